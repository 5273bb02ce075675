"""What tells who somebody is does not stand in what is proposed for the public."""

import pytest

from home.masking import COVER, masked, private_parts


@pytest.mark.parametrize(
    ("subject", "part"),
    [
        ("ไฟดับ โทร 081-234-5678", "081-234-5678"),
        ("ไฟดับ โทร ๐๘๑ ๒๓๔ ๕๖๗๘ ด่วน", "๐๘๑ ๒๓๔ ๕๖๗๘"),
        ("ไฟดับ +66812345678", "+66812345678"),
        ("ติดต่อ 045-123-456", "045-123-456"),
        ("ติดต่อ somsri@example.com นะ", "somsri@example.com"),
        ("เลขบัตร 1-1017-00230-70-8", "1-1017-00230-70-8"),
        ("เลขบัตร ๑๑๐๑๗๐๐๒๓๐๗๐๘", "๑๑๐๑๗๐๐๒๓๐๗๐๘"),
        ("บ้านนายสมชาย ใจดี เปิดเพลงดัง", "นายสมชาย ใจดี"),
        ("นายกมล เผาหญ้า", "นายกมล เผาหญ้า"),
        ("หมาของนางสาวสมศรี กัดคน", "นางสาวสมศรี กัดคน"),
        ("ด.ช.ก้อง ปาหิน", "ด.ช.ก้อง ปาหิน"),
        ("Mr Somchai Jaidee burns rubbish", "Mr Somchai Jaidee"),
        ("โทร ๐๘๑ - ๒๓๔ - ๕๖๗๘ ค่ะ", "๐๘๑ - ๒๓๔ - ๕๖๗๘"),
        ("โทร 081  234  5678", "081  234  5678"),
        ("โทร 081\u2013234\u20115678", "081\u2013234\u20115678"),
        ("โทร (081) 234 5678", "(081) 234 5678"),
        ("โทร 0\u200b81234\u200b5678", "0\u200b81234\u200b5678"),
        ("โทร +66 (0)81 234 5678", "+66 (0)81 234 5678"),
        ("บัตร ๑ - ๒๓๔๕ - ๖๗๘๙๐ - ๑๒ - ๓", "๑ - ๒๓๔๕ - ๖๗๘๙๐ - ๑๒ - ๓"),
        ("ที่ somchai @ example.com นะ", "somchai @ example.com"),
        ("ที่ สมชาย@ตัวอย่าง.ไทย นะ", "สมชาย@ตัวอย่าง.ไทย"),
        ("บ้าน นาย\u200bสมชาย  ใจดี", "นาย\u200bสมชาย  ใจดี"),
        ("ของ น.ส สมศรี มีนา", "น.ส สมศรี มีนา"),
        ("ของ ด.ต. สมชาย ใจดี", "ด.ต. สมชาย ใจดี"),
        ("ทัก Line id: somchai99 ได้", "Line id: somchai99"),
    ],
)
def test_what_tells_who_somebody_is_is_found_and_covered(subject, part):
    assert private_parts(subject) == [part]
    assert masked(subject) == subject.replace(part, COVER)


@pytest.mark.parametrize(
    "subject",
    [
        "ไฟดับหน้าวัดโนนสูง หมู่ 4",
        "ขอบคุณนายก อบต. ที่ซ่อมถนน",
        "ขอบคุณนายกเทศมนตรี",
        "ร้องเรียนนายช่างโยธา",
        "ทนายความไม่รับสาย",
        "เจ้านายฝากบอก",
        "ถนนไปอำเภอนางรอง เป็นหลุม",
        "ที่ดิน น.ส.3 ก. ถูกรุก",
        "น้ำไม่ไหล 08/10/2569 - 09/10/2569",
        "ถนนพัง 0.5 กม. 2 จุด 100 เมตร",
        "หนังสือที่ อบ 0012/2569",
        "ไฟดับตั้งแต่ 25/11/2569 เวลา 19.00",
        "บ้านเลขที่ 99/1 น้ำไม่ไหล",
    ],
)
def test_what_tells_nothing_of_anybody_stays(subject):
    assert private_parts(subject) == []
    assert masked(subject) == subject


def test_several_parts_are_covered_each():
    assert masked("นางบัว 0812345678 หมาดุ") == f"{COVER} {COVER} หมาดุ"
