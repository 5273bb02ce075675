"""A person judges what looked like no real case; what is another office's goes there."""

from django.db import transaction

from casework import filing, notices
from casework.models import CaseFile, Event, Notice
from casework.states import State

from .moves import NotAllowed, lock, lock_open, move, record, save


@transaction.atomic
def release(case, *, by, at, seen=None):
    """Say that a case put aside is a real one. Only now is the citizen written to."""
    case = lock_open(case, seen=seen)
    if not case.held_why:
        raise NotAllowed("เรื่องนี้ไม่ได้พักไว้ตรวจ")
    case.held_why = ""
    save(case, "held_why")
    record(case, Event.What.RELEASED, by=by, at=at)
    notices.queue(case, Notice.What.RECEIVED, at=at)
    return case


@transaction.atomic
def discard(case, *, reason, by, at, seen=None):
    """Close what is no case: advertising, abuse, a machine's. Nothing is deleted, nothing sent."""
    case = lock_open(case, seen=seen)
    move(case, State.DISCARDED, at=at)
    case.held_why = ""
    save(case, "held_why")
    record(case, Event.What.DISCARDED, detail=reason, by=by, at=at)
    return case


@transaction.atomic
def forward(case, *, to, text, files=(), by, at, seen=None):
    """Pass the case to an office outside, by name. The clock stands until that one answers."""
    case = lock(case, seen=seen)
    move(case, State.FORWARDED, at=at)
    case.pause_reason = to
    save(case, "pause_reason")
    message = case.messages.create(text=text, by=by, at=at)
    filing.record(files, case=case, message=message, purpose=CaseFile.Purpose.MESSAGE, by=by, at=at)
    record(case, Event.What.FORWARDED, detail=to, by=by, at=at)
    notices.queue(case, Notice.What.FORWARDED, at=at)
    return case
