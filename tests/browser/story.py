"""The steps of the main story, as a farmer and an officer take them on their screens."""

import re
from dataclasses import dataclass

from .conftest import follow

SERVICE = "ขอสนับสนุนน้ำอุปโภคบริโภค"
RESULT = "ส่งน้ำ 6,000 ลิตรถึงบ้านแล้ว"


@dataclass
class Slip:
    number: str
    secret: str
    link: str


def find_the_service(page, axe):
    page.goto("/")
    axe(page)
    follow(page, page.locator("main a[href='/services/']").first)
    axe(page)
    follow(page, page.locator("main").get_by_role("link", name=SERVICE).first)
    axe(page)
    follow(page, page.locator("main .button", has_text="ยื่นคำขอออนไลน์").first)
    axe(page)


def fill_in(page, axe, picture):
    """First as a hurried person does, then rightly: nothing typed is lost on the way."""
    page.get_by_label("ชื่อและนามสกุล").fill("นายบุญมี ทดสอบ")
    follow(page, page.get_by_role("button", name="ตรวจคำตอบก่อนส่ง"))
    axe(page)
    assert "ที่ต้องแก้" in page.locator(".error-summary").inner_text()
    assert page.get_by_label("ชื่อและนามสกุล").input_value() == "นายบุญมี ทดสอบ"
    page.get_by_label("เบอร์โทรศัพท์").fill("๐๘๑ ๐๐๐ ๐๑๒๓")
    page.get_by_label("ใช้ในบ้าน เช่น อาบ ซักล้าง").check()
    page.get_by_label("ต้องการน้ำประมาณเท่าใด").fill("๖๐๐๐")
    page.get_by_label("มีคนใช้น้ำกี่คน").fill("5")
    page.get_by_label("วันที่", exact=True).fill("15")
    page.get_by_label("เดือน", exact=True).select_option("3")
    page.get_by_label("ปี พ.ศ.").fill("๒๕๗๓")
    page.get_by_label("รอได้ตามคิว").check()
    page.get_by_label("บ้านเลขที่").fill("99/1")
    page.get_by_label("หมู่บ้าน", exact=True).select_option(index=4)
    page.locator("input[type=file]").first.set_input_files(
        {"name": "ถังน้ำหน้าบ้าน.jpg", "mimeType": "image/jpeg", "buffer": picture}
    )
    follow(page, page.get_by_role("button", name="ตรวจคำตอบก่อนส่ง").last)


def check_and_send(page, axe) -> Slip:
    axe(page)
    assert "15 มีนาคม 2573" in page.locator("main").inner_text()
    follow(page, page.get_by_role("button", name="ส่งคำขอ").last)
    page.wait_for_url("**/receipt/")
    axe(page)
    number = re.search(r"/track/([^/]+)/receipt/", page.url)[1]
    shown = page.locator(".secret-groups").inner_text()
    secret = re.sub(r"\s", "", shown)
    assert len(secret) == 16
    return Slip(number, secret, f"/track/{number}/#s={secret}")


def the_officer_does_the_work(desk, axe, number):
    desk.goto("/admin/cases/")
    axe(desk, within="main")
    follow(desk, desk.get_by_role("link", name=number))
    axe(desk, within="main")
    _move(desk, "รับเรื่อง", "รับเรื่องนี้")
    _move(desk, "เสร็จขั้นตอน", "เสร็จขั้นตอนนี้")
    follow(desk, desk.get_by_role("link", name="ปิดเรื่อง").first)
    axe(desk, within="main")
    desk.locator("#id_complete_result").fill(RESULT)
    follow(desk, desk.locator("#opened .desk-buttons button[type=submit]").first)
    desk.wait_for_url(f"**/cases/{number}/")
    assert "เสร็จสิ้น" in desk.locator("main").inner_text()


def read_and_rate(page, axe):
    axe(page)
    assert RESULT in page.locator("main").inner_text()
    follow(page, page.get_by_role("link", name="ให้คะแนนการบริการ"))
    axe(page)
    for dimension in ("process", "staff", "place", "outcome"):
        page.locator(f"input[name={dimension}][value='5']").check()
    page.get_by_label("แก้ไขได้จริง").check()
    follow(page, page.get_by_role("button", name="ส่งคะแนน"))
    assert "ขอบคุณ" in page.locator("main").inner_text()
    axe(page)


def _move(desk, title, button):
    """Press a move; where it asks first, press again."""
    follow(desk, desk.locator(".desk-bar").get_by_text(title).first)
    confirm = desk.locator("#opened .desk-buttons").get_by_role("button", name=button)
    if confirm.count():
        follow(desk, confirm)
