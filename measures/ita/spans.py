"""The spans of days a person chooses from instead of typing two dates."""

import datetime

from home.buddhist import BE, MONTHS, months_of
from measures.fiscal_years import HALF, first_day, last_day

from .rules import Days, period
from .states import PeriodRule

OWN = "own"


def choices(year: int) -> list[tuple[str, str]]:
    """What to offer for an item of that fiscal year, the usual first."""
    months = [(_month_key(month), _month_name(month)) for month in months_of(year)[:HALF]]
    return [
        ("", "ไม่ระบุ (ใช้วันที่ของหน้านั้นเอง ถ้ามี)"),
        ("half", f"6 เดือนแรกของปีงบประมาณ {year} (ต.ค.–มี.ค.)"),
        *months,
        ("year", f"ทั้งปีงบประมาณ {year}"),
        ("last", f"ทั้งปีงบประมาณ {year - 1}"),
        (OWN, "ช่วงอื่น ใส่วันเอง"),
    ]


def days_of(key: str, year: int) -> Days | None:
    """Return the first and the last day of a choice; None for "" and for one's own days."""
    for begins in months_of(year)[:HALF]:
        if key == _month_key(begins):
            following = (begins + datetime.timedelta(days=31)).replace(day=1)
            return begins, following - datetime.timedelta(days=1)
    match key:
        case "half":
            return period(PeriodRule.FIRST_HALF, year)
        case "year":
            return first_day(year), last_day(year)
        case "last":
            return first_day(year - 1), last_day(year - 1)
    return None


def key_of(days: Days | None, year: int) -> str:
    """Return the choice that means these days."""
    if days is None:
        return ""
    return next((key for key, _ in choices(year) if days_of(key, year) == days), OWN)


def _month_key(month):
    return f"{month:%Y-%m}"


def _month_name(month):
    return f"เดือน{MONTHS[month.month - 1]} {month.year + BE}"
