"""What is a Thai telephone number, and what dials it."""

import pytest

from home.folding import ascii_digits
from home.phones import dialled, normal_phone, with_numbers


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("0812345678", "081-234-5678"),
        ("๐๘๑๒๓๔๕๖๗๘", "081-234-5678"),
        ("081 234 5678", "081-234-5678"),
        ("(081) 234-5678", "081-234-5678"),
        ("+66812345678", "081-234-5678"),
        ("+66 (0) 81-234-5678", "081-234-5678"),
        ("045123456", "045-123-456"),
        ("045–123–456", "045-123-456"),
        ("021234567", "02-123-4567"),
        ("045-123-456 ต่อ 12", "045-123-456 ต่อ 12"),
        ("045-123-456 กด ๑", "045-123-456 ต่อ 1"),
        ("1567", "1567"),
        ("191", "191"),
    ],
)
def test_a_number_is_written_one_way(typed, written):
    assert normal_phone(typed) == written


@pytest.mark.parametrize(
    "typed", ["", "0", "12", "081234567", "08123456789", "โทรมา", "9812345678", "+1 212 555"]
)
def test_what_is_no_number_is_refused(typed):
    with pytest.raises(ValueError, match="not a Thai telephone number"):
        normal_phone(typed)


def test_an_extension_is_dialled_after_a_pause():
    assert dialled("045-123-456 ต่อ 12") == "045123456,12"
    assert dialled("045-123-456 ต่อ 12-14") == "045123456,12"
    assert dialled("1669") == "1669"


@pytest.mark.parametrize(
    ("text", "dialled"),
    [
        ("โทร 045-123-456 ในเวลาทำการ", ["045123456"]),
        ("โทร ๐๔๕-๑๒๓-๔๕๖", ["045123456"]),
        ("โทร.0812345678", ["0812345678"]),
        ("0 4512 3456 ต่อ 12 หรือ 02 123 4567", ["045123456,12", "021234567"]),
        ("045-123-456 081-234-5678", ["045123456", "0812345678"]),
        ("045-123-456 5 คน", ["045123456"]),
        ("+66 81 234 5678", ["0812345678"]),
        ("เหตุด่วนโทร 191 สายด่วน 1567", ["191", "1567"]),
        ("ไม่เกิน 191 วัน ปี 2569", []),
        ("เลขที่ 1-1017-00230-70-8 และ 0123456789012345", []),
        ("NH-2570-000123 วันที่ 01-02-2569", []),
        ("", []),
    ],
)
def test_numbers_within_a_text_dial_and_nothing_of_the_text_is_lost(text, dialled):
    pieces = with_numbers(text)
    assert [number for _words, number in pieces if number] == dialled
    assert ascii_digits("".join(words for words, _number in pieces)) == ascii_digits(text)
