"""The posts of the demo office: what each is for, in two languages, and who holds it."""

from home.about.models import Post
from home.models import Person, Side

from . import people

Kind = Post.Kind
# Whose post (key of STAFF; None where vacant), title, English, kind, level, English, division, duties.
PERMANENT = [
    (
        "chief", "", "", Kind.LOCAL_EXECUTIVE, "กลาง", "Middle", "",
        [
            ("ดูแลงานประจำทุกกองให้เป็นไปตามกฎหมายและนโยบาย", "Runs the daily work of all divisions under the law"),
            ("ตรวจเรื่องก่อนเสนอนายก อบต.", "Checks every matter before it goes to the chief executive"),
            ("รับเรื่องร้องเรียนการให้บริการของเจ้าหน้าที่", "Hears complaints about how the staff serve"),
        ],
    ),
    (
        "deputy_chief", "", "", Kind.LOCAL_EXECUTIVE, "ต้น", "First", "",
        [
            ("ช่วยปลัดดูแลแผนงาน งบประมาณ และการติดตามผล", "Helps with plans, the budget and follow-up"),
            ("ทำหน้าที่แทนเมื่อปลัดไม่อยู่", "Stands in for the chief administrator"),
        ],
    ),
    (
        "auditor", "นักวิชาการตรวจสอบภายใน", "Internal Auditor", Kind.ACADEMIC, "ชำนาญการ", "Professional", "",
        [
            ("ตรวจบัญชี พัสดุ และการใช้เงินทุกกอง ขึ้นตรงต่อปลัด", "Audits accounts, supplies and spending of all divisions; reports to the chief administrator"),
            ("เสนอวิธีป้องกันความผิดพลาดและการทุจริต", "Proposes how to prevent mistakes and corruption"),
        ],
    ),
    (
        "office_head", "", "", Kind.DIRECTOR, "ต้น", "First", "office",
        [
            ("ดูแลงานสารบรรณ บุคคล กฎหมาย และป้องกันภัย", "Leads records, personnel, legal work and disaster prevention"),
            ("ส่งเรื่องที่ประชาชนแจ้งถึงกองที่ดูแลภายในหนึ่งวันทำการ", "Sends what people report to the right division within a working day"),
        ],
    ),
    (
        "officer", "", "", Kind.GENERAL, "ชำนาญงาน", "Experienced", "office",
        [
            ("ส่งรถน้ำและช่วยผู้ประสบภัย", "Sends the water truck and helps in disasters"),
            ("ดูแลอาสาสมัครป้องกันภัยและรถกู้ชีพ", "Looks after the volunteers and the rescue car"),
        ],
    ),
    (
        "clerk", "", "", Kind.GENERAL, "ปฏิบัติงาน", "Operational", "office",
        [
            ("รับเรื่องทุกเรื่องที่จุดบริการเบ็ดเสร็จ ออกเลขให้ทันที", "Takes in every request at the counter and gives a number at once"),
            ("ช่วยกรอกคำขอให้คนที่ไม่ถนัดใช้โทรศัพท์", "Fills in forms for people who would rather not use a phone"),
        ],
    ),
    (
        "lawyer", "", "", Kind.ACADEMIC, "ปฏิบัติการ", "Practitioner", "office",
        [
            ("ร่างและตรวจข้อบัญญัติและสัญญา", "Drafts and checks ordinances and contracts"),
            ("ดูแลข้อมูลส่วนบุคคลและคำขอข้อมูลข่าวสาร", "Looks after personal data and requests for information"),
        ],
    ),
    (
        "admin", "", "", Kind.ACADEMIC, "ปฏิบัติการ", "Practitioner", "office",
        [("ดูแลเว็บไซต์ ระบบคอมพิวเตอร์ และอาคารสำนักงาน", "Looks after the website, the computers and the building")],
    ),
    (
        "editor", "", "", Kind.HIRED, "", "", "office",
        [("เขียนข่าว ถ่ายรูป และแจ้งข่าวทางเสียงตามสาย", "Writes the news, takes pictures and announces by loudspeaker")],
    ),
    (
        "approver", "", "", Kind.ACADEMIC, "ชำนาญการ", "Professional", "office",
        [
            ("จัดทำแผนพัฒนาท้องถิ่นกับประชาคมหมู่บ้าน", "Makes the development plan with the village meetings"),
            ("ติดตามโครงการและรายงานผล", "Follows projects and reports on them"),
        ],
    ),
    (
        "inspector", "", "", Kind.ACADEMIC, "ชำนาญการ", "Professional", "office",
        [("สรรหา บรรจุ เลื่อนเงินเดือน และฝึกอบรมพนักงาน", "Hires, appoints, promotes and trains staff")],
    ),
    (
        "finance_head", "", "", Kind.DIRECTOR, "ต้น", "First", "finance",
        [
            ("ดูแลรายรับ รายจ่าย และบัญชีของ อบต.", "Leads income, spending and accounts"),
            ("รายงานการเงินให้สภาและประชาชนทราบ", "Reports the finances to the council and the people"),
        ],
    ),
    (
        "storekeeper", "", "", Kind.GENERAL, "ปฏิบัติงาน", "Operational", "finance",
        [
            ("จัดซื้อจัดจ้างและประกาศผลในเว็บไซต์", "Buys and hires, and publishes the results here"),
            ("ดูแลพัสดุและการยืมทรัพย์สิน", "Keeps the supplies and lends out property"),
        ],
    ),
    (
        "tax_officer", "", "", Kind.GENERAL, "ชำนาญงาน", "Experienced", "finance",
        [("รับชำระภาษีที่ดิน ภาษีป้าย และค่าธรรมเนียม", "Collects land tax, sign tax and fees")],
    ),
    (
        None, "นักวิชาการเงินและบัญชี", "Finance and Accounting Officer", Kind.ACADEMIC, "ปฏิบัติการ", "Practitioner", "finance",
        [("ทำบัญชีและตรวจใบสำคัญก่อนจ่ายเงิน", "Keeps the accounts and checks vouchers before payment")],
    ),
    (
        "head", "", "", Kind.DIRECTOR, "ต้น", "First", "works",
        [
            ("ดูแลถนน ไฟทาง ประปาหมู่บ้าน และงานก่อสร้าง", "Leads roads, street lights, village water and building work"),
            ("ตรวจแบบและออกใบอนุญาตก่อสร้าง", "Checks plans and issues building permits"),
        ],
    ),
    (
        "officer2", "", "", Kind.GENERAL, "ชำนาญงาน", "Experienced", "works",
        [("ออกสำรวจ เขียนแบบ และคุมงานก่อสร้าง", "Surveys, draws plans and supervises building work")],
    ),
    (
        "works_engineer", "", "", Kind.GENERAL, "ปฏิบัติงาน", "Operational", "works",
        [("ซ่อมไฟทางและไฟฟ้าสาธารณะทุกหมู่บ้าน", "Mends street lights in all villages")],
    ),
    (
        None, "นายช่างโยธา", "Civil Works Technician", Kind.GENERAL, "ปฏิบัติงาน", "Operational", "works",
        [("ดูแลประปาหมู่บ้านและถนนลูกรัง", "Looks after village water and gravel roads")],
    ),
    (
        "education_head", "", "", Kind.DIRECTOR, "ต้น", "First", "education",
        [("ดูแลศูนย์พัฒนาเด็กเล็ก กีฬา และงานประเพณี", "Leads the child centre, sports and traditions")],
    ),
    (
        "teacher", "", "", Kind.TEACHER, "", "", "education",
        [("ดูแลและสอนเด็กอายุ 2 ถึง 5 ขวบ", "Cares for and teaches children from two to five")],
    ),
    (
        "welfare_head", "", "", Kind.DIRECTOR, "ต้น", "First", "welfare",
        [("ดูแลเบี้ยยังชีพ คนพิการ และกลุ่มอาชีพ", "Leads allowances, disability care and work groups")],
    ),
    (
        "welfare_officer", "", "", Kind.ACADEMIC, "ปฏิบัติการ", "Practitioner", "welfare",
        [
            ("รับลงทะเบียนเบี้ยผู้สูงอายุ เบี้ยความพิการ และเงินเด็กแรกเกิด", "Registers allowances for older people, disability and newborns"),
            ("เยี่ยมบ้านผู้ป่วยติดเตียงและผู้ยากไร้", "Visits people who cannot leave their bed or are in need"),
        ],
    ),
    (
        "health_head", "", "", Kind.DIRECTOR, "ต้น", "First", "health",
        [("ดูแลความสะอาด ขยะ และการควบคุมโรค", "Leads cleanliness, waste and disease control")],
    ),
    (
        "health_officer", "", "", Kind.ACADEMIC, "ปฏิบัติการ", "Practitioner", "health",
        [("พ่นยุง ฉีดวัคซีนสุนัขแมว และตรวจร้านอาหาร", "Sprays against mosquitoes, vaccinates dogs and cats, inspects food shops")],
    ),
]  # fmt: skip
POLITICAL = [
    [
        (
            "กำหนดนโยบายและบริหารตำบลตามแผนที่สภาเห็นชอบ",
            "Sets policy and governs by the plan the council agreed to",
        ),
        ("อนุมัติโครงการ งบประมาณ และคำสั่ง", "Approves projects, spending and orders"),
        ("แถลงผลงานต่อสภาและประชาชนทุกปี", "Reports to the council and the people every year"),
    ],
    [("ช่วยนายกดูแลงานโครงสร้างพื้นฐานและน้ำ", "Helps with roads, buildings and water")],
    [("ช่วยนายกดูแลงานสวัสดิการ สุขภาพ และการศึกษา", "Helps with welfare, health and education")],
    [
        (
            "ประสานงานนัดหมายและรับเรื่องถึงนายก",
            "Arranges appointments and takes messages for the chief executive",
        )
    ],
]


def create(staff, divisions):
    """Both sides' posts; who has an own post is known from their title."""
    Post.objects.bulk_create([*_political(), *_permanent(staff, divisions)])


def _political():
    named = {person.name: person for person in Person.objects.filter(side=Side.POLITICAL)}
    for order, (row, duties) in enumerate(zip(people.EXECUTIVES, POLITICAL, strict=True)):
        name, _name_en, title, title_en = row
        yield Post(
            title=title,
            title_en=title_en,
            side=Side.POLITICAL,
            kind=Kind.ELECTED,
            holder=named[name],
            order=order + 1,
            **_duties(duties),
        )


def _permanent(staff, divisions):
    for place, row in enumerate(PERMANENT):
        key, title, title_en, kind, level, level_en, division, duties = row
        holder = staff[key] if key else None
        yield Post(
            title=title or holder.position,
            title_en=title_en or holder.position_en,
            kind=kind,
            level=level,
            level_en=level_en,
            number=f"99-3-{place + 1:02}-{1101 + place}-001" if kind != Kind.HIRED else "",
            division=divisions.get(division),
            holder=holder,
            order=100 + place,
            **_duties(duties),
        )


def _duties(pairs):
    thai, english = zip(*pairs, strict=True)
    return {"duties": "\n".join(thai), "duties_en": "\n".join(english)}
