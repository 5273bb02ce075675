"""An assessment put together for reading: the board, the public index and the files.

The same few questions to the database, whether a year has three items or three hundred.
"""

import datetime
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from itertools import groupby

from measures.evidence.looking import Seen, look

from . import rules
from .models import AssessmentYear, Element, Indicator, Item, ItemEvidence, Question
from .rules import Finding
from .states import State


@dataclass(frozen=True)
class Line:
    """One piece of evidence as it is today, or the words that there is none."""

    row: ItemEvidence
    seen: Seen | None
    findings: list[Finding]

    @property
    def is_none(self) -> bool:
        return self.seen is None

    @property
    def title(self) -> str:
        return self.seen.title if self.seen else self.row.none_words

    @property
    def url(self) -> str:
        return self.seen.url if self.seen else ""

    @property
    def full_url(self) -> str:
        """The address as it is typed into ITAS."""
        return self.seen.full_url if self.seen else ""

    @property
    def is_open(self) -> bool:
        """Whether the public can open it now."""
        return self.seen is not None and self.seen.is_open

    @property
    def click_path(self) -> str:
        """The way from the home page in words: what staff wrote, or else made from the menu."""
        return self.row.click_path or (self.seen.way if self.seen else "")

    @property
    def covers(self):
        return _covers(self.row, self.seen)


@dataclass(frozen=True)
class ItemSheet:
    item: Item
    elements: list[Element]
    lines: list[Line]
    findings: list[Finding]  # of the item as a whole
    state: State

    @property
    def all_findings(self) -> list[Finding]:
        return [*self.findings, *(one for line in self.lines for one in line.findings)]

    @property
    def is_broken(self) -> bool:
        """Whether something that is shown fails, not merely that nothing is there yet."""
        return bool(self.problems)

    @property
    def problems(self) -> list[Finding]:
        """What is wrong with what is shown."""
        return [finding for finding in self.all_findings if finding.is_broken]

    @property
    def complete_elements(self) -> int:
        return sum(element.state == State.COMPLETE for element in self.elements)

    @property
    def is_complete(self) -> bool:
        return self.state == State.COMPLETE


@dataclass(frozen=True)
class Heading:
    """ "9.1 ข้อมูลพื้นฐาน" with its items."""

    title: str
    items: list[ItemSheet]


@dataclass(frozen=True)
class IndicatorSheet:
    indicator: Indicator
    questions: list[Question] = field(default_factory=list)
    items: list[ItemSheet] = field(default_factory=list)

    @property
    def headings(self) -> list[Heading]:
        groups = groupby(self.items, key=lambda sheet: sheet.item.local_heading)
        return [Heading(title, list(items)) for title, items in groups]


@dataclass(frozen=True)
class AssessmentSheet:
    assessment: AssessmentYear
    indicators: list[IndicatorSheet]

    @property
    def items(self) -> list[ItemSheet]:
        return [sheet for indicator in self.indicators for sheet in indicator.items]

    def count(self, state: State) -> int:
        return sum(sheet.state == state for sheet in self.items)


def sheet(
    assessment: AssessmentYear, *, today: datetime.date, only: Collection[int] | None = None
) -> AssessmentSheet:
    """Return the whole year, or of its items only those with these ids."""
    items = Item.objects.filter(indicator__assessment=assessment)
    if only is not None:
        items = items.filter(pk__in=only)
    found = list(items.select_related("division", "person").order_by("sort_order", "pk"))
    sheets = _sheets(found, assessment.year, today)
    questions = _by("indicator_id", _ordered(Question, indicator__assessment=assessment))
    indicators = Indicator.objects.filter(assessment=assessment).order_by("number")
    return AssessmentSheet(
        assessment,
        [IndicatorSheet(one, questions[one.pk], sheets[one.pk]) for one in indicators],
    )


def item_sheet(item: Item, year: int, *, today: datetime.date) -> ItemSheet:
    """Return one item alone."""
    return _sheets([item], year, today)[item.indicator_id][0]


def _sheets(items, year, today):
    ids = [item.pk for item in items]
    elements = _by("item_id", _ordered(Element, item__in=ids))
    rows = list(_ordered(ItemEvidence, item__in=ids).select_related("evidence"))
    seen = look([row.evidence for row in rows if row.evidence_id], today=today)
    lines = _by("item_id", rows)
    sheets = defaultdict(list)
    for item in items:
        made = _item_sheet(item, elements[item.pk], lines[item.pk], seen, year, today)
        sheets[item.indicator_id].append(made)
    return sheets


def _item_sheet(item, elements, rows, seen, year, today):
    lines = [_line(row, seen.get(row.evidence_id), item, year) for row in rows]
    shown = [_shown(line.row, line.seen) for line in lines]
    findings = rules.findings_of_item(item.period_rule, year, item.says_none, shown, today=today)
    everything = [*findings, *(one for line in lines for one in line.findings)]
    state = rules.state_of((element.state for element in elements), everything)
    return ItemSheet(item, elements, lines, findings, state)


def _line(row, seen, item, year):
    findings = [rules.finding(one.key, one.sentence) for one in seen.findings] if seen else []
    if not any(one.is_grave for one in findings):
        findings += rules.findings_of_line(item.period_rule, year, _shown(row, seen))
    return Line(row, seen, findings)


def _shown(row, seen):
    return rules.Shown(_covers(row, seen), seen.updated_on if seen else None, seen is None)


def _covers(row, seen):
    """What staff said counts more than what the page says of itself."""
    return row.covers or (seen.covers if seen else None)


def _ordered(model, **which):
    return model.objects.filter(**which).order_by("sort_order", "pk")


def _by(name, found):
    groups = defaultdict(list)
    for one in found:
        groups[getattr(one, name)].append(one)
    return groups
