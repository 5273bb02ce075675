"""Where evidence is used: the apps above say so, by the hook ``list_evidence_uses``.

hooks.register("list_evidence_uses", uses)   # uses(ids) -> {id: [Use("ขั้นตอนที่ 2 …", url)]}
"""

from dataclasses import dataclass

from django.db.models import Q
from wagtail import hooks
from wagtail.documents.models import AbstractDocument
from wagtail.models import Page

from eservices.models import Service

from .models import Evidence


@dataclass(frozen=True)
class Use:
    """One place that points at the evidence; ``url`` of the screen where staff change that."""

    text: str
    url: str = ""


def uses_of(ids) -> dict[int, list[Use]]:
    """All places, by the id of the evidence."""
    ids, found = list(ids), {}
    for tell in hooks.get_hooks("list_evidence_uses"):
        for pk, uses in tell(ids).items():
            found.setdefault(pk, []).extend(uses)
    return found


def uses_of_thing(thing) -> list[Use]:
    """All places that a page with those below it, a document or a service proves something at."""
    of_it = _pointing_at(thing)
    if of_it is None:
        return []
    ids = Evidence.objects.filter(of_it).values_list("pk", flat=True)
    return [use for uses in uses_of(ids).values() for use in uses]


def _pointing_at(thing) -> Q | None:
    if isinstance(thing, Page):
        return Q(page__path__startswith=thing.path)
    if isinstance(thing, AbstractDocument):
        return Q(document=thing.pk)
    return Q(service=thing) if isinstance(thing, Service) else None
