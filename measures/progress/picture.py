"""How a plan stands on a day: every step, every issue, the whole.

Asks the same few questions for three steps and for three hundred.
"""

import datetime
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from django.db.models import OuterRef, Subquery
from django.db.models.functions import Coalesce

from measures.plans.models import MeasureStep, Plan

from .lines import Line, lines
from .models import StepReport
from .states import WHOLE, Standing, State, mean, standing


@dataclass(frozen=True)
class Tally:
    """How many steps stand how."""

    total: int
    done: int
    under_way: int
    not_begun: int
    late: int
    over: int  # done after the period


@dataclass(frozen=True)
class Summary:
    """A whole plan in four numbers."""

    total: int
    done: int
    late: int
    percent: int


@dataclass(frozen=True)
class StepPicture:
    line: Line
    now: Standing
    evidence: list = field(default_factory=list)


class _Summed:
    """What is reckoned the same way of an issue and of a plan."""

    @cached_property
    def percent(self) -> int:
        return mean(step.now.percent for step in self.steps)

    @cached_property
    def tally(self) -> Tally:
        standings = [step.now for step in self.steps]
        states = [one.state for one in standings]
        return Tally(
            total=len(states),
            done=states.count(State.DONE),
            under_way=states.count(State.UNDER_WAY),
            not_begun=states.count(State.NOT_BEGUN),
            late=sum(one.is_late for one in standings),
            over=sum(one.days_over > 0 for one in standings),
        )


@dataclass(frozen=True)
class IssuePicture(_Summed):
    number: int
    title: str
    steps: list[StepPicture]


@dataclass(frozen=True)
class Picture(_Summed):
    plan: Plan
    on: datetime.date
    issues: list[IssuePicture]

    @cached_property
    def steps(self) -> list[StepPicture]:
        return [step for issue in self.issues for step in issue.steps]

    @cached_property
    def updated_on(self) -> datetime.date | None:
        """The day of the newest report of any step."""
        return max((step.now.on for step in self.steps if step.now.on), default=None)


def picture(plan: Plan, *, on, evidence=None) -> Picture:
    """Return how a plan stands at the end of a day; ``evidence`` maps steps to what proves them."""
    told, evidence = reports_of(plan), evidence or {}
    steps = [
        StepPicture(
            line,
            standing(told[line.pk], ends_on=line.row.ends_on, on=on),
            evidence.get(line.pk, []),
        )
        for line in lines(plan)
    ]
    issues = [
        IssuePicture(number, one[0].line.issue_title, one)
        for number, group in groupby(steps, key=lambda step: step.line.issue_number)
        if (one := list(group))
    ]
    return Picture(plan, on, issues)


def summed(plan: Plan, *, on) -> Summary:
    """The same in numbers only, for a line that leads to it: one question."""
    newest = StepReport.objects.filter(step=OuterRef("pk"), reported_on__lte=on)
    newest = newest.order_by("-reported_on", "-pk").values("percent")[:1]
    steps = MeasureStep.objects.filter(measure__row__issue__plan=plan).order_by()
    found = steps.annotate(percent=Coalesce(Subquery(newest), 0))
    pairs = list(found.values_list("percent", "measure__row__ends_on"))
    return Summary(
        total=len(pairs),
        done=sum(percent == WHOLE for percent, _ends in pairs),
        late=sum(percent < WHOLE and ends < on for percent, ends in pairs),
        percent=mean(percent for percent, _ends in pairs),
    )


def reports_of(plan: Plan) -> dict[int, list[StepReport]]:
    """Return the reports of each step, oldest first."""
    found = StepReport.objects.filter(step__measure__row__issue__plan=plan)
    told = defaultdict(list)
    for report in found.order_by("reported_on", "pk"):
        told[report.step_id].append(report)
    return told


def reports_of_step(step) -> list[StepReport]:
    """Return the reports of one step, oldest first."""
    return list(step.reports.order_by("reported_on", "pk"))
