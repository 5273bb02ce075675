"""Registering for the disability allowance."""

from .pieces import (
    ADDRESS_ON_RECORD,
    AGENT_ACCOUNT,
    ALL_TRUE,
    ALLOWANCE_BY,
    ALLOWANCE_QUESTION,
    BANK_BOOK,
    BANK_BOOK_PHOTO,
    CARD_PHOTO,
    HOUSE_REGISTRATION,
    ID_CARD,
    OWN_ACCOUNT,
    POWER_OF_ATTORNEY,
    lives_here,
)
from .writing import answered, ask, choice, document, law, may, option, section, step, w

DIVISION = "สวัสดิการ"
WHO = w("ใครเป็นผู้กรอก", "Who is filling this in?")
CARER = w("ผู้ดูแลหรือผู้รับมอบอำนาจ", "A carer or agent")
SERVICE = {
    "name": w("ลงทะเบียนเบี้ยความพิการ", "Register for the disability allowance"),
    "slug": "disability-allowance",
    "icon": "disability",
    "search_words": w(
        "เบี้ยคนพิการ เงินคนพิการ คนพิการ ผู้พิการ บัตรพิการ เบี้ยพิการ เบี้ยยังชีพคนพิการ ติดเตียง",
        "disabled money card handicap",
    ),
    "summary": w(
        "สำหรับคนพิการที่มีบัตรประจำตัวคนพิการและมีชื่อในทะเบียนบ้านในตำบล ได้รับเดือนละ 800 บาท อายุต่ำกว่า 18 ปี 1,000 บาท",
        "For holders of a disability card registered in the subdistrict: 800 baht a month, 1,000 under 18.",
    ),
    "channels": w(
        "ผู้ดูแลยื่นแทนได้ ผู้ป่วยติดเตียงเราไปรับลงทะเบียนถึงบ้าน",
        "A carer may register for you; for the bedridden we come to the house",
    ),
    "criteria": (
        w(
            "ลงทะเบียนได้ตลอดปี ได้รับเงินตั้งแต่เดือนถัดไป ทุกวันที่ 10",
            "Register at any time; the money comes from the next month, by the 10th.",
        ),
        w(
            "มีสัญชาติไทย และมีชื่อในทะเบียนบ้านในเขตตำบล",
            "You are Thai and registered in the subdistrict.",
        ),
        w("มีบัตรประจำตัวคนพิการที่ยังไม่หมดอายุ", "Your disability card is valid."),
        w("ไม่อยู่ในสถานสงเคราะห์ของรัฐ", "You do not live in a state welfare home."),
        w("รับเบี้ยผู้สูงอายุอยู่ ก็รับเบี้ยความพิการได้ด้วย", "You may draw the old-age allowance as well."),
        w(
            "ย้ายทะเบียนบ้าน ต้องลงทะเบียนที่ใหม่ภายในเดือนที่ย้าย",
            "If you move, register at the new place in that month.",
        ),
    ),
    "steps": [
        step(
            w("ตรวจเอกสารและสิทธิ", "We check your papers"),
            20,
            "minutes",
            w("ถ้าเอกสารไม่ครบ เจ้าหน้าที่แจ้งครั้งเดียวให้ครบ", "If anything is missing we say so once."),
        ),
        step(w("บันทึกทะเบียนและออกใบรับลงทะเบียน", "We enter you and give you a slip"), 10, "minutes"),
    ],
    "documents": [
        document(
            w("บัตรประจำตัวคนพิการ", "Disability card"),
            w("สำนักงาน พมจ.", "Provincial social development office"),
        ),
        ID_CARD,
        HOUSE_REGISTRATION,
        BANK_BOOK,
        POWER_OF_ATTORNEY,
    ],
    "no_fee": True,
    "laws": [
        law(
            w(
                "พ.ร.บ. ส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการ พ.ศ. 2550 มาตรา 20 (9)",
                "Persons with Disabilities Empowerment Act B.E. 2550, s. 20 (9)",
            )
        ),
        law(
            w(
                "ระเบียบกระทรวงมหาดไทยว่าด้วยหลักเกณฑ์การจ่ายเงินเบี้ยความพิการให้คนพิการขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2553",
                "Interior Ministry Regulation on Disability Allowances of Local Governments B.E. 2553",
            )
        ),
    ],
    "result_kind": "registration",
    "fill_minutes": 8,
    "questions": [
        lives_here(
            w("ทะเบียนบ้านของคนพิการอยู่ที่ใด", "Where is the disabled person registered?"),
            "กองสวัสดิการสังคม 045-000-150 ",
            "Social Welfare Division, 045-000-150",
        ),
        choice(
            w("มีบัตรประจำตัวคนพิการแล้วหรือยัง", "Is there a disability card?"),
            option(w("มีแล้ว ยังไม่หมดอายุ", "Yes, and it is valid")),
            option(
                w("ยังไม่มี หรือหมดอายุ", "No, or it has expired"),
                stop=w(
                    "ทำบัตรก่อนที่สำนักงาน พมจ. หรือโรงพยาบาล พร้อมใบรับรองความพิการ โทรกองสวัสดิการสังคม 045-000-150 เราช่วยเดินเรื่องให้",
                    "Please get the card first, with a doctor's certificate. Call Social Welfare, 045-000-150; we help you with it.",
                ),
            ),
        ),
        choice(
            WHO,
            option(w("คนพิการเอง", "The disabled person")),
            option(
                CARER,
                ask("text", w("ท่านเป็นอะไรกับคนพิการ", "How are you related?")),
                ask(
                    "upload",
                    w(
                        "รูปถ่ายหนังสือมอบอำนาจหรือบัตรผู้ดูแล",
                        "A photo of the power of attorney or carer's card",
                    ),
                    most=2,
                ),
            ),
        ),
        section(w("คนพิการ", "The disabled person")),
        ask(
            "person",
            w("คนพิการ", "The disabled person"),
            w(
                "เลขประจำตัวเห็นเฉพาะเจ้าหน้าที่ผู้รับผิดชอบ",
                "The number is for the officer in charge alone.",
            ),
            with_national_id=True,
        ),
        choice(
            w("ความพิการ", "Kind of disability"),
            option(w("การเห็น", "Sight")),
            option(w("การได้ยินหรือสื่อความหมาย", "Hearing or speech")),
            option(w("การเคลื่อนไหวหรือร่างกาย", "Movement or body")),
            option(w("จิตใจหรือพฤติกรรม", "Mind or behaviour")),
            option(w("สติปัญญา", "Intellect")),
            option(w("การเรียนรู้", "Learning")),
            option(w("ออทิสติก", "Autism")),
            kind="choices",
            hint=w("ดูในบัตร เลือกได้มากกว่าหนึ่ง", "As on the card; more than one is possible."),
        ),
        ask("date", w("บัตรหมดอายุวันใด", "When does the card expire?"), when="future"),
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
        section(w("เอกสาร", "Papers")),
        ask(
            "upload",
            w("รูปบัตรประจำตัวคนพิการ หน้าและหลัง", "Photos of the disability card, both sides"),
            most=2,
        ),
        CARD_PHOTO,
        may(
            "long_text",
            w("มีอะไรอยากบอกเรา", "Anything else we should know?"),
            w("เช่น เดินทางไม่ได้ ขอให้ไปที่บ้าน", "For example: cannot travel, please come"),
        ),
        ALL_TRUE,
    ],
}
