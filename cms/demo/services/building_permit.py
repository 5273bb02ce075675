"""Permission to build, alter or pull down a building."""

from .pieces import OWN_NUMBER
from .writing import ask, choice, declaration, document, fee, law, may, option, section, step, w

DIVISION = "ช่าง"
WORK = w("จะทำอะไร", "What do you want to do?")
DEMOLISH = w("รื้อถอนอาคาร", "Pull down")
AREA = w("ตารางเมตร", "square metre")
LAND = w("ที่ดินเป็นของใคร", "Whose land is it?")
SERVICE = {
    "name": w("ขออนุญาตก่อสร้างอาคาร", "Apply for a building permit"),
    "slug": "building-permit",
    "icon": "building",
    "search_words": w(
        "สร้างบ้าน ต่อเติมบ้าน ใบอนุญาตก่อสร้าง ขออนุญาติสร้างบ้าน ปลูกบ้าน รื้อบ้าน สร้างรั้ว อ1 ข1 แบบบ้าน ก่อสร้างบ้าน",
        "house construction extension fence demolish plans",
    ),
    "summary": w(
        "สำหรับผู้ที่จะก่อสร้าง ดัดแปลง หรือรื้อถอนอาคารในตำบล ได้ใบอนุญาต (แบบ อ.1) ก่อนลงมือ",
        "For whoever wants to build, alter or pull down a building in the subdistrict. "
        "You get the permit (form Or.1) before work begins.",
    ),
    "channels": w("ยื่นแบบ ข.1 ด้วยตนเองที่กองช่าง", "With form Khor.1 at the Public Works Division"),
    "criteria": (
        w(
            "ต้องได้รับใบอนุญาตก่อนเริ่มงาน เจ้าพนักงานท้องถิ่นพิจารณาภายใน 45 วัน",
            "You need the permit before work begins. The local authority decides within 45 days.",
        ),
        w(
            "ผู้ขอเป็นเจ้าของอาคาร หรือผู้ได้รับมอบอำนาจ",
            "The applicant is the owner of the building, or an agent.",
        ),
        w(
            "ถ้าที่ดินเป็นของผู้อื่น ต้องมีหนังสือยินยอมของเจ้าของที่ดิน",
            "If the land belongs to somebody else, the owner must agree in writing.",
        ),
        w(
            "อาคารที่กฎหมายกำหนด ต้องมีสถาปนิกหรือวิศวกรผู้ได้รับใบอนุญาตลงนาม",
            "Where the law says so, a licensed architect or engineer must sign the plans.",
        ),
        w(
            "ถ้าต้องแก้แบบ เราแจ้งเป็นหนังสือครั้งเดียวให้ครบทุกข้อ และหยุดนับเวลาจนกว่าจะส่งแบบที่แก้",
            "If the plans must be changed we say so once, in writing, "
            "and the clock stands until you send them.",
        ),
    ),
    "steps": [
        step(
            w("ตรวจเอกสารให้ครบถ้วน", "We check that the papers are complete"),
            1,
            "days",
            w("ถ้าไม่ครบ เราบอกสิ่งที่ขาดและวันที่ต้องส่ง", "If not, we say what is missing and by when."),
        ),
        step(
            w("ตรวจผังเมืองและสถานที่ก่อสร้าง", "We check the zoning and visit the site"),
            5,
            "days",
            w("นายตรวจอาคารนัดวันก่อนเข้าพื้นที่", "The inspector makes an appointment."),
        ),
        step(
            w("ตรวจพิจารณาแบบแปลน", "We examine the plans"),
            18,
            "days",
            w("นายช่างตรวจแล้ว ผู้อำนวยการกองช่างเห็นชอบ", "By the technician, then the director."),
            by="head",
        ),
        step(
            w("พิจารณาออกใบอนุญาต", "The permit is decided"),
            5,
            "days",
            outside=w(
                "นายก อบต. (เจ้าพนักงานท้องถิ่น)", "Chief executive, as the local competent official"
            ),
            by="chief",
        ),
        step(
            w("แจ้งผลและรับใบอนุญาต", "You are told, and get the permit"),
            1,
            "days",
            w("ชำระค่าธรรมเนียมแล้วรับใบอนุญาตภายใน 30 วัน", "Pay the fee and collect it in 30 days."),
        ),
    ],
    "documents": [
        document(
            w("บัตรประจำตัวประชาชน", "National identity card"),
            w("กรมการปกครอง", "Department of Provincial Administration"),
        ),
        document(
            w("ทะเบียนบ้าน", "House registration"),
            w("สำนักทะเบียนอำเภอ", "District registration office"),
        ),
        document(
            w("โฉนดที่ดินหรือเอกสารสิทธิ์", "Title deed"),
            w("สำนักงานที่ดิน", "Land Office"),
            originals=0,
            copies=1,
            note=w("ถ่ายให้ครบทุกหน้า ขนาดเท่าต้นฉบับ", "All pages, in full size"),
        ),
        document(
            w("แผนผัง แบบแปลน และรายการประกอบแบบ", "Site plan, drawings and specification"),
            originals=3,
            note=w("ยื่นทางเว็บ แนบ PDF หนึ่งชุด", "On the web: one set as PDF"),
        ),
        document(
            w("หนังสือรับรองของสถาปนิกหรือวิศวกร", "Certificate of the architect or engineer"),
            w("สภาสถาปนิกหรือสภาวิศวกร", "Architect Council or Council of Engineers"),
            note=w("เฉพาะอาคารที่กฎหมายกำหนด", "Where the law requires it"),
        ),
    ],
    "fees": [
        fee(w("ใบอนุญาตก่อสร้าง", "Permit to build"), "20.00", unit=w("ฉบับ", "permit")),
        fee(w("ใบอนุญาตดัดแปลง", "Permit to alter"), "10.00", unit=w("ฉบับ", "permit")),
        fee(w("ใบอนุญาตรื้อถอน", "Permit to pull down"), "10.00", unit=w("ฉบับ", "permit")),
        fee(
            w("ค่าตรวจแบบ อาคารไม่เกิน 2 ชั้นหรือ 12 เมตร", "Plans, up to 2 storeys or 12 m"),
            "0.50",
            unit=AREA,
        ),
        fee(
            w("ค่าตรวจแบบ อาคารไม่เกิน 3 ชั้นหรือ 15 เมตร", "Plans, up to 3 storeys or 15 m"),
            "2.00",
            unit=AREA,
        ),
        fee(w("ค่าตรวจแบบ อาคารสูงกว่านั้น", "Plans, higher"), "4.00", unit=AREA),
    ],
    "laws": [
        law(
            w(
                "พ.ร.บ. ควบคุมอาคาร พ.ศ. 2522 มาตรา 21 มาตรา 22 และมาตรา 25",
                "Building Control Act B.E. 2522, s. 21, 22 and 25",
            )
        ),
        law(
            w(
                "กฎกระทรวง ฉบับที่ 7 (พ.ศ. 2528) ออกตามความใน พ.ร.บ. ควบคุมอาคาร พ.ศ. 2522",
                "Ministerial Regulation No. 7 (B.E. 2528) under the Building Control Act",
            )
        ),
    ],
    "result_kind": "document",
    "fill_minutes": 15,
    "approval": "head,chief",
    "questions": [
        choice(
            WORK,
            option(w("ก่อสร้างอาคารใหม่", "Build")),
            option(
                w("ดัดแปลงอาคารเดิม", "Alter"),
                ask("long_text", w("ดัดแปลงส่วนใด", "Which part?")),
            ),
            option(
                DEMOLISH,
                choice(
                    w("อาคารที่จะรื้อสูงหรือใกล้เขตอื่นอย่างไร", "How high, and how near the boundary?"),
                    option(
                        w(
                            "สูงไม่เกิน 15 เมตร และห่างอาคารอื่นเกิน 2 เมตร",
                            "Up to 15 m, more than 2 m away",
                        )
                    ),
                    option(
                        w(
                            "สูงเกิน 15 เมตร หรือห่างอาคารอื่นน้อยกว่า 2 เมตร",
                            "Over 15 m, or nearer than 2 m",
                        )
                    ),
                ),
            ),
        ),
        choice(
            w("อาคารชนิดใด", "What kind of building?"),
            option(w("บ้านพักอาศัย", "A house")),
            option(w("ร้านค้าหรืออาคารพาณิชย์", "A shop")),
            option(w("โกดังหรือโรงงาน", "A storehouse or workshop")),
            option(w("รั้วหรือกำแพงติดทางสาธารณะ", "A fence or wall beside a public way")),
            option(
                w("เพิงหรือกระท่อมชั่วคราวในนา", "A hut or shelter in the fields"),
                stop=w(
                    "เพิงหรือกระท่อมชั่วคราวเพื่อทำนา ส่วนใหญ่ไม่ต้องขออนุญาต โทรถามกองช่าง 045-000-130 ก่อนได้",
                    "A hut for farming mostly needs no permit. You may call Public Works, 045-000-130, to be sure.",
                ),
            ),
            option(w("อื่น ๆ", "Something else"), ask("text", w("โปรดระบุ", "What?"))),
        ),
        ask(
            "number",
            w("จำนวนชั้น", "Storeys"),
            unit=w("ชั้น", "storeys"),
            least="1",
            most="30",
            places=0,
        ),
        ask(
            "number",
            w("พื้นที่ใช้สอยรวม", "Floor area"),
            unit=w("ตารางเมตร", "square metres"),
            least="1",
            most="100000",
            places=2,
        ),
        may("money", w("ค่าก่อสร้างโดยประมาณ", "Estimated cost")),
        may("date", w("จะเริ่มงานวันใด", "When will work begin?"), when="future"),
        section(
            w("ที่ก่อสร้าง", "The site"),
            w("บ้านเลขที่ยังไม่มี ใส่เลขที่ของบ้านใกล้ที่สุด", "No house number yet? Give the nearest house."),
        ),
        ask("address", w("ที่ตั้งอาคาร", "Address of the building")),
        ask(
            "text",
            w("เลขที่โฉนดหรือเอกสารสิทธิ์", "Number of the title deed"),
            w("เช่น โฉนดเลขที่ 12345 เลขที่ดิน 67", "For example: deed 12345, plot 67"),
        ),
        choice(
            LAND,
            option(w("ของผู้ขออนุญาต", "The applicant's")),
            option(
                w("ของผู้อื่น", "Somebody else's"),
                ask("text", w("ชื่อเจ้าของที่ดิน", "Name of the owner")),
                ask("upload", w("หนังสือยินยอมของเจ้าของที่ดิน", "The owner's letter of consent"), most=2),
            ),
        ),
        may("place", w("จุดสังเกต", "How to find it")),
        section(w("ผู้ขอและผู้ออกแบบ", "Applicant and designer")),
        OWN_NUMBER,
        may(
            "text",
            w("ชื่อและเลขใบอนุญาตของสถาปนิกหรือวิศวกร", "Architect or engineer, and licence number"),
        ),
        section(
            w("เอกสาร", "Papers"),
            w("ถ่ายด้วยโทรศัพท์ได้ แบบแปลนขอเป็น PDF", "Photos from a phone will do; plans as PDF."),
        ),
        ask("upload", w("แบบแปลนและแผนผัง", "Drawings and site plan"), most=5),
        ask("upload", w("โฉนดที่ดิน", "Title deed"), most=3),
        ask(
            "upload",
            w("บัตรประชาชนและทะเบียนบ้าน", "Identity card and house registration"),
            most=3,
        ),
        may(
            "upload",
            w("หนังสือรับรองของสถาปนิกหรือวิศวกร", "Architect's or engineer's certificate"),
            most=3,
        ),
        declaration(
            w(
                "ข้าพเจ้าขอรับรองว่าข้อความและเอกสารทั้งหมดถูกต้อง และจะไม่เริ่มงานก่อนได้รับใบอนุญาต",
                "I declare that all of the above is true, "
                "and that no work will begin before the permit is given.",
            )
        ),
    ],
}
