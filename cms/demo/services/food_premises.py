"""Selling or storing food: a notice for small places, a licence for large ones."""

from .pieces import ALL_TRUE, CARD_PHOTO, COMPANY, ID_CARD, MAP, OWN_NUMBER, public_health
from .writing import answered, ask, choice, document, fee, law, may, option, section, step, w

DIVISION = "สาธารณสุข"
AREA = w("พื้นที่ร้านรวมเท่าใด", "How large is the place?")
LARGE = w("เกิน 200 ตารางเมตร", "More than 200 m²")
SERVICE = {
    "name": w("แจ้งหรือขออนุญาตจำหน่ายและสะสมอาหาร", "Sell or store food: notice or licence"),
    "slug": "food-premises",
    "icon": "form",
    "search_words": w(
        "ร้านอาหาร ขายข้าว ร้านก๋วยเตี๋ยว ร้านกาแฟ มินิมาร์ท ร้านชำ เปิดร้านอาหาร สะสมอาหาร ขายอาหาร ใบอนุญาตร้านอาหาร",
        "restaurant cafe noodle shop grocery food licence",
    ),
    "summary": w(
        "สำหรับร้านอาหาร ร้านกาแฟ ร้านชำ และมินิมาร์ท ไม่เกิน 200 ตารางเมตรแจ้งให้ทราบ เกิน 200 ตารางเมตรขอใบอนุญาต",
        "For restaurants, cafés, groceries. Up to 200 m² you notify us; above that you need a licence.",
    ),
    "channels": w(
        "ยื่นด้วยตนเองที่กองสาธารณสุขและสิ่งแวดล้อม", "At the Public Health and Environment Division"
    ),
    "criteria": (
        w("ต้องแจ้งหรือขออนุญาตก่อนเปิดร้าน ใช้ได้หนึ่งปี", "Before you open; it holds for a year."),
        w(
            "พื้นที่ไม่เกิน 200 ตารางเมตร ได้หนังสือรับรองการแจ้งภายใน 7 วัน",
            "Up to 200 m²: a certificate of notice within 7 days",
        ),
        w("พื้นที่เกิน 200 ตารางเมตร ได้ใบอนุญาตภายใน 30 วัน", "Above 200 m²: a licence within 30 days"),
        w(
            "ผู้ประกอบกิจการและผู้สัมผัสอาหารต้องผ่านการอบรมสุขาภิบาลอาหาร",
            "Whoever runs the place or handles food has been trained in food hygiene.",
        ),
        w("แผงในตลาดและการเร่ขายใช้ใบอนุญาตอื่น", "Market stalls and hawkers have other licences."),
    ),
    "steps": [
        step(w("ตรวจคำขอและเอกสาร", "We check the form and the papers"), 1, "days"),
        step(
            w("ตรวจสถานที่ตามแบบสุขลักษณะ", "We inspect the place"),
            5,
            "days",
            w(
                "แจ้งวันล่วงหน้า ถ้าต้องปรับปรุง เราเขียนให้ครบในครั้งเดียว",
                "By appointment. What must be improved we write down once, in full.",
            ),
        ),
        step(
            w("เสนอความเห็น", "The opinion is written"),
            4,
            "days",
            outside=w("ผู้อำนวยการกองสาธารณสุขฯ", "Director of Public Health"),
            by="head",
        ),
        step(
            w("ออกหนังสือรับรองหรือใบอนุญาต", "The certificate or licence is signed"),
            10,
            "days",
            w("ร้านไม่เกิน 200 ตารางเมตร เสร็จภายใน 7 วันนับจากเอกสารครบ", "Up to 200 m² within 7 days"),
            outside=w(
                "นายก อบต. (เจ้าพนักงานท้องถิ่น)", "Chief executive, as the local competent official"
            ),
            by="chief",
        ),
        step(w("ชำระค่าธรรมเนียมและรับเอกสาร", "You pay and get the paper"), 1, "days"),
    ],
    "documents": [
        ID_CARD,
        COMPANY,
        MAP,
        document(
            w("หลักฐานการอบรมสุขาภิบาลอาหาร", "Proof of training in food hygiene"),
            w("หน่วยงานจัดอบรม", "Training body"),
            note=w(
                "ถ้ายังไม่ได้อบรม เราแจ้งวันอบรมครั้งหน้า", "If not yet trained we tell you the next date"
            ),
        ),
        document(
            w("หนังสือรับรองหรือใบอนุญาตเดิม", "The old certificate or licence"),
            note=w("เฉพาะต่ออายุ", "To renew only"),
        ),
    ],
    "fees": [
        fee(
            w("หนังสือรับรองการแจ้ง พื้นที่ไม่เกิน 100 ตร.ม.", "Certificate, up to 100 m²"),
            "200.00",
            unit=w("ปี", "year"),
        ),
        fee(
            w("หนังสือรับรองการแจ้ง พื้นที่เกิน 100 ถึง 200 ตร.ม.", "Certificate, over 100 to 200 m²"),
            "500.00",
            unit=w("ปี", "year"),
        ),
        fee(w("ใบอนุญาต พื้นที่เกิน 200 ตร.ม.", "Licence, over 200 m²"), "1500.00", unit=w("ปี", "year")),
    ],
    "laws": [
        public_health("มาตรา 38 มาตรา 48 และมาตรา 54 ถึงมาตรา 60", "s. 38, 48 and 54–60"),
        law(
            w(
                "กฎกระทรวงสุขลักษณะของสถานที่จำหน่ายอาหาร พ.ศ. 2561",
                "Ministerial Regulation on Hygiene of Food Premises B.E. 2561",
            )
        ),
        law(
            w(
                "ข้อบัญญัติ อบต. เรื่อง สถานที่จำหน่ายอาหารและสถานที่สะสมอาหาร",
                "Ordinance of this office on food premises",
            )
        ),
    ],
    "result_kind": "document",
    "fill_minutes": 10,
    "approval": "head,chief",
    "questions": [
        choice(
            w("ขายหรือเก็บอาหารที่ใด", "Where is the food sold or kept?"),
            option(w("ร้านในตำบลนี้", "A shop in this subdistrict")),
            option(
                w("แผงในตลาดหรือรถเร่", "A market stall or a cart"),
                stop=w(
                    "แผงในตลาดและรถเร่ใช้ใบอนุญาตอีกแบบ โทรกองสาธารณสุขฯ 045-000-160 เราบอกวิธีให้",
                    "That needs another licence. Call Public Health, 045-000-160, and we tell you how.",
                ),
            ),
            option(
                w("อยู่นอกตำบลนี้", "Somewhere else"),
                stop=w(
                    "ยื่นกับ อบต. หรือเทศบาลที่ร้านตั้งอยู่ ถ้าไม่แน่ใจ โทร 045-000-160",
                    "Please apply to the local office of that place. Not sure? Call 045-000-160.",
                ),
            ),
        ),
        choice(
            AREA,
            option(w("ไม่เกิน 100 ตารางเมตร", "Up to 100 m²")),
            option(w("เกิน 100 ถึง 200 ตารางเมตร", "Over 100, up to 200 m²")),
            option(LARGE),
            hint=w(
                "นับทั้งครัว ที่นั่ง และที่เก็บของ ตึกแถวหนึ่งห้องประมาณ 60 ตารางเมตร",
                "Kitchen, seats and store together; one shophouse is about 60 m².",
            ),
        ),
        choice(
            w("ยื่นเรื่องใด", "What is it?"),
            option(w("เปิดใหม่", "A new shop")),
            option(
                w("ต่ออายุ", "To renew"),
                ask("text", w("เลขที่หนังสือรับรองหรือใบอนุญาตเดิม", "Number of the old paper")),
            ),
            option(
                w("เปลี่ยนชื่อ ย้าย หรือโอน", "A new name, place or owner"),
                ask("long_text", w("เปลี่ยนอะไร", "What changes?")),
            ),
        ),
        section(w("ร้าน", "The shop")),
        ask("text", w("ชื่อร้าน", "Name of the shop")),
        choice(
            w("เป็นร้านแบบใด", "What kind?"),
            option(w("ร้านอาหารหรือก๋วยเตี๋ยว", "Restaurant or noodles")),
            option(w("ร้านกาแฟและเครื่องดื่ม", "Coffee and drinks")),
            option(w("ร้านชำหรือมินิมาร์ท", "Grocery")),
            option(w("ที่เก็บหรือกระจายอาหาร", "Store or warehouse")),
        ),
        ask("address", w("ที่ตั้งร้าน", "Address of the shop")),
        ask(
            "number",
            w("มีคนสัมผัสอาหารกี่คน", "How many people handle food?"),
            unit=w("คน", "people"),
            least="1",
            most="500",
            places=0,
        ),
        choice(
            w("ผ่านการอบรมสุขาภิบาลอาหารแล้วหรือยัง", "Have they been trained in food hygiene?"),
            option(
                w("ครบทุกคน", "All of them"),
                may("upload", w("รูปใบผ่านการอบรม", "A photo of the certificates"), most=3),
            ),
            option(w("บางคน", "Some")),
            option(w("ยังไม่ได้อบรม", "Not yet")),
        ),
        ask(
            "number",
            w("มีที่นั่งกี่ที่", "How many seats?"),
            unit=w("ที่", "seats"),
            least="0",
            most="2000",
            places=0,
            when_answered=answered(AREA, LARGE),
        ),
        ask(
            "long_text",
            w("บ่อดักไขมันและที่ทิ้งขยะอยู่ตรงไหน", "Where are the grease trap and the bins?"),
            when_answered=answered(AREA, LARGE),
        ),
        section(w("ผู้ยื่นและเอกสาร", "You and your papers")),
        OWN_NUMBER,
        CARD_PHOTO,
        ask("upload", w("แผนที่และรูปหน้าร้าน", "Map and a photo of the shop"), most=4),
        ALL_TRUE,
    ],
}
