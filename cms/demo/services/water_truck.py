"""Water by tanker: the service people ask for on an old phone when the tap is dry."""

from .writing import ask, choice, document, law, may, option, step, w

DIVISION = "ปลัด"
SERVICE = {
    "name": w("ขอสนับสนุนน้ำอุปโภคบริโภค", "Request a water truck"),
    "slug": "water-truck",
    "icon": "truck",
    "search_words": w(
        "รถน้ำ น้ำไม่ไหล น้ำหมด ขอน้ำ ส่งน้ำ ภัยแล้ง น้ำแล้ง แจกน้ำ น้ำกิน น้ำใช้ รถดับเพลิง",
        "tanker drought no water delivery",
    ),
    "summary": w(
        "สำหรับบ้าน วัด และโรงเรียนในตำบลที่น้ำไม่พอใช้ รถบรรทุกน้ำส่งถึงที่ ไม่มีค่าใช้จ่าย",
        "For homes, temples and schools in the subdistrict that are short of water. "
        "A tanker brings it to you, free of charge.",
    ),
    "channels": w(
        "โทรแจ้งเจ้าหน้าที่ หรือแจ้งผ่านผู้ใหญ่บ้าน",
        "By telephone, or through your village head",
    ),
    "criteria": (
        w(
            "ขอได้เมื่อน้ำประปาไม่ไหล บ่อแห้ง หรือเกิดภัยแล้ง โดยมีเงื่อนไขดังนี้",
            "You may ask when the tap water fails, a well is dry or there is a drought:",
        ),
        w("จุดส่งน้ำอยู่ในเขตตำบล", "The water goes to a place in the subdistrict."),
        w(
            "ใช้กิน ใช้ในบ้าน หรือใช้ในงานส่วนรวม ไม่ใช่เพื่อการค้าหรือการเกษตร",
            "It is for drinking, the household or a community event, not for business or farming.",
        ),
        w(
            "มีถังหรือโอ่งรองรับน้ำ และรถ 6 ล้อเข้าถึงได้",
            "You have tanks or jars for it, and a six-wheel truck can reach them.",
        ),
        w(
            "ครัวเรือนละไม่เกิน 12,000 ลิตรต่อครั้ง จัดคิวตามความเดือดร้อน",
            "At most 12,000 litres a household at a time; those in greatest need come first.",
        ),
        w(
            "เรื่องด่วน เช่น น้ำหมดบ้านหรือมีผู้ป่วย โทรหาเจ้าหน้าที่ได้เลย เราพยายามส่งในวันเดียวกัน",
            "If it is urgent (no water at all, somebody ill), call us: "
            "we try to deliver on the same day.",
        ),
    ),
    "steps": [
        step(
            w("รับคำขอและตรวจข้อมูล", "We receive and check your request"),
            2,
            "hours",
            w(
                "ท่านได้เลขที่รับเรื่องทันที เจ้าหน้าที่โทรยืนยันจุดส่งและวันเวลา",
                "You get a number at once. An officer calls to confirm the place and time.",
            ),
        ),
        step(
            w("อนุมัติใช้รถบรรทุกน้ำ", "The use of the truck is approved"),
            1,
            "hours",
            outside=w("ปลัด อบต.", "Chief administrator"),
            by="chief",
        ),
        step(
            w("ส่งน้ำถึงที่", "We bring the water"),
            2,
            "days",
            w(
                "ก่อนออกรถเจ้าหน้าที่โทรแจ้ง เตรียมภาชนะให้พร้อม",
                "We call before we leave. Please have your tanks ready.",
            ),
        ),
    ],
    "documents": [
        document(
            w("บัตรประจำตัวประชาชน", "National identity card"),
            w("กรมการปกครอง", "Department of Provincial Administration"),
            note=w("แสดงเมื่อรับน้ำ ไม่ต้องถ่ายสำเนา", "Show it when the water comes; no copy needed"),
        ),
    ],
    "no_fee": True,
    "laws": [
        law(
            w(
                "พ.ร.บ. สภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. 2537 มาตรา 68 (1)",
                "Tambon Council and Tambon Administrative Organization Act B.E. 2537, s. 68 (1)",
            )
        ),
        law(
            w(
                "พ.ร.บ. ป้องกันและบรรเทาสาธารณภัย พ.ศ. 2550",
                "Disaster Prevention and Mitigation Act B.E. 2550",
            )
        ),
    ],
    "result_kind": "work",
    "fill_minutes": 4,
    "questions": [
        choice(
            w("ต้องการน้ำเพื่ออะไร", "What is the water for?"),
            option(w("ใช้ในบ้าน เช่น อาบ ซักล้าง", "The household: washing, laundry")),
            option(w("ดื่มและทำอาหาร", "Drinking and cooking")),
            option(
                w("งานบุญหรืองานส่วนรวม", "A merit-making or community event"),
                ask(
                    "text",
                    w("ชื่องาน", "Name of the event"),
                    w("เช่น งานบุญบั้งไฟ วัดบ้านโนนสูง", "For example: Rocket Festival, Wat Non Sung"),
                ),
            ),
        ),
        ask(
            "number",
            w("ต้องการน้ำประมาณเท่าใด", "How much water do you need?"),
            w(
                "รถหนึ่งเที่ยวบรรทุกได้ 6,000 ลิตร โอ่งใหญ่หนึ่งใบประมาณ 2,000 ลิตร",
                "One truck holds 6,000 litres; a large jar about 2,000.",
            ),
            unit=w("ลิตร", "litres"),
            least="100",
            most="12000",
            places=0,
        ),
        ask(
            "number",
            w("มีคนใช้น้ำกี่คน", "How many people will use it?"),
            unit=w("คน", "people"),
            least="1",
            most="2000",
            places=0,
        ),
        ask("date", w("ต้องการน้ำวันใด", "On which day?"), when="future"),
        choice(
            w("รอได้หรือไม่", "Can it wait?"),
            option(w("รอได้ตามคิว", "Yes, in turn")),
            option(
                w("ด่วนมาก", "No, it is urgent"),
                ask(
                    "long_text",
                    w("เหตุที่ด่วน", "Why it is urgent"),
                    w("เช่น น้ำหมดแล้ว มีผู้ป่วยติดเตียง", "For example: no water left, somebody ill"),
                ),
            ),
            option(
                w("มีไฟไหม้", "There is a fire"),
                stop=w(
                    "โทร 199 หรือ 080-000-0199 ทันที รถน้ำออกได้ตลอด 24 ชั่วโมง",
                    "Call 199 or 080-000-0199 at once: the truck comes day and night.",
                ),
            ),
        ),
        ask("address", w("ส่งน้ำที่ไหน", "Where should the water go?")),
        may(
            "place",
            w("จุดสังเกต", "How to find it"),
            w(
                "เช่น บ้านสีฟ้า ข้างร้านค้าชุมชน อยู่ที่จุดส่งน้ำให้กดใช้ตำแหน่งของโทรศัพท์",
                "For example: the blue house beside the village shop",
            ),
        ),
        may(
            "upload",
            w("รูปถ่ายถังน้ำหรือทางเข้า", "A photo of the tank or the way in"),
            most=3,
        ),
    ],
}
