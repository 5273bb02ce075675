"""What the rules of the assessment say of one item. Nothing here asks the database.

An item is all or nothing: one element that is missing, or one piece of evidence that cannot be
opened, and it scores nothing.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from home.buddhist import BE, SHORT_MONTHS, months_of, thai_date
from measures.fiscal_years import HALF, first_day, last_day

from .states import HALVES, PeriodRule, State

Days = tuple[datetime.date, datetime.date]

# What asks for a look and takes no point by itself.
MILD = {"not_checked", "too_old", "no_covers", "outside_period"}
# Of what is not there yet, as against what broke.
ABSENT = {"no_evidence", "none_not_said"}

ADVICE = {
    "gone": "เลือกหลักฐานอื่นแทน แล้วนำรายการนี้ออก",
    "unpublished": "เผยแพร่หน้านั้น หรือเลือกหลักฐานอื่นแทน",
    "private": "เอาการจำกัดผู้เข้าดูออก ผู้ตรวจต้องเปิดได้โดยไม่เข้าระบบ",
    "expired": "ตั้งวันหมดเวลาใหม่แล้วเผยแพร่อีกครั้ง",
    "dead_link": "เปิดดูลิงก์เอง ถ้าเสียจริง ใส่ที่อยู่ใหม่",
    "not_openable": "อัปโหลดไฟล์ใหม่ที่เปิดได้",
    "not_checked": "ไม่ต้องทำอะไร รอระบบตรวจ",
    "no_such_year": "ทำให้มีข้อมูลของปีนี้ก่อน หรือเลือกหลักฐานอื่น",
    "no_evidence": "เพิ่มหลักฐานอย่างน้อยหนึ่งรายการ",
    "none_not_said": "เพิ่มหลักฐาน หรือเขียนว่า “ไม่มี” พร้อมเหตุผล",
    "months_missing": "เพิ่มหลักฐานของเดือนนั้น",
    "no_covers": "ใส่วันเริ่มและวันสิ้นสุดของข้อมูลที่หลักฐานนี้",
    "outside_period": "ตรวจว่าเลือกหลักฐานถูกปี",
    "nothing_of_period": "เพิ่มหลักฐานของช่วงที่กำหนด",
    "too_old": "เปิดดูว่ายังเป็นปัจจุบัน แล้วปรับปรุงหน้าและเผยแพร่อีกครั้ง",
}
SAY_NONE = "หรือถ้าไม่มี ให้เขียนว่า “ไม่มี” ของเดือนนั้น"


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, in a sentence, and what to do about it."""

    key: str
    sentence: str
    advice: str = ""

    @property
    def is_grave(self) -> bool:
        return self.key not in MILD

    @property
    def is_broken(self) -> bool:
        """Whether something that was shown fails, not merely that nothing is there yet."""
        return self.is_grave and self.key not in ABSENT


def finding(key: str, sentence: str, *, says_none: bool = False) -> Finding:
    advice = ADVICE.get(key, "")
    if says_none and key == "months_missing":
        advice = f"{advice} {SAY_NONE}"
    return Finding(key, sentence, advice)


@dataclass(frozen=True)
class Shown:
    """What the rules need to know of one line under an item."""

    covers: Days | None = None
    updated_on: datetime.date | None = None
    says_none: bool = False


def period(rule: str, year: int) -> Days | None:
    """Return the first and last day an item must tell of; None where it is what holds now."""
    match rule:
        case PeriodRule.THIS_YEAR | PeriodRule.COVERS_YEAR:
            return first_day(year), last_day(year)
        case PeriodRule.FIRST_HALF | PeriodRule.FIRST_HALF_BY_MONTH:
            return first_day(year), months_of(year)[HALF] - datetime.timedelta(days=1)
        case PeriodRule.LAST_YEAR:
            return first_day(year - 1), last_day(year - 1)
    return None


def months_missing(
    rule: str, year: int, covers: Iterable[Days], *, today: datetime.date
) -> list[datetime.date]:
    """Return the months from October to March that are over and that nothing tells of wholly."""
    if rule not in HALVES:
        return []
    told = list(covers)
    starts = months_of(year)[: HALF + 1]
    return [
        begins
        for begins, following in pairwise(starts)
        if following <= today and not _is_told(begins, following, told)
    ]


def findings_of_line(rule: str, year: int, shown: Shown) -> list[Finding]:
    """What is wrong with the days one piece of evidence tells of. None of it is grave."""
    wanted = period(rule, year)
    if shown.says_none:
        return []
    if shown.covers and wanted and not _touch(shown.covers, wanted):
        return [finding("outside_period", f"ข้อมูลนี้เป็นของ {_span(shown.covers)} ไม่อยู่ในช่วงที่กำหนด")]
    if not shown.covers and rule in HALVES:
        return [finding("no_covers", "ยังไม่ได้บอกว่าหลักฐานนี้เป็นข้อมูลของเดือนใดถึงเดือนใด")]
    if not shown.covers and _is_old(rule, year, shown.updated_on):
        on = thai_date(shown.updated_on, "short")
        return [finding("too_old", f"ปรับปรุงครั้งล่าสุดเมื่อ {on} ก่อนช่วงที่กำหนด")]
    return []


def findings_of_item(
    rule: str, year: int, says_none: bool, lines: list[Shown], *, today: datetime.date
) -> list[Finding]:
    """What is wrong with all the evidence of an item together. All of it is grave."""
    if not lines:
        return [_nothing(says_none)]
    known = [line.covers for line in lines if line.covers]
    found = []
    if known and (missing := months_missing(rule, year, known, today=today)):
        names = ", ".join(month_name(month) for month in missing)
        found.append(finding("months_missing", f"ยังไม่มีข้อมูลของเดือน {names}", says_none=says_none))
    wanted = period(rule, year)
    if wanted and len(known) == len(lines) and not any(_touch(days, wanted) for days in known):
        found = [finding("nothing_of_period", f"ยังไม่มีหลักฐานของ {_span(wanted)}")]
    return found


def state_of(elements: Iterable[str], findings: Iterable[Finding]) -> State:
    """Complete only when every element is and nothing grave was found."""
    states = list(elements)
    if State.INCOMPLETE in states:
        return State.INCOMPLETE
    if not states or State.WAITING in states:
        return State.WAITING
    return State.INCOMPLETE if any(one.is_grave for one in findings) else State.COMPLETE


def month_name(month: datetime.date) -> str:
    return f"{SHORT_MONTHS[month.month - 1]} {month.year + BE}"


def _nothing(says_none):
    if says_none:
        return finding("none_not_said", "ยังไม่มีหลักฐาน และยังไม่ได้เขียนว่าไม่มี")
    return finding("no_evidence", "ยังไม่มีหลักฐาน")


def _is_told(begins, following, told):
    last = following - datetime.timedelta(days=1)
    return any(first <= begins and last <= end for first, end in told)


def _is_old(rule, year, updated_on):
    """What holds now is looked through once a year; what is of a year is not older than it."""
    if updated_on is None:
        return False
    years_back = {PeriodRule.CURRENT: 1, PeriodRule.LAST_YEAR: 1}.get(rule, 0)
    return updated_on < first_day(year - years_back)


def _touch(days, wanted):
    return days[0] <= wanted[1] and wanted[0] <= days[1]


def _span(days):
    return f"{thai_date(days[0], 'short')} – {thai_date(days[1], 'short')}"
