"""Cases that have to do with each other: merged, linked, split, handed on."""

from casework import actions
from eservices import actions as requests

from .telling import filed


@filed(6, "08:40")
def light_reported_first(world, when):
    world.told["bridge light"] = world.ask_usual(
        "street-light",
        ("นายประหยัด นาแก้วดี", 40, "prayat@example.com"),
        ("23", 9),
        {"จุดที่ไฟเสีย": "สี่แยกตลาดนัดบ้านนาดี"},
        when,
    )


@filed(6, "19:45")
def light_reported_again(world, when):
    """The same light, from a neighbour: one case goes on, the other is part of it."""
    case = world.ask_usual(
        "street-light",
        ("นางสาวนฤมล นาทองดี", 41, ""),
        ("25", 9),
        {"จุดที่ไฟเสีย": "สี่แยกตลาดนัด บ้านนาดี ข้างร้านขายยา"},
        when,
    )
    first = world.told["bridge light"]
    actions.merge(case, into=first, by=world.officer2, at=world.at(5, "09:05"))
    actions.take(first, by=world.officer2, at=world.at(5, "09:10"))


@filed(4, "11:00")
def flood_split(world, when):
    """One letter, two matters: the drain is for the works division."""
    case = world.ask_usual(
        "general-request",
        ("นายสุนันท์ หนองแก้วดี", 42, "sunan@example.com"),
        ("70", 3),
        {
            "เรื่อง": "น้ำขังหน้าบ้านและขอกระสอบทราย",
            "รายละเอียด": "ฝนตกแล้วน้ำขังหน้าบ้านสามวัน ท่อน่าจะตัน ระหว่างนี้ขอกระสอบทราย 30 ใบ",
        },
        when,
        channel="phone",
    )
    case = actions.take(case, by=world.officer, at=world.at(4, "11:10"))
    requests.split(
        case.service_request,
        to=world.services["road-repair"].division,
        service=world.services["road-repair"],
        subject="ลอกท่อหน้าบ้านเลขที่ 70 หมู่ 3",
        text="ท่อระบายน้ำหน้าบ้านเลขที่ 70 หมู่ 3 ตัน น้ำขังสามวัน",
        by=world.officer,
        at=world.at(4, "11:20"),
    )
    world.told["flood"] = case


@filed(3, "15:05")
def flood_neighbour(world, when):
    """Tied to the one before, for colleagues to see."""
    case = world.ask_usual(
        "water-truck",
        ("นางทองใบ หนองเย็นดี", 43, ""),
        ("72", 3),
        {"ต้องการน้ำวันใด": world.day(1)},
        when,
        channel="phone",
    )
    case = actions.take(case, by=world.officer, at=world.at(3, "15:30"))
    case = actions.link(case, other=world.told["flood"], by=world.officer, at=world.at(2, "09:00"))
    world.complete(case, world.officer, (1, "14:30"), "ส่งน้ำสะอาดให้ใช้ระหว่างน้ำขังแล้ว", [])


@filed(8, "09:55")
def weeds_handed_on(world, when):
    """It came to the wrong division."""
    case = world.ask_usual(
        "general-request",
        ("นางบุญยัง โคกเขียวดี", 44, ""),
        ("18", 8),
        {"เรื่อง": "ขอผ้าอ้อมผู้ใหญ่ให้แม่ที่ติดเตียง", "รายละเอียด": "แม่อายุ 84 ติดเตียงหลังล้ม ใช้วันละสี่ผืน"},
        when,
        channel="counter",
    )
    case = actions.move_division(
        case,
        to=world.services["public-help"].division,
        reason="เป็นงานช่วยเหลือผู้ป่วยติดเตียง",
        by=world.clerk,
        at=world.at(8, "10:30"),
    )
    actions.take(case, by=world.welfare_officer, at=world.at(7, "09:00"))
