"""Tables of Word, Excel and CSV, however their cells are merged and their columns ordered."""

import pytest
from openpyxl import Workbook

from .conftest import (
    FINANCE,
    HEAD,
    ROW,
    TITLE,
    WORKS,
    cell,
    cells,
    changed,
    docx,
    rows_of,
    tabbed,
    table,
    xlsx,
)
from .test_books import saved

MERGE = '<w:vMerge w:val="restart"/>'
ON = "<w:vMerge/>"
SECOND = ["", "i๒ ข้อสอง", "ดีแล้ว", "วัดผล", "๓. วัด", "ไตรมาส 1-2", "ทุกหน่วยงาน"]


def plain(draft):
    """What a plan would be made of, without where it came from."""
    return [
        (
            issue["title"],
            [
                [row[name] for name in ("code", "question", "analysis", "begins_on", "ends_on")]
                + [row["is_for_all"], row["divisions"], row["lead"], row["measures"]]
                for row in issue["rows"]
            ],
        )
        for issue in draft["issues"]
    ]


@pytest.fixture
def expected(read):
    return plain(read(tabbed(TITLE, HEAD, ROW, SECOND)))


def test_a_small_table_is_understood(read):
    first, second = rows_of(read(tabbed(TITLE, HEAD, ROW, SECOND)))
    assert (first["code"], first["question"]) == ("i1", "เป็นไปตามขั้นตอนเพียงใด")
    assert first["measures"] == [{"text": "ติดแผนผัง", "steps": "จัดทำแผนผัง\nติดประกาศ"}]
    assert (first["begins_on"], first["ends_on"]) == ("1 ต.ค. 2568", "30 ก.ย. 2569")
    assert (second["begins_on"], second["ends_on"]) == ("1 ต.ค. 2568", "31 มี.ค. 2569")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874", "tis-620"])
@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_csv_is_read_in_every_usual_writing(read, expected, encoding, between):
    rows = (TITLE, HEAD, ROW, SECOND)
    text = "\r\n".join(between.join(f'"{one}"' for one in line) for line in rows)
    if encoding in ("cp874", "tis-620"):
        text = text.replace("–", "-")
    assert plain(read(text.encode(encoding))) == expected


def test_columns_are_found_by_their_heading_whatever_their_order(read, expected):
    order = [6, 4, 3, 5, 1, 0, 2]
    lines = [[line[place] for place in order] for line in (HEAD, ROW, SECOND)]
    assert plain(read(tabbed(TITLE, *lines))) == expected


def test_a_code_may_have_a_column_of_its_own(read, expected):
    lines = [["รหัส", *HEAD], ["i1", *changed(c1=ROW[1][3:])], ["i๒", *changed(SECOND, c1="ข้อสอง")]]
    assert plain(read(tabbed(TITLE, *lines))) == expected


def test_a_column_that_no_plan_has_is_left_out_and_named(read, expected):
    extra = ["งบประมาณ", "๕,๐๐๐ บาท", "-"]
    lines = [[*line, more] for line, more in zip((HEAD, ROW, SECOND), extra, strict=True)]
    draft = read(tabbed(TITLE, *lines))
    assert plain(draft) == expected
    assert draft["notes"] == ["คอลัมน์ “งบประมาณ” ไม่มีในแผน จึงไม่นำเข้า"]


def test_a_question_whose_measures_have_periods_of_their_own_takes_all_of_them(read):
    more = ["", "", "", "วัดผล", "๓. วัด", "๑ เม.ย. ๒๕๖๙ – ๓๐ ก.ย. ๒๕๖๙", "กองช่าง เป็นผู้รับผิดชอบ"]
    (row,) = rows_of(read(tabbed(TITLE, HEAD, changed(c5="๑ ต.ค. ๖๘ – ๓๑ มี.ค. ๖๙"), more)))
    assert (row["begins_on"], row["ends_on"]) == ("1 ต.ค. 2568", "30 ก.ย. 2569")
    assert "หลายช่วงเวลา" in row["notes"]["begins_on"][0]
    assert row["divisions"] == [FINANCE, WORKS]


def test_a_table_without_heading_is_read_in_the_official_order_and_says_so(read, expected):
    draft = read(tabbed(ROW, SECOND))
    assert [row["code"] for row in rows_of(draft)] == ["i1", "i2"]
    assert any("ไม่มีหัวคอลัมน์" in note for note in draft["notes"])
    assert draft["fiscal_year"] == "2569"


def test_word_cells_with_several_paragraphs_are_put_together_when_pasted(read, expected):
    line = changed(c4="๑. จัดทำแผนผัง\n๒. ติดประกาศ", c6="กองคลัง\nเป็นผู้รับผิดชอบ")
    assert plain(read(tabbed(TITLE, HEAD, line, SECOND))) == expected


def test_excel_cells_with_several_lines_are_put_together_when_pasted(read, expected):
    line = changed(c4='"๑. จัดทำ""แผนผัง""\n๒. ติดประกาศ"')
    draft = read(tabbed(TITLE, HEAD, line, SECOND))
    assert rows_of(draft)[0]["measures"][0]["steps"] == 'จัดทำ"แผนผัง"\nติดประกาศ'
    assert [row["lines"] for row in rows_of(draft)] == [[3], [5]]


def test_cells_merged_in_word_belong_to_what_is_above(read):
    first = [cell(ROW[0], look=MERGE), cell(ROW[1], look=MERGE), cell(ROW[2], look=MERGE)]
    first += [cell(text) for text in ROW[3:5]] + [cell(text, look=MERGE) for text in ROW[5:]]
    second = [cell(look=ON)] * 3 + [cell("วัดผล"), cell("๓. วัด")] + [cell(look=ON)] * 2
    group = cell("ประเด็น", look=MERGE) + cell("การวิเคราะห์ข้อมูล", look='<w:gridSpan w:val="2"/>')
    group += cell("การนำผลการวิเคราะห์ไปสู่การปฏิบัติ", look='<w:gridSpan w:val="4"/>')
    heads = (group, cell(look=ON) + cells(HEAD[1:]))
    draft = read(docx(f"<w:p/>{table(*heads, ''.join(first), ''.join(second))}"))
    (row,) = rows_of(draft)
    assert [one["text"] for one in row["measures"]] == ["ติดแผนผัง", "วัดผล"]
    assert row["measures"][1]["steps"] == "วัด"
    assert row["lines"] == [3, 4]


def test_a_word_table_of_several_pages_goes_on_below_each_heading(read, expected):
    title = f"<w:p><w:r><w:t>{TITLE[0]}</w:t></w:r></w:p>"
    more = ["", "", "", "", "๔. ติดตาม", "", ""]
    pages = [table(cells(HEAD), cells(line)) for line in (ROW, SECOND, more)]
    draft = read(docx("".join(title + page for page in pages)))
    assert rows_of(draft)[1]["measures"] == [{"text": "วัดผล", "steps": "วัด\nติดตาม"}]
    assert draft["skipped"] == []
    assert plain(draft)[0][1][0] == expected[0][1][0]


def test_numbers_that_word_makes_by_itself_part_the_steps(read):
    number = "<w:p><w:pPr><w:numPr><w:ilvl/></w:numPr></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>"
    steps = "".join(number.format(text) for text in ("จัดทำ", "ติด - ประกาศ"))
    line = cells(ROW[:4]) + f"<w:tc>{steps}</w:tc>" + cells(ROW[5:])
    (row,) = rows_of(read(docx(table(cells(HEAD), line))))
    assert row["measures"][0]["steps"] == "จัดทำ\nติด - ประกาศ"


def test_struck_out_and_drawn_text_of_word_is_not_read(read):
    inside = "<w:p><w:r><w:t>ติด</w:t></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del>"
    inside += "<w:ins><w:r><w:t>แผนผัง</w:t><w:drawing><w:t>รูป</w:t></w:drawing></w:r></w:ins></w:p>"
    line = cells(ROW[:3]) + f"<w:tc>{inside}</w:tc>" + cells(ROW[4:])
    (row,) = rows_of(read(docx(table(cells(HEAD), line))))
    assert row["measures"][0]["text"] == "ติดแผนผัง"


def test_excel_is_read_with_its_merged_cells(read):
    more = [None, None, None, "วัดผล", "๓. วัด", None, None]
    book = xlsx(
        TITLE, HEAD, ROW, more, SECOND, merged=[f"{column}3:{column}4" for column in "ABCFG"]
    )
    draft = read(book)
    assert [len(row["measures"]) for row in rows_of(draft)] == [2, 1]
    assert [row["lines"] for row in rows_of(draft)] == [[3, 4], [5]]
    assert draft["unit"] == "แถว"


def test_an_excel_saved_as_csv_lost_its_merging_and_is_read_the_same(read):
    more = ["", "", "", "วัดผล", "๓. วัด", "", ""]
    (row,) = rows_of(read(tabbed(TITLE, HEAD, ROW, more)))
    assert [one["text"] for one in row["measures"]] == ["ติดแผนผัง", "วัดผล"]


def test_dates_of_excel_are_read_as_days(read):
    book = Workbook()
    for line in (TITLE, HEAD, changed(c5="")):
        book.active.append(line)
    book.active["F3"] = 45931  # 1 October 2025
    book.active["F3"].number_format = "d mmm yyyy"
    (row,) = rows_of(read(saved(book)))
    assert row["begins_on"] == "1 ต.ค. 2568" or row["ends_on"] == "1 ต.ค. 2568"


def test_of_a_workbook_the_first_filled_sheet_is_read_and_the_others_are_named(read):
    draft = read(xlsx(TITLE, HEAD, ROW, sheets=["สำเนา"]))
    assert any("สำเนา" in note for note in draft["notes"])


def test_a_word_pasted_in_two_encodings_of_am_is_one_word(read):
    first, second = "น\u0e4d\u0e32", "น\u0e33"
    draft = read(tabbed(TITLE, HEAD, changed(c3=f"จัดการ{first}ดื่ม")))
    assert rows_of(draft)[0]["measures"][0]["text"] == f"จัดการ{second}ดื่ม"


def test_an_issue_that_goes_on_on_the_next_page_is_the_same_issue(read):
    again = changed(SECOND, c0="๑. ความโปร่งใส (ต่อ)")
    draft = read(tabbed(TITLE, HEAD, ROW, [], HEAD, again))
    assert [issue["title"] for issue in draft["issues"]] == ["ความโปร่งใส"]
    assert len(rows_of(draft)) == 2
