"""The steps of a plan as staff see them: whose they are, which are late, which nobody reports."""

import datetime
from dataclasses import dataclass, replace

from measures.plans.models import Plan, Row

from . import access
from .models import ProgressSettings, StepEvidence
from .picture import IssuePicture, Picture, StepPicture, picture
from .states import is_silent

SHOWN = ("mine", "late", "silent")


@dataclass(frozen=True)
class Desk(StepPicture):
    is_mine: bool = False
    is_silent: bool = False
    proofs: int = 0


def board(plan: Plan, user, *, on: datetime.date) -> Picture:
    """Return the plan with every step as this person sees it."""
    found = picture(plan, on=on)
    rows = {step.line.row.pk: step.line.row for step in found.steps}
    mine, days = access.rows_of(user, rows.values()), remind_after()
    proofs = _proofs(plan)

    def desk(step):
        row = step.line.row
        silent = is_silent(step.now, begins_on=row.begins_on, on=on, days=days)
        own = row.pk in mine
        return Desk(step.line, step.now, [], own, silent, proofs.count(step.line.pk))

    issues = [replace(issue, steps=[desk(step) for step in issue.steps]) for issue in found.issues]
    return replace(found, issues=issues)


def narrowed(found: Picture, *, show="", division=None) -> list[IssuePicture]:
    """The issues with only the steps that were asked for; none without any."""
    rows = rows_of_division(found, division) if division else None

    def wanted(step):
        return is_shown(step, show) and (rows is None or step.line.row.pk in rows)

    issues = [replace(one, steps=[s for s in one.steps if wanted(s)]) for one in found.issues]
    return [issue for issue in issues if issue.steps]


def is_shown(step: Desk, show: str) -> bool:
    match show:
        case "mine":
            return step.is_mine
        case "late":
            return step.now.is_late
        case "silent":
            return step.is_silent
    return True


def rows_of_division(found: Picture, division) -> set[int]:
    rows = {step.line.row.pk for step in found.steps}
    links = Row.divisions.through.objects.filter(row__in=rows, division=division)
    named = set(links.values_list("row_id", flat=True))
    return named | {step.line.row.pk for step in found.steps if step.line.row.is_for_all}


def remind_after() -> int:
    """After how many days without a report somebody is reminded; 0 for never."""
    return ProgressSettings.load().remind_after


def _proofs(plan):
    found = StepEvidence.objects.filter(step__measure__row__issue__plan=plan)
    return list(found.values_list("step_id", flat=True))
