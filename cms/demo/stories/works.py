"""What happened to requests of the works division: permits, lights, roads."""

from casework import actions, filing
from cms.demo import answers, papers, scenes
from cms.demo.images import attached

from .telling import filed


@filed(48, "09:12")
def permit_done(world, when):
    case = world.ask(
        answers.PERMIT,
        ("นายสุชาติ บ้านใหม่งาม", 1, "suchat@example.com"),
        answers.permit(world, 1, "บ้านพักอาศัย", "96", ("12/3", 5)),
        when,
    )
    case = actions.take(case, by=world.officer2, at=world.at(48, "10:05"))
    case = _examined(world, case, (47, 43, 32))
    case = actions.submit_for_approval(
        case,
        proposal="แบบถูกต้องครบถ้วน เห็นควรออกใบอนุญาต",
        by=world.officer2,
        at=world.at(31, "10:00"),
    )
    case = actions.approve(case, comment="เห็นชอบ", by=world.head, at=world.at(30, "09:30"))
    case = actions.approve(case, comment="อนุมัติ", by=world.chief, at=world.at(28, "11:00"))
    case = world.complete(
        case,
        world.officer2,
        (27, "10:20"),
        "ออกใบอนุญาตก่อสร้าง (อ.1) แล้ว รับตัวจริงที่กองช่าง ชำระค่าธรรมเนียม 68 บาท",
        [papers.as_pdf("ใบอนุญาตก่อสร้าง อ.1.pdf", papers.letter())],
    )
    actions.rate(
        case,
        **answers.judged(4, staff=5),
        comment="ช่างอธิบายดี อยากให้นัดดูที่เร็วกว่านี้",
        at=world.at(26, "19:40"),
    )


@filed(11, "19:20")
def light_late(world, when):
    case = world.ask(
        answers.LIGHT,
        ("นายคำปัน สร้างทองดี", 5, ""),
        answers.light(
            "ดับสนิท", "3", 7, "ทางแยกเข้าบ้านสร้างแก้ว ข้างศาลารอรถ", [world.photo("ไฟดับ.jpg")]
        ),
        when,
    )
    case = actions.take(case, by=world.officer2, at=world.at(10, "08:50"))
    case = actions.finish_step(case, step=1, by=world.officer2, at=world.at(10, "09:10"))
    case = actions.finish_step(case, step=2, by=world.officer2, at=world.at(9, "11:00"))
    case = actions.reply(
        case,
        text="ช่างไปดูแล้ว ต้องเปลี่ยนชุดขับหลอดทั้งสามดวง ร้านส่งของช้ากว่ากำหนด ขออภัยที่ต้องรอ",
        by=world.officer2,
        at=world.at(6, "14:00"),
    )
    actions.add_note(
        case, text="โทรตามร้านแล้ว นัดส่งของต้นสัปดาห์หน้า", by=world.officer2, at=world.at(2, "10:00")
    )


@filed(11, "21:05")
def light_done(world, when):
    case = world.ask(
        answers.LIGHT,
        ("นางสาวพรรณี คำเพียรดี", 8, "phanni@example.com"),
        answers.light(
            "ติด ๆ ดับ ๆ", "1", 6, "หน้าบ้านเลขที่ 22 ใกล้ศูนย์ทอผ้า", [world.photo("ไฟกะพริบ.jpg")]
        ),
        when,
    )
    case = actions.take(case, by=world.officer2, at=world.at(10, "08:40"))
    case = world.complete(
        case,
        world.officer2,
        (8, "15:45"),
        "เปลี่ยนหลอดและขั้วใหม่แล้ว คืนนี้ไฟติดปกติ",
        [attached("ซ่อมแล้ว.jpg", scenes.street_lights(), (560, 60, 1160, 660))],
    )
    actions.rate(case, **answers.judged(4), at=world.at(7, "20:00"))


@filed(25, "13:50")
def permit_at_chief(world, when):
    case = world.ask(
        answers.PERMIT,
        ("นางจิราพร ร้านทองดี", 9, "chiraphon@example.com"),
        answers.permit(world, 9, "ร้านค้าหรืออาคารพาณิชย์", "180", ("88", 1)),
        when,
    )
    case = actions.take(case, by=world.officer2, at=world.at(24, "08:50"))
    case = _examined(world, case, (24, 19, 6))
    case = actions.submit_for_approval(
        case,
        proposal="แบบถูกต้อง ที่ตั้งไม่ขัดผังเมือง ระยะร่น 6 เมตร เห็นควรออกใบอนุญาต",
        by=world.officer2,
        at=world.at(5, "11:00"),
    )
    actions.approve(case, comment="ตรวจแบบแล้ว เห็นชอบ", by=world.head, at=world.at(3, "14:30"))


@filed(22, "09:40")
def permit_at_head(world, when):
    case = world.ask(
        answers.PERMIT,
        ("นายอดิศร เรือนแก้วดี", 10, "adison@example.com"),
        answers.permit(world, 10, "บ้านพักอาศัย", "72.50", ("104", 8)),
        when,
    )
    case = actions.take(case, by=world.officer2, at=world.at(21, "09:20"))
    case = _examined(world, case, (21, 16, 3))
    actions.submit_for_approval(
        case,
        proposal="บ้านชั้นเดียว 72.50 ตารางเมตร แบบถูกต้องครบถ้วน เห็นควรออกใบอนุญาต",
        by=world.officer2,
        at=world.at(2, "15:20"),
    )


@filed(12, "10:10")
def permit_corrected(world, when):
    case = world.ask(
        answers.PERMIT,
        ("นางสาวมณี ตะวันใสดี", 11, ""),
        answers.permit(world, 11, "โกดังหรือโรงงาน", "120", ("60/2", 11)),
        when,
    )
    case = actions.take(case, by=world.officer2, at=world.at(11, "09:00"))
    case = actions.ask_citizen(
        case,
        text="แบบแปลนยังไม่มีขนาดของบันไดหนีไฟและระยะจากแนวเขตด้านหลัง ขอแบบที่แก้สองจุดนี้ ส่งเป็นรูปถ่ายได้",
        by=world.officer2,
        at=world.at(10, "11:15"),
    )
    case = actions.answer(
        case,
        text="แก้แล้วค่ะ ระยะด้านหลัง 3 เมตร ดูในแบบแผ่นที่สอง",
        files=filing.keep([papers.as_pdf("แบบแก้ไข.pdf", papers.plan())]),
        at=world.at(6, "18:30"),
    )
    actions.finish_step(case, step=1, by=world.officer2, at=world.at(5, "09:30"))


@filed(1, "20:30")
def light_new(world, when):
    world.ask(
        answers.LIGHT,
        ("นายวิชัย สะพานงามดี", 16, ""),
        answers.light("ดับสนิท", "2", 9, "หัวสะพานห้วยแล้ง ฝั่งบ้านนาดี", [world.photo("หัวสะพาน.jpg")]),
        when,
    )


def _examined(world, case, days):
    """The first three steps of a building permit, done on these days."""
    who = (world.officer2, world.officer2, world.head)
    for step, (day, by) in enumerate(zip(days, who, strict=True), 1):
        case = actions.finish_step(case, step=step, by=by, at=world.at(day, "15:00"))
    return case
