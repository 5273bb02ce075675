"""More of what people told the office of: what took longer, was no case, or waits."""

from casework import actions
from cms.demo.grievances import Tale

from .grieving import told

STRAY_DOGS = Tale(
    "animal",
    6,
    "หมาจรจัดไล่คนปั่นจักรยาน",
    "ห้าตัว อยู่หน้าศาลาประชาคม",
    channel="facebook",
    by=("นางสาวชุติมา คำใสดี", 11),
    shown="สุนัขจรจัดดุ หน้าศาลาประชาคม",
)


@told(STRAY_DOGS, 29, "11:40")
def stray_dogs(world, course):
    course.accept(0, "14:00").complete(6, "จับทำหมันและฉีดวัคซีน 5 ตัว ย้าย 2 ตัวที่ดุไปศูนย์พักพิง").rate(8, 4)


CANAL_SILTED = Tale(
    "canal",
    3,
    "ลำเหมืองตื้นเขิน วัชพืชเต็ม",
    "น้ำไม่ถึงนาท้ายเหมือง ราวสี่สิบไร่",
    channel="other_office",
    by=("นายสมหมาย หนองบัวดี", 12),
    scene="canal",
    shown="ลำเหมืองตื้นเขิน น้ำไม่ถึงนา",
    traffy="2026-DEMO01",
)


@told(CANAL_SILTED, 27, "09:15")
def canal_silted(world, course):
    """Past its day."""
    course.accept(1, "10:00").show_photos(1, "10:10")
    course.followed(5, "canal1@example.com", "", "")


RUDE_STAFF = Tale(
    "staff",
    None,
    "เจ้าหน้าที่พูดจาไม่ดีที่เคาน์เตอร์",
    "ถามเรื่องเบี้ยยังชีพแล้วถูกตะคอก",
    by=("นางคำมูล ดอนงามดี", 13),
)


@told(RUDE_STAFF, 12, "20:05")
def rude_staff(world, course):
    course.accept(1, "11:00")


UNSAFE_BUILDING = Tale(
    "building",
    2,
    "ต่อเติมล้ำทางสาธารณะ",
    "เสาปูนล้ำออกมาเกือบครึ่งทาง",
    by=("นายอภิชาติ ดอนเหนือดี", 14),
    shown="ก่อสร้างล้ำทางสาธารณะ ท้ายหมู่บ้าน",
)


@told(UNSAFE_BUILDING, 18, "10:50")
def unsafe_building(world, course):
    course.accept(1, "09:30")
    actions.pause(
        course.case,
        reason="รอผลรังวัดแนวเขตจากสำนักงานที่ดิน",
        by=course.officer,
        at=course.at(5, "14:00"),
    )


MARKET_HOLE = Tale(
    "road",
    1,
    "หลุมใหญ่หน้าตลาดเช้า",
    "ฝนตกแล้วมองไม่เห็นหลุม รถตกบ่อย",
    "หน้าตลาดเช้า ฝั่งร้านขายยา",
    ("นางเพ็ญศรี ตะวันดี", 15),
    scene="road",
    shown="หลุมบนถนน หน้าตลาดเช้า",
)


@told(MARKET_HOLE, 12, "07:40")
def market_hole(world, course):
    world.told["market hole"] = course.accept(1, "09:00").show_photos(1, "09:05")
    course.followed(2, "hole1@example.com", "hole2@example.com", "", "")


SAME_HOLE = Tale(
    "road",
    1,
    "ถนนหน้าตลาดพัง",
    "รถเข็นแม่ค้าตกหลุมทุกเช้า",
    "หน้าตลาด",
    ("นางวงเดือน ตะวันใส", 16),
    channel="counter",
)


@told(SAME_HOLE, 10, "09:10")
def same_hole(world, course):
    course.merge(1, world.told["market hole"])


FOUL_WATER = Tale(
    "sewage",
    9,
    "น้ำเสียจากโรงสีไหลลงคลอง",
    "น้ำดำ เหม็น ปลาลอย",
    channel="box",
    shown="น้ำเสียไหลลงคลอง ท้ายหมู่บ้าน",
)


@told(FOUL_WATER, 9, "14:25")
def foul_water(world, course):
    course.accept(1, "10:15")


ALLOWANCE_MISSING = Tale(
    "welfare",
    5,
    "เบี้ยผู้พิการไม่เข้าเดือนนี้",
    "เดือนก่อนยังเข้าปกติ",
    channel="counter",
    by=("นายสุบิน ทุ่งรวงงาม", 17),
)


@told(ALLOWANCE_MISSING, 5, "10:35")
def allowance_missing(world, course):
    course.accept(1, "09:00")
    at, text = course.at(2, "09:30"), "ขอเลขบัญชีที่รับเงิน ถ่ายรูปหน้าแรกของสมุดส่งมาได้"
    actions.ask_citizen(course.case, text=text, by=course.officer, at=at)


LIGHT_AGAIN = Tale(
    "lighting",
    10,
    "ไฟสามแยกหนองไผ่ดับ",
    "มืดมาก รถเลี้ยวไม่เห็นคนเดิน",
    "สามแยกทางเข้าโรงสี",
    ("นายชาญวิทย์ หนองไผ่ดี", 18),
    scene="light",
    shown="ไฟถนนดับ สามแยกทางเข้าโรงสี",
    email="chanwit@example.com",
)


@told(LIGHT_AGAIN, 7, "18:55")
def light_again(world, course):
    """Not put right yet, the citizen says: it is open again."""
    course.accept(1, "08:50").show_photos(1, "08:55").complete(3, "เปลี่ยนหลอดแล้ว", shows=False)
    course.not_fixed(4, "เมื่อคืนติดสิบนาทีแล้วดับอีก")


LOAN_ADVERT = Tale(
    "other", None, "เงินด่วนไม่ต้องมีคนค้ำ", "สนใจแอดไลน์ รับเงินในสิบนาที", held_why="กรอกช่องที่คนมองไม่เห็น"
)


@told(LOAN_ADVERT, 6, "03:12")
def loan_advert(world, course):
    actions.discard(course.case, reason="โฆษณาเงินกู้", by=world.clerk, at=course.at(1, "08:45"))


ELECTRICITY_BILL = Tale(
    "other", None, "ค่าไฟบ้านแพงผิดปกติ", "เดือนนี้ขึ้นสามเท่า", by=("นายบุญโฮม ป่าติ้วดี", 19)
)


@told(ELECTRICITY_BILL, 5, "19:25")
def electricity_bill(world, course):
    course.decline(1, "ไม่อยู่ในอำนาจหน้าที่", "การคิดค่าไฟเป็นของการไฟฟ้าส่วนภูมิภาค โทร 1129 ตรวจมิเตอร์ให้ได้")


LARVAE = Tale(
    "mosquito", 12, "น้ำขังข้างศาลามียุงลาย", "ยางรถเก่ากองอยู่ มีลูกน้ำ", shown="น้ำขังมียุงลาย ข้างศาลา"
)


@told(LARVAE, 4, "09:50")
def larvae(world, course):
    course.accept(1, "09:40").followed(1, "")


HELD = Tale(
    "waste",
    11,
    "ขยะ",
    "ขยะเยอะมาก ส่งแล้วหลายครั้ง",
    held_why="ข้อความเดียวกับที่ส่งมาแล้ว",
)


@told(HELD, 2, "21:30")
def held(world, course):
    """Waits for a person's judgement."""


TREE_LEANING = Tale(
    "tree",
    5,
    "ต้นไม้เอนจะล้มทับทาง",
    "รากลอยแล้ว กลัวล้มตอนฝน",
    "ทางไปป่าช้า",
    ("นายไสว ทุ่งรวงทอง", 20),
    scene="branch",
)


@told(TREE_LEANING, 2, "17:45")
def tree_leaning(world, course):
    """Just came."""


NO_WATER = Tale("water", 8, "น้ำไม่ไหลตั้งแต่เช้ามืด", "ทั้งคุ้มไม่มีน้ำใช้", by=("นางบัวศรี โคกสะแบงดี", 21))


@told(NO_WATER)
def no_water(world, course):
    """A few minutes ago."""
