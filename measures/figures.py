"""The figures of one fiscal year: what the page, the chart and the files all show.

Reckoned once for ``FRESH`` seconds, for all processes: a busy day writes many cases, and a figure
a quarter of an hour old is still true if its time is told.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial

from django.core.cache import cache
from django.utils.timezone import localdate, now
from django.utils.translation import gettext_lazy as _

from casework.models import Case
from casework.states import UNCOUNTED, State
from eservices.models import Service
from home.languages import ENGLISH, THAI, in_language
from home.models import Division

from . import counting, opinions
from .counting import Tally
from .fiscal_years import HALF, month_of, months_of, years_between
from .hiding import hidden, hidden_in_parts, is_too_few
from .opinions import Opinion

NO_SERVICE = _("ไม่ระบุบริการ")
CHANNELS = {
    Case.Channel.WEB: _("เว็บไซต์"),
    Case.Channel.COUNTER: _("ที่สำนักงาน"),
    Case.Channel.PHONE: _("โทรศัพท์"),
    Case.Channel.LETTER: _("จดหมายหรือหนังสือ"),
    Case.Channel.VILLAGE_HEAD: _("ผ่านผู้ใหญ่บ้าน"),
    Case.Channel.FIELD: _("เจ้าหน้าที่ลงพื้นที่"),
    Case.Channel.LINE: _("LINE"),
    Case.Channel.FACEBOOK: _("Facebook"),
    Case.Channel.BOX: _("ตู้รับเรื่อง"),
    Case.Channel.HOTLINE: _("สายด่วน 1567"),
    Case.Channel.OTHER_OFFICE: _("หน่วยงานอื่นส่งมา"),
}
FRESH = 10 * 60  # seconds; with the kept page on top, figures are at most twice as old


@dataclass
class Row:
    """One line of a table: what it counts, and what came out."""

    key: object
    name: str = ""
    name_en: str = ""
    tally: Tally = field(default_factory=Tally)
    opinion: Opinion = field(default_factory=Opinion)
    is_ahead: bool = False  # a month that has not begun
    is_kept: bool = True  # shown even where nothing counts
    hides_rates: bool = False
    hides_opinion: bool = False

    @property
    def local_name(self):
        return in_language(self.name or self.name_en, self.name_en)

    @property
    def has_few_opinions(self) -> bool:
        return is_too_few(self.opinion.count)

    @property
    def is_empty(self) -> bool:
        return not (self.tally.received or self.opinion.count)


@dataclass
class Figures:
    """All tables of a year."""

    year: int
    at: datetime.datetime
    months: list[Row]
    first_half: Row
    second_half: Row
    total: Row
    services: list[Row]
    divisions: list[Row]
    channels: list[Row]
    states: list[Row]

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


def published(year: int) -> Figures:
    """Return the figures of the whole office, at most ``FRESH`` seconds old."""
    return cache.get_or_set(f"figures-{year}-{localdate()}", partial(reckon, year), FRESH)


def reckon(year: int, *, divisions=None) -> Figures:
    """Return the figures of a fiscal year as they are now, of these divisions only if given."""
    today, months = localdate(), months_of(year)
    counts = counting.counted(months, today=today, divisions=divisions)
    counts += counting.durations(months, divisions=divisions)
    said = opinions.opinions(months, divisions=divisions)
    by = partial(_rows, counts, said)
    monthly = by("received_month", "month", _months(months, today))
    first_half, second_half = _halves(monthly)
    return Figures(
        year=year,
        at=now(),
        months=monthly,
        first_half=first_half,
        second_half=second_half,
        total=_sum(monthly),
        services=[row for row in by("topic", "topic", _services()) if not row.is_empty],
        divisions=by("division_id", "division", _divisions(divisions)),
        channels=by("channel", None, _labels(CHANNELS)),
        states=by("state", None, _labels({s: s.label for s in State if s not in UNCOUNTED})),
    )


def _rows(counts, said, count_key, said_key, rows: list[Row]) -> list[Row]:
    """Fill the rows; what belongs to none of them makes a row of its own at the end."""
    known = {row.key: row for row in rows}
    for key, tally in _keyed(counts, count_key):
        _row(known, key).tally.add(tally)
    for key, opinion in _keyed(said, said_key):
        _row(known, key).opinion.add(opinion)
    return _with_hidden([row for row in known.values() if row.is_kept or not row.is_empty])


def _keyed(groups: Iterable[tuple[dict, object]], key: str | None):
    return [(group[key], part) for group, part in groups if key in group] if key else []


def _row(known, key):
    if key not in known:
        known[key] = Row(key, name=key or NO_SERVICE, is_kept=False)
    return known[key]


def _with_hidden(rows):
    rates = hidden([row.tally.judged for row in rows])
    said = hidden([row.opinion.count for row in rows])
    return _marked(rows, rates, said)


def _marked(rows, rates, said):
    for row, hides_rates, hides_opinion in zip(rows, rates, said, strict=True):
        row.hides_rates, row.hides_opinion = hides_rates, hides_opinion
    return rows


def _halves(months):
    """Return both subtotals; hide anew among the months what could be worked out with them."""
    halves = [_sum(months[:HALF]), _sum(months[HALF:])]
    rates = hidden_in_parts([row.tally.judged for row in months], HALF)
    said = hidden_in_parts([row.opinion.count for row in months], HALF)
    _marked([*months, *halves], rates, said)
    return halves


def _sum(rows):
    total = Row("total")
    for row in rows:
        total.tally.add(row.tally)
        total.opinion.add(row.opinion)
    return _with_hidden([total])[0]


def _months(months, today):
    return [Row(month, is_ahead=month > month_of(today)) for month in months]


def _services():
    """The services by their names in both languages, those no longer offered too."""
    rows: dict[str, Row] = {}
    services = Service.objects.order_by("order", "name").values_list(
        "slug", "name", "locale__language_code"
    )
    for slug, name, language in services:
        row = rows.setdefault(slug, Row(slug))
        if language == ENGLISH:
            row.name_en = name
        elif language == THAI:
            row.name = name
    return list(rows.values())


def _divisions(only):
    """A division that was dissolved stands here for as long as it has figures."""
    divisions = Division.objects.all() if only is None else Division.objects.filter(pk__in=only)
    return [Row(d.pk, name=d.name, name_en=d.name_en, is_kept=d.is_active) for d in divisions]


def _labels(names: dict):
    return [Row(key.value, name=name) for key, name in names.items()]
