"""The index as XLSX, to copy from into ITAS, and as CSV. No cell is a formula."""

import io

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from measures.files import as_csv as tables_as_csv
from measures.tables import Table

from .index import Entry, Index

EDGE = Border(bottom=Side(style="thin", color="A79F92"))
TOP = Alignment(wrap_text=True, vertical="top")
EACH, TOGETHER = (8, 34, 8, 40, 60, 50, 40), (8, 34, 70, 60)  # widths, in characters


def as_xlsx(found: Index) -> bytes:
    """Return a workbook: one address a line, and all addresses of an item in one cell."""
    book = Workbook()
    book.remove(book.active)
    _sheet(book, _each(found), EACH)
    _sheet(book, _together(found), TOGETHER)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def as_csv(found: Index) -> bytes:
    return tables_as_csv([_each(found)])


def _each(found):
    header = [_("ข้อ"), _("รายการ"), _("ลำดับ"), _("ชื่อลิงก์"), _("ที่อยู่ (URL)"), _("ทางเข้าจากหน้าหลัก")]
    rows = [row for entry in found.entries for row in _rows(entry)]
    return Table(_("ลิงก์ทีละบรรทัด"), [*header, _("คำอธิบาย")], rows)


def _rows(entry: Entry):
    code, title = entry.item.code, entry.item.local_title
    if not entry.links:
        return [[code, title, None, _("กำลังจัดทำ"), "", "", ""]]
    return [
        [code, title, number, link.title, link.address, link.way, link.note]
        for number, link in enumerate(entry.links, 1)
    ]


def _together(found):
    rows = [
        [
            entry.item.code,
            entry.item.local_title,
            "\n".join(entry.addresses),
            _explanation(entry),
        ]
        for entry in found.entries
    ]
    header = [_("ข้อ"), _("รายการ"), _("ที่อยู่ทั้งหมดของข้อ"), _("คำอธิบาย")]
    return Table(_("สำหรับวางใน ITAS"), header, rows)


def _explanation(entry):
    """The item's explanation, then what is said of each link and the way to it."""
    said = [entry.item.explanation]
    for number, link in enumerate(entry.links, 1):
        words = [link.title, link.note, link.way]
        said.append(f"{number}. " + " : ".join(filter(None, words)))
    return "\n".join(filter(None, said))


def _sheet(book, table, widths):
    sheet = book.create_sheet(table.title)
    for line, cells in enumerate([table.header, *table.rows], 1):
        for column, value in enumerate(cells, 1):
            _put(sheet.cell(line, column), value, is_bold=line == 1)
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _put(cell, value, *, is_bold):
    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
        cell.data_type = "s"  # text, whatever sign it begins with: nothing here is a formula
    else:
        cell.value = value
    cell.alignment, cell.border, cell.font = TOP, EDGE, Font(bold=is_bold)
