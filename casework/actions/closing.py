"""A case ends, and may begin again."""

from django.db import transaction
from django.utils import timezone

from casework import filing, notices
from casework.deadlines import add_working_days
from casework.models import CaseFile, Event, Notice
from casework.states import State
from home.models import Holiday

from .moves import NotAllowed, lock, move, record, save

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
    move(case, State.IN_PROGRESS, at=at)
    case.is_approved = False
    case.due_on = add_working_days(
        timezone.localdate(at), case.working_days, Holiday.objects.dates()
    )
    save(case, "is_approved", "due_on")
    record(case, Event.What.REOPENED, detail=reason, by=by, at=at)
    notices.queue(case, Notice.What.REOPENED, at=at)
    return case
