"""A case ends, and may begin again."""

from django.db import transaction
from django.utils import timezone

from casework import filing, notices
from casework.deadlines import add_working_days, working_days_between
from casework.models import CaseFile, Event, Notice
from casework.states import State
from home.models import Holiday

from .moves import NotAllowed, lock, move, record, save, set_due

OUTCOMES = {
    State.COMPLETED: (Event.What.COMPLETED, Notice.What.COMPLETED),
    State.REFUSED: (Event.What.REFUSED, Notice.What.REFUSED),
}


@transaction.atomic
def close(case, *, outcome, result, files=(), by, at, seen=None):
    """Called by the app that owns the kind of case: it knows when one is done."""
    case = lock(case, seen=seen)
    if not case.may_close:
        raise NotAllowed("ต้องเสนอผู้บริหารเห็นชอบก่อนจึงปิดเรื่องได้")
    move(case, outcome, at=at)
    case.result = result
    save(case, "result")
    filing.record(files, case=case, purpose=CaseFile.Purpose.RESULT, by=by, at=at)
    if outcome == State.COMPLETED:
        case.steps.filter(done_at=None).update(done_at=at, done_by=by)
    what, notice = OUTCOMES[outcome]
    record(case, what, by=by, at=at)
    notices.queue(case, notice, at=at)
    return case


@transaction.atomic
def reopen(case, *, reason, by, at, seen=None):
    """Take the case up again, with the whole time of the service from today."""
    case = lock(case, seen=seen)
    if not case.is_closed:
        raise NotAllowed("เรื่องนี้ยังเปิดอยู่")
    holidays, today = Holiday.objects.dates(), timezone.localdate(at)
    case.stood_days += working_days_between(timezone.localdate(case.closed_at), today, holidays)
    move(case, State.IN_PROGRESS, at=at)
    case.is_approved = False
    save(case, "is_approved", "stood_days")
    due_on = add_working_days(today, case.working_days, holidays)
    set_due(case, due_on)
    _take_up_steps(case, due_on)
    case.reopen_requests.filter(is_granted=None).update(
        is_granted=True, decided_by=by, decided_at=at
    )
    record(case, Event.What.REOPENED, detail=reason, by=by, at=at)
    notices.queue(case, Notice.What.REOPENED, at=at)
    return case


def _take_up_steps(case, due_on):
    """What a superior decides is decided again; where nobody did, the last step is done again."""
    steps = case.steps.all()
    first = steps.exclude(level="").first() or steps.last()
    if first:
        steps.filter(position__gte=first.position).update(done_at=None, done_by=None, due_on=due_on)
