"""Where a report stands, and the moves allowed. Its own table: a report is not a case."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class NotAllowed(Exception):
    """This can't be done now, or not by this person. The text is for the person."""


class State(models.TextChoices):
    RECEIVED = "received", _("รับเรื่องแล้ว")
    EXAMINING = "examining", _("กำลังตรวจสอบ")
    AWAITING_REPORTER = "awaiting", _("รอคำตอบจากผู้แจ้ง")
    CLOSED = "closed", _("ตรวจสอบเสร็จแล้ว")
    NOT_TAKEN_UP = "not_taken", _("ไม่รับไว้ตรวจสอบ")
    PASSED_ON = "passed_on", _("ส่งต่อหน่วยงานภายนอกแล้ว")


ENDED = frozenset({State.CLOSED, State.NOT_TAKEN_UP, State.PASSED_ON})
OPEN = frozenset(State) - ENDED

MOVES = {
    State.RECEIVED: {State.EXAMINING, State.AWAITING_REPORTER, State.NOT_TAKEN_UP, State.PASSED_ON},
    State.EXAMINING: {State.AWAITING_REPORTER, *ENDED},
    State.AWAITING_REPORTER: {State.EXAMINING, *ENDED},
    State.CLOSED: {State.EXAMINING},
    State.NOT_TAKEN_UP: {State.EXAMINING},
    State.PASSED_ON: {State.EXAMINING},
}


def can_move(old, new) -> bool:
    return new in MOVES[State(old)]
