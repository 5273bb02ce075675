"""What is published of this channel: totals, and small ones not.

Counted up to the end of last month, so that nobody learns from a number that changed today that
somebody wrote yesterday. A number from one to four is hidden, and with it what it could be worked
out from.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from home.buddhist import fiscal_days, months_of

from .models import Forgotten, Report

FEWEST = 5
HALF = 6  # months


@dataclass(frozen=True)
class Totals:
    """``None`` is a number that is not shown; nought is shown, and means nobody."""

    year: int
    counted_to: date  # the last day that is counted
    received: int | None
    open: int | None
    closed: int | None
    first_half: int | None
    second_half: int | None

    @property
    def is_none(self) -> bool:
        return self.received == 0

    @property
    def hides_some(self) -> bool:
        shown = (self.received, self.open, self.closed, self.first_half, self.second_half)
        return None in shown


def totals(fiscal_year: int, *, today: date) -> Totals:
    """Of the reports received in a fiscal year (BE): how many, and what became of them."""
    begins, ends = fiscal_days(fiscal_year)
    to = min(today.replace(day=1) - timedelta(days=1), ends)
    days = _received(begins, to)
    half = months_of(fiscal_year)[HALF]
    first = sum(received < half for received, _ in days)
    closed = sum(bool(ended and ended <= to) for _, ended in days)
    received = _shown(len(days))
    halves = _parts(received, first, len(days) - first)
    states = _parts(received, len(days) - closed, closed)
    return Totals(fiscal_year, to, received, *states, *halves)


def _received(begins, to) -> list[tuple[date, date | None]]:
    """Day of receiving and of closing, of what is kept and of what was deleted."""
    kept = Report.objects.filter(received_on__range=(begins, to))
    gone = Forgotten.objects.filter(received_month__range=(begins, to))
    return [
        *kept.values_list("received_on", "closed_on"),
        *gone.values_list("received_month", "closed_on"),
    ]


def _shown(count):
    return count if count == 0 or count >= FEWEST else None


def _parts(total, *counts):
    """Two parts of a shown total: where one is too small, the other would tell it."""
    if total is None or any(_shown(count) is None for count in counts):
        return [None] * len(counts)
    return list(counts)
