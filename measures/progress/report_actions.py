"""Writing and issuing the report of a half year. What is issued stays as it is."""

from django.db import transaction
from django.utils.timezone import localdate
from wagtail.log_actions import log

from home.buddhist import thai_date
from home.models import AgencySettings
from measures.plans.models import Plan
from measures.refusing import NotAllowed

from .actions import NOT_SHOWN
from .facts import facts, last_day_of
from .models import PlanReport

WRITE, ISSUE = "progress.write_report", "progress.issue_report"
TOO_EARLY = "ออกรายงานได้ตั้งแต่วันที่ %s เพราะต้องรวมผลถึงวันนั้น ระหว่างนี้เขียนร่างและดูตัวอย่างได้"
NO_INTRODUCTION = "เขียนบทนำก่อนออกรายงาน"
NOTHING_WRITTEN = "ยังไม่มีร่างรายงานให้ออก เขียนร่างก่อน"
TEXTS = ("introduction", "remarks", "problems", "suggestions")


@transaction.atomic
def write(plan: Plan, months: int, *, texts: dict, by, at) -> PlanReport:
    """Keep the texts of the draft; the first time there is none, it is begun."""
    plan = _locked(plan)
    draft = PlanReport.objects.filter(plan=plan, months=months, issued_on=None).first()
    draft = draft or PlanReport(plan=plan, months=months)
    for name in TEXTS:
        setattr(draft, name, texts[name])
    draft.updated_at = at
    draft.save()
    log(instance=plan, action=WRITE, user=by, data={"months": months})
    return draft


@transaction.atomic
def issue(plan: Plan, months: int, *, by, at) -> PlanReport:
    """Let everybody read the report, its figures frozen. Raises NotAllowed with what is missing."""
    plan, today = _locked(plan), localdate(at)
    if not plan.is_published:
        raise NotAllowed(NOT_SHOWN)
    draft = PlanReport.objects.filter(plan=plan, months=months, issued_on=None).first()
    if draft is None:
        raise NotAllowed(NOTHING_WRITTEN)
    if why := why_not(draft, today):
        raise NotAllowed(*why)
    signer = AgencySettings.load().paper_signer
    draft.facts = facts(plan, months, today=today)
    draft.issued_on, draft.issued_by, draft.updated_at = today, by, at
    draft.signer = signer.name if signer else ""
    draft.signer_position = signer.position if signer else ""
    draft.save()
    log(instance=plan, action=ISSUE, user=by, data={"months": months, "report": draft.pk})
    return draft


def why_not(draft: PlanReport, today) -> list[str]:
    """What keeps a draft from being issued today; nothing where it may be."""
    found = []
    last = last_day_of(draft.plan.fiscal_year, draft.months)
    if today < last:
        found.append(TOO_EARLY % thai_date(last))
    if not draft.introduction.strip():
        found.append(NO_INTRODUCTION)
    return found


def _locked(plan):
    return Plan.objects.select_for_update().get(pk=plan.pk)
