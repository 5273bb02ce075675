"""The official table as XLSX: a line for each step, what several lines share in one merged cell."""

import io

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from .headings import answering, heading
from .reading import PlanSheet

WIDTHS = (24, 30, 34, 34, 50, 20, 26)  # columns, in characters
HEADER = 4  # the table's heading is this line and the next
LEFT_TO_RIGHT = Alignment(wrap_text=True, vertical="top")
MIDDLE = Alignment(wrap_text=True, vertical="center", horizontal="center")
LINE = Side(style="thin", color="A79F92")


def as_xlsx(found: PlanSheet, agency) -> bytes:
    """Return a workbook with one sheet, ready to print on A4 across."""
    book = Workbook()
    sheet = book.active
    sheet.title = str(found.plan.fiscal_year)
    _heading(sheet, heading(found, agency))
    last = _body(sheet, found, HEADER + 2) - 1
    _borders(sheet, last)
    _page(sheet)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _heading(sheet, words):
    for line, text in enumerate((words.title, words.subtitle), 1):
        _put(sheet, line, 1, text, width=len(WIDTHS), style=MIDDLE, is_bold=True)
    _put(sheet, HEADER, 1, words.issue, height=2, style=MIDDLE, is_bold=True)
    column = 2
    for text, width in words.groups:
        _put(sheet, HEADER, column, text, width=width, style=MIDDLE, is_bold=True)
        column += width
    for column, text in enumerate(words.columns, 2):
        _put(sheet, HEADER + 1, column, text, style=MIDDLE, is_bold=True)


def _body(sheet, found, line):
    for issue in found.issues:
        _put(sheet, line, 1, f"{issue.number}. {issue.title}", height=issue.lines)
        for row in issue.rows:
            _row(sheet, row, line)
            line += row.lines
        line += 0 if issue.rows else 1
    return line


def _row(sheet, row, line):
    _put(sheet, line, 2, f"{row.code} {row.question}", height=row.lines)
    _put(sheet, line, 3, row.analysis, height=row.lines)
    _put(sheet, line, 6, row.period, height=row.lines)
    _put(sheet, line, 7, "\n".join(answering(row)), height=row.lines)
    for measure in row.measures:
        _put(sheet, line, 4, measure.text, height=measure.lines)
        for place, step in enumerate(measure.steps):
            _put(sheet, line + place, 5, f"{step.number}. {step.text}")
        line += measure.lines


def _put(sheet, line, column, text, *, height=1, width=1, style=LEFT_TO_RIGHT, is_bold=False):
    cell = sheet.cell(line, column)
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)
    cell.data_type = "s"  # text, whatever sign it begins with: nothing here is a formula
    cell.alignment = style
    cell.font = Font(bold=is_bold)
    if height > 1 or width > 1:
        ends = {"end_row": line + height - 1, "end_column": column + width - 1}
        sheet.merge_cells(start_row=line, start_column=column, **ends)


def _borders(sheet, last):
    around = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)
    for line in sheet.iter_rows(HEADER, last, 1, len(WIDTHS)):
        for cell in line:
            cell.border = around


def _page(sheet):
    for column, width in enumerate(WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = sheet.cell(HEADER + 2, 1)
    sheet.print_title_rows = f"{HEADER}:{HEADER + 1}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
