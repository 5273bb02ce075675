"""The day's queue at the counter: first come, first served, and a reason where not.

Each function does one thing to one person waiting, in one transaction, and raises
``NotAllowed`` with a sentence for the clerk.
"""

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.timezone import localdate

from casework import tokens
from casework.actions import NotAllowed

from .models import WalkIn

TRIES = 5
State = WalkIn.State


def take_number(*, at, name="", service=None, token="") -> WalkIn:
    """Give the next number of the day. Yesterday's names are of no use and go.

    The same form token gives the same number, however often it comes.
    """
    today, digest = localdate(at), tokens.digest(token) if token else None
    for _try in range(TRIES):
        try:
            with transaction.atomic():
                return _taken_with(digest) or _take(
                    today, taken_at=at, name=name, service=service, token_digest=digest
                )
        except IntegrityError:  # another desk took this number at the same moment
            continue
    raise NotAllowed("ขณะนี้มีผู้รับคิวพร้อมกันหลายคน โปรดกดอีกครั้ง")


def _taken_with(digest):
    return WalkIn.objects.filter(token_digest=digest).first() if digest else None


def _take(today, **fields):
    last = WalkIn.objects.of(today).aggregate(last=Max("number"))["last"] or 0
    if not last:
        WalkIn.objects.filter(on__lt=today).exclude(name="").update(name="")
    return WalkIn.objects.create(on=today, number=last + 1, **fields)


@transaction.atomic
def call_next(*, desk, by, at, seen=None) -> WalkIn:
    """Call who has waited longest.

    ``seen`` is who was first when the button was drawn: a second press of the same
    button gives that one again and calls nobody else.
    """
    today = WalkIn.objects.of(localdate(at))
    if seen and (called := today.select_for_update().filter(pk=seen.pk).first()):
        is_waiting = called.state == State.WAITING
        if not is_waiting and (called.desk, called.called_by_id) == (desk, by.pk):
            return called
    waiting = today.waiting().order_by("number")
    first = waiting.select_for_update(skip_locked=True).first()
    if not first:
        raise NotAllowed("ไม่มีผู้รอในคิวแล้ว")
    return _call(first, desk=desk, by=by, at=at)


@transaction.atomic
def call_before_turn(walk_in, *, reason, desk, by, at) -> WalkIn:
    """Call somebody who is not first. The reason stays with the number."""
    walk_in = _lock(walk_in, State.WAITING, at=at)
    is_first = not WalkIn.objects.of(walk_in.on).waiting().filter(number__lt=walk_in.number)
    if not (reason or is_first):
        raise NotAllowed(f"คิว {walk_in.number} ยังไม่ถึงลำดับ พิมพ์เหตุผลก่อนเรียก เช่น ผู้สูงอายุหรือคนพิการ")
    walk_in.jump_reason = "" if is_first else reason
    return _call(walk_in, desk=desk, by=by, at=at)


@transaction.atomic
def finish(walk_in, *, at, case=None) -> WalkIn:
    """The person was served; ``case`` is what came of it."""
    walk_in = _lock(walk_in, State.SERVING, at=at)
    walk_in.case = case
    return _close(walk_in, State.DONE, at=at)


@transaction.atomic
def finish_if_serving(walk_in, *, case, at):
    """The same after a case was filed: a number that somebody closed meanwhile undoes no case."""
    found = WalkIn.objects.select_for_update().get(pk=walk_in.pk)
    if found.on == localdate(at) and found.state == State.SERVING:
        finish(found, case=case, at=at)


@transaction.atomic
def leave(walk_in, *, at) -> WalkIn:
    """The person did not come when called, or went home."""
    return _close(_lock(walk_in, State.WAITING, State.SERVING, at=at), State.LEFT, at=at)


@transaction.atomic
def come_back(walk_in, *, at) -> WalkIn:
    """Somebody who had left is here again, and keeps the number and so the place."""
    walk_in = _lock(walk_in, State.LEFT, at=at)
    walk_in.state, walk_in.closed_at = State.WAITING, None
    walk_in.save(update_fields=["state", "closed_at"])
    return walk_in


def _lock(walk_in, *states, at):
    found = WalkIn.objects.select_for_update().get(pk=walk_in.pk)
    if found.on != localdate(at):
        raise NotAllowed("คิวนี้เป็นของวันก่อน")
    if found.state not in states:
        raise NotAllowed(f"คิว {found.number} เปลี่ยนเป็น “{found.get_state_display()}” แล้ว")
    return found


def _call(walk_in, *, desk, by, at):
    walk_in.state, walk_in.desk = State.SERVING, desk
    walk_in.called_at, walk_in.called_by = at, by
    walk_in.save(update_fields=["state", "desk", "called_at", "called_by", "jump_reason"])
    return walk_in


def _close(walk_in, state, *, at):
    walk_in.state, walk_in.closed_at = state, at
    walk_in.save(update_fields=["state", "closed_at", "case"])
    return walk_in
