"""How a report reads in the inspectors' lists: due in words, what is new, the log in groups."""

from dataclasses import dataclass
from itertools import groupby

from django.db.models import OuterRef, Subquery

from casework.deadlines import working_days_between
from casework.due_words import Due
from casework.staff_names import name_of
from home.buddhist import thai_date
from home.models import Holiday

from .models import AccessLog, Entry, Report

SOON = 5  # working days left

# What a report says, in the order and under the words in which inspectors read it.
LABELS = {
    "channel": "รับแจ้งทาง",
    "what": "เกิดอะไรขึ้น",
    "persons": "ผู้ถูกกล่าวหาจากรายชื่อ",
    "who": "คนอื่นที่เกี่ยวข้อง",
    "about_leaders": "เกี่ยวกับนายกหรือปลัด",
    "when": "เมื่อใด",
    "where": "ที่ไหน",
    "how": "ทำอย่างไร",
    "evidence": "หลักฐานและพยาน",
    "elsewhere": "เคยแจ้งที่อื่นหรือไม่",
}


@dataclass(frozen=True)
class Row:
    report: Report
    due: Due
    who: str
    news: str


def rows(reports, *, user, today) -> list[Row]:
    last = Entry.objects.filter(report=OuterRef("pk")).exclude(kind=Entry.Kind.NOTE)
    reports = list(
        reports.annotate(
            last_kind=Subquery(last.order_by("-position").values("kind")[:1])
        ).prefetch_related("keys__holder__user__person")
    )
    numbers = [report.number for report in reports]
    mine = AccessLog.objects.filter(number__in=numbers, by=user)
    opened, holidays = set(mine.values_list("number", flat=True)), Holiday.objects.dates()
    return [
        Row(report, due(report, today, holidays), holders(report), _news(report, opened))
        for report in reports
    ]


def holders(report) -> str:
    return ", ".join(name_of(key.holder.user) for key in report.keys.all() if key.holder)


def due(report, today, holidays) -> Due:
    if report.is_ended:
        gone = report.keep_until and report.keep_until <= today
        text = f"เก็บถึง {thai_date(report.keep_until, 'short')}" if report.keep_until else "ปิดแล้ว"
        return Due("ครบเวลาเก็บแล้ว", "soon", "warning") if gone else Due(text, "paused", "check")
    if report.due_on == today:
        return Due("ครบกำหนดวันนี้", "soon", "warning")
    if report.due_on < today:
        days = working_days_between(report.due_on, today, holidays)
        return Due(f"เกินกำหนด {days} วันทำการ" if days else "เกินกำหนดแล้ว", "late", "warning")
    left = working_days_between(today, report.due_on, holidays)
    return Due(f"เหลือ {left} วันทำการ", "soon" if left <= SOON else "calm", "time")


def answers(content) -> list[tuple[str, str]]:
    """The report's own words under their labels; what we have no label for comes last."""
    known = [(LABELS[key], _in_words(content[key])) for key in LABELS if content.get(key)]
    others = [(key, value) for key, value in content.items() if key not in LABELS and value]
    return known + [(key, _in_words(value)) for key, value in others]


def log_of(number) -> list[tuple]:
    """Lines of the access log, the same thing on one day by one person said once with how often."""
    lines = AccessLog.objects.filter(number=number).order_by("pk")
    grouped = groupby(lines, key=lambda line: (line.on, line.who, line.what, line.detail))
    return [(same[0], len(same)) for _key, group in grouped for same in [list(group)]]


def _in_words(value) -> str:
    if isinstance(value, list):
        return "\n".join(map(str, value))
    return "ใช่" if value is True else str(value)


def _news(report, opened):
    if report.number not in opened:
        return "ใหม่"
    if report.last_kind == Entry.Kind.FROM_REPORTER and not report.is_ended:
        return "ผู้แจ้งเขียนมา"
    return ""


def names(told) -> list[tuple[str, str]]:
    """Who reported, under the words for it."""
    words = {"name": "ชื่อ", "phone": "โทรศัพท์", "email": "อีเมล", "contact": "ติดต่อ", "address": "ที่อยู่"}
    return [(words.get(key, key), value) for key, value in told.items() if value]
