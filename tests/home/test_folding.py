"""One spelling for all the ways a phone or a keyboard writes a Thai word."""

import unicodedata

import pytest

from home.folding import ascii_digits, fold

WATER = "\u0e19\u0e49\u0e33"  # น้ำ as it should be: no nu, mai tho, sara am


@pytest.mark.parametrize(
    "typed",
    [
        "\u0e19\u0e49\u0e33",
        "\u0e19\u0e33\u0e49",  # tone after sara am
        "\u0e19\u0e49\u0e4d\u0e32",  # tone, nikhahit, sara aa
        "\u0e19\u0e4d\u0e49\u0e32",  # nikhahit, tone, sara aa
        "\u0e19\u200b\u0e49\u0e33",  # with a zero-width space
        "\ufeff\u0e19\u0e49\u0e33",
    ],
)
def test_all_spellings_of_water_are_one(typed):
    assert fold(typed) == WATER


def test_sara_am_is_never_taken_apart():
    assert "\u0e33" in fold("คำร้อง")
    assert fold("คำร้อง") != unicodedata.normalize("NFKC", "คำร้อง")
    assert fold("ค\u0e4d\u0e32ร้อง") == "คำร้อง"


def test_two_sara_e_are_sara_ae():
    assert fold("เเก้ไข") == "แก้ไข"


@pytest.mark.parametrize("right", ["ที่", "ผู้", "เมื่อ", "ป่า", "ป้า", "น้ำ", "ญี่ปุ่น", "กตัญญู", "ปั๊ม"])
def test_right_spelling_stays_as_it_is(right):
    assert fold(right) == right


def test_a_tone_typed_before_its_vowel_goes_after_it():
    assert fold("ท\u0e48\u0e35") == "ที่"
    assert fold("ผ\u0e49\u0e39") == "ผู้"


def test_folding_twice_changes_nothing_more():
    for text in ("นํ้า", "เเม่น\u0e4d\u0e49า", "ท\u0e48\u0e35"):
        assert fold(fold(text)) == fold(text)


def test_odd_spaces_become_plain_ones():
    assert fold("หมู่\u00a04") == "หมู่ 4"


def test_case_and_digits_stay():
    assert fold("NH-๒๕๗๐ Ab") == "NH-๒๕๗๐ Ab"


def test_thai_digits_become_ascii_and_nothing_else_changes():
    assert ascii_digits("๐๑๒๓๔๕๖๗๘๙ หมู่ ๔") == "0123456789 หมู่ 4"
    assert ascii_digits("²½Ⅷ") == "²½Ⅷ"


def test_a_pile_of_marks_is_cut_so_that_nobody_waits_for_it():
    pile = "a" + "\u0301\u0323" * 100_000
    assert len(fold(pile)) < 20
    assert fold("น้ำ" * 5) == "น้ำ" * 5
