"""Land and building tax: asking, paying in parts, objecting."""

from .pieces import ALL_TRUE, ID_CARD, POWER_OF_ATTORNEY
from .writing import answered, ask, choice, document, fee, law, may, option, step, w

DIVISION = "คลัง"
OFFICER = "รายได้"
SEASON = ((1, 2), (6, 30))
WANT = w("ต้องการให้เราทำอะไร", "What would you like?")
OBJECT = w("คัดค้านการประเมิน", "To object to the assessment")
PARTS = w("ขอผ่อนชำระ", "To pay in parts")
SERVICE = {
    "name": w("ภาษีที่ดินและสิ่งปลูกสร้าง", "Land and building tax"),
    "slug": "land-tax",
    "icon": "tax",
    "search_words": w(
        "ภาษีที่ดิน ภาษีบ้าน ภบท5 ภ.บ.ท.5 ภาษีบำรุงท้องที่ ภาษีโรงเรือน ที่นา จ่ายภาษี ผ่อนภาษี ภดส",
        "property tax land house rice field",
    ),
    "summary": w(
        "สำหรับเจ้าของที่ดิน บ้าน และอาคารในตำบล ตรวจยอด แจ้งแก้รายการ ผ่อนชำระ หรือคัดค้านการประเมิน",
        "For owners of land, houses and buildings here: check what you owe, correct it, pay in parts, or object.",
    ),
    "channels": w(
        "ชำระที่กองคลัง หรือโอนตามใบแจ้ง", "Pay at the Finance Division, or as the notice says"
    ),
    "criteria": (
        w(
            "อบต. แจ้งการประเมินภายในเดือนกุมภาพันธ์ ชำระภายในเดือนเมษายน ถ้ามีประกาศขยายเวลา เราแจ้งในหน้านี้",
            "You are notified in February and pay by the end of April, unless an extension is announced here.",
        ),
        w(
            "ที่นาและบ้านหลังหลักของบุคคลธรรมดา มูลค่าไม่เกิน 50 ล้านบาท ได้รับยกเว้นตามที่กฎหมายกำหนด",
            "A person's fields, and the house where they are registered, are exempt up to 50 million baht.",
        ),
        w(
            "ภาษีตั้งแต่ 3,000 บาท ขอผ่อนได้ 3 งวด",
            "Tax of 3,000 baht or more may be paid in three parts.",
        ),
        w(
            "ถ้าเห็นว่าไม่ถูกต้อง คัดค้านได้ภายใน 30 วันนับจากวันได้รับหนังสือแจ้ง",
            "You may object within 30 days of the notice.",
        ),
        w(
            "ค้างชำระเสียเบี้ยปรับไม่เกินร้อยละ 40 และเงินเพิ่มร้อยละ 1 ต่อเดือน",
            "Arrears cost a penalty of up to 40 per cent and 1 per cent a month.",
        ),
    ),
    "steps": [
        step(w("ตรวจแบบและค้นทะเบียนทรัพย์สิน", "We look the property up"), 1, "days"),
        step(
            w("ตรวจที่ดินหรืออาคารจริง", "We look at the land or building"),
            7,
            "days",
            w(
                "เฉพาะเรื่องแก้รายการหรือคัดค้าน เจ้าหน้าที่นัดก่อน",
                "Only to correct or object; by appointment",
            ),
        ),
        step(
            w("พิจารณาและลงนาม", "It is decided and signed"),
            5,
            "days",
            outside=w("นายก อบต.", "Chief executive"),
            by="chief",
        ),
        step(w("แจ้งผลและยอดที่ต้องชำระ", "You are told the result and what to pay"), 2, "days"),
    ],
    "documents": [
        ID_CARD,
        document(
            w("หนังสือแจ้งการประเมิน", "Notice of assessment"),
            w("กองคลัง", "Finance Division"),
            note=w("ถ้าไม่มี บอกเลขที่โฉนดก็ได้", "If you lack it, the number of the deed will do"),
        ),
        document(
            w("โฉนดหรือเอกสารสิทธิ์", "Title deed"),
            w("สำนักงานที่ดิน", "Land Office"),
            originals=0,
            copies=1,
            note=w("เฉพาะเรื่องแก้รายการหรือคัดค้าน", "Only to correct or object"),
        ),
        POWER_OF_ATTORNEY,
    ],
    "fees": [
        fee(
            w("ตรวจยอด แก้รายการ ผ่อน หรือคัดค้าน", "Asking, correcting, paying in parts, objecting"),
            text=w("ไม่มีค่าธรรมเนียม", "No fee"),
        ),
        fee(
            w("ภาษีที่ต้องชำระ", "The tax itself"),
            text=w(
                "ที่นา ร้อยละ 0.01–0.1 ที่อยู่อาศัย ร้อยละ 0.02–0.1 ใช้อย่างอื่นหรือทิ้งว่าง ร้อยละ 0.3–0.7 ของมูลค่า",
                "Fields 0.01–0.1 per cent of the value, dwellings 0.02–0.1, other use or none 0.3–0.7",
            ),
        ),
    ],
    "laws": [
        law(
            w(
                "พ.ร.บ. ภาษีที่ดินและสิ่งปลูกสร้าง พ.ศ. 2562 มาตรา 44 มาตรา 46 มาตรา 52 และมาตรา 73",
                "Land and Building Tax Act B.E. 2562, s. 44, 46, 52 and 73",
            )
        ),
        law(
            w(
                "พ.ร.ฎ. กำหนดอัตราภาษีที่ดินและสิ่งปลูกสร้าง พ.ศ. 2564",
                "Royal Decree on the Rates of Land and Building Tax B.E. 2564",
            )
        ),
    ],
    "result_kind": "answer",
    "fill_minutes": 7,
    "questions": [
        choice(
            WANT,
            option(w("ตรวจยอดและวิธีชำระ", "To know what I owe and how to pay")),
            option(
                w(
                    "แจ้งแก้รายการ เช่น ขาย แบ่ง รื้อถอน เปลี่ยนการใช้",
                    "To correct an entry: sold, divided, pulled down, used otherwise",
                ),
                ask("long_text", w("เปลี่ยนแปลงอย่างไร ตั้งแต่เมื่อใด", "What changed, and when?")),
            ),
            option(PARTS),
            option(OBJECT),
        ),
        choice(
            w("ภาษีปีนี้ถึง 3,000 บาทหรือไม่", "Is the tax of this year 3,000 baht or more?"),
            option(w("ถึง", "Yes")),
            option(
                w("ไม่ถึง", "No"),
                stop=w(
                    "ภาษีต่ำกว่า 3,000 บาท กฎหมายให้ชำระครั้งเดียว ถ้าเดือดร้อน โทรปรึกษากองคลัง 045-000-120",
                    "Tax below 3,000 baht is paid at once. If that is hard for you, call the Finance Division, 045-000-120.",
                ),
            ),
            when_answered=answered(WANT, PARTS),
        ),
        ask(
            "date",
            w("ได้รับหนังสือแจ้งวันใด", "When did you get the notice?"),
            w("คัดค้านได้ภายใน 30 วันนับจากวันนี้ของท่าน", "You may object within 30 days of that day."),
            when="past",
            when_answered=answered(WANT, OBJECT),
        ),
        ask(
            "long_text",
            w("ไม่ถูกต้องตรงไหน", "What is wrong?"),
            w(
                "เช่น เนื้อที่เกินจริง ใช้ทำนาแต่คิดเป็นที่ว่าง",
                "For example: the area; a rice field taxed as vacant",
            ),
            when_answered=answered(WANT, OBJECT),
        ),
        ask(
            "text",
            w("เลขที่โฉนดหรือเอกสารสิทธิ์", "Number of the title deed"),
            w("หลายแปลงให้คั่นด้วยจุลภาค เช่น 12345, 12346", "Several: with commas, 12345, 12346"),
        ),
        choice(
            w("ใช้ที่ดินทำอะไร", "What is the land used for?"),
            option(w("ทำนา ทำไร่ เลี้ยงสัตว์", "Farming")),
            option(w("อยู่อาศัย", "Living")),
            option(w("ค้าขายหรือให้เช่า", "Business or rent")),
            option(w("ยังไม่ได้ใช้", "Nothing yet")),
            kind="choices",
        ),
        may("village", w("ที่ดินอยู่หมู่บ้านใด", "In which village?")),
        may("upload", w("รูปหนังสือแจ้งหรือโฉนด", "Photos of the notice or deed"), most=4),
        ALL_TRUE,
    ],
}
