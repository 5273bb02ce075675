"""What this app tells those below it: which of its pages exist, and which steps evidence proves."""

from collections import defaultdict
from functools import partial

from django.db.models import Max
from django.urls import reverse
from django.utils.timezone import localdate

from home.buddhist import thai_date
from measures.evidence.uses import Use
from measures.plans.models import Plan

from .models import PlanReport, StepEvidence
from .picture import summed
from .report_sheet import sentences

REPORTS = "issues__rows__measures__steps__reports__reported_on"


def live_pages() -> dict:
    return {
        "measures-progress": {"years": _progress_years, "facts": _progress_facts},
        "measures-report-6": _report(PlanReport.Months.SIX),
        "measures-report-12": _report(PlanReport.Months.TWELVE),
    }


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


def _report(months):
    return {"years": partial(_report_years, months), "facts": partial(_report_facts, months)}


def _issued(months):
    return PlanReport.objects.filter(months=months, plan__is_published=True).exclude(issued_on=None)


def _report_years(months):
    pairs = _issued(months).values_list("plan__fiscal_year", "issued_on")
    return dict(pairs.order_by("plan__fiscal_year", "pk"))


def _report_facts(months, year):
    found = _issued(months).filter(plan__fiscal_year=year).order_by("-pk").first()
    if found is None:
        return []
    told = sentences(found.facts["tally"], found.facts["percent"])
    return [f"ออกรายงานเมื่อ {thai_date(found.issued_on)}", told[0]]


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
