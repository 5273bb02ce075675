"""Dates as people read them: Buddhist era on Thai pages, CE on English ones."""

import datetime
import re

from django import template
from django.utils import dateformat
from django.utils.safestring import mark_safe
from django.utils.timezone import localtime

from home import buddhist
from home.languages import is_english

register = template.Library()
IN_THAI = mark_safe(' lang="th"')  # noqa: S308 - words of our own


@register.filter
def thai_date(day, form="long"):
    """The day, of a moment too; form is "long", "short" or "weekday". Empty for no day."""
    if not day:
        return ""
    if isinstance(day, datetime.datetime):
        day = localtime(day).date()
    if is_english():
        return dateformat.format(day, {"short": "j M Y", "weekday": "l j F Y"}.get(form, "j F Y"))
    return buddhist.thai_date(day, form)


@register.filter
def thai_month(day, form="long"):
    """The month of the day, with its year: "ตุลาคม 2569", "ต.ค. 2569"."""
    if is_english():
        return dateformat.format(day, "M Y" if form == "short" else "F Y")
    names = buddhist.SHORT_MONTHS if form == "short" else buddhist.MONTHS
    return f"{names[day.month - 1]} {day.year + buddhist.BE}"


@register.filter
def thai_datetime(moment, form="short"):
    """Day and time at the office: "23 พ.ย. 2569 14.05 น."."""
    if not moment:
        return ""
    moment = localtime(moment)
    if is_english():
        return f"{thai_date(moment.date(), form)}, {moment:%H:%M}"
    return f"{thai_date(moment.date(), form)} {moment:%H.%M} น."


@register.filter
def in_thai(text):
    """An attribute for Thai text on a page that is not Thai, so that it is read aloud right."""
    if not is_english():
        return ""
    words = re.sub(r"<[^>]*>", "", str(text or ""))
    thai = len(re.findall(r"[\u0e00-\u0e7f]", words))
    return IN_THAI if thai > len(re.findall(r"[A-Za-z]", words)) else ""


@register.filter
def typed_date(text):
    """A day that a form would show as a machine writes it, as staff type it: 23/11/2569 08:30."""
    day, _, time = str(text or "").partition(" ")
    try:
        on = datetime.date.fromisoformat(day)
    except ValueError:
        return text
    return f"{on.day}/{on.month}/{on.year + buddhist.BE} {time[:5]}".strip()
