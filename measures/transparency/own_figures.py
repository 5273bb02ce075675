"""How far the year's plan is, for the page of figures."""

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from measures.of_measures import MeasureFigure
from measures.plans.models import Plan
from measures.progress.picture import summed


def own_figures(year, first, last) -> list[MeasureFigure]:
    """Return how the published plan stood on the last of these days, or stands today."""
    today = localdate()
    plan = Plan.objects.published().filter(fiscal_year=year).first()
    if plan is None or first > today:
        return []
    now = summed(plan, on=min(last, today))
    return [
        MeasureFigure("steps_done", _("ขั้นตอนที่เสร็จแล้ว"), now.done, 10),
        MeasureFigure("steps_late", _("ขั้นตอนที่เลยกำหนดแต่ยังไม่เสร็จ"), now.late, 11),
        MeasureFigure("percent_done", _("ความก้าวหน้ารวม ร้อยละ"), now.percent, 12),
    ]
