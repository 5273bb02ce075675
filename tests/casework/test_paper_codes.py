"""Numbers and codes of papers."""

import pytest

from casework import paper_codes


def test_a_letter_is_numbered_behind_the_offices_own_code():
    assert paper_codes.written("letter", 12, 2569, "อบ 75301") == "อบ 75301/12"
    assert paper_codes.written("letter", 12, 2569) == "12/2569"
    assert paper_codes.written("licence", 3, 2569, "อบ 75301") == "3/2569"


def test_a_code_is_read_as_people_type_it():
    code = paper_codes.new_code()
    shown = paper_codes.in_groups(code)
    assert len(code) == 12
    assert shown.count("-") == 2
    assert paper_codes.read_code(f" {shown.lower()} ") == code


@pytest.mark.parametrize("typed", ["", "ABC", "7K3M-Q9XP-T2W4-HB6D", "ไม่รู้", "\x00" * 12])
def test_what_cannot_be_a_code_is_read_as_none(typed):
    assert paper_codes.read_code(typed) == ""


def test_a_thousand_codes_are_all_different():
    assert len({paper_codes.new_code() for _ in range(1000)}) == 1000


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("นายสมชาย ใจดี", "นายสมชาย ใจ…"),
        ("นางสาวบุญหลาย ศรีน้ำคำ", "นางสาวบุญหลาย ศ…"),
        ("นาง สมศรี เกื้อกูล", "นาง ส… เกื้…"),
        ("บริษัทดอนตะวันจำกัด", "บริษัท…"),
        ("", "…"),
    ],
)
def test_a_name_is_half_hidden(name, shown):
    assert paper_codes.half_hidden(name) == shown


def test_thai_digits_leave_codes_alone():
    assert paper_codes.thai_digits("วันที่ 23 เลขที่ NH-2570-000123") == "วันที่ ๒๓ เลขที่ NH-2570-000123"
