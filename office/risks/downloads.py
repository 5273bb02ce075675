"""The register as a table to go on working with."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from home import spreadsheets
from home.templatetags.thai import thai_date

from .reading import Register

WIDTHS = [6, 22, 40, 10, 10, 8, 12, 40, 26, 16, 12, 40, 16]
TYPES = {"csv": spreadsheets.CSV, "xlsx": spreadsheets.XLSX}


def answer(found: Register, *, name: str, title: str, file_type: str) -> HttpResponse:
    """The file, named for its year, as a download."""
    rows = [_row(line) for line in found.lines]
    if file_type == "csv":
        content = spreadsheets.as_csv(_header(), rows)
    else:
        content = spreadsheets.as_xlsx(title, _header(), rows, WIDTHS)
    response = HttpResponse(content, content_type=TYPES[file_type])
    response["Content-Disposition"] = f'attachment; filename="{name}.{file_type}"'
    return response


def _header():
    return [
        _("ลำดับ"),
        _("งาน"),
        _("เหตุการณ์ความเสี่ยง"),
        _("โอกาส (1–5)"),
        _("ผลกระทบ (1–5)"),
        _("คะแนน"),
        _("ระดับ"),
        _("มาตรการจัดการ"),
        _("ผู้รับผิดชอบ"),
        _("กำหนดเสร็จ"),
        _("สถานะ"),
        _("ผลการดำเนินการ"),
        _("วันที่ทำเสร็จ"),
    ]


def _row(line):
    item = line.item
    return [
        line.number,
        item.process,
        item.event,
        item.likelihood,
        item.impact,
        line.product,
        str(line.level.label),
        item.control,
        " ".join(item.owners),
        thai_date(item.due_on),
        str(item.get_state_display()),
        item.result,
        thai_date(item.result_on),
    ]
