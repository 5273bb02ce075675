"""Tap water: a new meter, a change, an end."""

from .pieces import CARD_PHOTO, HOUSE_REGISTRATION, ID_CARD, OWN_NUMBER, duty, lives_here
from .writing import answered, ask, choice, document, fee, law, may, option, step, w

DIVISION = "ช่าง"
WANT = w("ต้องการให้เราทำอะไร", "What would you like?")
NEW = w("ขอใช้น้ำประปาใหม่", "A new connection")
CHANGE, END = (
    w("เปลี่ยนหรือย้ายมาตร", "To change or move the meter"),
    w("ยกเลิกใช้น้ำ", "To end the connection"),
)
SERVICE = {
    "name": w("ขอใช้น้ำประปา เปลี่ยนมาตร หรือยกเลิก", "Tap water: connect, change the meter, end"),
    "slug": "water-supply",
    "icon": "water",
    "search_words": w(
        "ประปา น้ำปะปา ติดมิเตอร์น้ำ มิเตอร์น้ำ หม้อน้ำ ขอน้ำ ต่อน้ำ โอนมิเตอร์ น้ำไม่ไหล ท่อแตก",
        "water meter pipe connection transfer",
    ),
    "summary": w(
        "สำหรับบ้านและร้านในเขตประปาของ อบต. ขอติดมาตรใหม่ เปลี่ยน ย้าย โอนชื่อ หรือยกเลิกใช้น้ำ",
        "For houses and shops on our own water supply: a new meter, a change, another name, or the end.",
    ),
    "channels": w(
        "ยื่นที่กองช่าง ท่อแตกหรือน้ำไม่ไหลโทร 080-000-0199",
        "At Public Works; for a burst pipe call 080-000-0199",
    ),
    "criteria": (
        w("ยื่นได้เมื่อบ้านอยู่ในแนวท่อประปาของ อบต. โดยมีเงื่อนไขดังนี้", "You may apply where our pipes reach:"),
        w(
            "ผู้ขอเป็นเจ้าบ้าน หรือได้รับความยินยอมจากเจ้าบ้าน",
            "You are the head of the household, or that person agrees.",
        ),
        w("ไม่มีค่าน้ำค้างชำระของบ้านหลังเดียวกัน", "There is no unpaid bill for the house."),
        w(
            "ค่าท่อและอุปกรณ์จากท่อเมนถึงบ้านคิดตามจริง ช่างแจ้งราคาก่อนลงมือ",
            "Pipes from the main to the house are charged at cost; you hear the price first.",
        ),
        w("เงินประกันมาตรคืนให้เมื่อยกเลิกใช้น้ำ", "The deposit for the meter is returned at the end."),
    ),
    "steps": [
        step(w("รับคำขอและตรวจค่าน้ำค้าง", "We receive it and check the bills"), 1, "days"),
        step(w("ช่างสำรวจแนวท่อและแจ้งราคา", "A plumber looks and tells you the price"), 2, "days"),
        step(
            w("อนุมัติ", "It is approved"),
            1,
            "days",
            outside=w("ผู้อำนวยการกองช่าง", "Director of Public Works"),
            by="head",
        ),
        step(
            w("ชำระเงิน แล้วติดตั้งหรือถอดมาตร", "You pay; the meter is fitted or taken off"),
            3,
            "days",
            w("ช่างโทรนัดวันเข้าบ้าน", "The plumber calls to make an appointment."),
        ),
    ],
    "documents": [
        ID_CARD,
        HOUSE_REGISTRATION,
        document(
            w("หนังสือยินยอมของเจ้าบ้าน", "Consent of the head of the household"),
            note=w("ถ้าผู้ขอไม่ใช่เจ้าบ้าน", "If that is somebody else"),
        ),
        document(
            w("ใบเสร็จค่าน้ำครั้งล่าสุด", "The last water bill"),
            w("กองช่าง", "Public Works Division"),
            note=w("เฉพาะเปลี่ยน โอน หรือยกเลิก", "To change, transfer or end"),
        ),
    ],
    "fees": [
        fee(
            w("มาตรวัดน้ำขนาดครึ่งนิ้วพร้อมติดตั้ง", "Meter of half an inch, fitted"),
            "900.00",
            unit=w("เครื่อง", "meter"),
        ),
        fee(w("เงินประกันมาตร", "Deposit for the meter"), "300.00", unit=w("เครื่อง", "meter")),
        fee(w("โอนชื่อผู้ใช้น้ำ", "Another name"), "50.00", unit=w("ครั้ง", "time")),
        fee(w("ยกเลิกใช้น้ำ", "Ending the connection"), text=w("ไม่มีค่าธรรมเนียม", "No fee")),
    ],
    "laws": [
        duty("มาตรา 68 (1)", "s. 68 (1)"),
        law(w("ข้อบัญญัติ อบต. เรื่อง กิจการประปา", "Ordinance of this office on its water supply")),
    ],
    "result_kind": "work",
    "fill_minutes": 6,
    "questions": [
        choice(
            WANT,
            option(NEW),
            option(CHANGE),
            option(w("โอนชื่อผู้ใช้น้ำ", "Another name"), ask("text", w("ชื่อผู้ใช้น้ำเดิม", "Name until now"))),
            option(END, ask("date", w("หยุดใช้ตั้งแต่วันใด", "From which day?"), when="future")),
        ),
        lives_here(
            w("บ้านหรือร้านอยู่ที่ใด", "Where is the house or shop?"),
            "กองช่าง 045-000-130 ",
            "Public Works Division, 045-000-130",
        ),
        ask(
            "text",
            w("เลขที่มาตร", "Number of the meter"),
            w("ดูบนหน้าปัดมาตรหรือในใบเสร็จค่าน้ำ", "On the meter or the bill"),
            when_answered=answered(WANT, CHANGE, w("โอนชื่อผู้ใช้น้ำ", "Another name"), END),
        ),
        choice(
            w("ใช้น้ำเพื่ออะไร", "What is the water for?"),
            option(w("อยู่อาศัย", "Living")),
            option(w("ร้านค้าหรือกิจการ", "A business"), ask("text", w("กิจการอะไร", "Which?"))),
            option(w("วัด โรงเรียน หรือส่วนรวม", "A temple, a school or the community")),
            when_answered=answered(WANT, NEW),
        ),
        ask("address", w("บ้านหรือร้านที่ใช้น้ำ", "The house or shop")),
        may("place", w("จุดสังเกต", "How to find it")),
        choice(
            w("ผู้ยื่นเป็นเจ้าบ้านหรือไม่", "Are you the head of the household?"),
            option(w("เป็นเจ้าบ้าน", "Yes")),
            option(
                w("ไม่ใช่ แต่เจ้าบ้านยินยอม", "No, but that person agrees"),
                ask("upload", w("รูปหนังสือยินยอมของเจ้าบ้าน", "A photo of the consent"), most=2),
            ),
        ),
        OWN_NUMBER,
        CARD_PHOTO,
        may(
            "upload", w("รูปมาตรหรือจุดที่อยากติดตั้ง", "Photos of the meter or where it should be"), most=3
        ),
    ],
}
