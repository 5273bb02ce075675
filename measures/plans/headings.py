"""What stands above the official table and over its seven columns."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .reading import PlanSheet

ISSUE = gettext_lazy("ประเด็น")
# Words over columns, and over how many.
GROUPS = (
    (gettext_lazy("การวิเคราะห์ข้อมูล"), 2),
    (gettext_lazy("การนำผลการวิเคราะห์ไปสู่การปฏิบัติ"), 4),
)
COLUMNS = (
    gettext_lazy("ข้อคำถาม ITA"),
    gettext_lazy("ผลการวิเคราะห์ข้อมูล"),
    gettext_lazy("มาตรการ"),
    gettext_lazy("ขั้นตอน/วิธีการปฏิบัติ"),
    gettext_lazy("ระยะเวลาดำเนินการ"),
    gettext_lazy("ส่วนงานที่รับผิดชอบ"),
)


@dataclass(frozen=True)
class Heading:
    title: str
    subtitle: str
    issue: str
    groups: list[tuple[str, int]]
    columns: list[str]


def heading(found: PlanSheet, agency) -> Heading:
    agency_name = agency.local_name or _("หน่วยงานของเรา")
    words = {"agency": agency_name, "year": found.plan.fiscal_year}
    return Heading(
        title=found.plan.local_title,
        subtitle=_("%(agency)s ประจำปีงบประมาณ พ.ศ. %(year)s") % words,
        issue=str(ISSUE),
        groups=[(str(text), width) for text, width in GROUPS],
        columns=[str(text) for text in COLUMNS],
    )


def answering(row) -> list[str]:
    """Who answers for a row, with the officers by name, a line each."""
    return [
        row.responsible,
        *(f"{one.name} {one.position}".strip() for one in row.officers),
    ]
