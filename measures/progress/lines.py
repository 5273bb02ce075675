"""The steps of a plan in order, each with where it belongs: one question to the database."""

from dataclasses import dataclass

from measures.plans.models import MeasureStep, Plan, Row

PLACES = ("measure__row__issue", "measure__row", "measure")


@dataclass(frozen=True)
class Line:
    """A step and its place in the plan."""

    pk: int
    number: int  # in the row
    text: str
    measure: str
    row: Row
    issue_number: int
    issue_title: str  # in the language being read


def lines(plan: Plan) -> list[Line]:
    """Return every step of a plan as the plan has them; issues without steps have no line."""
    order = [f"{place}__{name}" for place in PLACES for name in ("sort_order", "pk")]
    steps = (
        MeasureStep.objects.filter(measure__row__issue__plan=plan)
        .select_related("measure__row__issue")
        .order_by(*order, "sort_order", "pk")
    )
    issues, numbers, found = {}, {}, []
    for step in steps:
        row = step.measure.row
        issue = issues.setdefault(row.issue_id, len(issues) + 1)
        numbers[row.pk] = numbers.get(row.pk, 0) + 1
        found.append(
            Line(
                step.pk,
                numbers[row.pk],
                step.text,
                step.measure.text,
                row,
                issue,
                row.issue.local_title,
            )
        )
    return found
