"""What stands inside a cell: lists, codes, misprints, who answers."""

import time

import pytest

from cms.demo.plan_texts import ISSUES
from measures.imports import answering, coding, listing, misprints, titles

from .conftest import FINANCE, OFFICE, WORKS


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("๑.จัดทำ ๒. ติด ๓) วัด", ["จัดทำ", "ติด", "วัด"]),
        ("1) จัดทำ\n2) ติด", ["จัดทำ", "ติด"]),
        ("(๑) จัดทำ (๒) ติด", ["จัดทำ", "ติด"]),
        ("๔. จัดทำ ๕. ติด ๑ ภารกิจ", ["จัดทำ", "ติด ๑ ภารกิจ"]),
        ("1. ตามข้อ 3. ของระเบียบ 2. ติด 1.5 เมตร", ["ตามข้อ 3. ของระเบียบ", "ติด 1.5 เมตร"]),
        ("1. จัดทำ\nต่อบรรทัด\n2. ติด", ["จัดทำ ต่อบรรทัด", "ติด"]),
        ("- จัดทำ E-Service - ติด", ["จัดทำ E-Service", "ติด"]),
        ("-จัดทำ\n-ติด", ["จัดทำ", "ติด"]),
        ("■ จัดทำ ■ ติด", ["จัดทำ", "ติด"]),
        ("- ระหว่าง 1 – 5 วัน - ติด", ["ระหว่าง 1 – 5 วัน", "ติด"]),
        ("จัดทำ - อย่างดี", ["จัดทำ - อย่างดี"]),
        ("จัดทำ\nติด", ["จัดทำ", "ติด"]),
        ("2566 เป็นต้นไป", ["2566 เป็นต้นไป"]),
        ("  ", []),
    ],
)
def test_the_things_of_a_cell_are_told_apart(text, found):
    assert listing.items(text) == found


@pytest.mark.parametrize(
    ("question", "code", "words"),
    [
        ("๑๑ เจ้าหน้าที่", "i1", "เจ้าหน้าที่"),
        ("120 ขั้นตอน", "i20", "ขั้นตอน"),
        ("l14 ท่าน", "i14", "ท่าน"),
        ("๐๑๕ คู่มือ", "o15", "คู่มือ"),
        ("O15 คู่มือ", "o15", "คู่มือ"),
        ("e๑๕ หน่วยงาน", "e15", "หน่วยงาน"),
        ("е6 หน่วยงาน", "e6", "หน่วยงาน"),
        ("I 9 หน่วยงาน", "i9", "หน่วยงาน"),
        ("i25: ผู้บริหาร", "i25", "ผู้บริหาร"),
        ("(i30) การร้องเรียน", "i30", "การร้องเรียน"),
        ("ข้อ i1 เจ้าหน้าที่", "i1", "เจ้าหน้าที่"),
        ("เจ้าหน้าที่ (i1)", "i1", "เจ้าหน้าที่"),
        ("i1", "i1", ""),
        ("E-Service ใช้ง่าย", "", "E-Service ใช้ง่าย"),
        ("๑. เจ้าหน้าที่", "", "๑. เจ้าหน้าที่"),
        ("ITA 2566 เป็นอย่างไร", "", "ITA 2566 เป็นอย่างไร"),
    ],
)
def test_the_code_is_found_before_or_behind_the_question(question, code, words):
    raw, rest = coding.split(question)
    assert (coding.correct(raw)[0], rest) == (code, words)


def test_a_code_of_no_list_is_doubted_and_one_of_a_list_is_not():
    assert [coding.doubt(code) for code in ("i1", "e15", "o43", "")] == [""] * 4
    assert all(coding.doubt(code) for code in ("i31", "e16", "o44", "x1", "i0"))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("เพื่อยึดทรัพย์สินของราชการไปใช้", "เพื่อยืมทรัพย์สินของราชการไปใช้"),
        ("อย่างน้อยเพียงใด", "มากน้อยเพียงใด"),
        ("ประพฤตินิยมชอบ", "ประพฤติมิชอบ"),
        ("พฤติกรรมกรรมการทุจริต", "พฤติกรรมการทุจริต"),
        ("ได้แจ้งเวียให้บุคลากร", "ได้แจ้งเวียนให้บุคลากร"),
        ("ในการการให้บริการ", "ในการให้บริการ"),
        (
            "กลุ่มไลน์อปท. ประชาสัมพันธ์ทาง วิทยุ",
            "กลุ่มไลน์ อปท. และประชาสัมพันธ์ทางวิทยุ",
        ),
        ("ให้ประชาชนประชาชนทราบ", "ให้ประชาชนทราบ"),
        ("แผน และ และ ผล", "แผน และ ผล"),
    ],
)
def test_a_known_misprint_is_put_right_and_can_be_put_back(text, right):
    corrected, found = misprints.correct(text, misprints.TEXTS)
    assert corrected == right
    assert len(found) == 1
    assert misprints.turn(corrected, found[0], is_taken=False) == text
    assert misprints.turn(text, found[0], is_taken=True) == right


@pytest.mark.parametrize(
    "text",
    [
        "ยึดทรัพย์สินของผู้ค้างภาษี",
        "แจ้งเวียนแล้ว",
        "กรรมการการเลือกตั้ง",
        "กิจการการเกษตร",
        "ต่าง ๆ",
        "ค่อย ๆ ทำ",
    ],
)
def test_right_words_are_left_alone(text):
    assert misprints.correct(text, misprints.TEXTS) == (text, [])


def test_nothing_of_a_plan_without_misprints_is_taken_for_one():
    for issue in ISSUES:
        for row in issue.rows:
            texts = [row.question, row.analysis, issue.title[0]]
            for words, steps in row.measures:
                texts += [words, *(step for _mark, step in steps)]
            assert [misprints.correct(text, misprints.TEXTS)[1] for text in texts] == [[]] * len(
                texts
            )


def test_of_two_places_the_one_of_the_misprint_is_put_back():
    text, found = misprints.correct("ในการทำ ในการการให้ ในการดู", misprints.TEXTS)
    assert misprints.turn(text, found[0], is_taken=False) == "ในการทำ ในการการให้ ในการดู"


@pytest.mark.parametrize(
    ("text", "is_for_all", "divisions", "lead"),
    [
        ("ทุกหน่วยงาน โดย สำนักปลัด เป็นผู้รับผิดชอบ", True, [], "สำนักปลัด"),
        ("ทุกหน่วยงาน โดยสำนักปลัด เป็นผู้รับผิดชอบหลัก", True, [], "สำนักปลัด"),
        ("ทุกส่วนราชการ", True, [], ""),
        ("กองคลัง เป็นผู้รับผิดชอบ", False, [FINANCE], ""),
        ("กองการคลัง", False, [FINANCE], ""),
        ("กองคลัง, กองช่าง โดยสำนักปลัด เป็นผู้รับผิดชอบหลัก", False, [FINANCE, WORKS], "สำนักปลัด"),
        ("กองคลังและกองช่าง", False, [FINANCE, WORKS], ""),
        ("กองคลัง / กองช่าง", False, [FINANCE, WORKS], ""),
        ("งานการเจ้าหน้าที่ สำนักปลัด เป็นผู้รับผิดชอบ", False, [OFFICE], "งานการเจ้าหน้าที่ สำนักปลัด"),
        ("คณะทำงานพิเศษ", False, [], "คณะทำงานพิเศษ"),
        ("", False, [], ""),
    ],
)
def test_who_answers_is_understood(office, text, is_for_all, divisions, lead):
    found = answering.read(text, office)
    assert (found.is_for_all, found.divisions, found.lead) == (is_for_all, divisions, lead)


def test_officers_below_the_division_are_known_by_name(office):
    found = answering.read("กองคลัง\nนางสาวพร ใจดี ผู้อำนวยการกองคลัง", office)
    assert (found.divisions, found.officers) == ([FINANCE], ["นางสาวพร ใจดี"])


def test_a_name_that_is_only_alike_is_said(office):
    assert "เข้าใจว่าเป็น กองคลัง" in answering.read("กองการคลัง", office).notes[0]
    assert "คณะทำงาน" in answering.read("คณะทำงาน", office).notes[0]
    assert answering.read("กองคลัง", office).notes == []


@pytest.mark.parametrize(
    ("line", "title", "year"),
    [
        ("มาตรการส่งเสริมคุณธรรม ของ อบต.ตัวอย่าง ในปี พ.ศ. ๒๕๖๖", "มาตรการส่งเสริมคุณธรรม", 2566),
        ("แผนความโปร่งใสของเรา ประจำปีงบประมาณ พ.ศ. 2567", "แผนความโปร่งใสของเรา", 2567),
        ("มาตรการภายใน ปีงบประมาณ พ.ศ. สองพันห้าร้อยเจ็ดสิบเอ็ด", "มาตรการภายใน", 2571),
    ],
)
def test_name_and_year_are_found_above_the_table(line, title, year):
    assert titles.title([line]) == title
    assert list(titles.years([line])) == [year]


@pytest.mark.parametrize(
    ("text", "times"),
    [("ก", 90_000), ("๑. ", 30_000), ("- ", 40_000), ('"', 50_000), ("กข", 50_000)],
)
def test_long_texts_are_read_at_once(text, times, office):
    text *= times
    begun = time.perf_counter()
    listing.items(text)
    misprints.correct(text, misprints.TEXTS)
    coding.split(text)
    answering.read(text[:5_000], office)
    assert time.perf_counter() - begun < 5
