"""What many services ask for in the same words."""

from .writing import ask, choice, declaration, document, law, option, w

ID_CARD = document(
    w("บัตรประจำตัวประชาชน", "National identity card"),
    w("กรมการปกครอง", "Department of Provincial Administration"),
    note=w(
        "แสดงตัวจริง เจ้าหน้าที่ทำสำเนาให้ ไม่มีค่าใช้จ่าย", "Show the card; we make the copy free of charge"
    ),
)
HOUSE_REGISTRATION = document(
    w("ทะเบียนบ้าน", "House registration"),
    w("สำนักทะเบียนอำเภอ", "District registration office"),
    note=w("แสดงตัวจริง เจ้าหน้าที่ทำสำเนาให้", "Show the book; we make the copy"),
)
POWER_OF_ATTORNEY = document(
    w("หนังสือมอบอำนาจและบัตรของผู้รับมอบ", "Power of attorney and the agent's card"),
    note=w("เฉพาะผู้ที่ให้คนอื่นยื่นแทน", "Only if somebody applies for you"),
)
BANK_BOOK = document(
    w("สมุดบัญชีเงินฝาก", "Bank book"),
    w("ธนาคาร", "Bank"),
    note=w("เฉพาะผู้ขอรับเงินทางธนาคาร", "Only if the money goes to an account"),
)
COMPANY = document(
    w("หนังสือรับรองนิติบุคคล", "Company certificate"),
    w("กรมพัฒนาธุรกิจการค้า", "Department of Business Development"),
    note=w("เฉพาะบริษัทหรือห้างหุ้นส่วน ออกไว้ไม่เกิน 6 เดือน", "Companies only; not older than 6 months"),
)
MAP = document(
    w("แผนที่สังเขปแสดงที่ตั้ง", "Sketch map of the place"),
    note=w(
        "วาดด้วยมือได้ หรือแนบรูปจากแผนที่ในโทรศัพท์", "Drawn by hand, or a picture of the map on your phone"
    ),
)

OWN_NUMBER = ask(
    "national_id",
    w("เลขประจำตัวประชาชนของผู้ยื่น", "National ID of the applicant"),
    w(
        "13 หลัก เห็นเฉพาะเจ้าหน้าที่ผู้รับผิดชอบเรื่องนี้",
        "13 digits. Only the officer in charge can read it.",
    ),
)
ADDRESS_ON_RECORD = ask("address", w("ที่อยู่ตามทะเบียนบ้าน", "Registered address"))
CARD_PHOTO = ask(
    "upload",
    w("รูปถ่ายบัตรประชาชนและทะเบียนบ้าน", "Photos of the identity card and house registration"),
    w(
        "ขีดคร่อมรูปว่าใช้เพื่อเรื่องนี้เท่านั้นก็ได้",
        "You may write across them that they are for this request only.",
    ),
    most=4,
)
ALL_TRUE = declaration(
    w("ข้าพเจ้าขอรับรองว่าข้อความและเอกสารทั้งหมดเป็นความจริง", "I declare that all of the above is true.")
)
ALLOWANCE_QUESTION = w("รับเงินทางใด", "How should the money come?")
OWN_ACCOUNT = w("บัญชีธนาคารของผู้มีสิทธิ", "To the entitled person's account")
AGENT_ACCOUNT = w("บัญชีธนาคารของผู้รับมอบอำนาจ", "To the agent's account")
CASH = w("รับเงินสดที่สำนักงาน", "In cash at the office")
ALLOWANCE_BY = choice(
    ALLOWANCE_QUESTION,
    option(OWN_ACCOUNT),
    option(AGENT_ACCOUNT),
    option(CASH),
    hint=w(
        "ส่วนใหญ่เลือกเข้าบัญชี ไม่ต้องเดินทางมารับทุกเดือน", "Most choose an account: no journey every month."
    ),
)
BANK_BOOK_PHOTO = w("รูปถ่ายหน้าแรกของสมุดบัญชี", "A photo of the first page of the bank book")

SUBDISTRICT_ACT = "พ.ร.บ. สภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. 2537"
SUBDISTRICT_ACT_EN = "Tambon Council and Tambon Administrative Organization Act B.E. 2537"


def duty(thai, english):
    """A duty of the office by its own act."""
    return law(w(f"{SUBDISTRICT_ACT} {thai}", f"{SUBDISTRICT_ACT_EN}, {english}"))


PUBLIC_HEALTH_ACT = "พ.ร.บ. การสาธารณสุข พ.ศ. 2535"


def public_health(thai, english):
    return law(w(f"{PUBLIC_HEALTH_ACT} {thai}", f"Public Health Act B.E. 2535, {english}"))


def lives_here(label, phone_of, phone_of_en):
    """The first question where only this subdistrict is served."""
    return choice(
        label,
        option(w("อยู่ในตำบลนี้", "In this subdistrict")),
        option(
            w("อยู่นอกตำบลนี้", "Somewhere else"),
            stop=w(
                f"เรื่องนี้ต้องยื่นกับ อบต. หรือเทศบาลของพื้นที่นั้น ถ้าไม่แน่ใจว่าอยู่ในเขตใด โทรถาม{phone_of}ของเราได้",
                f"Please apply to the local office of that place. If you are not sure, call our {phone_of_en}.",
            ),
        ),
    )
