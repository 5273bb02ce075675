"""What this app tells those below it: which of its pages exist, and which steps evidence proves."""

from collections import defaultdict

from django.db.models import Max
from django.urls import reverse
from django.utils.timezone import localdate

from measures.evidence.uses import Use
from measures.plans.models import Plan

from .models import StepEvidence
from .picture import summed

REPORTS = "issues__rows__measures__steps__reports__reported_on"


def live_pages() -> dict:
    return {"measures-progress": {"years": _progress_years, "facts": _progress_facts}}


def uses(ids) -> dict[int, list[Use]]:
    """The steps that each of these proves."""
    found = StepEvidence.objects.filter(evidence__in=ids).select_related(
        "step__measure__row__issue__plan"
    )
    told = defaultdict(list)
    for one in found.order_by("step__measure__row__issue__plan__fiscal_year", "pk"):
        row = one.step.measure.row
        year = row.issue.plan.fiscal_year
        text = f"แผน {year} ข้อ {row.code} {one.step.text[:80]}"
        url = reverse("progress_staff:step", args=[year, one.step_id])
        told[one.evidence_id].append(Use(text, url))
    return told


def _progress_years():
    plans = Plan.objects.published().annotate(last=Max(REPORTS))
    return dict(plans.order_by("fiscal_year").values_list("fiscal_year", "last"))


def _progress_facts(year):
    plan = Plan.objects.published().filter(fiscal_year=year).first()
    if plan is None:
        return []
    found = summed(plan, on=localdate())
    facts = [f"ดำเนินการแล้ว {found.done} จาก {found.total} ขั้นตอน รวมร้อยละ {found.percent}"]
    return facts + ([f"ล่าช้า {found.late} ขั้นตอน"] if found.late else [])
