"""What an officer does with a case between receiving and closing it."""

from django.db import transaction
from django.utils import timezone

from casework import filing, notices, routing
from casework.deadlines import add_working_days
from casework.holders import levels_of
from casework.models import CaseFile, Event, Notice
from casework.sealing import unseal
from casework.states import State
from home.models import Holiday

from .moves import NotAllowed, lock, lock_open, move, record, save

ANSWER_DAYS = 7  # working days


@transaction.atomic
def take(case, *, reason="", by, at, seen=None):
    """Make the case one's own and start the work; say why where it is somebody else's."""
    case = lock_open(case, seen=seen)
    if case.assigned_to_id == by.pk and case.state != State.RECEIVED:
        raise NotAllowed("ท่านรับเรื่องนี้ไปแล้ว")
    _ask_why(case, reason, by=by)
    case.assigned_to = by
    save(case, "assigned_to")
    if case.state == State.RECEIVED:
        move(case, State.IN_PROGRESS, at=at)
    record(case, Event.What.TAKEN, detail=reason, by=by, at=at)
    return case


@transaction.atomic
def assign(case, *, to, reason="", by, at, seen=None):
    case = lock_open(case, seen=seen)
    if case.assigned_to_id == to.pk:
        raise NotAllowed("เรื่องนี้อยู่กับเจ้าหน้าที่คนนี้แล้ว")
    _ask_why(case, reason, by=by)
    case.assigned_to = to
    save(case, "assigned_to")
    detail = f"{to.get_full_name() or to.username} {reason}".strip()
    record(case, Event.What.ASSIGNED, detail=detail, by=by, at=at)
    return case


@transaction.atomic
def ask_citizen(case, *, text, days=ANSWER_DAYS, files=(), by, at, seen=None):
    """Ask for what is missing. The clock stands until the citizen answers.

    ``days`` are the working days the citizen has; then the case comes back unanswered.
    """
    case = lock_open(case, seen=seen)
    move(case, State.AWAITING_CITIZEN, at=at)
    case.answer_by = add_working_days(timezone.localdate(at), days, Holiday.objects.dates())
    save(case, "answer_by")
    _say(case, text, files, by=by, at=at)
    record(case, Event.What.ASKED, by=by, at=at)
    notices.queue(case, Notice.What.ASKED, at=at)
    return case


@transaction.atomic
def reply(case, *, text, files=(), by, at, seen=None):
    """Tell the citizen something. The clock runs on."""
    case = lock_open(case, seen=seen)
    save(case)
    _say(case, text, files, by=by, at=at)
    record(case, Event.What.REPLIED, by=by, at=at)
    notices.queue(case, Notice.What.REPLIED, at=at)
    return case


@transaction.atomic
def add_note(case, *, text, by, at, seen=None):
    """Write something for colleagues only."""
    case = lock(case, seen=seen)
    save(case)
    case.notes.create(text=text, by=by, at=at)
    record(case, Event.What.NOTED, by=by, at=at)
    return case


@transaction.atomic
def finish_step(case, *, step, by, at, seen=None):
    """Mark the step at this position done; the first one starts the work."""
    case = lock_open(case, seen=seen)
    found = case.steps.filter(position=step, done_at=None).first()
    if not found or case.steps.filter(position__lt=step, done_at=None).exists():
        raise NotAllowed("ขั้นตอนนี้ทำเครื่องหมายว่าเสร็จไม่ได้ โปรดทำทีละขั้น")
    if case.is_paused:
        raise NotAllowed("เวลาของเรื่องนี้หยุดนับอยู่ จึงยังบันทึกขั้นตอนไม่ได้")
    if found.level and found.level not in levels_of(by):
        raise NotAllowed(f"ขั้นตอนนี้เป็นของ{found.get_level_display()} ท่านทำเครื่องหมายแทนไม่ได้")
    if case.state == State.RECEIVED:
        move(case, State.IN_PROGRESS, at=at)
    else:
        save(case)
    found.done_at, found.done_by = at, by
    found.save(update_fields=["done_at", "done_by"])
    record(case, Event.What.STEP_DONE, detail=found.title, by=by, at=at)
    return case


@transaction.atomic
def unseal_answer(case, *, key, by, at):
    """Return the full value of a masked answer. Only who handles the case; always recorded."""
    case = lock(case)
    if not _is_handled(case, by=by, at=at):
        raise NotAllowed("เปิดดูได้เฉพาะเจ้าหน้าที่ผู้รับผิดชอบเรื่องนี้")
    answer = case.sealed_answers.filter(key=key).first()
    if not answer:
        raise NotAllowed("ไม่มีข้อมูลที่ปกปิดในข้อนี้")
    label = next((a["label"] for a in case.answers if a["key"] == key), key)
    record(case, Event.What.UNSEALED, detail=label, by=by, at=at)
    return unseal(answer.sealed)


def _ask_why(case, reason, *, by):
    """A case is not taken out of somebody's hands without a word."""
    if case.assigned_to_id not in (None, by.pk) and not reason.strip():
        raise NotAllowed("เรื่องนี้มีผู้รับผิดชอบอยู่ พิมพ์เหตุผลที่เปลี่ยนผู้รับผิดชอบ")


def _is_handled(case, *, by, at):
    if case.assigned_to_id == by.pk:
        return True
    on = timezone.localdate(at)
    return not case.is_closed and case.assigned_to_id in routing.stood_in_for(by, on)


def _say(case, text, files, *, by, at):
    message = case.messages.create(text=text, by=by, at=at)
    filing.record(files, case=case, message=message, purpose=CaseFile.Purpose.MESSAGE, by=by, at=at)
