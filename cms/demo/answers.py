"""What people fill into the forms of the demo's services, by the words of each question."""

from casework.models.surveys import DIMENSIONS

from . import papers

# The longer word first: นาง is how นางสาว begins.
PREFIXES = ("เด็กชาย", "เด็กหญิง", "นางสาว", "นาย", "นาง")
WATER, LIGHT, GENERAL = "water-truck", "street-light", "general-request"
ALLOWANCE, PERMIT = "elderly-allowance", "building-permit"


def water(on, litres, people, address):
    return {
        "ต้องการน้ำเพื่ออะไร": "ใช้ในบ้าน เช่น อาบ ซักล้าง",
        "ต้องการน้ำประมาณเท่าใด": litres,
        "มีคนใช้น้ำกี่คน": people,
        "ต้องการน้ำวันใด": on,
        "รอได้หรือไม่": "รอได้ตามคิว",
        "ส่งน้ำที่ไหน": address,
        "จุดสังเกต": "บ้านไม้ยกพื้น ข้างร้านค้าชุมชน",
    }


def light(wrong, count, moo, place, photos):
    return {
        "ไฟเป็นอย่างไร": wrong,
        "เสียกี่ดวง": count,
        "อยู่หมู่บ้านใด": moo,
        "จุดที่ไฟเสีย": place,
        "รูปถ่าย": photos,
    }


def request(subject, detail, moo):
    return {
        "เรื่อง": subject,
        "รายละเอียด": detail,
        "เกี่ยวกับหมู่บ้านใด": moo,
        "อยากให้เราตอบทางใด": "โทรศัพท์ตามเบอร์ที่ให้ไว้",
    }


def allowance(world, person, address, bank, name="นายบุญ ใจงามดี"):
    return world.declared(ALLOWANCE) | {
        "ทะเบียนบ้านของผู้สูงอายุอยู่ที่ใด": "ในตำบลนี้",
        "ผู้สูงอายุรับบำนาญหรือเงินประจำจากรัฐหรือไม่": "ไม่ได้รับ",
        "ใครเป็นผู้กรอก": "ผู้สูงอายุเอง",
        "ชื่อ วันเกิด และเลขประจำตัวประชาชน": who(world, person, name, world.birthday(59)),
        "ที่อยู่ตามทะเบียนบ้าน": address,
        "รับเงินทางใด": "บัญชีธนาคารของผู้มีสิทธิ",
        "บัญชีธนาคาร": account(person, name, bank),
        "รูปถ่ายหน้าแรกของสมุดบัญชี": [papers.as_photo("สมุดบัญชี.jpg", papers.book())],
        "รูปถ่ายบัตรประชาชนและทะเบียนบ้าน": [papers.as_photo("บัตรประชาชน.jpg", papers.card())],
    }


def who(world, person, name, birth):
    """What the question about a person takes; the prefix is the first word glued to the name."""
    prefix = next(each for each in PREFIXES if name.startswith(each))
    first, _, surname = name.removeprefix(prefix).partition(" ")
    return {
        "prefix": prefix,
        "first_name": first,
        "surname": surname,
        "birth": birth,
        "national_id": world.national_id(person),
    }


def account(person, name, bank="baac"):
    return {"bank": bank, "number": f"0000000{person:03}", "holder": name}


def permit(world, person, kind, area, address):
    return world.declared(PERMIT) | {
        "จะทำอะไร": "ก่อสร้างอาคารใหม่",
        "อาคารชนิดใด": kind,
        "จำนวนชั้น": 1,
        "พื้นที่ใช้สอยรวม": area,
        "ที่ตั้งอาคาร": address,
        "เลขที่โฉนดหรือเอกสารสิทธิ์": f"โฉนดเลขที่ 999{person:02} เลขที่ดิน {person}",
        "ที่ดินเป็นของใคร": "ของผู้ขออนุญาต",
        "เลขประจำตัวประชาชนของผู้ยื่น": world.national_id(person),
        "แบบแปลนและแผนผัง": [papers.as_pdf("แบบแปลน.pdf", papers.plan())],
        "โฉนดที่ดิน": [papers.as_photo("โฉนด.jpg", papers.letter())],
        "บัตรประชาชนและทะเบียนบ้าน": [papers.as_photo("บัตรประชาชน.jpg", papers.card())],
    }


def judged(level, **changes):
    """The same level on every dimension, but for the changes; and the matter is solved."""
    return dict.fromkeys(DIMENSIONS, level) | {"is_solved": True} | changes
