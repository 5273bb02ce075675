"""The request as an official letter (คำร้อง) on A4: for signature, opinions and the file.

It is drawn from what is frozen in the case, so it says the same today and in ten years.
A sealed answer stands masked; what was not yet known has a line to write on.
"""

from django.utils import translation
from django.utils.timezone import localtime

from home import paper
from home.buddhist import BE, MONTHS
from home.models import AgencySettings
from home.templatetags.thai import thai_datetime

from . import slips
from .models import Case, CaseFile

TEMPLATE = "request.typ"
UNKNOWN = "ยังไม่ทราบ"  # the answer that stands in a case filed at the counter before it was known
MOST = 6000  # characters of one answer: more than any form takes
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def draw(case) -> bytes:
    """Return the letter as PDF, always in Thai: it goes into the office's own file."""
    with translation.override("th"):
        return paper.pdf(TEMPLATE, _content(case))


def _content(case):
    agency = AgencySettings.load()
    return _about(case) | {
        "written_at": _line(_written_at(case, agency)),
        "to": _line(f"นายก{agency.name}"),
        "opening": _line(_opening(case)),
        "answers": [_answer(n, answer) for n, answer in enumerate(_answered(case), 1)],
        "papers": [
            {"position": _digits(n), "text": _line(text)} for n, text in enumerate(_papers(case), 1)
        ],
        "closing": "ข้าพเจ้าขอรับรองว่าข้อความข้างต้นเป็นความจริง จึงเรียนมาเพื่อโปรดพิจารณา",
        "opinions": _opinions(case),
        "emblem": "",
    }


def _about(case):
    on = localtime(case.received_at).date()
    return {
        "number": case.number,
        "qr": paper.qr_svg(slips.track_url(case, "")),
        "received": thai_datetime(case.received_at),
        "counted_from": slips.counted_from(case),
        "channel": case.get_channel_display(),
        "date": f"วันที่ {_digits(on.day)} เดือน {MONTHS[on.month - 1]} พ.ศ. {_digits(on.year + BE)}",
        "subject": _line(case.subject),
        "subject-short": paper.legible(case.subject, 60),
        "citizen_name": _line(case.citizen_name),
        "taken_in_by": _line(_name_of(case.taken_in_by)),
    }


def _written_at(case, agency):
    """An office letter says where it was written; one sent from home was written to the website."""
    if case.channel == Case.Channel.WEB:
        return f"ยื่นทางเว็บไซต์ {agency.short_name or agency.name}"
    return agency.name


def _opening(case):
    reach = [
        f"โทรศัพท์ {case.citizen_phone}" if case.citizen_phone else "",
        f"อีเมล {case.citizen_email}" if case.citizen_email else "",
    ]
    who = " ".join(filter(None, ["ข้าพเจ้า", case.citizen_name, *reach]))
    if not _answered(case):
        return f"{who} มีความประสงค์ยื่นคำร้องเรื่อง {case.subject}"
    return f"{who} มีความประสงค์ยื่นคำร้องเรื่อง {case.subject} โดยมีรายละเอียดดังนี้"


def _answered(case):
    """What was left open is no part of a letter; files are listed with the papers."""
    return [answer for answer in case.answers if answer.get("value")]


def _answer(position, answer):
    value = str(answer.get("value") or "")
    return {
        "position": _digits(position),
        "label": _line(str(answer.get("label") or "")),
        "value": _lines(value),
        "is-unknown": value == UNKNOWN,
    }


def _papers(case):
    for document in case.documents.all():
        counts = [
            f"ตัวจริง {document.originals}" if document.originals else "",
            f"สำเนา {document.copies}" if document.copies else "",
        ]
        numbers = " ".join(filter(None, counts))
        yield f"{document.name} ({numbers} ฉบับ)" if numbers else document.name
    labels = {answer["key"]: answer["label"] for answer in case.answers}
    for file in case.files.filter(message=None, purpose=CaseFile.Purpose.ANSWER):
        label = labels.get(file.key)
        yield f"ไฟล์ {label}: {file.name}" if label else f"ไฟล์ {file.name}"


def _opinions(case):
    head = f"ความเห็นหัวหน้าส่วนราชการ ({case.division.name})"
    return [
        {"title": "ความเห็นเจ้าหน้าที่", "decides": False},
        {"title": paper.legible(head, 70), "decides": False},
        {"title": "ความเห็นปลัด", "decides": False},
        {"title": "คำสั่งนายก", "decides": True},
    ]


def _name_of(user):
    if user is None:
        return ""
    person = getattr(user, "person", None)
    return person.name if person else user.get_full_name() or user.get_username()


def _line(text):
    return paper.legible(text, MOST)


def _lines(text):
    return "\n".join(_line(row) for row in text.splitlines())[:MOST]


def _digits(number):
    return str(number).translate(THAI_DIGITS)
