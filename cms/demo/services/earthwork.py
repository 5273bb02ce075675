"""Digging and filling land."""

from .pieces import ALL_TRUE, CARD_PHOTO, ID_CARD, OWN_NUMBER
from .writing import answered, ask, choice, document, fee, law, may, option, section, step, w

DIVISION = "ช่าง"
WORK = w("จะขุดหรือถม", "Digging or filling?")
DIG, FILL = w("ขุดดิน", "Digging"), w("ถมดิน", "Filling")
NO_NOTICE = w(
    "งานขนาดนี้ไม่ต้องแจ้งตาม พ.ร.บ. การขุดดินและถมดิน แต่ต้องไม่ให้ดินพังหรือน้ำท่วมที่ข้างเคียง "
    "ถ้าไม่แน่ใจ โทรกองช่าง 045-000-130 ก่อนลงมือ",
    "Work of this size need not be notified, but must not harm your neighbours' land. "
    "If you are not sure, call Public Works, 045-000-130, before you begin.",
)
SERVICE = {
    "name": w("แจ้งขุดดินหรือถมดิน", "Notify digging or filling of land"),
    "slug": "earthwork",
    "icon": "map-pin",
    "search_words": w(
        "ขุดสระ ขุดบ่อ ขุดดินขาย ถมที่ ถมนา ปรับที่ ดินถม บ่อดิน ขุดบ่อปลา", "pond pit earth landfill excavation"
    ),
    "summary": w(
        "สำหรับผู้ที่จะขุดดินลึกเกิน 3 เมตร ขุดกว้างเกิน 10,000 ตารางเมตร หรือถมดินกว้างเกิน 2,000 ตารางเมตร แจ้งก่อนลงมือ",
        "For digging deeper than 3 m or wider than 10,000 m², or filling more than 2,000 m². Notify us before you begin.",
    ),
    "channels": w("ยื่นแบบด้วยตนเองที่กองช่าง", "With the form at the Public Works Division"),
    "criteria": (
        w(
            "ต้องแจ้งและได้ใบรับแจ้งก่อนลงมือ เมื่อ",
            "You must notify us, and have the receipt, before you begin, if",
        ),
        w(
            "ขุดลึกเกิน 3 เมตร หรือพื้นที่ปากบ่อเกิน 10,000 ตารางเมตร",
            "you dig deeper than 3 m or more than 10,000 m² at the top;",
        ),
        w(
            "ถมสูงกว่าที่ข้างเคียง และพื้นที่เกิน 2,000 ตารางเมตร โดยต้องทำทางระบายน้ำ",
            "you fill above your neighbours' land over more than 2,000 m² (with drainage).",
        ),
        w(
            "ขุดลึกเกิน 20 เมตร ต้องมีวิศวกรระดับวุฒิวิศวกรออกแบบและควบคุม",
            "Below 20 m a senior professional engineer must design and supervise.",
        ),
        w(
            "แจ้งถูกต้อง เราออกใบรับแจ้งภายใน 7 วัน ถ้าไม่ถูกต้อง เราแจ้งให้แก้ภายใน 7 วัน และท่านแก้ภายใน 7 วัน",
            "You get the receipt within 7 days, or a note of what to correct within another 7.",
        ),
    ),
    "steps": [
        step(w("ตรวจแบบแจ้งและเอกสาร", "We check the notice and the papers"), 1, "days"),
        step(
            w("ตรวจพื้นที่และระยะห่างจากที่ข้างเคียง", "We look at the land and the distances"),
            3,
            "days",
            w("นัดวันก่อนเข้าพื้นที่", "By appointment"),
        ),
        step(
            w("ออกใบรับแจ้ง", "The receipt is issued"),
            1,
            "days",
            w(
                "ชำระค่าธรรมเนียม แล้วเริ่มงานได้ตามวันที่แจ้ง",
                "Pay the fee; work may begin on the day notified.",
            ),
            outside=w(
                "นายก อบต. (เจ้าพนักงานท้องถิ่น)", "Chief executive, as the local competent official"
            ),
            by="chief",
        ),
    ],
    "documents": [
        ID_CARD,
        document(
            w("โฉนดที่ดินหรือเอกสารสิทธิ์", "Title deed"),
            w("สำนักงานที่ดิน", "Land Office"),
            originals=0,
            copies=1,
            note=w("ถ่ายให้ครบทุกหน้า", "All pages"),
        ),
        document(
            w("แผนผังบริเวณและแบบแปลน", "Site plan and drawings"),
            note=w("แสดงแนวเขตและที่ข้างเคียง", "With boundaries and neighbours"),
        ),
        document(
            w("หนังสือยินยอมของเจ้าของที่ดิน", "The owner's consent"),
            note=w("เฉพาะที่ดินของผู้อื่น", "Only on somebody else's land"),
        ),
        document(
            w("รายการคำนวณและใบอนุญาตวิศวกร", "Calculation and the engineer's licence"),
            w("สภาวิศวกร", "Council of Engineers"),
            note=w(
                "เฉพาะขุดลึกเกิน 3 เมตรหรือกว้างเกิน 10,000 ตร.ม.",
                "Only deeper than 3 m or wider than 10,000 m²",
            ),
        ),
    ],
    "fees": [
        fee(w("ใบรับแจ้งขุดดินหรือถมดิน", "Receipt of the notice"), "500.00", unit=w("ฉบับ", "receipt")),
        fee(w("คัดสำเนาหรือถ่ายเอกสาร", "Copies"), "1.00", unit=w("หน้า", "page")),
    ],
    "laws": [
        law(
            w(
                "พ.ร.บ. การขุดดินและถมดิน พ.ศ. 2543 มาตรา 17 และมาตรา 26",
                "Excavation and Land Filling Act B.E. 2543, s. 17 and 26",
            )
        ),
        law(
            w(
                "กฎกระทรวงกำหนดมาตรการป้องกันการพังทลายของดินหรือสิ่งปลูกสร้างในการขุดดินหรือถมดิน พ.ศ. 2548",
                "Ministerial Regulation on Preventing Collapse in Digging and Filling B.E. 2548",
            )
        ),
    ],
    "result_kind": "document",
    "fill_minutes": 10,
    "approval": "head,chief",
    "questions": [
        choice(WORK, option(DIG), option(FILL)),
        choice(
            w("ขุดลึกและกว้างเท่าใด", "How deep and how wide?"),
            option(
                w("ลึกไม่เกิน 3 เมตร และไม่เกิน 10,000 ตร.ม.", "Up to 3 m deep and 10,000 m²"),
                stop=NO_NOTICE,
            ),
            option(w("ลึกเกิน 3 เมตร แต่ไม่เกิน 20 เมตร", "Deeper than 3 m, up to 20 m")),
            option(
                w("กว้างเกิน 10,000 ตร.ม. แต่ลึกไม่เกิน 3 เมตร", "Wider than 10,000 m², up to 3 m deep")
            ),
            option(
                w("ลึกเกิน 20 เมตร", "Deeper than 20 m"),
                ask(
                    "text", w("ชื่อและเลขใบอนุญาตวุฒิวิศวกร", "Senior engineer: name and licence number")
                ),
            ),
            hint=w("10,000 ตารางเมตร เท่ากับ 6 ไร่ 1 งาน", "10,000 m² is 6.25 rai."),
            when_answered=answered(WORK, DIG),
        ),
        choice(
            w("ถมสูงกว่าที่ข้างเคียงและกว้างเท่าใด", "How high and how wide is the filling?"),
            option(w("ไม่สูงกว่าที่ข้างเคียง", "Not above the neighbours' land"), stop=NO_NOTICE),
            option(w("สูงกว่า และไม่เกิน 2,000 ตร.ม.", "Above it, up to 2,000 m²"), stop=NO_NOTICE),
            option(w("สูงกว่า และเกิน 2,000 ตร.ม.", "Above it, more than 2,000 m²")),
            hint=w("2,000 ตารางเมตร เท่ากับ 1 ไร่ 1 งาน", "2,000 m² is 1.25 rai."),
            when_answered=answered(WORK, FILL),
        ),
        section(w("ที่ดินและงาน", "The land and the work")),
        ask("address", w("ที่ตั้งที่ดิน", "Where is the land?")),
        ask("text", w("เลขที่โฉนดหรือเอกสารสิทธิ์", "Number of the title deed")),
        ask(
            "number",
            w("พื้นที่ที่จะขุดหรือถม", "Area of the work"),
            unit=w("ตารางเมตร", "square metres"),
            least="1",
            most="1000000",
            places=2,
        ),
        ask(
            "number",
            w("ลึกหรือสูง", "Depth or height"),
            unit=w("เมตร", "metres"),
            least="0.1",
            most="100",
            places=2,
        ),
        choice(
            w("เอาดินไปทำอะไร หรือถมเพื่ออะไร", "What for?"),
            option(w("ขุดสระหรือบ่อปลาใช้เอง", "A pond of my own")),
            option(w("ขายดิน", "Selling the earth")),
            option(w("ปลูกสร้างอาคาร", "Building")),
            option(w("ปรับที่ทำการเกษตร", "Farming")),
        ),
        ask("date", w("จะเริ่มงานวันใด", "When will the work begin?"), when="future"),
        ask("date", w("จะเสร็จวันใด", "When will it end?"), when="future"),
        section(w("ผู้แจ้งและเอกสาร", "You and your papers")),
        OWN_NUMBER,
        CARD_PHOTO,
        ask("upload", w("โฉนดและแผนผังบริเวณ", "Title deed and site plan"), most=5),
        may(
            "upload",
            w("หนังสือยินยอม แบบและรายการคำนวณของวิศวกร", "Consent, drawings and calculation"),
            most=5,
        ),
        ALL_TRUE,
    ],
}
