"""The grant for bringing up a newborn child."""

from .pieces import ADDRESS_ON_RECORD, ALL_TRUE, CARD_PHOTO, ID_CARD, lives_here
from .writing import ask, choice, document, law, may, option, section, step, w

DIVISION = "สวัสดิการ"
SERVICE = {
    "name": w("เงินอุดหนุนเพื่อการเลี้ยงดูเด็กแรกเกิด", "Grant for a newborn child"),
    "slug": "newborn-grant",
    "icon": "baby",
    "search_words": w(
        "เงินเด็ก เงินอุดหนุนบุตร ดร01 ดร.01 ดร02 เด็กแรกเกิด 600 บาท เงินลูก คลอดลูก เงินเลี้ยงลูก มีลูก ตั้งครรภ์",
        "child money birth baby mother",
    ),
    "summary": w(
        "สำหรับเด็กสัญชาติไทยอายุไม่ถึง 6 ปี ในครอบครัวที่สมาชิกมีรายได้เฉลี่ยไม่เกิน 100,000 บาทต่อคนต่อปี ได้เดือนละ 600 บาท",
        "For Thai children under 6 in households with at most 100,000 baht a person a year: 600 baht a month.",
    ),
    "channels": w(
        "ยื่นแบบ ดร.01 ที่กองสวัสดิการสังคม หรือแอปของกรมกิจการเด็กและเยาวชน",
        "With form Dor.Ror.01 here, or the app of the Department of Children and Youth",
    ),
    "criteria": (
        w(
            "ลงทะเบียนได้ตั้งแต่เด็กเกิดจนอายุไม่ถึง 6 ปี ยิ่งเร็วยิ่งดี เงินไม่จ่ายย้อนหลังไปถึงวันเกิด",
            "Register from birth until the age of 6; soon is better, for the money does not reach back.",
        ),
        w("เด็กและพ่อหรือแม่มีสัญชาติไทย", "The child, and its father or mother, are Thai."),
        w(
            "เด็กอยู่กับผู้ปกครองที่ยื่น ไม่อยู่ในสถานสงเคราะห์",
            "The child lives with the applicant, not in an institution.",
        ),
        w(
            "นำรายได้ทั้งปีของทุกคนในบ้านมารวมกัน หารด้วยจำนวนคนรวมทั้งเด็ก ต้องไม่เกิน 100,000 บาท",
            "Add up a year's income of all, divide by the people including the child: at most 100,000 baht.",
        ),
        w(
            "มีผู้รับรองรายได้สองคน เช่น ผู้ใหญ่บ้านหรือ อสม. กับเจ้าหน้าที่ของเรา (แบบ ดร.02)",
            "Two people certify the income, for example the village head or health volunteer, and our officer (form Dor.Ror.02).",
        ),
    ),
    "steps": [
        step(w("ตรวจเอกสารและคุณสมบัติ", "We check the papers"), 30, "minutes"),
        step(
            w("ปิดประกาศรายชื่อ 15 วัน ให้ผู้อื่นคัดค้านได้", "The name is put up for 15 days for objections"),
            11,
            "days",
            w("15 วันตามปฏิทิน ประมาณ 11 วันทำการ", "15 calendar days, about 11 working days"),
        ),
        step(
            w("ลงนามและส่งรายชื่อให้ พมจ.", "The list is signed and sent to the province"),
            2,
            "days",
            outside=w("ปลัด อบต.", "Chief administrator"),
            by="chief",
        ),
        step(
            w("แจ้งผลการส่งให้ท่านทราบ", "We tell you that it was sent"),
            1,
            "days",
            w(
                "กรมกิจการเด็กและเยาวชนพิจารณาและโอนเงินทุกวันที่ 10",
                "The department decides, and pays by the 10th.",
            ),
        ),
    ],
    "documents": [
        document(
            w("สูติบัตรของเด็ก", "The child's birth certificate"),
            w("สำนักทะเบียนอำเภอ", "District registration office"),
        ),
        ID_CARD,
        document(
            w(
                "สมุดบัญชีของผู้ปกครอง หรือพร้อมเพย์ที่ผูกเลขบัตรประชาชน",
                "The guardian's bank book, or PromptPay by identity number",
            ),
            w("ธนาคาร", "Bank"),
        ),
        document(
            w("สมุดสีชมพู หน้าที่มีชื่อแม่และหน้า 1", "The pink book: the mother's page and page 1"),
            w("โรงพยาบาล", "Hospital"),
        ),
        document(
            w("หนังสือรับรองเงินเดือน", "Certificate of salary"),
            w("นายจ้าง", "Employer"),
            note=w("ของคนในบ้านที่มีเงินเดือนประจำ", "Of those in the house with a salary"),
        ),
    ],
    "no_fee": True,
    "laws": [
        law(
            w(
                "พ.ร.บ. คุ้มครองเด็ก พ.ศ. 2546 มาตรา 22 และมาตรา 23",
                "Child Protection Act B.E. 2546, s. 22 and 23",
            )
        ),
        law(
            w(
                "ระเบียบกรมกิจการเด็กและเยาวชนว่าด้วยหลักเกณฑ์การจ่ายเงินอุดหนุนเพื่อการเลี้ยงดูเด็กแรกเกิด พ.ศ. 2562",
                "Regulation of the Department of Children and Youth on the Child Support Grant B.E. 2562",
            )
        ),
    ],
    "result_kind": "registration",
    "fill_minutes": 12,
    "questions": [
        lives_here(
            w("เด็กและผู้ปกครองอยู่ที่ใด", "Where do child and guardian live?"),
            "กองสวัสดิการสังคม 045-000-150 ",
            "Social Welfare Division, 045-000-150",
        ),
        choice(
            w("รายได้เฉลี่ยของคนในบ้าน ต่อคนต่อปี", "Average income of the household, a person a year"),
            option(w("ไม่เกิน 100,000 บาท", "Up to 100,000 baht")),
            option(
                w("เกิน 100,000 บาท", "More than 100,000 baht"),
                stop=w(
                    "รายได้เกินเกณฑ์ของเงินอุดหนุนนี้ ถ้ามีเหตุเดือดร้อนอื่น โทรกองสวัสดิการสังคม 045-000-150",
                    "That is above the limit of this grant. If there are other hardships, call Social Welfare, 045-000-150.",
                ),
            ),
            option(w("คำนวณไม่ถูก ให้เจ้าหน้าที่ช่วย", "I need help to work it out")),
            hint=w(
                "เช่น ทั้งบ้านมี 5 คน รายได้รวมปีละ 300,000 บาท เฉลี่ยคนละ 60,000 บาท",
                "Five people and 300,000 baht a year make 60,000 each.",
            ),
        ),
        section(w("เด็ก", "The child")),
        choice(
            w("เด็กเกิดแล้วหรือยัง", "Is the child born?"),
            option(
                w("เกิดแล้ว", "Yes"),
                ask("text", w("เลขที่สูติบัตรหรือทะเบียนเกิด", "Number of the birth certificate")),
            ),
            option(
                w("ยังไม่เกิด", "Not yet"),
                stop=w(
                    "ลงทะเบียนได้เมื่อเด็กเกิดและแจ้งเกิดแล้ว มีข้อสงสัยโทร 045-000-150",
                    "Please register once the child is born and registered. Questions: 045-000-150.",
                ),
            ),
        ),
        ask("person", w("เด็ก", "The child"), with_national_id=True),
        section(w("แม่และผู้ปกครอง", "Mother and guardian")),
        choice(
            w("ท่านเป็นอะไรกับเด็ก", "How are you related?"),
            option(w("แม่", "Mother")),
            option(w("พ่อ", "Father")),
            option(
                w("ปู่ ย่า ตา ยาย หรือญาติที่เลี้ยงดู", "A grandparent or relative who brings it up"),
                ask("long_text", w("พ่อแม่ของเด็กอยู่ที่ใด", "Where are the parents?")),
            ),
        ),
        ask("person", w("ผู้ปกครองที่รับเงิน", "The guardian who gets the money"), with_national_id=True),
        ADDRESS_ON_RECORD,
        section(w("คนในบ้านและรายได้", "Household and income")),
        ask(
            "number",
            w("ในบ้านมีกี่คน รวมเด็ก", "How many people, with the child?"),
            unit=w("คน", "people"),
            least="2",
            most="30",
            places=0,
        ),
        ask(
            "money",
            w("รายได้รวมของทุกคนต่อปี", "Income of all together, in a year"),
            w(
                "ประมาณได้ เจ้าหน้าที่จะคุยด้วยอีกครั้ง",
                "An estimate will do; the officer talks it over with you.",
            ),
        ),
        choice(
            w("รายได้มาจากอะไร", "Where does it come from?"),
            option(w("ทำนา ทำไร่ เลี้ยงสัตว์", "Farming")),
            option(w("รับจ้าง", "Day labour")),
            option(
                w("เงินเดือนประจำ", "A salary"),
                ask(
                    "upload",
                    w("รูปหนังสือรับรองเงินเดือน", "A photo of the certificate of salary"),
                    most=3,
                ),
            ),
            option(w("ค้าขาย", "Trade")),
            option(w("ลูกหลานส่งให้", "Money from relatives")),
            kind="choices",
        ),
        may(
            "text",
            w("ผู้รับรองรายได้ที่อยากให้ช่วย", "Who could certify your income?"),
            w(
                "เช่น ผู้ใหญ่บ้าน หรือ อสม. ประจำหมู่บ้าน",
                "For example the village head or health volunteer",
            ),
        ),
        section(w("การรับเงินและเอกสาร", "Money and papers")),
        ask("bank_account", w("บัญชีของผู้ปกครอง", "The guardian's account")),
        ask("upload", w("สูติบัตรและสมุดสีชมพู", "Birth certificate and pink book"), most=4),
        CARD_PHOTO,
        ALL_TRUE,
    ],
}
