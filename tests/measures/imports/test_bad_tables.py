"""What can't be a plan, each answered by a sentence that says what to do."""

import time
import zipfile
from io import BytesIO

import pytest

from measures.imports import opening
from measures.imports.grid import Unreadable

from .conftest import HEAD, ROW, SOURCE, TITLE, cells, changed, docx, rows_of, tabbed, table, zipped

SMALL = tabbed(TITLE, HEAD, ROW)
OLE = opening.OLE + b"\xa1\xb1\x1a\xe1" + bytes(2000)
BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "ไฟล์นี้ว่างเปล่า"),
        (b"\x00" * 99, "ไฟล์นี้ว่างเปล่า"),
        (b"%PDF-1.7 scanned", "ไฟล์ PDF อ่านเป็นตารางไม่ได้"),
        (OLE, "แบบเก่าอ่านไม่ได้"),
        (OLE + opening.ENCRYPTED, "ใส่รหัสผ่านไว้"),
        (b"\x89PNG\r\n", "เป็นรูปภาพ"),
        (b"{\\rtf1 }", "บันทึกเป็น DOCX"),
        (b"<html><table><tr><td>1</td></tr></table>", "เป็นหน้าเว็บ"),
        (b"PK\x03\x04 broken", "ไฟล์อาจเสีย"),
        (zipped({"content.xml": b"<x/>"}), "บันทึกเป็น DOCX"),
        (zipped({"word/document.xml": b"<x"}), "ไฟล์อาจเสีย"),
        (zipped({"word/document.xml": BOMB.encode()}), "ไฟล์อาจเสีย"),
        (zipped({"xl/workbook.xml": BOMB.encode()}), "ไฟล์อาจเสีย"),
        (zipped({"word/document.xml": b"<x/>"}), "ไม่พบหัวตาราง"),
        (zipped({"word/document.xml": b" " * 17_000_000}), "ใหญ่เกินไป"),
        (docx("<w:p><w:r><w:t>จดหมาย</w:t></w:r></w:p>"), "ไม่พบหัวตาราง"),
        (bytes(range(256)) * 9, "ไม่ใช่ตารางที่ระบบอ่านได้"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_is_no_table_is_refused_in_words(read, data, sentence):
    with pytest.raises(Unreadable, match=sentence):
        read(data)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("ข้อความธรรมดา", "ไม่มีช่องคั่น"),
        (tabbed(HEAD), "มีแต่หัวตาราง"),
        (tabbed(HEAD, [""] * 7), "มีแต่หัวตาราง"),
        (tabbed(["ก", "ข"], ["ค", "ง"]), "ไม่พบหัวตาราง"),
        (tabbed(["ประเด็น", "มาตรการ"], ["ก", "ข"]), "ไม่มีคอลัมน์ “ข้อคำถาม ITA”"),
        (tabbed(HEAD, *[changed(c1=f"i{n} ข้อ {n}") for n in range(101)]), "มากกว่า 100 ข้อ"),
        (tabbed(HEAD, *[ROW] * 5_000), "ตารางยาวเกิน"),
        (tabbed(HEAD, changed(c2="ก" * 400_001)), "ตารางยาวเกิน"),
    ],
    ids=lambda value: value if len(value) < 60 else "",
)
def test_a_text_that_is_no_plan_is_refused_in_words(read, text, sentence):
    with pytest.raises(Unreadable, match=sentence):
        read(text)


def test_a_lacking_column_is_named_and_the_rest_is_read(read):
    lines = [line[:5] + line[6:] for line in (HEAD, ROW)]
    draft = read(tabbed(TITLE, *lines))
    assert draft["notes"] == ["ตารางไม่มีคอลัมน์ “ระยะเวลาดำเนินการ” เติมเองในแต่ละข้อด้านล่าง"]
    assert rows_of(draft)[0]["begins_on"] == ""


def test_two_fiscal_years_above_the_table_are_said(read):
    other = ["มาตรการส่งเสริมคุณธรรม ปีงบประมาณ พ.ศ. ๒๕๖๘"]
    draft = read(tabbed(TITLE, HEAD, ROW, [], other, [], TITLE, HEAD, changed(c1="i๒ ข้อสอง")))
    assert draft["fiscal_year"] == "2569"
    assert any("2568, 2569" in note for note in draft["notes"])


def test_of_two_years_named_that_of_the_periods_is_taken(read):
    other = ["ผลการประเมิน ITA ปี ๒๕๖๘ นำมาทำ"]
    draft = read(tabbed(other, TITLE, HEAD, ROW))
    assert draft["fiscal_year"] == "2569"


def test_the_same_code_under_two_issues_stays(read):
    draft = read(tabbed(TITLE, HEAD, ROW, changed(c0="๒. บริการ")))
    assert [[row["code"] for row in issue["rows"]] for issue in draft["issues"]] == [["i1"], ["i1"]]


def test_html_is_text_like_any_other(read):
    draft = read(tabbed(TITLE, HEAD, changed(c3="<b>ติด</b> & <script>x</script>")))
    assert rows_of(draft)[0]["measures"][0]["text"] == "<b>ติด</b> & <script>x</script>"


def test_signs_that_no_database_holds_are_left_out(read):
    draft = read(tabbed(TITLE, HEAD, changed(c3="ติด\x00แผน\x07ผัง\ud800")))
    assert rows_of(draft)[0]["measures"][0]["text"] == "ติดแผนผัง"


def test_a_document_with_megabytes_of_pictures_is_read_at_once(read):
    document = docx(table(cells(HEAD), cells(ROW)))
    file = BytesIO(document)
    with zipfile.ZipFile(file, "a") as package:
        for number in range(3):
            package.writestr(f"word/media/image{number}.png", bytes(range(256)) * 4_096)
    begun = time.perf_counter()
    draft = read(file.getvalue())
    assert len(file.getvalue()) > 3_000_000
    assert len(rows_of(draft)) == 1
    assert time.perf_counter() - begun < 1


def test_a_part_that_unpacks_to_more_than_it_says_is_refused(read):
    data = bytearray(zipped({"word/document.xml": docx("")[:0] + b"<x>" + b" " * 50_000}))
    place = data.index(b"PK\x01\x02") + 24
    data[place : place + 4] = (10).to_bytes(4, "little")
    with pytest.raises(Unreadable, match="ไฟล์อาจเสีย"):
        read(bytes(data))


def test_a_package_of_thousands_of_parts_is_refused(read):
    with pytest.raises(Unreadable, match="ใหญ่เกินไป"):
        read(zipped({f"{n}": b"" for n in range(5_001)}))


def test_deeply_nested_documents_are_read_as_far_as_is_sensible(read):
    deep = "<w:ins>" * 900 + "<w:r><w:t>x</w:t></w:r>" + "</w:ins>" * 900
    draft = read(docx(f"<w:p>{deep}</w:p>" + table(cells(HEAD), cells(ROW))))
    assert len(rows_of(draft)) == 1


def test_the_real_table_with_lost_line_ends_or_spaces_is_still_nine_rows(read):
    for text in (
        SOURCE.read_text().replace("\n", "\r\n"),
        "\n".join(line.rstrip() for line in SOURCE.read_text().split("\n")),
        SOURCE.read_text().replace("\n\n", "\n"),
        SOURCE.read_text().replace("**", ""),
    ):
        draft = read(text)
        assert (len(draft["issues"]), len(rows_of(draft))) == (7, 9)
        assert (
            sum(len(m["steps"].splitlines()) for r in rows_of(draft) for m in r["measures"]) == 29
        )


def test_small_is_read(read):
    assert len(rows_of(read(SMALL))) == 1
