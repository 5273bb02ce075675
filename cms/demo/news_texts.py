"""Eight pieces of news from the last two months, newest first."""

from dataclasses import dataclass

from . import scenes


@dataclass(frozen=True)
class Story:
    slug: str
    days_ago: int
    scene: object
    write: object  # text -> (title, summary, description of the picture, body)
    kind: str = "news"
    category: str = ""
    moos: tuple[int, ...] = ()


def pipe(text):
    return (
        text(
            "หมู่ 3 และหมู่ 4 น้ำประปาหยุดไหล {pipe} เวลา 09.00–16.00 น.",
            "No tap water in Moo 3 and Moo 4 on {pipe}, 9 am to 4 pm",
        ),
        text(
            "ช่างเปลี่ยนท่อเมนที่รั่วหน้าวัดบ้านโนนสูง โปรดสำรองน้ำไว้ก่อน ถ้าน้ำไม่พอ ขอรถน้ำได้",
            "A leaking main is replaced in front of the temple of Ban Non Sung. Please store water "
            "beforehand; if you run out, ask for the water truck.",
        ),
        text(
            "รถน้ำสีน้ำเงินของ อบต. เติมน้ำลงโอ่งหน้าบ้านไม้ยกพื้น",
            "The blue water truck fills jars in front of a wooden house on posts",
        ),
        [
            text.paragraphs(
                (
                    "ท่อเมนหน้าวัดบ้านโนนสูงรั่วมานาน ซ่อมแล้วรั่วอีก เราจึงเปลี่ยนท่อใหม่ 120 เมตร ระหว่างนั้นต้องปิดน้ำทั้งสองหมู่บ้าน",
                    "The main in front of the temple of Ban Non Sung has leaked again after every "
                    "repair, so 120 metres of it are replaced. Meanwhile both villages have no water.",
                ),
            ),
            text.bullets(
                ("หยุดจ่ายน้ำ {pipe} เวลา 09.00–16.00 น.", "No water on {pipe}, 9 am to 4 pm"),
                (
                    "หมู่ที่ 3 บ้านหนองบัวขาว และหมู่ที่ 4 บ้านโนนสูง",
                    "Moo 3, Ban Nong Bua Khao, and Moo 4, Ban Non Sung",
                ),
                (
                    "น้ำช่วงแรกอาจขุ่น เปิดทิ้งไว้สักครู่ก่อนใช้",
                    "The first water may be cloudy: let it run for a moment",
                ),
            ),
            text.paragraphs(
                (
                    "บ้านที่มีผู้ป่วยติดเตียงหรือเด็กอ่อน โทร 080-000-0199 รถน้ำจะไปเติมให้ก่อน",
                    "Homes with a bedridden person or a baby: call 080-000-0199 and the truck comes "
                    "to you first.",
                ),
            ),
        ],
    )


def lights(text):
    return (
        text(
            "ซ่อมไฟถนน 32 ดวงในหมู่ 1 หมู่ 5 และหมู่ 7 เสร็จแล้ว",
            "32 street lights repaired in Moo 1, 5 and 7",
        ),
        text(
            "ใช้หลอด LED แทนหลอดเดิมทั้งหมด ดวงใดยังดับอยู่ แจ้งเราได้จากโทรศัพท์",
            "All of them now have LED lamps. If one near you is still out, tell us from your phone.",
        ),
        text(
            "ไฟถนนส่องสว่างยามค่ำ มีแม่กับลูกเดินอยู่บนถนนหมู่บ้าน",
            "Street lights at dusk; a mother and her child walk along the village road",
        ),
        [
            text.paragraphs(
                (
                    "กองช่างซ่อมเสร็จเมื่อ {lights} เร็วกว่าแผนสองวัน จุดที่ซ่อมมาจากเรื่องที่ท่านแจ้งผ่านเว็บไซต์ 19 เรื่อง "
                    "และจากผู้ใหญ่บ้านอีก 13 เรื่อง",
                    "Public Works finished on {lights}, two days early. Nineteen of the lights were "
                    "reported here, thirteen by village heads.",
                ),
                (
                    "หลอดใหม่ใช้ไฟน้อยกว่าเดิมครึ่งหนึ่ง เงินค่าไฟที่ประหยัดได้จะใช้ติดไฟเพิ่มที่ทางแยกบ้านสร้างแก้ว",
                    "The new lamps use half the electricity. What is saved pays for new lights at the "
                    "crossing of Ban Sang Kaeo.",
                ),
            ),
            text.notice(
                "warning",
                "เห็นสายไฟขาดหรือเสาล้ม อย่าเข้าใกล้ โทร 1129 ทันที",
                "Torn cables or a fallen pole: keep away and call 1129 at once.",
            ),
        ],
    )


def allowance(text):
    return (
        text(
            "ใครอายุครบ 60 ปี ลงทะเบียนรับเบี้ยยังชีพได้แล้ว",
            "Turning 60? Register for the elderly allowance",
        ),
        text(
            "ยื่นจากโทรศัพท์ ที่สำนักงาน หรือให้ลูกหลานยื่นแทน ใช้บัตรประชาชน ทะเบียนบ้าน และสมุดบัญชี",
            "Apply by phone, at the office, or through your family. You need the identity card, the "
            "house registration and a bank book.",
        ),
        text(
            "ผู้สูงอายุสี่คนนั่งบนแคร่ใต้ต้นไม้ใหญ่ เจ้าหน้าที่ถือเอกสารมาอธิบาย",
            "Four older people on a bench under a tree; an officer explains a paper to them",
        ),
        [
            text.paragraphs(
                (
                    "เบี้ยยังชีพจ่ายเป็นขั้นบันไดตามอายุ เดือนละ 600 ถึง 1,000 บาท โอนทุกวันที่ 10 ถ้าตรงกับวันหยุดจะโอนก่อนหน้านั้น",
                    "The allowance is 600 to 1,000 baht a month, depending on age. It is paid on the "
                    "10th, or before if that is a holiday.",
                ),
            ),
            text.table(
                ("อัตราเบี้ยยังชีพผู้สูงอายุ", "Monthly allowance"),
                [
                    ("อายุ | บาทต่อเดือน", "Age | Baht a month"),
                    ("60–69 ปี | 600", "60–69 | 600"),
                    ("70–79 ปี | 700", "70–79 | 700"),
                    ("80–89 ปี | 800", "80–89 | 800"),
                    ("90 ปีขึ้นไป | 1,000", "90 or more | 1,000"),
                ],
            ),
            text.paragraphs(
                (
                    "เดินทางไม่สะดวก โทรกองสวัสดิการสังคม 045-000-150 เจ้าหน้าที่ไปรับเรื่องถึงบ้านทุกวันพุธ",
                    "If you cannot travel, call Social Welfare, 045-000-150: an officer visits homes "
                    "every Wednesday.",
                ),
            ),
        ],
    )


def meeting(text):
    return (
        text(
            "ขอเชิญประชุมประชาคมตำบล เลือกโครงการปีหน้า {meeting}",
            "Village meeting: help choose next year’s projects, {meeting}",
        ),
        text(
            "ศาลาประชาคม อบต.ดอนตะวัน เริ่ม 09.00 น. มีรถรับส่งทุกหมู่บ้าน",
            "At the hall of the SAO, from 9 am. A bus comes to every village.",
        ),
        text(
            "ชาวบ้านนั่งเต็มศาลาประชาคม เจ้าหน้าที่อธิบายแผนภูมิบนเวที",
            "A full hall; on the stage an officer explains a chart",
        ),
        [
            text.paragraphs(
                (
                    "แต่ละหมู่บ้านเสนอโครงการได้สามเรื่อง แล้วที่ประชุมช่วยกันเรียงลำดับ เรื่องที่ได้รับเลือกจะอยู่ในแผนพัฒนาท้องถิ่น",
                    "Each village may propose three projects, and the meeting puts them in order. "
                    "Those chosen go into the local development plan.",
                ),
            ),
            text.numbers(
                ("08.30 น. ลงทะเบียน ดื่มน้ำ", "8.30 am: registration"),
                (
                    "09.00 น. รายงานว่าโครงการปีนี้ทำถึงไหน ใช้เงินเท่าไร",
                    "9 am: what became of this year’s projects, and what they cost",
                ),
                ("10.00 น. หมู่บ้านเสนอโครงการ", "10 am: the villages propose"),
                ("11.30 น. ลงคะแนนเรียงลำดับ", "11.30 am: the vote"),
            ),
            text.paragraphs(
                (
                    "มาไม่ได้ ฝากความเห็นกับผู้ใหญ่บ้าน หรือส่งเป็นคำร้องทั่วไปในเว็บไซต์นี้",
                    "If you cannot come, tell your village head, or send a general request here.",
                ),
            ),
        ],
    )


def road(text):
    return (
        text("ปรับถนนลูกรังบ้านโคกสะแบงถึงนาดี 1.8 กิโลเมตร"),
        text("งานเริ่ม {road} ใช้เวลา 10 วัน รถเล็กผ่านได้ รถบรรทุกโปรดใช้ทางบ้านหนองไผ่"),
        text("รถบดถนนสีเหลืองทำงานบนถนนลูกรังสีแดงกลางทุ่งนา"),
        [
            text.paragraphs(
                (
                    "ฝนปีนี้ทำให้ถนนช่วงหมู่ 8 ถึงหมู่ 9 เป็นหลุมหลายจุด กองช่างจะลงลูกรังใหม่ เกลี่ย และบดอัดก่อนชาวนาขนข้าวกลับบ้าน",
                ),
                ("งบประมาณ 248,000 บาท จากข้อบัญญัติงบประมาณประจำปี",),
            ),
            text.bullets(
                ("ช่วงที่ 1 หน้าโรงเรียนบ้านโคกสะแบง ถึงสะพานห้วยแล้ง",),
                ("ช่วงที่ 2 สะพานห้วยแล้ง ถึงศาลากลางบ้านนาดี",),
            ),
            text.paragraphs(("รถเข้านาไม่ได้ โทรนายช่าง 045-000-130 จะเปิดทางให้เป็นช่วง",)),
        ],
    )


def vaccination(text):
    return (
        text("ฉีดวัคซีนป้องกันพิษสุนัขบ้าฟรี ถึงหมู่บ้าน เริ่ม {vaccination}"),
        text("พาสุนัขและแมวอายุสองเดือนขึ้นไปมาที่ศาลากลางบ้าน ไม่ต้องจองคิว ไม่มีค่าใช้จ่าย"),
        text("เจ้าหน้าที่กับเจ้าของสุนัขยืนข้างกระติกวัคซีน มีสุนัขสีเหลืองอยู่ตรงกลาง"),
        [
            text.table(
                ("วันและสถานที่ฉีดวัคซีน",),
                [
                    ("วันที่ | หมู่ที่ | เวลา", ""),
                    ("วันแรก | หมู่ 1 2 3 | 08.30–12.00 น.", ""),
                    ("วันที่สอง | หมู่ 4 5 6 | 08.30–12.00 น.", ""),
                    ("วันที่สาม | หมู่ 7 8 9 | 08.30–12.00 น.", ""),
                    ("วันที่สี่ | หมู่ 10 11 12 | 08.30–12.00 น.", ""),
                ],
            ),
            text.paragraphs(
                ("ถูกสุนัขหรือแมวกัดหรือข่วน ล้างแผลด้วยน้ำกับสบู่ 15 นาที แล้วไปโรงพยาบาลส่งเสริมสุขภาพตำบลทันที",),
                ("พาสัตว์มาไม่ได้เพราะมีหลายตัว โทรกองสาธารณสุข 045-000-160 เราไปฉีดถึงบ้าน",),
            ),
        ],
    )


def market(text):
    return (
        text("ตลาดของดีดอนตะวัน ทุกเย็นวันศุกร์ หน้าที่ทำการ อบต."),
        text("ผักปลอดสาร ข้าวใหม่ ผ้าย้อมคราม จากคนในตำบล เวลา 15.00–19.00 น. ขายฟรีไม่เก็บค่าที่"),
        text("แผงผักผลไม้สามแผงใต้ผ้าใบลายทาง คนขายยืนหลังแผง คนซื้อยืนหน้าแผง"),
        [
            text.paragraphs(
                (
                    "ตลาดเปิดให้คนในตำบลขายของที่ปลูกเองหรือทำเอง จองแผงกับกองสวัสดิการสังคม 045-000-150 ได้ถึงวันพุธ",
                ),
                ("ผู้ซื้อนำถุงหรือตะกร้ามาเอง เราไม่แจกถุงพลาสติก จอดรถได้ที่สนามหน้าโรงเรียน",),
            ),
            text.bullets(
                ("แผงผักและผลไม้ 20 แผง",),
                ("แผงอาหารพื้นบ้าน 10 แผง",),
                ("กลุ่มทอผ้าย้อมครามบ้านคำน้ำใส",),
            ),
        ],
    )


def web(text):
    return (
        text("เปิดเว็บไซต์ใหม่ ยื่นเรื่องจากโทรศัพท์และติดตามได้เอง"),
        text("ห้าบริการแรก ขอรถน้ำ แจ้งไฟเสีย เบี้ยยังชีพ ขออนุญาตก่อสร้าง และคำร้องทั่วไป"),
        text("ที่ทำการ อบต. หลังคาแดง ประตูสีน้ำเงิน มีชาวบ้านเดินเข้าไปสองคน"),
        [
            text.paragraphs(
                ("ส่งเรื่องเสร็จจะได้เลขที่รับเรื่องกับรหัสลับ เก็บไว้เปิดดูว่าเรื่องถึงไหน ใครรับผิดชอบ และเสร็จเมื่อใด",),
            ),
            text.questions(
                (("ไม่มีสมาร์ตโฟนทำอย่างไร",), ("มาที่สำนักงานหรือบอกผู้ใหญ่บ้าน เจ้าหน้าที่กรอกแทนให้",)),
                (("ต้องสมัครสมาชิกไหม",), ("ไม่ต้อง กรอกชื่อกับเบอร์โทรก็พอ",)),
                (("ทำรหัสลับหาย",), ("ดูสถานะด้วยเลขที่รับเรื่องกับเบอร์โทรศัพท์ที่ให้ไว้ หรือโทร 045-000-100",)),
            ),
        ],
    )


STORIES = [
    Story("water-off-moo-3-4", 1, scenes.water_truck, pipe, category="water", moos=(3, 4)),
    Story(
        "street-lights-repaired", 6, scenes.street_lights, lights, category="roads", moos=(1, 5, 7)
    ),
    Story("elderly-allowance-registration", 12, scenes.elders, allowance, category="allowances"),
    Story("village-meeting", 18, scenes.meeting, meeting, kind="activity"),
    Story("road-khok-sabaeng-na-di", 26, scenes.new_road, road, category="roads", moos=(8, 9)),
    Story(
        "rabies-vaccination",
        35,
        scenes.vaccination,
        vaccination,
        kind="activity",
        category="health",
    ),
    Story("friday-market", 46, scenes.market, market, kind="activity"),
    Story("new-website", 54, scenes.office, web),
]
# More pictures of a story: the scene, and what is seen on it.
MORE_PICTURES = {
    "friday-market": [
        (scenes.fields, "ทุ่งนาของคนในตำบลที่นำข้าวใหม่มาขาย"),
        (scenes.office, "หน้าที่ทำการ อบต. ที่ตั้งตลาด"),
    ],
    "road-khok-sabaeng-na-di": [
        (scenes.new_road, "รถบดกำลังบดอัดถนนลูกรัง"),
        (scenes.fields, "ทุ่งนาสองข้างทางที่รอขนข้าวกลับบ้าน"),
    ],
}
