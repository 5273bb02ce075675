"""What proves the steps of a plan, as the public is led to it: title and address, few questions.

What nobody can open from outside is left out here; staff see it with what is wrong.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from django.urls import reverse
from wagtail.models import PageViewRestriction

from home.languages import local_path
from home.privacy import closed_folders
from measures.evidence import live
from measures.evidence.models import Kind
from measures.evidence.tree import tell_roots
from measures.plans.models import Plan

from .models import StepEvidence


@dataclass(frozen=True)
class Proof:
    title: str
    url: str
    note: str = ""


def proofs(plan: Plan) -> dict[int, list[Proof]]:
    """Return what proves each step, in the order staff gave it."""
    found = StepEvidence.objects.filter(step__measure__row__issue__plan=plan)
    found = found.select_related(
        "evidence__page", "evidence__document__collection", "evidence__service"
    )
    found = list(found.order_by("sort_order", "pk"))
    tell_roots([one.evidence.page for one in found if one.evidence.page])
    around = _Around({one.evidence.kind for one in found})
    kept = defaultdict(list)
    for one in found:
        title, url = _FINDS[one.evidence.kind](one.evidence, around)
        if url:
            kept[one.step_id].append(Proof(title, url, one.note))
    return kept


class _Around:
    """What is not open to everybody, and which of the portal's own pages there are."""

    def __init__(self, kinds):
        pages = PageViewRestriction.objects.values_list("page__path", flat=True)
        self.closed_pages = tuple(pages) if Kind.PAGE in kinds else ()
        self.closed_collections = closed_folders() if Kind.DOCUMENT in kinds else ()
        self.lives = live.known() if Kind.LIVE in kinds else {}
        self.years = cache(lambda years: years())


def _page(evidence, around):
    page = evidence.page
    if page is None or not page.live or page.path.startswith(around.closed_pages):
        return "", ""
    return page.title, page.get_url() or ""


def _document(evidence, around):
    document = evidence.document
    if document is None or evidence.trouble:
        return "", ""
    if document.collection.path.startswith(around.closed_collections):
        return "", ""
    return document.title, reverse("evidence:document", args=[document.pk])


def _service(evidence, around):
    service = evidence.service
    if service is None or not service.live:
        return "", ""
    return service.name, service.get_absolute_url()


def _live(evidence, around):
    one, year = around.lives.get(evidence.live_key), evidence.fiscal_year
    if one is None or (one.needs_year and year is None):
        return "", ""
    if one.years and year not in around.years(one.years):
        return "", ""
    return one.title_of(year), local_path(one.path(year))


def _address(evidence, around):
    return evidence.title, evidence.address


_FINDS = {
    Kind.PAGE: _page,
    Kind.DOCUMENT: _document,
    Kind.SERVICE: _service,
    Kind.LIVE: _live,
    Kind.ADDRESS: _address,
}
