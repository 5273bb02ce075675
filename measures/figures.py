"""The figures of one fiscal year: what the page, the chart and the files all show.

Reckoned once for ``FRESH`` seconds, for all processes: a busy day writes many cases, and a figure
a quarter of an hour old is still true if its time is told.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from django.core.cache import cache
from django.utils.timezone import localdate, now
from django.utils.translation import gettext_lazy as _

from complaints.integrity import figures as integrity

from . import counting, opinions, rows
from .counting import GRIEVANCE, REQUEST
from .fiscal_years import HALF, month_of, months_of, years_between
from .hiding import hidden, hidden_in_parts
from .rows import Row

NO_TOPIC = {REQUEST: _("ไม่ระบุบริการ"), GRIEVANCE: _("ไม่ระบุประเภท")}
FRESH = 10 * 60  # seconds; with the kept page on top, figures are at most twice as old


@dataclass
class Figures:
    """All tables of a year, of one kind of case."""

    year: int
    kind: str
    at: datetime.datetime
    months: list[Row]
    first_half: Row
    second_half: Row
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
    def halves(self) -> list[tuple[list[Row], Row]]:
        """The months of each half, each with its subtotal."""
        return [
            (self.months[:HALF], self.first_half),
            (self.months[HALF:], self.second_half),
        ]


def years() -> list[int]:
    """Return the fiscal years that have figures, this one always among them, newest first."""
    first = cache.get_or_set("figures-first-month", counting.first_month, FRESH)
    return years_between(first, localdate())


def published(year: int, kind=REQUEST) -> Figures:
    """Return the figures of the whole office, at most ``FRESH`` seconds old."""
    key = f"figures-{kind}-{year}-{localdate()}"
    return cache.get_or_set(key, partial(reckon, year, kind=kind), FRESH)


def of_corruption(year: int) -> integrity.Totals:
    """Return the totals of the confidential channel, which hides small ones by itself."""
    key = f"figures-integrity-{year}-{localdate()}"
    return cache.get_or_set(key, partial(integrity.totals, year, today=localdate()), FRESH)


def reckon(year: int, *, kind=REQUEST, divisions=None) -> Figures:
    """Return the figures of a fiscal year as they are now, of these divisions only if given."""
    today, months = localdate(), months_of(year)
    only = {"kind": kind, "divisions": divisions}
    counts = counting.counted(months, today=today, **only) + counting.durations(months, **only)
    by = partial(_filled, counts, opinions.opinions(months, **only), NO_TOPIC[kind])
    monthly = by("received_month", "month", _months(months, today))
    first_half, second_half = _halves(monthly)
    topics = [row for row in by("topic", "topic", rows.topics(kind)) if not row.is_empty]
    of_grievances = kind == GRIEVANCE
    return Figures(
        year=year,
        kind=kind,
        at=now(),
        months=monthly,
        first_half=first_half,
        second_half=second_half,
        total=_sum(monthly),
        topics=topics,
        sorts=rows.sorts(topics) if of_grievances else [],
        villages=by("grievance__village_id", None, rows.villages()) if of_grievances else [],
        divisions=by("division_id", "division", rows.divisions(divisions)),
        channels=by("channel", None, rows.channels()),
        states=by("state", None, rows.states(kind)),
    )


def _filled(counts, said, nameless, count_key, said_key, lines: list[Row]) -> list[Row]:
    """Fill the rows; what belongs to none of them makes a row of its own at the end."""
    known = {row.key: row for row in lines}
    for key, tally in _keyed(counts, count_key):
        _row(known, key, nameless).tally.add(tally)
    for key, opinion in _keyed(said, said_key):
        _row(known, key, nameless).opinion.add(opinion)
    return _with_hidden([row for row in known.values() if row.is_kept or not row.is_empty])


def _keyed(groups: Iterable[tuple[dict, object]], key: str | None):
    return [(group[key], part) for group, part in groups if key in group] if key else []


def _row(known, key, nameless):
    if key not in known:
        known[key] = Row(key, name=key or nameless, is_kept=False)
    return known[key]


def _with_hidden(lines):
    rates = hidden([row.tally.judged for row in lines])
    said = hidden([row.opinion.count for row in lines])
    return _marked(lines, rates, said)


def _marked(lines, rates, said):
    for row, hides_rates, hides_opinion in zip(lines, rates, said, strict=True):
        row.hides_rates, row.hides_opinion = hides_rates, hides_opinion
    return lines


def _halves(months):
    """Return both subtotals; hide anew among the months what could be worked out with them."""
    halves = [_sum(months[:HALF]), _sum(months[HALF:])]
    rates = hidden_in_parts([row.tally.judged for row in months], HALF)
    said = hidden_in_parts([row.opinion.count for row in months], HALF)
    _marked([*months, *halves], rates, said)
    for half, months_of_it in zip(halves, (months[:HALF], months[HALF:]), strict=True):
        half.is_ahead = all(row.is_ahead for row in months_of_it)
    return halves


def _sum(lines):
    total = Row("total")
    for row in lines:
        total.tally.add(row.tally)
        total.opinion.add(row.opinion)
    return _with_hidden([total])[0]


def _months(months, today):
    return [Row(month, is_ahead=month > month_of(today)) for month in months]
