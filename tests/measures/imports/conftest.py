"""An office with three divisions, the table of 2566, and a plain way to write tables."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from measures.imports import opening, understanding
from measures.imports.answering import Office

OFFICE, FINANCE, WORKS = 1, 2, 3
SOURCE = Path(__file__).with_name("source_2566.txt")
HEAD = [
    "ประเด็น",
    "ข้อคำถาม ITA",
    "ผลการวิเคราะห์ข้อมูล",
    "มาตรการ",
    "ขั้นตอน/วิธีการปฏิบัติ",
    "ระยะเวลาดำเนินการ",
    "ส่วนงานที่รับผิดชอบ",
]
ROW = [
    "๑. ความโปร่งใส",
    "i๑ เป็นไปตามขั้นตอนเพียงใด",
    "ยังล่าช้า",
    "ติดแผนผัง",
    "๑. จัดทำแผนผัง ๒. ติดประกาศ",
    "๑ ต.ค. ๒๕๖๘ – ๓๐ ก.ย. ๒๕๖๙",
    "กองคลัง เป็นผู้รับผิดชอบ",
]
TITLE = ["มาตรการส่งเสริมคุณธรรม ปีงบประมาณ พ.ศ. ๒๕๖๙"]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.fixture
def office():
    """Keys and names as the database would give them."""
    names = {OFFICE: "สำนักปลัด", FINANCE: "กองคลัง", WORKS: "กองช่าง"}
    return Office({key: (name, "") for key, name in names.items()}, {7: "นางสาวพร ใจดี"})


@pytest.fixture
def read(office):
    """What is understood of a file's bytes or of a pasted text."""

    def understand(table):
        is_text = isinstance(table, str)
        grid = opening.of_text(table) if is_text else opening.of_file(table)
        return understanding.understand(grid, office)

    return understand


def changed(line=ROW, **by_place):
    """A line with some cells changed: ``changed(c5="…")`` is the sixth."""
    return [by_place.get(f"c{place}", cell) for place, cell in enumerate(line)]


def tabbed(*lines):
    return "\n".join("\t".join(line) for line in lines)


def docx(body: str, **more: bytes) -> bytes:
    """A document with this body, and more parts beside it by name."""
    xml = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    return zipped({"word/document.xml": xml.encode(), **more})


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def cell(*texts: str, look: str = "") -> str:
    paragraphs = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{paragraphs or '<w:p/>'}</w:tc>"


def cells(line) -> str:
    return "".join(cell(text) for text in line)


def zipped(parts: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return file.getvalue()


def xlsx(*lines, merged=(), sheets=()) -> bytes:
    """A workbook with these lines on its first sheet, and empty sheets of these names."""
    book = Workbook()
    for line in lines:
        book.active.append(line)
    for ref in merged:
        book.active.merge_cells(ref)
    for name in sheets:
        book.create_sheet(name)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def rows_of(draft) -> list[dict]:
    return [row for issue in draft["issues"] for row in issue["rows"]]
