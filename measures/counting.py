"""How many cases of a kind came in, what became of them, how long they took, and whether in time.

Two questions to the database answer all of it, grouped there: the rows that come back are as many
as there are groups, not as there are cases.

A case counts in the month it was received. One that was merged into another is the other, and
counts once. "In time" is judged of those completed or refused, and of those that are past their
day and still open: these are late. While we wait for the citizen or for somebody else the clock
stands, so such a case is not late, unless its day had passed before. A withdrawn one is neither.
"""

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Count, Q

from casework.models import Case
from casework.states import OPEN, RATEABLE, RUNNING, UNCOUNTED

from .hiding import is_too_few
from .medians import median

REQUEST, GRIEVANCE = Case.Kind.SERVICE_REQUEST, Case.Kind.GRIEVANCE
KINDS = (REQUEST, GRIEVANCE)
GROUPS = ("received_month", "division_id", "topic", "channel", "state")
# What only grievances are grouped by as well.
GROUPS_OF = {REQUEST: GROUPS, GRIEVANCE: (*GROUPS, "grievance__village_id")}


@dataclass
class Tally:
    """What is known of some cases together. Adds up."""

    received: int = 0
    open: int = 0
    on_time: int = 0
    late: int = 0
    reopened: int = 0  # the citizen said that it was not put right
    days: Counter = field(default_factory=Counter)  # working days taken: how many cases

    def add(self, other: "Tally"):
        self.received += other.received
        self.open += other.open
        self.on_time += other.on_time
        self.late += other.late
        self.reopened += other.reopened
        self.days += other.days

    @property
    def closed(self) -> int:
        return self.received - self.open

    @property
    def judged(self) -> int:
        return self.on_time + self.late

    @property
    def percent_on_time(self) -> int | None:
        """Whole percent, rounded down: what is not all in time never reads as 100."""
        return self.on_time * 100 // self.judged if self.judged else None

    @property
    def median_days(self) -> float | None:
        return median(self.days)

    @property
    def is_small(self) -> bool:
        """Whether a rate or a median of these would tell of single people."""
        return is_too_few(self.judged)


def tally(groups: Iterable[tuple[object, Tally]]) -> dict[object, Tally]:
    """Add up what belongs to the same key."""
    sums: dict[object, Tally] = {}
    for key, part in groups:
        sums.setdefault(key, Tally()).add(part)
    return sums


def counted(
    months, *, today: datetime.date, kind=REQUEST, divisions=None
) -> list[tuple[dict, Tally]]:
    """Return the cases of a kind received in these months, in groups (see ``GROUPS_OF``).

    ``months`` are consecutive first days; ``divisions`` limits to those, by id.
    """
    cases = _received(months, kind, divisions)
    late = Q(state__in=RATEABLE | OPEN, was_on_time=False) | Q(state__in=RUNNING, due_on__lt=today)
    more = {}
    if kind == GRIEVANCE:
        more["reopened"] = Count("pk", filter=Q(grievance__was_not_fixed=True))
    rows = cases.values(*GROUPS_OF[kind]).annotate(
        received=Count("pk"),
        on_time=Count("pk", filter=Q(state__in=RATEABLE, was_on_time=True)),
        late=Count("pk", filter=late),
        **more,
    )
    return [(row, _tally(row)) for row in rows]


def durations(months, *, kind=REQUEST, divisions=None) -> list[tuple[dict, Tally]]:
    """Return how many cases took how many working days, in groups of the same kind."""
    cases = _received(months, kind, divisions)
    cases = cases.filter(state__in=RATEABLE, took_days__isnull=False)
    groups = [name for name in GROUPS_OF[kind] if name not in {"channel", "state"}]
    rows = cases.values(*groups, "took_days").annotate(count=Count("pk"))
    return [(row, Tally(days=Counter({row["took_days"]: row["count"]}))) for row in rows]


def in_short(months) -> dict[str, Tally]:
    """Return, by kind, how many cases were received in these months and how many are open."""
    rows = Case.objects.filter(
        kind__in=KINDS, held_why="", received_month__range=(months[0], months[-1])
    )
    rows = rows.exclude(state__in=UNCOUNTED).order_by().values("kind")
    counts = rows.annotate(received=Count("pk"), open=Count("pk", filter=Q(state__in=OPEN)))
    found = {row["kind"]: Tally(received=row["received"], open=row["open"]) for row in counts}
    return {kind: found.get(kind, Tally()) for kind in KINDS}


def first_month() -> datetime.date | None:
    """Return the month of the first case of all."""
    cases = Case.objects.filter(kind__in=KINDS)
    months = cases.order_by("received_month").values_list("received_month", flat=True)
    return months.first()


def _received(months, kind, divisions):
    cases = Case.objects.filter(kind=kind, received_month__range=(months[0], months[-1]))
    if kind == GRIEVANCE:
        cases = cases.filter(held_why="")  # whether that is one at all is not judged yet
    if divisions is not None:
        cases = cases.filter(division__in=divisions)
    return cases.exclude(state__in=UNCOUNTED).order_by()


def _tally(row):
    received = row["received"]
    return Tally(
        received=received,
        open=received if row["state"] in OPEN else 0,
        on_time=row["on_time"],
        late=row["late"],
        reopened=row.get("reopened", 0),
    )
