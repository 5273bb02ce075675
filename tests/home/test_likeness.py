"""A question is near to what answers it, and to nothing else."""

import pytest

from home.finding import bare
from home.likeness import nearest

KNOWN = [
    ("เบี้ยยังชีพผู้สูงอายุ ลงทะเบียนก่อนอายุครบ 60 ปี", "เบี้ยคนแก่ เบี้ยผู้สูงอายุ"),
    ("ขอรับบริการเก็บขยะ ถังขยะหน้าบ้าน", "ขยะ รถขยะ ถังขยะ"),
    ("ภาษีที่ดินและสิ่งปลูกสร้าง ชำระได้ที่กองคลัง", "ภาษีที่ดิน ภาษีบ้าน land tax"),
    ("ขออนุญาตก่อสร้างอาคาร บ้านพักอาศัย", "สร้างบ้าน ต่อเติมบ้าน"),
    ("ขอสนับสนุนน้ำอุปโภคบริโภค", "น้ำ รถน้ำ น้ำไม่ไหล"),
    ("จดทะเบียนพาณิชย์", "เปิดร้าน ขายของ"),
]
PAIRS = [(bare(f"{words} {own}"), bare(own)) for words, own in KNOWN]


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("เบี้ยผู้สูงอายุจ่ายวันไหนครับ", 0),
        ("รถขยะไม่มาสองอาทิตย์แล้วค่ะ", 1),
        ("อยากทราบว่าภาษีที่ดินจ่ายที่ไหน", 2),
        ("How much is the LAND TAX?", 2),
        ("จะสร้างบ้านต้องขออนุญาตไหม", 3),
        ("นํ้าไม่ไหลมาสามวัน", 4),  # nikhahit and sara aa
        ("เปิดรานขายของชำ", 5),  # the tone forgotten
    ],
)
def test_the_nearest_answer_comes_first(asked, place):
    assert nearest(asked, PAIRS, most=3)[0] == place


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "ทำไม",
        "อยากทราบว่าต้องทำอย่างไรครับ",
        "สวัสดีครับ รบกวนสอบถามเจ้าหน้าที่",
        "asdkjh asdkjhasd",
        "หมาจรจัดเยอะมาก",
        "ก",
        "\x00\u200b",
    ],
)
def test_where_nothing_is_near_nothing_is_offered(asked):
    assert nearest(asked, PAIRS, most=3) == []


def test_no_more_are_offered_than_asked_for():
    assert len(nearest("ขยะ ภาษีที่ดิน สร้างบ้าน น้ำไม่ไหล", PAIRS, most=2)) == 2


def test_any_length_gives_an_answer():
    assert nearest("ขยะ" * 50_000, PAIRS, most=3) == [1]
    assert nearest("น้ำ", [], most=3) == []
