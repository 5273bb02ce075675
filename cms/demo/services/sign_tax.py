"""The yearly declaration of signs."""

from .pieces import ALL_TRUE, COMPANY, ID_CARD
from .writing import answered, ask, choice, document, fee, law, may, option, section, step, w

DIVISION = "คลัง"
OFFICER = "รายได้"
SEASON = ((1, 1), (3, 31))
WHO = w("ใครเป็นเจ้าของป้าย", "Who owns the sign?")
COMPANY_OWNER = w("บริษัทหรือห้างหุ้นส่วน", "A company or partnership")
AREA = w("500 ตร.ซม.", "500 cm²")
SERVICE = {
    "name": w("ยื่นแบบภาษีป้าย (ภ.ป.1)", "Declare your sign (sign tax)"),
    "slug": "sign-tax",
    "icon": "tax",
    "search_words": w(
        "ภาษีป้าย ภป1 ภ.ป.1 ป้ายร้าน ป้ายโฆษณา ป้ายไวนิล เสียภาษีป้าย จ่ายค่าป้าย", "sign board tax shop sign"
    ),
    "summary": w(
        "สำหรับเจ้าของร้านและกิจการที่มีป้ายชื่อ ยี่ห้อ หรือโฆษณาในตำบล ยื่นปีละครั้งภายในเดือนมีนาคม",
        "For whoever has a sign with a trade name or advertisement in the subdistrict. Once a year, by the end of March.",
    ),
    "channels": w(
        "ยื่นที่กองคลัง ป้ายใหม่ที่ติดหลังเดือนมีนาคมให้ยื่นที่กองคลังภายใน 15 วัน",
        "At the Finance Division; a sign put up after March is declared there within 15 days",
    ),
    "criteria": (
        w(
            "เจ้าของป้ายยื่นแบบทุกปีภายในวันที่ 31 มีนาคม แล้วชำระภายใน 15 วันนับจากวันได้รับแจ้งการประเมิน",
            "Declare every year by 31 March, then pay within 15 days of the assessment.",
        ),
        w(
            "ป้ายใหม่หรือป้ายที่เปลี่ยนข้อความ ยื่นภายใน 15 วันนับจากวันติดตั้งหรือเปลี่ยน",
            "A new or changed sign is declared within 15 days.",
        ),
        w(
            "ป้ายใหม่ปีแรกคิดตามงวด งวดละ 3 เดือน: ร้อยละ 100, 75, 50 และ 25 ของภาษีทั้งปี",
            "A new sign pays 100, 75, 50 or 25 per cent of the year's tax, by the quarter in which it goes up.",
        ),
        w(
            "ป้ายที่ไม่ต้องเสียภาษี เช่น ป้ายในอาคาร ป้ายวัด โรงเรียน ป้ายบนรถ ป้ายขายพืชผลของตนเอง",
            "Not taxed: signs indoors, of temples and schools, on vehicles, and for the sale of one's own produce.",
        ),
        w(
            "ยื่นช้าเสียเงินเพิ่มร้อยละ 10 ชำระช้าเสียเงินเพิ่มร้อยละ 2 ต่อเดือน",
            "Late declaration adds 10 per cent; late payment 2 per cent a month.",
        ),
    ),
    "steps": [
        step(
            w("ตรวจแบบและรูปป้าย", "We check the form and the photo"),
            1,
            "days",
            w("ถ้าขนาดไม่ชัด เจ้าหน้าที่นัดไปวัด", "If the size is unclear, an officer comes to measure."),
        ),
        step(
            w("ประเมินภาษีและออกหนังสือแจ้ง (ภ.ป.3)", "The tax is assessed and notified (form Por.3)"),
            7,
            "days",
        ),
        step(
            w("ลงนามหนังสือแจ้งการประเมิน", "The notice is signed"),
            2,
            "days",
            outside=w("ผู้อำนวยการกองคลัง", "Director of Finance"),
            by="head",
        ),
        step(
            w("รับชำระและออกใบเสร็จ", "You pay and get the receipt"),
            15,
            "days",
            w(
                "ชำระด้วยพร้อมเพย์หรือที่กองคลังภายใน 15 วันนับจากได้รับแจ้ง",
                "By PromptPay or at the Finance Division, within 15 days of the notice",
            ),
        ),
    ],
    "documents": [
        ID_CARD,
        document(
            w("รูปถ่ายป้าย", "A photo of the sign"),
            note=w(
                "ให้เห็นทั้งป้าย วัดกว้างและยาวเป็นเซนติเมตร", "The whole sign; measure it in centimetres"
            ),
        ),
        document(
            w("ใบเสร็จภาษีป้ายปีก่อน", "Last year's receipt"),
            w("กองคลัง", "Finance Division"),
            note=w("ถ้าเคยเสียแล้ว", "If you paid before"),
        ),
        COMPANY,
    ],
    "fees": [
        fee(w("ป้ายอักษรไทยล้วน", "Thai letters only"), "5.00", unit=AREA),
        fee(w("ป้ายอักษรไทยล้วน ข้อความเคลื่อนที่ได้", "Thai letters only, moving"), "10.00", unit=AREA),
        fee(
            w("ป้ายอักษรไทยปนต่างประเทศหรือมีภาพ", "Thai with foreign letters or pictures"),
            "26.00",
            unit=AREA,
        ),
        fee(
            w("ป้ายไม่มีอักษรไทย หรือไทยอยู่ต่ำกว่าต่างประเทศ", "No Thai, or Thai below the foreign letters"),
            "50.00",
            unit=AREA,
        ),
        fee(w("ภาษีขั้นต่ำต่อป้าย", "Least tax for one sign"), "200.00"),
    ],
    "laws": [
        law(
            w(
                "พ.ร.บ. ภาษีป้าย พ.ศ. 2510 มาตรา 12 มาตรา 14 มาตรา 17 และมาตรา 19",
                "Sign Tax Act B.E. 2510, s. 12, 14, 17 and 19",
            )
        ),
        law(
            w(
                "กฎกระทรวงกำหนดอัตราภาษีป้าย พ.ศ. 2563",
                "Ministerial Regulation on the Rates of Sign Tax B.E. 2563",
            )
        ),
    ],
    "result_kind": "document",
    "fill_minutes": 10,
    "approval": "head",
    "questions": [
        choice(
            w("ยื่นเรื่องใด", "What do you declare?"),
            option(w("ป้ายเดิม ไม่เปลี่ยนแปลง", "The same sign as last year")),
            option(w("ป้ายเดิม เปลี่ยนข้อความหรือขนาด", "A sign that was changed")),
            option(
                w("ป้ายใหม่", "A new sign"),
                ask("date", w("ติดตั้งวันใด", "When was it put up?"), when="past"),
            ),
            option(
                w("ป้ายที่เลิกใช้แล้ว", "A sign taken down"),
                ask("date", w("เลิกใช้วันใด", "When was it taken down?"), when="past"),
            ),
        ),
        choice(
            WHO,
            option(w("บุคคลธรรมดา", "A person")),
            option(COMPANY_OWNER),
        ),
        ask(
            "text",
            w("เลขทะเบียนนิติบุคคล", "Company registration number"),
            w("13 หลัก ดูในหนังสือรับรอง", "13 digits, in the company certificate"),
            when_answered=answered(WHO, COMPANY_OWNER),
        ),
        ask("text", w("ชื่อร้านหรือกิจการ", "Name of the business")),
        section(
            w("ป้าย", "The sign"),
            w(
                "ถ้ามีหลายป้าย กรอกป้ายใหญ่ที่สุด แล้วบอกจำนวนไว้",
                "Several signs? Describe the largest and give the number.",
            ),
        ),
        ask(
            "long_text",
            w("ข้อความบนป้าย", "Words on the sign"),
            w("พิมพ์ตามที่เห็น", "As they stand there"),
        ),
        choice(
            w("ตัวอักษรบนป้ายเป็นแบบใด", "What letters does it have?"),
            option(w("อักษรไทยล้วน", "Thai only")),
            option(w("อักษรไทยปนต่างประเทศ หรือมีรูปภาพ", "Thai with foreign letters, or pictures")),
            option(w("ไม่มีอักษรไทย", "No Thai letters")),
        ),
        ask(
            "number",
            w("กว้าง", "Width"),
            unit=w("เซนติเมตร", "centimetres"),
            least="1",
            most="10000",
            places=0,
        ),
        ask(
            "number",
            w("ยาว", "Length"),
            unit=w("เซนติเมตร", "centimetres"),
            least="1",
            most="10000",
            places=0,
        ),
        ask(
            "number",
            w("มีกี่ด้าน", "Number of sides"),
            unit=w("ด้าน", "sides"),
            least="1",
            most="8",
            places=0,
        ),
        may(
            "number",
            w("มีป้ายทั้งหมดกี่ป้าย", "How many signs altogether?"),
            unit=w("ป้าย", "signs"),
            least="1",
            most="200",
            places=0,
        ),
        ask(
            "place",
            w("ป้ายอยู่ที่ไหน", "Where is it?"),
            w("เช่น หน้าร้านบ้านเลขที่ 12 หมู่ 3", "For example: in front of 12 Moo 3"),
        ),
        ask("upload", w("รูปถ่ายป้าย", "A photo of the sign"), most=5),
        ALL_TRUE,
    ],
}
