"""Which days the government is closed, offered to staff once; what they change stays changed."""

import datetime

import holidays
from django.db import transaction

from home.models import Holiday, OfferedHoliday

# Public holidays in the package's eyes, but offices are open.
OFFICES_OPEN = ("Children's Day", "Labor Day")


def known_holidays(year):
    """The government's holidays of a calendar year (CE) as (date, Thai name, English name).

    Substitute days are among them; days the Cabinet adds later are not.
    """
    thai, english = (
        holidays.Thailand(years=year, language=language, categories=("public", "government"))
        for language in ("th", "en_US")
    )
    days = ((on, *_names(thai.get_list(on), english.get_list(on))) for on in sorted(thai))
    return [day for day in days if day[1]]


def _names(thai, english):
    pairs = [
        pair
        for pair in zip(thai, english, strict=True)
        if not any(name in pair[1] for name in OFFICES_OPEN)
    ]
    return " / ".join(pair[0] for pair in pairs), " / ".join(pair[1] for pair in pairs)


def missing_holidays(year):
    """Those of the year that fill() would add: neither there now nor offered before."""
    span = (datetime.date(year, 1, 1), datetime.date(year, 12, 31))
    there = set(Holiday.objects.filter(on__range=span).values_list("on", flat=True))
    there |= set(OfferedHoliday.objects.filter(on__range=span).values_list("on", flat=True))
    return [day for day in known_holidays(year) if day[0] not in there]


@transaction.atomic
def fill(year):
    """Add the holidays of a calendar year (CE); returns how many were added.

    Nothing staff wrote is changed, and a day they moved or removed does not come back.
    """
    missing = missing_holidays(year)
    Holiday.objects.bulk_create(
        Holiday(on=on, name=name, name_en=name_en) for on, name, name_en in missing
    )
    known = [OfferedHoliday(on=on) for on, _, _ in known_holidays(year)]
    OfferedHoliday.objects.bulk_create(known, ignore_conflicts=True)
    return len(missing)
