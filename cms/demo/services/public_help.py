"""Help for people in need: a storm, a fire, illness, poverty."""

from .pieces import ADDRESS_ON_RECORD, ALL_TRUE, HOUSE_REGISTRATION, ID_CARD, OWN_NUMBER
from .writing import answered, ask, choice, document, law, may, option, section, step, w

DIVISION = "สวัสดิการ"
TROUBLE = w("เดือดร้อนเรื่องใด", "What happened?")
DISASTER = w("บ้านเสียหายจากพายุ น้ำท่วม ไฟไหม้", "A house damaged by storm, flood or fire")
BEDRIDDEN = w("มีผู้ป่วยติดเตียงหรือคนป่วยเรื้อรังในบ้าน", "Somebody at home is bedridden or long ill")
SERVICE = {
    "name": w("ขอรับความช่วยเหลือผู้เดือดร้อน", "Ask for help in hardship"),
    "slug": "public-help",
    "icon": "people",
    "search_words": w(
        "ช่วยเหลือ เดือดร้อน ยากไร้ ผู้ยากไร้ บ้านพัง ไฟไหม้ พายุ ลมพัด วาตภัย น้ำท่วม หลังคาปลิว ผู้ป่วยติดเตียง ถุงยังชีพ เงินสงเคราะห์ ซ่อมบ้าน",
        "disaster relief poor fire storm bedridden house repair",
    ),
    "summary": w(
        "สำหรับคนในตำบลที่เดือดร้อนจากภัยพิบัติ ความยากไร้ ความเจ็บป่วย หรือไม่มีผู้ดูแล ไม่มีค่าใช้จ่าย",
        "For people of the subdistrict hit by a disaster, poverty or illness, or with nobody to look after them. Free.",
    ),
    "channels": w(
        "โทรแจ้ง แจ้งผู้ใหญ่บ้าน อสม. หรือศูนย์ช่วยเหลือประชาชนที่สำนักงาน",
        "By telephone, through the village head or health volunteer, or at our help centre",
    ),
    "criteria": (
        w(
            "ขอให้ตัวเองหรือแจ้งแทนคนอื่นได้ เราออกไปดูถึงบ้าน",
            "You may ask for yourself or tell us of somebody else. We come to the house.",
        ),
        w("ผู้เดือดร้อนมีชื่อหรืออาศัยอยู่จริงในตำบล", "The person is registered or really lives here."),
        w(
            "ภัยพิบัติฉุกเฉิน ช่วยทันทีโดยไม่ต้องรอคณะกรรมการ",
            "In a disaster we help at once, without waiting for the committee.",
        ),
        w(
            "เรื่องอื่นคณะกรรมการช่วยเหลือประชาชนพิจารณา และปิดประกาศรายชื่ออย่างน้อย 15 วัน",
            "Otherwise the committee decides, and the names are put up for at least 15 days.",
        ),
        w(
            "เรื่องที่เกินอำนาจของ อบต. เราส่งต่อ พมจ. หรืออำเภอ และติดตามให้",
            "What is beyond our powers we pass on, and follow up for you.",
        ),
    ),
    "steps": [
        step(
            w("รับเรื่องและโทรสอบถาม", "We receive it and call you"),
            1,
            "days",
            w("เรื่องฉุกเฉิน เจ้าหน้าที่ออกไปในวันเดียวกัน", "In an emergency we come the same day."),
        ),
        step(w("นักพัฒนาชุมชนออกเยี่ยมบ้านและทำบันทึก", "A social worker visits the house"), 3, "days"),
        step(
            w("คณะกรรมการช่วยเหลือประชาชนพิจารณา", "The committee decides"),
            7,
            "days",
            outside=w("คณะกรรมการช่วยเหลือประชาชน", "Committee for public assistance"),
            by="head",
        ),
        step(
            w("อนุมัติ", "It is approved"),
            2,
            "days",
            outside=w("นายก อบต.", "Chief executive"),
            by="chief",
        ),
        step(w("ส่งมอบความช่วยเหลือ", "You get the help"), 2, "days"),
    ],
    "documents": [
        ID_CARD,
        HOUSE_REGISTRATION,
        document(
            w("รูปถ่ายความเสียหายหรือสภาพบ้าน", "Photos of the damage or the house"),
            note=w("ถ่ายก่อนเก็บกวาด ถ้าปลอดภัย", "Before you clear up, if it is safe"),
        ),
        document(
            w("ใบรับรองแพทย์", "Doctor's certificate"),
            w("โรงพยาบาล", "Hospital"),
            note=w("เฉพาะเรื่องเจ็บป่วย", "For illness only"),
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
        law(
            w(
                "พ.ร.บ. ป้องกันและบรรเทาสาธารณภัย พ.ศ. 2550 มาตรา 20",
                "Disaster Prevention and Mitigation Act B.E. 2550, s. 20",
            )
        ),
    ],
    "result_kind": "answer",
    "fill_minutes": 7,
    "approval": "head,chief",
    "questions": [
        choice(
            TROUBLE,
            option(DISASTER),
            option(w("รายได้ไม่พอ ไม่มีกินไม่มีใช้", "Too little to live on")),
            option(BEDRIDDEN),
            option(
                w(
                    "ผู้สูงอายุ เด็ก หรือคนพิการไม่มีคนดูแล",
                    "An old person, child or disabled person without care",
                )
            ),
            option(w("บ้านทรุดโทรมอยู่ไม่ปลอดภัย", "A house not safe to live in")),
            option(
                w(
                    "มีคนกำลังถูกทำร้าย หรือกำลังจะเกิดอันตราย",
                    "Somebody is being hurt, or is in danger now",
                ),
                stop=w(
                    "โทร 191 ทันที หรือศูนย์ช่วยเหลือสังคม 1300 ตลอด 24 ชั่วโมง แล้วโทรบอกเราที่ 080-000-0199",
                    "Call 191 at once, or the social assistance centre, 1300, day and night; then us, 080-000-0199.",
                ),
            ),
        ),
        ask(
            "long_text",
            w("เล่าให้เราฟังว่าเกิดอะไรขึ้น", "Tell us what happened"),
            w("เมื่อใด ใครเดือดร้อน อยากให้ช่วยอย่างไร", "When, to whom, and what would help?"),
        ),
        ask(
            "date",
            w("เกิดเหตุวันใด", "On which day?"),
            when="past",
            when_answered=answered(TROUBLE, DISASTER),
        ),
        choice(
            w("คืนนี้มีที่นอนปลอดภัยหรือไม่", "Is there a safe place to sleep tonight?"),
            option(w("มี", "Yes")),
            option(w("ไม่มี", "No"), ask("phone", w("เบอร์ที่ติดต่อได้คืนนี้", "A number for tonight"))),
            when_answered=answered(TROUBLE, DISASTER),
        ),
        choice(
            w("ผู้ป่วยต้องการอะไรมากที่สุด", "What does the patient need most?"),
            option(w("ผ้าอ้อมหรือของใช้", "Nappies or other supplies")),
            option(w("เตียงหรือที่นอนลม", "A bed or air mattress")),
            option(w("คนช่วยดูแล", "Somebody to help with care")),
            option(w("รถไปหาหมอ", "A car to the doctor")),
            kind="choices",
            when_answered=answered(TROUBLE, BEDRIDDEN),
        ),
        section(w("ผู้เดือดร้อน", "The person in need")),
        choice(
            w("แจ้งให้ใคร", "For whom?"),
            option(
                w("ตัวเองหรือคนในบ้าน", "Myself or my family"),
            ),
            option(
                w("เพื่อนบ้านหรือคนอื่น", "A neighbour or somebody else"),
                ask("text", w("ชื่อผู้เดือดร้อน", "That person's name")),
                may("phone", w("เบอร์โทรของผู้เดือดร้อน", "That person's telephone")),
            ),
        ),
        ask(
            "number",
            w("ในบ้านมีกี่คน", "How many people in the house?"),
            unit=w("คน", "people"),
            least="1",
            most="30",
            places=0,
        ),
        ADDRESS_ON_RECORD,
        may("place", w("จุดสังเกต", "How to find it")),
        OWN_NUMBER,
        may(
            "upload",
            w(
                "รูปถ่ายความเสียหาย บ้าน หรือใบรับรองแพทย์",
                "Photos of damage or house, or the doctor's certificate",
            ),
            most=5,
        ),
        ALL_TRUE,
    ],
}
