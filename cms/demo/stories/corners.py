"""Cases in states and ways that are rarer: paused, extended, late, unanswered, asked to reopen."""

from casework import actions, filing
from casework.models import CaseDocument
from cms.demo import papers

from .telling import filed

COMPLETE, MISSING = CaseDocument.State.COMPLETE, CaseDocument.State.MISSING


@filed(26, "09:35")
def road_paused(world, when):
    """The road is another agency's: the clock stands until they answer. Told through LINE."""
    case = world.ask_usual(
        "road-repair",
        ("นางสาวกาญจนา ดอนงามดี", 20, "kanchana@example.com"),
        ("61", 1),
        {"อะไรเสียหาย": "สะพานหรือราวสะพานชำรุด", "จุดที่เสียหาย": "สะพานข้ามห้วยแล้ง ราวเหล็กหลุดสองช่วง"},
        when,
        channel="line",
    )
    case = actions.take(case, by=world.officer2, at=world.at(25, "10:00"))
    case = actions.finish_step(case, step=1, by=world.officer2, at=world.at(25, "10:10"))
    actions.pause(
        case,
        reason="สะพานอยู่ในความดูแลของแขวงทางหลวงชนบท ส่งหนังสือแล้ว รอนัดตรวจร่วมกัน",
        by=world.officer2,
        at=world.at(24, "11:30"),
    )


@filed(24, "10:20")
def road_late(world, when):
    """Late, and told so every seven days. Written down on a visit to the village."""
    case = world.ask_usual(
        "road-repair",
        ("นายสมัย น้ำใสดี", 21, ""),
        ("8", 6),
        {
            "อะไรเสียหาย": "ถนนเป็นหลุมหรือทรุด",
            "ผิวถนนเป็นแบบใด": "ลูกรังหรือดิน",
            "จุดที่เสียหาย": "ถนนลูกรังสายคำน้ำใส ช่วงข้างป่าชุมชน ยาวราว 200 เมตร",
        },
        when,
        channel="field",
    )
    case = actions.take(case, by=world.officer2, at=world.at(23, "09:00"))
    for step, by, back in ((1, world.officer2, 23), (2, world.officer2, 20), (3, world.head, 18)):
        case = actions.finish_step(case, step=step, by=by, at=world.at(back, "15:00"))
    actions.warn(case, at=world.at(18, "15:30"))
    for back in (16, 10, 4):
        actions.tell_late(case, at=world.at(back, "08:35"))
    actions.reply(
        case,
        text="ขออภัยที่ช้า รถเกรดเสียและฝนตกติดต่อกัน อู่นัดรับรถสัปดาห์หน้า แล้วเราจะเข้าทำเป็นสายแรก",
        by=world.officer2,
        at=world.at(3, "10:40"),
    )


@filed(20, "11:05")
def newborn_unanswered(world, when):
    """A paper was missing, the day for it passed: the officer has the case again."""
    case = world.ask_usual(
        "newborn-grant",
        ("นางสาวอรุณี แก้วใสดี", 22, ""),
        ("77", 7),
        {},
        when,
        channel="counter",
    )
    case = actions.take(case, by=world.welfare_officer, at=world.at(19, "09:10"))
    marks = {document.position: (COMPLETE, "") for document in case.documents.all()}
    marks[max(marks)] = (MISSING, "ยังไม่มีหนังสือรับรองเงินเดือนของสามี")
    case = actions.check_documents(
        case, marks=marks, by=world.welfare_officer, at=world.at(19, "09:30")
    )
    case = actions.ask_documents(
        case,
        text="ยังขาดหนังสือรับรองเงินเดือนของสามี ถ่ายรูปส่งทางหน้านี้ หรือฝาก อสม. มาก็ได้ค่ะ",
        days=7,
        by=world.welfare_officer,
        at=world.at(19, "09:40"),
    )
    actions.return_unanswered(case, at=world.at(11, "08:31"))
    actions.add_note(
        case,
        text="โทรแล้ว สามีทำงานต่างจังหวัด จะส่งเอกสารทางไปรษณีย์",
        by=world.welfare_officer,
        at=world.at(10, "13:20"),
    )


@filed(12, "13:15")
def earthwork_extended(world, when):
    """The head gave it more time, and the citizen was told why."""
    case = world.ask_usual(
        "earthwork",
        ("นายธงชัย รวงแก้วดี", 23, "thongchai@example.com"),
        ("120", 5),
        {},
        when,
    )
    case = actions.take(case, by=world.officer2, at=world.at(11, "09:05"))
    case = actions.finish_step(case, step=1, by=world.officer2, at=world.at(11, "10:00"))
    actions.warn(case, at=world.at(9, "08:32"))
    actions.extend(
        case,
        days=15,
        reason="พื้นที่น้ำท่วมขัง ยังเข้าวัดระยะจากแนวเขตไม่ได้",
        by=world.head,
        at=world.at(8, "14:00"),
    )


@filed(9, "08:50")
def help_found_on_a_visit(world, when):
    """The village head brought it. It waits for the division's head."""
    case = world.ask_usual(
        "public-help",
        ("นายบุญเลิศ น้ำใสเย็น", 24, ""),
        ("14", 6),
        {
            "เดือดร้อนเรื่องใด": "บ้านเสียหายจากพายุ น้ำท่วม ไฟไหม้",
            "เล่าให้เราฟังว่าเกิดอะไรขึ้น": "พายุพัดหลังคาหายครึ่งหลัง มีเด็กเล็กสองคนกับยาย",
            "เกิดเหตุวันใด": world.day(10),
            "คืนนี้มีที่นอนปลอดภัยหรือไม่": "มี",
            "แจ้งให้ใคร": "เพื่อนบ้านหรือคนอื่น",
            "ชื่อผู้เดือดร้อน": "นางคำมูล คำใสดี",
        },
        when,
        channel="village_head",
    )
    case = actions.take(case, by=world.welfare_officer, at=world.at(9, "09:10"))
    for step, back in ((1, 9), (2, 7)):
        case = actions.finish_step(
            case, step=step, by=world.welfare_officer, at=world.at(back, "15:30")
        )
    actions.submit_for_approval(
        case,
        proposal="เยี่ยมบ้านแล้ว หลังคาเสียหายครึ่งหลัง เห็นควรช่วยสังกะสี 40 แผ่นตามระเบียบ",
        by=world.welfare_officer,
        at=world.at(6, "10:30"),
    )


@filed(40, "14:10")
def fogging_not_solved(world, when):
    """Done, but not really solved: the citizen asks to take it up again."""
    case = world.ask_usual(
        "mosquito-fogging",
        ("นางวาสนา ป่าสนดี", 25, "wasana@example.com"),
        ("33", 11),
        {"จุดที่อยากให้พ่น": "คุ้มใต้ ตั้งแต่บ้านเลขที่ 30 ถึงท้ายหมู่บ้าน"},
        when,
    )
    case = actions.take(case, by=world.health_officer, at=world.at(40, "15:00"))
    case = world.finish_steps(case, world.health_officer, (39, "16:00"))
    case = world.complete(case, world.health_officer, (38, "18:45"), "พ่นหมอกควันคุ้มใต้แล้ว", [])
    world.rate(
        case,
        (4, 4, 3, 2),
        (5, "19:05"),
        "พ่นแค่ต้นซอย ท้ายหมู่บ้านยังไม่ได้พ่น ยุงยังเยอะอยู่",
        is_solved=False,
    )


@filed(45, "09:25")
def waste_reopening_refused(world, when):
    case = world.ask_usual(
        "waste-collection",
        ("นายอำพล บัวทองดี", 26, "amphon@example.com"),
        ("50/1", 3),
        {
            "ต้องการให้เราทำอะไร": "แจ้งว่าไม่มาเก็บ หรือขอเก็บขยะชิ้นใหญ่",
            "ขยะอะไร ค้างตั้งแต่วันใด": "เศษปูนและอิฐจากการต่อเติมบ้าน",
        },
        when,
    )
    case = actions.take(case, by=world.health_officer, at=world.at(45, "10:30"))
    case = world.complete(
        case, world.health_officer, (43, "15:00"), "เก็บขยะทั่วไปแล้ว เศษวัสดุก่อสร้างต้องจ้างรถเอกชน", []
    )
    case = world.rate(
        case, (3, 4, 3, 2), (42, "12:00"), "ยังเหลือกองอิฐ อยากให้มาเก็บด้วย", is_solved=False
    )
    actions.refuse_reopening(
        case,
        comment="เศษวัสดุก่อสร้างไม่รวมในบริการนี้ตามข้อบัญญัติ เราแนบรายชื่อรถรับจ้างในตำบลให้แล้ว",
        by=world.health_head,
        at=world.at(41, "09:15"),
    )


@filed(38, "16:50")
def light_taken_up_again(world, when):
    """After office hours, so counted from the next day. Reopened as the citizen asked."""
    case = world.ask_usual(
        "street-light",
        ("นางสุนทรี สร้างงามดี", 27, "suntharee@example.com"),
        ("19", 7),
        {"ไฟเป็นอย่างไร": "ติด ๆ ดับ ๆ"},
        when,
    )
    case = actions.take(case, by=world.officer2, at=world.at(37, "09:00"))
    case = world.complete(case, world.officer2, (35, "16:00"), "เปลี่ยนหลอดแล้ว", [])
    case = world.rate(case, (4, 4, 4, 2), (30, "20:10"), "สองคืนแล้วดับอีก", is_solved=False)
    case = actions.grant_reopening(
        case, comment="ให้ช่างตรวจสายทั้งช่วง", by=world.head, at=world.at(29, "09:40")
    )
    case = world.complete(
        case, world.officer2, (26, "15:20"), "สายขาดใน เปลี่ยนสายใหม่ 30 เมตร ไฟติดปกติสามคืนแล้ว", []
    )
    world.rate(case, (5, 5, 4, 5), (25, "19:00"), "คราวนี้ติดดีแล้ว ขอบคุณ")


@filed(16, "10:05")
def tax_objection_by_letter(world, when):
    """A letter, typed in by the clerk with the paper scanned."""
    case = world.ask_usual(
        "land-tax",
        ("นายวิเชียร นาดีงาม", 28, ""),
        ("6", 9),
        {
            "ต้องการให้เราทำอะไร": "คัดค้านการประเมิน",
            "ได้รับหนังสือแจ้งวันใด": world.day(22),
            "ไม่ถูกต้องตรงไหน": "ที่ดินทำนาทั้งแปลง แต่คิดเป็นที่รกร้าง",
        },
        when,
        channel="letter",
    )
    scan = filing.keep([papers.as_pdf("หนังสือคัดค้าน.pdf", papers.letter())])
    case = actions.scan(case, files=scan, by=world.clerk, at=world.at(16, "10:20"))
    case = actions.take(case, by=world.tax_officer, at=world.at(15, "09:30"))
    case = actions.finish_step(case, step=1, by=world.tax_officer, at=world.at(15, "11:00"))
    actions.warn(case, at=world.at(4, "08:31"))


@filed(30, "09:15")
def permit_sent_back(world, when):
    """The head did not agree yet, and says what to look at again."""
    case = world.ask_usual(
        "building-permit",
        ("นางพยอม ทุ่งร่มเย็น", 29, "phayom@example.com"),
        ("92", 5),
        {},
        when,
    )
    case = actions.take(case, by=world.officer2, at=world.at(29, "10:00"))
    for step, back in ((1, 29), (2, 24)):
        case = actions.finish_step(case, step=step, by=world.officer2, at=world.at(back, "15:10"))
    case = actions.submit_for_approval(
        case, proposal="แบบครบถ้วน เห็นควรอนุญาต", by=world.officer2, at=world.at(15, "10:00")
    )
    actions.send_back(
        case,
        comment="ระยะร่นด้านข้างในแบบเหลือ 40 เซนติเมตร ให้วัดใหม่ในพื้นที่",
        by=world.head,
        at=world.at(13, "15:00"),
    )
