"""A year's items with their links, as whoever assesses reads them: page, print and files.

Only what everybody can open is in it: no draft, no dead link, nothing of the office's own notes.
The links are the Thai addresses on English pages too, for those are what is typed into ITAS.
"""

import datetime
from collections import defaultdict
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from home.templatetags.thai import thai_date

from .models import AssessmentYear, Item
from .reading import Line, sheet


@dataclass(frozen=True)
class Link:
    """Something that can be opened, or the words that there is none (then without address)."""

    title: str
    path: str
    address: str  # the full one, as it is typed into ITAS
    note: str
    way: str  # how to get there by clicking
    period: str


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
    links: list[Link]
    others: list[OtherYear]

    @property
    def addresses(self) -> list[str]:
        return [link.address for link in self.links if link.address]


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
        return sum(bool(entry.links) for entry in self.entries)


def index(assessment: AssessmentYear, *, today: datetime.date) -> Index:
    """Return the items as everybody may read them; as many queries for 3 items as for 300."""
    found = sheet(assessment, today=today)
    others = _others(assessment, {one.item.key for one in found.items})
    headings = [(one.indicator, part) for one in found.indicators for part in one.headings]
    return Index(
        assessment,
        [
            Group(
                number,
                part.title or _of_indicator(indicator),
                [_entry(one, others[one.item.key]) for one in part.items],
            )
            for number, (indicator, part) in enumerate(headings, 1)
        ],
    )


def _entry(found, others):
    lines = [line for line in found.lines if line.is_none or line.is_open]
    return Entry(found.item, [_link(line) for line in lines], others)


def _link(line: Line):
    return Link(
        line.title,
        line.url,
        line.full_url,
        line.row.note,
        line.click_path,
        " – ".join(thai_date(day, "short") for day in line.covers or ()),
    )


def _others(assessment, keys):
    found = Item.objects.filter(indicator__assessment__is_published=True, key__in=keys)
    found = found.exclude(indicator__assessment=assessment)
    found = found.order_by("-indicator__assessment__year", "indicator__number", "sort_order", "pk")
    others = defaultdict(list)
    for key, year, code in found.values_list("key", "indicator__assessment__year", "code"):
        others[key].append(OtherYear(year, code))
    return others


def _of_indicator(indicator):
    words = {"number": indicator.number, "title": indicator.local_title}
    return _("ตัวชี้วัดที่ %(number)s %(title)s") % words
