"""What people ask the demo's office again and again, and how often the answer was enough."""

from casework import tokens
from complaints.questions import actions
from complaints.questions.models import Faq

# Division, question, answer, words people type; question and answer in English; times accepted.
FAQS = [
    (
        "welfare",
        "เบี้ยผู้สูงอายุเข้าบัญชีวันไหน",
        "<p>เข้าบัญชีทุกวันที่ 10 ถ้าตรงวันหยุดจะเข้าก่อนวันหยุด ถ้าเดือนใดไม่เข้า โทรกองสวัสดิการสังคม 045-000-150</p>",
        "เบี้ยผู้สูงอายุ เบี้ยคนแก่ เบี้ยยังชีพ เงินผู้สูงอายุ เงินคนแก่ วันที่10",
        "When is the old-age allowance paid?",
        "<p>On the 10th of every month, or on the working day before. If it does not come, call Social Welfare, 045-000-150.</p>",
        19,
    ),
    (
        "health",
        "รถขยะมาเก็บวันไหน",
        "<p>หมู่ 1–6 วันจันทร์และวันพฤหัสบดี หมู่ 7–12 วันอังคารและวันศุกร์ วางถังริมถนนก่อน 6 โมงเช้า ถ้าวันนั้นไม่มาเก็บ โทร 045-000-160</p>",
        "รถขยะ เก็บขยะ ขยะไม่มาเก็บ วันเก็บขยะ ถังขยะ",
        "On which days is waste collected?",
        "<p>Moo 1–6 on Monday and Thursday, Moo 7–12 on Tuesday and Friday. Put the bin by the road before 6 am. If nobody came, call 045-000-160.</p>",
        23,
    ),
    (
        "finance",
        "จ่ายภาษีที่ดินได้ที่ไหน ถึงเมื่อไร",
        "<p>จ่ายที่กองคลัง หรือสแกนคิวอาร์บนใบแจ้ง ภายในเดือนเมษายนของทุกปี เกินกำหนดมีเบี้ยปรับ ผ่อนได้ 3 งวดถ้าเกิน 3,000 บาท</p>",
        "ภาษีที่ดิน ภาษีบ้าน จ่ายภาษี ชำระภาษี ผ่อนภาษี",
        "Where and until when is land tax paid?",
        "<p>At the Finance Division or with the QR code on your bill, within April. Later there is a fine. Above 3,000 baht it can be paid in three parts.</p>",
        11,
    ),
    (
        "office",
        "สำนักงานเปิดวันไหน พักเที่ยงไหม",
        "<p>จันทร์ถึงศุกร์ 8.30–16.30 น. ไม่พักเที่ยง ปิดวันหยุดราชการ เรื่องด่วนนอกเวลา โทร 080-000-0199 ได้ตลอด 24 ชั่วโมง</p>",
        "เปิดกี่โมง เวลาทำการ วันเสาร์ พักเที่ยง เปิดวันเสาร์ ปิดกี่โมง",
        "When is the office open?",
        "<p>Monday to Friday, 8.30 am to 4.30 pm, also at noon; closed on public holidays. In an emergency call 080-000-0199 at any hour.</p>",
        8,
    ),
    (
        "works",
        "ต่อเติมครัวหรือโรงรถ ต้องขออนุญาตไหม",
        "<p>ถ้าเพิ่มพื้นที่ไม่เกิน 5 ตารางเมตร และไม่เพิ่มเสาหรือคาน ไม่ต้องขอ นอกนั้นต้องขออนุญาตก่อนทำ ถามช่างก่อนได้ที่ 045-000-130 ไม่มีค่าใช้จ่าย</p>",
        "ต่อเติมบ้าน ต่อเติมครัว โรงรถ ขออนุญาต สร้างรั้ว กันสาด",
        "Do I need a permit to add a kitchen or a carport?",
        "<p>Not if it adds no more than 5 square metres and no post or beam. Otherwise ask for a permit first. Our engineers advise you free of charge, 045-000-130.</p>",
        6,
    ),
    (
        "finance",
        "ร้านเล็กหน้าบ้าน ติดป้ายต้องเสียภาษีไหม",
        "<p>ป้ายที่มีชื่อร้านหรือยี่ห้อสินค้าต้องเสีย ยื่นแบบภายในเดือนมีนาคม ป้ายเล็กเสียอย่างน้อย 200 บาทต่อปี ป้ายในตัวอาคารขนาดไม่เกิน 3 ตารางเมตรไม่ต้องเสีย</p>",
        "ภาษีป้าย ป้ายร้าน ติดป้าย ป้ายหน้าบ้าน ป้ายไวนิล",
        "Is there a tax on the sign of a small shop?",
        "<p>Yes, where it shows the shop's name or a brand: at least 200 baht a year, to be declared in March. A sign inside the building of up to 3 square metres is free.</p>",
        5,
    ),
    (
        "welfare",
        "เด็กแรกเกิดได้เงินเดือนละเท่าไร ใครได้บ้าง",
        "<p>เดือนละ 600 บาทจนอายุครบ 6 ปี สำหรับครัวเรือนที่มีรายได้เฉลี่ยไม่เกิน 100,000 บาทต่อคนต่อปี ลงทะเบียนได้ตั้งแต่ตั้งครรภ์</p>",
        "เด็กแรกเกิด เงินเด็ก เงินอุดหนุนบุตร ลูกเกิด คลอดลูก เงินลูก",
        "How much is the newborn grant, and who gets it?",
        "<p>600 baht a month until the age of six, for families with an average income of up to 100,000 baht a person a year.</p>",
        9,
    ),
    (
        "health",
        "ฉีดวัคซีนพิษสุนัขบ้าให้หมาแมวที่ไหน",
        "<p>เราออกฉีดฟรีทุกหมู่บ้านปีละครั้ง วันของหมู่บ้านท่านอยู่ในหน้าข่าวและปฏิทิน วันอื่นพามาที่กองสาธารณสุขทุกวันพุธเช้า</p>",
        "วัคซีนหมา พิษสุนัขบ้า ฉีดยาหมา ทำหมันหมา ทำหมันแมว วัคซีนแมว หมาจรจัด",
        "Where are dogs and cats vaccinated against rabies?",
        "<p>Free of charge in every village once a year; the news and the calendar tell the day of yours. Otherwise on Wednesday mornings at the Public Health Division.</p>",
        3,
    ),
    (
        "education",
        "ศูนย์เด็กเล็กรับเด็กอายุเท่าไร มีค่าใช้จ่ายไหม",
        "<p>รับเด็กอายุ 2 ปีถึง 5 ปี ไม่มีค่าเล่าเรียน ค่าอาหารกลางวันและนม ผู้ปกครองเตรียมเฉพาะชุดนอนและของใช้ส่วนตัว</p>",
        "ศูนย์เด็กเล็ก รับสมัครเด็ก ฝากลูก เข้าเรียน อนุบาล",
        "From what age does the child centre take children, and what does it cost?",
        "<p>From two to five years. Lessons, lunch and milk are free; parents bring bedding and personal things.</p>",
        4,
    ),
    (
        "office",
        "ใบรับเรื่องหาย เปิดดูเรื่องอย่างไร",
        "<p>ถ้ายังจำเลขที่รับเรื่อง ใช้เลขที่กับเบอร์โทรศัพท์ที่ให้ไว้ดูสถานะได้ ถ้าจำไม่ได้ โทร 045-000-100 หรือมาที่เคาน์เตอร์พร้อมบัตรประชาชน</p>",
        "ใบรับเรื่องหาย ลืมรหัส รหัสลับหาย เลขที่รับเรื่อง",
        "I lost my receipt. How do I see my case?",
        "<p>With the number and the telephone number you gave us you see how it stands. If you do not know the number, call 045-000-100 or come with your ID card.</p>",
        2,
    ),
]


def create(divisions):
    for place, (division, question, answer, words, question_en, answer_en, _times) in enumerate(
        FAQS, 1
    ):
        faq = Faq(
            question=question,
            question_en=question_en,
            answer=answer,
            answer_en=answer_en,
            search_words=words,
            division=divisions[division],
            order=10 * place,
        )
        faq.full_clean()
        faq.save()


def accept(world):
    """People found their answer before they had sent the question, over the last weeks."""
    for row, faq in zip(FAQS, Faq.objects.order_by("order"), strict=True):
        for time in range(row[-1]):
            at = world.at(1 + 2 * time, "10:00")
            actions.accept(f"faq:{faq.pk}", token=tokens.new_token(), at=at)
