"""A hole in the road, a blocked drain."""

from .pieces import duty
from .writing import ask, choice, law, may, option, step, w

DIVISION = "ช่าง"
SERVICE = {
    "name": w("แจ้งซ่อมถนน ท่อ และทางระบายน้ำ", "Report a damaged road or drain"),
    "slug": "road-repair",
    "icon": "road",
    "search_words": w(
        "ถนนพัง ถนนเป็นหลุม หลุมบ่อ ทางขาด ท่อตัน น้ำขัง ลูกรัง สะพานชำรุด ร่องน้ำ ฝาท่อหาย",
        "pothole bridge culvert flood gravel",
    ),
    "summary": w(
        "ถนนเป็นหลุม ทางขาด ท่อตัน สะพานหรือฝาท่อชำรุด แจ้งได้ทุกคน ช่างออกดูและซ่อมให้ ไม่มีค่าใช้จ่าย",
        "Potholes, washed-out ways, blocked drains, broken bridges: anybody may tell us. We look and repair, free.",
    ),
    "channels": w("โทรแจ้งกองช่าง หรือแจ้งผ่านผู้ใหญ่บ้าน", "By telephone, or through the village head"),
    "criteria": (
        w("แจ้งได้ทุกคนที่ใช้ทาง โดยมีหลักดังนี้", "Anybody who uses the way may report it:"),
        w(
            "ถนนที่ อบต. ดูแล ซ่อมเล็กน้อยเราทำเอง งานใหญ่ต้องเข้าแผนและงบประมาณ เราบอกปีที่จะทำให้ทราบ",
            "We mend our own roads; large works need a budget, and we tell you in which year.",
        ),
        w(
            "ถนนของกรมทางหลวงหรือกรมทางหลวงชนบท เราส่งเรื่องต่อและแจ้งเลขเรื่องให้",
            "For highways we pass the report on and give you its number.",
        ),
        w(
            "ทางขาดหรือสะพานทรุดจนอันตราย โทร 080-000-0199 ได้ตลอด 24 ชั่วโมง เราปิดทางให้ก่อน",
            "If it is dangerous, call 080-000-0199 day or night: we close the way first.",
        ),
    ),
    "steps": [
        step(
            w("รับแจ้งและตรวจว่าเป็นทางของใคร", "We receive it and see whose road it is"),
            1,
            "days",
            w("ท่านได้เลขที่รับเรื่องทันที", "You get a number at once."),
        ),
        step(w("ช่างออกสำรวจและประมาณวัสดุ", "A technician looks at it"), 2, "days"),
        step(
            w("อนุมัติวัสดุและเครื่องจักร", "Material and machines are approved"),
            1,
            "days",
            outside=w("ผู้อำนวยการกองช่าง", "Director of Public Works"),
            by="head",
        ),
        step(
            w("ลงมือซ่อม", "It is repaired"),
            3,
            "days",
            w(
                "ฝนตกหนักอาจเลื่อน เราแจ้งวันใหม่ให้ทราบ",
                "Heavy rain may delay it; we tell you the new day.",
            ),
        ),
    ],
    "no_documents": True,
    "no_fee": True,
    "laws": [
        duty("มาตรา 67 (1)", "s. 67 (1)"),
        law(
            w(
                "พ.ร.บ. กำหนดแผนและขั้นตอนการกระจายอำนาจให้แก่องค์กรปกครองส่วนท้องถิ่น พ.ศ. 2542 มาตรา 16 (2)",
                "Decentralization Plan and Procedure Act B.E. 2542, s. 16 (2)",
            )
        ),
    ],
    "result_kind": "work",
    "fill_minutes": 3,
    "questions": [
        choice(
            w("อะไรเสียหาย", "What is damaged?"),
            option(
                w("ถนนเป็นหลุมหรือทรุด", "The road has holes or is sinking"),
                choice(
                    w("ผิวถนนเป็นแบบใด", "What kind of road?"),
                    option(w("คอนกรีต", "Concrete")),
                    option(w("ลาดยาง", "Asphalt")),
                    option(w("ลูกรังหรือดิน", "Gravel or earth")),
                ),
            ),
            option(w("ท่อหรือร่องน้ำตัน น้ำขัง", "A drain is blocked, water stands")),
            option(w("ฝาท่อแตกหรือหาย", "A drain cover is broken or gone")),
            option(w("สะพานหรือราวสะพานชำรุด", "A bridge or its rail is damaged")),
            option(w("ต้นไม้หรือดินขวางทาง", "A tree or earth blocks the way")),
            option(
                w("สายไฟหรือเสาไฟล้มขวางทาง", "A cable or electricity pole is down"),
                stop=w(
                    "อย่าเข้าใกล้ โทรการไฟฟ้าส่วนภูมิภาค 1129 ทันที แล้วโทรบอกเราที่ 080-000-0199",
                    "Keep away. Call the Electricity Authority, 1129, at once, then us, 080-000-0199.",
                ),
            ),
        ),
        choice(
            w("ยังผ่านได้หรือไม่", "Can one still pass?"),
            option(w("ผ่านได้", "Yes")),
            option(w("รถใหญ่ผ่านไม่ได้", "Not with a truck")),
            option(w("ผ่านไม่ได้เลย", "Not at all")),
        ),
        may(
            "number",
            w("เสียหายยาวประมาณ", "About how long is the damage?"),
            w("นับก้าวเอาก็ได้ หนึ่งก้าวประมาณครึ่งเมตร", "Count your steps: one is about half a metre."),
            unit=w("เมตร", "metres"),
            least="1",
            most="20000",
            places=0,
        ),
        ask("village", w("อยู่หมู่บ้านใด", "In which village?")),
        ask(
            "place",
            w("จุดที่เสียหาย", "Where is it?"),
            w(
                "เช่น ทางเข้าวัด ห่างจากศาลากลางบ้าน 50 เมตร",
                "For example: the way to the temple, 50 metres from the pavilion",
            ),
        ),
        may("upload", w("รูปถ่าย", "Photos"), most=4),
    ],
}
