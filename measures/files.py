"""Figures as CSV and XLSX, in which no cell is ever a formula (home/spreadsheets.py says why)."""

import csv
import io

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from home.spreadsheets import LONGEST_TITLE, NOT_IN_TITLES, plain

from .tables import Table

WIDE, NARROW = 44, 16  # columns, in characters


def as_csv(tables: list[Table]) -> bytes:
    """Return all tables below each other, in UTF-8 with the mark that Excel wants."""
    text = io.StringIO()
    writer = csv.writer(text)
    for table in tables:
        writer.writerow([plain(table.title)])
        writer.writerow([plain(cell) for cell in table.header])
        writer.writerows([[plain(cell) for cell in row] for row in table.rows])
        writer.writerow([])
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(tables: list[Table]) -> bytes:
    """Return a workbook with one sheet for each table."""
    book = Workbook()
    book.remove(book.active)
    for table in tables:
        sheet = book.create_sheet(table.title.translate(NOT_IN_TITLES)[:LONGEST_TITLE])
        # Numbered here: to ask the sheet for its last row looks at every cell before it.
        for number, row in enumerate([table.header, *table.rows], 1):
            _write(sheet, number, row)
        _dress(sheet, len(table.header))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _write(sheet, number, row):
    for column, value in enumerate(row, 1):
        cell = sheet.cell(number, column)
        if isinstance(value, str):
            cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
            cell.data_type = "s"
        else:
            cell.value = value


def _dress(sheet, columns):
    sheet.freeze_panes = "B2"
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    for column in range(1, columns + 1):
        sheet.column_dimensions[get_column_letter(column)].width = WIDE if column == 1 else NARROW
