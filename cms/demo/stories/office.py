"""What happened to requests of the chief administrator's office."""

from casework import actions
from cms.demo import answers, scenes
from cms.demo.images import attached

from .telling import filed


@filed(20, "08:45")
def branches_reopened(world, when):
    case = world.ask(
        answers.GENERAL,
        ("นางสาวสายรุ้ง หนองงามดี", 4, ""),
        answers.request(
            "กิ่งไม้พาดสายไฟหน้าโรงเรียน", "กิ่งจามจุรีใหญ่พาดสายไฟ ลมแรงแล้วไฟตก อยากให้ตัดก่อนเปิดเทอม", 3
        ),
        when,
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


@filed(15, "17:30")
def water_withdrawn(world, when):
    case = world.ask(
        answers.WATER,
        ("นายสมบัติ นาดอนดี", 6, ""),
        answers.water(world.day(13), "6000", 4, ("18", 9)),
        when,
    )
    actions.withdraw(case, at=world.at(14, "07:40"))


@filed(13, "08:35")
def water_done(world, when):
    case = world.ask(
        answers.WATER,
        ("นางทองสุข ไผ่ล้อมดี", 7, "thongsuk@example.com"),
        answers.water(world.day(11), "6000", 5, ("31", 10))
        | {"รูปถ่ายถังน้ำหรือทางเข้า": [world.photo("โอ่งน้ำ.jpg")]},
        when,
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


@filed(7, "14:20")
def tents(world, when):
    case = world.ask(
        answers.GENERAL,
        ("นายสังวาล โนนดีงาม", 12, ""),
        answers.request(
            "ขอยืมเต็นท์ 4 หลังกับเก้าอี้ 80 ตัว",
            "งานบุญกองข้าวบ้านโนนสวรรค์ สองวัน ชาวบ้านมาขนเองและเอามาคืนเอง",
            12,
        ),
        when,
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


@filed(5, "09:05")
def boundary(world, when):
    case = world.ask(
        answers.GENERAL,
        ("นางคำแพง ป่าทองดี", 13, ""),
        answers.request(
            "เพื่อนบ้านล้อมรั้วทับทางสาธารณะ",
            "ทางลงห้วยที่ใช้กันมาแต่ปู่ย่าถูกล้อมลวดหนาม รถไถเข้านาไม่ได้",
            11,
        ),
        when,
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


@filed(2, "08:40")
def water_under_way(world, when):
    case = world.ask(
        answers.WATER,
        ("นายบุญธรรม คำน้ำดี", 15, ""),
        answers.water(world.day(0), "12000", 7, ("9", 3)),
        when,
    )
    case = actions.take(case, by=world.officer, at=world.at(2, "09:10"))
    case = actions.finish_step(case, step=1, by=world.officer, at=world.at(2, "09:30"))
    actions.finish_step(case, step=2, by=world.chief, at=world.at(1, "09:00"))


@filed()
def water_new(world, when):
    asked = answers.water(world.day(-1), "6000", 6, ("52", 4)) | {
        "รอได้หรือไม่": "ด่วนมาก",
        "เหตุที่ด่วน": "น้ำในโอ่งหมดแล้ว มีแม่ติดเตียงต้องใช้น้ำทุกวัน",
        "รูปถ่ายถังน้ำหรือทางเข้า": [attached("หน้าบ้าน.jpg", scenes.water_truck(), (640, 120, 1190, 600))],
    }
    world.ask(answers.WATER, ("นางลำดวน โนนงามดี", 17, "lamduan@example.com"), asked, when)
