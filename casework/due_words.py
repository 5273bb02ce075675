"""How near a case's due date is, said in words an officer acts on. Pure."""

from dataclasses import dataclass
from datetime import date

from home.buddhist import thai_date

from .deadlines import working_days_between
from .states import State

SOON = 2  # working days left


@dataclass(frozen=True)
class Due:
    text: str
    tone: str  # late, soon, paused, calm
    icon: str  # of the admin's own icons


def due_words(case, today: date, holidays: frozenset[date]) -> Due:
    """Say how many working days are left, or by how many the case is late."""
    if case.is_closed:
        return Due("ปิดเรื่องแล้ว", "paused", "check")
    if case.state == State.PAUSED:
        return Due("พักเรื่อง หยุดนับเวลา", "paused", "time")
    if case.state == State.FORWARDED:
        return Due("หยุดนับเวลา รอหน่วยงานภายนอก", "paused", "time")
    if case.is_paused:
        return Due("หยุดนับเวลา รอผู้ยื่น", "paused", "time")
    if case.due_on == today:
        return Due("ครบกำหนดวันนี้", "soon", "warning")
    if case.due_on < today:
        return _late(working_days_between(case.due_on, today, holidays))
    left = working_days_between(today, case.due_on, holidays)
    if left <= SOON:
        return Due(f"เหลือ {left} วันทำการ", "soon", "time")
    return Due(f"เหลือ {left} วันทำการ", "calm", "time")


def _late(days):
    """Late over a day off is late, though no working day has passed yet."""
    if not days:
        return Due("เกินกำหนดแล้ว", "late", "warning")
    return Due(f"เกินกำหนด {days} วันทำการ", "late", "warning")


def due_date_words(case) -> str:
    return f"กำหนดเสร็จ {thai_date(case.due_on, 'short')}"
