"""What the office does about a weak indicator: rows of the plan of the fiscal year that follows.

The plan of 2566 answers the assessment of 2565. Its rows name questions by their code, and codes
move from year to year: they are looked up in the list of the plan's own year first, by which plans
are written, then in the list of the year that was assessed.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import Q
from django.urls import reverse

from measures.plans.codes import normal_code
from measures.plans.models import Issue, Plan, Row

from .models import Item, Question


@dataclass(frozen=True)
class Answer:
    """A row of a plan."""

    row: Row
    issue: int  # its number

    @property
    def url(self) -> str:
        plan = reverse("plans:plan", args=[self.row.issue.plan.fiscal_year])
        return f"{plan}#issue-{self.issue}-{self.row.code}"


@dataclass(frozen=True)
class Answers:
    """What the published plan of a year answers, by the key of an indicator."""

    fiscal_year: int
    plan: Plan | None
    rows: dict[str, list[Answer]] = field(default_factory=dict)


def answers(assessed: int) -> Answers:
    """Return what answers the assessment of a year. At most five questions to the database."""
    fiscal_year = assessed + 1
    plan = Plan.objects.published().filter(fiscal_year=fiscal_year).first()
    if plan is None:
        return Answers(fiscal_year, None)
    key_of = _keys(assessed, fiscal_year)
    rows = defaultdict(list)
    for answer in _rows(plan):
        if key := key_of.get(normal_code(answer.row.code)):
            rows[key].append(answer)
    return Answers(fiscal_year, plan, dict(rows))


def _rows(plan):
    issues = Issue.objects.filter(plan=plan).order_by("sort_order", "pk")
    number = {issue.pk: place for place, issue in enumerate(issues, 1)}
    rows = Row.objects.filter(issue__plan=plan).select_related("issue__plan")
    rows = rows.order_by("issue__sort_order", "issue_id", "sort_order", "pk")
    return [Answer(row, number[row.issue_id]) for row in rows]


def _keys(*years) -> dict[str, str]:
    """The key of the indicator that a code belongs to; of two years the later one's."""
    found = {}
    for model in (Question, Item):
        codes = model.objects.filter(Q(indicator__assessment__year__in=years))
        codes = codes.order_by("indicator__assessment__year", "pk")
        for code, key in codes.values_list("code", "indicator__key"):
            found[normal_code(code)] = key
    return found
