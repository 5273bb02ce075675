"""The officers' lists: which cases of those a person may see, in which order, how many.

Each function takes the cases that ``access`` lets the person see and only
narrows them. Lists are read page by page from a place on, not by page number,
and counts stop at a cap, so that both cost the same for ten cases or 200,000.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.contrib.auth import get_user_model
from django.db.models import Count, F, Q
from django.db.models.lookups import IsNull
from django.utils import timezone

from home.folding import ascii_digits, fold
from home.phones import normal_phone

from . import extra_lists, numbers
from .models import Case, Event, ReopenRequest, StandardReply
from .roles import ROLES, Scope
from .states import OPEN, RATEABLE, RUNNING, State

PAGE = 50
COUNTED = (
    "mine",
    "stand_in",
    "unassigned",
    "overdue",
    "approve",
    "news",
    "soon",
    "unanswered",
    "held",
    "open",
)
FIRST_YEAR, LAST_YEAR = 1900, 2400  # beyond, no database keeps a moment
JUDGED = Q(held_why="")
CAP = 5000  # open cases looked at to count
# What is late, then what is due soon, then the rest; below all, what others must do first.
IN_TURN = (IsNull(F("paused_on"), False), "due_on", "pk")


@dataclass(frozen=True)
class Reader:
    """Who reads the list, and on which day."""

    user_id: int
    levels: frozenset[str]  # at which this person decides
    today: date
    stands_in_for: frozenset[int] = frozenset()  # ids of those whose work is this person's today


@dataclass(frozen=True)
class Filters:
    show: str = ""
    state: str = ""
    division: int | None = None
    text: str = ""
    topic: str = ""
    channel: str = ""
    officer: int | None = None
    since: date | None = None
    until: date | None = None  # with that day
    is_late: bool = False
    is_unanswered: bool = False

    @property
    def is_in_turn(self):
        """Work to do is sorted by when it is due; anything else, newest first."""
        if self.show:
            return self.show not in ("closed", "all", "reopening")
        return self.state in OPEN or not (self.state or self.text)

    @property
    def is_detailed(self):
        """Whether more is asked for than what always stands above the list."""
        words = self.topic or self.channel or self.officer
        return bool(words or self.since or self.until or self.is_late or self.is_unanswered)

    @property
    def is_narrow(self):
        return bool(self.text or self.state or self.division or self.is_detailed)


def _for(reader):
    """A superior looks at all they may see; others at theirs and at what nobody has."""
    return Q() if reader.levels else Q(assigned_to=reader.user_id) | Q(assigned_to=None)


SHOWN = {
    "mine": lambda reader: Q(state__in=OPEN, assigned_to=reader.user_id),
    "unassigned": lambda reader: Q(state__in=OPEN, assigned_to=None),
    "overdue": lambda reader: Q(state__in=RUNNING, due_on__lt=reader.today),
    "approve": lambda reader: Q(
        # An empty list would make Django answer nothing at all, counts included.
        state=State.AWAITING_APPROVAL,
        awaiting_level__in=sorted(reader.levels) or ["nobody's"],
    ),
    "reopening": lambda reader: Q(
        pk__in=ReopenRequest.objects.filter(is_granted=None).values("case"),
        state__in=RATEABLE if reader.levels else [],
    ),
    "news": lambda reader: Q(has_news=True) & _for(reader),
    "soon": lambda reader: (
        Q(state__in=RUNNING, due_on__gte=reader.today, warn_on__lte=reader.today) & _for(reader)
    ),
    "unanswered": lambda reader: Q(state__in=OPEN, answer_by__lt=reader.today),
    "stand_in": lambda reader: Q(
        state__in=OPEN, assigned_to__in=sorted(reader.stands_in_for) or [0]
    ),
    "held": lambda reader: Q(state__in=OPEN) & ~Q(held_why=""),
    "open": lambda reader: Q(state__in=OPEN),
    "closed": lambda reader: ~Q(state__in=OPEN),
    "all": lambda reader: Q(),
}


def shown_by(show: str, reader: Reader) -> Q | None:
    """Return what a list shows, one of ours or of the apps that own the kinds of case."""
    if show in SHOWN:
        return SHOWN[show](reader)
    extra = extra_lists.all_lists().get(show)
    return extra.wanted(reader.today) & _for(reader) if extra else None


def filtered(cases, filters: Filters, reader: Reader):
    """Return the cases asked for. Nothing asked for means everything still open.

    What waits to be judged a real case stands in a list of its own, and is found when
    looked for by its number or its person.
    """
    if filters.show != "held" and not filters.text:
        cases = cases.filter(JUDGED)
    if (shown := shown_by(filters.show, reader)) is not None:
        cases = cases.filter(shown)
    elif not (filters.state or filters.text):
        cases = cases.filter(SHOWN["open"](reader))
    asked = {
        "state": filters.state,
        "division": filters.division,
        "topic": filters.topic,
        "channel": filters.channel,
        "assigned_to": filters.officer,
        "received_at__gte": _start_of(filters.since),
        "received_at__lt": _start_of(filters.until, days=1),
    }
    cases = cases.filter(**{field: value for field, value in asked.items() if value})
    if filters.is_late:
        cases = cases.filter(SHOWN["overdue"](reader))
    if filters.is_unanswered:
        cases = cases.filter(SHOWN["unanswered"](reader))
    return cases.filter(_matches(filters.text)) if filters.text else cases


def page(cases, filters: Filters, after: str = ""):
    """Return the cases of one page, and where the next one starts (``""`` at the end)."""
    cases = cases.select_related("division", "assigned_to__person")
    cases = cases.defer("proposal", "result", "token_digest", "secret_digest")
    cases = cases.filter(_beyond(after, filters.is_in_turn))
    order = IN_TURN if filters.is_in_turn else ("-pk",)
    rows = list(cases.order_by(*order)[: PAGE + 1])
    if len(rows) <= PAGE:
        return rows, ""
    last = rows[PAGE - 1]
    place = f"{int(last.is_paused)}.{last.due_on}.{last.pk}" if filters.is_in_turn else last.pk
    return rows[:PAGE], str(place)


def counts(cases, reader: Reader) -> dict[str, int]:
    """Count what is open, by what it needs and by state; ``open`` stops at ``CAP``."""
    asked = {
        show: Count("pk", filter=SHOWN[show](reader) & (Q() if show == "held" else JUDGED))
        for show in COUNTED
    }
    asked |= {state.value: Count("pk", filter=Q(state=state) & JUDGED) for state in OPEN}
    return cases.open()[:CAP].aggregate(**asked)


def last_event(case) -> int:
    return case.events.values_list("pk", flat=True).last() or 0


def events_after(case, event: int):
    """What happened to the case after this event of its history, oldest first."""
    return list(
        Event.objects.filter(case=case, pk__gt=event).select_related("by__person").order_by("pk")
    )


def answering(divisions=None):
    """Accounts whose roles answer the citizens of these divisions; of all where none are named."""
    roles = [role for role in ROLES.values() if "reply" in role.actions]
    anywhere = [role.label for role in roles if role.scope != Scope.DIVISION]
    inside = Q(groups__name__in=[role.label for role in roles if role.scope == Scope.DIVISION])
    if divisions is not None:
        inside &= Q(person__division__in=divisions)
    users = get_user_model().objects.filter(Q(groups__name__in=anywhere) | inside, is_active=True)
    return users.select_related("person").order_by("person__order", "username").distinct()


def colleagues(case):
    """Who may be given this case: those whose roles answer the citizens of this division."""
    users = answering([case.division_id])
    return users.exclude(pk=case.assigned_to_id) if case.assigned_to_id else users


def standard_replies(use: str, case):
    """The texts kept for this use that fit the case's service and division."""
    return StandardReply.objects.filter(
        Q(division=None) | Q(division=case.division_id), use=use, topic__in={"", case.topic}
    )


def _start_of(day, days=0):
    if day is None or not FIRST_YEAR <= day.year <= LAST_YEAR:
        return None
    midnight = datetime.combine(day + timedelta(days=days), time.min)
    return timezone.make_aware(midnight)


def _matches(text):
    """A number, a part of one, a part of a name, or a telephone number, as people type them."""
    text = fold(text)
    number, digits = numbers.read(text), ascii_digits(text)
    if numbers.is_number(number):
        return Q(number=number)
    try:
        return Q(citizen_phone=normal_phone(digits))
    except ValueError:
        found = Q(citizen_name__icontains=text)
    if number:
        found |= Q(number__icontains=number)
    if digits.replace("-", "").isdecimal():
        found |= Q(citizen_phone__contains=digits)
    # Looked up apart: the index of what is searched is a small part of the cases.
    return Q(pk__in=Case.objects.filter(found).values("pk"))


def _beyond(after, is_in_turn):
    """Read a place in the list; one that cannot be read is its beginning."""
    try:
        if not is_in_turn:
            return Q(pk__lt=int(after))
        is_paused, due, last = after.split(".")
        day, is_below = date.fromisoformat(due), int(is_paused) == 1
        rest = Q(due_on__gt=day) | Q(due_on=day, pk__gt=int(last))
    except ValueError:
        return Q()
    same = Q(paused_on__isnull=not is_below)
    return same & rest if is_below else (same & rest) | ~same
