"""The admin's first page: what waits for this person, and for a superior, how the divisions stand.

Each list shows its first few cases, those due first on top, and leads to the
rest in the inbox. What is empty is left out; who has nothing to do is told so.
"""

from dataclasses import dataclass

from django.db.models import Count, Q
from wagtail.admin.ui.components import Component

from home.models import Holiday

from . import access, extra_lists, queries, staff_inbox
from .due_words import due_words
from .staff_inbox import Row
from .states import OPEN, RUNNING, State

FEW = 5

LISTS = {
    "news": ("ผู้ยื่นเขียนถึงเรา ยังไม่มีใครตอบ", "mail"),
    "held": ("รอตรวจว่าเป็นเรื่องจริง", "help"),
    "approve": ("รอท่านพิจารณา", "tick-inverse"),
    "reopening": ("ผู้ยื่นแจ้งว่ายังไม่แก้จริง รอท่านพิจารณา", "rotate"),
    "overdue": ("เกินกำหนด", "warning"),
    "soon": ("ใกล้ครบกำหนด", "time"),
    "unassigned": ("ยังไม่มีผู้รับผิดชอบ", "user"),
    "mine": ("งานของท่านทั้งหมด", "folder-open-inverse"),
}

DECIDING = {"approve", "reopening"}  # lists for superiors only


@dataclass(frozen=True)
class Waiting:
    """One list of the first page."""

    key: str
    title: str
    icon: str
    rows: list[Row]
    is_longer: bool
    is_urgent: bool


@dataclass(frozen=True)
class Standing:
    """One division in numbers."""

    name: str
    pk: int
    open: int
    late: int
    soon: int
    deciding: int


def waiting_for(user) -> list[Waiting]:
    """What this person should look at, the most pressing first; empty lists are left out."""
    cases, reader = access.staff_cases(user), staff_inbox.reader_of(user)
    lists, holidays = [], Holiday.objects.dates()
    for key, words in _lists_for(user, reader).items():
        judged = Q() if key == "held" else queries.JUDGED
        found = _first(cases.filter(queries.shown_by(key, reader), judged))
        if found:
            lists.append(_waiting(key, words, found, reader.today, holidays))
    return lists


def standings(user, today) -> list[Standing]:
    """How the divisions stand that this superior may see; nobody else is shown this."""
    if not access.levels_of(user):
        return []
    rows = (
        access.staff_cases(user)
        .filter(queries.JUDGED, state__in=OPEN)
        .values("division", "division__name")
        .annotate(
            open=Count("pk"),
            late=Count("pk", filter=Q(state__in=RUNNING, due_on__lt=today)),
            soon=Count("pk", filter=Q(state__in=RUNNING, due_on__gte=today, warn_on__lte=today)),
            deciding=Count("pk", filter=Q(state=State.AWAITING_APPROVAL)),
        )
        .order_by("division__order", "division__name")
    )
    return [
        Standing(
            row["division__name"],
            row["division"],
            row["open"],
            row["late"],
            row["soon"],
            row["deciding"],
        )
        for row in rows
    ]


def _lists_for(user, reader):
    hidden = set() if reader.levels else set(DECIDING)
    if not access.has(user, "judge_held"):
        hidden.add("held")
    extra = {key: (one.title, one.icon) for key, one in extra_lists.all_lists().items()}
    lists = {"news": LISTS["news"]} | extra | LISTS
    return {key: words for key, words in lists.items() if key not in hidden}


def _first(cases):
    cases = cases.select_related("division", "assigned_to__person")
    return list(cases.order_by(*queries.IN_TURN)[: FEW + 1])


def _waiting(key, words, found, today, holidays):
    title, icon = words
    rows = [Row(case, due_words(case, today, holidays), "") for case in found[:FEW]]
    return Waiting(key, title, icon, rows, len(found) > FEW, key == "overdue")


class WorkPanel(Component):
    """The first thing an officer sees after signing in."""

    name = "work"
    template_name = "casework/staff/home.html"
    order = 10

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        today = staff_inbox.reader_of(user).today
        return {
            "waiting": waiting_for(user),
            "standings": standings(user, today),
        }
