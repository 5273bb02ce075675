"""The confidential channel of the demo: two inspectors, and reports in every state."""

from datetime import timedelta

from django.contrib.auth.models import Group
from django.utils.timezone import localdate

from casework import tokens
from casework.roles import ROLES
from complaints.integrity import actions, crypto, opening
from complaints.integrity.states import State
from home.models import Person

from . import accounts, scenes
from .images import attached

INSPECTORS = ("inspector", "lawyer")
FUEL = {
    "who": "คนขับรถน้ำ",
    "what": "เอาน้ำมันของรถน้ำไปเติมรถตัวเองทุกวันศุกร์หลังเลิกงาน",
    "when": "ตั้งแต่เดือนที่แล้ว",
    "where": "ลานจอดรถหลังสำนักงาน",
    "evidence": "คนเก็บขยะเห็นสองคน มีรูปถ่ายหนึ่งรูป",
}
PERMIT = {
    "who": "",
    "what": "เรียกเงิน 5,000 บาท บอกว่าจ่ายแล้วใบอนุญาตจะออกเร็ว ไม่มีใบเสร็จ",
    "when": "วันจันทร์ต้นเดือน ช่วงบ่าย",
    "where": "ห้องกองช่าง",
}
BORROWED = {
    "who": "ญาติของสมาชิกสภา",
    "what": "ยืมเครื่องสูบน้ำของหลวงไปใช้ในสวนส่วนตัวเกินสองเดือนแล้ว",
}
SAND = {
    "who": "ผู้รับเหมาถนนหมู่ 4",
    "what": "ลงทรายบางกว่าแบบ กรรมการตรวจรับเซ็นรับทั้งที่ไม่ได้ไปดู",
    "when": "ปลายเดือนก่อน",
    "where": "ถนนสายบ้านโนนสูงถึงวัด",
    "how": "วัดด้วยไม้บรรทัดได้ไม่ถึงครึ่งของแบบ",
    "elsewhere": "ยังไม่เคย",
}
STIPEND = {
    "channel": "จดหมาย",
    "who": "",
    "what": "ขอหักเบี้ยผู้สูงอายุคนละ 50 บาทเป็นค่าน้ำมันรถที่นำเงินมาส่ง",
    "where": "ศาลากลางบ้าน",
}
LAWYER = {
    "who": "",
    "what": "ใช้รถของสำนักงานไปต่างจังหวัดวันหยุดกับครอบครัว",
    "when": "วันหยุดยาวที่ผ่านมา",
}
SPEED = {"who": "เพื่อนบ้าน", "what": "ขับรถเร็วในหมู่บ้าน กลัวชนเด็ก"}
WHO = {"name": "นางบัวลอย ทองสุก", "phone": "081-555-0199", "contact": ""}
PLACE = (580, 60, 1180, 510)  # of the scene, that the picture shows


def passphrase() -> str:
    """The demo's password, made as long as a passphrase must be."""
    word = accounts.password()
    return word * -(-crypto.LEAST_PASSPHRASE // len(word))


def create(users):
    """Everything through the actions, as an office would do it."""
    today = localdate()
    group = Group.objects.get(name=ROLES["inspector"].label)
    for name in INSPECTORS:
        users[name].groups.add(group)
    paper = actions.make_recovery_key(by=users["inspector"], on=today)
    both = [_inspector(users[name], paper, today) for name in INSPECTORS]
    _new_ones(today)
    _under_way(*both, today)
    _ended(*both, today)


def _new_ones(today):
    _file(FUEL, files=[_photo()], on=today - timedelta(days=2))
    # The lawyer, an inspector, is accused: only the other one sees it.
    _file(LAWYER, persons=_persons("lawyer"), on=today - timedelta(days=4))


def _under_way(first, second, today):
    asked = _file(PERMIT, persons=_persons("officer"), identity=WHO, on=today - timedelta(days=9))
    actions.take(asked, by=first, on=today - timedelta(days=8))
    question = "จำได้ไหมว่าวันที่เท่าใด และจ่ายให้ใครกับมือ"
    actions.ask(asked, text=question, by=second, on=today - timedelta(days=6))
    actions.ask_identity(
        asked,
        reason="witness",
        detail="ต้องนัดสอบปากคำก่อนสิ้นเดือน ถ้าผู้แจ้งไม่กลับมาตอบ",
        by=first,
        on=today - timedelta(days=1),
    )
    late = _file(SAND, on=today - timedelta(days=110))
    actions.take(late, by=second, on=today - timedelta(days=105))
    actions.ask(late, text="วัดที่จุดใดบ้าง", by=second, on=today - timedelta(days=100))
    answer = "ตรงหน้าวัดกับหน้าบ้านผู้ใหญ่ วัดไว้สามจุด"
    key = opening.key_for(late, second)
    actions.write_as_reporter(late, key, text=answer, on=today - timedelta(days=90))
    note = "ขอแบบก่อสร้างจากกองช่างแล้ว อย่าเพิ่งถามผู้รับเหมา"
    actions.note(late, text=note, by=second, on=today - timedelta(days=80))
    letter = _file(STIPEND, by=first.user, on=today - timedelta(days=15))
    actions.take(letter, by=first, on=today - timedelta(days=14))


def _ended(first, second, today):
    done = _file(BORROWED, on=today - timedelta(days=40))
    actions.take(done, by=second, on=today - timedelta(days=38))
    told = "ตรวจแล้วพบว่าจริง เรียกคืนเครื่องสูบน้ำแล้ว และตั้งกรรมการสอบข้อเท็จจริง"
    actions.end(done, state=State.CLOSED, text=told, by=second, on=today - timedelta(days=12))
    other = _file(SPEED, on=today - timedelta(days=30))
    told = "ไม่ใช่เรื่องทุจริต โปรดแจ้งที่หน้าร้องเรียนทั่วไป หรือตำรวจ 191"
    when = today - timedelta(days=28)
    actions.end(other, state=State.NOT_TAKEN_UP, text=told, by=first, on=when)


def _inspector(user, paper, today):
    key = actions.make_key(user, passphrase(), on=today)
    return opening.unlock(actions.admit(key, by=user, recovery=paper, on=today), passphrase())


def _file(content, **options):
    content = {"about_leaders": False, "persons": _names(options), **content}
    report, _secret = actions.file(token=tokens.new_token(), content=content, **options)
    return report


def _names(options):
    return [f"{person.name} ({person.position})" for person in options.get("persons", ())]


def _persons(username):
    return list(Person.objects.filter(user__username=username))


def _photo():
    data = attached("photo.jpg", scenes.street_lights(), PLACE).read()
    return {"name": "รูป 7QK2.jpg", "kind": "image/jpeg", "size": len(data)}, data
