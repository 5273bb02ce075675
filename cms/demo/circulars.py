"""Six circulars of the demo: some that everybody has read, some that wait for this very reader."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.timezone import localtime, now

from office.circulars import actions, summary
from office.circulars.readers import readers


@dataclass(frozen=True)
class Letter:
    days_ago: int
    sender: str  # an account
    title: str
    number: str
    body: str
    unread: tuple = ()  # accounts of those who have not said that they read it
    division: str = ""  # to everybody where there is none


LETTERS = (
    Letter(
        41,
        "chief",
        "ข้อปฏิบัติ Dos & Don'ts ตามมาตรฐานทางจริยธรรม",
        "ที่ อบ 75301/ว 4",
        "คณะกรรมการขับเคลื่อนจริยธรรมเห็นชอบข้อปฏิบัติ “ควรทำ ไม่ควรทำ” ของเจ้าหน้าที่แล้ว\n\n"
        "ควรทำ: ให้บริการตามลำดับคิว แจ้งขั้นตอนและเวลาให้ประชาชนทราบก่อน รักษาความลับของผู้ร้องเรียน\n"
        "ไม่ควรทำ: รับของขวัญทุกชนิดจากการปฏิบัติหน้าที่ ใช้รถหรือของหลวงส่วนตัว ลัดคิวให้คนรู้จัก\n\n"
        "ขอให้ทุกคนอ่านและกดรับทราบภายใน 7 วัน หัวหน้ากองพูดทบทวนในการประชุมประจำเดือน",
    ),
    Letter(
        27,
        "chief",
        "ผลการประเมินความเสี่ยงการทุจริต และมาตรการที่แต่ละกองต้องทำ",
        "ที่ อบ 75301/ว 7",
        "ผลการประเมินความเสี่ยงประจำปีพบเรื่องที่เสี่ยงสูง 2 เรื่อง คือ การตรวจรับงานจ้าง และการยืมทรัพย์สินของทางราชการ\n\n"
        "กองช่าง: ตรวจรับงานพร้อมกันอย่างน้อย 3 คน ถ่ายภาพก่อน ระหว่าง และหลังทำงาน\n"
        "กองคลัง: ให้ยืมทรัพย์สินเมื่อมีใบยืมที่อนุมัติแล้วเท่านั้น ตรวจของคืนทุกสิ้นเดือน\n\n"
        "ทุกคนอ่านและกดรับทราบ สงสัยข้อใดถามนิติกร",
        unread=("officer2",),
    ),
    Letter(
        16,
        "clerk",
        "นโยบายไม่รับของขวัญ (No Gift Policy) ช่วงปีใหม่",
        "ที่ อบ 75301/ว 9",
        "ขอให้เจ้าหน้าที่ทุกคนไม่รับของขวัญ กระเช้า หรือสิ่งตอบแทนใด ๆ จากผู้มาติดต่อและผู้รับจ้าง\n"
        "ถ้ามีผู้นำมาให้ ขอบคุณแล้วแจ้งว่ารับไม่ได้ ถ้าถูกวางทิ้งไว้ ส่งมอบที่งานการเจ้าหน้าที่ภายในวันเดียวกัน",
        unread=("storekeeper", "officer2"),
    ),
    Letter(
        9,
        "head",
        "เวรดูแลเครื่องสูบน้ำและไฟส่องสว่างช่วงวันหยุด",
        "",
        "ผู้อยู่เวรรับโทรศัพท์ตลอดเวลา ออกพื้นที่ภายในสองชั่วโมงเมื่อได้รับแจ้งน้ำท่วมหรือไฟดับทั้งหมู่บ้าน\n"
        "เปลี่ยนเวรได้โดยแจ้งผู้อำนวยการกองช่างก่อนหนึ่งวัน",
        division="works",
        unread=("officer2",),
    ),
    Letter(
        4,
        "clerk",
        "ประชุมประจำเดือน: ทบทวนขั้นตอนและระยะเวลาให้บริการ",
        "ที่ อบ 75301/ว 11",
        "ขอเชิญทุกคนประชุมที่ห้องประชุมชั้น 2 เวลา 09.30 น.\n"
        "แต่ละกองเตรียมเรื่องที่ทำไม่ทันกำหนดในเดือนที่ผ่านมา พร้อมสาเหตุและวิธีแก้ เรื่องละไม่เกินสามนาที",
        unread=("officer", "officer2", "storekeeper", "editor", "lawyer", "chief"),
    ),
    Letter(
        1,
        "chief",
        "ช่องทางแจ้งเบาะแสการทุจริตภายใน และการคุ้มครองผู้แจ้ง",
        "ที่ อบ 75301/ว 12",
        "เจ้าหน้าที่ที่พบเห็นการทุจริตแจ้งได้ที่หน้า “แจ้งเบาะแสการทุจริต” ของเว็บไซต์ ไม่ต้องบอกชื่อ "
        "เฉพาะผู้ตรวจสอบที่ได้รับแต่งตั้งเปิดอ่านได้ ผู้บังคับบัญชาเปิดไม่ได้\n\n"
        "ห้ามกลั่นแกล้งหรือสืบหาผู้แจ้ง ผู้ฝ่าฝืนมีโทษทางวินัย",
        unread=("officer", "officer2", "clerk", "head", "storekeeper", "approver", "auditor"),
    ),
)


def create(divisions, users):
    """All of them by the actions, as they would come about; who read the first is kept on paper."""
    for letter in LETTERS:
        circular = _send(letter, divisions, users)
    first = type(circular).objects.order_by("published_at").first()
    pdf = summary.as_pdf(first, readers(first), at=now())
    actions.keep_summary(first, pdf, title=summary.title_of(first), by=users["chief"])


def _send(letter, divisions, users):
    at = _working_hour(letter.days_ago)
    values = {
        "title": letter.title,
        "number": letter.number,
        "dated_on": at.date(),
        "body": letter.body,
        "is_for_all": not letter.division,
        "divisions": [divisions[letter.division]] if letter.division else [],
        "people": [],
        "remind_days": 3,
    }
    by = users[letter.sender]
    circular = actions.write(values, by=by, at=at)
    actions.publish(circular, by=by, at=at)
    rows = circular.addressees.exclude(person__user__username__in=letter.unread)
    for number, row in enumerate(rows.select_related("circular")):
        moment = at + timedelta(minutes=17 * (number + 1))
        if moment < now():
            actions.acknowledge(row, at=moment)
    return circular


def _working_hour(days_ago):
    """Nine in the morning of that day, or of the Friday before it."""
    moment = localtime() - timedelta(days=days_ago)
    moment -= timedelta(days=max(0, date.weekday(moment) - 4))
    return moment.replace(hour=9, minute=0, second=0, microsecond=0)
