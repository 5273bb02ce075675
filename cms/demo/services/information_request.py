"""Public information that the office holds."""

from .pieces import ID_CARD, POWER_OF_ATTORNEY
from .writing import answered, ask, choice, fee, law, may, option, step, w

DIVISION = "ปลัด"
OFFICER = "ธุรการ"
HOW = w("อยากได้แบบใด", "How would you like it?")
CERTIFIED = w("สำเนาที่มีคำรับรองถูกต้อง", "A certified copy")
SERVICE = {
    "name": w("ขอข้อมูลข่าวสารของราชการ", "Request public information"),
    "slug": "information-request",
    "icon": "document",
    "search_words": w(
        "ขอเอกสาร ขอสำเนา ขอข้อมูล คัดสำเนา ข้อบัญญัติ สัญญาจ้าง งบประมาณ ศูนย์ข้อมูลข่าวสาร พรบข้อมูลข่าวสาร",
        "document copy contract budget freedom of information",
    ),
    "summary": w(
        "สำหรับทุกคนที่อยากดูหรือขอสำเนาเอกสารของ อบต. เช่น สัญญา งบประมาณ รายงานประชุมสภา ไม่ต้องบอกเหตุผล",
        "For anybody who wants to see or copy papers of this office: contracts, budgets, council minutes. "
        "You need not say why.",
    ),
    "channels": w(
        "มาดูเองที่ศูนย์ข้อมูลข่าวสาร หรือส่งหนังสือทางไปรษณีย์", "At our information centre, or by letter"
    ),
    "criteria": (
        w(
            "ขอได้ทุกคน ไม่ต้องมีส่วนได้เสียและไม่ต้องอยู่ในตำบล",
            "Anybody may ask, whether or not it concerns them, wherever they live.",
        ),
        w(
            "บอกให้พอเข้าใจว่าต้องการเรื่องใด ปีใด",
            "Say which matter and which year, well enough for us to find it.",
        ),
        w(
            "ถ้ามีพร้อม ให้ได้ในวันเดียว ถ้ามีมากหรือต้องค้น ภายใน 15 วัน ถ้านานกว่านั้นเราแจ้งเหตุและวันให้ทราบ",
            "What is at hand you get the same day; otherwise within 15 days. If it takes longer we tell you why.",
        ),
        w(
            "ข้อมูลส่วนบุคคลของผู้อื่น หรือข้อมูลที่กฎหมายคุ้มครอง อาจเปิดเผยไม่ได้หรือปิดบางส่วน",
            "Other people's personal data and what the law protects may be withheld or blacked out.",
        ),
        w(
            "ถ้าไม่เปิดเผย ท่านอุทธรณ์ต่อคณะกรรมการวินิจฉัยการเปิดเผยข้อมูลข่าวสารได้ภายใน 15 วัน",
            "If we refuse, you may appeal to the Information Disclosure Tribunal within 15 days.",
        ),
    ),
    "steps": [
        step(
            w("รับคำขอและตรวจว่ามีข้อมูลหรือไม่", "We receive it and see whether we hold it"),
            30,
            "minutes",
            w("ถ้าอยู่ที่หน่วยงานอื่น เราแนะนำที่ให้", "If another agency holds it, we tell you which."),
        ),
        step(w("ค้นและรวบรวมเอกสาร", "We find the papers"), 7, "days"),
        step(
            w("พิจารณาว่าเปิดเผยได้เพียงใด", "We decide what may be disclosed"),
            4,
            "days",
            outside=w("ปลัด อบต.", "Chief administrator"),
            by="chief",
        ),
        step(w("ส่งมอบสำเนาหรือนัดดู", "You get the copy, or an appointment"), 1, "days"),
    ],
    "documents": [ID_CARD, POWER_OF_ATTORNEY],
    "fees": [
        fee(w("สำเนาขนาด A4", "Copy, A4"), "1.00", unit=w("หน้า", "page")),
        fee(w("สำเนาขนาด A3", "Copy, A3"), "3.00", unit=w("หน้า", "page")),
        fee(
            w("คำรับรองสำเนาถูกต้อง", "Certification of a copy"),
            "5.00",
            unit=w("คำรับรอง", "certificate"),
        ),
        fee(
            w("ส่งเป็นไฟล์หรือมาดูเอง", "As a file, or looking at it here"),
            text=w("ไม่มีค่าธรรมเนียม", "No fee"),
        ),
    ],
    "laws": [
        law(
            w(
                "พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. 2540 มาตรา 9 มาตรา 11 และมาตรา 18",
                "Official Information Act B.E. 2540, s. 9, 11 and 18",
            )
        ),
        law(
            w(
                "ประกาศคณะกรรมการข้อมูลข่าวสารของราชการ เรื่อง หลักเกณฑ์การเรียกค่าธรรมเนียมการขอสำเนา",
                "Notice of the Official Information Board on fees for copies",
            )
        ),
    ],
    "result_kind": "document",
    "fill_minutes": 4,
    "questions": [
        ask(
            "long_text",
            w("ต้องการข้อมูลเรื่องใด", "What information do you want?"),
            w(
                "บอกชื่อเรื่องและปี เช่น สัญญาจ้างทำถนนบ้านโนนสูง ปี 2568",
                "Matter and year, for example: the road contract of Non Sung village, 2025",
            ),
        ),
        choice(
            w("เป็นเอกสารประเภทใด", "What kind of paper is it?"),
            option(w("งบประมาณ ข้อบัญญัติ หรือแผน", "Budget, ordinance or plan")),
            option(w("จัดซื้อจัดจ้างหรือสัญญา", "Purchase or contract")),
            option(w("รายงานการประชุมสภา อบต.", "Council minutes")),
            option(w("เรื่องของตัวเองที่ยื่นไว้", "My own file")),
            option(w("ไม่แน่ใจ หรืออื่น ๆ", "Not sure, or something else")),
        ),
        choice(
            HOW,
            option(w("ไฟล์ทางอีเมล", "A file by e-mail")),
            option(
                w("สำเนากระดาษ", "A copy on paper"),
                ask(
                    "number",
                    w("กี่ชุด", "How many sets?"),
                    unit=w("ชุด", "sets"),
                    least="1",
                    most="10",
                    places=0,
                ),
            ),
            option(CERTIFIED),
            option(w("ขอมาดูที่สำนักงาน", "I will come and look")),
        ),
        choice(
            w("จะนำสำเนารับรองไปใช้ที่ใด", "Where will you use the certified copy?"),
            option(w("ศาลหรือสำนักงานอัยการ", "A court or prosecutor")),
            option(w("ธนาคารหรือหน่วยงานอื่น", "A bank or another agency")),
            option(w("เก็บไว้เอง", "For myself")),
            when_answered=answered(HOW, CERTIFIED),
        ),
        may(
            "date",
            w("อยากได้ภายในวันใด", "By which day would you like it?"),
            w("ถ้ามีวันที่ต้องใช้ เช่น วันนัดศาล", "If there is such a day, a hearing for example"),
            when="future",
        ),
    ],
}
