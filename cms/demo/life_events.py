"""What brings people to the office, and the services that belong to it."""

from eservices.models import LifeEvent, Service

# Name, English name, slug, icon, services.
LIFE_EVENTS = [
    (
        "มีลูก",
        "A new baby",
        "baby",
        "baby",
        ["newborn-grant", "child-centre"],
    ),
    (
        "ลูกเข้าเรียน",
        "Starting school",
        "school",
        "people",
        ["child-centre", "general-request"],
    ),
    (
        "สร้างบ้าน",
        "Building a house",
        "house",
        "building",
        ["building-permit", "earthwork", "water-supply", "waste-collection", "land-tax"],
    ),
    (
        "ค้าขาย เปิดร้าน",
        "Opening a shop",
        "shop",
        "form",
        [
            "commercial-registration",
            "food-premises",
            "health-licence",
            "sign-tax",
            "waste-collection",
        ],
    ),
    (
        "อายุครบ 60",
        "Turning 60",
        "sixty",
        "elder",
        ["elderly-allowance", "patient-transport"],
    ),
    (
        "เจ็บป่วย พิการ",
        "Illness and disability",
        "illness",
        "disability",
        ["disability-allowance", "patient-transport", "public-help", "mosquito-fogging"],
    ),
    (
        "น้ำ ไฟ ถนน ขยะ",
        "Water, light, roads, waste",
        "utilities",
        "light",
        ["water-truck", "water-supply", "street-light", "road-repair", "waste-collection"],
    ),
    (
        "เดือดร้อน",
        "Hardship and disaster",
        "hardship",
        "shield",
        ["public-help", "water-truck", "road-repair", "mosquito-fogging"],
    ),
    (
        "ทำนา ทำสวน",
        "Farming",
        "farm",
        "water",
        ["earthwork", "land-tax", "water-truck", "road-repair"],
    ),
    (
        "จ่ายภาษี",
        "Paying taxes",
        "taxes",
        "tax",
        ["land-tax", "sign-tax"],
    ),
    (
        "จัดงาน",
        "Holding an event",
        "event",
        "calendar",
        ["borrow-equipment", "water-truck", "street-light"],
    ),
    (
        "ขอข้อมูล",
        "Papers and information",
        "papers",
        "document",
        ["information-request", "general-request"],
    ),
]


def create():
    services = {service.slug: service for service in Service.objects.in_thai()}
    for order, (name, name_en, slug, icon, slugs) in enumerate(LIFE_EVENTS, 1):
        event = LifeEvent(name=name, name_en=name_en, slug=slug, icon=icon, order=order * 10)
        event.full_clean(exclude=["services"])
        event.services = [services[each] for each in slugs]
        event.save()
