"""Templates of letters and licences as this office uses them, and who signs."""

from eservices.models import PaperTemplate, Service
from home.models import AgencySettings, Person

APPEAL = (
    "หากท่านไม่เห็นด้วยกับผลการพิจารณา ท่านมีสิทธิอุทธรณ์เป็นหนังสือต่อนายกองค์การบริหารส่วนตำบลภายใน 15 วัน"
    "นับแต่วันที่ได้รับหนังสือนี้"
)
BEGINNING = "ตามที่ท่านได้ยื่นคำขอ{บริการ} เลขที่ {เลขที่รับเรื่อง} ลงวันที่ {วันที่รับเรื่อง} นั้น"
TEMPLATES = [
    {
        "name": "แจ้งผล: อนุมัติ",
        "kind": "letter",
        "title": "แจ้งผลการพิจารณา{บริการ}",
        "body": f"{BEGINNING}\n{{หน่วยงาน}}ได้พิจารณาแล้ว อนุมัติตามคำขอของท่าน\nจึงเรียนมาเพื่อโปรดทราบ",
    },
    {
        "name": "แจ้งผล: ไม่อนุมัติ",
        "kind": "letter",
        "title": "แจ้งผลการพิจารณา{บริการ}",
        "body": f"{BEGINNING}\n{{หน่วยงาน}}ได้พิจารณาแล้ว ไม่อาจอนุมัติตามคำขอของท่านได้ เนื่องจาก\n{APPEAL}\n"
        "จึงเรียนมาเพื่อโปรดทราบ",
    },
    {
        "name": "หนังสือรับรองทั่วไป",
        "kind": "letter",
        "title": "รับรองข้อเท็จจริง",
        "body": "{หน่วยงาน}ขอรับรองว่า {ชื่อผู้ยื่น} ได้ยื่นคำขอเลขที่ {เลขที่รับเรื่อง} และข้อเท็จจริงเป็นดังนี้\n"
        "ให้ไว้ ณ วันที่ {วันที่}",
    },
]
LICENCES = {  # by slug of the service
    "health-licence": {
        "name": "ใบอนุญาตกิจการที่เป็นอันตรายต่อสุขภาพ",
        "title": "ใบอนุญาตประกอบกิจการที่เป็นอันตรายต่อสุขภาพ",
        "body": "อนุญาตให้ประกอบกิจการตามที่ยื่นคำขอไว้ เก็บค่าธรรมเนียม {ค่าธรรมเนียม} "
        "ใบเสร็จรับเงินเลขที่ {เลขที่ใบเสร็จ}\nใบอนุญาตนี้ใช้ได้ถึงวันที่ {วันหมดอายุ}",
        "conditions": "ปฏิบัติตามข้อบัญญัติขององค์การบริหารส่วนตำบลว่าด้วยกิจการที่เป็นอันตรายต่อสุขภาพ\n"
        "แสดงใบอนุญาตไว้ในที่เปิดเผย ณ สถานที่ประกอบกิจการ\nต่ออายุก่อนวันหมดอายุ 30 วัน",
        "valid_days": 365,
    },
    "food-premises": {
        "name": "ใบอนุญาตจัดตั้งสถานที่จำหน่ายอาหาร",
        "title": "ใบอนุญาตจัดตั้งสถานที่จำหน่ายอาหาร",
        "body": "อนุญาตให้จัดตั้งสถานที่จำหน่ายอาหารตามที่ยื่นคำขอไว้ เก็บค่าธรรมเนียม {ค่าธรรมเนียม} "
        "ใบเสร็จรับเงินเลขที่ {เลขที่ใบเสร็จ}\nใบอนุญาตนี้ใช้ได้ถึงวันที่ {วันหมดอายุ}",
        "conditions": "รักษาสถานที่ให้สะอาดตามข้อบัญญัติ\nแสดงใบอนุญาตไว้ในที่เปิดเผย",
        "valid_days": 365,
    },
    "building-permit": {
        "name": "ใบอนุญาตก่อสร้างอาคาร",
        "title": "ใบอนุญาตก่อสร้าง ดัดแปลง หรือรื้อถอนอาคาร",
        "body": "อนุญาตให้ทำการก่อสร้าง ดัดแปลง หรือรื้อถอนอาคารตามแบบแปลนที่ยื่นคำขอไว้ "
        "เก็บค่าธรรมเนียม {ค่าธรรมเนียม} ใบเสร็จรับเงินเลขที่ {เลขที่ใบเสร็จ}\n"
        "ใบอนุญาตนี้ใช้ได้ถึงวันที่ {วันหมดอายุ}",
        "conditions": "ทำตามแบบแปลนที่ได้รับอนุญาต\nติดป้ายแสดงการได้รับอนุญาตไว้ที่สถานที่ก่อสร้าง\n"
        "แจ้งเจ้าพนักงานท้องถิ่นเมื่อเริ่มและเมื่อแล้วเสร็จ",
        "valid_days": 365,
    },
}


def create():
    """Write the templates, and let the mayor sign what comes of them."""
    signer = Person.objects.filter(position="นายกองค์การบริหารส่วนตำบล").first()
    agency = AgencySettings.load()
    agency.paper_prefix, agency.paper_signer = "ศม 75301", signer
    # A tax number of a province that does not exist: no bank will send money there.
    agency.promptpay_id, agency.promptpay_name = "0999000000001", "อบต.ดอนตะวัน (ตัวอย่าง)"
    agency.full_clean()
    agency.save()
    services = {service.slug: service for service in Service.objects.in_thai()}
    rows = [PaperTemplate(**row) for row in TEMPLATES]
    rows += [
        PaperTemplate(kind="licence", service=services[slug], **row)
        for slug, row in LICENCES.items()
        if slug in services
    ]
    for row in rows:
        row.full_clean()
        row.save()
