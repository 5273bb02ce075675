"""The general request: whatever has no form of its own."""

from .writing import ask, choice, law, may, option, step, w

DIVISION = "ปลัด"
SERVICE = {
    "name": w("คำร้องทั่วไป", "General request"),
    "slug": "general-request",
    "icon": "form",
    "search_words": w(
        "ร้องขอ แจ้งเรื่อง ขอความช่วยเหลือ ตัดต้นไม้ ตัดกิ่งไม้ ขอความอนุเคราะห์ หนังสือขอ เรื่องอื่น ๆ คำร้อง",
        "other request complaint letter trees",
    ),
    "summary": w(
        "เรื่องใดก็ได้ที่อยากให้เราทำหรือช่วยประสาน เมื่อไม่รู้ว่าเป็นงานของกองใด",
        "Anything you would like us to do or to pass on, when you do not know whose job it is.",
    ),
    "channels": w("โทรแจ้ง หรือส่งหนังสือทางไปรษณีย์", "By telephone, or by letter"),
    "criteria": (
        w(
            "ประชาชนทุกคนยื่นได้ ไม่จำเป็นต้องมีทะเบียนบ้านในตำบล",
            "Anybody may ask; you need not live in the subdistrict.",
        ),
        w("บอกเรื่องและสิ่งที่อยากให้เราทำให้ชัดเจน", "Say clearly what you would like us to do."),
        w(
            "ถ้าเป็นหน้าที่ของหน่วยงานอื่น เราส่งต่อและแจ้งให้ท่านทราบ",
            "If it is another agency's duty, we pass it on and tell you.",
        ),
        w(
            "เราแจ้งผลหรือความคืบหน้าภายใน 15 วันนับจากวันที่รับเรื่อง",
            "You hear the result or the progress within 15 days.",
        ),
    ),
    "steps": [
        step(
            w("รับคำร้องและส่งให้กองที่รับผิดชอบ", "We receive it and pass it to the right division"),
            1,
            "days",
            w("ท่านได้เลขที่รับเรื่องทันที", "You get a number at once."),
        ),
        step(
            w("ตรวจสอบและดำเนินการ", "The division looks into it and acts"),
            9,
            "days",
            w("เจ้าหน้าที่อาจโทรสอบถามเพิ่มเติม", "An officer may call you to ask more."),
            outside=w("กองที่รับผิดชอบเรื่อง", "The division concerned"),
        ),
        step(w("แจ้งผลให้ท่านทราบ", "We tell you the result"), 1, "days"),
    ],
    "no_documents": True,
    "no_fee": True,
    "laws": [
        law(
            w(
                "พ.ร.ฎ. ว่าด้วยหลักเกณฑ์และวิธีการบริหารกิจการบ้านเมืองที่ดี พ.ศ. 2546 มาตรา 38",
                "Royal Decree on Good Governance B.E. 2546, s. 38",
            )
        ),
    ],
    "result_kind": "answer",
    "fill_minutes": 3,
    "questions": [
        ask(
            "text",
            w("เรื่อง", "Subject"),
            w("สั้น ๆ เช่น ขอตัดกิ่งไม้ริมทาง", "In short, for example: cut branches over the road"),
        ),
        ask(
            "long_text",
            w("รายละเอียด", "Details"),
            w("เกิดอะไรขึ้น และอยากให้เราทำอะไร", "What happened, and what would you like us to do?"),
        ),
        may("village", w("เกี่ยวกับหมู่บ้านใด", "Which village is it about?")),
        may("place", w("สถานที่", "Place"), w("ถ้าเรื่องนี้มีสถานที่", "If there is one")),
        choice(
            w("อยากให้เราตอบทางใด", "How shall we answer?"),
            option(w("โทรศัพท์ตามเบอร์ที่ให้ไว้", "By telephone")),
            option(w("ดูเองในเว็บไซต์นี้", "I will look on this website")),
            option(
                w("เป็นหนังสือทางไปรษณีย์", "By letter"),
                ask("address", w("ที่อยู่สำหรับส่งหนังสือ", "Address for the letter")),
            ),
        ),
        may("upload", w("รูปถ่ายหรือเอกสารประกอบ", "Photos or papers"), most=5),
    ],
}
