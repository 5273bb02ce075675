"""The confidential channel of the demo: two inspectors, and reports at three places on their way."""

from datetime import timedelta

from django.contrib.auth.models import Group
from django.utils.timezone import localdate

from casework import tokens
from casework.roles import ROLES
from complaints.integrity import actions, opening
from home.models import Person

PASSPHRASE = "ควายสี่ตัวเดินข้ามทุ่งนา"  # noqa: S105 - shown on the demo's sign-in page
INSPECTORS = ("inspector", "lawyer")
FUEL = {
    "who": "คนขับรถน้ำ",
    "what": "เอาน้ำมันของรถน้ำไปเติมรถตัวเองทุกวันศุกร์หลังเลิกงาน",
    "when": "ตั้งแต่เดือนที่แล้ว",
    "where": "ลานจอดรถหลังสำนักงาน",
    "evidence": "คนเก็บขยะเห็นสองคน",
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
WHO = {"name": "นางบัวลอย ทองสุก", "phone": "081-555-0199", "contact": ""}


def create(users):
    """Everything through the actions, as an office would do it."""
    today = localdate()
    group = Group.objects.get(name=ROLES["inspector"].label)
    for name in INSPECTORS:
        users[name].groups.add(group)
    paper = actions.make_recovery_key(by=users["inspector"], on=today)
    first, second = (_inspector(users[name], paper, today) for name in INSPECTORS)
    _file(FUEL, on=today - timedelta(days=2))
    asked = _file(PERMIT, persons=_persons("officer"), identity=WHO, on=today - timedelta(days=9))
    actions.take(asked, by=first, on=today - timedelta(days=8))
    actions.ask(
        asked, text="จำได้ไหมว่าวันที่เท่าใด และจ่ายให้ใครกับมือ", by=second, on=today - timedelta(days=6)
    )
    done = _file(BORROWED, on=today - timedelta(days=40))
    actions.take(done, by=second, on=today - timedelta(days=38))
    actions.end(
        done,
        state="closed",
        text="ตรวจแล้วพบว่าจริง เรียกคืนเครื่องสูบน้ำแล้ว และตั้งกรรมการสอบข้อเท็จจริง",
        by=second,
        on=today - timedelta(days=12),
    )


def _inspector(user, paper, today):
    key = actions.make_key(user, PASSPHRASE, on=today)
    return opening.unlock(actions.admit(key, by=user, recovery=paper, on=today), PASSPHRASE)


def _file(content, **options):
    content = {"about_leaders": False, "persons": [], **content}
    report, _secret = actions.file(token=tokens.new_token(), content=content, **options)
    return report


def _persons(username):
    return list(Person.objects.filter(user__username=username))
