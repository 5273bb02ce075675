"""The board of a year: which items are shown for a choice, and how many there are of each sort."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from . import access
from .reading import AssessmentSheet, ItemSheet
from .states import State

Wanted = Callable[[ItemSheet], bool]


@dataclass(frozen=True)
class Tab:
    key: str
    label: str
    count: int
    query: str
    is_current: bool
    is_urgent: bool = False


@dataclass(frozen=True)
class Group:
    title: str
    rows: list[ItemSheet]


class Board:
    """What one person sees of a year with a tab and a division chosen; either may be nonsense."""

    def __init__(self, sheet: AssessmentSheet, user, *, show: str = "", division: str = ""):
        self.sheet, self.user = sheet, user
        self.tests = self._tests()
        self.show = show if show in self.tests else ""
        self.divisions = _divisions(sheet)
        self.division = division if division in {str(pk) for pk, _name in self.divisions} else ""

    @property
    def tabs(self) -> list[Tab]:
        items = [one for one in self.sheet.items if self._is_of_division(one)]
        return [
            Tab(
                key,
                label,
                sum(wanted(one) for one in items),
                self._query(key),
                key == self.show,
                key == "broken" and any(wanted(one) for one in items),
            )
            for key, (label, wanted) in self.tests.items()
        ]

    @property
    def groups(self) -> list[Group]:
        """The chosen items under their headings, in order."""
        wanted = self.tests[self.show][1]
        rows = [one for one in self.sheet.items if wanted(one) and self._is_of_division(one)]
        by_heading = groupby(rows, key=lambda one: one.item.heading)
        return [Group(title, list(found)) for title, found in by_heading]

    @property
    def chosen(self) -> int:
        return int(self.division or 0)

    @property
    def total(self) -> int:
        return len(self.sheet.items)

    @property
    def complete(self) -> int:
        return self.sheet.count(State.COMPLETE)

    @property
    def percent(self) -> int:
        """How many of a hundred items are complete; rounded down, so that 100 means all."""
        return self.complete * 100 // self.total if self.total else 0

    def _tests(self) -> dict[str, tuple[str, Wanted]]:
        return {
            "": ("ทั้งหมด", lambda one: True),
            "incomplete": (State.INCOMPLETE.label, _is(State.INCOMPLETE)),
            "waiting": (State.WAITING.label, _is(State.WAITING)),
            "broken": ("มีปัญหา", lambda one: one.is_broken),
            "mine": ("ของฉัน", lambda one: access.is_mine(self.user, one.item)),
            "complete": (State.COMPLETE.label, _is(State.COMPLETE)),
        }

    def _is_of_division(self, one):
        return not self.division or str(one.item.division_id) == self.division

    def _query(self, key):
        chosen = {"show": key, "division": self.division}
        return urlencode({name: value for name, value in chosen.items() if value})


def _is(state) -> Wanted:
    return lambda one: one.state == state


def _divisions(sheet):
    found = {one.item.division for one in sheet.items if one.item.division}
    return [(one.pk, one.name) for one in sorted(found, key=lambda one: (one.order, one.name))]
