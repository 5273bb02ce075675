"""What the public may read of grievances: which of them, in which words, with which photos.

Never who told us, never what they typed: ``public_subject`` and a completed grievance's result are
written for everybody by staff. What was put aside, discarded, merged or taken back is not there.
"""

from django.db.models import Count, OuterRef, Prefetch, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from casework.models import Case, Follower
from casework.states import CLOSED, State, label_of
from home.models import Village

from .models import Category, Grievance, GrievancePhoto

# What is told as which state: how we came to wait, and for whom, is between us and the citizen.
TOLD_AS = {
    State.RECEIVED: {State.RECEIVED},
    State.IN_PROGRESS: {
        State.IN_PROGRESS,
        State.AWAITING_CITIZEN,
        State.AWAITING_APPROVAL,
        State.PAUSED,
    },
    State.FORWARDED: {State.FORWARDED},
    State.COMPLETED: {State.COMPLETED},
    State.REFUSED: {State.REFUSED},
}
SHOWN = frozenset().union(*TOLD_AS.values())
UNFINISHED = SHOWN - CLOSED
OPEN = "open"  # in an address: all that is not finished


def listed():
    """Every grievance that stands in the public list, the newest first.

    A category that is made personal later takes what was shown of it along.
    """
    return Grievance.objects.filter(
        is_public=True, category__is_public=True, case__state__in=SHOWN, case__held_why=""
    ).order_by("-pk")


def numbered(number: str):
    """The one with this number. Anything may stand in an address, also what no database takes."""
    return (
        listed().filter(case__number=number) if number.isprintable() else Grievance.objects.none()
    )


def in_list(grievances):
    """The same with all that a line of the list shows, in as many queries for one as for many."""
    followers = Follower.objects.filter(case=OuterRef("case")).order_by().values("case")
    counted = Subquery(followers.annotate(count=Count("pk")).values("count"))
    return (
        grievances.select_related("case", "category", "village", "forwarded_to", "refused_for")
        .defer("place", "case__answers", "case__subject", "case__citizen_name")
        .defer("case__citizen_phone", "case__citizen_email")
        .annotate(others=Coalesce(counted, 0))
        .prefetch_related(Prefetch("photos", public_photos(), to_attr="shown_photos"))
    )


def public_photos():
    return GrievancePhoto.objects.filter(is_public=True).exclude(path="").order_by("pk")


def photo(number: str, pk: int):
    """One photo that the public may see, else nothing."""
    found = numbered(number)
    return public_photos().filter(grievance__in=found, pk=pk).first()


def told_state(state: str) -> State:
    """The state as the public is told it."""
    return next(told for told, states in TOLD_AS.items() if state in states)


def told_label(state: str) -> str:
    return str(label_of(Case.Kind.GRIEVANCE, told_state(state)))


def states() -> list[tuple[str, str]]:
    """What the list can be narrowed to, as code and word."""
    labels = [(told.value, label_of(Case.Kind.GRIEVANCE, told)) for told in TOLD_AS]
    return [(OPEN, _("ยังไม่เสร็จ")), *labels]


def states_of(code: str):
    """The states of a case that an address names, else nothing."""
    if code == OPEN:
        return UNFINISHED
    return TOLD_AS.get(code)


def categories():
    return Category.objects.filter(is_public=True, is_active=True)


def counts_by_village() -> dict[int | None, tuple[int, int]]:
    """How many are not finished, and how many were put right, by the village's id."""
    rows = (
        listed()
        .order_by()
        .values("village")
        .annotate(
            unfinished=Count("pk", filter=Q(case__state__in=UNFINISHED)),
            completed=Count("pk", filter=Q(case__state=State.COMPLETED)),
        )
    )
    return {row["village"]: (row["unfinished"], row["completed"]) for row in rows}


def villages():
    return Village.objects.all()
