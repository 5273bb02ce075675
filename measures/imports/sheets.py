"""The first sheet of an XLSX that has anything in it, merged cells opened out."""

import re

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.cell import coordinate_from_string, range_boundaries
from openpyxl.utils.datetime import from_excel
from openpyxl.utils.exceptions import CellCoordinatesException

from home.buddhist import thai_date
from home.office_files import Package

from .grid import MOST_COLUMNS, MOST_LINES, TOO_LONG, Grid, Unreadable

WORKBOOK = "xl/workbook.xml"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
MOST_MERGED = 5_000
# Built-in formats of dates that only Excel of Asia knows.
ASIAN_DATES = {*range(27, 37), *range(50, 59)}
EMPTY_FORMULA = (
    "แถว %s มีสูตรที่ยังไม่มีผลลัพธ์ ระบบอ่านเฉพาะผลลัพธ์ที่บันทึกไว้ "
    "เปิดใน Excel กดบันทึก แล้วอัปโหลดใหม่ หรือพิมพ์ข้อความเองด้านล่าง"
)
OTHER_SHEETS = "อ่านเฉพาะแผ่นงาน “%s” แผ่นงานอื่นไม่ได้อ่าน: %s"
NO_SHEET = "ไม่พบแผ่นงานที่มีข้อมูลในไฟล์นี้ ตรวจว่าเลือกไฟล์ถูกต้อง"


def read(package: Package) -> Grid:
    """Return the lines of the first filled visible sheet. Formulas count by their saved value."""
    shared = [_words(item) for item in _children(package, "xl/sharedStrings.xml")]
    dates = _date_styles(package)
    named = _sheets(package)
    for name, path in named:
        grid = _sheet(package.xml(path), shared, dates)
        if any(line.words for line in grid.lines):
            others = [other for other, _path in named if other != name]
            if others:
                grid.notes.append(OTHER_SHEETS % (name, ", ".join(others)))
            return grid
    raise Unreadable(NO_SHEET)


def _sheets(package):
    """Names and paths of the visible sheets, in order."""
    targets = {
        one.get("Id"): one.get("Target", "")
        for one in _children(package, "xl/_rels/workbook.xml.rels")
    }
    found = []
    for sheet in package.xml(WORKBOOK).iterfind(f"{S}sheets/{S}sheet"):
        target = targets.get(sheet.get(R), "")
        path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if path in package.names and sheet.get("state", "visible") == "visible":
            found.append((sheet.get("name", ""), path))
    return found


def _sheet(root, shared, dates):
    grid, rows, last = Grid("แถว"), {}, 0
    for row in root.iterfind(f"{S}sheetData/{S}row"):
        last = _place(row.get("r"), last + 1)
        if last > MOST_LINES:
            raise Unreadable(TOO_LONG)
        rows[last] = _row(row, shared, dates, last, grid.notes)
    above = _merged(root)
    for number in range(1, max(rows, default=0) + 1):
        cells = rows.get(number, {})
        width = max([*cells, *(column for line, column in above if line == number)], default=0)
        grid.add(
            number,
            [
                None if (number, column) in above else cells.get(column, "")
                for column in range(1, width + 1)
            ]
            or [""],
        )
    return grid


def _row(row, shared, dates, number, notes):
    cells, column = {}, 0
    for cell in row.iterfind(f"{S}c"):
        column = _column(cell.get("r"), column + 1)
        if column <= MOST_COLUMNS:
            cells[column] = _value(cell, shared, dates)
            if cell.find(f"{S}f") is not None and not cells[column]:
                notes.append(EMPTY_FORMULA % number)
    return cells


def _value(cell, shared, dates):
    kind, value = cell.get("t", "n"), cell.findtext(f"{S}v") or ""
    if kind == "s":
        place = _place(value, -1)
        return shared[place] if 0 <= place < len(shared) else ""
    if kind == "inlineStr":
        inside = cell.find(f"{S}is")
        return _words(inside) if inside is not None else ""
    if kind == "e":  # #REF! and the like
        return ""
    if kind == "n" and _place(cell.get("s"), 0) in dates:
        return _date(value)
    return re.sub(r"\.0$", "", value)


def _date(value):
    try:
        return thai_date(from_excel(float(value)))
    except (ValueError, OverflowError, AttributeError, TypeError):
        return value


def _date_styles(package):
    """Places of the cell styles that show a number as a date."""
    root = package.xml("xl/styles.xml")
    if root is None:
        return set()
    own = {
        _place(one.get("numFmtId"), 0): one.get("formatCode", "")
        for one in root.iterfind(f"{S}numFmts/{S}numFmt")
    }
    styles = set()
    for place, style in enumerate(root.iterfind(f"{S}cellXfs/{S}xf")):
        number = _place(style.get("numFmtId"), 0)
        code = own.get(number) or BUILTIN_FORMATS.get(number, "")
        if number in ASIAN_DATES or is_date_format(code):
            styles.add(place)
    return styles


def _merged(root):
    """Line and column of each cell that is one with a cell above it."""
    below = set()
    for merged in root.findall(f"{S}mergeCells/{S}mergeCell")[:MOST_MERGED]:
        try:
            left, top, right, bottom = range_boundaries(merged.get("ref", ""))
        except (ValueError, TypeError):
            continue
        right, bottom = min(right, MOST_COLUMNS), min(bottom, MOST_LINES)
        if bottom > top:
            columns = range(left, right + 1)
            below |= {(line, column) for line in range(top + 1, bottom + 1) for column in columns}
    return below


def _words(element):
    """The text of a shared or inline string, its runs in order, without reading aids."""
    parts = [element.findtext(f"{S}t") or ""]
    parts += [run.findtext(f"{S}t") or "" for run in element.iterfind(f"{S}r")]
    return "".join(parts)


def _children(package, name):
    root = package.xml(name)
    return [] if root is None else list(root)


def _place(text, otherwise):
    is_number = bool(text) and text.isascii() and text.isdigit() and len(text) < 9
    return int(text) if is_number else otherwise


def _column(coordinate, otherwise):
    try:
        letters, _row_number = coordinate_from_string(coordinate)
    except (CellCoordinatesException, TypeError, ValueError):
        return otherwise
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return column
