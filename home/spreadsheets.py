"""A table for a spreadsheet program, as CSV and XLSX, in which no cell is ever a formula.

A spreadsheet takes a cell that begins with = + - @ for something to reckon, which may fetch or run
what it names. In XLSX a cell says of itself that it is text; CSV knows no such thing, so there an
apostrophe stands before it.
"""

import csv
import datetime
import io

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
LONGEST_TITLE = 31  # of a sheet
LONGEST_CELL = 32_767  # characters
NOT_IN_TITLES = str.maketrans("", "", "[]:*?/\\")
CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def as_csv(header: list[str], rows: list[list]) -> bytes:
    """Return the table in UTF-8 with the mark that Excel wants."""
    text = io.StringIO()
    csv.writer(text).writerows([plain(cell) for cell in row] for row in (header, *rows))
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(title: str, header: list[str], rows: list[list], widths: list[int]) -> bytes:
    """Return a workbook of one sheet, ready to print on A4 across; widths in characters."""
    book = Workbook()
    sheet = book.active
    sheet.title = title.translate(NOT_IN_TITLES)[:LONGEST_TITLE]
    for line, row in enumerate((header, *rows), start=1):
        for column, value in enumerate(row, start=1):
            _put(sheet.cell(line, column), value, is_bold=line == 1)
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes, sheet.print_title_rows = "B2", "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def plain(cell) -> object:
    """Return what a CSV may hold: a number as it is, text that no spreadsheet reckons."""
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return cell
    begins = cell.startswith(STARTS_FORMULA) or cell.lstrip().startswith(STARTS_FORMULA)
    return f"'{cell}" if begins else cell


def _put(cell, value, *, is_bold):
    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)[:LONGEST_CELL]
        cell.data_type = "s"
    elif isinstance(value, int | float | datetime.date):
        cell.value = value
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.font = Font(bold=is_bold)
