"""An office that does not exist: its name, its place, its divisions, villages and days off.

The postcode begins with digits no province has; telephone numbers are of a kind nobody is given.
"""

from datetime import timedelta

from django.utils import timezone

from home import holiday_fill, pictures
from home.buddhist import fiscal_days, fiscal_year
from home.models import AgencySettings, Division, Leader, Village

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
HOTLINES = [
    ("รถน้ำและเหตุด่วนในตำบล", "Water and emergencies here", "080-000-0199"),
    ("เจ็บป่วยฉุกเฉิน", "Medical emergency", "1669"),
    ("ไฟไหม้ สัตว์มีพิษ", "Fire", "199"),
    ("เหตุด่วนเหตุร้าย (ตำรวจ)", "Police", "191"),
    ("ไฟฟ้าขัดข้อง สายไฟขาด", "Power cuts, torn cables", "1129"),
    ("น้ำประปาของการประปาส่วนภูมิภาค", "Provincial Waterworks", "1662"),
    ("ศูนย์ดำรงธรรม", "Damrongtham Centre (complaints)", "1567"),
    ("ช่วยเหลือสังคม เด็ก คนถูกทำร้าย", "Social help, children, violence", "1300"),
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
# What each division looks after, as a villager says it, in two languages.
LOOKS_AFTER = {
    "office": (
        "รับเรื่องทั่วไป รถน้ำ ภัยพิบัติ กฎหมาย และงานบุคคล",
        "Requests of any kind, water truck, disasters, legal matters and personnel",
    ),
    "finance": (
        "ภาษีที่ดิน ภาษีป้าย ทะเบียนพาณิชย์ และการจัดซื้อจัดจ้าง",
        "Land and sign tax, business registration and purchasing",
    ),
    "works": (
        "ถนน ไฟทาง ประปาหมู่บ้าน และขออนุญาตก่อสร้าง",
        "Roads, street lights, village water supply and building permits",
    ),
    "education": (
        "ศูนย์พัฒนาเด็กเล็ก งานบุญประเพณี และกีฬา",
        "Child development centre, traditions and sports",
    ),
    "welfare": (
        "เบี้ยผู้สูงอายุ เบี้ยความพิการ เงินเด็กแรกเกิด และกลุ่มอาชีพ",
        "Allowances for older people, disability and newborns; village work groups",
    ),
    "health": (
        "ขยะ ควบคุมโรค พ่นยุง และใบอนุญาตร้านอาหาร",
        "Waste, disease control, mosquito spraying and food licences",
    ),
}
HOURS = {
    "education": (
        "ศูนย์พัฒนาเด็กเล็ก จันทร์–ศุกร์ 07.30–16.00 น.",
        "Child development centre: Monday to Friday, 7.30 am to 4 pm",
    ),
    "finance": (
        "จันทร์–ศุกร์ 08.30–16.30 น. รับเงินถึง 15.30 น.",
        "Monday to Friday, 8.30 am to 4.30 pm; payments until 3.30 pm",
    ),
}
# Name, English name, head, the head's name in English. The first is the kamnan's village.
VILLAGES = [
    ("ดอนตะวัน", "Don Tawan", "นายสมบูรณ์ ทุ่งรวงทอง", "Mr Sombun Thungruangthong"),
    ("ดอนตะวันเหนือ", "Don Tawan Nuea", "นายประเสริฐ คำดอนแก้ว", "Mr Prasoet Khamdonkaeo"),
    ("หนองบัวขาว", "Nong Bua Khao", "นางบัวผัน หนองขาวดี", "Mrs Buaphan Nongkhaodi"),
    ("โนนสูง", "Non Sung", "นายทวี โนนเพียรดี", "Mr Thawi Nonphiandi"),
    ("ทุ่งรวง", "Thung Ruang", "นายสายัณห์ รวงงามดี", "Mr Sayan Ruangngamdi"),
    ("คำน้ำใส", "Kham Nam Sai", "นายบุญเลิศ น้ำใสเย็น", "Mr Bunloet Namsaiyen"),
    ("สร้างแก้ว", "Sang Kaeo", "นางสาววิไล สร้างแก้วใส", "Ms Wilai Sangkaeosai"),
    ("โคกสะแบง", "Khok Sabaeng", "นายคำสิงห์ โคกงามตา", "Mr Khamsing Khokngamta"),
    ("นาดี", "Na Di", "นายอุดม นาดีเพ็ง", "Mr Udom Nadipheng"),
    ("หนองไผ่", "Nong Phai", "นางจันทร์เพ็ญ ไผ่งามตา", "Mrs Chanphen Phaingamta"),
    ("ป่าติ้ว", "Pa Tio", "นายไพโรจน์ ป่าติ้วทอง", "Mr Phairot Patiothong"),
    ("โนนสวรรค์", "Non Sawan", "นายถาวร สวรรค์งามดี", "Mr Thawon Sawanngamdi"),
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

# Households, men, women; together what the page of the subdistrict says.
VILLAGE_NUMBERS = [
    (198, 361, 382),
    (172, 318, 336),
    (161, 296, 311),
    (154, 287, 298),
    (149, 276, 284),
    (138, 262, 271),
    (142, 268, 269),
    (151, 279, 288),
    (147, 274, 281),
    (156, 291, 297),
    (136, 249, 258),
    (142, 236, 240),
]
VILLAGE_STORIES = [
    (
        "หมู่บ้านแรกของตำบล ที่ทำการ อบต. ตลาดเช้า และวัดบ้านดอนตะวันอยู่ที่นี่",
        "The first village of the subdistrict, with our office, the morning market and the temple.",
    ),
    (
        "อยู่บนเนินเหนือหมู่ 1 ปลูกมันสำปะหลังและอ้อย มีศาลากลางบ้านใช้ประชุมทุกต้นเดือน",
        "On the rise north of Moo 1. Cassava and sugar cane; the hall meets early each month.",
    ),
    (
        "ตั้งรอบหนองบัวขาว แหล่งน้ำสาธารณะ 60 ไร่ มีกลุ่มเลี้ยงปลาและดอกบัวตัดขาย",
        "Around the white lotus pond; its people raise fish and sell lotus flowers.",
    ),
    (
        "ดินดำนาดี น้ำท่วมยากเพราะอยู่สูง มีโรงสีชุมชนและกลุ่มข้าวอินทรีย์",
        "Good high rice land, with a community mill and an organic rice group.",
    ),
    (
        "ทุ่งนากว้างที่สุดของตำบล มีบุญกุ้มข้าวใหญ่ทุกเดือนสาม",
        "The widest rice fields here; the rice-heap merit feast is held every third lunar month.",
    ),
    (
        "มีน้ำซับไหลทั้งปี เป็นต้นน้ำของประปาหมู่บ้านห้าหมู่",
        "A spring that never dries feeds the water supply of five villages.",
    ),
    (
        "ขึ้นชื่อเรื่องผ้าย้อมคราม มีศูนย์ทอผ้าเปิดให้ชมทุกวันเสาร์",
        "Known for indigo cloth; the weaving centre is open to visitors on Saturdays.",
    ),
    (
        "ติดป่าชุมชนโคกสะแบง 320 ไร่ คนในหมู่บ้านช่วยกันทำแนวกันไฟทุกปี",
        "Beside the community forest, where villagers clear a firebreak every year.",
    ),
    (
        "ปลูกข้าวและพืชผักหลังนา ส่งตลาดอำเภอทุกวันพุธกับเสาร์",
        "Rice, then vegetables, sold at the district market on Wednesdays and Saturdays.",
    ),
    (
        "มีกลุ่มจักสานไม้ไผ่และตลาดนัดเย็นวันศุกร์",
        "Bamboo basketry, and a market on Friday evenings.",
    ),
    (
        "อยู่ไกลที่ทำการที่สุด 9 กิโลเมตร รถ อบต. ออกไปรับเรื่องเดือนละครั้ง ดูวันในปฏิทิน",
        "Farthest from the office, 9 km; our car comes once a month, see the calendar.",
    ),
    (
        "หมู่บ้านตั้งใหม่สุด แยกจากหมู่ 6 เมื่อปี 2538 มีบ่อขยะรวมและศูนย์คัดแยกขยะ",
        "The newest village, parted from Moo 6 in 1995; waste is sorted here.",
    ),
]
# Two assistants, who leads the health volunteers, who looks after the water. By village.
LEADERS = [
    ("นายวิชัย รวงแก้วดี", "นางสาวกันยา ดอนงามตา", "นางคำผาย ทุ่งทองดี", "นายสมหมาย น้ำทองดี"),
    ("นายสุพจน์ เหนือแก้วดี", "นางรัชนี คำงามดี", "นางละม่อม นาแก้วดี", "นายประยูร น้ำดีงาม"),
    ("นายคำพันธ์ บัวทองดี", "นางสาวสายฝน หนองแก้วดี", "นางบุญเรือง ขาวดีงาม", "นายทองสุข น้ำบัวดี"),
    ("นายชูชาติ โนนแก้วดี", "นางวันดี สูงงามตา", "นางสมพร โนนทองดี", "นายอำพล น้ำแก้วดี"),
    ("นายเสถียร ทุ่งแก้วดี", "นางนงลักษณ์ รวงดีงาม", "นางหนูเพียร ทุ่งงามตา", "นายบุญส่ง น้ำรวงดี"),
    ("นายสังคม ใสแก้วดี", "นางสาวพรรณี คำทองดี", "นางทองใส น้ำงามตา", "นายประวิทย์ คำใสดี"),
    ("นายวีรพล สร้างงามดี", "นางสาวเดือนเพ็ญ แก้วทองดี", "นางคำแปง ครามดีงาม", "นายสมยศ น้ำสร้างดี"),
    ("นายอุทัย โคกแก้วดี", "นางสุภาพ สะแบงดีงาม", "นางพิกุล โคกทองดี", "นายบุญทัน น้ำโคกดี"),
    ("นายพงศ์ศักดิ์ นาแก้วงาม", "นางสาวสุกัญญา นาทองดี", "นางจำปา นางามตา", "นายทวีศักดิ์ น้ำนาดี"),
    ("นายสมบัติ ไผ่แก้วดี", "นางอรุณี หนองไผ่ดี", "นางสำลี ไผ่ทองดี", "นายสว่าง น้ำไผ่ดี"),
    ("นายประจักษ์ ติ้วแก้วดี", "นางสาวลำดวน ป่างามตา", "นางบัวลอย ติ้วดีงาม", "นายไสว น้ำติ้วดี"),
    ("นายมานิต โนนงามดี", "นางศิริพร สวรรค์แก้วดี", "นางทองคำ โนนดีงาม", "นายวิเชียร น้ำโนนดี"),
]
LEADERS_EN = [
    ("Mr Wichai Ruangkaeodi", "Ms Kanya Donngamta", "Mrs Khamphai Thungthongdi", "Mr Sommai Namthongdi"),
    ("Mr Suphot Nueakaeodi", "Mrs Ratchani Khamngamdi", "Mrs Lamom Nakaeodi", "Mr Prayun Namdingam"),
    ("Mr Khamphan Buathongdi", "Ms Saifon Nongkaeodi", "Mrs Bunrueang Khaodingam", "Mr Thongsuk Nambuadi"),
    ("Mr Chuchat Nonkaeodi", "Mrs Wandi Sungngamta", "Mrs Somphon Nonthongdi", "Mr Amphon Namkaeodi"),
    ("Mr Sathian Thungkaeodi", "Mrs Nonglak Ruangdingam", "Mrs Nuphian Thungngamta", "Mr Bunsong Namruangdi"),
    ("Mr Sangkhom Saikaeodi", "Ms Phanni Khamthongdi", "Mrs Thongsai Namngamta", "Mr Prawit Khamsaidi"),
    ("Mr Wiraphon Sangngamdi", "Ms Dueanphen Kaeothongdi", "Mrs Khampaeng Khramdingam", "Mr Somyot Namsangdi"),
    ("Mr Uthai Khokkaeodi", "Mrs Suphap Sabaengdingam", "Mrs Phikun Khokthongdi", "Mr Bunthan Namkhokdi"),
    ("Mr Phongsak Nakaeongam", "Ms Sukanya Nathongdi", "Mrs Champa Nangamta", "Mr Thawisak Namnadi"),
    ("Mr Sombat Phaikaeodi", "Mrs Aruni Nongphaidi", "Mrs Samli Phaithongdi", "Mr Sawang Namphaidi"),
    ("Mr Prachak Tiokaeodi", "Ms Lamduan Pangamta", "Mrs Bualoi Tiodingam", "Mr Sawai Namtiodi"),
    ("Mr Manit Nonngamdi", "Mrs Siriphon Sawankaeodi", "Mrs Thongkham Nondingam", "Mr Wichian Namnondi"),
]  # fmt: skip
ROLES_OF_LEADERS = (
    Leader.Role.ASSISTANT,
    Leader.Role.ASSISTANT,
    Leader.Role.HEALTH,
    Leader.Role.WATER,
)


def create_agency():
    agency = AgencySettings.load()
    for name, value in FIELDS.items():
        setattr(agency, name, value)
    agency.channels = [("channel", channel) for channel in CHANNELS]
    agency.hotlines = [
        ("hotline", {"what": what, "what_en": english, "number": number})
        for what, english, number in HOTLINES
    ]
    today = timezone.localdate()
    agency.eit_url = "https://example.com/eit"
    agency.iit_url = "https://example.com/iit"
    agency.assessed_from, agency.assessed_until = (
        today - timedelta(days=14),
        today + timedelta(days=75),
    )
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
            name=name,
            name_en=name_en,
            short_name=short,
            phone=phone,
            order=order * 10,
            looks_after=LOOKS_AFTER[key][0],
            looks_after_en=LOOKS_AFTER[key][1],
            hours=HOURS.get(key, ("", ""))[0],
            hours_en=HOURS.get(key, ("", ""))[1],
        )
        for order, (key, name, name_en, short, phone) in enumerate(DIVISIONS, 1)
    }


def create_villages():
    villages = Village.objects.bulk_create(map(_village, range(1, len(VILLAGES) + 1)))
    Leader.objects.bulk_create(
        Leader(
            village=village,
            name=name,
            name_en=name_en,
            role=role,
            sort_order=place,
            phone=f"080-000-{1000 + village.moo * 10 + place}" if place != 1 else "",
        )
        for village, *names in zip(villages, LEADERS, LEADERS_EN, strict=True)
        for place, (name, name_en, role) in enumerate(zip(*names, ROLES_OF_LEADERS, strict=True))
    )
    return villages


def _village(moo):
    name, name_en, head, head_en = VILLAGES[moo - 1]
    latitude, longitude = VILLAGE_POINTS[moo - 1]
    households, men, women = VILLAGE_NUMBERS[moo - 1]
    story, story_en = VILLAGE_STORIES[moo - 1]
    first_day, _last_day = fiscal_days(fiscal_year(timezone.localdate()))
    return Village(
        moo=moo,
        name=name,
        name_en=name_en,
        head_title=Village.HeadTitle.KAMNAN if moo == 1 else Village.HeadTitle.HEADMAN,
        head_name=head,
        head_name_en=head_en,
        head_phone=f"080-000-02{moo:02}",
        latitude=latitude,
        longitude=longitude,
        about=story,
        about_en=story_en,
        households=households,
        men=men,
        women=women,
        counted_on=first_day - timedelta(days=1),
    )


def fill_holidays():
    year = timezone.localdate().year
    for each in range(year - 2, year + 2):  # the days of cases long closed count too
        holiday_fill.fill(each)
