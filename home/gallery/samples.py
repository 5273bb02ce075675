"""Each component with the states it can be in: what its real template is given."""

import datetime
from dataclasses import dataclass, field
from types import SimpleNamespace as Thing

from django.core.paginator import Paginator
from django.utils.timezone import make_aware

MOMENT = make_aware(datetime.datetime.fromisoformat("2026-11-23T09:15"))
DAY = MOMENT.date()
STEPS = [
    Thing(title="รับคำขอและตรวจข้อมูล", detail="ได้เลขที่รับเรื่องทันที", unit="สำนักปลัด", duration="2 ชั่วโมง"),
    Thing(title="อนุมัติใช้รถบรรทุกน้ำ", unit="ปลัด อบต.", duration="1 ชั่วโมง"),
    Thing(title="ส่งน้ำถึงที่", unit="สำนักปลัด", duration="2 วันทำการ"),
]
CASE = Thing(number="NH-2570-000123", subject="ขอรถน้ำ", due_on=DAY)
PERSON = Thing(local_name="นางสาวตัวอย่าง ใจดี", local_position="นักวิชาการพัสดุ")
NOTICES = [
    Thing(text="สะพานบ้านโนนสูงขาด ห้ามผ่าน", level="error", moos=(3,), url=""),
    Thing(text="น้ำประปาหยุดไหลถึง 16.00 น.", level="warning", moos=(3, 4), url="#"),
    Thing(text="สำนักงานปิดวันที่ 7 ธันวาคม", level="info", moos=(), url=""),
]

# Around every page, within other components, or among the basics: to be seen there.
ELSEWHERE = frozenset(
    {"alternates", "error_summary", "footer", "header", "icon", "language_switch", "levels"}
    | {"messages", "phone", "quick_links", "status_tag"}
)


@dataclass(frozen=True)
class Sample:
    """One component. Each state: its name in words, and what the template is given."""

    template: str
    title: str
    states: list = field(default_factory=list)

    @property
    def path(self):
        return f"components/{self.template}.html"


def samples(agency):
    """Every component in the order a page is built: found, read, done, told of."""
    return [*_around(agency), *_told(), *_lists(agency), *_cases(agency)]


def _around(agency):
    crumbs = [{"title": "หน้าหลัก", "url": "#"}, {"title": "บริการ", "url": "#"}]
    return [
        Sample("urgent_strip", "ประกาศด่วน", [("สามระดับ", {"notices": NOTICES})]),
        Sample("breadcrumbs", "ทางกลับขึ้นไป", [("สองขั้น", {"items": crumbs})]),
        Sample("display_choices", "ขนาดตัวหนังสือและความเข้ม", [("ในหัวเว็บ", {"id": "sample"})]),
        Sample("emblem", "ตราหน่วยงาน", [("ตราของเรา หรือรูปแทน", {"agency": agency})]),
        Sample("tracking_box", "กล่องติดตามเรื่อง", [("ทั่วไป", {"example": agency.sample_number})]),
    ]


def _told():
    kinds = [("info", "ควรรู้"), ("success", "สำเร็จ"), ("warning", "ระวัง"), ("error", "ผิดพลาด")]
    states = [
        (word, {"kind": kind, "title": word, "text": "บอกสั้น ๆ ว่าเกิดอะไร และทำอะไรต่อได้"})
        for kind, word in kinds
    ]
    link = {"kind": "info", "text": "มีแบบฟอร์มใหม่", "url": "#", "link_text": "ดูแบบฟอร์ม"}
    return [
        Sample("notice", "กล่องข้อความ", [*states, ("มีลิงก์", link)]),
        Sample(
            "empty_state",
            "ยังไม่มีอะไร",
            [
                ("บอกเฉย ๆ", {"text": "ยังไม่มีข่าว"}),
                ("พาไปต่อ", {"text": "ไม่พบเรื่องนี้", "url": "#", "link_text": "ดูบริการทั้งหมด"}),
            ],
        ),
        Sample("phone_link", "เบอร์โทร", [("กดโทรได้", {"number": "045-000-100"})]),
        Sample(
            "text_with_phones",
            "เบอร์ในข้อความ",
            [("กดโทรได้", {"text": "ถามได้ที่ 045-000-100 ในเวลาทำการ"})],
        ),
    ]


def _lists(agency):
    action = {"icon": "water", "title": "ขอรถน้ำ", "explanation": "ส่งน้ำถึงบ้าน", "url": "#"}
    news = {"title": "ซ่อมไฟถนนเสร็จแล้ว", "url": "#", "day": DAY, "summary": "ใช้หลอด LED ทั้งหมด"}
    place = {"icon": "map-pin", "url": "#", "text": "แผนที่"}
    figure = {"value": "92", "unit": "%", "label": "ตอบทันเวลา จาก 214 เรื่อง"}
    middle = Paginator(range(30), 10).page(2)
    file = {"name": "แบบคำขอ.pdf", "size": 245_000, "url": "#"}
    return [
        Sample(
            "action_row",
            "แถวให้กด",
            [("ทั่วไป", action), ("มีกำหนด", action | {"note": "ถึง 30 พ.ย."})],
        ),
        Sample("icon_link", "ลิงก์มีสัญลักษณ์", [("ทั่วไป", place)]),
        Sample("news_card", "ข่าวหนึ่งข่าว", [("ไม่มีรูป", news)]),
        Sample(
            "person_card",
            "บุคลากร",
            [("ไม่มีรูป", {"person": PERSON, "phone": agency.phone, "role": "ผู้รับผิดชอบ"})],
        ),
        Sample("file_list", "ไฟล์ให้ดาวน์โหลด", [("สองไฟล์", {"files": [file, file]})]),
        Sample("figure_row", "ตัวเลขหนึ่งตัว", [("ร้อยละ", figure)]),
        Sample("pagination", "หน้าอื่นของรายการ", [("หน้ากลาง", {"page": middle})]),
        Sample("menu_list", "เมนู", [("สองชั้น", {"items": _menu(), "deep": True})]),
    ]


def _menu():
    child = {"title": "ผู้บริหารและสภา", "url": "#", "is_current": True}
    return [{"title": "รู้จัก อบต.", "url": "#", "is_current": True, "children": [child]}]


def _cases(agency):
    of_case = [Thing(**vars(STEPS[0]), done_at=MOMENT), *STEPS[1:]]
    rows = [
        {"label": "ชื่อ", "value": "นายตัวอย่าง ใจดี", "url": "#"},
        {"label": "เบอร์โทรอื่น", "value": ""},
    ]
    events = [
        Thing(title="รับเรื่องแล้ว", at=MOMENT, detail="ทางเว็บไซต์"),
        Thing(title="ส่งให้กองช่าง", at=MOMENT, detail=""),
    ]
    talk = [
        Thing(text="พรุ่งนี้เช้ามีคนอยู่บ้านไหม", by="officer", at=MOMENT, files=Thing(all=[])),
        Thing(text="มีค่ะ", by="", at=MOMENT, files=Thing(all=[])),
    ]
    receipt = {"case": CASE, "secret_groups": ["K7QM", "XP2W"], "agency": agency}
    faces = [(word, {"level": level}) for level, word in [(5, "ดีมาก"), (3, "พอใช้"), (1, "แย่")]]
    return [
        Sample(
            "step_chart",
            "ขั้นตอน",
            [
                ("ของบริการ", {"steps": STEPS, "total": "3 วันทำการ"}),
                ("ของเรื่องที่ยื่น", {"steps": of_case, "of_case": True, "current": 2}),
            ],
        ),
        Sample("summary_list", "ตรวจคำตอบ", [("มีและไม่มีคำตอบ", {"rows": rows})]),
        Sample("receipt", "ใบรับเรื่อง", [("บนจอ", receipt)]),
        Sample("timeline", "ความเป็นมา", [("สองเหตุการณ์", {"events": events})]),
        Sample("message_thread", "ข้อความโต้ตอบ", [("ถามและตอบ", {"thread": talk})]),
        Sample("face", "หน้าบอกความพอใจ", faces),
    ]
