"""A year's items with their links, as whoever assesses reads them: page, print and files.

Only what everybody can open is in it: no draft, no dead link, nothing of the office's own notes.
The links are the Thai addresses on English pages too, for those are what is typed into ITAS.
"""

import datetime
from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse
from django.utils.translation import gettext as _

from home.languages import in_language
from home.templatetags.thai import thai_date
from measures.evidence.looking import Seen, look

from .models import AssessmentYear, Item, ItemEvidence


@dataclass(frozen=True)
class Line:
    """Something that can be opened, or the words that there is none."""

    link: ItemEvidence
    seen: Seen | None

    @property
    def title(self) -> str:
        return self.seen.title if self.seen else self.link.none_words

    @property
    def path(self) -> str:
        return self.seen.url if self.seen else ""

    @property
    def address(self) -> str:
        """The full one, as it is typed into ITAS; empty for words alone."""
        return self.seen.full_url if self.seen else ""

    @property
    def way(self) -> str:
        """How to get there by clicking; what the office wrote comes first."""
        return self.link.click_path or (self.seen.way if self.seen else "")

    @property
    def period(self) -> str:
        days = (self.link.covers_from, self.link.covers_to)
        return " – ".join(thai_date(day, "short") for day in days) if all(days) else ""


@dataclass(frozen=True)
class OtherYear:
    """The same item in another published year, under the number it has there."""

    year: int
    code: str

    @property
    def url(self) -> str:
        return f"{reverse('ita:year', args=[self.year])}#{self.code}"


@dataclass(frozen=True)
class Entry:
    item: Item
    lines: list[Line]
    others: list[OtherYear]

    @property
    def addresses(self) -> list[str]:
        return [line.address for line in self.lines if line.address]


@dataclass(frozen=True)
class Group:
    number: int
    title: str
    entries: list[Entry]


@dataclass(frozen=True)
class Index:
    assessment: AssessmentYear
    groups: list[Group]

    @property
    def entries(self) -> list[Entry]:
        return [entry for group in self.groups for entry in group.entries]

    @property
    def shown(self) -> int:
        """How many items have something to read."""
        return sum(bool(entry.lines) for entry in self.entries)


def index(assessment: AssessmentYear, *, today: datetime.date) -> Index:
    """Return the items as everybody may read them; as many queries for 3 items as for 300."""
    items = Item.objects.filter(indicator__assessment=assessment).select_related("indicator")
    items = list(items.order_by("indicator__number", "sort_order", "pk"))
    lines, others = _lines(items, today), _others(assessment, items)
    entries = [Entry(item, lines[item.pk], others[item.key]) for item in items]
    groups = groupby(entries, key=lambda entry: _heading(entry.item))
    return Index(
        assessment,
        [Group(number, title, list(own)) for number, (title, own) in enumerate(groups, 1)],
    )


def _lines(items, today):
    links = ItemEvidence.objects.filter(item__in=items).select_related("evidence")
    links = list(links.order_by("sort_order", "pk"))
    seen = look([link.evidence for link in links if link.evidence], today=today)
    lines = defaultdict(list)
    for link in links:
        found = seen.get(link.evidence_id)
        if link.evidence_id is None or found.is_open:
            lines[link.item_id].append(Line(link, found))
    return lines


def _others(assessment, items):
    found = Item.objects.filter(
        indicator__assessment__is_published=True, key__in={item.key for item in items}
    ).exclude(indicator__assessment=assessment)
    found = found.order_by("-indicator__assessment__year", "indicator__number", "sort_order", "pk")
    others = defaultdict(list)
    for key, year, code in found.values_list("key", "indicator__assessment__year", "code"):
        others[key].append(OtherYear(year, code))
    return others


def _heading(item):
    return in_language(item.heading, item.heading_en) or _("ตัวชี้วัดที่ %(number)s %(title)s") % {
        "number": item.indicator.number,
        "title": item.indicator.local_title,
    }
