"""Registering for the old-age allowance."""

from .writing import ask, choice, declaration, document, law, may, option, step, w

ACCOUNT = (
    ask(
        "text",
        w("ธนาคาร", "Bank"),
        w("เช่น ธ.ก.ส. ออมสิน กรุงไทย", "For example: BAAC, GSB, Krungthai"),
    ),
    ask("text", w("เลขที่บัญชี", "Account number")),
    ask(
        "upload",
        w("รูปถ่ายหน้าแรกของสมุดบัญชี", "A photo of the first page of the bank book"),
        w("ให้เห็นชื่อและเลขที่บัญชี", "Name and number must be readable."),
        most=1,
    ),
)
DIVISION = "สวัสดิการ"
SERVICE = {
    "name": w("ลงทะเบียนเบี้ยยังชีพผู้สูงอายุ", "Register for the old-age allowance"),
    "slug": "elderly-allowance",
    "icon": "elder",
    "summary": w(
        "สำหรับผู้มีสัญชาติไทยอายุ 60 ปีขึ้นไปที่มีชื่อในทะเบียนบ้านในตำบล ได้รับเดือนละ 600 ถึง 1,000 บาท",
        "For Thai citizens of 60 and over registered in the subdistrict: "
        "600 to 1,000 baht a month.",
    ),
    "channels": w("ลูกหลานหรือผู้รับมอบอำนาจยื่นแทนได้", "A relative or an agent may register for you"),
    "criteria": (
        w(
            "ลงทะเบียนครั้งเดียว ได้รับเงินทุกเดือนภายในวันที่ 10 เมื่ออายุครบตามเกณฑ์",
            "You register once. The money comes every month by the 10th once you are old enough.",
        ),
        w("มีสัญชาติไทย", "You are a Thai citizen."),
        w(
            "มีชื่อในทะเบียนบ้านในเขตตำบล",
            "Your name is in a house registration in the subdistrict.",
        ),
        w(
            "อายุ 60 ปีขึ้นไป หรือจะครบ 60 ปีในปีงบประมาณถัดไป",
            "You are 60, or will be within the next fiscal year.",
        ),
        w(
            "ไม่ได้รับบำนาญ เบี้ยหวัด หรือเงินอื่นทำนองเดียวกันจากรัฐเป็นประจำ",
            "You receive no pension or similar regular payment from the state.",
        ),
        w(
            "อายุ 60–69 ปี ได้ 600 บาท 70–79 ปี ได้ 700 บาท 80–89 ปี ได้ 800 บาท 90 ปีขึ้นไป ได้ 1,000 บาท",
            "Aged 60–69: 600 baht; 70–79: 700; 80–89: 800; 90 and over: 1,000 baht.",
        ),
    ),
    "steps": [
        step(
            w("ตรวจเอกสารและคุณสมบัติ", "We check your papers"),
            20,
            "minutes",
            w("ถ้าเอกสารไม่ครบ เจ้าหน้าที่แจ้งให้แก้ไข", "If something is missing, we tell you."),
        ),
        step(
            w("บันทึกทะเบียนและแจ้งผล", "We enter you in the register and tell you"),
            10,
            "minutes",
        ),
    ],
    "documents": [
        document(
            w("บัตรประจำตัวประชาชน", "National identity card"),
            w("กรมการปกครอง", "Department of Provincial Administration"),
            note=w("ยื่นทางเว็บ ถ่ายรูปหน้าบัตรแนบมา", "On the web: attach a photo of the front"),
        ),
        document(
            w("ทะเบียนบ้าน", "House registration"),
            w("สำนักทะเบียนอำเภอ", "District registration office"),
        ),
        document(
            w("สมุดบัญชีเงินฝาก", "Bank book"),
            w("ธนาคาร", "Bank"),
            note=w("เฉพาะผู้ขอรับเงินทางธนาคาร", "Only if the money goes to an account"),
        ),
        document(
            w("หนังสือมอบอำนาจและบัตรของผู้รับมอบ", "Power of attorney and the agent's card"),
            note=w("เฉพาะผู้ที่ให้คนอื่นยื่นแทน", "Only if somebody registers for you"),
        ),
    ],
    "no_fee": True,
    "laws": [
        law(w("พ.ร.บ. ผู้สูงอายุ พ.ศ. 2546 มาตรา 11 (11)", "Older Persons Act B.E. 2546, s. 11 (11)")),
        law(
            w(
                "ระเบียบกระทรวงมหาดไทยว่าด้วยหลักเกณฑ์การจ่ายเงินเบี้ยยังชีพผู้สูงอายุ"
                "ขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2566",
                "Interior Ministry Regulation on Old-Age Allowances of Local Governments B.E. 2566",
            )
        ),
    ],
    "result_kind": "registration",
    "fill_minutes": 8,
    "questions": [
        choice(
            w("ใครเป็นผู้กรอก", "Who is filling this in?"),
            option(w("ผู้สูงอายุเอง", "The older person")),
            option(
                w("ลูกหลานหรือผู้รับมอบอำนาจ", "A relative or agent"),
                ask("text", w("ชื่อผู้สูงอายุ", "Name of the older person")),
                ask("text", w("ท่านเป็นอะไรกับผู้สูงอายุ", "How are you related?")),
                ask("upload", w("รูปถ่ายหนังสือมอบอำนาจ", "A photo of the power of attorney"), most=2),
            ),
        ),
        ask(
            "national_id",
            w("เลขประจำตัวประชาชนของผู้สูงอายุ", "National ID of the older person"),
            w(
                "13 หลัก เห็นเฉพาะเจ้าหน้าที่ผู้รับผิดชอบเรื่องนี้",
                "13 digits. Only the officer in charge can read it.",
            ),
        ),
        ask("date", w("วันเกิดของผู้สูงอายุ", "Date of birth of the older person"), when="past"),
        ask("address", w("ที่อยู่ตามทะเบียนบ้าน", "Registered address")),
        choice(
            w("รับเงินทางใด", "How should the money come?"),
            option(w("บัญชีธนาคารของผู้สูงอายุ", "To the older person's account"), *ACCOUNT),
            option(
                w("บัญชีธนาคารของผู้รับมอบอำนาจ", "To the agent's account"),
                ask("text", w("ชื่อบัญชี", "Name of the account")),
                *ACCOUNT,
            ),
            option(w("รับเงินสดที่สำนักงาน", "In cash at the office")),
        ),
        ask(
            "upload",
            w("รูปถ่ายบัตรประชาชนและทะเบียนบ้าน", "Photos of the identity card and house registration"),
            w(
                "ของผู้สูงอายุ ขีดคร่อมรูปว่าใช้เพื่อรับเบี้ยยังชีพเท่านั้นก็ได้",
                "Of the older person. You may write across them what they are for.",
            ),
            most=4,
        ),
        may("long_text", w("มีอะไรอยากบอกเรา", "Anything else we should know?")),
        declaration(
            w(
                "ข้าพเจ้าขอรับรองว่าไม่ได้รับบำนาญหรือเงินประจำอื่นจากรัฐ และข้อความข้างต้นเป็นความจริง",
                "I declare that no pension or other regular payment from the state is received, "
                "and that all of the above is true.",
            )
        ),
    ],
}
