"""Steps that wait for a report, and for whom: officers named, else heads of the divisions."""

import datetime
from collections import defaultdict
from dataclasses import dataclass

from home.buddhist import fiscal_year
from home.models import Person
from measures.plans.models import Plan, Row, RowOfficer

from .board import remind_after
from .lines import Line
from .picture import picture
from .states import Standing, is_silent


@dataclass(frozen=True)
class Waiting:
    """A step that nobody reported of for too long."""

    line: Line
    now: Standing
    year: int


def waiting(*, on: datetime.date) -> list[Waiting]:
    """Return the steps of this year's published plan, and of last year's, that need a report."""
    this_year, found = fiscal_year(on), []
    plans = Plan.objects.published().filter(fiscal_year__in=[this_year, this_year - 1])
    plans = list(plans.order_by("-fiscal_year"))
    days = remind_after() if plans else 0
    if not days:
        return found
    for plan in plans:
        for step in picture(plan, on=on).steps:
            row = step.line.row
            if is_silent(step.now, begins_on=row.begins_on, on=on, days=days):
                found.append(Waiting(step.line, step.now, plan.fiscal_year))
    return found


def by_user(found: list[Waiting]) -> dict[int, list[Waiting]]:
    """Return what waits for whom, by the id of the account: three questions."""
    if not found:
        return {}
    rows = {one.line.row.pk for one in found}
    answering = _answering(rows)
    waits = defaultdict(list)
    for one in found:
        for user in answering[one.line.row.pk]:
            waits[user].append(one)
    return waits


def _answering(rows):
    """The accounts of each row, without repetition, in the order of the plan."""
    users = defaultdict(list)
    officers = RowOfficer.objects.filter(row__in=rows, person__is_active=True)
    officers = officers.filter(person__user__is_active=True).order_by("sort_order", "pk")
    for row, user in officers.values_list("row_id", "person__user"):
        if user not in users[row]:
            users[row].append(user)
    nobody = rows - users.keys()
    heads = Person.objects.active().filter(is_head=True, user__is_active=True)
    heads = dict(heads.order_by("pk").values_list("division_id", "user_id"))
    links = Row.divisions.through.objects.filter(row__in=nobody).order_by("pk")
    for row, division in links.values_list("row_id", "division_id"):
        if division in heads and heads[division] not in users[row]:
            users[row].append(heads[division])
    return users
