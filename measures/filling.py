"""Rows filled with what was counted, for a year and its halves; marked where they are hidden."""

import datetime
from dataclasses import dataclass, replace

from .counting import Tally
from .fiscal_years import HALF, month_of
from .halves import hidden_in_halves
from .hiding import hidden_in_parts, is_too_few
from .opinions import Opinion
from .periods import Period
from .rows import Row


@dataclass(frozen=True)
class Lines:
    """What was counted in the months of a year, in groups; what to call those without a name."""

    months: list[datetime.date]
    counts: list[tuple[dict, Tally]]
    said: list[tuple[dict, Opinion]]
    nameless: object

    def within(self, period: Period) -> "Lines":
        months = set(period.of(self.months))
        counts = [one for one in self.counts if one[0]["received_month"] in months]
        said = [one for one in self.said if one[0]["month"] in months]
        return replace(self, counts=counts, said=said)


def months_and_totals(lines: Lines, *, today) -> tuple[list[Row], dict[Period, Row]]:
    """Return twelve months, and the sums of each half and of the year; nobody is told of few."""
    ahead = [Row(month, is_ahead=month > month_of(today)) for month in lines.months]
    months = list(_fill(lines, "received_month", "month", ahead).values())
    totals = {period: _sum(period.of(months)) for period in Period}
    halves = [totals[Period.FIRST], totals[Period.SECOND]]
    rates = hidden_in_parts([row.tally.judged for row in months], HALF)
    said = hidden_in_parts([row.opinion.count for row in months], HALF)
    _mark([*months, *halves], rates, said)
    return months, totals


def filled(lines: Lines, totals, count_key, said_key, template) -> dict[Period, list[Row]]:
    """Return the rows of a table for each period; what belongs to none makes rows at the end.

    ``template`` are the rows that are known before anything is counted.
    """
    known = {
        period: _fill(lines.within(period), count_key, said_key, _copied(template))
        for period in Period
    }
    for period, rows in known.items():
        for row in rows.values():
            row.is_ahead = totals[period].is_ahead
    keys = list(known[Period.YEAR])
    table = [[known[period].get(key) or Row(key) for period in Period] for key in keys]
    columns = [totals[period] for period in Period]
    rates = _hidden(table, columns, lambda row: row.tally.judged, "hides_rates")
    said = _hidden(table, columns, lambda row: row.opinion.count, "hides_opinion")
    for rows, hides_rates, hides_opinion in zip(table, rates, said, strict=True):
        _mark(rows, hides_rates, hides_opinion)
    return {
        period: [row for row in known[period].values() if row.is_kept or not row.is_empty]
        for period in Period
    }


def _hidden(table, totals, number, mark):
    counts = [tuple(number(row) for row in rows) for rows in table]
    return hidden_in_halves(counts, tuple(getattr(row, mark) for row in totals))


def _copied(template):
    return [replace(row, tally=Tally(), opinion=Opinion()) for row in template]


def _fill(lines, count_key, said_key, rows) -> dict[object, Row]:
    known = {row.key: row for row in rows}
    for key, tally in _keyed(lines.counts, count_key):
        _row(known, key, lines.nameless).tally.add(tally)
    for key, opinion in _keyed(lines.said, said_key):
        _row(known, key, lines.nameless).opinion.add(opinion)
    return known


def _keyed(groups, key):
    return [(group[key], part) for group, part in groups if key in group] if key else []


def _row(known, key, nameless):
    if key not in known:
        known[key] = Row(key, name=key or nameless, is_kept=False)
    return known[key]


def _mark(lines, rates, said):
    for row, hides_rates, hides_opinion in zip(lines, rates, said, strict=True):
        row.hides_rates, row.hides_opinion = hides_rates, hides_opinion


def _sum(lines):
    total = Row("total", is_ahead=all(row.is_ahead for row in lines))
    for row in lines:
        total.tally.add(row.tally)
        total.opinion.add(row.opinion)
    total.hides_rates = is_too_few(total.tally.judged)
    total.hides_opinion = is_too_few(total.opinion.count)
    return total
