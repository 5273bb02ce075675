"""What was announced is written down: one action, and a line in the log that renews the pages."""

import datetime
from dataclasses import dataclass, field
from decimal import Decimal

from django.db import transaction
from wagtail.log_actions import log

from .models import AssessmentYear, Indicator, Question

KEEP = "ita.results"


@dataclass(frozen=True)
class Announced:
    """The results of a year. Scores by the ids of indicators and questions; None for no score."""

    total: Decimal | None = None
    grade: str = ""
    pass_mark: Decimal | None = None
    announced_on: datetime.date | None = None
    indicators: dict[int, Decimal | None] = field(default_factory=dict)
    questions: dict[int, Decimal | None] = field(default_factory=dict)


@transaction.atomic
def keep(assessment: AssessmentYear, said: Announced, *, by) -> AssessmentYear:
    """Write the results of a year. The public reads them once there is a day of announcement."""
    year = AssessmentYear.objects.select_for_update().get(pk=assessment.pk)
    names = ("total", "grade", "pass_mark", "announced_on")
    for name in names:
        setattr(year, name, getattr(said, name))
    year.save(update_fields=[*names, "updated_at"])
    _score(Indicator.objects.filter(assessment=year), said.indicators)
    _score(Question.objects.filter(indicator__assessment=year), said.questions)
    log(instance=year, action=KEEP, user=by, data={"total": str(said.total or "")})
    return year


def _score(rows, scores):
    changed = [row for row in rows if row.pk in scores and row.score != scores[row.pk]]
    for row in changed:
        row.score = scores[row.pk]
    if changed:
        rows.model.objects.bulk_update(changed, ["score"])
