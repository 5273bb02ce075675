"""What the demo's staff keep at hand: replies, lists of cases, who is away, where people are asked."""

from datetime import timedelta

from casework import absences, saved_filters
from casework.models import Absence, StandardReply, SurveyPoint

Use = StandardReply.Use
# Name, use, service, division, text, English text.
REPLIES = [
    (
        "รับเรื่องแล้ว",
        Use.REPLY,
        "",
        "",
        "เราได้รับเรื่องของท่านแล้ว กำลังดำเนินการ มีความคืบหน้าจะแจ้งให้ทราบที่หน้านี้",
        "We have your request and are working on it. You will see the progress on this page.",
    ),
    (
        "ช่างจะเข้าไปดู",
        Use.REPLY,
        "",
        "works",
        "ช่างจะเข้าไปดูภายใน 2 วันทำการ ก่อนไปจะโทรหาท่าน",
        "A technician comes within 2 working days and calls you before.",
    ),
    (
        "ขอรูปที่ชัดกว่านี้",
        Use.ASK,
        "",
        "",
        "รูปที่ส่งมาอ่านไม่ออก ขอรูปใหม่อีกครั้ง ถ่ายกลางแจ้งให้เห็นทั้งแผ่นจะชัด ส่งทางหน้านี้ได้เลย",
        "The photo cannot be read. Please send another one, taken in daylight, showing the whole sheet.",
    ),
    (
        "ขอเอกสารที่ขาด",
        Use.ASK,
        "",
        "",
        "เอกสารยังไม่ครบ ขอให้ส่งรายการที่ขาดภายในวันที่แจ้งไว้ ส่งเป็นรูปถ่ายทางหน้านี้ หรือนำมาที่สำนักงานก็ได้",
        "Some papers are missing. Please send photos on this page, or bring them, by the date given.",
    ),
    (
        "ขอสมุดบัญชี",
        Use.ASK,
        "elderly-allowance",
        "welfare",
        "ขอรูปหน้าแรกของสมุดบัญชีที่เห็นชื่อและเลขที่บัญชีชัดเจน",
        "Please send a photo of the first page of the bank book, with name and number.",
    ),
    (
        "ส่งน้ำแล้ว",
        Use.COMPLETE,
        "water-truck",
        "office",
        "ส่งน้ำถึงที่แล้ว ขอบคุณที่เตรียมภาชนะรอไว้",
        "The water was brought. Thank you for having the tanks ready.",
    ),
    (
        "ซ่อมไฟแล้ว",
        Use.COMPLETE,
        "street-light",
        "works",
        "ซ่อมไฟจุดที่แจ้งแล้ว ถ้ายังดับอยู่ ตอบกลับที่หน้านี้ได้เลย",
        "The light was repaired. If it is still out, write to us on this page.",
    ),
    (
        "ขึ้นทะเบียนแล้ว",
        Use.COMPLETE,
        "",
        "welfare",
        "ขึ้นทะเบียนให้แล้ว เงินเข้าบัญชีทุกวันที่ 10 ถ้าเดือนแรกไม่เข้า โทร 045-000-150",
        "You are registered. The money comes by the 10th; if it does not, call 045-000-150.",
    ),
    (
        "ถามต่อได้",
        Use.ANSWER,
        "",
        "",
        "ถ้ายังสงสัย ถามต่อที่หน้านี้ได้เลย หรือโทรหาเราในเวลาราชการ",
        "If anything is still not clear, ask on here, or call us in office hours.",
    ),
    (
        "ราคาและวิธีจองสนามกีฬา",
        Use.ANSWER,
        "",
        "office",
        "สนามกีฬาวันละ 500 บาท มัดจำ 1,000 บาท จองล่วงหน้าอย่างน้อย 7 วันที่สำนักปลัด 045-000-110",
        "The sports field is 500 baht a day with a deposit of 1,000 baht; book 7 days ahead, 045-000-110.",
    ),
    (
        "ไม่อยู่ในอำนาจของเรา",
        Use.REFUSE,
        "",
        "",
        "เรื่องนี้อยู่ในอำนาจของหน่วยงานอื่น เราส่งเรื่องต่อให้แล้วและจะติดตามให้",
        "This is for another agency. We have passed it on and will follow it up.",
    ),
    (
        "โทรแล้วไม่รับสาย",
        Use.NOTE,
        "",
        "",
        "โทรหาผู้ยื่นแล้วไม่รับสาย จะโทรอีกครั้งพรุ่งนี้เช้า",
        "",
    ),
]
# Account, name, what the inbox's address says.
FILTERS = [
    ("clerk", "คำร้องทั่วไป", "show=all&topic=general-request"),
    ("clerk", "ที่โทรมา", "show=all&channel=phone"),
    ("officer2", "ไฟฟ้าสาธารณะ", "show=all&topic=street-light"),
    ("head", "ใบอนุญาตก่อสร้าง", "show=all&topic=building-permit"),
    ("chief", "เกินกำหนดทุกกอง", "show=open&late=on"),
]
# Slug, name, English name, division.
POINTS = [
    ("one-stop", "เคาน์เตอร์ศูนย์บริการเบ็ดเสร็จ", "One Stop Service counter", "office"),
    ("tax-counter", "เคาน์เตอร์รับชำระภาษี", "Tax counter", "finance"),
    ("welfare", "ห้องกองสวัสดิการสังคม", "Social Welfare office", "welfare"),
    ("child-centre", "ศูนย์พัฒนาเด็กเล็กบ้านดอนตะวัน", "Ban Don Tawan child centre", "education"),
]


def create_replies(divisions):
    for name, use, topic, division, text, text_en in REPLIES:
        reply = StandardReply(
            name=name,
            use=use,
            topic=topic,
            division=divisions.get(division),
            text=text,
            text_en=text_en,
        )
        reply.full_clean()
        reply.save()


def create_filters(users):
    for username, name, query in FILTERS:
        saved_filters.keep(users[username], name=name, query=query)


def create_points(divisions):
    return {
        slug: SurveyPoint.objects.create(
            slug=slug, name=name, name_en=name_en, division=divisions[division]
        )
        for slug, name, name_en, division in POINTS
    }


def arrange_absences(staff, today):
    """One who is away now, one who will be: others do their work meanwhile."""
    for person, stand_in, first, last, note in (
        ("tax_officer", "storekeeper", 0, 2, "อบรมแผนที่ภาษีที่จังหวัด"),
        ("teacher", "education_head", 7, 9, "ลาพักผ่อน"),
    ):
        absence = Absence(
            person=staff[person],
            stand_in=staff[stand_in],
            first_day=today + timedelta(days=first),
            last_day=today + timedelta(days=last),
            note=note,
        )
        absences.arrange(absence, on=today)
