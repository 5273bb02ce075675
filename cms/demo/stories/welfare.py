"""What happened to requests of the welfare division."""

from casework import actions
from cms.demo import answers, papers
from eservices import actions as requests

from .telling import APPEAL, filed


@filed(30, "10:30")
def allowance_done(world, when):
    case = world.ask(
        answers.ALLOWANCE,
        ("นางบุญเรือน ทุ่งแก้วดี", 2, ""),
        answers.allowance(world, 2, ("45", 5), "baac", "นางบุญเรือน ทุ่งแก้วดี"),
        when,
        channel="counter",
    )
    case = actions.take(case, by=world.welfare_officer, at=world.at(30, "11:00"))
    case = world.complete(
        case,
        world.welfare_officer,
        (29, "14:10"),
        "ขึ้นทะเบียนแล้ว เงินเบี้ยยังชีพเดือนละ 600 บาท เข้าบัญชีวันที่ 10 ของเดือนถัดจากเดือนเกิด",
        [papers.as_pdf("ใบรับลงทะเบียน.pdf", papers.letter())],
    )
    actions.rate(
        case, **answers.judged(5), comment="มาครั้งเดียวเสร็จ ขอบคุณหลาย ๆ", at=world.at(28, "08:50")
    )


@filed(24, "20:15")
def allowance_refused(world, when):
    case = world.ask(
        answers.ALLOWANCE,
        ("นายประจวบ ครูเก่าดี", 3, "prachuap@example.com"),
        answers.allowance(world, 3, ("7/1", 2), "ktb", "นายประจวบ ครูเก่าดี"),
        when,
    )
    case = actions.take(case, by=world.welfare_officer, at=world.at(23, "09:00"))
    requests.refuse(
        case.service_request,
        reason="ตรวจกับกรมบัญชีกลางแล้ว ท่านรับบำนาญข้าราชการทุกเดือน ระเบียบไม่ให้รับเบี้ยยังชีพซ้ำ "
        "ท่านยังรับบำนาญได้ตามเดิม",
        appeal=APPEAL,
        by=world.welfare_officer,
        at=world.at(22, "11:20"),
    )


@filed(4, "10:25")
def allowance_asked(world, when):
    """The demo's open case: number and secret are shown by ``make run``."""
    case = world.ask(
        answers.ALLOWANCE,
        ("นางสมศรี มีนาดี", 14, "somsri@example.com"),
        answers.allowance(world, 14, ("99/1", 4), "gsb", "นางสมศรี มีนาดี"),
        when,
        is_sample=True,
    )
    case = actions.take(case, by=world.welfare_officer, at=world.at(4, "13:30"))
    case = actions.reply(
        case,
        text="สวัสดีค่ะคุณแม่สมศรี ได้รับเรื่องแล้ว กำลังตรวจเอกสารให้นะคะ",
        by=world.welfare_officer,
        at=world.at(4, "13:35"),
    )
    case = actions.answer(
        case, text="ขอบคุณค่ะ ถ้าขาดอะไรบอกได้เลย ลูกสาวช่วยส่งให้", at=world.at(4, "18:10")
    )
    actions.ask_citizen(
        case,
        text="รูปสมุดบัญชีมืด อ่านเลขสองตัวท้ายไม่ออก ขอรูปหน้าแรกใหม่อีกครั้ง ถ่ายกลางแจ้งจะชัดค่ะ",
        by=world.welfare_officer,
        at=world.at(3, "09:10"),
    )
