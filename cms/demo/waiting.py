"""News that lies on the desks of the editor and of the approver, not public yet."""

from home.models import NewsIndexPage, NewsKind, NewsPage

from .writing import Text


def create(editor):
    """One handed in to be approved, one still being written."""
    handed_in = _draft(editor, _weaving(Text()))
    handed_in.get_workflow().start(handed_in, editor)
    _draft(editor, _allowance(Text()))


def _draft(editor, values):
    index = NewsIndexPage.objects.get(locale__language_code="th")
    page = NewsPage(**values, live=False, owner=editor)
    index.add_child(instance=page)
    page.save_revision(user=editor)
    return page


def _weaving(text):
    return {
        "title": "เปิดอบรมทอผ้าย้อมคราม รับ 20 คน ไม่เสียค่าใช้จ่าย",
        "summary": "อบรม 3 วันที่ศาลากลางบ้านโนนสูง มีอุปกรณ์และอาหารกลางวันให้",
        "slug": "indigo-weaving",
        "kind": NewsKind.ACTIVITY,
        "body": [
            text.paragraphs(
                ("กลุ่มทอผ้าบ้านโนนสูงสอนตั้งแต่เตรียมเส้นฝ้าย ก่อหม้อคราม จนทอเป็นผืน ไม่ต้องเคยทอมาก่อน",),
            ),
            text.bullets(
                ("คนในตำบล อายุ 15 ปีขึ้นไป สมัครก่อนได้ก่อน",),
                ("เตรียมบัตรประชาชนมาวันแรก",),
                ("สมัครที่กองการศึกษา หรือโทร 045-000-140",),
            ),
        ],
    }


def _allowance(text):
    return {
        "title": "วันจ่ายเบี้ยยังชีพเดือนหน้า",
        "summary": "เงินเข้าบัญชีวันที่ 10 ถ้าตรงวันหยุดจะเข้าก่อน",
        "slug": "allowance-day",
        "body": [text.paragraphs(("(รอกองสวัสดิการยืนยันวัน)",))],
    }
