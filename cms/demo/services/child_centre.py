"""A place in the child development centre."""

from .pieces import ADDRESS_ON_RECORD, ALL_TRUE
from .writing import ask, choice, document, law, may, option, section, step, w

DIVISION = "ศึกษา"
OFFICER = "ครู"
SEASON = ((2, 1), (5, 31))
SERVICE = {
    "name": w("สมัครเรียนศูนย์พัฒนาเด็กเล็ก", "Apply for the child development centre"),
    "slug": "child-centre",
    "icon": "baby",
    "search_words": w(
        "ศพด ศูนย์เด็ก ศูนย์เด็กเล็ก อนุบาล เข้าเรียน รับสมัครเด็ก ฝากเด็ก โรงเรียนเด็กเล็ก เนอสเซอรี่",
        "nursery kindergarten school child care",
    ),
    "summary": w(
        "สำหรับเด็กอายุ 2 ถึง 5 ปี รับสมัครปีละครั้งก่อนเปิดเทอม มีอาหารกลางวันและนม ไม่มีค่าเล่าเรียน",
        "For children from 2 to 5. Once a year, before the school year begins. Lunch and milk included, no school fee.",
    ),
    "channels": w(
        "ยื่นใบสมัครที่ศูนย์พัฒนาเด็กเล็ก หรือกองการศึกษา", "At the centre, or at the Education Division"
    ),
    "criteria": (
        w(
            "รับสมัครเดือนกุมภาพันธ์ถึงพฤษภาคม ประกาศรายชื่อที่ศูนย์และในเว็บไซต์นี้",
            "Applications from February to May. The list is put up at the centre and here.",
        ),
        w(
            "เด็กอายุครบ 2 ปีแต่ไม่เกิน 5 ปี นับถึงวันที่ 16 พฤษภาคม",
            "The child is 2 but not over 5 on 16 May.",
        ),
        w(
            "มีชื่อในทะเบียนบ้านในตำบลก่อน ถ้ามีที่ว่างจึงรับเด็กนอกตำบล",
            "Children registered here come first; others if there is room.",
        ),
        w(
            "ไม่เป็นโรคติดต่อร้ายแรง และได้รับวัคซีนตามวัย",
            "The child has no serious contagious illness and has had its vaccinations.",
        ),
        w(
            "เด็กพิเศษและเด็กพิการสมัครได้ ครูจะนัดคุยก่อนเพื่อเตรียมการดูแล",
            "Children with special needs are welcome; the teacher talks with you first.",
        ),
    ),
    "steps": [
        step(w("ตรวจใบสมัครและเอกสาร", "We check the form and the papers"), 20, "minutes"),
        step(
            w("ครูพบเด็กและผู้ปกครอง", "The teacher meets the child and you"),
            3,
            "days",
            w("นัดทางโทรศัพท์ พาเด็กมาด้วย", "By telephone appointment; please bring the child."),
            outside=w("ศูนย์พัฒนาเด็กเล็ก", "Child development centre"),
        ),
        step(
            w("คณะกรรมการพิจารณาและลงนามประกาศรายชื่อ", "The committee decides; the list is signed"),
            7,
            "days",
            outside=w("คณะกรรมการศูนย์พัฒนาเด็กเล็ก", "Committee of the centre"),
            by="head",
        ),
        step(w("แจ้งผลและวันมอบตัว", "You are told, with the day to enrol"), 2, "days"),
    ],
    "documents": [
        document(
            w("สูติบัตรของเด็ก", "The child's birth certificate"),
            w("สำนักทะเบียนอำเภอ", "District registration office"),
        ),
        document(
            w("ทะเบียนบ้านของเด็กและผู้ปกครอง", "House registration of child and guardian"),
            w("สำนักทะเบียนอำเภอ", "District registration office"),
        ),
        document(
            w("บัตรประจำตัวประชาชนของผู้ปกครอง", "The guardian's identity card"),
            w("กรมการปกครอง", "Department of Provincial Administration"),
        ),
        document(
            w("สมุดบันทึกสุขภาพแม่และเด็ก (สมุดสีชมพู)", "Mother and child health book (the pink one)"),
            w("โรงพยาบาลหรือ รพ.สต.", "Hospital or health centre"),
            note=w("หน้าการได้รับวัคซีน", "The page of vaccinations"),
        ),
        document(
            w("รูปถ่ายเด็กขนาด 1 นิ้ว", "Photos of the child, 1 inch"),
            originals=3,
            note=w("นำมาในวันมอบตัว", "Bring them on the day of enrolment"),
        ),
    ],
    "no_fee": True,
    "laws": [
        law(w("พ.ร.บ. การพัฒนาเด็กปฐมวัย พ.ศ. 2562", "Early Childhood Development Act B.E. 2562")),
        law(
            w(
                "มาตรฐานการดำเนินงานศูนย์พัฒนาเด็กเล็กขององค์กรปกครองส่วนท้องถิ่น กรมส่งเสริมการปกครองท้องถิ่น พ.ศ. 2559",
                "Standard for child centres of local governments, Department of Local Administration B.E. 2559",
            )
        ),
    ],
    "result_kind": "registration",
    "fill_minutes": 10,
    "approval": "head",
    "questions": [
        choice(
            w("วันที่ 16 พฤษภาคมนี้ เด็กอายุเท่าใด", "How old will the child be on 16 May?"),
            option(
                w("ยังไม่ครบ 2 ปี", "Not yet 2"),
                stop=w(
                    "ศูนย์รับเด็กตั้งแต่ 2 ปี สมัครได้ในปีหน้า ระหว่างนี้โทรปรึกษาครูได้ที่ 045-000-140",
                    "The centre takes children from 2. Please apply next year, or call the teacher, 045-000-140.",
                ),
            ),
            option(w("2 ปี", "2")),
            option(w("3 ปี", "3")),
            option(w("4 ถึง 5 ปี", "4 or 5")),
            option(
                w("เกิน 5 ปี", "Over 5"),
                stop=w(
                    "เด็กเข้าชั้นอนุบาลหรือประถมได้แล้ว โทรถามกองการศึกษา 045-000-140 เราช่วยติดต่อโรงเรียนให้",
                    "The child is of school age. Call the Education Division, 045-000-140; we help to find a school.",
                ),
            ),
        ),
        section(w("เด็ก", "The child")),
        ask(
            "person", w("ชื่อและวันเกิดของเด็ก", "Name and birthday of the child"), with_national_id=True
        ),
        may("text", w("ชื่อเล่น", "Nickname")),
        choice(
            w("กรุ๊ปเลือด", "Blood group"),
            *(option(w(group, group)) for group in ("A", "B", "O", "AB")),
            option(w("ไม่ทราบ", "Not known")),
        ),
        choice(
            w("แพ้อาหารหรือยา หรือมีโรคประจำตัวหรือไม่", "Any allergy or illness?"),
            option(w("ไม่มี", "No")),
            option(
                w("มี", "Yes"),
                ask("long_text", w("แพ้อะไร เป็นอะไร ดูแลอย่างไร", "Which, and what helps?")),
            ),
        ),
        choice(
            w("เด็กต้องการการดูแลพิเศษหรือไม่", "Does the child need special care?"),
            option(w("ไม่ต้อง", "No")),
            option(
                w("ต้อง", "Yes"),
                ask(
                    "long_text",
                    w(
                        "เช่น เดินเองไม่ได้ พูดช้า ใช้เครื่องช่วยฟัง",
                        "For example: cannot walk alone, speaks late, hearing aid",
                    ),
                ),
            ),
        ),
        section(w("ผู้ปกครอง", "The guardian")),
        choice(
            w("ท่านเป็นอะไรกับเด็ก", "How are you related?"),
            option(w("พ่อหรือแม่", "Father or mother")),
            option(w("ปู่ ย่า ตา ยาย", "Grandparent")),
            option(
                w("ญาติหรือผู้อุปการะ", "Relative or guardian"), ask("text", w("เกี่ยวข้องอย่างไร", "How?"))
            ),
        ),
        ADDRESS_ON_RECORD,
        ask(
            "phone",
            w("เบอร์โทรฉุกเฉินอีกเบอร์", "Another number for emergencies"),
            w("คนที่มารับเด็กแทนได้", "Somebody who may fetch the child"),
        ),
        choice(
            w("อยากให้เด็กเข้าศูนย์ใด", "Which centre?"),
            option(w("ศูนย์พัฒนาเด็กเล็กบ้านดอนตะวัน", "Ban Don Tawan")),
            option(w("ศูนย์พัฒนาเด็กเล็กวัดบ้านโนนสูง", "Wat Ban Non Sung")),
            option(w("ศูนย์ใดก็ได้ที่มีที่ว่าง", "Whichever has room")),
        ),
        section(
            w("เอกสาร", "Papers"),
            w(
                "ถ่ายด้วยโทรศัพท์ได้ นำตัวจริงมาในวันมอบตัว",
                "Photos from a phone will do; bring the originals on the day of enrolment.",
            ),
        ),
        ask(
            "upload",
            w("สูติบัตรและทะเบียนบ้านของเด็ก", "Birth certificate and house registration of the child"),
            most=4,
        ),
        ask("upload", w("หน้าวัคซีนในสมุดสีชมพู", "The page of vaccinations in the pink book"), most=3),
        may("upload", w("รูปถ่ายเด็ก", "A photo of the child"), most=1),
        ALL_TRUE,
    ],
}
