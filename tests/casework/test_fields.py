"""Every kind of answer: what is right, and which sentence a wrong one gets."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from casework import fields

TODAY = date(2026, 11, 23)
STRANGE = [
    "\x00",
    "ก\x00ข",
    "ก" * 5000,
    "\ud83d",
    "💧💧",
    "\u202eabc\u202c",
    "9" * 400,
    "-" * 50,
    "𝟗𝟗",
    "<script>alert(1)</script>",
    "'; DROP TABLE x; --",
    "%s %(x)s {0}",
    "\r\n\r\n",
    "\u200b\u200b",
    "١٢٣",
    "NaN",
    "Infinity",
    "1e400",
    "0x1F",
    "--5",
    "½",
]


def make(kind, **options):
    return getattr(fields, kind)(label="ข้อนี้", **options)


def said(field, value):
    with pytest.raises(ValidationError) as caught:
        field.clean(value)
    return " ".join(caught.value.messages)


def outcome(field, value):
    """What the field makes of the value, and what it says about it."""
    try:
        return field.clean(value), []
    except ValidationError as error:
        return None, error.messages


@pytest.mark.parametrize(
    ("kind", "value", "cleaned"),
    [
        ("LineField", "  นํ้า  ประปา \n", "น้ำ ประปา"),
        ("LineField", "ก\x00\u202eข\u2066", "กข"),
        ("LongTextField", "หนึ่ง\r\nสอง", "หนึ่ง\nสอง"),
        ("EmailField", " a@b.co ", "a@b.co"),
        ("PhoneField", "๐๘๑-๒๓๔ ๕๖๗๘", "081-234-5678"),
        ("PhoneField", "+66 81 234 5678", "081-234-5678"),
        ("PhoneField", "045123456 ต่อ 12", "045-123-456"),
        ("NationalIdField", "๑-๑๐๑๗-๐๐๒๓๐-๗๐-๘", "1101700230708"),
        ("NationalIdField", "1 1017 00230 70 8", "1101700230708"),
        ("NumberField", "๖,๐๐๐", Decimal(6000)),
        ("NumberField", "12.00", Decimal("12.00")),
        ("NumberField", "-3", Decimal(-3)),
        ("MoneyField", "1,234.50 บาท", Decimal("1234.50")),
        ("MoneyField", "๐", Decimal(0)),
        ("PostcodeField", "๓๔๑๔๐", "34140"),
        ("BuddhistDateField", ["23", "11", "2569"], date(2026, 11, 23)),
        ("BuddhistDateField", ["๒๓", "11", "๒๕๖๙"], date(2026, 11, 23)),
        ("BuddhistDateField", ["23", "11", "2026"], date(2026, 11, 23)),
        ("BuddhistDateField", ["29", "2", "2567"], date(2024, 2, 29)),
    ],
)
def test_what_people_mean_is_taken(kind, value, cleaned):
    assert make(kind).clean(value) == cleaned


@pytest.mark.parametrize(
    ("kind", "value", "sentence"),
    [
        ("LineField", "", "กรอกช่องนี้ก่อนส่ง"),
        ("LineField", " \u200b\x00 ", "กรอกช่องนี้ก่อนส่ง"),
        ("LineField", "ก" * 201, "ยาวเกิน 200 ตัวอักษร (ท่านพิมพ์ 201) โปรดย่อให้สั้นลง"),
        ("LongTextField", "ก" * 5000, "ยาวเกิน 4000 ตัวอักษร (ท่านพิมพ์ 5000)"),
        ("EmailField", "a@", "อีเมลไม่ถูกต้อง"),
        ("EmailField", "a@b.co\nBcc: x@y.z", "อีเมลไม่ถูกต้อง"),
        ("PhoneField", "", "กรอกเบอร์โทรศัพท์ที่ติดต่อได้"),
        ("PhoneField", "ไม่มี", "พิมพ์เบอร์โทรศัพท์เป็นตัวเลข"),
        ("PhoneField", "08123", "เบอร์โทรศัพท์ต้องมี 9 หรือ 10 หลัก"),
        ("NationalIdField", "12345678901ก1", "เป็นตัวเลข 13 หลัก ไม่มีตัวอักษร"),
        ("NationalIdField", "110170023070", "ท่านพิมพ์มา 12 หลัก"),
        ("NationalIdField", "1101700230709", "เลขประจำตัวประชาชนไม่ถูกต้อง"),
        ("NumberField", "สองพัน", "พิมพ์เป็นตัวเลขเท่านั้น"),
        ("NumberField", "1.5", "พิมพ์เป็นจำนวนเต็ม"),
        ("NumberField", "9" * 30, "ตัวเลขยาวเกินไป"),
        ("NumberField", ".", "พิมพ์เป็นตัวเลขเท่านั้น"),
        ("MoneyField", "-5", "จำนวนเงินต้องไม่ติดลบ"),
        ("MoneyField", "1.555", "พิมพ์สตางค์ได้ไม่เกิน 2 ตำแหน่ง"),
        ("MoneyField", "แสนหนึ่ง", "พิมพ์จำนวนเงินเป็นตัวเลข"),
        ("PostcodeField", "341", "รหัสไปรษณีย์เป็นตัวเลข 5 หลัก"),
        ("BuddhistDateField", ["", "", ""], "กรอกวัน เดือน และปี พ.ศ."),
        ("BuddhistDateField", ["5", "", ""], "ยังขาดเดือน ปี พ.ศ."),
        ("BuddhistDateField", ["", "3", "2569"], "ยังขาดวันที่"),
        ("BuddhistDateField", ["29", "2", "2568"], "กุมภาพันธ์ 2568 ไม่มีวันที่ 29"),
        ("BuddhistDateField", ["32", "1", "2569"], "วันที่ต้องเป็นตัวเลข 1 ถึง 31"),
        ("BuddhistDateField", ["29 ก.พ. 2568", "2", "2568"], "วันที่ต้องเป็นตัวเลข 1 ถึง 31"),
        ("BuddhistDateField", ["1", "13", "2569"], "เลือกเดือนจากรายการ"),
        ("BuddhistDateField", ["1", "1", "69"], "ปี พ.ศ. ต้องเป็นตัวเลข 4 หลัก"),
        ("BuddhistDateField", ["1", "1", "2300"], "ปี พ.ศ. ต้องอยู่ระหว่าง 2400 ถึง 2700"),
        ("BuddhistDateField", ["1", "1", "1200"], "ปี พ.ศ. ต้องอยู่ระหว่าง 2400 ถึง 2700"),
        ("OneChoiceField", "", "เลือกหนึ่งข้อ"),
        ("OneChoiceField", "x", "เลือกหนึ่งข้อจากรายการ"),
        ("ManyChoicesField", [], "เลือกอย่างน้อยหนึ่งข้อ"),
        ("ManyChoicesField", ["x"], "เลือกจากรายการเท่านั้น"),
        ("ManyChoicesField", "x", "เลือกจากรายการเท่านั้น"),
        ("DeclarationField", False, "ทำเครื่องหมายหน้าข้อความรับรองก่อนส่ง"),
    ],
)
def test_every_wrong_answer_has_its_own_sentence(kind, value, sentence):
    assert sentence in said(make(kind), value)


def test_limits_are_said_in_the_answer():
    number = make("NumberField", least=1, most=12000)
    assert "ต้องไม่น้อยกว่า 1" in said(number, "0")
    assert "ต้องไม่เกิน 12,000" in said(number, "๑๒๐๐๑")


def test_a_date_of_birth_is_not_in_the_future():
    born = make("BuddhistDateField", when="past", today=TODAY)
    assert born.clean(["23", "11", "2569"]) == TODAY
    assert "วันที่ต้องไม่เกินวันนี้" in said(born, ["24", "11", "2569"])


def test_an_appointment_is_not_in_the_past():
    wanted = make("BuddhistDateField", when="future", today=TODAY)
    assert wanted.clean(["23", "11", "2569"]) == TODAY
    assert "วันที่ต้องเป็นวันนี้หรือหลังจากนี้" in said(wanted, ["22", "11", "2569"])


@pytest.mark.parametrize(
    "kind", ["LineField", "LongTextField", "EmailField", "PhoneField", "NationalIdField"]
)
def test_what_need_not_be_answered_may_be_empty(kind):
    assert make(kind, required=False).clean("") == ""


@pytest.mark.parametrize("kind", ["NumberField", "MoneyField", "BuddhistDateField"])
def test_no_number_and_no_date_is_none(kind):
    assert make(kind, required=False).clean("") is None


@pytest.mark.parametrize("value", STRANGE)
@pytest.mark.parametrize(
    "kind",
    [
        "LineField",
        "LongTextField",
        "EmailField",
        "PhoneField",
        "NationalIdField",
        "NumberField",
        "MoneyField",
        "PostcodeField",
        "OneChoiceField",
        "DeclarationField",
    ],
)
def test_nothing_that_can_be_sent_makes_an_error_of_ours(kind, value):
    cleaned, messages = outcome(make(kind, required=False), value)
    assert all(messages)
    assert "\x00" not in str(cleaned)
    assert str(cleaned).encode() or messages or not cleaned


@pytest.mark.parametrize("value", STRANGE)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_no_part_of_a_date_makes_an_error_of_ours(place, value):
    parts = ["1", "1", "2569"]
    parts[place] = value
    assert all(outcome(make("BuddhistDateField"), parts)[1])


@pytest.mark.parametrize("value", [*STRANGE, "91", "-181.5", "abc", "1.2.3"])
def test_coordinates_that_are_none_count_as_not_given(value):
    assert fields.CoordinateField(limit=90).clean(value) == ""


def test_coordinates_of_a_phone_are_kept():
    assert fields.CoordinateField(limit=90).clean("15.2447123") == "15.244712"


def test_a_masked_id_shows_its_last_three_digits():
    assert fields.masked_id("1101700230708") == "X-XXXX-XXXXX-70-8"
    assert fields.masked_id("") == ""
