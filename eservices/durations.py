"""How long a service takes, counted from its steps. Pure functions.

A step takes minutes, hours or working days. The promise to the citizen is in
whole working days: minutes and hours of all steps together are rounded up to
days of seven working hours (08.30 to 16.30 less an hour at noon), so a service
of thirty minutes is promised within one working day.
"""

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

MINUTES_IN_HOUR = 60
MINUTES_IN_DAY = 7 * MINUTES_IN_HOUR


class Unit(models.TextChoices):
    MINUTES = "minutes", gettext_lazy("นาที")
    HOURS = "hours", gettext_lazy("ชั่วโมง")
    DAYS = "days", gettext_lazy("วันทำการ")


Duration = tuple[int, str]  # how many, and of which unit


def working_days(durations: Iterable[Duration]) -> int:
    """Return the promise in working days: at least one."""
    days, minutes = _sum(durations)
    return max(1, days + -(-minutes // MINUTES_IN_DAY))


def text(number: int, unit: str) -> str:
    """Return one duration as people read it: "30 นาที"; nothing for one not yet filled in."""
    if number is None:
        return ""
    match unit:
        case Unit.MINUTES:
            words = ngettext("%(count)s นาที", "%(count)s นาที", number)
        case Unit.HOURS:
            words = ngettext("%(count)s ชั่วโมง", "%(count)s ชั่วโมง", number)
        case _other:
            words = ngettext("%(count)s วันทำการ", "%(count)s วันทำการ", number)
    return words % {"count": number}


def in_days(number: int, unit: str) -> float:
    """Return one duration in working days of seven hours."""
    days, minutes = _sum([(number, unit)])
    return days + minutes / MINUTES_IN_DAY


def total_text(durations: Iterable[Duration]) -> str:
    """Return the whole time: exact below a day, in working days from there on."""
    durations = list(durations)
    days, minutes = _sum(durations)
    if days or minutes >= MINUTES_IN_DAY or not minutes:
        return text(working_days(durations), Unit.DAYS)
    hours, rest = divmod(minutes, MINUTES_IN_HOUR)
    if not hours:
        return text(rest, Unit.MINUTES)
    if not rest:
        return text(hours, Unit.HOURS)
    return _("%(hours)s %(minutes)s") % {
        "hours": text(hours, Unit.HOURS),
        "minutes": text(rest, Unit.MINUTES),
    }


def _sum(durations):
    """Return whole days, and minutes of everything shorter."""
    days = minutes = 0
    for number, unit in durations:
        number = number or 0  # a draft may have steps without a time
        match unit:
            case Unit.MINUTES:
                minutes += number
            case Unit.HOURS:
                minutes += number * MINUTES_IN_HOUR
            case Unit.DAYS:
                days += number
    return days, minutes
