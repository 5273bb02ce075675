"""A grievance with a photo on a phone: told, put right, not fixed, put right again."""

import re

import pytest

from casework import suspicion
from tests.journeys.citizen import photo

from .conftest import follow, sign_in

SUBJECT = "ไฟดับหน้าศาลากลางบ้าน"
RESULT = "เปลี่ยนหลอดและสายแล้ว"
STILL = "ติดคืนเดียวแล้วดับอีก"


@pytest.fixture(params=["with JavaScript", "without JavaScript"])
def citizen(request):
    return request.getfixturevalue("phone" if request.param == "with JavaScript" else "old_phone")


def press(page, name):
    follow(page, page.locator("main").get_by_role("button", name=name).last)


def find_the_form(page, axe):
    page.goto("/")
    follow(page, page.locator("main a[href='/complaints/']").first)
    axe(page)
    follow(page, page.locator("main").get_by_role("link", name=re.compile("แจ้งปัญหา")))
    axe(page)
    follow(page, page.locator("main a[href='/complaints/new/lighting/']"))
    axe(page)


def fill_in(page, axe, words):
    """First as a hurried person does, then rightly: nothing typed is lost on the way."""
    page.get_by_label("เรื่อง", exact=True).fill(words)
    press(page, "ต่อไป")
    axe(page)
    assert page.get_by_label("เรื่อง", exact=True).input_value() == words
    page.get_by_label("รายละเอียด").fill(f"{words} ดับมาสามคืนแล้ว ทางมืดมาก เด็กเดินไม่เห็นทาง")
    page.get_by_label("หมู่บ้าน").select_option("9")
    page.get_by_label("สถานที่").fill("เสาต้นที่สองหน้าศาลา")
    page.locator("input[type=file]").set_input_files(
        {"name": "เสาไฟ.jpg", "mimeType": "image/jpeg", "buffer": photo(40_000)}
    )
    if not getattr(page, "is_old", False):
        page.locator("[data-when=sent]:visible").first.wait_for()
    page.wait_for_timeout(1000 * suspicion.FASTEST)  # no person is faster
    press(page, "ต่อไป")


def check_and_send(page, axe):
    """Say that none of the others is the same, where there are any."""
    if page.locator("main button[value=unlike]").count():
        axe(page)
        press(page, "ไม่เหมือน ส่งเรื่องของฉัน")
    axe(page)
    assert "เสาไฟ.jpg" in page.locator("main").inner_text()
    press(page, "ส่งเรื่อง")
    page.wait_for_url("**/receipt/")
    axe(page)
    return re.search(r"/track/([^/]+)/receipt/", page.url)[1]


def move(desk, number, key, **fields):
    """An officer's form, filled in and sent."""
    desk.goto(f"/admin/grievances/{number}/{key}/")
    for name, value in fields.items():
        desk.locator(f"[id$='_{name}']").first.fill(value)
    files = desk.locator("#opened input[type=file]")
    if files.count():
        files.first.set_input_files(
            {"name": "หลังแก้ไข.jpg", "mimeType": "image/jpeg", "buffer": photo(30_000, seed=7)}
        )
    follow(desk, desk.locator("#opened .desk-buttons button[type=submit]").first)
    assert desk.locator(".error-message, .desk-errors").count() == 0


def test_from_the_photo_to_not_fixed_to_fixed(citizen, desk, axe):
    side = "ฝั่งซ้าย" if getattr(citizen, "is_old", False) else "ฝั่งขวา"
    find_the_form(citizen, axe)
    fill_in(citizen, axe, f"{SUBJECT} {side}")
    number = check_and_send(citizen, axe)

    sign_in(desk, "officer2")
    move(desk, number, "screen")
    move(desk, number, "complete", result=RESULT)

    citizen.goto(f"/track/{number}/")
    axe(citizen)
    assert RESULT in citizen.locator("main").inner_text()
    assert citizen.locator(".own-photos img").count() == 2
    follow(citizen, citizen.locator("main").get_by_role("link", name="ยังไม่เรียบร้อย"))
    axe(citizen)
    citizen.get_by_label("ข้อความถึงเจ้าหน้าที่").fill(STILL)
    press(citizen, "แจ้งว่ายังไม่เรียบร้อย")
    axe(citizen)
    assert "กำลังดำเนินการ" in citizen.locator("main").inner_text()

    desk.goto(f"/admin/cases/{number}/")
    assert STILL in desk.locator("main").inner_text()
    move(desk, number, "complete", result="เดินสายใหม่แล้ว ติดดีทั้งคืน")
    citizen.goto(f"/track/{number}/")
    assert "เดินสายใหม่แล้ว" in citizen.locator("main").inner_text()
