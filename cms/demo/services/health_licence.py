"""A licence for a business that may harm health."""

from .pieces import (
    ALL_TRUE,
    CARD_PHOTO,
    COMPANY,
    HOUSE_REGISTRATION,
    ID_CARD,
    MAP,
    OWN_NUMBER,
    lives_here,
    public_health,
)
from .writing import answered, ask, choice, document, fee, law, may, option, section, step, w

DIVISION = "สาธารณสุข"
WANT = w("ต้องการให้เราทำอะไร", "What would you like?")
NEW, RENEW = w("ขอใบอนุญาตใหม่", "A new licence"), w("ต่ออายุใบอนุญาต", "To renew a licence")
WHO = w("ใครเป็นผู้ขอ", "Who applies?")
FIRM = w("บริษัทหรือห้างหุ้นส่วน", "A company or partnership")
MACHINES = w("ใช้เครื่องจักรหรือไม่", "Are there machines?")
SERVICE = {
    "name": w("ใบอนุญาตประกอบกิจการที่เป็นอันตรายต่อสุขภาพ", "Licence for a business that may harm health"),
    "slug": "health-licence",
    "icon": "shield",
    "search_words": w(
        "ใบอนุญาต กิจการอันตราย อู่ซ่อมรถ โรงสี เลี้ยงหมู เลี้ยงไก่ ฟาร์ม ร้านเสริมสวย ตู้น้ำหยอดเหรียญ โรงน้ำดื่ม ซักรีด ต่ออายุใบอนุญาต เหตุรำคาญ",
        "garage rice mill pig farm laundry ice water licence renew",
    ),
    "summary": w(
        "สำหรับอู่ซ่อมรถ โรงสี ฟาร์มเลี้ยงสัตว์ โรงน้ำดื่ม ซักรีด และกิจการอื่นตามประกาศ ต้องมีใบอนุญาตก่อนเปิด อายุหนึ่งปี",
        "For garages, rice mills, animal farms, drinking water plants, laundries and others on the list. Before opening, and yearly.",
    ),
    "channels": w(
        "ยื่นด้วยตนเองที่กองสาธารณสุขและสิ่งแวดล้อม", "At the Public Health and Environment Division"
    ),
    "criteria": (
        w(
            "ต้องได้ใบอนุญาตก่อนเปิดกิจการ ใบอนุญาตมีอายุหนึ่งปีและใช้ได้เฉพาะในเขตตำบล",
            "You need the licence before opening. It holds for a year, in this subdistrict.",
        ),
        w(
            "ต่ออายุก่อนหมด เมื่อยื่นและชำระแล้ว ทำต่อได้จนกว่าจะสั่งไม่ต่อ",
            "Renew before it ends; once you have applied and paid you may go on.",
        ),
        w(
            "สถานที่ถูกสุขลักษณะ มีทางระบายน้ำ ที่เก็บขยะ และไม่ก่อเหตุรำคาญ",
            "The place is sanitary, with drainage and waste bins, and no nuisance to neighbours.",
        ),
        w(
            "กิจการบางประเภทต้องรับฟังความคิดเห็นของเพื่อนบ้านก่อน เช่น ฟาร์มใหญ่ โรงสี โรงงานน้ำแข็ง",
            "For some (large farms, mills, ice) neighbours must be heard first.",
        ),
        w(
            "พิจารณาภายใน 30 วันนับจากเอกสารครบ ถ้าจำเป็นขยายได้สองครั้ง ครั้งละไม่เกิน 15 วัน โดยแจ้งเหตุเป็นหนังสือ",
            "Decided within 30 days; at most twice 15 days more, with reasons in writing.",
        ),
        w(
            "ไม่ต่ออายุในกำหนด เสียค่าปรับเพิ่มร้อยละ 20 ของค่าธรรมเนียม",
            "Paying late adds 20 per cent to the fee.",
        ),
    ),
    "steps": [
        step(
            w("ตรวจคำขอและเอกสาร", "We check the form and the papers"),
            1,
            "days",
            w(
                "ถ้าไม่ครบ เราบันทึกสิ่งที่ขาดและวันที่ต้องส่ง",
                "If not complete, we write down what is missing and by when.",
            ),
        ),
        step(
            w("เจ้าพนักงานสาธารณสุขตรวจสถานที่", "A health officer inspects the place"),
            10,
            "days",
            w("นัดวันล่วงหน้า มีรายการตรวจให้ดูก่อน", "By appointment; you get the check list beforehand."),
        ),
        step(
            w("เสนอความเห็น", "The opinion is written"),
            4,
            "days",
            outside=w("ผู้อำนวยการกองสาธารณสุขฯ", "Director of Public Health"),
            by="head",
        ),
        step(
            w("พิจารณาออกใบอนุญาต", "The licence is decided"),
            5,
            "days",
            outside=w(
                "นายก อบต. (เจ้าพนักงานท้องถิ่น)", "Chief executive, as the local competent official"
            ),
            by="chief",
        ),
        step(
            w("แจ้งผล ชำระค่าธรรมเนียม และรับใบอนุญาต", "You are told, pay and get the licence"),
            1,
            "days",
            w("รับภายใน 15 วันนับจากได้รับแจ้ง", "Collect it within 15 days."),
        ),
    ],
    "documents": [
        ID_CARD,
        HOUSE_REGISTRATION,
        COMPANY,
        MAP,
        document(
            w("ใบอนุญาตตามกฎหมายอื่น", "Licences under other laws"),
            note=w(
                "เช่น ใบอนุญาตก่อสร้าง ใบรับแจ้งโรงงาน ถ้ามี",
                "Building permit, factory notice and so on, if any",
            ),
        ),
        document(
            w("ใบอนุญาตเดิม", "The old licence"),
            w("กองสาธารณสุขและสิ่งแวดล้อม", "Public Health Division"),
            note=w("เฉพาะต่ออายุ", "To renew only"),
        ),
        document(
            w("บันทึกการรับฟังความคิดเห็น", "Record of the neighbours' hearing"),
            note=w("เฉพาะกิจการที่ประกาศกำหนด", "Only for some kinds"),
        ),
    ],
    "fees": [
        fee(
            w("กิจการขนาดเล็ก เครื่องจักรไม่เกิน 5 แรงม้า", "Small, up to 5 horsepower"),
            "300.00",
            unit=w("ปี", "year"),
        ),
        fee(
            w("กิจการขนาดกลาง เกิน 5 ถึง 20 แรงม้า", "Medium, over 5 to 20 horsepower"),
            "1000.00",
            unit=w("ปี", "year"),
        ),
        fee(
            w("กิจการขนาดใหญ่ เกิน 20 แรงม้า", "Large, over 20 horsepower"),
            "3000.00",
            unit=w("ปี", "year"),
        ),
        fee(w("ใบแทนใบอนุญาต", "Replacement of a licence"), "50.00", unit=w("ฉบับ", "copy")),
    ],
    "laws": [
        public_health("มาตรา 31 มาตรา 33 และมาตรา 54 ถึงมาตรา 60", "s. 31, 33 and 54–60"),
        law(
            w(
                "ประกาศกระทรวงสาธารณสุข เรื่อง กิจการที่เป็นอันตรายต่อสุขภาพ พ.ศ. 2558",
                "Notice of the Ministry of Public Health on Businesses Harmful to Health B.E. 2558",
            )
        ),
        law(
            w(
                "ข้อบัญญัติ อบต. เรื่อง กิจการที่เป็นอันตรายต่อสุขภาพ",
                "Ordinance of this office on businesses harmful to health",
            )
        ),
    ],
    "result_kind": "document",
    "fill_minutes": 15,
    "approval": "head,chief",
    "questions": [
        choice(
            WANT,
            option(NEW),
            option(
                RENEW,
                ask("text", w("เลขที่ใบอนุญาตเดิม", "Number of the old licence")),
                ask("date", w("ใบอนุญาตเดิมหมดอายุวันใด", "When does it end?")),
            ),
            option(
                w("เปลี่ยนแปลงหรือโอนกิจการ", "A change or transfer"),
                ask("long_text", w("เปลี่ยนอะไร", "What changes?")),
            ),
            option(w("เลิกกิจการ", "Closing"), ask("date", w("เลิกวันใด", "When?"))),
        ),
        lives_here(
            w("สถานประกอบการอยู่ที่ใด", "Where is the business?"),
            "กองสาธารณสุขฯ 045-000-160 ",
            "Public Health Division, 045-000-160",
        ),
        section(w("กิจการ", "The business")),
        ask("text", w("ชื่อสถานประกอบการ", "Name of the business")),
        choice(
            w("กิจการประเภทใด", "What kind of business?"),
            option(
                w("เลี้ยงสัตว์ เช่น หมู ไก่ วัว", "Keeping animals"),
                ask(
                    "number",
                    w("เลี้ยงกี่ตัว", "How many?"),
                    unit=w("ตัว", "animals"),
                    least="1",
                    most="100000",
                    places=0,
                ),
            ),
            option(w("ซ่อมรถ พ่นสี เชื่อมโลหะ", "Garage, spraying, welding")),
            option(w("สีข้าว ผลิตอาหาร น้ำดื่ม น้ำแข็ง", "Milling, food, water, ice")),
            option(w("ซักรีด เสริมสวย นวด", "Laundry, hair, massage")),
            option(w("เก็บของเก่า", "Scrap")),
            option(w("อื่น ๆ", "Something else"), ask("text", w("โปรดระบุ", "What?"))),
            hint=w("ร้านอาหารและที่สะสมอาหารใช้อีกแบบหนึ่ง", "Food shops have a form of their own."),
        ),
        choice(
            MACHINES,
            option(w("ไม่ใช้", "No")),
            option(
                w("ใช้", "Yes"),
                ask(
                    "number",
                    w("กำลังเครื่องจักรรวม", "Power altogether"),
                    w(
                        "ดูที่แผ่นป้ายของเครื่อง 1 กิโลวัตต์ ประมาณ 1.34 แรงม้า",
                        "On the plate of the machine; 1 kW is about 1.34 hp",
                    ),
                    unit=w("แรงม้า", "horsepower"),
                    least="0.1",
                    most="10000",
                    places=2,
                ),
            ),
        ),
        ask(
            "number",
            w("มีคนทำงานกี่คน", "How many people work there?"),
            unit=w("คน", "people"),
            least="1",
            most="2000",
            places=0,
        ),
        ask(
            "number",
            w("พื้นที่ประกอบกิจการ", "Area of the business"),
            unit=w("ตารางเมตร", "square metres"),
            least="1",
            most="1000000",
            places=2,
        ),
        ask(
            "text",
            w("เวลาทำงาน", "Working hours"),
            w("เช่น 08.00–17.00 น. ทุกวันเว้นวันอาทิตย์", "For example 8.00–17.00, not on Sunday"),
        ),
        section(w("สถานที่", "The place")),
        ask("address", w("ที่ตั้งสถานประกอบการ", "Address of the business")),
        ask(
            "place",
            w("จุดสังเกตและระยะจากบ้านใกล้เคียง", "How to find it, and how far the next houses are"),
            w("เช่น ห่างบ้านหลังใกล้สุด 100 เมตร", "For example: the next house is 100 metres away"),
        ),
        choice(
            w("น้ำเสียและขยะไปที่ใด", "Where do waste water and waste go?"),
            option(w("มีบ่อดักไขมันหรือบ่อบำบัด", "A trap or treatment pond")),
            option(w("ลงบ่อซึม", "A soakaway")),
            option(w("ลงทางระบายน้ำสาธารณะ", "A public drain")),
            option(w("ไม่มีน้ำเสีย", "No waste water")),
        ),
        section(
            w("บ้านใกล้เคียง", "The neighbours"),
            w("ถามเฉพาะใบอนุญาตใหม่", "For new licences only"),
            when_answered=answered(WANT, NEW),
        ),
        choice(
            w("บอกเพื่อนบ้านแล้วหรือยัง", "Do the neighbours know?"),
            option(w("บอกแล้ว ไม่มีใครขัดข้อง", "Yes, nobody objects")),
            option(
                w("บอกแล้ว มีคนเป็นห่วง", "Yes, some are worried"),
                ask("long_text", w("ห่วงเรื่องใด", "What about?")),
            ),
            option(w("ยังไม่ได้บอก", "Not yet")),
            when_answered=answered(WANT, NEW),
        ),
        section(w("ผู้ขอและเอกสาร", "Applicant and papers")),
        choice(WHO, option(w("บุคคลธรรมดา", "A person")), option(FIRM)),
        ask(
            "text",
            w("ชื่อและเลขทะเบียนนิติบุคคล", "Name and number of the company"),
            when_answered=answered(WHO, FIRM),
        ),
        ask(
            "upload",
            w("หนังสือรับรองนิติบุคคล", "Company certificate"),
            most=2,
            when_answered=answered(WHO, FIRM),
        ),
        OWN_NUMBER,
        CARD_PHOTO,
        ask("upload", w("แผนที่และรูปสถานที่", "Map and photos of the place"), most=5),
        may("upload", w("ใบอนุญาตเดิมหรือใบอนุญาตอื่น", "The old licence, or other licences"), most=5),
        ALL_TRUE,
    ],
}
