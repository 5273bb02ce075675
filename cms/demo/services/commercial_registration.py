"""Registering a trade."""

from .pieces import ALL_TRUE, CARD_PHOTO, HOUSE_REGISTRATION, ID_CARD, MAP, OWN_NUMBER, lives_here
from .writing import ask, choice, document, fee, law, may, option, section, step, w

DIVISION = "คลัง"
SERVICE = {
    "name": w("จดทะเบียนพาณิชย์", "Register a business"),
    "slug": "commercial-registration",
    "icon": "form",
    "search_words": w(
        "ทะเบียนการค้า ทพ ใบทะเบียนพาณิชย์ เปิดร้าน ขายของออนไลน์ เลิกกิจการ เปลี่ยนชื่อร้าน จดร้านค้า ทะเบียนพานิช",
        "trade registration shop online seller close business",
    ),
    "summary": w(
        "สำหรับผู้เริ่มค้าขาย เปลี่ยนแปลง หรือเลิกกิจการในตำบล ได้ใบทะเบียนพาณิชย์ภายในวันที่มายื่น",
        "For whoever starts, changes or closes a business in the subdistrict. You get the certificate the same day.",
    ),
    "channels": w("ยื่นแบบ ทพ. ด้วยตนเองที่กองคลัง", "With form Thor.Phor. at the Finance Division"),
    "criteria": (
        w(
            "ยื่นภายใน 30 วันนับจากวันที่เริ่มประกอบการ เปลี่ยนแปลง หรือเลิก",
            "Register within 30 days of starting, changing or closing.",
        ),
        w(
            "ผู้ต้องจด เช่น ร้านขายของที่ขายวันละ 20 บาทขึ้นไปหรือมีของไว้ขาย 500 บาทขึ้นไป ผู้ขายทางอินเทอร์เน็ต โรงสี",
            "Shops selling 20 baht a day or holding goods of 500 baht, sellers on the internet, rice mills and others.",
        ),
        w(
            "ไม่ต้องจด เช่น หาบเร่ แผงลอย กิจการของวัด สหกรณ์ และบริษัทที่จดทะเบียนนิติบุคคลแล้ว (เว้นแต่ขายออนไลน์)",
            "Not: hawkers, temples, cooperatives, and registered companies unless they sell online.",
        ),
        w(
            "ใช้ชื่อจริงและที่อยู่ตามทะเบียนบ้าน ถ้าเช่าสถานที่ต้องมีหนังสือยินยอม",
            "Give your real name and address. For rented premises the owner must consent.",
        ),
        w("ยื่นเกินกำหนด มีค่าปรับตามกฎหมาย", "Late registration is fined as the law says."),
    ),
    "steps": [
        step(
            w("ตรวจคำขอและเอกสาร", "We check the form and the papers"),
            30,
            "minutes",
            w("ถ้าขาดสิ่งใด เราบอกให้ครบในครั้งเดียว", "If anything is missing we say so once, in full."),
        ),
        step(w("ลงทะเบียนและพิมพ์ใบทะเบียน", "We enter it and print the certificate"), 15, "minutes"),
        step(
            w("นายทะเบียนลงนาม", "The registrar signs"),
            15,
            "minutes",
            outside=w("นายทะเบียนพาณิชย์ (ผู้อำนวยการกองคลัง)", "Registrar (Director of Finance)"),
            by="head",
        ),
    ],
    "documents": [
        ID_CARD,
        HOUSE_REGISTRATION,
        document(
            w("หนังสือยินยอมให้ใช้สถานที่ หรือสัญญาเช่า", "Consent of the owner, or lease"),
            note=w("เฉพาะที่ไม่ใช่บ้านของผู้ยื่น", "Only where the place is not yours"),
        ),
        MAP,
        document(
            w("ใบทะเบียนพาณิชย์เดิม", "The old certificate"),
            w("กองคลัง", "Finance Division"),
            note=w("เฉพาะเปลี่ยนแปลงหรือเลิก", "Only to change or close"),
        ),
    ],
    "fees": [
        fee(w("จดทะเบียนใหม่", "New registration"), "50.00", unit=w("รายการ", "entry")),
        fee(w("จดทะเบียนเปลี่ยนแปลง", "Change"), "20.00", unit=w("ครั้ง", "time")),
        fee(w("จดทะเบียนเลิก", "Closing"), "20.00"),
        fee(
            w("ใบแทนหรือสำเนารับรอง", "Replacement or certified copy"), "30.00", unit=w("ฉบับ", "copy")
        ),
    ],
    "laws": [
        law(
            w(
                "พ.ร.บ. ทะเบียนพาณิชย์ พ.ศ. 2499 มาตรา 11 มาตรา 13 และมาตรา 14",
                "Business Registration Act B.E. 2499, s. 11, 13 and 14",
            )
        ),
        law(
            w(
                "ประกาศกระทรวงพาณิชย์ เรื่อง ให้ผู้ประกอบพาณิชยกิจต้องจดทะเบียนพาณิชย์ (ฉบับที่ 11) พ.ศ. 2553",
                "Notice of the Ministry of Commerce No. 11 (B.E. 2553) on who must register",
            )
        ),
    ],
    "result_kind": "document",
    "fill_minutes": 8,
    "approval": "head",
    "questions": [
        choice(
            w("จะจดทะเบียนเรื่องใด", "What would you like to register?"),
            option(
                w("ตั้งใหม่", "A new business"),
                ask("date", w("เริ่มค้าขายวันใด", "When did you begin?")),
            ),
            option(
                w("เปลี่ยนแปลงรายการ", "A change"),
                ask("text", w("เลขทะเบียนเดิม", "Registration number")),
                ask("long_text", w("เปลี่ยนอะไร ตั้งแต่วันใด", "What changed, and when?")),
            ),
            option(
                w("เลิกกิจการ", "The end of a business"),
                ask("text", w("เลขทะเบียนเดิม", "Registration number")),
                ask("date", w("เลิกวันใด", "When did it close?")),
            ),
        ),
        lives_here(
            w("ร้านหรือสำนักงานอยู่ที่ใด", "Where is the business?"),
            "กองคลัง 045-000-120 ",
            "Finance Division, 045-000-120",
        ),
        section(w("กิจการ", "The business")),
        ask(
            "text",
            w("ชื่อที่ใช้ในการค้า", "Trading name"),
            w("เช่น ร้านแม่สมจิตร", "For example: Mae Somchit Shop"),
        ),
        ask(
            "text",
            w("ขายหรือทำอะไร", "What does it sell or do?"),
            w("เช่น ขายของชำ ซ่อมรถจักรยานยนต์", "For example: groceries, motorcycle repair"),
        ),
        ask("money", w("เงินทุน", "Capital")),
        choice(
            w("ขายทางอินเทอร์เน็ตด้วยหรือไม่", "Do you also sell on the internet?"),
            option(w("ไม่ขาย", "No")),
            option(
                w("ขาย", "Yes"),
                ask(
                    "text",
                    w("ชื่อร้านหรือที่อยู่เว็บไซต์", "Name or address of the web shop"),
                    w("เช่น เพจ Facebook หรือชื่อร้านในแอป", "For example a Facebook page or app shop"),
                ),
            ),
        ),
        ask("address", w("ที่ตั้งร้าน", "Address of the business")),
        choice(
            w("สถานที่เป็นของใคร", "Whose place is it?"),
            option(w("ของผู้ยื่น", "The applicant's")),
            option(
                w("เช่าหรือขอใช้ของผู้อื่น", "Rented or lent"),
                ask(
                    "upload",
                    w("รูปถ่ายหนังสือยินยอมหรือสัญญาเช่า", "A photo of the consent or lease"),
                    most=3,
                ),
            ),
        ),
        section(w("ผู้ประกอบการ", "The trader")),
        OWN_NUMBER,
        CARD_PHOTO,
        may("upload", w("รูปแผนที่หรือหน้าร้าน", "A map or a photo of the shop"), most=2),
        ALL_TRUE,
    ],
}
