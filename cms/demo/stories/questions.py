"""What people asked the office, and what came of it."""

from casework import actions as casework
from casework import tokens
from complaints.questions import actions

from .telling import filed

NOBODY = {"name": "", "phone": "", "email": ""}


def person(name, number, email=""):
    return {"name": name, "phone": f"08{1 + number % 9}-000-0{700 + number}", "email": email}


def ask(world, when, text, *, by=NOBODY, of=None, **more):
    """``of`` is the key of somebody in the division that is asked."""
    case = actions.ask(
        text=text,
        contact=by,
        division=world.divisions[of] if of else None,
        token=tokens.new_token(),
        at=world.time_of(when),
        **more,
    )
    return case.question


@filed(46, "09:12")
def dogs_published(world, when):
    question = ask(
        world,
        when,
        "หมาจรจัดแถวตลาดเยอะมากค่ะ กลัวกัดเด็ก อบต. จับได้ไหม หรือต้องแจ้งใครคะ",
        by=person("นางสมร ตลาดดีงาม", 3),
        of="health_head",
        may_be_published=True,
    )
    by = world.health_officer
    actions.answer(
        question,
        text="เราออกจับหมาจรจัดไปฉีดวัคซีนและทำหมันร่วมกับปศุสัตว์อำเภอทุกเดือน แล้วปล่อยคืนพื้นที่เดิม "
        "ตัวที่ดุหรือมีอาการผิดปกติ โทร 045-000-160 ได้ทันที เราจะไปภายในวันนั้น",
        by=by,
        at=world.at(44, "14:20"),
    )
    actions.publish(
        question,
        public_question="หมาจรจัดแถวตลาดมีมาก กลัวกัดเด็ก อบต. จับได้ไหม ต้องแจ้งใคร",
        public_answer="เราออกจับหมาจรจัดไปฉีดวัคซีนและทำหมันร่วมกับปศุสัตว์อำเภอทุกเดือน แล้วปล่อยคืนพื้นที่เดิม "
        "ตัวที่ดุหรือมีอาการผิดปกติ โทรกองสาธารณสุข 045-000-160 ได้ทันที เราจะไปภายในวันนั้น",
        by=by,
        at=world.at(43, "09:05"),
    )


@filed(31, "19:40")
def field_published(world, when):
    question = ask(
        world,
        when,
        "จะขอใช้สนามกีฬา อบต. จัดงานแต่งลูกสาววันเสาร์ ได้ไหมครับ เสียค่าเช่าเท่าไร จอดรถได้กี่คัน",
        by=person("นายบุญหลาย สนามดี", 5, "bunlai@example.com"),
        may_be_published=True,
    )
    actions.answer(
        question,
        text="ใช้ได้ วันละ 500 บาท มัดจำ 1,000 บาท คืนเมื่อเก็บกวาดเรียบร้อย จอดรถได้ราว 80 คัน "
        "เครื่องเสียงใช้ได้ถึง 4 ทุ่ม จองล่วงหน้าอย่างน้อย 7 วันที่สำนักปลัด 045-000-110",
        by=world.officer,
        at=world.at(29, "10:10"),
    )
    actions.ask_again(
        question, text="ขอบคุณครับ ถ้าฝนตกย้ายไปศาลาประชาคมได้เลยไหมครับ", at=world.at(29, "20:15")
    )
    actions.answer(
        question,
        text="ย้ายได้ ไม่เก็บเงินเพิ่ม บอกไว้ตอนจองจะกันศาลาให้ด้วย",
        by=world.officer,
        at=world.at(28, "08:50"),
    )
    actions.publish(
        question,
        public_question="ใช้สนามกีฬาของ อบต. จัดงานแต่งได้ไหม เสียค่าใช้จ่ายเท่าไร ถ้าฝนตกทำอย่างไร",
        public_answer="ใช้ได้ วันละ 500 บาท มัดจำ 1,000 บาท คืนเมื่อเก็บกวาดเรียบร้อย จอดรถได้ราว 80 คัน "
        "เครื่องเสียงใช้ได้ถึง 4 ทุ่ม ถ้าฝนตกย้ายไปศาลาประชาคมได้โดยไม่เก็บเพิ่ม จองล่วงหน้าอย่างน้อย 7 วัน",
        by=world.officer,
        at=world.at(27, "11:30"),
    )


@filed(22, "11:05")
def well_published(world, when):
    question = ask(
        world,
        when,
        "น้ำบาดาลหลังบ้านมีสีแดงกลิ่นสนิม ตรวจให้ได้ไหมว่ากินได้หรือเปล่า",
        by=person("นางคำพอง น้ำใสดี", 8),
        of="health_head",
        may_be_published=True,
    )
    by = world.health_officer
    text = (
        "ตรวจให้ฟรีปีละสองครั้ง เก็บน้ำใส่ขวดสะอาด 1 ลิตร ส่งที่กองสาธารณสุขวันจันทร์หรืออังคารเช้า "
        "ผลออกใน 10 วันทำการ ระหว่างรอให้ใช้ซักล้างเท่านั้น อย่าเพิ่งดื่ม"
    )
    actions.answer(question, text=text, by=by, at=world.at(20, "09:30"))
    actions.publish(
        question,
        public_question="น้ำบาดาลมีสีแดงและกลิ่นสนิม ตรวจว่าดื่มได้หรือไม่ได้ที่ไหน",
        public_answer=text,
        by=by,
        at=world.at(20, "15:00"),
    )


@filed(17, "13:25")
def divorce_refused(world, when):
    question = ask(world, when, "อยากหย่ากับสามี ต้องใช้เอกสารอะไรบ้าง ทำที่ อบต. ได้ไหม", by=person("", 11))
    actions.refuse(
        question,
        reason="การหย่าเป็นงานทะเบียนของอำเภอ เราทำให้ไม่ได้ โปรดถามฝ่ายทะเบียน ที่ว่าการอำเภอทุ่งดอกจาน "
        "045-000-900 ถ้าต้องการคำปรึกษากฎหมายฟรี นิติกรของเราให้คำปรึกษาทุกวันพุธ 045-000-206",
        by=world.clerk,
        at=world.at(16, "09:00"),
    )


@filed(12, "08:55")
def kitchen_answered(world, when):
    question = ask(
        world,
        when,
        "ข้างบ้านทำครัวชิดรั้วฉันมาก ควันเข้าบ้านทุกวัน กฎหมายให้เว้นห่างเท่าไรคะ",
        by=person("นางสาวเพ็ญ โนนสูงงาม", 13),
        of="head",
    )
    actions.answer(
        question,
        text="ผนังทึบต้องห่างแนวเขตอย่างน้อย 50 เซนติเมตร ถ้ามีช่องเปิดต้องห่าง 2 เมตร "
        "ถ้าต้องการให้ช่างไปวัด แจ้งเป็นเรื่องร้องเรียนได้ เราไม่บอกชื่อผู้แจ้ง",
        by=world.officer2,
        at=world.at(10, "10:40"),
    )


@filed(9, "21:10")
def solar_asked_again(world, when):
    question = ask(
        world,
        when,
        "ติดโซลาร์เซลล์บนหลังคาบ้าน ต้องขออนุญาตก่อสร้างไหมครับ",
        by=person("นายวิทยา ทุ่งรวงดี", 14, "witthaya@example.com"),
        of="head",
        may_be_published=True,
    )
    actions.answer(
        question,
        text="บ้านพักอาศัย พื้นที่แผงไม่เกิน 160 ตารางเมตร น้ำหนักไม่เกิน 20 กิโลกรัมต่อตารางเมตร "
        "ไม่ต้องขออนุญาต แต่ต้องแจ้งเราพร้อมผลตรวจของวิศวกรก่อนติดตั้ง",
        by=world.officer2,
        at=world.at(7, "11:00"),
    )
    actions.ask_again(
        question, text="ผลตรวจของวิศวกรใช้ของบริษัทที่ติดตั้งได้ไหมครับ", at=world.at(2, "19:30")
    )


@filed(8, "10:30")
def market_overdue(world, when):
    ask(
        world,
        when,
        "ล็อกว่างในตลาดนัดวันศุกร์ยังมีไหม จะขายผ้า ต้องสมัครที่ใคร เสียวันละเท่าไร",
        by=person("นางวันดี ผ้าทองงาม", 16),
        of="finance_head",
        may_be_published=True,
    )


@filed(4, "16:05")
def tent_in_work(world, when):
    question = ask(
        world,
        when,
        "ยืมเต็นท์ไปงานศพต่างตำบลได้ไหมคะ ญาติอยู่คนละตำบลแต่ฉันอยู่หมู่ 9",
        by=person("นางอรุณ นาดีดี", 17),
    )
    casework.take(question.case, by=world.officer, at=world.at(3, "09:10"))


@filed(1, "07:50")
def bus_waiting(world, when):
    ask(
        world,
        when,
        "รถรับส่งนักเรียนเทอมหน้ายังผ่านบ้านโคกสะแบงเหมือนเดิมไหม",
        of="education_head",
        may_be_published=True,
    )


@filed()
def sign_waiting(world, when):
    ask(
        world,
        when,
        "Can a foreigner living in Moo 3 register for the waste collection?",
        language="en",
    )
