"""A plan put together for reading: the page, the table and the files are all made from it.

Five questions to the database, whether a plan has one row or a hundred.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from home.languages import in_language
from home.templatetags.thai import thai_date

from .models import Issue, Measure, Plan, Row, RowOfficer

STEP = ("steps__pk", "steps__text")


@dataclass(frozen=True)
class Step:
    pk: int
    number: int  # in the row
    text: str


@dataclass(frozen=True)
class MeasureSheet:
    text: str
    steps: list[Step]

    @property
    def lines(self) -> int:
        """How many lines of a table it takes where each step has its own."""
        return max(1, len(self.steps))


@dataclass(frozen=True)
class Officer:
    name: str
    position: str


@dataclass(frozen=True)
class RowSheet:
    code: str
    question: str
    analysis: str
    period: str
    responsible: str
    officers: list[Officer]
    measures: list[MeasureSheet]

    @property
    def height(self) -> int:
        """How many lines of a table it takes where each measure has its own."""
        return max(1, len(self.measures))

    @property
    def lines(self) -> int:
        return max(1, sum(measure.lines for measure in self.measures))


@dataclass(frozen=True)
class IssueSheet:
    number: int
    title: str
    rows: list[RowSheet]

    @property
    def height(self) -> int:
        return max(1, sum(row.height for row in self.rows))

    @property
    def lines(self) -> int:
        return max(1, sum(row.lines for row in self.rows))


@dataclass(frozen=True)
class PlanSheet:
    plan: Plan
    issues: list[IssueSheet] = field(default_factory=list)

    @property
    def rows(self) -> list[RowSheet]:
        return [row for issue in self.issues for row in issue.rows]

    @property
    def step_count(self) -> int:
        return sum(len(measure.steps) for row in self.rows for measure in row.measures)


def sheet(plan: Plan) -> PlanSheet:
    """Return the plan as it is saved, in the language being read."""
    rows = _by("issue_id", Row.objects.filter(issue__plan=plan).order_by("sort_order", "pk"))
    measures = _by_row(plan)
    officers = _by("row_id", _below("row__issue__plan", RowOfficer, plan).select_related("person"))
    divisions = _divisions(plan)
    issues = Issue.objects.filter(plan=plan).order_by("sort_order", "pk")
    return PlanSheet(
        plan,
        [
            IssueSheet(
                number,
                issue.local_title,
                [
                    _row(row, measures[row.pk], officers[row.pk], divisions[row.pk])
                    for row in rows[issue.pk]
                ],
            )
            for number, issue in enumerate(issues, 1)
        ],
    )


def responsible(row: Row, divisions: list[str]) -> str:
    """Return who answers for a row, as the official table says it."""
    lead = in_language(row.lead, row.lead_en)
    units = _("ทุกหน่วยงาน") if row.is_for_all else ", ".join(divisions)
    if lead and (row.is_for_all or len(divisions) > 1):
        return _("%(units)s โดย%(lead)s เป็นผู้รับผิดชอบหลัก") % {"units": units, "lead": lead}
    return lead or units


def _row(row, measures, officers, divisions):
    return RowSheet(
        code=row.code,
        question=row.question,
        analysis=row.analysis,
        period=f"{thai_date(row.begins_on, 'short')} – {thai_date(row.ends_on, 'short')}",
        responsible=responsible(row, divisions),
        officers=[Officer(one.person.local_name, one.person.local_position) for one in officers],
        measures=measures,
    )


def _by_row(plan):
    """The measures of each row, with their steps numbered through the row; some have none."""
    order = ("sort_order", "pk", "steps__sort_order", "steps__pk")
    found = Measure.objects.filter(row__issue__plan=plan).order_by(*order)
    rows, drawn, numbers = defaultdict(list), {}, Counter()
    for row, pk, text, step, words in found.values_list("row_id", "pk", "text", *STEP):
        if pk not in drawn:
            drawn[pk] = MeasureSheet(text, [])
            rows[row].append(drawn[pk])
        if step:
            numbers[row] += 1
            drawn[pk].steps.append(Step(step, numbers[row], words))
    return rows


def _divisions(plan):
    names = defaultdict(list)
    links = Row.divisions.through.objects.filter(row__issue__plan=plan).select_related("division")
    for link in links.order_by("division__order", "division__name"):
        names[link.row_id].append(link.division.local_name)
    return names


def _below(path, model, plan):
    return model.objects.filter(**{path: plan}).order_by("sort_order", "pk")


def _by(name, found):
    groups = defaultdict(list)
    for one in found:
        groups[getattr(one, name)].append(one)
    return groups
