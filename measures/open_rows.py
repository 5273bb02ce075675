"""All published figures of a fiscal year as one long table: a number on each line.

It shows what the pages show and hides what they hide.
"""

from collections.abc import Iterator

from django.utils.translation import override

from home.languages import ENGLISH, THAI
from home.templatetags.thai import thai_month

from . import figures, of_measures
from .counting import GRIEVANCE, REQUEST
from .figures import Figures
from .open_schema import AHEAD, FEW, NONE, WITHHELD
from .periods import Period
from .rows import Row
from .tables import DIMENSION_NAMES, SUMS

KINDS = {REQUEST: "services", GRIEVANCE: "complaints"}
TOPICS = {REQUEST: "service", GRIEVANCE: "category"}
ALL = "all"  # the key of what is not divided
NOWHERE = "none"  # the key of cases that belong to no service, village or division


def open_rows(year: int) -> list[tuple]:
    """Return the lines, each in the order of ``open_schema.NAMES``."""
    lines = []
    for kind in KINDS:
        for period, found in figures.of_periods(year, kind).items():
            start = (year, period.value, KINDS[kind])
            lines += [(*start, *rest) for rest in _of_cases(found)]
    totals = figures.of_corruption(year)
    for period in Period:
        start = (year, period.value)
        is_ahead = figures.published(year, period=period).total.is_ahead
        told = _of_corruption(totals, period, is_ahead=is_ahead)
        lines += [(*start, "corruption", *rest) for rest in told]
        lines += [(*start, "measures", *rest) for rest in _of_measures(year, period)]
    return lines


def _of_cases(found: Figures) -> Iterator[tuple]:
    reopens = found.is_of_grievances
    yield from _lines("total", ALL, _said(SUMS[found.period]), _full(found.total, reopens))
    if found.period is Period.YEAR:
        for row in found.months:
            labels = _in_both(lambda month=row.key: thai_month(month))
            yield from _lines("month", f"{row.key:%Y-%m}", labels, _full(row, reopens))
    full = {
        TOPICS[found.kind]: found.topics,
        "village": found.villages,
        "division": found.divisions,
    }
    for dimension, rows in full.items():
        for row in rows:
            yield from _lines(dimension, _key(row), _named(row), _full(row, reopens))
    counts = {"channel": found.channels, "state": found.states, "sort": found.sorts}
    for dimension, rows in counts.items():
        for row in rows:
            cells = {"received": (row.tally.received, "")}
            yield from _lines(dimension, _key(row), _named(row), cells)
    yield from _aspects(found.total)


def _aspects(total: Row):
    for key, name in DIMENSION_NAMES.items():
        shown = None if total.hides_opinion else _rounded(total.opinion.mean_of(key), 2)
        note = _why(total.has_few_opinions) if total.hides_opinion else ""
        yield from _lines("aspect", key, _said(name), {"mean_score": (shown, note)})


def _full(row: Row, reopens) -> dict:
    """Return what a row shows, and why not where it does not, by measure."""
    tally, opinion = row.tally, row.opinion
    counts = {"received": tally.received, "closed": tally.closed, "open": tally.open}
    rates = {
        "on_time": tally.on_time,
        "late": tally.late,
        "percent_on_time": tally.percent_on_time,
        "median_days": tally.median_days,
    }
    if reopens:
        rates["reopened"] = tally.reopened
    said = {
        "answers": opinion.count,
        "mean_score": _rounded(opinion.mean, 2),
        "percent_satisfied": _rounded(opinion.percent, 1),
    }
    if row.is_ahead:
        return dict.fromkeys([*counts, *rates, *said], (None, AHEAD))
    return (
        {key: (value, "") for key, value in counts.items()}
        | _shown(rates, _why(tally.is_small) if row.hides_rates else "")
        | _shown(said, _why(row.has_few_opinions) if row.hides_opinion else "")
    )


def _shown(cells, why):
    return {key: (None if why else value, why) for key, value in cells.items()}


def _of_corruption(totals, period, *, is_ahead):
    cells = {
        Period.YEAR: {"received": totals.received, "open": totals.open, "closed": totals.closed},
        Period.FIRST: {"received": totals.first_half},
        Period.SECOND: {"received": totals.second_half},
    }[period]
    hidden = {key: (value, WITHHELD if value is None else "") for key, value in cells.items()}
    if is_ahead:
        hidden = dict.fromkeys(cells, (None, AHEAD))
    yield from _lines("total", ALL, _said(SUMS[period]), hidden)


def _of_measures(year, period):
    with override(ENGLISH):
        english = {one.key: str(one.label) for one in of_measures.listed(year, period)}
    with override(THAI):
        for one in of_measures.listed(year, period):
            labels = str(one.label), english.get(one.key, "")
            yield from _lines("total", one.key, labels, {one.key: (one.value, "")})


def _lines(dimension, key, labels, cells):
    for measure, (value, note) in cells.items():
        why = note or (NONE if value is None else "")
        yield (dimension, key, *labels, measure, value, why)


def _key(row):
    return NOWHERE if row.key in ("", None) else str(row.key)


def _named(row):
    return _in_both(lambda: row.local_name)


def _said(text):
    return _in_both(lambda: text)


def _in_both(say) -> tuple[str, str]:
    found = []
    for language in (THAI, ENGLISH):
        with override(language):
            found.append(str(say()))
    return tuple(found)


def _why(is_few):
    return FEW if is_few else WITHHELD


def _rounded(number, digits):
    return None if number is None else round(number, digits)
