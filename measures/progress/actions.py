"""What happens to a step: somebody reports, something proves it. Each writes into the log.

The log is of the plan, which renews its public pages.
"""

from django.db import transaction
from django.db.models import Max
from django.utils.timezone import localdate
from wagtail.log_actions import log

from measures.evidence.models import Evidence
from measures.plans.models import MeasureStep, Plan
from measures.refusing import NotAllowed

from .models import StepEvidence, StepReport
from .states import wrong

REPORT, ADD, REMOVE = "progress.report", "progress.add_evidence", "progress.remove_evidence"
NOT_SHOWN = "แผนนี้ยังไม่เผยแพร่ เผยแพร่แผนก่อน จึงรายงานความก้าวหน้าได้"
NO_TEXT = "เขียนว่าทำอะไรไปแล้วบ้าง"
NO_REASON = "บอกเหตุผลที่นำหลักฐานออก"
TWICE = "หลักฐานนี้อยู่ในขั้นตอนนี้แล้ว"
GONE = "หลักฐานนี้นำออกไปแล้ว"


@transaction.atomic
def report(step: MeasureStep, *, state, percent, text, on, by, at) -> StepReport:
    """Say how far a step is. Raises NotAllowed; what was said before stays as the history."""
    plan = _locked(step)
    fields = wrong(state, percent, on, year=plan.fiscal_year, today=localdate(at))
    if not text.strip():
        fields["text"] = NO_TEXT
    if fields:
        raise NotAllowed(fields=fields)
    new = StepReport.objects.create(
        step=step,
        state=state,
        percent=percent,
        text=text,
        reported_on=on,
        by=by,
        by_name=name_of(by),
        created_at=at,
    )
    data = {"step": step.pk, "state": state, "percent": percent, "on": on.isoformat()}
    log(instance=plan, action=REPORT, user=by, data=data)
    return new


@transaction.atomic
def add_evidence(step: MeasureStep, evidence: Evidence, *, note="", by, at) -> StepEvidence:
    """Add what proves a step, below what is there. Raises NotAllowed where it is there already."""
    plan = _locked(step)
    if step.evidence.filter(evidence=evidence).exists():
        raise NotAllowed(TWICE)
    last = step.evidence.aggregate(last=Max("sort_order"))["last"]
    new = StepEvidence.objects.create(
        step=step,
        evidence=evidence,
        note=note,
        sort_order=0 if last is None else last + 1,
        added_by=by,
        added_at=at,
    )
    data = {"step": step.pk, "evidence": evidence.pk, "title": evidence.title}
    log(instance=plan, action=ADD, user=by, data=data)
    return new


@transaction.atomic
def remove_evidence(step: MeasureStep, pk: int, *, reason, by) -> None:
    """Take away what does not prove a step; the log keeps what it was, and why."""
    plan = _locked(step)
    if not reason.strip():
        raise NotAllowed(NO_REASON)
    found = step.evidence.filter(pk=pk).select_related("evidence").first()
    if found is None:
        raise NotAllowed(GONE)
    data = {"step": step.pk, "evidence": found.evidence_id, "title": found.evidence.title}
    log(instance=plan, action=REMOVE, user=by, data=data | {"reason": reason})
    found.delete()


def name_of(user) -> str:
    """Who reports, as the public knows them: name and post of the person behind the account."""
    person = getattr(user, "person", None)
    if person:
        return f"{person.name} {person.position}".strip()[:200]
    return (user.get_full_name() or user.get_username())[:200]


def _locked(step):
    plans = Plan.objects.select_for_update(of=("self",))
    plan = plans.get(issues__rows__measures__steps=step)
    if not plan.is_published:
        raise NotAllowed(NOT_SHOWN)
    return plan
