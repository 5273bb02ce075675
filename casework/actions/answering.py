"""A question is answered, and may be asked on: one thread, as long as it takes."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from casework import filing, notices
from casework.deadlines import add_working_days, working_days_between
from casework.models import CaseFile, Event, Notice
from casework.states import State
from home.models import Holiday

from .citizen import answer
from .moves import NotAllowed, lock, lock_open, move, record, save, set_due


@transaction.atomic
def give_answer(case, *, text, files=(), by, at, seen=None):
    """Answer what was asked, and close the case. Who answers what nobody had, has it."""
    case = lock_open(case, seen=seen)
    if case.state == State.RECEIVED:
        move(case, State.IN_PROGRESS, at=at)
    move(case, State.COMPLETED, at=at)
    case.assigned_to = case.assigned_to or by
    save(case, "assigned_to")
    message = case.messages.create(text=text, by=by, at=at)
    filing.record(files, case=case, message=message, purpose=CaseFile.Purpose.MESSAGE, by=by, at=at)
    record(case, Event.What.ANSWERED, by=by, at=at)
    notices.queue(case, Notice.What.ANSWERED, at=at)
    return case


@transaction.atomic
def ask_again(case, *, text, files=(), at):
    """The citizen asks on after an answer: with the whole time from today. Nobody has to agree.

    Where the case is open at this moment, the words join what is already asked.
    """
    case = lock(case)
    if not case.is_closed:
        return answer(case, text=text, files=files, at=at)
    if case.state != State.COMPLETED:
        raise NotAllowed(_("เรื่องนี้ปิดแล้ว ถามต่อไม่ได้ ถามเป็นคำถามใหม่ได้ทุกเมื่อ"))
    holidays, today = Holiday.objects.dates(), timezone.localdate(at)
    case.stood_days += working_days_between(timezone.localdate(case.closed_at), today, holidays)
    move(case, State.IN_PROGRESS, at=at)
    save(case, "stood_days")
    set_due(case, add_working_days(today, case.working_days, holidays))
    message = case.messages.create(text=text, at=at)
    filing.record(files, case=case, message=message, purpose=CaseFile.Purpose.MESSAGE, at=at)
    record(case, Event.What.ASKED_AGAIN, at=at)
    return case
