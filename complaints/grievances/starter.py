"""What an office begins with: sorts of grievance, reasons not to take one up, offices outside.

Data to be changed in the back office afterwards. The demo begins with the same.
"""

from home.models import Division

from .models import Category, OutsideAgency, RefusalReason

# Which division, by a word that stands in its name on most subdistrict offices.
WORDS = {
    "works": "ช่าง",
    "finance": "คลัง",
    "welfare": "สวัสดิการ",
    "health": "สาธารณสุข",
    "education": "การศึกษา",
    "office": "สำนักปลัด",
}
SUGGESTION, PRAISE = Category.Sort.SUGGESTION, Category.Sort.PRAISE
REPAIR = {"is_repair": True}
PERSONAL = {"is_public": False, "contact": Category.Contact.REQUIRED}

# Slug, name, hint, division, working days, symbol, what else.
CATEGORIES = (
    ("lighting", "ไฟฟ้าสาธารณะ", "ไฟดับ ไฟถนนกะพริบ เสาเอียง สายห้อย", "works", 5, "light", REPAIR),
    ("road", "ถนนและทางสาธารณะ", "หลุมบ่อ ถนนทรุด ไหล่ทาง ป้ายจราจรชำรุด", "works", 15, "road", REPAIR),
    ("drain", "ท่อระบายน้ำและน้ำท่วม", "ท่ออุดตัน ฝาท่อแตก น้ำท่วมขัง", "works", 7, "water", REPAIR),
    ("water", "น้ำประปา", "ท่อแตก น้ำไม่ไหล น้ำขุ่น", "works", 3, "water", REPAIR),
    ("waste", "ขยะและความสะอาด", "ขยะไม่ได้เก็บ ลักลอบทิ้งขยะ", "health", 3, "waste", REPAIR),
    ("sewage", "น้ำเสีย", "ปล่อยน้ำเสีย น้ำเน่าเหม็น", "health", 15, "water", {}),
    ("smoke", "กลิ่น ควัน และฝุ่น", "กลิ่นฟาร์ม เผาขยะ เผาหญ้า ฝุ่นจากงานก่อสร้าง", "health", 7, "form", {}),
    ("noise", "เสียงดังรบกวน", "เครื่องเสียง โรงงาน เสียงสัตว์เลี้ยง", "health", 7, "form", {}),
    ("tree", "ต้นไม้และกิ่งไม้", "กิ่งไม้พาดสายไฟ ต้นไม้ล้ม หญ้ารกข้างทาง", "works", 7, "form", REPAIR),
    ("mosquito", "ยุงและโรคติดต่อ", "ขอพ่นหมอกควัน แหล่งน้ำขังมียุงลาย", "health", 3, "form", {}),
    ("animal", "สุนัขจรจัดและสัตว์", "สุนัขดุ สัตว์ป่วย สัตว์เลี้ยงปล่อยบนถนน", "health", 7, "form", {}),
    ("building", "อาคารและสิ่งก่อสร้าง", "ต่อเติมล้ำแนว อาคารทรุด ก่อสร้างไม่ปลอดภัย", "works", 15, "building", {}),
    ("canal", "ลำเหมือง คลอง และฝาย", "ตื้นเขิน วัชพืชขวางทางน้ำ ตลิ่งพัง", "works", 15, "water", REPAIR),
    ("public-land", "ที่สาธารณะ", "บุกรุก ล้อมรั้ว วางของกีดขวาง", "office", 30, "map-pin", {}),
    ("welfare", "เบี้ยยังชีพและสวัสดิการ", "เงินไม่เข้า ตกหล่น เดือดร้อนต้องการช่วยเหลือ", "welfare", 7, "elder", PERSONAL),
    ("tax", "ภาษีและค่าธรรมเนียม", "ประเมินไม่ถูกต้อง ชำระแล้วยังถูกเรียกเก็บ", "finance", 15, "tax", PERSONAL),
    ("school", "ศูนย์พัฒนาเด็กเล็ก", "อาหาร ความปลอดภัย รถรับส่ง", "education", 7, "baby", {"is_public": False}),
    ("staff", "การให้บริการของเจ้าหน้าที่", "พูดจาไม่สุภาพ ล่าช้า เลือกปฏิบัติ", "office", 15, "people", {"is_public": False, "asks_place": False}),
    ("suggestion", "ข้อเสนอแนะ", "อยากให้ อบต. ทำอะไร ปรับปรุงอะไร", "office", 15, "question", {"sort": SUGGESTION, "asks_place": False}),
    ("praise", "คำชม", "ขอบคุณหรือชมเชยผู้ทำงาน", "office", 15, "people", {"sort": PRAISE, "asks_place": False, "is_public": False}),
    ("other", "เรื่องอื่น ๆ", "ไม่แน่ใจว่าเป็นเรื่องใด เลือกข้อนี้ได้ เราส่งต่อให้เอง", "office", 15, "form", {"is_public": False}),
)  # fmt: skip
# What people type who do not know what the office calls it.
SEARCH_WORDS = {
    "lighting": "ไฟดับ ไฟเสีย ไฟไม่ติด ไฟถนน ไฟทาง ไฟกะพริบ ไฟกระพริบ เสาไฟ หลอดไฟ โคมไฟ มืด",
    "road": "หลุม ถนนพัง ถนนเสีย ถนนขาด ถนนเป็นหลุม ถนนลูกรัง ป้ายล้ม สะพาน ทางเท้า",
    "drain": "น้ำท่วม น้ำขัง ท่อตัน ฝาท่อ รางระบายน้ำ น้ำไม่ระบาย",
    "water": "น้ำไม่ไหล ประปาแตก น้ำแดง น้ำขุ่น น้ำไหลอ่อน มิเตอร์น้ำ ประปาหมู่บ้าน",
    "waste": "ขยะล้น ขยะเต็ม ถังขยะ รถขยะ ทิ้งขยะ เก็บขยะ สกปรก",
    "sewage": "น้ำเน่า น้ำเสีย น้ำเหม็น น้ำทิ้ง บ่อบำบัด",
    "smoke": "เหม็น ควัน เผา ฝุ่น ขี้หมู คอกหมู ฟาร์มไก่ เผาไร่ เผานา",
    "noise": "เสียงดัง เปิดเพลง คาราโอเกะ ลำโพง รถแต่ง หนวกหู",
    "tree": "กิ่งไม้ ตัดต้นไม้ ต้นไม้ล้ม หญ้ารก ตัดหญ้า",
    "mosquito": "ยุง ยุงลาย ไข้เลือดออก พ่นยุง พ่นหมอกควัน",
    "animal": "หมา หมาจรจัด หมากัด สุนัข แมว วัวควาย งู พิษสุนัขบ้า",
    "building": "ต่อเติม บุกรุก สร้างบ้าน อาคาร ตึก นั่งร้าน",
    "canal": "คลองตื้น ผักตบ ลำเหมือง ฝายพัง ตลิ่ง ขุดลอก",
    "public-land": "ที่สาธารณะ บุกรุก ปิดทาง ล้อมรั้ว ขวางทาง ทางสาธารณะ",
    "welfare": "เบี้ยคนแก่ เบี้ยยังชีพ เงินไม่เข้า คนพิการ ผู้สูงอายุ ช่วยเหลือ",
    "tax": "ภาษีที่ดิน ภาษีป้าย ค่าขยะ ใบเสร็จ",
    "school": "ศูนย์เด็ก ครู นมโรงเรียน อาหารกลางวัน รถรับส่ง",
    "staff": "พูดไม่ดี ไม่สุภาพ บริการช้า เจ้าหน้าที่ พนักงาน",
    "suggestion": "เสนอ อยากให้ แนะนำ",
    "praise": "ชม ขอบคุณ",
}
ENGLISH = {
    "lighting": ("Street lights", "Dark, flickering, leaning post, hanging cable"),
    "road": ("Roads and paths", "Potholes, sinking road, verge, broken sign"),
    "drain": ("Drains and flooding", "Blocked drain, broken cover, standing water"),
    "water": ("Tap water", "Burst pipe, no water, cloudy water"),
    "waste": ("Waste and cleanliness", "Not collected, dumped rubbish"),
    "sewage": ("Waste water", "Waste water let out, foul water"),
    "smoke": ("Smell, smoke and dust", "Farm smell, burning, dust of building work"),
    "noise": ("Noise", "Loudspeakers, factories, animals"),
    "tree": ("Trees and branches", "Branch on a cable, fallen tree, overgrown roadside"),
    "mosquito": ("Mosquitoes and disease", "Fogging, water where mosquitoes breed"),
    "animal": ("Stray dogs and animals", "Dangerous dog, sick animal, animals on the road"),
    "building": ("Buildings", "Built over the line, sinking, unsafe building work"),
    "canal": ("Canals and weirs", "Silted up, weeds in the water, collapsed bank"),
    "public-land": ("Public land", "Taken, fenced off, blocked"),
    "welfare": ("Allowances and welfare", "Not paid, left out, in need of help"),
    "tax": ("Taxes and fees", "Wrongly assessed, asked again after paying"),
    "school": ("Child development centre", "Food, safety, transport"),
    "staff": ("Service by staff", "Impolite, slow, unequal treatment"),
    "suggestion": ("Suggestion", "What the office should do or do better"),
    "praise": ("Praise", "Thank those who did well"),
    "other": ("Something else", "Not sure? Choose this, we pass it on"),
}
# Reason, advice; each with its English.
REASONS = (
    (
        "ศาลกำลังพิจารณา หรือศาลตัดสินแล้ว",
        "โปรดดำเนินการต่อในศาล หากต้องการคำปรึกษาทางกฎหมาย โทรสายด่วนยุติธรรม 1111 กด 77",
        "It is before a court, or a court has decided it",
        "Please go on in court. For legal advice call the Justice hotline 1111, press 77.",
    ),
    (
        "ไม่อยู่ในอำนาจหน้าที่ของ อบต.",
        "โปรดแจ้งหน่วยงานที่รับผิดชอบ หรือศูนย์ดำรงธรรม สายด่วน 1567 ซึ่งประสานได้ทุกหน่วยงาน",
        "It is not within this office's powers",
        "Please tell the office in charge, or the Damrongtham centre, hotline 1567, "
        "which reaches every office.",
    ),
    (
        "ข้อมูลไม่พอให้ตรวจสอบ และติดต่อผู้แจ้งไม่ได้",
        "หากมีสถานที่ วันเวลา รูปถ่าย หรือพยาน โปรดแจ้งใหม่ได้ทุกเมื่อ",
        "There is too little to look into, and you could not be reached",
        "With a place, a day, a photo or a witness, please tell us again at any time.",
    ),
    (
        "เป็นเรื่องส่วนตัวระหว่างบุคคล",
        "ผู้ใหญ่บ้านหรือศูนย์ไกล่เกลี่ยข้อพิพาทภาคประชาชนช่วยเจรจาให้ได้ โทรสอบถามสำนักงานได้ในวันทำการ",
        "It is a private matter between persons",
        "The village head or the people's mediation centre can help you talk. Call us on a "
        "working day to ask.",
    ),
    (
        "เป็นการกล่าวหาบุคคลโดยไม่มีพยานหลักฐาน",
        "หากมีพยานหลักฐาน โปรดแจ้งใหม่พร้อมหลักฐาน หรือแจ้งทางช่องทางแจ้งเบาะแสการทุจริตซึ่งปกปิดชื่อผู้แจ้ง",
        "It accuses somebody without any evidence",
        "If there is evidence, please tell us again with it, or use the confidential channel "
        "for reports of corruption.",
    ),
    (
        "พิจารณาและแจ้งผลไปแล้ว ไม่มีข้อเท็จจริงใหม่",
        "หากไม่เห็นด้วยกับผลเดิม ร้องต่อศูนย์ดำรงธรรมอำเภอหรือสายด่วน 1567 ได้",
        "It was considered and answered before, and nothing new has come up",
        "If you disagree with that answer, turn to the district's Damrongtham centre or hotline "
        "1567.",
    ),
)
# Name, English name, addressee in a letter, telephone.
AGENCIES = (
    ("การไฟฟ้าส่วนภูมิภาคสาขาในพื้นที่", "Provincial Electricity Authority", "ผู้จัดการการไฟฟ้าส่วนภูมิภาค", "1129"),
    ("แขวงทางหลวง", "Highway District", "ผู้อำนวยการแขวงทางหลวง", "1586"),
    ("แขวงทางหลวงชนบท", "Rural Roads Office", "ผู้อำนวยการแขวงทางหลวงชนบท", "1146"),
    ("การประปาส่วนภูมิภาคสาขาในพื้นที่", "Provincial Waterworks Authority", "ผู้จัดการการประปาส่วนภูมิภาค", "1662"),
    ("โครงการชลประทาน", "Irrigation Project", "ผู้อำนวยการโครงการชลประทาน", "1460"),
    ("สถานีตำรวจภูธรในพื้นที่", "Local police station", "ผู้กำกับการสถานีตำรวจภูธร", "191"),
    ("ที่ว่าการอำเภอ", "District Office", "นายอำเภอ", ""),
    ("สำนักงานปศุสัตว์อำเภอ", "District Livestock Office", "ปศุสัตว์อำเภอ", ""),
    ("สำนักงานทรัพยากรธรรมชาติและสิ่งแวดล้อมจังหวัด", "Provincial Office of Natural Resources and Environment", "ผู้อำนวยการสำนักงานทรัพยากรธรรมชาติและสิ่งแวดล้อมจังหวัด", ""),
    ("ศูนย์ดำรงธรรมอำเภอ", "District Damrongtham Centre", "ผู้อำนวยการศูนย์ดำรงธรรมอำเภอ", "1567"),
)  # fmt: skip


def fill(divisions: dict[str, Division]) -> dict[str, Category]:
    """Make what is missing; return the categories by slug. ``divisions`` by the keys of ``WORDS``.

    A key without a division of its own goes to ``office``. What staff changed stays as it is.
    """
    fill_words()
    made = {}
    for order, (slug, name, hint, key, days, icon, more) in enumerate(CATEGORIES, 1):
        name_en, hint_en = ENGLISH[slug]
        fields = {
            "name": name,
            "name_en": name_en,
            "hint": hint,
            "hint_en": hint_en,
            "search_words": SEARCH_WORDS.get(slug, ""),
            "icon": icon,
            "order": order * 10,
            "division": divisions.get(key) or divisions["office"],
            "working_days": days,
            **more,
        }
        made[slug], _new = Category.objects.get_or_create(slug=slug, defaults=fields)
    return made


def fill_words() -> None:
    """The reasons and the offices outside, where there are none yet."""
    if not RefusalReason.objects.exists():
        RefusalReason.objects.bulk_create(
            RefusalReason(
                name=name, advice=advice, name_en=name_en, advice_en=advice_en, order=order * 10
            )
            for order, (name, advice, name_en, advice_en) in enumerate(REASONS, 1)
        )
    if not OutsideAgency.objects.exists():
        OutsideAgency.objects.bulk_create(
            OutsideAgency(
                name=name, name_en=name_en, addressee=addressee, phone=phone, order=order * 10
            )
            for order, (name, name_en, addressee, phone) in enumerate(AGENCIES, 1)
        )


def own_divisions() -> dict[str, Division]:
    """This office's divisions by the keys of ``WORDS``; empty where it has none yet.

    The first in the office's own order answers for what no other does.
    """
    active = list(Division.objects.active())
    if not active:
        return {}
    found = {"office": active[0]}
    for key, word in WORDS.items():
        named = [division for division in active if word in division.name]
        if named:
            found[key] = named[0]
    return found
