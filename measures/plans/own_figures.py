"""How much a published plan promises, for the page of figures."""

from django.db.models import Count
from django.utils.translation import gettext as _

from measures.of_measures import MeasureFigure

from .models import Plan


def own_figures(year, first, last) -> list[MeasureFigure]:
    """Return the size of the year's plan; the same in both halves, for a plan is of a year."""
    plans = (
        Plan.objects.published()
        .filter(fiscal_year=year)
        .annotate(
            issue_count=Count("issues", distinct=True),
            row_count=Count("issues__rows", distinct=True),
            measure_count=Count("issues__rows__measures", distinct=True),
            step_count=Count("issues__rows__measures__steps", distinct=True),
        )
    )
    plan = plans.first()
    if plan is None:
        return []
    return [
        MeasureFigure("issues", _("ประเด็นในแผน"), plan.issue_count, 1),
        MeasureFigure("questions", _("ข้อคำถามในแผน"), plan.row_count, 2),
        MeasureFigure("measures", _("มาตรการในแผน"), plan.measure_count, 3),
        MeasureFigure("steps", _("ขั้นตอนในแผน"), plan.step_count, 4),
    ]
