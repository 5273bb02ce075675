"""A pasted law is taken apart into sections, and nothing of it is lost."""

import pytest

from home.library.law_text import take_apart
from tests.factories.library import LAW


def labels(text):
    return [section.label for section in take_apart(text).sections]


def test_an_ordinance_has_its_sections_parts_and_preamble():
    law = take_apart(LAW)
    assert [s.label for s in law.sections] == ["ข้อ 1", "ข้อ 2", "ข้อ 3", "ข้อ 4"]
    assert [s.anchor for s in law.sections] == ["section-1", "section-2", "section-3", "section-4"]
    assert [(p.label, p.title) for p in law.parts] == [("", ""), ("หมวด 1", "การทิ้งมูลฝอย")]
    assert law.preamble[0].startswith("ข้อบัญญัติ")
    assert law.sections[2].paragraphs[1] == "(๑) ไม่เกินห้าร้อยบาทสำหรับครั้งแรก"


def test_a_reference_at_the_beginning_of_a_line_begins_no_section():
    assert take_apart(LAW).sections[3].paragraphs == [
        "เจ้าบ้านต้องจัดให้มีถังรองรับตาม",
        "ข้อ ๓ แห่งข้อบัญญัตินี้",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("มาตรา ๑ ก\nมาตรา ๒ ข", ["มาตรา 1", "มาตรา 2"]),
        ("มาตรา 67 ก\nมาตรา 67 ทวิ ข\nมาตรา 68 ค", ["มาตรา 67", "มาตรา 67 ทวิ", "มาตรา 68"]),
        ("มาตรา ๖๗\nมาตรา ๖๗/๑ ข", ["มาตรา 67", "มาตรา 67/1"]),
        ("มาตรา 16 ก\nมาตรา 23 ข", ["มาตรา 16", "มาตรา 23"]),
        ("ข้อ 1 ก\nมาตรา 5 ข", ["ข้อ 1"]),
        ("ข้อ 5 ก\nข้อ 3 ข\nข้อ 6 ค", ["ข้อ 5", "ข้อ 6"]),
        ("ข้อ 1 ก\nข้อ 2 วรรคหนึ่ง ข\nข้อ 2 ค", ["ข้อ 1", "ข้อ 2"]),
        ("ข้อ 1.5 เมตร", []),
        ("ข้อความ 1", []),
        ("มาตราฐาน 12", []),
        ("ข้อ๑ก", ["ข้อ 1"]),
        ("", []),
        ("มาตรา 99999 ก", []),
    ],
)
def test_a_line_begins_a_section_where_its_number_can_come_next(text, found):
    assert labels(text) == found


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("หมวด ๑\nบททั่วไป\nข้อ 1 ก", [("หมวด 1", "บททั่วไป", "chapter-1")]),
        ("หมวด 1 บททั่วไป\nข้อ 1 ก", [("หมวด 1", "บททั่วไป", "chapter-1")]),
        ("ข้อ 1 ก\nบทเฉพาะกาล\nข้อ 2 ข", [("", "", ""), ("บทเฉพาะกาล", "", "rules")]),
        ("หมวด 1\nข้อ 1 ก", [("หมวด 1", "", "chapter-1")]),
        (
            "ภาค 1 ก\nหมวด 1 ข\nภาค 2 ค\nหมวด 1 ง",
            [
                ("ภาค 1", "ก", "book-1"),
                ("หมวด 1", "ข", "chapter-1"),
                ("ภาค 2", "ค", "book-2"),
                ("หมวด 1", "ง", "chapter-1-2"),
            ],
        ),
        ("หมวด 3 แห่งข้อบัญญัติ", []),
        ("ส่วนราชการ 1 แห่ง", []),
    ],
)
def test_headings_gather_what_follows(text, parts):
    assert [(p.label, p.title, p.anchor) for p in take_apart(text).parts] == parts


def test_no_anchor_stands_twice():
    law = take_apart("มาตรา 67 ทวิ ก\nมาตรา 67/3 ข\nบทเฉพาะกาล\nบทเฉพาะกาล\n" + LAW)
    anchors = [s.anchor for s in law.sections] + [p.anchor for p in law.parts if p.anchor]
    assert len(anchors) == len(set(anchors))


@pytest.mark.parametrize("text", [LAW, "มาตรา 1\nก\nหมวด 1\nข\n  \nค", "ไม่มีข้อใดเลย\nสองบรรทัด"])
def test_no_word_is_lost(text):
    law = take_apart(text)
    kept = [*law.preamble]
    for part in law.parts:
        kept += [part.label, part.title]
        for section in part.sections:
            kept += [section.label, *section.paragraphs]
    words = "".join(kept).replace(" ", "").translate(str.maketrans("๑๒๓๔", "1234"))
    for line in text.splitlines():
        plain = line.replace(" ", "").translate(str.maketrans("๑๒๓๔", "1234"))
        assert plain in words, line


def test_a_law_of_a_thousand_sections_is_taken_apart_at_once():
    text = "\n".join(f"มาตรา {n} ผู้ใดกระทำการ\nย่อหน้าต่อไป" for n in range(1, 1001))
    assert len(take_apart(text).sections) == 1000
