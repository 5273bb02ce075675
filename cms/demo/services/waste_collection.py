"""Household waste: a bin, a change, an end."""

from .pieces import HOUSE_REGISTRATION, ID_CARD, lives_here, public_health
from .writing import answered, ask, choice, fee, law, may, option, step, w

DIVISION = "สาธารณสุข"
WANT = w("ต้องการให้เราทำอะไร", "What would you like?")
BEGIN, MISSED = (
    w("เริ่มใช้บริการเก็บขยะ", "To begin"),
    w("แจ้งว่าไม่มาเก็บ หรือขอเก็บขยะชิ้นใหญ่", "Waste not collected, or something large"),
)
SERVICE = {
    "name": w("ขอรับบริการเก็บขยะ", "Household waste collection"),
    "slug": "waste-collection",
    "icon": "waste",
    "search_words": w(
        "ถังขยะ เก็บขยะ ขยะไม่มาเก็บ รถขยะ ค่าขยะ ขยะชิ้นใหญ่ ขยะอันตราย ยกเลิกเก็บขยะ ขอถังขยะ",
        "bin garbage rubbish refuse",
    ),
    "summary": w(
        "สำหรับบ้านและร้านในตำบล ขอถังและให้รถเข้าเก็บ เปลี่ยนจำนวนถัง แจ้งไม่มาเก็บ หรือยกเลิก",
        "For homes and shops here: get a bin, change the number, say that nobody came, or end the service.",
    ),
    "channels": w(
        "โทรแจ้งกองสาธารณสุขฯ หรือแจ้งผ่านผู้ใหญ่บ้าน", "By telephone, or through the village head"
    ),
    "criteria": (
        w(
            "บ้าน ร้าน วัด และโรงเรียนในเขตตำบลขอใช้บริการได้ โดยมีเงื่อนไขดังนี้",
            "Homes, shops, temples and schools of the subdistrict may ask:",
        ),
        w(
            "รถเก็บสัปดาห์ละ 2 วันตามสายที่ประกาศ วางถังหน้าบ้านก่อน 06.00 น.",
            "Collection is twice a week; put the bin out before 6.00.",
        ),
        w("แยกขยะเปียก ขยะรีไซเคิล และขยะอันตราย", "Separate wet, recyclable and dangerous waste."),
        w(
            "ขยะติดเชื้อ ซากสัตว์ และเศษวัสดุก่อสร้าง ไม่รวมในบริการนี้",
            "Infectious waste, dead animals and rubble are not included.",
        ),
        w(
            "ค่าธรรมเนียมชำระรายเดือนหรือรายปี ค้างเกิน 3 เดือนหยุดเก็บชั่วคราว",
            "Pay by month or year; after 3 months unpaid, collection stops.",
        ),
    ),
    "steps": [
        step(
            w("รับคำขอและจัดเข้าสายรถ", "We receive it and choose the round"),
            1,
            "days",
            w("ท่านได้เลขที่รับเรื่องทันที", "You get a number at once."),
        ),
        step(w("ดูจุดวางถังและทางเข้า", "We look at the place for the bin"), 3, "days"),
        step(
            w("ส่งถังและเริ่มเก็บ", "The bin comes and collection begins"),
            3,
            "days",
            w("ได้ใบบอกวันเก็บของสายนั้น", "You get a leaflet with the days."),
        ),
    ],
    "documents": [ID_CARD, HOUSE_REGISTRATION],
    "fees": [
        fee(
            w("บ้านพักอาศัย ถังไม่เกิน 120 ลิตร", "House, bin up to 120 litres"),
            "40.00",
            unit=w("ถังต่อเดือน", "bin a month"),
        ),
        fee(w("ร้านค้าและกิจการ", "Shop or business"), "80.00", unit=w("ถังต่อเดือน", "bin a month")),
        fee(w("วัดและโรงเรียน", "Temple or school"), text=w("ไม่มีค่าธรรมเนียม", "No fee")),
        fee(
            w("ยกเลิกหรือแจ้งไม่มาเก็บ", "Ending, or telling us nobody came"),
            text=w("ไม่มีค่าธรรมเนียม", "No fee"),
        ),
    ],
    "laws": [
        public_health("มาตรา 18 ถึงมาตรา 20", "s. 18–20"),
        law(
            w(
                "พ.ร.บ. รักษาความสะอาดและความเป็นระเบียบเรียบร้อยของบ้านเมือง พ.ศ. 2535 มาตรา 34/1",
                "Public Cleanliness Act B.E. 2535, s. 34/1",
            )
        ),
        law(w("ข้อบัญญัติ อบต. เรื่อง การจัดการสิ่งปฏิกูลและมูลฝอย", "Ordinance of this office on waste")),
    ],
    "result_kind": "work",
    "fill_minutes": 3,
    "questions": [
        choice(
            WANT,
            option(BEGIN),
            option(
                w(
                    "เปลี่ยนจำนวนถัง หรือขอเปลี่ยนถังที่ชำรุด",
                    "To change the number of bins, or a broken bin",
                ),
                ask("long_text", w("เปลี่ยนอย่างไร", "How?")),
            ),
            option(
                MISSED, ask("long_text", w("ขยะอะไร ค้างตั้งแต่วันใด", "What waste, and since when?"))
            ),
            option(
                w("ยกเลิกบริการ", "To end it"),
                ask("date", w("ตั้งแต่วันใด", "From which day?"), when="future"),
            ),
        ),
        lives_here(
            w("บ้านหรือร้านอยู่ที่ใด", "Where is the house or shop?"),
            "กองสาธารณสุขฯ 045-000-160 ",
            "Public Health Division, 045-000-160",
        ),
        choice(
            w("เป็นสถานที่แบบใด", "What kind of place?"),
            option(w("บ้านพักอาศัย", "A house")),
            option(
                w("ร้านค้าหรือกิจการ", "A shop or business"),
                ask("text", w("ชื่อร้านและกิจการ", "Name and kind")),
            ),
            option(w("วัดหรือโรงเรียน", "A temple or school")),
        ),
        ask(
            "number",
            w("ต้องการกี่ถัง", "How many bins?"),
            unit=w("ถัง", "bins"),
            least="1",
            most="50",
            places=0,
            when_answered=answered(WANT, BEGIN),
        ),
        ask(
            "date",
            w("อยากเริ่มวันใด", "From which day?"),
            when="future",
            when_answered=answered(WANT, BEGIN),
        ),
        choice(
            w("จ่ายค่าธรรมเนียมแบบใด", "How would you like to pay?"),
            option(w("รายเดือน", "By the month")),
            option(w("รายปี", "By the year")),
            when_answered=answered(WANT, BEGIN),
        ),
        ask("address", w("บ้านหรือร้านที่ใช้บริการ", "The house or shop")),
        may(
            "place",
            w("จุดวางถัง", "Where the bin stands"),
            w("เช่น หน้ารั้วด้านถนนใหญ่", "For example: by the gate on the main road"),
        ),
        may(
            "upload",
            w("รูปถ่าย", "Photos"),
            w("เช่น ขยะที่ค้าง หรือถังที่ชำรุด", "For example: the waste, or the broken bin"),
            most=3,
        ),
    ],
}
