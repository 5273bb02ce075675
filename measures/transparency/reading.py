"""The transparency page put together: what the editor's sections lead to, and the rest.

The same few questions to the database, however many pages there are below.
"""

from dataclasses import dataclass
from itertools import chain

from django.db.models import F, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from wagtail.models import get_page_models

from home.models import BasePage, StandardPage
from home.privacy import open_to_all
from measures.doors import Door

MONEY = 40  # the place of the editor's sections among the doors


@dataclass(frozen=True)
class Section:
    anchor: str
    question: str
    title: str
    icon: str
    links: list

    @property
    def door(self) -> Door:
        return Door(self.question, self.title, self._fact(), f"#{self.anchor}", MONEY, self.icon)

    def _fact(self):
        years = [link["year"] for link in self.links if link.get("year")]
        count = {"count": len(self.links)}
        if not years:
            return _("%(count)s รายการ") % count
        return _("%(count)s รายการ ใหม่สุดปี %(year)s") % (count | {"year": max(years)})


@dataclass(frozen=True)
class Child:
    title: str
    summary: str
    url: str


def sections(blocks) -> list[Section]:
    """Return the editor's sections without links to what is gone or closed to the public."""
    found = []
    for number, block in enumerate(blocks, 1):
        value = block.value
        links = [link for link in value["links"] if link.href]
        if links:
            links.sort(key=lambda link: -(link.get("year") or 0))
            words = value["question"], value.get("title"), value["icon"]
            found.append(Section(f"section-{number}", *words, links))
    return found


def others(page, shown: list[Section], request) -> tuple[list[Child], list[Child]]:
    """Return the pages right below that no section leads to: the records, and plain pages."""
    linked = {link["page"].translation_key for one in shown for link in one.links if link["page"]}
    below = open_to_all(page.get_children().live()).annotate(about=_summary()).order_by("path")
    groups = [], []
    for child in below:
        if child.translation_key not in linked:
            is_plain = child.specific_class is StandardPage
            groups[is_plain].append(Child(child.title, child.about, child.get_url(request)))
    return groups


def _summary():
    """The summary of a page of whatever type, so that all are found in one question."""
    kinds = [kind for kind in get_page_models() if issubclass(kind, BasePage)]
    return Coalesce(*(F(f"{kind._meta.model_name}__summary") for kind in kinds), Value(""))


def all_doors(live: list[Door], shown: list[Section]) -> list[Door]:
    """Return the system's doors and the editor's, in one order."""
    return sorted(chain(live, (one.door for one in shown)), key=lambda door: door.order)
