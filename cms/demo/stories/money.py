"""Fees asked, paid and receipted; letters and licences with their codes."""

from datetime import timedelta
from decimal import Decimal

from casework import actions, filing
from casework.fee_sums import Charge
from casework.models import IssuedPaper
from casework.official_papers import Text
from cms.demo import papers

from .telling import filed

SIGNER = {"signed_by": "นายทองใบ ตะวันงาม", "signed_position": "นายกองค์การบริหารส่วนตำบล"}
LICENCE, LETTER = IssuedPaper.Kind.LICENCE, IssuedPaper.Kind.LETTER


def charge(item, quantity, unit, price):
    return Charge(item, Decimal(quantity), unit, Decimal(price))


def slip():
    [file] = filing.keep([papers.as_photo("สลิปโอนเงิน.jpg", papers.book())])
    return file


@filed(44, "09:40")
def health_licence(world, when):
    """From the request to the licence with its code: fee paid by PromptPay, slip, receipt."""
    name = "นายชูชาติ ช่างงามดี"
    case = world.ask_usual("health-licence", (name, 50, "chuchat@example.com"), ("45", 4), {}, when)
    officer = world.health_officer
    case = actions.take(case, by=officer, at=world.at(43, "09:00"))
    case = world.finish_steps(case, officer, (33, "15:00"))
    case = world.approved(case, officer, (30, "09:30"))
    payment = actions.charge(
        case,
        charges=[charge("กิจการขนาดเล็ก เครื่องจักรไม่เกิน 5 แรงม้า", "1", "ปี", "300")],
        by=officer,
        at=world.at(29, "09:00"),
    )
    actions.send_slip(case, payment=payment.pk, file=slip(), at=world.at(28, "18:20"))
    actions.confirm_payment(
        case, payment=payment.pk, payer=name, by=world.tax_officer, at=world.at(27, "09:10")
    )
    actions.issue_paper(
        case,
        kind=LICENCE,
        text=Text(
            title="ใบอนุญาตประกอบกิจการที่เป็นอันตรายต่อสุขภาพ",
            to=name,
            body="อนุญาตให้ประกอบกิจการซ่อมรถจักรยานยนต์ ชื่อสถานประกอบการ อู่ช่างหนุ่ม เลขที่ 45 หมู่ที่ 4\n"
            "ใบอนุญาตนี้สิ้นอายุ{วันหมดอายุ}",
            conditions="แสดงใบอนุญาตไว้ในที่เปิดเผย\nดูแลสถานที่ให้ถูกสุขลักษณะและไม่ก่อเหตุรำคาญ",
            valid_until=world.day(27) + timedelta(days=364),
            **SIGNER,
        ),
        by=officer,
        at=world.at(27, "10:00"),
    )
    case = world.complete(
        case, officer, (27, "10:30"), "ออกใบอนุญาตแล้ว เปิดดูและพิมพ์ได้จากหน้านี้ ตัวจริงรับที่กองสาธารณสุขฯ", []
    )
    world.rate(case, (5, 5, 4, 5), (26, "20:00"), "จ่ายเงินทางมือถือได้ ไม่ต้องลางานมา")


@filed(21, "10:45")
def bins_to_be_paid(world, when):
    """The fee is asked; the citizen has not paid yet."""
    case = world.ask_usual(
        "waste-collection",
        ("นางรัตนา สวรรค์งามตา", 51, "rattana@example.com"),
        ("101", 12),
        {"ต้องการกี่ถัง": "2", "จ่ายค่าธรรมเนียมแบบใด": "รายปี"},
        when,
    )
    case = actions.take(case, by=world.health_officer, at=world.at(20, "09:00"))
    case = actions.finish_step(case, step=1, by=world.health_officer, at=world.at(20, "09:20"))
    case = actions.extend(
        case,
        days=20,
        reason="ถังหมด รอถังรอบใหม่จากผู้ขาย",
        by=world.health_head,
        at=world.at(17, "10:00"),
    )
    actions.charge(
        case,
        charges=[charge("บ้านพักอาศัย ถังไม่เกิน 120 ลิตร", "24", "ถังต่อเดือน", "40")],
        note="2 ถัง 12 เดือน",
        by=world.health_officer,
        at=world.at(3, "11:00"),
    )


@filed(5, "13:30")
def meter_slip_sent(world, when):
    """The slip is here: an officer must look whether the money came."""
    case = world.ask_usual(
        "water-supply",
        ("นายสมเดช โนนใหม่ดี", 52, "somdet@example.com"),
        ("66", 4),
        {},
        when,
    )
    case = actions.take(case, by=world.officer2, at=world.at(4, "09:00"))
    for step, by, back in ((1, world.officer2, 4), (2, world.officer2, 3), (3, world.head, 3)):
        case = actions.finish_step(case, step=step, by=by, at=world.at(back, "14:30"))
    payment = actions.charge(
        case,
        charges=[
            charge("มาตรวัดน้ำขนาดครึ่งนิ้วพร้อมติดตั้ง", "1", "เครื่อง", "900"),
            charge("เงินประกันมาตร", "1", "เครื่อง", "300"),
        ],
        by=world.officer2,
        at=world.at(2, "10:00"),
    )
    actions.send_slip(case, payment=payment.pk, file=slip(), at=world.at(1, "19:15"))


@filed(33, "09:30")
def shop_registered(world, when):
    """At the counter: a wrong fee was cancelled, the right one paid in cash."""
    name = "นางสาวเพ็ญ ผ้างามดี"
    case = world.ask_usual(
        "commercial-registration",
        (name, 53, ""),
        ("12", 6),
        {"ชื่อที่ใช้ในการค้า": "ผ้าทอบ้านคำน้ำใส", "ขายหรือทำอะไร": "ขายผ้าทอมือ"},
        when,
        channel="counter",
    )
    officer = world.officer_of(case)
    case = actions.take(case, by=officer, at=world.at(33, "09:40"))
    wrong = actions.charge(
        case,
        charges=[charge("จดทะเบียนเปลี่ยนแปลง", "1", "ครั้ง", "20")],
        by=officer,
        at=world.at(33, "09:45"),
    )
    actions.cancel_charge(
        case,
        payment=wrong.pk,
        reason="เลือกรายการผิด ต้องเป็นจดทะเบียนใหม่",
        by=officer,
        at=world.at(33, "09:47"),
    )
    payment = actions.charge(
        case,
        charges=[charge("จดทะเบียนใหม่", "1", "รายการ", "50")],
        by=officer,
        at=world.at(33, "09:50"),
    )
    actions.confirm_payment(
        case, payment=payment.pk, payer=name, is_cash=True, by=officer, at=world.at(33, "09:55")
    )
    case = world.finish_steps(case, officer, (33, "10:00"))
    case = world.approved(case, officer, (33, "10:05"))
    wrong = _certificate(case, "ผ้าทอบ้านคำน้ำไส", world.at(33, "12:10"), officer)
    actions.revoke_paper(
        case,
        paper=wrong.pk,
        reason="พิมพ์ชื่อร้านผิด ออกฉบับใหม่แทน",
        by=officer,
        at=world.at(33, "12:20"),
    )
    _certificate(case, "ผ้าทอบ้านคำน้ำใส", world.at(33, "12:25"), officer)
    world.complete(case, officer, (33, "13:10"), "จดทะเบียนแล้ว มอบใบทะเบียนพาณิชย์ให้ผู้ยื่นแล้ว", [])


def _certificate(case, shop, at, officer):
    text = Text(
        title="ใบทะเบียนพาณิชย์",
        to=case.citizen_name,
        body=f"ได้รับจดทะเบียนพาณิชย์ตั้งใหม่ ชื่อที่ใช้ในการประกอบพาณิชยกิจ {shop} เลขที่ 12 หมู่ที่ 6",
        **SIGNER,
    )
    return actions.issue_paper(case, kind=LICENCE, text=text, by=officer, at=at)


@filed(28, "20:35")
def contract_letter(world, when):
    """Answered with an official letter."""
    name = "นายกิตติ ข่าวงามดี"
    case = world.ask_usual(
        "information-request",
        (name, 54, "kitti@example.com"),
        ("3", 2),
        {"ต้องการข้อมูลเรื่องใด": "สัญญาจ้างก่อสร้างถนนคอนกรีตบ้านโนนสูง ปี 2568"},
        when,
    )
    officer = world.officer_of(case)
    case = actions.take(case, by=officer, at=world.at(27, "09:20"))
    case = world.finish_steps(case, officer, (22, "15:00"))
    actions.issue_paper(
        case,
        kind=LETTER,
        text=Text(
            title="การเปิดเผยข้อมูลข่าวสารของราชการ",
            to=name,
            reference=f"คำขอเลขที่ {case.number}",
            body="ตามที่ท่านได้ขอข้อมูลข่าวสารเกี่ยวกับสัญญาจ้างก่อสร้างถนนคอนกรีตเสริมเหล็กบ้านโนนสูง นั้น\n"
            "องค์การบริหารส่วนตำบลดอนตะวันพิจารณาแล้วเห็นว่าเป็นข้อมูลข่าวสารที่เปิดเผยได้ "
            "จึงส่งสำเนาสัญญาจำนวน 12 หน้ามาพร้อมหนังสือนี้\nจึงเรียนมาเพื่อทราบ",
            **SIGNER,
        ),
        by=officer,
        at=world.at(21, "10:00"),
    )
    case = world.complete(
        case,
        officer,
        (21, "10:20"),
        "เปิดเผยได้ทั้งฉบับ ส่งไฟล์สัญญาพร้อมหนังสือแล้ว",
        [papers.as_pdf("สัญญาจ้าง.pdf", papers.letter())],
    )
    world.rate(case, (5, 4, 4, 5), (19, "21:00"))
