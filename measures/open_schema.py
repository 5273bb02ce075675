"""What the columns of the open data are: for people, for machines, and for whoever writes it."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

KINDS = ("services", "complaints", "corruption", "measures")
DIMENSIONS = (
    "total",
    "month",
    "service",
    "category",
    "sort",
    "village",
    "division",
    "channel",
    "state",
    "aspect",
)
# What of a number is not there, in one word; a number that is there has no note.
FEW, WITHHELD, AHEAD, NONE = "few", "withheld", "ahead", "none"
NOTES = {
    FEW: _("มี 1 ถึง 4 จึงไม่แสดง"),
    WITHHELD: _("ไม่แสดง เพราะจะคิดย้อนหาตัวเลขอื่นที่น้อยกว่า 5 ได้"),
    AHEAD: _("ยังไม่ถึงช่วงนี้"),
    NONE: _("ไม่มีเรื่องหรือผู้ตอบให้คิด"),
}
MEASURES = {
    "received": _("เรื่องที่รับ"),
    "closed": _("เรื่องที่แล้วเสร็จ"),
    "open": _("เรื่องที่กำลังดำเนินการ"),
    "on_time": _("เรื่องที่เสร็จตรงเวลา"),
    "late": _("เรื่องที่ล่าช้า"),
    "percent_on_time": _("ร้อยละที่ตรงเวลา ปัดลง"),
    "median_days": _("วันทำการที่ใช้ (มัธยฐาน)"),
    "reopened": _("เรื่องที่ผู้แจ้งบอกว่ายังไม่เรียบร้อย"),
    "answers": _("ผู้ตอบแบบประเมิน"),
    "mean_score": _("คะแนนเฉลี่ย เต็ม 5"),
    "percent_satisfied": _("ร้อยละความพึงพอใจ"),
}


@dataclass(frozen=True)
class Column:
    name: str
    type: str  # of Table Schema
    meaning: str
    allowed: tuple[str, ...] = ()
    is_required: bool = True

    @property
    def constraints(self) -> dict:
        found = {"required": True} if self.is_required else {}
        return found | ({"enum": list(self.allowed)} if self.allowed else {})


COLUMNS = (
    Column("fiscal_year", "integer", _("ปีงบประมาณ พ.ศ. เริ่ม 1 ตุลาคม")),
    Column(
        "period",
        "string",
        _("ช่วงเวลา: year ทั้งปี first-half ต.ค.–มี.ค. second-half เม.ย.–ก.ย."),
        ("year", "first-half", "second-half"),
    ),
    Column(
        "kind",
        "string",
        _("เรื่องอะไร: services บริการ complaints ร้องเรียน corruption ทุจริต measures แผนมาตรการ"),
        KINDS,
    ),
    Column("dimension", "string", _("แยกตามอะไร: total คือไม่แยก"), DIMENSIONS),
    Column("key", "string", _("รหัสของแถว ไม่เปลี่ยนแม้ชื่อเปลี่ยน เดือนเขียนเป็น ค.ศ. เช่น 2026-10")),
    Column("label", "string", _("ชื่อภาษาไทย")),
    Column("label_en", "string", _("ชื่อภาษาอังกฤษ")),
    Column("measure", "string", _("นับอะไร")),
    Column("value", "number", _("ตัวเลข ว่างเมื่อไม่มีหรือไม่แสดง"), is_required=False),
    Column("note", "string", _("เหตุที่ไม่มีตัวเลข"), tuple(NOTES), is_required=False),
)
NAMES = [column.name for column in COLUMNS]
PRIMARY_KEY = ["fiscal_year", "period", "kind", "dimension", "key", "measure"]


def table_schema() -> dict:
    """Return the columns as a Table Schema (Frictionless Data, version 1)."""
    fields = [
        {
            "name": column.name,
            "type": column.type,
            "description": str(column.meaning),
            "constraints": column.constraints,
        }
        for column in COLUMNS
    ]
    return {"fields": fields, "missingValues": [""], "primaryKey": PRIMARY_KEY}
