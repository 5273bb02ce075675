"""Cases that have to do with one another: tied by somebody, or perhaps the same twice.

What else makes two cases of a kind alike, its app says by a hook of Wagtail's: a function
of a case and of the cases that the person may see, which returns those that are alike.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q
from wagtail import hooks

from .models import Case, CaseLink
from .states import OPEN

HOOK = "list_similar_cases"
RECENT = timedelta(days=30)
MOST = 5


@dataclass(frozen=True)
class Tie:
    """Another case as seen from this one."""

    other: Case
    words: str
    is_visible: bool  # may this person open it
    is_loose: bool  # may it be taken back


WORDS = {
    (CaseLink.Kind.RELATED, True): "เกี่ยวข้องกัน",
    (CaseLink.Kind.RELATED, False): "เกี่ยวข้องกัน",
    (CaseLink.Kind.DUPLICATE, True): "เรื่องนี้รวมเข้ากับ",
    (CaseLink.Kind.DUPLICATE, False): "รับมารวมในเรื่องนี้",
    (CaseLink.Kind.SPLIT, True): "แยกไปเป็น",
    (CaseLink.Kind.SPLIT, False): "แยกมาจาก",
}


def ties(case, visible) -> list[Tie]:
    """Return what the case is tied to. ``visible`` are the cases that the person may see."""
    links = CaseLink.objects.filter(Q(case=case) | Q(other=case))
    links = list(links.select_related("case__division", "other__division").order_by("pk"))
    pairs = [(link, link.other if link.case_id == case.pk else link.case) for link in links]
    seen = _seen(visible, [other.pk for _, other in pairs])
    return [
        Tie(
            other=other,
            words=WORDS[link.kind, link.case_id == case.pk],
            is_visible=other.pk in seen,
            is_loose=link.kind == CaseLink.Kind.RELATED,
        )
        for link, other in pairs
    ]


def perhaps_the_same(case, visible, on: date, known=()) -> list[Case]:
    """Return cases of the same telephone about the same thing, open or of the last 30 days.

    Then those that the app which owns the kind finds alike.
    """
    if case.is_closed:
        return []
    visible = visible.filter(held_why="").exclude(pk__in=[tie.other.pk for tie in known])
    found = _of_same_telephone(case, visible, on) if case.citizen_phone else []
    for similar in hooks.get_hooks(HOOK):
        found += [other for other in similar(case, visible) if other not in found]
    return found[:MOST]


def _of_same_telephone(case, visible, on):
    about = Q(topic=case.topic) if case.topic else Q(subject=case.subject)
    fresh = Q(state__in=OPEN) | Q(received_at__date__gte=on - RECENT)
    found = visible.filter(about, fresh, citizen_phone=case.citizen_phone)
    found = found.exclude(pk=case.pk)
    return list(found.select_related("division").order_by("-pk")[:MOST])


def _seen(visible, pks):
    return set(visible.filter(pk__in=pks).values_list("pk", flat=True)) if pks else set()
