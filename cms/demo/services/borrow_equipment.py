"""Tents, tables and chairs for a merit-making or a funeral."""

from .pieces import ID_CARD
from .writing import answered, ask, choice, declaration, document, fee, law, may, option, step, w

DIVISION = "คลัง"
OFFICER = "พัสดุ"
PURPOSE = w("ยืมไปใช้งานใด", "What is it for?")
BUSINESS = w("งานที่เก็บเงินหรือค้าขาย", "A business, or an event with tickets")
ITEMS = w("ต้องการอะไร", "What do you need?")
PIECES = (
    ("เต็นท์", "Tents", "หลัง", "tents", "10"),
    ("โต๊ะ", "Tables", "ตัว", "tables", "60"),
    ("เก้าอี้", "Chairs", "ตัว", "chairs", "400"),
)


def _piece(thai, english, unit, unit_en, most):
    how_many = ask(
        "number",
        w(f"{thai}กี่{unit}", f"How many {unit_en}?"),
        unit=w(unit, unit_en),
        least="1",
        most=most,
        places=0,
    )
    return option(w(thai, english), how_many)


SERVICE = {
    "name": w("ขอยืมเต็นท์ โต๊ะ เก้าอี้", "Borrow tents, tables and chairs"),
    "slug": "borrow-equipment",
    "icon": "calendar",
    "search_words": w(
        "ยืมเต็นท์ ยืมเต้นท์ ยืมเก้าอี้ ยืมโต๊ะ ยืมพัสดุ ครุภัณฑ์ เครื่องเสียง งานบุญ งานศพ งานแต่ง งานบวช",
        "lend tent chair table funeral event",
    ),
    "summary": w(
        "สำหรับงานศพ งานบุญ งานส่วนรวมของหมู่บ้าน วัด และโรงเรียนในตำบล ยืมได้ไม่เกิน 5 วัน ไม่มีค่าเช่า",
        "For funerals, merit-making and community events of our villages, temples and schools. Up to 5 days, free.",
    ),
    "channels": w(
        "โทรถามของว่างก่อนได้ หรือแจ้งผ่านผู้ใหญ่บ้าน",
        "Call to ask what is free, or through your village head",
    ),
    "criteria": (
        w(
            "จัดงานในเขตตำบล และไม่ใช่เพื่อหารายได้ส่วนตัว",
            "The event is in the subdistrict and not for private gain.",
        ),
        w(
            "ยื่นก่อนวันงานอย่างน้อย 3 วันทำการ งานศพยื่นได้ทันที",
            "Ask at least 3 working days before; for a funeral, at once.",
        ),
        w(
            "งานศพได้ก่อนงานอื่น จากนั้นเรียงตามลำดับที่ยื่น",
            "Funerals come first, then in the order of asking.",
        ),
        w(
            "ผู้ยืมขนไปและนำกลับเอง คืนสะอาดและครบ ถ้าชำรุดหรือหายต้องซ่อมหรือชดใช้",
            "You fetch and return them, clean and complete. What is broken or lost is repaired or paid for.",
        ),
        w(
            "คืนช้า เจ้าหน้าที่ติดตามภายใน 7 วันนับจากวันครบกำหนด",
            "If they come back late we follow up within 7 days.",
        ),
    ),
    "steps": [
        step(
            w("ตรวจคิวและจำนวนของที่ว่าง", "We check what is free"),
            2,
            "hours",
            w("ถ้าของไม่พอ เจ้าหน้าที่โทรปรึกษาก่อน", "If there is not enough, we call you."),
        ),
        step(
            w("อนุมัติให้ยืมออกนอกสำนักงาน", "The loan is approved"),
            1,
            "days",
            outside=w("ปลัด อบต.", "Chief administrator"),
            by="chief",
        ),
        step(
            w("ส่งมอบของ", "You fetch them"),
            1,
            "days",
            w(
                "ลงชื่อรับที่กองคลัง นับและถ่ายรูปก่อนขน",
                "Sign at the Finance Division; count and photograph first.",
            ),
        ),
    ],
    "documents": [
        ID_CARD,
        document(
            w("หนังสือขอใช้ของหมู่บ้าน วัด หรือโรงเรียน", "Letter of the village, temple or school"),
            note=w("เฉพาะงานส่วนรวม งานของครอบครัวไม่ต้องใช้", "For community events only"),
        ),
    ],
    "fees": [
        fee(w("ค่ายืม", "The loan"), text=w("ไม่มีค่าธรรมเนียม", "No fee")),
        fee(
            w("ของที่ชำรุดหรือสูญหาย", "Things broken or lost"),
            text=w(
                "ซ่อมให้ใช้ได้ดังเดิม หรือชดใช้ตามราคาในขณะยืม",
                "Repaired, or paid for at their value when lent",
            ),
        ),
    ],
    "laws": [
        law(
            w(
                "ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 ข้อ 207 ถึงข้อ 211",
                "Finance Ministry Regulation on Public Procurement and Supplies B.E. 2560, no. 207–211",
            )
        ),
    ],
    "result_kind": "work",
    "fill_minutes": 5,
    "questions": [
        choice(
            PURPOSE,
            option(w("งานศพ", "A funeral")),
            option(w("งานบวช งานแต่ง ขึ้นบ้านใหม่", "An ordination, wedding or housewarming")),
            option(w("งานบุญหรืองานประเพณีของหมู่บ้าน", "A village festival")),
            option(w("ประชุมหรืออบรมของส่วนรวม", "A community meeting")),
            option(
                BUSINESS,
                stop=w(
                    "ของหลวงให้ยืมเพื่อหารายได้ไม่ได้ ถ้าไม่แน่ใจว่างานของท่านเข้าข่ายหรือไม่ โทรงานพัสดุ 045-000-120",
                    "Public property is not lent for profit. If you are not sure, call Supplies, 045-000-120.",
                ),
            ),
        ),
        may(
            "text",
            w("ชื่องาน", "Name of the event"),
            w("เช่น งานศพพ่อใหญ่คำ บุญกองข้าวบ้านนาดี", "For example: funeral of Grandfather Kham"),
        ),
        choice(ITEMS, *(_piece(*piece) for piece in PIECES), kind="choices"),
        may(
            "text",
            w("ของอื่นที่อยากยืม", "Anything else"),
            w("เช่น เครื่องเสียง พัดลมใหญ่", "For example: loudspeakers, large fans"),
        ),
        ask("date", w("รับของวันใด", "When will you fetch them?"), when="future"),
        ask(
            "date",
            w("คืนของวันใด", "When will you return them?"),
            w("ไม่เกิน 5 วันนับจากวันรับ", "Within 5 days"),
            when="future",
        ),
        ask("address", w("ใช้ที่ไหน", "Where will they be used?")),
        choice(
            w("ขนเองได้หรือไม่", "Can you carry them yourself?"),
            option(w("มีรถมาขนเอง", "Yes, I have a truck")),
            option(
                w("ไม่มีรถ ขอให้ช่วยขน", "No, please help"),
                ask("phone", w("เบอร์คนรอรับของ", "Phone of whoever waits there")),
            ),
            when_answered=answered(
                PURPOSE,
                w("งานศพ", "A funeral"),
                w("งานบุญหรืองานประเพณีของหมู่บ้าน", "A village festival"),
            ),
        ),
        declaration(
            w(
                "ข้าพเจ้าจะดูแลของเหมือนของตนเอง คืนตามวันที่บอก และชดใช้ถ้าชำรุดหรือหาย",
                "I will look after the things as my own, return them on the day, and make good what is lost or broken.",
            )
        ),
    ],
}
