"""Workbooks with what a table may not lean on: formulas, hidden sheets, absurd sizes."""

from io import BytesIO

import pytest
from openpyxl import Workbook

from measures.imports.grid import Unreadable

from .conftest import HEAD, ROW, TITLE, changed, rows_of, xlsx, zipped

S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def saved(book) -> bytes:
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def written(sheet: str, **more: bytes) -> bytes:
    """A workbook of one sheet whose XML is given."""
    book = f'<workbook {S} {R}><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'
    links = '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>'
    return zipped(
        {
            "xl/workbook.xml": book.encode(),
            "xl/_rels/workbook.xml.rels": links.encode(),
            "xl/worksheets/s.xml": f"<worksheet {S}>{sheet}</worksheet>".encode(),
            **more,
        }
    )


def line(number, texts, last=""):
    inside = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in texts)
    return f'<row r="{number}">{inside}{last}</row>'


def test_a_formula_counts_by_the_value_saved_with_it(read):
    formula = '<c r="D2" t="str"><f>A1&amp;"x"</f><v>ติดแผนผัง</v></c>'
    rest = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in ROW[4:])
    sheet = line(1, HEAD) + line(2, ROW[:3], formula + rest)
    draft = read(written(f"<sheetData>{sheet}</sheetData>"))
    assert rows_of(draft)[0]["measures"][0]["text"] == "ติดแผนผัง"
    assert draft["notes"] == ["หัวเรื่องไม่บอกปี ระบบนับจากระยะเวลาในตาราง ตรวจปีด้านล่าง"]


def test_a_formula_without_saved_value_is_said(read):
    draft = read(xlsx(TITLE, HEAD, changed(c3="=A1")))
    assert any("แถว 3 มีสูตรที่ยังไม่มีผลลัพธ์" in note for note in draft["notes"])
    assert rows_of(draft)[0]["measures"][0]["text"] == ""


def test_a_hidden_sheet_is_not_read(read):
    book = Workbook()
    book.active.append(["ร่างเก่า"])
    book.active.sheet_state = "hidden"
    for row in (TITLE, HEAD, ROW):
        book.create_sheet("แผน") if len(book.worksheets) < 2 else None
        book.worksheets[1].append(row)
    book.active = 1
    draft = read(saved(book))
    assert len(rows_of(draft)) == 1
    assert draft["notes"] == []


@pytest.mark.parametrize(
    "sheet",
    [
        '<sheetData><row r="99999999"><c><v>1</v></c></row></sheetData>',
        "<sheetData>" + "<row><c><v>1</v></c></row>" * 3_001 + "</sheetData>",
    ],
    ids=["far", "many"],
)
def test_more_lines_than_a_plan_has_are_refused(read, sheet):
    with pytest.raises(Unreadable, match="ตารางยาวเกิน"):
        read(written(sheet))


def test_a_range_merged_over_the_whole_sheet_costs_nothing(read):
    sheet = f"<sheetData>{line(1, HEAD)}{line(2, ROW)}</sheetData>"
    sheet += '<mergeCells><mergeCell ref="H1:XFD1048576"/><mergeCell ref="?"/></mergeCells>'
    assert len(rows_of(read(written(sheet)))) == 1


@pytest.mark.parametrize(
    "cell",
    [
        '<c t="s"><v>999</v></c>',
        '<c t="s"><v>-1</v></c>',
        '<c t="s"><v>๙</v></c>',
        '<c t="e"><v>#REF!</v></c>',
        '<c t="n" s="9"><v>1e999</v></c>',
        '<c r="ZZZZZ"><v>1</v></c>',
        '<c r="XFD1"><v>1</v></c>',
        "<c/>",
    ],
)
def test_a_strange_cell_stops_nothing(read, cell):
    sheet = line(1, HEAD) + line(2, ROW) + f'<row r="3">{cell}</row>'
    draft = read(written(f"<sheetData>{sheet}</sheetData>"))
    assert rows_of(draft)[0]["code"] == "i1"


def test_an_empty_workbook_is_said(read):
    with pytest.raises(Unreadable, match="ไม่พบแผ่นงานที่มีข้อมูล"):
        read(xlsx())
