"""A person judges what looked like no real case, and what is ours; what is another's goes there."""

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from casework import filing, notices, official_papers
from casework.deadlines import add_working_days
from casework.models import CaseFile, Event, IssuedPaper, Notice
from casework.states import State
from home.buddhist import BE, thai_date
from home.models import Holiday

from . import closing, papers
from .moves import NotAllowed, lock, lock_open, move, record, save, set_due


@transaction.atomic
def release(case, *, by, at, seen=None):
    """Say that a case put aside is a real one. Only now is the citizen written to."""
    case = lock_open(case, seen=seen, is_judged=False)
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
    case = lock_open(case, seen=seen, is_judged=False)
    move(case, State.DISCARDED, at=at)
    case.held_why = ""
    save(case, "held_why")
    record(case, Event.What.DISCARDED, detail=reason, by=by, at=at)
    return case


@transaction.atomic
def accept(case, *, topic, division, working_days, to, responsible, detail="", by, at, seen=None):
    """Say that the case is ours, what it is about and whose it is, and begin the work.

    ``to`` is who has it from now on, or ``None``. Where the time for what it is really
    about is another one, the citizen is told the new day.
    """
    case = lock_open(case, seen=seen)
    if case.state != State.RECEIVED:
        raise NotAllowed("เรื่องนี้รับเข้าดำเนินการแล้ว")
    if case.division_id != division.pk:
        words = f"จาก{case.division.name} ไป{division.name}: ตรวจรับเรื่อง"
        record(case, Event.What.MOVED_DIVISION, detail=words, by=by, at=at)
    case.topic, case.division, case.assigned_to = topic, division, to
    case.responsible = responsible
    save(case, "topic", "division", "assigned_to", "responsible")
    move(case, State.IN_PROGRESS, at=at)
    case.steps.filter(position=1, done_at=None).update(done_at=at, done_by=by)
    record(case, Event.What.SCREENED, detail=detail, by=by, at=at)
    if working_days != case.working_days:
        _promise(case, working_days, by=by, at=at)
    return case


@transaction.atomic
def decline(case, *, result, by, at, seen=None):
    """Tell the citizen that the case is not taken up, and why, without having begun it."""
    case = lock_open(case, seen=seen)
    if case.state == State.RECEIVED:
        move(case, State.IN_PROGRESS, at=at)  # nothing ends that never began
    return closing.close(case, outcome=State.REFUSED, result=result, by=by, at=at)


@transaction.atomic
def forward(case, *, to, text, letter=None, files=(), by, at, seen=None):
    """Pass the case to an office outside, by name. The clock stands until that one answers.

    ``letter`` is what is written to them, as a numbered paper (``official_papers.Text``).
    """
    case = lock_open(case, seen=seen)
    move(case, State.FORWARDED, at=at)
    case.pause_reason = to
    save(case, "pause_reason")
    message = case.messages.create(text=text, by=by, at=at)
    filing.record(files, case=case, message=message, purpose=CaseFile.Purpose.MESSAGE, by=by, at=at)
    record(case, Event.What.FORWARDED, detail=to, by=by, at=at)
    if letter:
        _send(case, letter, by=by, at=at)
    notices.queue(case, Notice.What.FORWARDED, at=at)
    return case


@transaction.atomic
def tell_progress(case, *, at):
    """Write to a citizen who has heard nothing for long. Returns whether they were told now."""
    case = lock(case)
    if case.is_closed or case.held_why:
        return False
    save(case)
    record(case, Event.What.PROGRESS_TOLD, at=at)
    notices.queue(case, Notice.What.PROGRESS, at=at)
    return True


def _promise(case, working_days, *, by, at):
    case.working_days = working_days
    save(case, "working_days")
    set_due(case, add_working_days(case.counted_from, working_days, Holiday.objects.dates()))
    with translation.override(case.language):
        words = _("เราตรวจเรื่องของท่านแล้ว จะดำเนินการให้เสร็จภายใน%(day)s (%(days)s วันทำการ)")
        words %= {"day": thai_date(case.due_on, "weekday"), "days": working_days}
    case.messages.create(text=words, by=by, at=at)
    record(case, Event.What.REPLIED, by=by, at=at)
    notices.queue(case, Notice.What.REPLIED, at=at)


def _send(case, letter, *, by, at):
    """The letter is numbered, kept with the case, and genuine at its public address."""
    today = timezone.localdate(at)
    if problem := papers.unready(letter, today):
        raise NotAllowed(problem)
    issued = IssuedPaper(
        case=case,
        kind=IssuedPaper.Kind.LETTER,
        year=today.year + BE,
        signed_by=letter.signed_by,
        signed_position=letter.signed_position,
        issued_on=today,
        by=by,
        at=at,
    )
    papers.write(
        issued,
        lambda number: official_papers.wording(
            issued.kind, letter, case=case, number=number, issued_on=today
        ),
    )
    record(case, Event.What.ISSUED, detail=str(issued), by=by, at=at)
