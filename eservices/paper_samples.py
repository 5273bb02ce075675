"""What a template of a paper looks like, with made-up facts in its places."""

from datetime import timedelta
from types import SimpleNamespace

from django.utils.timezone import localdate

from casework import official_papers, paper_words
from casework.official_papers import Text
from home.buddhist import thai_date
from home.models import AgencySettings, Division

NAME = "นางสาวตัวอย่าง ใจดี"


def sample_of(template) -> bytes:
    """Return the template as PDF; it says across every page that it is a sample."""
    agency, today = AgencySettings.load(), localdate()
    words = _words(template, agency, today)
    answers = {
        question: f"(คำตอบของ “{question}”)"
        for part in (template.title, template.reference, template.body, template.conditions)
        for question in paper_words.questions_in(part)
    }
    signer = agency.paper_signer

    def filled(text):
        return paper_words.filled(text, words, answers)

    text = Text(
        title=filled(template.title),
        to=NAME,
        body=filled(template.body),
        reference=filled(template.reference),
        conditions=filled(template.conditions),
        valid_until=today + timedelta(days=template.valid_days) if template.valid_days else None,
        signed_by=signer.name if signer else "",
        signed_position=signer.position if signer else "",
    )
    case = SimpleNamespace(division=_division(template))
    number = f"{agency.paper_prefix}/123" if template.kind == "letter" else "123/2570"
    content = official_papers.wording(
        template.kind, text, case=case, number=number, issued_on=today
    )
    code = official_papers.SAMPLE_CODE
    return official_papers.draw(template.kind, content, code=code, is_sample=True)


def _words(template, agency, today):
    return {
        "ชื่อผู้ยื่น": NAME,
        "โทรศัพท์": "081-234-5678",
        "เลขที่รับเรื่อง": agency.sample_number,
        "วันที่รับเรื่อง": thai_date(today - timedelta(days=3)),
        "บริการ": template.service.name if template.service else "(ชื่อบริการ)",
        "ค่าธรรมเนียม": "500 บาท (ห้าร้อยบาทถ้วน)",
        "เลขที่ใบเสร็จ": "12/2570",
        "หน่วยงาน": agency.name,
        "กอง": _division(template).name,
    }


def _division(template):
    if template.service:
        return template.service.division
    return Division.objects.active().first() or Division(name="(ส่วนราชการ)")
