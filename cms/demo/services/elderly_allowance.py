"""Registering for the old-age allowance."""

from .pieces import (
    ADDRESS_ON_RECORD,
    AGENT_ACCOUNT,
    ALLOWANCE_BY,
    ALLOWANCE_QUESTION,
    BANK_BOOK,
    BANK_BOOK_PHOTO,
    CARD_PHOTO,
    HOUSE_REGISTRATION,
    ID_CARD,
    OWN_ACCOUNT,
    POWER_OF_ATTORNEY,
)
from .writing import answered, ask, choice, declaration, law, may, option, section, step, w

DIVISION = "สวัสดิการ"
WHO = w("ใครเป็นผู้กรอก", "Who is filling this in?")
RELATIVE = w("ลูกหลานหรือผู้รับมอบอำนาจ", "A relative or agent")
SERVICE = {
    "name": w("ลงทะเบียนเบี้ยยังชีพผู้สูงอายุ", "Register for the old-age allowance"),
    "slug": "elderly-allowance",
    "icon": "elder",
    "search_words": w(
        "เบี้ยคนแก่ เบี้ยผู้สูงอายุ เงินคนแก่ เบี้ยยังชีพ เบี้ยยังชีพคนชรา อายุ 60 บำนาญ ลงทะเบียนคนแก่ ผู้สูงวัย",
        "old age money pension senior elderly",
    ),
    "summary": w(
        "สำหรับผู้มีสัญชาติไทยอายุ 60 ปีขึ้นไปที่มีชื่อในทะเบียนบ้านในตำบล ได้รับเดือนละ 600 ถึง 1,000 บาท",
        "For Thai citizens of 60 and over registered in the subdistrict: "
        "600 to 1,000 baht a month.",
    ),
    "channels": w(
        "ลูกหลานหรือผู้รับมอบอำนาจยื่นแทนได้ ผู้ย้ายเข้ามาใหม่ ถามกองสวัสดิการสังคมได้",
        "A relative or an agent may register for you. If you moved here, ask the Social Welfare Division.",
    ),
    "criteria": (
        w(
            "ลงทะเบียนได้ตลอดปี ครั้งเดียว แล้วได้รับเงินทุกเดือนภายในวันที่ 10 เมื่ออายุครบตามเกณฑ์",
            "You register once, at any time of the year. The money comes every month by the 10th once you are old enough.",
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
    "documents": [ID_CARD, HOUSE_REGISTRATION, BANK_BOOK, POWER_OF_ATTORNEY],
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
            w("ทะเบียนบ้านของผู้สูงอายุอยู่ที่ใด", "Where is the older person registered?"),
            option(w("ในตำบลนี้", "In this subdistrict")),
            option(
                w("ย้ายเข้ามาใหม่ เคยรับเบี้ยที่อื่น", "Moved here, and drew it elsewhere before"),
                ask("text", w("เคยรับเบี้ยจากที่ใด", "From which office?")),
            ),
            option(
                w("นอกตำบลนี้", "Somewhere else"),
                stop=w(
                    "ลงทะเบียนที่ อบต. หรือเทศบาลตามทะเบียนบ้าน ถ้าไม่แน่ใจ โทรกองสวัสดิการสังคม 045-000-150",
                    "Please register with the office of that place. Not sure? Call Social Welfare, 045-000-150.",
                ),
            ),
        ),
        choice(
            w("ผู้สูงอายุรับบำนาญหรือเงินประจำจากรัฐหรือไม่", "Does the older person draw a state pension?"),
            option(w("ไม่ได้รับ", "No")),
            option(
                w("ได้รับ เช่น บำนาญข้าราชการ", "Yes, a civil servant's pension for example"),
                stop=w(
                    "ผู้รับบำนาญหรือเงินประจำจากรัฐไม่มีสิทธิรับเบี้ยนี้ ถ้าเป็นบำนาญประกันสังคมหรือไม่แน่ใจ โทร 045-000-150",
                    "Then there is no right to this allowance. Social security pension, or not sure? Call 045-000-150.",
                ),
            ),
            option(w("ไม่แน่ใจ", "Not sure")),
        ),
        choice(
            WHO,
            option(w("ผู้สูงอายุเอง", "The older person")),
            option(
                RELATIVE,
                ask("text", w("ท่านเป็นอะไรกับผู้สูงอายุ", "How are you related?")),
                ask("upload", w("รูปถ่ายหนังสือมอบอำนาจ", "A photo of the power of attorney"), most=2),
            ),
        ),
        section(w("ผู้สูงอายุ", "The older person")),
        ask(
            "person",
            w("ชื่อ วันเกิด และเลขประจำตัวประชาชน", "Name, birthday and national ID"),
            w(
                "เลขประจำตัว 13 หลัก เห็นเฉพาะเจ้าหน้าที่ผู้รับผิดชอบเรื่องนี้",
                "Only the officer in charge can read the number.",
            ),
            with_birth_date=True,
            with_national_id=True,
        ),
        ADDRESS_ON_RECORD,
        section(w("การรับเงิน", "The money")),
        ALLOWANCE_BY,
        ask(
            "bank_account",
            w("บัญชีธนาคาร", "Bank account"),
            when_answered=answered(ALLOWANCE_QUESTION, OWN_ACCOUNT, AGENT_ACCOUNT),
        ),
        ask(
            "upload",
            BANK_BOOK_PHOTO,
            w("ให้เห็นชื่อและเลขที่บัญชี", "Name and number must be readable."),
            most=1,
            when_answered=answered(ALLOWANCE_QUESTION, OWN_ACCOUNT, AGENT_ACCOUNT),
        ),
        section(
            w("เอกสาร", "Papers"),
            w(
                "ถ่ายด้วยโทรศัพท์ได้ ถ้าถ่ายไม่ถนัด มาที่สำนักงาน เราถ่ายให้",
                "Photos from a phone will do. If that is hard, come to the office and we take them.",
            ),
        ),
        CARD_PHOTO,
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
