"""What is on in the demo's subdistrict: the weeks around today.

The demo is loaded on any day of the year: nothing here is of one season.
"""

from datetime import time, timedelta

from django.utils import timezone

from casework.deadlines import add_working_days
from home.about.models import Event
from home.models import Holiday, Village

from . import days

Kind = Event.Kind
AT_LEISURE = {Kind.TRADITION, Kind.ACTIVITY}  # when people are free; all else is the office's work
NINE, NOON = time(9), time(12)
# Days from today, days long (of work, where it is the office's), hours, kind, title, place, text (each Thai and English), villages.
EVENTS = [
    (
        3, 1, (NINE, NOON), Kind.SERVICE,
        ("รถ อบต. ออกรับเรื่องถึงหมู่บ้าน", "Our car comes to take requests"),
        ("ศาลากลางบ้านป่าติ้ว", "Village hall of Ban Pa Tio"),
        (
            "รับทุกเรื่องเหมือนที่สำนักงาน ลงทะเบียนเบี้ยยังชีพ แจ้งถนนเสีย จ่ายภาษีด้วยคิวอาร์ นำบัตรประชาชนมาด้วย สอบถาม โทร 045-000-110",
            "All requests as at the office: allowances, roads, tax by QR code. Bring your ID card. Questions? Call 045-000-110",
        ),
        (11,),
    ),
    (
        6, 1, (NINE, NOON), Kind.SERVICE,
        ("ฉีดวัคซีนพิษสุนัขบ้าฟรี รอบเก็บตก", "Free rabies vaccination: second visit"),
        ("ศาลากลางบ้านหนองบัวขาว", "Village hall of Ban Nong Bua Khao"),
        (
            "สำหรับหมาแมวที่พลาดรอบแรก อายุ 2 เดือนขึ้นไป ใส่สายจูงหรือกรงมาด้วย ออกหน่วยให้บ้านที่พามาไม่ได้ โทรนัด 045-000-160",
            "For dogs and cats that missed the first, from two months on, on a lead or in a cage. We also come to your home: call 045-000-160",
        ),
        (3, 4),
    ),
    (
        9, 1, (time(13, 30), time(16)), Kind.MEETING,
        ("ประชาคมหมู่บ้าน เลือกโครงการปีหน้า", "Village meeting: choose next year's projects"),
        ("ศาลาวัดบ้านโนนสูง", "Temple hall of Ban Non Sung"),
        (
            "มาบอกว่าหมู่บ้านอยากได้อะไรก่อน ถนน น้ำ หรือไฟ คนละหนึ่งเสียง ใครก็มาได้",
            "Say what the village needs first: road, water or light. One voice each, everybody welcome",
        ),
        (4,),
    ),
    (
        12, 1, (NINE, time(15)), Kind.MEETING,
        ("ประชุมสภา อบต. เปิดให้ประชาชนฟัง", "Council meeting, open to the public"),
        ("ห้องประชุมสภา ที่ทำการ อบต.", "Council room, SAO office"),
        ("ฟังได้ทุกคน ลงชื่อหน้าห้อง งดใช้เสียงระหว่างประชุม", "Everybody may listen. Sign in at the door; please keep quiet"),
        (),
    ),
    (
        15, 5, (None, None), Kind.DEADLINE,
        ("ทบทวนรายชื่อผู้รับเบี้ยผู้สูงอายุ", "Checking the list of older people's allowances"),
        ("ที่ทำการผู้ใหญ่บ้านทุกหมู่", "Village heads' offices"),
        ("มาดูว่าชื่อและเลขบัญชีถูกต้อง คนที่ย้ายบ้านหรือเปลี่ยนธนาคารบอกผู้ใหญ่บ้านได้เลย", "See that your name and account are right. Tell the head if you moved or changed your bank"),
        (),
    ),
    (
        20, 1, (time(6, 30), NOON), Kind.TRADITION,
        ("งานบุญประจำปีวัดบ้านทุ่งรวง", "Yearly fair of the temple of Ban Thung Ruang"),
        ("ลานวัดบ้านทุ่งรวง", "Temple ground of Ban Thung Ruang"),
        ("ทำบุญตักบาตรตอนเช้า มีหมอลำและตลาดของดีตำบล", "Alms in the morning, mo lam, and a market of local goods"),
        (5,),
    ),
    (
        24, 1, (NINE, time(11)), Kind.SERVICE,
        ("ตรวจสุขภาพผู้สูงอายุถึงหมู่บ้าน", "Health check for older people in the village"),
        ("ศูนย์ผู้สูงอายุบ้านโคกสะแบง", "Older people's centre, Ban Khok Sabaeng"),
        ("วัดความดัน เจาะน้ำตาล ตัดแว่น งดอาหารเช้าถ้าจะเจาะน้ำตาล", "Blood pressure, blood sugar and glasses. Come without breakfast for the sugar test"),
        (8, 9),
    ),
    (
        31, 1, (time(8), time(15)), Kind.ACTIVITY,
        ("พัฒนาป่าชุมชน เก็บขยะ ซ่อมทางเดิน", "Tidying the community forest and its paths"),
        ("ป่าชุมชนโคกสะแบง", "Community forest of Khok Sabaeng"),
        ("นำจอบ มีด และน้ำดื่มมา มีข้าวกลางวันเลี้ยง", "Bring a hoe, a knife and water; lunch is served"),
        (8,),
    ),
    (
        38, 1, (time(8, 30), time(16)), Kind.ACTIVITY,
        ("แข่งกีฬาต้านยาเสพติด 12 หมู่บ้าน", "Sports day of the twelve villages"),
        ("สนามโรงเรียนบ้านดอนตะวัน", "School field of Ban Don Tawan"),
        ("ฟุตบอล ตะกร้อ ชักเย่อ สมัครกับผู้ใหญ่บ้านภายในหนึ่งสัปดาห์ก่อนแข่ง", "Football, takraw and tug of war. Enter with your village head a week before"),
        (),
    ),
    (
        45, 1, (NINE, NOON), Kind.MEETING,
        ("ชี้แจงงบประมาณและแผนจัดซื้อจัดจ้าง", "The budget and the purchase plan explained"),
        ("ที่ทำการ อบต.", "SAO office"),
        ("ปีนี้ซื้ออะไร จ้างอะไร ราคาเท่าไร ถามได้ทุกข้อ", "What is bought this year and for how much. Ask anything"),
        (),
    ),
    (
        52, 1, (NINE, time(14)), Kind.ACTIVITY,
        ("อบรมทำบัญชีครัวเรือน", "Course in household accounts"),
        ("ศูนย์ทอผ้าบ้านสร้างแก้ว", "Weaving centre, Ban Sang Kaeo"),
        ("รับ 40 คน มีสมุดบัญชีและข้าวกลางวันให้", "Forty places; account book and lunch provided"),
        (7,),
    ),
    (
        -8, 1, (NINE, NOON), Kind.SERVICE,
        ("พ่นยุงป้องกันไข้เลือดออก", "Spraying against mosquitoes"),
        ("ทุกบ้านในหมู่ 10", "Every house of Moo 10"),
        ("เก็บอาหารและพาเด็กออกจากบ้านครึ่งชั่วโมง", "Put food away and take children out for half an hour"),
        (10,),
    ),
    (
        -20, 1, (time(17), time(21)), Kind.TRADITION,
        ("ผ้าป่าสามัคคี หนองบัวขาว", "Merit-making for the pond of Nong Bua Khao"),
        ("หนองบัวขาว", "Nong Bua Khao"),
        ("เงินทำบุญใช้ขุดลอกหนองและปลูกต้นไม้รอบหนอง", "What is given pays for dredging the pond and planting trees around it"),
        (),
    ),
]  # fmt: skip
CANCELLED = (
    17, 1, (NINE, NOON), Kind.SERVICE,
    ("รับบริจาคโลหิต", "Blood donation"),
    ("ที่ทำการ อบต.", "SAO office"),
    ("รถรับบริจาคติดภารกิจ จะแจ้งวันใหม่", "The donation car is needed elsewhere; a new day will be told"),
    (),
)  # fmt: skip


def create():
    villages = {village.moo: village for village in Village.objects.all()}
    today, holidays = timezone.localdate(), Holiday.objects.dates()
    for row in [*EVENTS, CANCELLED]:
        event = _event(row, today, holidays)
        event.is_cancelled = row is CANCELLED
        event.full_clean()
        event.save()
        event.villages.set(villages[moo] for moo in row[-1])


def held(row, today, holidays):
    """The first and the last day of an event."""
    away, long, _hours, kind, *_ = row
    on = today + timedelta(days=away)
    if kind in AT_LEISURE:
        on = days.free_saturday_from(on, holidays)
        return on, on + timedelta(days=long - 1)
    on = days.working_day_from(on, holidays)
    return on, add_working_days(on, long - 1, holidays)


def _event(row, today, holidays):
    _away, _long, (begins, ends), kind, title, place, text, _villages = row
    first, last = held(row, today, holidays)
    return Event(
        title=title[0],
        title_en=title[1],
        kind=kind,
        starts_on=first,
        ends_on=last if last > first else None,
        starts_at=begins,
        ends_at=ends,
        place=place[0],
        place_en=place[1],
        text=text[0],
        text_en=text[1],
    )
