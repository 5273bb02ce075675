"""Who works at the demo office, and who was elected. Invented, all of them."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from casework.roles import ROLES
from home.models import Person, Side, Village

FIRST_PHONE = 201
TITLES = ("นางสาว", "นาย", "นาง")

# Key (an account's user name where there is one), name, English name, post, English post, division.
STAFF = [
    (
        "chief",
        "นายปรีชา ทองคำดี",
        "Mr Pricha Thongkhamdi",
        "ปลัดองค์การบริหารส่วนตำบล",
        "Chief Administrator",
        "office",
    ),
    (
        "deputy_chief",
        "นางวิภา แสงตะวันดี",
        "Mrs Wipha Saengtawandi",
        "รองปลัดองค์การบริหารส่วนตำบล",
        "Deputy Chief Administrator",
        "office",
    ),
    (
        "office_head",
        "นายสุรชัย ถนอมงาน",
        "Mr Surachai Thanomngan",
        "หัวหน้าสำนักปลัด",
        "Head of the Office",
        "office",
    ),
    (
        "officer",
        "นายอนุชา บุญมากดี",
        "Mr Anucha Bunmakdi",
        "เจ้าพนักงานป้องกันและบรรเทาสาธารณภัย",
        "Disaster Prevention Officer",
        "office",
    ),
    (
        "clerk",
        "นางมาลี รวงข้าวทอง",
        "Mrs Mali Ruangkhaothong",
        "เจ้าพนักงานธุรการ (ศูนย์บริการเบ็ดเสร็จ)",
        "Clerk, One Stop Service",
        "office",
    ),
    (
        "lawyer",
        "นายธรรมรัตน์ สีดา",
        "Mr Thammarat Sida",
        "นิติกร",
        "Legal Officer",
        "office",
    ),
    (
        "admin",
        "นายสมชาย เพียรงานดี",
        "Mr Somchai Phianngandi",
        "นักจัดการงานทั่วไป",
        "General Administration Officer",
        "office",
    ),
    (
        "editor",
        "นางสาวสุดา คำหวานใจ",
        "Ms Suda Khamwanchai",
        "ผู้ช่วยนักประชาสัมพันธ์",
        "Assistant Public Relations Officer",
        "office",
    ),
    (
        "approver",
        "นายประสิทธิ์ ตรองการ",
        "Mr Prasit Trongkan",
        "นักวิเคราะห์นโยบายและแผน",
        "Policy and Plan Analyst",
        "office",
    ),
    (
        "inspector",
        "นางสุจริต ใจมั่นคง",
        "Mrs Sucharit Chaimankhong",
        "นักทรัพยากรบุคคล",
        "Human Resources Officer",
        "office",
    ),
    (
        "finance_head",
        "นางพรทิพย์ เงินถุงทอง",
        "Mrs Phonthip Ngoenthungthong",
        "ผู้อำนวยการกองคลัง",
        "Director of Finance",
        "finance",
    ),
    (
        "storekeeper",
        "นางสาวจินตนา พรหมดีงาม",
        "Ms Chintana Phromdingam",
        "เจ้าพนักงานพัสดุ",
        "Supply Officer",
        "finance",
    ),
    (
        "tax_officer",
        "นางสาวดวงใจ รักถิ่นเกิด",
        "Ms Duangchai Rakthinkoet",
        "เจ้าพนักงานจัดเก็บรายได้",
        "Revenue Officer",
        "finance",
    ),
    (
        "head",
        "นายวีระ ศรีสุขงาม",
        "Mr Wira Sisukngam",
        "ผู้อำนวยการกองช่าง",
        "Director of Public Works",
        "works",
    ),
    (
        "officer2",
        "นางสาวพิมพ์ใจ แก้วดีงาม",
        "Ms Phimchai Kaeodingam",
        "นายช่างโยธา",
        "Civil Works Technician",
        "works",
    ),
    (
        "works_engineer",
        "นายเกรียงไกร สายไฟดี",
        "Mr Kriangkrai Saifaidi",
        "นายช่างไฟฟ้า",
        "Electrical Technician",
        "works",
    ),
    (
        "education_head",
        "นางอรทัย ครองธรรม",
        "Mrs Orathai Khrongtham",
        "ผู้อำนวยการกองการศึกษา ศาสนา และวัฒนธรรม",
        "Director of Education",
        "education",
    ),
    (
        "teacher",
        "นางสาวรุ่งนภา กล้าใสดี",
        "Ms Rungnapha Klasaidi",
        "ครูศูนย์พัฒนาเด็กเล็ก",
        "Teacher, Child Development Centre",
        "education",
    ),
    (
        "welfare_head",
        "นางสาวกัลยา อุ่นใจดี",
        "Ms Kanlaya Unchaidi",
        "ผู้อำนวยการกองสวัสดิการสังคม",
        "Director of Social Welfare",
        "welfare",
    ),
    (
        "welfare_officer",
        "นางสาวนิภา เอื้ออารีจิต",
        "Ms Nipha Ueaarichit",
        "นักพัฒนาชุมชน",
        "Community Development Officer",
        "welfare",
    ),
    (
        "health_head",
        "นายณรงค์ สุขอนามัยดี",
        "Mr Narong Sukanamaidi",
        "ผู้อำนวยการกองสาธารณสุขและสิ่งแวดล้อม",
        "Director of Public Health",
        "health",
    ),
    (
        "health_officer",
        "นางสาวชลธิชา น้ำใจงามดี",
        "Ms Chonthicha Namchaingamdi",
        "นักวิชาการสาธารณสุข",
        "Public Health Officer",
        "health",
    ),
    (
        "auditor",
        "นายบัญชา รอบคอบดี",
        "Mr Bancha Ropkhopdi",
        "นักวิชาการตรวจสอบภายใน (ขึ้นตรงต่อปลัด)",
        "Internal Auditor (reports to the Chief Administrator)",
        "office",
    ),
]
HEADS = {
    "head",
    "office_head",
    "finance_head",
    "education_head",
    "welfare_head",
    "health_head",
}
# Who does the work of a service first, and who stands in.
OFFICERS = (
    "officer",
    "clerk",
    "officer2",
    "works_engineer",
    "welfare_officer",
    "welfare_head",
    "tax_officer",
    "storekeeper",
    "finance_head",
    "teacher",
    "education_head",
    "health_officer",
    "health_head",
)
# Staff who act in the demo's cases but have no account to sign in with.
SILENT = (
    "welfare_officer",
    "tax_officer",
    "teacher",
    "health_officer",
    "office_head",
    "finance_head",
    "education_head",
    "welfare_head",
    "health_head",
)
# Name, English name, post, English post.
EXECUTIVES = [
    (
        "นายทองใบ ตะวันงาม",
        "Mr Thongbai Tawanngam",
        "นายกองค์การบริหารส่วนตำบล",
        "Chief Executive",
    ),
    (
        "นางคำปุ่น ทุ่งรวงดี",
        "Mrs Khampun Thungruangdi",
        "รองนายกองค์การบริหารส่วนตำบล",
        "Deputy Chief Executive",
    ),
    (
        "นายสมาน โนนทองคำ",
        "Mr Saman Nonthongkham",
        "รองนายกองค์การบริหารส่วนตำบล",
        "Deputy Chief Executive",
    ),
    (
        "นางสาวเพ็ญศรี จานทองดี",
        "Ms Phensi Chanthongdi",
        "เลขานุการนายกองค์การบริหารส่วนตำบล",
        "Secretary to the Chief Executive",
    ),
]
COUNCIL = [
    ("นายบุญมี ดอนแก้วงาม", "Mr Bunmi Donkaeongam"),
    ("นายสวัสดิ์ เหนือนาดี", "Mr Sawat Nueanadi"),
    ("นางสมใจ บัวขาวงาม", "Mrs Somchai Buakhaongam"),
    ("นายเคน โนนสูงดี", "Mr Khen Nonsungdi"),
    ("นางทองม้วน รวงทองดี", "Mrs Thongmuan Ruangthongdi"),
    ("นายคำดี น้ำใสงาม", "Mr Khamdi Namsaingam"),
    ("นายสุพรรณ แก้วสร้างดี", "Mr Suphan Kaeosangdi"),
    ("นายพิชัย สะแบงทอง", "Mr Phichai Sabaengthong"),
    ("นางสาวอ้อย นาดีงาม", "Ms Oi Nadingam"),
    ("นายหนูพัน ไผ่เขียวดี", "Mr Nuphan Phaikhiaodi"),
    ("นายสำรอง ติ้วทองดี", "Mr Samrong Tiothongdi"),
    ("นางประนอม สวรรค์ดีงาม", "Mrs Pranom Sawandingam"),
]
CHAIRS = {
    1: ("ประธานสภา", "Chair of the Council, Moo 1"),
    5: ("รองประธานสภา", "Deputy Chair of the Council, Moo 5"),
}


def create(divisions, users):
    """The staff by key; who has an account is joined to it."""
    Person.objects.bulk_create([*_executives(), *_council()])
    staff = {}
    for place, (key, name, name_en, position, position_en, division) in enumerate(STAFF):
        staff[key] = Person.objects.create(
            name=name,
            name_en=name_en,
            position=position,
            position_en=position_en,
            division=divisions.get(division),
            is_head=key in HEADS,
            order=200 + place,
            phone=f"045-000-{FIRST_PHONE + place}",
            user=users.get(key),
        )
        if key in users:
            _name_account(users[key], name)
    return staff


def _executives():
    for order, (name, name_en, position, position_en) in enumerate(EXECUTIVES):
        yield Person(
            name=name,
            name_en=name_en,
            position=position,
            position_en=position_en,
            side=Side.POLITICAL,
            order=order,
            phone=f"080-000-01{order + 1:02}",
        )


def _council():
    villages = {village.moo: village for village in Village.objects.all()}
    for moo, (name, name_en) in enumerate(COUNCIL, 1):
        post, post_en = CHAIRS.get(moo, ("สมาชิกสภา", f"Council Member, Moo {moo}"))
        yield Person(
            name=name,
            name_en=name_en,
            position=f"{post} หมู่ที่ {moo}",
            position_en=post_en,
            side=Side.POLITICAL,
            order=50 + (moo if moo not in CHAIRS else moo - 20),
            phone=f"080-000-01{moo + 10}",
            village=villages.get(moo),
        )


def chief_executive():
    return Person.objects.get(name=EXECUTIVES[0][0])


def silent_users():
    """Accounts that nobody can sign in with, by the same keys."""
    users = {}
    for key in SILENT:
        users[key] = get_user_model()(username=key)
        users[key].set_unusable_password()
        users[key].save()
        role = ROLES["head" if key in HEADS else "officer"]
        users[key].groups.add(Group.objects.get(name=role.label))
    return users


def _name_account(user, name):
    """An account is called what its person is called, without the title."""
    for title in TITLES:
        name = name.removeprefix(title)
    user.first_name, _, user.last_name = name.partition(" ")
    user.save(update_fields=["first_name", "last_name"])
