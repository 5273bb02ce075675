"""A case goes to another division."""

from django.db import transaction

from casework.models import Event
from casework.states import State

from .moves import NotAllowed, lock_open, record, save


@transaction.atomic
def move_division(case, *, to, reason, by, at, seen=None):
    """Hand the case over. Nobody has it there until somebody takes it; the clock runs on."""
    case = lock_open(case, seen=seen)
    if case.division_id == to.pk:
        raise NotAllowed(f"เรื่องนี้อยู่กับ{to.name}แล้ว")
    if not to.is_active:
        raise NotAllowed(f"{to.name}ไม่ได้ใช้แล้ว เลือกกองอื่น")
    if case.state == State.AWAITING_APPROVAL:
        raise NotAllowed("เรื่องนี้รอผู้บริหารพิจารณาอยู่ ต้องให้ผู้บริหารส่งกลับก่อนจึงย้ายกองได้")
    detail = f"จาก{case.division.name} ไป{to.name}: {reason}"
    case.division, case.assigned_to, case.responsible = to, None, None
    save(case, "division", "assigned_to", "responsible")
    record(case, Event.What.MOVED_DIVISION, detail=detail, by=by, at=at)
    return case
