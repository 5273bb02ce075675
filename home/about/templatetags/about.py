"""Days of the calendar in words."""

from django import template
from django.utils import dateformat

from home.about import happenings
from home.buddhist import SHORT_MONTHS, WEEKDAYS
from home.languages import is_english
from home.templatetags.thai import thai_date

register = template.Library()


@register.filter
def weekday_name(day):
    """พุธ"""
    return dateformat.format(day, "D") if is_english() else WEEKDAYS[day.weekday()]


@register.filter
def month_name(day):
    """ธ.ค."""
    return dateformat.format(day, "M") if is_english() else SHORT_MONTHS[day.month - 1]


@register.filter
def days_of(one):
    """The day with its weekday, or the first and the last day."""
    if one.first == one.last:
        return thai_date(one.first, "weekday")
    begin = thai_date(one.first)
    if one.first.year == one.last.year:
        begin = begin.rsplit(" ", 1)[0]
    return f"{begin} – {thai_date(one.last)}"


@register.filter
def hours_of(one):
    return happenings.hours(one)
