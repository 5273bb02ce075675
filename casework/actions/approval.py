"""The officer proposes, the head and the chief decide, in the order the service asks for."""

from django.db import transaction

from casework.models import Case, Event
from casework.states import State

from .moves import NotAllowed, lock, move, record, save


@transaction.atomic
def submit_for_approval(case, *, proposal, by, at, seen=None):
    case = lock(case, seen=seen)
    if not case.approvals:
        raise NotAllowed("บริการนี้ไม่ต้องเสนอผู้บริหาร ปิดเรื่องได้เลย")
    if case.is_approved:
        raise NotAllowed("ผู้บริหารเห็นชอบแล้ว ปิดเรื่องได้เลย")
    move(case, State.AWAITING_APPROVAL, awaiting_level=case.approvals[0], at=at)
    case.proposal = proposal
    save(case, "proposal")
    record(case, Event.What.SUBMITTED, detail=proposal, by=by, at=at)
    return case


@transaction.atomic
def approve(case, *, comment="", by, at, seen=None):
    """Agree at the level the case waits for; after the last one it goes back to be finished."""
    case = _lock_awaiting(case, by=by, seen=seen)
    level = case.awaiting_level
    steps = case.steps.filter(level=level, done_at=None)
    steps.update(done_at=at, done_by=by)
    remaining = case.approvals[case.approvals.index(level) + 1 :]
    case.decisions.create(level=level, is_granted=True, comment=comment, by=by, at=at)
    if remaining:
        case.awaiting_level = remaining[0]
        save(case, "awaiting_level")
    else:
        move(case, State.IN_PROGRESS, at=at)
        case.is_approved = True
        save(case, "is_approved")
    record(case, Event.What.APPROVED, detail=_detail(level, comment), by=by, at=at)
    return case


@transaction.atomic
def send_back(case, *, comment, by, at, seen=None):
    """Disagree, and say why: the officer gets the case back."""
    case = _lock_awaiting(case, by=by, seen=seen)
    level = case.awaiting_level
    case.decisions.create(level=level, is_granted=False, comment=comment, by=by, at=at)
    move(case, State.IN_PROGRESS, at=at)
    record(case, Event.What.RETURNED, detail=_detail(level, comment), by=by, at=at)
    return case


def _lock_awaiting(case, *, by, seen):
    case = lock(case, seen=seen)
    if case.state != State.AWAITING_APPROVAL:
        raise NotAllowed("เรื่องนี้ไม่ได้รอการพิจารณา")
    proposer = case.events.filter(what=Event.What.SUBMITTED).last()
    if proposer and proposer.by_id == by.pk:
        raise NotAllowed("ผู้เสนอเรื่องเห็นชอบเรื่องของตนเองไม่ได้")
    return case


def _detail(level, comment):
    return f"{Case.Level(level).label}: {comment}".rstrip(": ")
