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
    FORWARDED = "forwarded", _("ส่งต่อหน่วยงานภายนอกแล้ว")
    DISCARDED = "discarded", _("ไม่ใช่เรื่องจริง")


CLOSED = frozenset({State.COMPLETED, State.REFUSED, State.WITHDRAWN, State.MERGED, State.DISCARDED})
OPEN = frozenset(State) - CLOSED
STOPPED = frozenset({State.AWAITING_CITIZEN, State.PAUSED, State.FORWARDED})  # the clock stands
RUNNING = OPEN - STOPPED
RATEABLE = frozenset({State.COMPLETED, State.REFUSED})
UNCOUNTED = frozenset({State.MERGED, State.DISCARDED})  # the first is another one, the second none

# Where another kind of case calls a state by another name.
LABELS = {
    "grievance": {
        State.COMPLETED: _("แก้ไขแล้ว"),
        State.REFUSED: _("ไม่รับพิจารณา"),
        State.AWAITING_CITIZEN: _("รอข้อมูลจากผู้แจ้ง"),
        State.WITHDRAWN: _("ผู้แจ้งขอยกเลิก"),
    },
    "question": {
        State.RECEIVED: _("รอคำตอบ"),
        State.IN_PROGRESS: _("กำลังหาคำตอบ"),
        State.COMPLETED: _("ตอบแล้ว"),
        State.REFUSED: _("ไม่รับตอบ"),
        State.AWAITING_CITIZEN: _("รอข้อมูลจากผู้ถาม"),
        State.WITHDRAWN: _("ผู้ถามขอยกเลิก"),
    },
}

MOVES = {
    State.RECEIVED: {
        State.IN_PROGRESS,
        State.AWAITING_CITIZEN,
        State.FORWARDED,
        State.WITHDRAWN,
        State.MERGED,
        State.DISCARDED,
    },
    State.IN_PROGRESS: {
        State.AWAITING_CITIZEN,
        State.AWAITING_APPROVAL,
        State.PAUSED,
        State.FORWARDED,
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
    State.FORWARDED: {State.IN_PROGRESS, State.COMPLETED, State.WITHDRAWN, State.MERGED},
    State.AWAITING_APPROVAL: {State.IN_PROGRESS, State.WITHDRAWN},
    State.COMPLETED: {State.IN_PROGRESS},
    State.REFUSED: {State.IN_PROGRESS},
    State.WITHDRAWN: set(),
    State.MERGED: set(),
    State.DISCARDED: {State.IN_PROGRESS},
}


def label_of(kind, state):
    return LABELS.get(kind, {}).get(state) or State(state).label


def can_move(old, new):
    return new in MOVES[State(old)]
