"""The clock of a case: more time, a pause for another agency, and what is said about both."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from casework import notices
from casework.deadlines import add_working_days
from casework.models import Event, Extension, Notice
from casework.states import State
from home.buddhist import thai_date
from home.models import Holiday

from .moves import NotAllowed, lock, lock_open, move, note_lateness, record, save, set_due

MOST_DAYS = 90
TELL_EVERY = timedelta(days=7)


@transaction.atomic
def extend(case, *, days, reason, by, at, seen=None):
    """Give the case more working days. The citizen is told the new date and why.

    Counted from the due day, or from today where that is past: nobody is
    promised a day that is gone.
    """
    case = lock_open(case, seen=seen)
    if case.is_paused:
        raise NotAllowed("เวลาหยุดนับอยู่ จึงยังไม่ต้องขยายเวลา")
    if not 1 <= days <= MOST_DAYS:
        raise NotAllowed(f"ขยายเวลาได้ครั้งละ 1 ถึง {MOST_DAYS} วันทำการ")
    old, today = case.due_on, timezone.localdate(at)
    note_lateness(case, today)
    save(case, "was_on_time")
    start = max(old, today)
    set_due(case, add_working_days(start, days, Holiday.objects.dates()))
    Extension.objects.create(
        case=case,
        days=days,
        reason=reason,
        old_due_on=old,
        new_due_on=case.due_on,
        by=by,
        at=at,
    )
    detail = f"ถึง {thai_date(case.due_on)}: {reason}"
    record(case, Event.What.EXTENDED, detail=detail, by=by, at=at)
    notices.queue(case, Notice.What.EXTENDED, at=at)
    return case


@transaction.atomic
def pause(case, *, reason, by, at, seen=None):
    """Stop the clock while somebody outside the office has the case."""
    case = lock(case, seen=seen)
    move(case, State.PAUSED, at=at)
    case.pause_reason = reason
    save(case, "pause_reason")
    record(case, Event.What.PAUSED, detail=reason, by=by, at=at)
    notices.queue(case, Notice.What.PAUSED, at=at)
    return case


@transaction.atomic
def resume(case, *, reason="", by, at, seen=None):
    """Go on after a pause; what is due moves by the working days that passed."""
    case = lock(case, seen=seen)
    if case.state not in (State.PAUSED, State.FORWARDED):
        raise NotAllowed("เรื่องนี้ไม่ได้พักอยู่")
    move(case, State.IN_PROGRESS, at=at)
    record(case, Event.What.CONTINUED, detail=reason, by=by, at=at)
    return case


@transaction.atomic
def warn(case, *, at):
    """Note that four fifths of the time are used. Returns whether this was news."""
    case = lock(case)
    today = timezone.localdate(at)
    if case.is_warned or case.is_closed or case.is_paused or case.warn_on > today:
        return False
    case.is_warned = True
    save(case, "is_warned")
    record(case, Event.What.WARNED, detail=f"กำหนดเสร็จ {thai_date(case.due_on)}", at=at)
    return True


@transaction.atomic
def tell_late(case, *, at):
    """Tell the citizen that it is late, again every seven days (Facilitation Act, s. 10).

    Returns whether they were told now.
    """
    case = lock(case)
    today = timezone.localdate(at)
    told = case.lateness_told_on
    if not case.is_overdue(today) or (told and today - told < TELL_EVERY):
        return False
    case.lateness_told_on = today
    save(case, "lateness_told_on")
    record(case, Event.What.LATE_TOLD, at=at)
    notices.queue(case, Notice.What.LATE, at=at)
    return True
