"""What the office does about a weak indicator: rows of the plan of the fiscal year that follows.

The plan of 2566 answers the assessment of 2565. Its rows name questions by their code, and codes
move from year to year: they are looked up in the list of the plan's own year first, by which plans
are written, then in that of the year that was assessed, then in the newest list before that knows
them, because a list of questions is not known for every year.
"""

import datetime
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import groupby

from django.urls import reverse
from django.utils.translation import gettext as _

from measures.plans.codes import normal_code
from measures.plans.models import Plan
from measures.progress.picture import StepPicture, picture

from .models import Item, Question


@dataclass(frozen=True)
class Answer:
    """A row of a plan with its steps as they stand today."""

    plan: Plan
    steps: list[StepPicture]

    @property
    def row(self):
        return self.steps[0].line.row

    @property
    def issue_title(self) -> str:
        return self.steps[0].line.issue_title

    @property
    def url(self) -> str:
        plan = reverse("plans:plan", args=[self.plan.fiscal_year])
        return f"{plan}#issue-{self.steps[0].line.issue_number}-{self.row.code}"

    @property
    def progress(self) -> str:
        done = sum(step.now.is_done for step in self.steps)
        late = sum(step.now.is_late for step in self.steps)
        counts = {"done": done, "all": len(self.steps), "late": late}
        if late:
            return _("ดำเนินการแล้ว %(done)s จาก %(all)s ขั้นตอน ล่าช้า %(late)s ขั้นตอน") % counts
        return _("ดำเนินการแล้ว %(done)s จาก %(all)s ขั้นตอน") % counts


@dataclass(frozen=True)
class Answers:
    """What the published plan of a year answers, by the key of an indicator."""

    fiscal_year: int
    plan: Plan | None
    rows: dict[str, list[Answer]] = field(default_factory=dict)


def answers(assessed: int, *, today: datetime.date) -> Answers:
    """Return what answers the assessment of a year. At most five questions to the database."""
    fiscal_year = assessed + 1
    plan = Plan.objects.published().filter(fiscal_year=fiscal_year).first()
    if plan is None:
        return Answers(fiscal_year, None)
    key_of, rows = _keys(fiscal_year), defaultdict(list)
    steps = picture(plan, on=today).steps
    for _row, own in groupby(steps, key=lambda step: step.line.row.pk):
        answer = Answer(plan, list(own))
        if key := key_of.get(normal_code(answer.row.code)):
            rows[key].append(answer)
    return Answers(fiscal_year, plan, dict(rows))


def _keys(until: int) -> dict[str, str]:
    """The key of the indicator that a code belongs to; of several years the latest one's."""
    found = []
    for model in (Question, Item):
        codes = model.objects.filter(indicator__assessment__year__lte=until).order_by("pk")
        found += codes.values_list("indicator__assessment__year", "code", "indicator__key")
    return {normal_code(code): key for _year, code, key in sorted(found)}
