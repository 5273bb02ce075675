"""What proves the steps of a plan, as the public is led to it: title and address, few questions.

What nobody can open from outside is left out here; staff see it with what is wrong.
"""

from collections import defaultdict
from dataclasses import dataclass

from django.urls import reverse
from wagtail.models import CollectionViewRestriction, PageViewRestriction

from home.languages import local_path
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
    closed = _Closed(one.evidence for one in found)
    kept = defaultdict(list)
    for one in found:
        title, url = _FINDS[one.evidence.kind](one.evidence, closed)
        if url:
            kept[one.step_id].append(Proof(title, url, one.note))
    return kept


class _Closed:
    """Beginnings of the paths of pages and collections that not everybody may open."""

    def __init__(self, evidences):
        kinds = {evidence.kind for evidence in evidences}
        pages = PageViewRestriction.objects.values_list("page__path", flat=True)
        self.pages = tuple(pages) if Kind.PAGE in kinds else ()
        folders = CollectionViewRestriction.objects.values_list("collection__path", flat=True)
        self.collections = tuple(folders) if Kind.DOCUMENT in kinds else ()


def _page(evidence, closed):
    page = evidence.page
    if page is None or not page.live or page.path.startswith(closed.pages):
        return "", ""
    return page.title, page.get_url() or ""


def _document(evidence, closed):
    document = evidence.document
    if document is None or evidence.trouble:
        return "", ""
    if document.collection.path.startswith(closed.collections):
        return "", ""
    return document.title, reverse("evidence:document", args=[document.pk])


def _service(evidence, closed):
    service = evidence.service
    if service is None or not service.live:
        return "", ""
    return service.name, service.get_absolute_url()


def _live(evidence, closed):
    one, year = live.LIVE.get(evidence.live_key), evidence.fiscal_year
    if one is None or (one.needs_year and year is None):
        return "", ""
    return one.title_of(year), local_path(one.path(year))


def _address(evidence, closed):
    return evidence.title, evidence.address


_FINDS = {
    Kind.PAGE: _page,
    Kind.DOCUMENT: _document,
    Kind.SERVICE: _service,
    Kind.LIVE: _live,
    Kind.ADDRESS: _address,
}
