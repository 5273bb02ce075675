"""The calendar: events, days off, and the seasons that other apps bring."""

from datetime import datetime, time, timedelta

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.translation import gettext as _

from home.languages import is_english
from home.models import Holiday, Village

from . import ical, months
from .models import Event
from .offers import HAPPENINGS, Happening, of

MONTHS_AHEAD = 6
FEED_BACK, FEED_AHEAD = timedelta(days=60), timedelta(days=400)


def between(first, last, *, is_short=False):
    """Everything that takes place on any of these days, in order.

    A short list is without days off, and says not for whom: that would cost a query each.
    """
    found = [*of(HAPPENINGS, first, last)]
    if is_short:
        found += [told(event, villages=()) for event in Event.objects.between(first, last)]
    else:
        found += [*map(told, events(first, last)), *_days_off(first, last)]
    return sorted(found, key=lambda one: (one.first, one.starts_at or time.min, one.title))


def events(first, last, village=None):
    found = Event.objects.between(first, last)
    if village:
        found = found.for_village(village)
    return found.prefetch_related(Prefetch("villages", Village.objects.order_by("moo")))


def told(event, villages=None):
    """An event as the calendar tells of it."""
    villages = event.villages.all() if villages is None else villages
    moo = [village.moo for village in villages]
    return Happening(
        uid=f"event-{event.pk}",
        title=event.local_title,
        first=event.starts_on,
        last=event.last_on,
        kind=event.kind,
        kind_name=event.local_kind,
        url=event.get_absolute_url(),
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        place=event.local_place,
        text=event.local_text,
        whom=_("หมู่ที่ %(numbers)s") % {"numbers": ", ".join(map(str, moo))} if moo else "",
        stamp=event.changed_at,
        is_cancelled=event.is_cancelled,
    )


def by_month(found, first, last):
    """[(month, [happenings])]; each stands in the month it begins in, or the first of all."""
    rows = {}
    month = months.of(first)
    while month.first <= last:
        rows[month] = []
        month = month.moved(1)
    for one in found:
        rows[months.of(max(one.first, first))].append(one)
    return list(rows.items())


def hours(one):
    """ "09.00–12.00 น."; nothing for a whole day."""
    if not one.starts_at:
        return ""
    begin, end = f"{one.starts_at:%H.%M}", f"–{one.ends_at:%H.%M}" if one.ends_at else ""
    if is_english():
        return f"{begin}{end}".replace(".", ":")
    return f"{begin}{end} น."


def as_file(name, found, *, host, product):
    """The calendar for a phone. ``host`` makes the uids ours alone; addresses become whole."""
    site, entries = host.rstrip("/"), []
    for one in found:
        starts, ends = one.first, one.last
        if one.starts_at:
            starts = _moment(one.first, one.starts_at)
            ends = _moment(one.last, one.ends_at) if one.ends_at else None
        entries.append(
            ical.Entry(
                uid=f"{one.uid}@{site.partition('://')[2]}",
                title=f"{_('ยกเลิก')}: {one.title}" if one.is_cancelled else one.title,
                starts=starts,
                ends=ends,
                stamp=one.stamp or timezone.make_aware(datetime.combine(one.first, time.min)),
                text="\n".join(filter(None, [one.whom, one.text])),
                place=one.place,
                url=f"{site}{one.url}" if one.url else "",
                is_cancelled=one.is_cancelled,
            )
        )
    return ical.calendar(name, entries, product=product)


def _moment(on, at):
    return timezone.make_aware(datetime.combine(on, at))


def _days_off(first, last):
    for day in Holiday.objects.filter(on__range=(first, last)):
        yield Happening(
            uid=f"holiday-{day.on:%Y%m%d}",
            title=day.local_name,
            first=day.on,
            last=day.on,
            kind="holiday",
            kind_name=_("สำนักงานปิด"),
        )
