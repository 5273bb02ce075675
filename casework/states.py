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
    WITHDRAWN = "withdrawn", _("ผู้ยื่นขอยกเลิก")


CLOSED = frozenset({State.COMPLETED, State.REFUSED, State.WITHDRAWN})
OPEN = frozenset(State) - CLOSED
RATEABLE = frozenset({State.COMPLETED, State.REFUSED})

MOVES = {
    State.RECEIVED: {State.IN_PROGRESS, State.AWAITING_CITIZEN, State.WITHDRAWN},
    State.IN_PROGRESS: {
        State.AWAITING_CITIZEN,
        State.AWAITING_APPROVAL,
        State.COMPLETED,
        State.REFUSED,
        State.WITHDRAWN,
    },
    State.AWAITING_CITIZEN: {State.IN_PROGRESS, State.REFUSED, State.WITHDRAWN},
    State.AWAITING_APPROVAL: {State.IN_PROGRESS, State.WITHDRAWN},
    State.COMPLETED: {State.IN_PROGRESS},
    State.REFUSED: {State.IN_PROGRESS},
    State.WITHDRAWN: set(),
}


def can_move(old, new):
    return new in MOVES[State(old)]
