"""What people told the office of, wished and praised, and what became of it."""

from cms.demo.grievances import Tale

from .grieving import told

LIGHT_AT_SCHOOL = Tale(
    "lighting",
    3,
    "ไฟหน้าโรงเรียนดับสองดวง",
    "ดับมาห้าคืนแล้ว เด็กกลับจากซ้อมกีฬาต้องเดินมืด",
    "เสาต้นที่ 2 และ 3 หน้าโรงเรียน",
    ("นางอำไพ หนองขาวดี", 1),
    scene="light",
    shown="ไฟถนนดับ หน้าโรงเรียน",
    email="amphai@example.com",
)


@told(LIGHT_AT_SCHOOL, 205, "19:05")
def light_at_school(world, course):
    course.accept(1, "09:00").show_photos(1, "09:10")
    course.complete(3, "เปลี่ยนหลอด LED สองดวงและเบรกเกอร์ ทดสอบแล้วติดปกติ").rate(4, 5, "เร็วมาก ขอบคุณ")


ROAD_SUNKEN = Tale(
    "road",
    7,
    "ถนนทรุดทางเข้าบ้านสร้างแก้ว",
    "รถเกี่ยวข้าวผ่านแล้วทรุดยาวราวสามเมตร",
    "ก่อนถึงศาลากลางบ้าน",
    ("นายจรูญ สร้างแก้วดี", 2),
    channel="village_head",
    scene="road",
    shown="ถนนทรุด ทางเข้าหมู่บ้าน",
)


@told(ROAD_SUNKEN, 188, "10:20")
def road_sunken(world, course):
    course.accept().show_photos()
    course.complete(19, "ลงหินคลุกและปิดผิวแอสฟัลต์แล้ว งานช้าเพราะรอวัสดุ ขออภัยที่ต้องรอ").rate(20, 3)


WASTE_LEFT = Tale(
    "waste",
    1,
    "ขยะหน้าตลาดไม่ได้เก็บ",
    "รอบวันอังคารรถไม่มา ถุงกองอยู่หน้าตลาด",
    channel="phone",
    by=("นางสาวเพียงใจ ดอนตะวันดี", 3),
    scene="waste",
    shown="ขยะตกค้าง หน้าตลาด",
)


@told(WASTE_LEFT, 163, "08:50")
def waste_left(world, course):
    course.accept(0, "09:30").complete(1, "เก็บแล้ว และเพิ่มรอบเก็บวันศุกร์หน้าตลาด").rate(2, 4)


FOGGING = Tale(
    "mosquito",
    9,
    "ขอพ่นหมอกควันใกล้ศูนย์เด็กเล็ก",
    "มีเด็กเป็นไข้เลือดออกหนึ่งคน",
    channel="line",
    by=("นางสมพิศ นาดีเพียร", 4),
    shown="ขอพ่นหมอกควัน ใกล้ศูนย์เด็กเล็ก",
)


@told(FOGGING, 141, "11:15")
def fogging(world, course):
    course.accept(0, "13:10")
    course.complete(1, "พ่นหมอกควันรัศมี 100 เมตร และแจกทรายกำจัดลูกน้ำทุกบ้านในคุ้ม").rate(3, 5)


NEIGHBOURS_SMOKE = Tale(
    "smoke",
    11,
    "เพื่อนบ้านเผาหญ้าควันเข้าบ้าน",
    "เผาครั้งเดียวเมื่อวาน วันนี้ไม่ได้เผาแล้ว แต่อยากให้ไปต่อว่า",
)


@told(NEIGHBOURS_SMOKE, 122, "18:30")
def neighbours_smoke(world, course):
    course.decline(2, "ส่วนตัวระหว่างบุคคล", "เราไปดูแล้วไม่พบการเผา และผู้ใหญ่บ้านรับจะพูดคุยให้")


LAND_FENCED = Tale(
    "public-land",
    2,
    "มีคนล้อมรั้วทางเดินสาธารณะ",
    "ล้อมลวดหนามขวางทางลงหนองน้ำ คนเลี้ยงวัวผ่านไม่ได้",
    channel="letter",
    by=("นายประเสริฐ ดอนเหนือดี", 5),
    shown="ล้อมรั้วขวางทางสาธารณะ ทางลงหนองน้ำ",
)


@told(LAND_FENCED, 104, "09:40")
def land_fenced(world, course):
    course.accept(1, "10:00")
    course.complete(24, "นัดรังวัดและเจรจาแล้ว เจ้าของรื้อรั้วออก ทางกว้าง 4 เมตรตามเดิม").rate(25, 4)


LOUD_MUSIC = Tale(
    "noise", 4, "เปิดเครื่องเสียงดังหลังสี่ทุ่ม", "ดังทุกคืนวันศุกร์ คนแก่นอนไม่ได้", shown="เสียงดังรบกวนเวลากลางคืน"
)


@told(LOUD_MUSIC, 86, "22:40")
def loud_music(world, course):
    course.accept(1, "09:20").complete(3, "ตักเตือนและทำบันทึกข้อตกลง ปิดเครื่องเสียงก่อน 21.00 น.")


THANKS = Tale(
    "praise",
    6,
    "ขอบคุณทีมรถน้ำ",
    "วันไฟไหม้ป่าหญ้ามาถึงในสิบนาที ช่วยบ้านไว้ได้สองหลัง",
    by=("นางลำดวน คำน้ำใส", 6),
)


@told(THANKS, 72, "12:30")
def thanks(world, course):
    course.accept(1, "10:00").complete(2, "ส่งคำขอบคุณให้ทีมงานและแจ้งในที่ประชุมประจำเดือนแล้ว")


PIPE_BURST = Tale(
    "water",
    5,
    "ท่อประปาแตกข้างวัด",
    "น้ำพุ่งตั้งแต่เช้า บ้านท้ายซอยน้ำไม่ไหล",
    channel="hotline",
    by=("นายทองพูน ทุ่งรวงดี", 7),
    scene="pipe",
    shown="ท่อประปาแตก ข้างวัด",
)


@told(PIPE_BURST, 61, "07:55")
def pipe_burst(world, course):
    course.accept(0, "08:40").show_photos(0, "08:50")
    course.complete(1, "เปลี่ยนข้อต่อและท่อ 4 นิ้วยาว 2 เมตร น้ำไหลปกติ").rate(2, 5)


BRANCH_ON_WIRE = Tale(
    "tree",
    10,
    "กิ่งจามจุรีพาดสายไฟ",
    "ลมแรงแล้วกิ่งเอนลงสาย กลัวไฟช็อต",
    channel="field",
    scene="branch",
    shown="กิ่งไม้พาดสายไฟ ทางเข้าหมู่บ้าน",
)


@told(BRANCH_ON_WIRE, 53, "13:30")
def branch_on_wire(world, course):
    course.accept(0, "14:20").show_photos().complete(4, "ตัดแต่งกิ่งร่วมกับการไฟฟ้าแล้ว ขนกิ่งออกหมด")


DRAIN_BLOCKED = Tale(
    "drain",
    12,
    "ท่อตันน้ำท่วมหน้าบ้าน",
    "ฝนตกทีไรน้ำขังครึ่งแข้ง ใบไม้อุดตะแกรง",
    "ปากซอยสวรรค์ 2",
    ("นายวิเชียร สวรรค์ดี", 8),
    scene="drain",
    shown="ท่อระบายน้ำตัน น้ำท่วมขังปากซอย",
    email="wichian@example.com",
)


@told(DRAIN_BLOCKED, 46, "17:20")
def drain_blocked(world, course):
    """Put right on the second try."""
    course.accept(1, "09:00").show_photos(1, "09:10").complete(4, "ลอกใบไม้หน้าตะแกรงแล้ว")
    course.not_fixed(6, "ฝนเมื่อคืนยังท่วมเหมือนเดิม น้ำไม่ลงเลย")
    course.complete(10, "ล้างท่อด้วยรถดูดโคลนทั้งแนว 120 เมตร ทดสอบเทน้ำแล้วลงปกติ").rate(
        12, 4, "คราวนี้หายจริง"
    )


BENCHES = Tale(
    "suggestion",
    None,
    "อยากให้มีม้านั่งร่มไม้หน้าสำนักงาน",
    "คนแก่ยืนรอคิวนาน",
    by=("นางหนูพิณ โนนสูงดี", 9),
    channel="box",
    shown="เสนอให้มีม้านั่งร่มไม้หน้าสำนักงาน",
)


@told(BENCHES, 39, "15:05")
def benches(world, course):
    course.accept(1, "10:30").complete(9, "จัดม้านั่ง 4 ตัวใต้ต้นจามจุรีหน้าสำนักงานแล้ว").rate(11, 5)


MAIN_ROAD = Tale(
    "road",
    8,
    "ทางหลวงชนบทเป็นหลุมช่วงสะพาน",
    "หลุมลึก รถมอเตอร์ไซค์ล้มแล้วสองคัน",
    "คอสะพานห้วยแล้ง",
    ("นายศักดิ์ดา โคกสะแบง", 10),
    scene="road",
    shown="ถนนเป็นหลุม คอสะพานห้วยแล้ง",
)


@told(MAIN_ROAD, 31, "16:10")
def main_road(world, course):
    course.accept(1, "09:00").show_photos(1, "09:10")
    course.forward(
        3, "แขวงทางหลวงชนบท", "ทางสายดังกล่าวอยู่ในความดูแลของท่าน จึงขอส่งเรื่องมาเพื่อพิจารณาซ่อมแซม"
    )
