"""What people type finds the service they mean."""

import pytest

from home.finding import bare, finds

WATER = bare("ขอสนับสนุนน้ำอุปโภคบริโภค สำหรับบ้านที่ไม่มีน้ำ รถน้ำ ภัยแล้ง water truck")


@pytest.mark.parametrize(
    "typed",
    [
        "น้ำ",
        "นํ้า",  # nikhahit and sara aa
        "นำ",  # the tone forgotten
        "รถน้ำ",
        "รถ น้ำ",
        "น้ำ รถ",
        "WATER",
        "  water-truck ",
        "ภัยเเล้ง",  # two sara e
        "",
    ],
)
def test_words_are_found_however_they_are_typed(typed):
    assert finds(typed, WATER)


@pytest.mark.parametrize("typed", ["ไฟ", "น้ำ ไฟ", "watertruck"])
def test_other_words_are_not_found(typed):
    assert not finds(typed, WATER)


def test_thai_digits_are_digits():
    assert finds("ภ.ป. ๑", bare("แบบ ภ.ป.1"))


def test_any_length_and_any_signs_give_an_answer():
    assert not finds("ก" * 100_000, WATER)
    assert finds("\x00\u200b", WATER) in (True, False)
    assert not finds("\ud800", WATER)
