"""Fogging against mosquitoes where there is dengue."""

from .pieces import duty
from .writing import answered, ask, choice, law, may, option, step, w

DIVISION = "สาธารณสุข"
WHY = w("เหตุที่ขอพ่น", "Why?")
PATIENT = w("มีคนป่วยไข้เลือดออก", "Somebody has dengue")
SERVICE = {
    "name": w("ขอพ่นหมอกควันกำจัดยุง", "Ask for fogging against mosquitoes"),
    "slug": "mosquito-fogging",
    "icon": "shield",
    "search_words": w(
        "พ่นยุง พ่นหมอกควัน ไข้เลือดออก ยุงลาย กำจัดยุง ทรายอะเบท ลูกน้ำ พ่นยากันยุง",
        "dengue mosquito spray larvae",
    ),
    "summary": w(
        "สำหรับบ้าน วัด โรงเรียน และหมู่บ้านในตำบลที่ยุงมากหรือมีผู้ป่วยไข้เลือดออก ไม่มีค่าใช้จ่าย",
        "For homes, temples, schools and villages here with many mosquitoes or a case of dengue. Free.",
    ),
    "channels": w(
        "โทรแจ้งกองสาธารณสุขฯ หรือแจ้งผ่าน อสม. และผู้ใหญ่บ้าน",
        "By telephone, or through the health volunteer or village head",
    ),
    "criteria": (
        w(
            "แจ้งได้ทุกคนในตำบล เราจัดลำดับดังนี้",
            "Anybody here may ask. We go first where it matters most:",
        ),
        w(
            "มีผู้ป่วยไข้เลือดออก พ่นภายใน 1 วัน รัศมี 100 เมตรรอบบ้าน",
            "A case of dengue: within 1 day, 100 metres around the house",
        ),
        w(
            "โรงเรียนก่อนเปิดเทอม วัดและที่จัดงาน พ่นก่อนวันใช้",
            "Schools before term, temples and events: before the day",
        ),
        w("ยุงชุกชุม จัดตามคิวของหมู่บ้าน", "Many mosquitoes: in turn by village"),
        w(
            "ก่อนพ่น ปิดอาหาร ย้ายเด็กเล็ก ผู้ป่วย และสัตว์เลี้ยงออกจากบ้าน 30 นาที",
            "Before we spray: cover food; small children, patients and animals leave for 30 minutes.",
        ),
    ),
    "steps": [
        step(
            w("รับแจ้งและสอบสวนโรคเบื้องต้น", "We receive it and ask about illness"),
            2,
            "hours",
            w("มีผู้ป่วย เราแจ้ง รพ.สต. ทันที", "If somebody is ill we tell the health centre at once."),
        ),
        step(w("นัดเวลากับผู้ใหญ่บ้านและ อสม.", "A time is agreed with the village head"), 1, "days"),
        step(w("พ่นหมอกควันและแจกทรายกำจัดลูกน้ำ", "We spray and hand out larvicide"), 1, "days"),
    ],
    "no_documents": True,
    "no_fee": True,
    "laws": [
        duty("มาตรา 67 (3)", "s. 67 (3)"),
        law(w("พ.ร.บ. โรคติดต่อ พ.ศ. 2558 มาตรา 34", "Communicable Diseases Act B.E. 2558, s. 34")),
    ],
    "result_kind": "work",
    "fill_minutes": 3,
    "questions": [
        choice(
            WHY,
            option(PATIENT),
            option(w("ยุงชุกชุม", "Many mosquitoes")),
            option(
                w("เตรียมสถานที่ก่อนเปิดเทอมหรือจัดงาน", "Before school or an event"),
                ask("date", w("ใช้สถานที่วันใด", "Which day?"), when="future"),
            ),
        ),
        choice(
            w("ผู้ป่วยอยู่ที่ใดตอนนี้", "Where is the patient now?"),
            option(w("โรงพยาบาล", "In hospital")),
            option(w("รักษาตัวที่บ้าน", "At home")),
            option(
                w("ไข้สูง ซึม มีเลือดออก", "High fever, drowsy, bleeding"),
                stop=w(
                    "พาไปโรงพยาบาลทันที หรือโทร 1669 แล้วโทรแจ้งเราที่ 045-000-160 เราออกพ่นให้วันนี้",
                    "Go to hospital at once or call 1669; then call us, 045-000-160, and we come today.",
                ),
            ),
            when_answered=answered(WHY, PATIENT),
        ),
        ask(
            "date",
            w("เริ่มป่วยวันใด", "Ill since which day?"),
            when="past",
            when_answered=answered(WHY, PATIENT),
        ),
        choice(
            w("พ่นที่ใด", "What should be sprayed?"),
            option(w("บ้านและรอบบ้าน", "A house and around it")),
            option(w("ทั้งคุ้มหรือทั้งหมู่บ้าน", "A whole neighbourhood")),
            option(
                w("วัด โรงเรียน หรือศูนย์เด็ก", "A temple, school or child centre"),
                ask("text", w("ชื่อสถานที่", "Name of the place")),
            ),
        ),
        ask("village", w("อยู่หมู่บ้านใด", "In which village?")),
        ask(
            "place",
            w("จุดที่อยากให้พ่น", "Where?"),
            w("เช่น บ้านเลขที่ 15 ใกล้ศาลากลางบ้าน", "For example: 15, near the pavilion"),
        ),
        choice(
            w("สะดวกช่วงใด", "When would suit you?"),
            option(w("เช้า 06.00–08.00 น.", "Morning, 6–8")),
            option(w("เย็น 16.30–18.30 น.", "Evening, 16.30–18.30")),
            option(w("เวลาใดก็ได้", "Any time")),
        ),
        may(
            "text",
            w("มีใครในบ้านแพ้ควันหรือเป็นหอบหืดหรือไม่", "Does anybody have asthma?"),
            w("เราจะคุยวิธีอื่นให้", "We can do it another way."),
        ),
    ],
}
