"""What the demo office says about itself: the pages below รู้จัก อบต."""

from home.models import Division, Side


def about(text, pictures):
    return [
        text.picture(
            pictures["office"],
            "ชาวบ้านสองคนเดินเข้าที่ทำการ อบต.ดอนตะวัน",
            "Two villagers on their way into the office of Don Tawan SAO",
        ),
        text.paragraphs(
            (
                "อบต.ดอนตะวันดูแล 12 หมู่บ้านในตำบลดอนตะวัน อำเภอทุ่งดอกจาน คนส่วนใหญ่ทำนา ปลูกมันสำปะหลัง "
                "และทอผ้าย้อมคราม เราดูแลถนน ไฟฟ้า น้ำกินน้ำใช้ ขยะ เด็กเล็ก ผู้สูงอายุ และผู้พิการ",
                "Don Tawan SAO looks after the twelve villages of Don Tawan subdistrict. Most people "
                "grow rice and cassava and weave indigo cloth. We look after roads, lights, water, "
                "waste, small children, older people and people with disabilities.",
            ),
            (
                "ที่ทำการอยู่หมู่ที่ 1 บ้านดอนตะวัน มาด้วยตนเอง โทรมา หรือส่งเรื่องจากโทรศัพท์ก็ได้ เราตอบเหมือนกันทุกทาง",
                "The office is in Moo 1, Ban Don Tawan. Come in, call, or send your request from a "
                "phone: the answer is the same.",
            ),
        ),
    ]


def history(text, pictures):
    return [
        text.picture(
            pictures["fields"],
            "ชาวนาสามคนในนาข้าวสีทอง มีต้นตาลบนคันนาและหมู่บ้านอยู่ด้านหลัง",
            "Three farmers in a ripe rice field, sugar palms on the dykes and a village behind",
        ),
        text.heading("ที่มาของชื่อ", "The name"),
        text.paragraphs(
            (
                "เล่ากันว่าคนกลุ่มแรกมาตั้งบ้านบนดอนทรายริมห้วย ที่ซึ่งเห็นตะวันขึ้นก่อนที่อื่นในทุ่ง "
                "จึงเรียกที่นั้นว่าดอนตะวัน ต่อมามีคนย้ายตามมาและขยายเป็น 12 หมู่บ้าน",
                "They say the first families built on a sandy rise beside the stream, where the sun "
                "came up before anywhere else in the plain. So they called it Don Tawan, the rise of "
                "the sun. Others followed, and today there are twelve villages.",
            ),
            (
                "ตำบลดอนตะวันมีสภาตำบลดูแลก่อน แล้วยกฐานะเป็นองค์การบริหารส่วนตำบลเมื่อปี 2540",
                "A subdistrict council looked after it first; it became a Subdistrict "
                "Administrative Organization in 1997.",
            ),
        ),
        text.heading("สภาพทั่วไป", "At a glance"),
        text.table(
            ("ข้อมูลพื้นฐานของตำบล", "The subdistrict in figures"),
            [
                ("เรื่อง | ข้อมูล", "What | How much"),
                ("เนื้อที่ | 48 ตารางกิโลเมตร (30,000 ไร่)", "Area | 48 square kilometres"),
                ("หมู่บ้าน | 12 หมู่บ้าน", "Villages | 12"),
                ("ครัวเรือน | 1,846 ครัวเรือน", "Households | 1,846"),
                ("ประชากร | 6,912 คน", "People | 6,912"),
                ("ผู้สูงอายุ | 1,274 คน", "Aged 60 or more | 1,274"),
                (
                    "อาชีพหลัก | ทำนา ปลูกมันสำปะหลัง ทอผ้าย้อมคราม",
                    "Work | Rice, cassava, indigo weaving",
                ),
            ],
        ),
        text.heading("การเดินทาง", "Getting here"),
        text.paragraphs(
            (
                "จากที่ว่าการอำเภอทุ่งดอกจาน มาทางถนนสายทุ่งดอกจาน–ดอนตะวัน 14 กิโลเมตร ที่ทำการอยู่ขวามือ "
                "ก่อนถึงวัดบ้านดอนตะวัน",
                "From the district office, take the Thung Dok Chan–Don Tawan road for 14 km. The "
                "office is on the right, just before the temple of Ban Don Tawan.",
            ),
        ),
    ]


def vision(text, pictures):
    return [
        text.notice(
            "info",
            "“น้ำพอใช้ ถนนปลอดภัย ไม่ทิ้งใครไว้ข้างหลัง ทำงานให้เห็นทุกขั้นตอน”",
            "“Enough water, safe roads, nobody left behind, and work that everyone can see.”",
        ),
        text.heading("สิ่งที่เราจะทำ", "What we will do"),
        text.bullets(
            (
                "ให้ทุกหมู่บ้านมีน้ำสะอาดพอใช้ตลอดปี รวมทั้งหน้าแล้ง",
                "Enough clean water for every village all year, in the dry season too",
            ),
            (
                "ซ่อมถนนและไฟทางก่อนจะเกิดอุบัติเหตุ",
                "Mend roads and street lights before there is an accident",
            ),
            (
                "ดูแลเด็กเล็ก ผู้สูงอายุ และผู้พิการถึงบ้าน",
                "Care for small children, older people and people with disabilities at home",
            ),
            (
                "ช่วยกลุ่มอาชีพขายข้าว ผัก และผ้าย้อมครามได้ราคาดีขึ้น",
                "Help growers and weavers sell at a better price",
            ),
            (
                "บอกขั้นตอน เวลา และผู้รับผิดชอบของทุกเรื่อง ให้ตรวจสอบได้",
                "Tell the steps, the time and the officer of every case, so that all can be checked",
            ),
        ),
        text.heading("เราทำงานอย่างไร", "How we work"),
        text.paragraphs(
            (
                "มาก่อนได้ก่อน เท่ากันทุกคน ไม่รับของขวัญทุกชนิด ถ้าเราช้ากว่าที่สัญญา ท่านถามหาเหตุผลได้เสมอ",
                "First come, first served, the same for everyone. We take no gifts of any kind. If we "
                "are later than promised, you may always ask why.",
            ),
        ),
    ]


def duties(text, pictures):
    return [
        text.paragraphs(
            (
                "หน้าที่ของเรามาจากพระราชบัญญัติสภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. 2537 โดยสรุปเป็นภาษาง่าย ๆ ดังนี้",
                "Our duties come from the Tambon Council and Tambon Administrative Organization Act, "
                "B.E. 2537. In plain words:",
            ),
        ),
        text.heading("ต้องทำ", "What we must do"),
        text.bullets(
            ("สร้างและดูแลถนนและทางน้ำ", "Build and maintain roads and waterways"),
            (
                "รักษาความสะอาดของถนนและที่สาธารณะ และกำจัดขยะ",
                "Keep public places clean and dispose of waste",
            ),
            ("ป้องกันและระงับโรคติดต่อ", "Prevent and control infectious disease"),
            ("ป้องกันและบรรเทาสาธารณภัย", "Prevent disasters and help when they come"),
            (
                "ส่งเสริมการศึกษา ศาสนา วัฒนธรรม และภูมิปัญญาท้องถิ่น",
                "Support education, religion, culture and local knowledge",
            ),
            (
                "ดูแลสตรี เด็ก เยาวชน ผู้สูงอายุ และผู้พิการ",
                "Support women, children, young and older people, and people with disabilities",
            ),
            (
                "ดูแลทรัพยากรธรรมชาติและสิ่งแวดล้อม",
                "Protect natural resources and the environment",
            ),
        ),
        text.heading("ทำเพิ่มได้เมื่อมีกำลัง", "What we may also do"),
        text.bullets(
            ("จัดหาน้ำกินน้ำใช้และน้ำเพื่อการเกษตร", "Provide water for homes and farms"),
            ("ติดตั้งและดูแลไฟฟ้าสาธารณะ", "Put up and maintain street lights"),
            ("ส่งเสริมอาชีพ ตลาด และการท่องเที่ยว", "Support work, markets and tourism"),
        ),
    ]


def executives(text, pictures):
    return [
        text.paragraphs(
            (
                "ผู้บริหารและสมาชิกสภามาจากการเลือกตั้งของคนในตำบล มีเรื่องหารือโทรได้โดยตรง",
                "The chief executive and the council are elected by the people of the subdistrict. "
                "You may call them directly.",
            ),
        ),
        text.people(("คณะผู้บริหารและสภา", "Executives and council"), side=Side.POLITICAL),
    ]


def staff(text, pictures):
    body = [
        text.paragraphs(
            (
                "พนักงานประจำเรียงตามส่วนราชการ โทรหาคนที่ดูแลเรื่องของท่านได้เลย",
                "Our permanent staff by division. Call the person who looks after your matter.",
            ),
        ),
    ]
    for division in Division.objects.active():
        body.append(
            text.people((division.name, division.name_en), division=division, side=Side.PERMANENT)
        )
    return body


def places(text, pictures):
    return [
        text.heading("ที่ควรแวะ", "Worth a visit"),
        text.table(
            ("สถานที่ในตำบล", "Places in the subdistrict"),
            [
                ("ที่ | อยู่ที่ไหน | เปิดเมื่อใด", "Place | Where | Open"),
                (
                    "หนองบัวขาว แหล่งดูบัวและนก | หมู่ที่ 3 | ทุกวัน บัวบานตอนเช้า",
                    "White lotus pond, flowers and birds | Moo 3 | Every day; lotus bloom early",
                ),
                (
                    "ศูนย์ทอผ้าย้อมคราม | หมู่ที่ 7 | วันเสาร์ 09.00–16.00 น.",
                    "Indigo weaving centre | Moo 7 | Saturdays, 9 am to 4 pm",
                ),
                (
                    "ป่าชุมชนโคกสะแบง | หมู่ที่ 8 | ทุกวัน เก็บเห็ดได้ตามกติกาหมู่บ้าน",
                    "Community forest | Moo 8 | Every day; mushrooms by village rules",
                ),
                (
                    "ตลาดนัดเย็นวันศุกร์ | หมู่ที่ 10 | 15.00–19.00 น.",
                    "Friday evening market | Moo 10 | 3 to 7 pm",
                ),
            ],
        ),
        text.heading("งานบุญที่คนมาเยอะ", "Feasts that many come to"),
        text.bullets(
            (
                "บุญกุ้มข้าวใหญ่ บ้านทุ่งรวง เดือนสาม",
                "The rice-heap feast of Ban Thung Ruang, third lunar month",
            ),
            ("บุญบั้งไฟ บ้านดอนตะวัน เดือนหก", "Rocket feast of Ban Don Tawan, sixth lunar month"),
            ("ลอยกระทงหนองบัวขาว", "Loi Krathong at Nong Bua Khao"),
        ),
        text.heading("ของดีและของฝาก", "Local goods"),
        text.bullets(
            ("ผ้าทอย้อมคราม กลุ่มทอผ้าบ้านสร้างแก้ว", "Indigo cloth by the weavers of Ban Sang Kaeo"),
            ("ข้าวอินทรีย์ กลุ่มข้าวบ้านโนนสูง", "Organic rice from Ban Non Sung"),
            ("ตะกร้าไม้ไผ่ บ้านหนองไผ่", "Bamboo baskets from Ban Nong Phai"),
            ("ปลาส้มและดอกบัว บ้านหนองบัวขาว", "Sour fish and lotus from Ban Nong Bua Khao"),
        ),
        text.paragraphs(
            (
                "อยากซื้อหรืออยากพาคณะมาดูงาน โทร กองสวัสดิการสังคม 045-000-150",
                "To buy, or to bring a group, call the Social Welfare Division, 045-000-150.",
            ),
        ),
    ]


def plans(text, pictures):
    return [
        text.paragraphs(
            (
                "เงินของตำบลมาจากภาษีของท่านและเงินอุดหนุนจากรัฐ หน้านี้บอกว่าเราวางแผนอะไร ตั้งงบเท่าไร "
                "ซื้ออะไร จากใคร และได้ผลอย่างไร เลือกเอกสารด้านล่าง สงสัยข้อใด ถามเราได้ทุกข้อ",
                "The money comes from your taxes and from the state. Here is what we plan, what it may "
                "cost, what we buy and from whom, and what came of it. Choose a paper below; ask us "
                "about any of it.",
            ),
        ),
    ]
