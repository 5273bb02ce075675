"""A car to the doctor's appointment and back."""

from .pieces import ID_CARD
from .writing import answered, ask, choice, document, law, may, option, step, w

DIVISION = "สวัสดิการ"
URGENT = w("เป็นการไปหาหมอแบบใด", "What kind of journey is it?")
APPOINTMENT = w("ไปตามนัด", "To an appointment")
SERVICE = {
    "name": w("ขอรถรับ-ส่งผู้ป่วยไปโรงพยาบาล", "Ask for a car to the hospital"),
    "slug": "patient-transport",
    "icon": "truck",
    "search_words": w(
        "รถรับส่งผู้ป่วย รถพยาบาล รถกู้ชีพ รถตู้ ไปหาหมอ ไปโรงพยาบาล ฟอกไต ล้างไต ผู้ป่วยติดเตียง รถไปหาหมอ",
        "ambulance dialysis van hospital appointment",
    ),
    "summary": w(
        "สำหรับผู้ป่วยติดเตียง คนพิการ ผู้สูงอายุ และผู้ยากไร้ในตำบลที่ไปหาหมอตามนัดเองไม่ได้ ไม่มีค่าใช้จ่าย",
        "For bedridden, disabled, old or poor people here who cannot get to an appointment by themselves. Free.",
    ),
    "channels": w(
        "โทรจองรถ หรือแจ้งผ่าน อสม. เหตุฉุกเฉินโทร 1669",
        "By telephone or through the health volunteer; in an emergency call 1669",
    ),
    "criteria": (
        w(
            "จองล่วงหน้าอย่างน้อย 3 วันทำการ สำหรับการไปตามนัดของแพทย์",
            "Book at least 3 working days ahead, for a doctor's appointment:",
        ),
        w(
            "ผู้ป่วยอยู่ในตำบล และเดินทางเองไม่ได้หรือไม่มีเงินค่ารถ",
            "The patient lives here and cannot travel alone or pay for it.",
        ),
        w("มีญาติหรือผู้ดูแลไปด้วยอย่างน้อยหนึ่งคน", "At least one relative or carer goes along."),
        w(
            "ไปโรงพยาบาลในจังหวัด นอกจังหวัดเฉพาะที่แพทย์ส่งตัว",
            "Hospitals in the province; beyond it only when referred.",
        ),
        w(
            "เจ็บป่วยฉุกเฉิน เช่น หมดสติ เจ็บหน้าอก คลอดลูก อย่ากรอกแบบนี้ โทร 1669 ทันที",
            "Unconscious, chest pain, giving birth: do not fill this in, call 1669 at once.",
        ),
    ),
    "steps": [
        step(
            w("รับคำขอและตรวจคิวรถ", "We receive it and look for a car"),
            2,
            "hours",
            w("เจ้าหน้าที่โทรยืนยันเวลารับ", "We call to confirm the time."),
        ),
        step(
            w("อนุมัติใช้รถ", "The car is approved"),
            1,
            "days",
            outside=w("ปลัด อบต.", "Chief administrator"),
            by="chief",
        ),
        step(
            w("รับผู้ป่วยไปส่งและรับกลับ", "We take the patient there and back"),
            1,
            "days",
            w("พร้อมก่อนเวลานัด 15 นาที", "Please be ready 15 minutes before."),
        ),
    ],
    "documents": [
        ID_CARD,
        document(
            w("ใบนัดแพทย์หรือใบส่งตัว", "Appointment card or referral"),
            w("โรงพยาบาล", "Hospital"),
            note=w("ถ่ายรูปแนบมาได้", "A photo will do"),
        ),
    ],
    "no_fee": True,
    "laws": [
        law(
            w(
                "ระเบียบกระทรวงมหาดไทยว่าด้วยค่าใช้จ่ายเพื่อช่วยเหลือประชาชนตามอำนาจหน้าที่ขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2566",
                "Interior Ministry Regulation on Local Government Spending to Help People B.E. 2566",
            )
        ),
        law(w("พ.ร.บ. การแพทย์ฉุกเฉิน พ.ศ. 2551 มาตรา 33", "Emergency Medical Act B.E. 2551, s. 33")),
    ],
    "result_kind": "work",
    "fill_minutes": 4,
    "questions": [
        choice(
            URGENT,
            option(APPOINTMENT),
            option(
                w("ฟอกไตหรือทำแผลเป็นประจำ", "Regular dialysis or dressing"),
                choice(
                    w("ไปวันใดบ้าง", "On which days?"),
                    *(
                        option(w(th, en))
                        for th, en in (
                            ("จันทร์", "Monday"),
                            ("อังคาร", "Tuesday"),
                            ("พุธ", "Wednesday"),
                            ("พฤหัสบดี", "Thursday"),
                            ("ศุกร์", "Friday"),
                        )
                    ),
                    kind="choices",
                ),
            ),
            option(
                w("ฉุกเฉิน ต้องไปเดี๋ยวนี้", "An emergency, now"),
                stop=w(
                    "โทร 1669 ทันที รถกู้ชีพมาถึงเร็วกว่า ไม่มีค่าใช้จ่าย",
                    "Call 1669 at once: the ambulance is quicker, and free.",
                ),
            ),
        ),
        ask(
            "date",
            w("นัดวันใด", "Which day?"),
            w("ถ้าไปเป็นประจำ ใส่วันแรก", "If regular, the first day"),
            when="future",
        ),
        ask("text", w("นัดกี่โมง", "At what time?"), w("เช่น 08.30 น.", "For example 8.30")),
        ask(
            "text",
            w("โรงพยาบาลใด แผนกใด", "Which hospital and ward?"),
            w("เช่น โรงพยาบาลอำเภอ คลินิกเบาหวาน", "For example: district hospital, diabetes clinic"),
        ),
        ask("text", w("ชื่อผู้ป่วย", "Name of the patient")),
        ask(
            "number",
            w("อายุผู้ป่วย", "Age of the patient"),
            unit=w("ปี", "years"),
            least="0",
            most="120",
            places=0,
        ),
        choice(
            w("ผู้ป่วยนั่งได้หรือไม่", "Can the patient sit?"),
            option(w("เดินและนั่งได้", "Can walk and sit")),
            option(w("ใช้รถเข็น", "In a wheelchair")),
            option(
                w("ต้องนอน", "Must lie down"),
                may("text", w("ใช้ออกซิเจนหรืออุปกรณ์ใด", "Oxygen or other equipment?")),
            ),
        ),
        ask("address", w("ไปรับที่ไหน", "Where shall we fetch the patient?")),
        may("place", w("จุดสังเกต", "How to find it")),
        ask("phone", w("เบอร์ญาติที่ไปด้วย", "Telephone of whoever goes along")),
        may(
            "upload",
            w("รูปใบนัดหรือใบส่งตัว", "A photo of the card or referral"),
            most=2,
            when_answered=answered(URGENT, APPOINTMENT),
        ),
    ],
}
