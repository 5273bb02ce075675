"""The figures of one fiscal year: what the page, the chart and the files all show.

Reckoned once for ``FRESH`` seconds, for all processes: a busy day writes many cases, and a figure
a quarter of an hour old is still true if its time is told. The year and its halves are reckoned
together: what is hidden in one depends on the others.
"""

import datetime
from dataclasses import dataclass
from functools import partial

from django.core.cache import cache
from django.utils.timezone import localdate, now

from complaints.integrity import figures as integrity
from home.buddhist import months_of

from . import counting, opinions, rows
from .counting import GRIEVANCE, REQUEST
from .filling import Lines, filled, months_and_totals
from .fiscal_years import years_between
from .periods import Period
from .rows import NO_TOPIC, Row

FRESH = 10 * 60  # seconds; with the kept page on top, figures are at most twice as old


@dataclass
class Figures:
    """All tables of a year or half a year, of one kind of case."""

    year: int
    kind: str
    period: Period
    at: datetime.datetime
    months: list[Row]
    subtotals: list[Row]  # of each half shown; of one half alone it is the total
    total: Row
    topics: list[Row]
    sorts: list[Row]  # this and the next of grievances alone
    villages: list[Row]
    divisions: list[Row]
    channels: list[Row]
    states: list[Row]

    @property
    def is_of_grievances(self) -> bool:
        return self.kind == GRIEVANCE

    @property
    def begins(self) -> datetime.date:
        return self.months[0].key

    @property
    def ends(self) -> datetime.date:
        return self.months[-1].key

    @property
    def first_half(self) -> Row:
        return self.subtotals[0]

    @property
    def second_half(self) -> Row:
        return self.subtotals[-1]

    @property
    def halves(self) -> list[tuple[Period, list[Row], Row]]:
        """The months of each half that is shown, each with its subtotal."""
        shown = [self.period] if self.period.is_half else [Period.FIRST, Period.SECOND]
        parts = [self.months] if self.period.is_half else [one.of(self.months) for one in shown]
        return list(zip(shown, parts, self.subtotals, strict=True))


def years() -> list[int]:
    """Return the fiscal years that have figures, this one always among them, newest first."""
    first = cache.get_or_set("figures-first-month", counting.first_month, FRESH)
    return years_between(first, localdate())


def published(year: int, kind=REQUEST, period=Period.YEAR) -> Figures:
    """Return the figures of the whole office, at most ``FRESH`` seconds old."""
    return of_periods(year, kind)[period]


def of_periods(year: int, kind=REQUEST) -> dict[Period, Figures]:
    """Return the same of the year and of both its halves, of one moment."""
    key = f"figures-periods-{kind}-{year}-{localdate()}"
    return cache.get_or_set(key, partial(_reckon, year, kind, None), FRESH)


def of_corruption(year: int) -> integrity.Totals:
    """Return the totals of the confidential channel, which hides small ones by itself."""
    key = f"figures-integrity-{year}-{localdate()}"
    return cache.get_or_set(key, partial(integrity.totals, year, today=localdate()), FRESH)


def reckon(year: int, *, kind=REQUEST, divisions=None) -> Figures:
    """Return the figures of a fiscal year as they are now, of these divisions only if given."""
    return _reckon(year, kind, divisions)[Period.YEAR]


def _reckon(year, kind, divisions):
    today, months = localdate(), months_of(year)
    only = {"kind": kind, "divisions": divisions}
    counts = counting.counted(months, today=today, **only) + counting.durations(months, **only)
    lines = Lines(months, counts, opinions.opinions(months, **only), NO_TOPIC[kind])
    monthly, totals = months_and_totals(lines, today=today)
    of_grievances = kind == GRIEVANCE
    by = partial(filled, lines, totals)
    topics = by("topic", "topic", rows.topics(kind))
    divided = by("division_id", "division", rows.divisions(divisions))
    channels, states = by("channel", None, rows.channels()), by("state", None, rows.states(kind))
    villages = by("grievance__village_id", None, rows.villages()) if of_grievances else {}
    at, found = now(), {}
    for period in Period:
        own = [row for row in topics[period] if not row.is_empty]
        halves = [period] if period.is_half else [Period.FIRST, Period.SECOND]
        found[period] = Figures(
            year=year,
            kind=kind,
            period=period,
            at=at,
            months=period.of(monthly),
            subtotals=[totals[half] for half in halves],
            total=totals[period],
            topics=own,
            sorts=rows.sorts(own) if of_grievances else [],
            villages=villages.get(period, []),
            divisions=divided[period],
            channels=channels[period],
            states=states[period],
        )
    return found
