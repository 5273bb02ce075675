"""Which pages of the system's own fit a step, by the words of its text: offers, staff choose."""

from dataclasses import dataclass

from home.finding import bare
from measures.evidence import live
from measures.evidence.offers import value_of

# By the key of the page, words that speak for it. The most telling pages come first.
WORDS = {
    "service-manuals": ("แผนผัง", "ขั้นตอนและระยะเวลา", "กรอบระยะเวลา", "คู่มือ"),
    "services": ("e-service", "อีเซอร์วิส", "ออนไลน์", "เบ็ดเสร็จ", "กองงาน"),
    "satisfaction": ("ความพึงพอใจ", "แบบประเมิน"),
    "integrity-channel": ("ร้องเรียนการทุจริต", "แจ้งเบาะแส"),
    "corruption-statistics": ("ร้องเรียนการทุจริต",),
    "complaint-guideline": ("ร้องเรียน", "ร้องทุกข์", "เจ้าหน้าที่ผู้รับผิดชอบ"),
    "complaint-statistics": ("ร้องเรียน", "ร้องทุกข์"),
    "complaint-new": ("ความคิดเห็น", "ข้อเสนอแนะ", "ร้องทุกข์"),
    "questions": ("สองทาง", "สอบถาม", "ตอบรับ"),
    "faq": ("ตอบรับอัตโนมัติ", "คำถามที่พบบ่อย"),
    "channels": ("ช่องทางการติดต่อ", "ช่องทางติดต่อ", "ประชาสัมพันธ์ช่องทาง"),
    "news": ("ข่าว", "ประชาสัมพันธ์ข้อมูล"),
    "statistics": ("ระยะเวลา", "สถิติ"),
    "measures-progress": ("ความก้าวหน้า", "รายงานผลอย่างสม่ำเสมอ"),
    "measures": ("ผลการวิเคราะห์ ita",),
}


@dataclass(frozen=True)
class Fitting:
    """``value`` is what a form sends to choose it."""

    value: str
    title: str
    path: str
    facts: list[str]


def fitting(text: str, year: int) -> list[Fitting]:
    """Return the pages whose words are found in the text, with what is true of each now."""
    typed, known = bare(text), live.known()
    found = []
    for key in keys_for(typed):
        one = known[key]
        if one.years is None or year in one.years():
            facts = one.facts(year)
            found.append(Fitting(value_of(one, year), one.title_of(year), one.path(year), facts))
    return found


def keys_for(typed: str) -> list[str]:
    return [key for key, words in WORDS.items() if any(bare(word) in typed for word in words)]
