"""The states a case can be in, and the moves allowed between them. Data, not code."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    RECEIVED = "received", _("รับเรื่องแล้ว")
    IN_PROGRESS = "in_progress", _("กำลังดำเนินการ")
    AWAITING_CITIZEN = "awaiting_citizen", _("รอข้อมูลจากผู้ยื่น")
    AWAITING_APPROVAL = "awaiting_approval", _("รอผู้บริหารพิจารณา")
    COMPLETED = "completed", _("เสร็จสิ้น")
    REFUSED = "refused", _("ไม่อนุมัติ")
    PAUSED = "paused", _("พักเรื่องไว้ (หยุดนับเวลา)")
    WITHDRAWN = "withdrawn", _("ผู้ยื่นขอยกเลิก")
    MERGED = "merged", _("รวมกับเรื่องอื่น")


CLOSED = frozenset({State.COMPLETED, State.REFUSED, State.WITHDRAWN, State.MERGED})
OPEN = frozenset(State) - CLOSED
STOPPED = frozenset({State.AWAITING_CITIZEN, State.PAUSED})  # the clock stands
RUNNING = OPEN - STOPPED
RATEABLE = frozenset({State.COMPLETED, State.REFUSED})

MOVES = {
    State.RECEIVED: {
        State.IN_PROGRESS,
        State.AWAITING_CITIZEN,
        State.WITHDRAWN,
        State.MERGED,
    },
    State.IN_PROGRESS: {
        State.AWAITING_CITIZEN,
        State.AWAITING_APPROVAL,
        State.PAUSED,
        State.COMPLETED,
        State.REFUSED,
        State.WITHDRAWN,
        State.MERGED,
    },
    State.AWAITING_CITIZEN: {
        State.IN_PROGRESS,
        State.REFUSED,
        State.WITHDRAWN,
        State.MERGED,
    },
    State.PAUSED: {State.IN_PROGRESS, State.WITHDRAWN, State.MERGED},
    State.AWAITING_APPROVAL: {State.IN_PROGRESS, State.WITHDRAWN},
    State.COMPLETED: {State.IN_PROGRESS},
    State.REFUSED: {State.IN_PROGRESS},
    State.WITHDRAWN: set(),
    State.MERGED: set(),
}


def can_move(old, new):
    return new in MOVES[State(old)]
