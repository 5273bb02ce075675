"""The figures as tables of words and numbers, for files that spreadsheets open."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from casework.models.surveys import DIMENSIONS
from home.templatetags.thai import thai_month

from .figures import Figures, Row
from .hiding import FEWEST
from .periods import Period

COUNTS = (
    gettext_lazy("รับเรื่อง"),
    gettext_lazy("แล้วเสร็จ"),
    gettext_lazy("กำลังดำเนินการ"),
    gettext_lazy("เสร็จตรงเวลา"),
    gettext_lazy("ล่าช้า"),
    gettext_lazy("ร้อยละที่ตรงเวลา"),
    gettext_lazy("เวลาที่ใช้ (มัธยฐาน วันทำการ)"),
)
REOPENED = gettext_lazy("ผู้แจ้งบอกว่ายังไม่เรียบร้อย")
REMARK = gettext_lazy("หมายเหตุ")
OPINIONS = (
    gettext_lazy("ผู้ตอบแบบประเมิน"),
    gettext_lazy("คะแนนเฉลี่ย (เต็ม 5)"),
    gettext_lazy("ร้อยละความพึงพอใจ"),
)
SUMS = {
    Period.FIRST: gettext_lazy("รวม 6 เดือนแรก"),
    Period.SECOND: gettext_lazy("รวม 6 เดือนหลัง"),
    Period.YEAR: gettext_lazy("รวมทั้งปี"),
}
DIMENSION_NAMES = {
    "process": gettext_lazy("ขั้นตอนและระยะเวลา"),
    "staff": gettext_lazy("เจ้าหน้าที่ผู้ให้บริการ"),
    "place": gettext_lazy("สถานที่และช่องทาง"),
    "outcome": gettext_lazy("ผลที่ได้รับ"),
}


@dataclass(frozen=True)
class Table:
    title: str
    header: list[str]
    rows: list[list]


def tables(figures: Figures) -> list[Table]:
    """Return every table of the year, in the language being read."""
    months = []
    for half, rows, subtotal in figures.halves:
        months += [(thai_month(row.key), row) for row in rows]
        months.append((str(SUMS[half]), subtotal))
    total = [] if figures.period.is_half else [(str(SUMS[figures.period]), figures.total)]
    grievances = figures.is_of_grievances
    return [
        _table(_("รายเดือน"), months + total, grievances=grievances),
        *(_of_grievances(figures, total) if grievances else _of_services(figures, total)),
        _table(_("รายส่วนราชการ"), _named(figures.divisions) + total, grievances=grievances),
        _counts(_("ช่องทางที่รับเรื่อง"), figures.channels),
        _counts(_("สถานะ"), figures.states),
        _dimensions(figures.total),
    ]


def _of_services(figures, total):
    return [_table(_("รายบริการ"), _named(figures.topics) + total)]


def _of_grievances(figures, total):
    return [
        _table(_("รายประเภท"), _named(figures.topics) + total, grievances=True),
        _counts(_("ชนิดของเรื่อง"), figures.sorts),
        _table(_("รายหมู่บ้าน"), _named(figures.villages) + total, grievances=True),
    ]


def few() -> str:
    return _("น้อยกว่า %(count)s") % {"count": FEWEST}


def _hidden(is_few: bool) -> str:
    """Say why: too few, or enough, but another row could be worked out from it."""
    return few() if is_few else _("ไม่แสดง")


def _named(rows):
    return [(str(row.local_name), row) for row in rows]


def _counts(title, rows):
    cells = [[name, row.tally.received] for name, row in _named(rows)]
    return Table(title, ["", str(COUNTS[0])], cells)


def _table(title, rows, *, grievances=False):
    header = ["", *map(str, COUNTS), *map(str, OPINIONS)]
    if not grievances:
        return Table(title, header, [[name, *_cells(row)] for name, row in rows])
    cells = [[name, *_cells(row), *_cells_of_grievances(row)] for name, row in rows]
    return Table(title, [*header, str(REOPENED), str(REMARK)], cells)


def _cells_of_grievances(row: Row):
    """How many were not put right, and the words for none at all."""
    if row.is_ahead:
        return ["", ""]
    reopened = _hidden(row.tally.is_small) if row.hides_rates else row.tally.reopened
    return [reopened, "" if row.tally.received else _("ไม่มีเรื่องร้องเรียน")]


def _cells(row: Row):
    if row.is_ahead:
        return [""] * (len(COUNTS) + len(OPINIONS))
    tally, opinion = row.tally, row.opinion
    judged = [tally.on_time, tally.late, tally.percent_on_time, tally.median_days]
    said = [opinion.count, _rounded(opinion.mean, 2), _rounded(opinion.percent, 1)]
    return [
        tally.received,
        tally.closed,
        tally.open,
        *([_hidden(tally.is_small)] * len(judged) if row.hides_rates else judged),
        *([_hidden(row.has_few_opinions)] * len(said) if row.hides_opinion else said),
    ]


def _dimensions(row: Row):
    header = [_("ด้าน"), str(OPINIONS[1])]
    return Table(
        _("ความพึงพอใจรายด้าน"),
        header,
        [
            [
                str(DIMENSION_NAMES[name]),
                few() if row.hides_opinion else _rounded(row.opinion.mean_of(name), 2),
            ]
            for name in DIMENSIONS
        ],
    )


def _rounded(number, digits):
    return None if number is None else round(number, digits)
