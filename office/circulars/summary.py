"""Who has read a circular, on paper: for the file, and to prove that it went round."""

from home import paper
from home.buddhist import thai_date
from home.models import AgencySettings
from home.templatetags.thai import thai_datetime

from .models import Circular
from .readers import Readers

LONGEST = 300


def title_of(circular: Circular) -> str:
    return f"สรุปการรับทราบหนังสือเวียน เรื่อง {circular.title}"


def as_pdf(circular: Circular, found: Readers, *, at) -> bytes:
    """Return it as tagged PDF (PDF/UA-1), A4."""
    return paper.pdf("circular.typ", content(circular, found, at=at))


def content(circular, found, *, at) -> dict:
    return {
        "language": "th",
        "emblem": "",
        "agency": _line(AgencySettings.load().name),
        "title": "สรุปการรับทราบหนังสือเวียน",
        "facts": [[name, _line(value)] for name, value in _facts(circular, found, at) if value],
        "columns": ["ที่", "ชื่อ", "ตำแหน่ง", "ส่วนราชการ", "รับทราบเมื่อ"],
        "rows": [
            [_line(reader.name), _line(reader.position), _line(reader.division), _when(reader)]
            for reader in [*found.read, *found.unread]
        ],
        "page": "หน้า",
    }


def _facts(circular, found, at):
    return [
        ("เรื่อง", circular.title),
        ("เลขที่หนังสือ", circular.number),
        ("ลงวันที่", thai_date(circular.dated_on)),
        ("ส่งเมื่อ", thai_datetime(circular.published_at)),
        ("ผลการรับทราบ", found.sentence),
        ("ถอนหนังสือ", circular.withdrawn_why),
        ("ข้อมูล ณ", thai_datetime(at)),
    ]


def _when(reader):
    return thai_datetime(reader.at) if reader.at else "ยังไม่รับทราบ"


def _line(text):
    return paper.legible(text, LONGEST)
