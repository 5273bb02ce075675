"""What happened to the demo's cases, oldest first. People and numbers are invented."""

from casework import actions, filing
from eservices import actions as requests

from . import answers, papers, scenes
from .images import attached

APPEAL = "หากท่านไม่เห็นด้วย ยื่นอุทธรณ์เป็นหนังสือต่อนายก อบต.ดอนตะวัน ภายใน 15 วันนับแต่วันที่ได้รับแจ้ง"


def permit_done(world):
    case = world.ask(
        answers.PERMIT,
        ("นายสุชาติ บ้านใหม่งาม", 1, "suchat@example.com"),
        answers.permit(world, 1, "บ้านพักอาศัย", "96", ("12/3", 5)),
        (48, "09:12"),
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


def allowance_done(world):
    case = world.ask(
        answers.ALLOWANCE,
        ("นางบุญเรือน ทุ่งแก้วดี", 2, ""),
        answers.allowance(world, 2, ("45", 5), "baac", "นางบุญเรือน ทุ่งแก้วดี"),
        (30, "10:30"),
        channel="counter",
    )
    case = actions.take(case, by=world.welfare_officer, at=world.at(30, "11:00"))
    case = world.complete(
        case,
        world.welfare_officer,
        (29, "14:10"),
        "ขึ้นทะเบียนแล้ว เงินเบี้ยยังชีพเดือนละ 600 บาท เข้าบัญชีวันที่ 10 ของเดือนถัดจากเดือนเกิด",
        [papers.as_pdf("ใบรับลงทะเบียน.pdf", papers.letter())],
    )
    actions.rate(
        case, **answers.judged(5), comment="มาครั้งเดียวเสร็จ ขอบคุณหลาย ๆ", at=world.at(28, "08:50")
    )


def allowance_refused(world):
    case = world.ask(
        answers.ALLOWANCE,
        ("นายประจวบ ครูเก่าดี", 3, "prachuap@example.com"),
        answers.allowance(world, 3, ("7/1", 2), "ktb", "นายประจวบ ครูเก่าดี"),
        (24, "20:15"),
    )
    case = actions.take(case, by=world.welfare_officer, at=world.at(23, "09:00"))
    requests.refuse(
        case.service_request,
        reason="ตรวจกับกรมบัญชีกลางแล้ว ท่านรับบำนาญข้าราชการทุกเดือน ระเบียบไม่ให้รับเบี้ยยังชีพซ้ำ "
        "ท่านยังรับบำนาญได้ตามเดิม",
        appeal=APPEAL,
        by=world.welfare_officer,
        at=world.at(22, "11:20"),
    )


def branches_reopened(world):
    case = world.ask(
        answers.GENERAL,
        ("นางสาวสายรุ้ง หนองงามดี", 4, ""),
        answers.request(
            "กิ่งไม้พาดสายไฟหน้าโรงเรียน", "กิ่งจามจุรีใหญ่พาดสายไฟ ลมแรงแล้วไฟตก อยากให้ตัดก่อนเปิดเทอม", 3
        ),
        (20, "08:45"),
    )
    case = actions.take(case, by=world.officer, at=world.at(20, "09:30"))
    case = world.complete(
        case, world.officer, (14, "16:00"), "ตัดกิ่งที่พาดสายไฟแล้ว และขนออกจากถนนแล้ว", []
    )
    case = actions.reopen(
        case,
        reason="ผู้ยื่นโทรแจ้งว่ายังเหลืออีกสองกิ่งด้านหลังโรงเรียน",
        by=world.officer,
        at=world.at(4, "10:15"),
    )
    actions.reply(
        case,
        text="ขอบคุณที่โทรมาบอก เราจะเข้าไปตัดอีกสองกิ่งพร้อมรถกระเช้าในสัปดาห์นี้",
        by=world.officer,
        at=world.at(4, "10:30"),
    )


def light_late(world):
    case = world.ask(
        answers.LIGHT,
        ("นายคำปัน สร้างทองดี", 5, ""),
        answers.light(
            "ดับสนิท", "3", 7, "ทางแยกเข้าบ้านสร้างแก้ว ข้างศาลารอรถ", [world.photo("ไฟดับ.jpg")]
        ),
        (11, "19:20"),
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


def water_withdrawn(world):
    case = world.ask(
        answers.WATER,
        ("นายสมบัติ นาดอนดี", 6, ""),
        answers.water(world.day(13), "6000", 4, ("18", 9)),
        (15, "17:30"),
    )
    actions.withdraw(case, at=world.at(14, "07:40"))


def water_done(world):
    case = world.ask(
        answers.WATER,
        ("นางทองสุข ไผ่ล้อมดี", 7, "thongsuk@example.com"),
        answers.water(world.day(11), "6000", 5, ("31", 10))
        | {"รูปถ่ายถังน้ำหรือทางเข้า": [world.photo("โอ่งน้ำ.jpg")]},
        (13, "08:35"),
    )
    case = actions.take(case, by=world.officer, at=world.at(13, "09:00"))
    for step, by, hour in ((1, world.officer, "09:20"), (2, world.chief, "10:40")):
        case = actions.finish_step(case, step=step, by=by, at=world.at(13, hour))
    case = world.complete(
        case,
        world.officer,
        (12, "10:30"),
        "ส่งน้ำ 6,000 ลิตรถึงบ้านแล้ว เติมโอ่งสามใบกับถังหนึ่งใบ",
        [attached("ส่งน้ำแล้ว.jpg", scenes.water_truck(), (600, 120, 1180, 660))],
    )
    actions.rate(
        case, **answers.judged(5), comment="ไวหลาย โทรบอกก่อนมาด้วย", at=world.at(12, "12:10")
    )


def light_done(world):
    case = world.ask(
        answers.LIGHT,
        ("นางสาวพรรณี คำเพียรดี", 8, "phanni@example.com"),
        answers.light(
            "ติด ๆ ดับ ๆ", "1", 6, "หน้าบ้านเลขที่ 22 ใกล้ศูนย์ทอผ้า", [world.photo("ไฟกะพริบ.jpg")]
        ),
        (11, "21:05"),
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


def permit_at_chief(world):
    case = world.ask(
        answers.PERMIT,
        ("นางจิราพร ร้านทองดี", 9, "chiraphon@example.com"),
        answers.permit(world, 9, "ร้านค้าหรืออาคารพาณิชย์", "180", ("88", 1)),
        (25, "13:50"),
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


def permit_at_head(world):
    case = world.ask(
        answers.PERMIT,
        ("นายอดิศร เรือนแก้วดี", 10, "adison@example.com"),
        answers.permit(world, 10, "บ้านพักอาศัย", "72.50", ("104", 8)),
        (22, "09:40"),
    )
    case = actions.take(case, by=world.officer2, at=world.at(21, "09:20"))
    case = _examined(world, case, (21, 16, 3))
    actions.submit_for_approval(
        case,
        proposal="บ้านชั้นเดียว 72.50 ตารางเมตร แบบถูกต้องครบถ้วน เห็นควรออกใบอนุญาต",
        by=world.officer2,
        at=world.at(2, "15:20"),
    )


def permit_corrected(world):
    case = world.ask(
        answers.PERMIT,
        ("นางสาวมณี ตะวันใสดี", 11, ""),
        answers.permit(world, 11, "โกดังหรือโรงงาน", "120", ("60/2", 11)),
        (12, "10:10"),
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


def tents(world):
    case = world.ask(
        answers.GENERAL,
        ("นายสังวาล โนนดีงาม", 12, ""),
        answers.request(
            "ขอยืมเต็นท์ 4 หลังกับเก้าอี้ 80 ตัว",
            "งานบุญกองข้าวบ้านโนนสวรรค์ สองวัน ชาวบ้านมาขนเองและเอามาคืนเอง",
            12,
        ),
        (7, "14:20"),
        channel="phone",
    )
    case = actions.assign(
        case, to=world.storekeeper, reason="เรื่องยืมพัสดุ", by=world.clerk, at=world.at(7, "14:45")
    )
    case = actions.take(case, by=world.storekeeper, at=world.at(6, "09:15"))
    actions.reply(
        case,
        text="เต็นท์ว่าง 4 หลัง เก้าอี้มี 80 ตัว มาลงชื่อรับที่กองคลังก่อนวันงานหนึ่งวัน",
        by=world.storekeeper,
        at=world.at(6, "09:40"),
    )


def boundary(world):
    case = world.ask(
        answers.GENERAL,
        ("นางคำแพง ป่าทองดี", 13, ""),
        answers.request(
            "เพื่อนบ้านล้อมรั้วทับทางสาธารณะ",
            "ทางลงห้วยที่ใช้กันมาแต่ปู่ย่าถูกล้อมลวดหนาม รถไถเข้านาไม่ได้",
            11,
        ),
        (5, "09:05"),
    )
    case = actions.assign(
        case,
        to=world.lawyer,
        reason="ต้องตรวจแนวเขตทางสาธารณะ",
        by=world.clerk,
        at=world.at(5, "09:50"),
    )
    case = actions.take(case, by=world.lawyer, at=world.at(4, "09:00"))
    actions.add_note(
        case,
        text="ขอสำเนาทะเบียนที่สาธารณประโยชน์จากอำเภอแล้ว นัดรังวัดพร้อมผู้ใหญ่บ้านหมู่ 11",
        by=world.lawyer,
        at=world.at(3, "16:00"),
    )


def allowance_asked(world):
    """The demo's open case: number and secret are shown by ``make run``."""
    case = world.ask(
        answers.ALLOWANCE,
        ("นางสมศรี มีนาดี", 14, "somsri@example.com"),
        answers.allowance(world, 14, ("99/1", 4), "gsb", "นางสมศรี มีนาดี"),
        (4, "10:25"),
        is_sample=True,
    )
    case = actions.take(case, by=world.welfare_officer, at=world.at(4, "13:30"))
    case = actions.reply(
        case,
        text="สวัสดีค่ะคุณแม่สมศรี ได้รับเรื่องแล้ว กำลังตรวจเอกสารให้นะคะ",
        by=world.welfare_officer,
        at=world.at(4, "13:35"),
    )
    case = actions.answer(
        case, text="ขอบคุณค่ะ ถ้าขาดอะไรบอกได้เลย ลูกสาวช่วยส่งให้", at=world.at(4, "18:10")
    )
    actions.ask_citizen(
        case,
        text="รูปสมุดบัญชีมืด อ่านเลขสองตัวท้ายไม่ออก ขอรูปหน้าแรกใหม่อีกครั้ง ถ่ายกลางแจ้งจะชัดค่ะ",
        by=world.welfare_officer,
        at=world.at(3, "09:10"),
    )


def water_under_way(world):
    case = world.ask(
        answers.WATER,
        ("นายบุญธรรม คำน้ำดี", 15, ""),
        answers.water(world.day(0), "12000", 7, ("9", 3)),
        (2, "08:40"),
    )
    case = actions.take(case, by=world.officer, at=world.at(2, "09:10"))
    case = actions.finish_step(case, step=1, by=world.officer, at=world.at(2, "09:30"))
    actions.finish_step(case, step=2, by=world.chief, at=world.at(1, "09:00"))


def light_new(world):
    world.ask(
        answers.LIGHT,
        ("นายวิชัย สะพานงามดี", 16, ""),
        answers.light("ดับสนิท", "2", 9, "หัวสะพานห้วยแล้ง ฝั่งบ้านนาดี", [world.photo("หัวสะพาน.jpg")]),
        (1, "20:30"),
    )


def water_new(world):
    asked = answers.water(world.day(-1), "6000", 6, ("52", 4)) | {
        "รอได้หรือไม่": "ด่วนมาก",
        "เหตุที่ด่วน": "น้ำในโอ่งหมดแล้ว มีแม่ติดเตียงต้องใช้น้ำทุกวัน",
        "รูปถ่ายถังน้ำหรือทางเข้า": [attached("หน้าบ้าน.jpg", scenes.water_truck(), (640, 120, 1190, 600))],
    }
    world.ask(answers.WATER, ("นางลำดวน โนนงามดี", 17, "lamduan@example.com"), asked, None)


def _examined(world, case, days):
    """The first three steps of a building permit, done on these days."""
    who = (world.officer2, world.officer2, world.head)
    for step, (day, by) in enumerate(zip(days, who, strict=True), 1):
        case = actions.finish_step(case, step=step, by=by, at=world.at(day, "15:00"))
    return case


ALL = (
    permit_done,
    allowance_done,
    permit_at_chief,
    allowance_refused,
    permit_at_head,
    branches_reopened,
    water_withdrawn,
    water_done,
    permit_corrected,
    light_late,
    light_done,
    tents,
    boundary,
    allowance_asked,
    water_under_way,
    light_new,
    water_new,
)
