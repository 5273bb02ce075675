"""An office that does not exist: its name, its place, its divisions, villages and days off.

The postcode begins with digits no province has; telephone numbers are of a kind nobody is given.
"""

from django.utils import timezone

from home import holiday_fill, pictures
from home.models import AgencySettings, Division, Village

from .emblem import emblem
from .images import kept

FIELDS = {
    "name": "องค์การบริหารส่วนตำบลดอนตะวัน",
    "name_en": "Don Tawan Subdistrict Administrative Organization",
    "short_name": "อบต.ดอนตะวัน",
    "short_name_en": "Don Tawan SAO",
    "number_prefix": "NH",
    "address": "99",
    "address_en": "99",
    "moo": 1,
    "subdistrict": "ดอนตะวัน",
    "subdistrict_en": "Don Tawan",
    "district": "ทุ่งดอกจาน",
    "district_en": "Thung Dok Chan",
    "province": "ศรีมูลธาร",
    "province_en": "Si Mun Than",
    "postcode": "99990",
    "latitude": "15.500000",
    "longitude": "104.500000",
    "phone": "045-000-100",
    "fax": "045-000-101",
    "email": "saraban@example.com",
    "pdpa_officer": "นายธรรมรัตน์ สีดา นิติกร",
    "pdpa_officer_en": "Mr Thammarat Sida, Legal Officer",
    "pdpa_contact": "045-000-206 หรือ pdpa@example.com",
    "paper_prefix": "ดต 99901",
    "promptpay_id": "3999900000001",
    "promptpay_name": "อบต.ดอนตะวัน (ตัวอย่าง)",
    "privacy_notice": (
        "<p>เราใช้ข้อมูลนี้เพื่อทำเรื่องของท่านและติดต่อกลับเท่านั้น เฉพาะเจ้าหน้าที่ที่ทำเรื่องนี้จึงเปิดดูได้ "
        "เราเก็บไว้ตามอายุเอกสารราชการ แล้วทำลาย ท่านขอดู ขอแก้ หรือขอสำเนาได้ที่ 045-000-206</p>"
    ),
    "privacy_notice_en": (
        "<p>We use what you tell us to handle your request and to reach you, and for nothing else. "
        "Only the officers who handle it can open it. We keep it as long as the rules for official "
        "records say, then destroy it. To see, correct or copy it, call 045-000-206.</p>"
    ),
}
CHANNELS = [
    {
        "kind": "phone",
        "label": "เหตุด่วน 24 ชม. 080-000-0199",
        "label_en": "Emergencies 080-000-0199",
        "address": "080-000-0199",
    },
    {
        "kind": "line",
        "label": "LINE อบต.ดอนตะวัน (ตัวอย่าง)",
        "label_en": "LINE: Don Tawan SAO (sample)",
        "address": "https://example.com/line",
    },
    {
        "kind": "facebook",
        "label": "เพจ Facebook (ตัวอย่าง)",
        "label_en": "Facebook page (sample)",
        "address": "https://example.com/facebook",
    },
]
# Key, name, English name, short name, telephone.
DIVISIONS = [
    ("office", "สำนักปลัด", "Office of the Chief Administrator", "ปลัด", "045-000-110"),
    ("finance", "กองคลัง", "Finance Division", "คลัง", "045-000-120"),
    ("works", "กองช่าง", "Public Works Division", "ช่าง", "045-000-130"),
    (
        "education",
        "กองการศึกษา ศาสนา และวัฒนธรรม",
        "Education, Religion and Culture Division",
        "ศึกษา",
        "045-000-140",
    ),
    ("welfare", "กองสวัสดิการสังคม", "Social Welfare Division", "สวัสดิการ", "045-000-150"),
    (
        "health",
        "กองสาธารณสุขและสิ่งแวดล้อม",
        "Public Health and Environment Division",
        "สาธารณสุข",
        "045-000-160",
    ),
]
# Name, English name, head. The first is the kamnan's village.
VILLAGES = [
    ("ดอนตะวัน", "Don Tawan", "กำนันสมบูรณ์ ทุ่งรวงทอง"),
    ("ดอนตะวันเหนือ", "Don Tawan Nuea", "นายประเสริฐ คำดอนแก้ว"),
    ("หนองบัวขาว", "Nong Bua Khao", "นางบัวผัน หนองขาวดี"),
    ("โนนสูง", "Non Sung", "นายทวี โนนเพียรดี"),
    ("ทุ่งรวง", "Thung Ruang", "นายสายัณห์ รวงงามดี"),
    ("คำน้ำใส", "Kham Nam Sai", "นายบุญเลิศ น้ำใสเย็น"),
    ("สร้างแก้ว", "Sang Kaeo", "นางสาววิไล สร้างแก้วใส"),
    ("โคกสะแบง", "Khok Sabaeng", "นายคำสิงห์ โคกงามตา"),
    ("นาดี", "Na Di", "นายอุดม นาดีเพ็ง"),
    ("หนองไผ่", "Nong Phai", "นางจันทร์เพ็ญ ไผ่งามตา"),
    ("ป่าติ้ว", "Pa Tio", "นายไพโรจน์ ป่าติ้วทอง"),
    ("โนนสวรรค์", "Non Sawan", "นายถาวร สวรรค์งามดี"),
]

# Around the office, none on top of another.
VILLAGE_POINTS = [
    ("15.501200", "104.503500"),
    ("15.512900", "104.494800"),
    ("15.519300", "104.512600"),
    ("15.508700", "104.524900"),
    ("15.493600", "104.519200"),
    ("15.486100", "104.505300"),
    ("15.489800", "104.489900"),
    ("15.500400", "104.478200"),
    ("15.515600", "104.476900"),
    ("15.526800", "104.489300"),
    ("15.478300", "104.522700"),
    ("15.474900", "104.493100"),
]


def create_agency():
    agency = AgencySettings.load()
    for name, value in FIELDS.items():
        setattr(agency, name, value)
    agency.channels = [("channel", channel) for channel in CHANNELS]
    agency.emblem = kept("ตราหน่วยงาน", emblem(), kind="PNG")
    agency.full_clean()
    agency.save()
    agency.refresh_from_db()
    pictures.prepare(agency.emblem, "emblem")
    return agency


def sign_papers(person):
    """Letters and licences are signed with this person's name."""
    agency = AgencySettings.load()
    agency.paper_signer = person
    agency.save()


def create_divisions():
    """The divisions by key."""
    return {
        key: Division.objects.create(
            name=name, name_en=name_en, short_name=short, phone=phone, order=order * 10
        )
        for order, (key, name, name_en, short, phone) in enumerate(DIVISIONS, 1)
    }


def create_villages():
    return Village.objects.bulk_create(
        Village(
            moo=moo,
            name=name,
            name_en=name_en,
            head_name=head,
            head_phone=f"080-000-02{moo:02}",
            latitude=latitude,
            longitude=longitude,
        )
        for moo, ((name, name_en, head), (latitude, longitude)) in enumerate(
            zip(VILLAGES, VILLAGE_POINTS, strict=True), 1
        )
    )


def fill_holidays():
    year = timezone.localdate().year
    for each in range(year - 2, year + 2):  # the days of cases long closed count too
        holiday_fill.fill(each)
