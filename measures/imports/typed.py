"""Text with tabs, commas or semicolons between the cells, as files have it or as it is pasted."""

import codecs
import re

from .grid import MOST_COLUMNS, Grid, Unreadable, fit, tidy

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
ENCODINGS = ("utf-8", "cp874", "tis-620")
NO_TEXT = (
    "ไฟล์นี้ไม่ใช่ตารางที่ระบบอ่านได้ บันทึกเป็น DOCX, XLSX หรือ CSV (UTF-8) แล้วอัปโหลดใหม่ หรือคัดลอกตารางมาวาง"
)
NO_TABS = "ข้อความที่วางไม่มีช่องคั่น เปิดไฟล์ใน Word หรือ Excel เลือกทั้งตาราง คัดลอก แล้ววางใหม่"
DELIMITERS = "\t,;"
# A spreadsheet's guard against formulas.
_UNGUARDED = re.compile(r"^'(?=[=+\-@])")
MOST_STRANGE = 0.02  # control characters among a text's letters
# A line that begins a page anew or ends the table is never a piece of a cell.
OUTSIDE = re.compile(r"มาตรการส่งเสริม|ข้อจำกัด|หมายเหตุ|\(?\s*ลงชื่อ|ลงนาม|[-–]\s*\d+\s*[-–]$|หน้า\s*\d")


def decode(data: bytes) -> str:
    """The text of a file, whichever way of writing Thai it is in. Raises Unreadable for none."""
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return _plain(data[len(mark) if encoding == "utf-8" else 0 :], encoding)
    for encoding in ENCODINGS:
        try:
            return _plain(data, encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable(NO_TEXT)


def read(text: str) -> Grid:
    """Return the lines of the text. Cells may be quoted; those of Word may have several lines."""
    text = fit(text)
    records = list(_records(text, _delimiter(text)))
    width = min(max((len(cells) for _number, cells in records), default=0), MOST_COLUMNS)
    if width < 2:
        raise Unreadable(NO_TABS)
    grid = Grid("บรรทัด")
    for number, cells in _mended(records, width):
        is_text = len(cells) == 1
        grid.add(number, cells if is_text else cells + [""] * (width - len(cells)), is_text=is_text)
    return grid


def _plain(data, encoding):
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        if encoding == "utf-16":
            raise Unreadable(NO_TEXT) from None
        raise
    strange = sum(text.count(chr(code)) for code in range(32) if code not in (9, 10, 13))
    if strange > MOST_STRANGE * len(text):
        raise Unreadable(NO_TEXT)
    return text


def _delimiter(text):
    if "\t" in text:
        return "\t"
    return max(DELIMITERS, key=text[:20_000].count)


def _records(text, delimiter):
    """Number of the first line and cells of each record."""
    cell = re.compile(rf' *"((?:[^"]|"")*+)" *(?={delimiter}|\n|\Z)|([^{delimiter}\n]*)')
    place, line, first, cells = 0, 1, 1, []
    while place <= len(text):
        found = cell.match(text, place)
        quoted, plain = found.groups()
        text_of = plain if quoted is None else quoted.replace('""', '"')
        cells.append(_UNGUARDED.sub("", text_of))
        line += (quoted or "").count("\n")
        place = found.end() + 1
        if text[found.end() : place] != delimiter:
            yield first, cells
            line, cells = line + 1, []
            first = line


def _mended(records, width):
    """Put together again the lines that a cell of several paragraphs was pasted as."""
    place = 0
    while place < len(records):
        number = records[place][0]
        cells, used = _whole(records, place, width)
        place += used
        while len(cells) == width and place < len(records) and _is_piece(records[place][1]):
            cells[-1] = f"{cells[-1]}\n{records[place][1][0]}"
            place += 1
        yield number, cells


def _whole(records, place, width):
    cells = list(records[place][1])
    if not 1 < len(cells) < width:
        return cells, 1
    for used, (_number, more) in enumerate(records[place + 1 :], 2):
        if len(cells) + len(more) - 1 > width or OUTSIDE.match(tidy(more[0])):
            break
        cells[-1] = f"{cells[-1]}\n{more[0]}"
        cells += more[1:]
        if len(cells) == width:
            return cells, used
    return list(records[place][1]), 1


def _is_piece(cells):
    """Whether a line is more of the last cell of the line above it."""
    text = tidy(cells[0])
    return len(cells) == 1 and bool(text) and not OUTSIDE.match(text)
