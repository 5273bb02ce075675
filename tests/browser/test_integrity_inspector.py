"""An anonymous reporter and an inspector who never meet: told, asked, answered, closed."""

import re

from .conftest import follow, sign_in

PASSPHRASE = "nonghang-demo"  # noqa: S105 - the demo's
STORY = "เรียกเงินสามพันบาทก่อนรับคำขอเลขที่บ้าน"
QUESTION = "จำวันที่จ่ายเงินได้หรือไม่"
ANSWER = "วันพุธที่สอง ตอนเที่ยง"
RESULT = "ขอบคุณที่แจ้ง เราสอบแล้วและแก้ขั้นตอนรับคำขอ"


def test_a_report_is_told_asked_about_answered_and_closed(old_phone, desk, axe):
    number, secret = report_without_a_name(old_phone, axe)
    sign_in(desk, "inspector")
    unlock(desk, axe, number)
    read_and_ask(desk, axe, number)
    come_back(old_phone, number, secret)
    assert QUESTION in old_phone.locator("main").inner_text()
    axe(old_phone)
    old_phone.locator("textarea[name=text]").fill(ANSWER)
    follow(old_phone, old_phone.locator("button[value=write]").last)
    assert ANSWER in old_phone.locator("main").inner_text()
    close(desk, axe, number)
    come_back(old_phone, number, secret)
    assert RESULT in old_phone.locator("main").inner_text()


def test_the_screens_of_inspectors_can_be_used_by_everybody(desk, axe):
    sign_in(desk, "inspector")
    for path in ("", "?show=ended", "new/", "register/", "keys/", "keys/recover/", "keys/retire/"):
        desk.goto(f"/admin/integrity/{path}")
        axe(desk, within="main")
    desk.goto("/admin/integrity/")
    follow(desk, desk.locator("th.number a").first)
    desk.wait_for_url("**/unlock/**")
    axe(desk, within="main")


def report_without_a_name(page, axe):
    page.goto("/integrity/report/")
    page.locator("textarea[name=what]").fill(STORY)
    follow(page, page.locator("button[value=check]").last)
    follow(page, page.locator("button[value=send]"))
    shown = page.locator("main").inner_text()
    number = re.search(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b", shown)[0]
    secret = re.sub(r"\s", "", page.locator(".secret-groups").inner_text())
    assert len(secret) == 16
    axe(page)
    page.locator("input[name=number]").fill(number.lower())
    page.locator("input[name=secret]").fill(secret)
    follow(page, page.locator("button[value=done]"))
    return number, secret


def unlock(desk, axe, number):
    desk.goto("/admin/integrity/")
    axe(desk, within="main")
    follow(desk, desk.get_by_role("link", name=number))
    axe(desk, within="main")
    desk.locator("input[name=passphrase]").fill(PASSPHRASE)
    follow(desk, desk.locator(".desk-opened button[type=submit]").first)
    desk.wait_for_url(f"**/integrity/{number}/")


def read_and_ask(desk, axe, number):
    assert STORY in desk.locator("main").inner_text()
    axe(desk, within="main")
    follow(desk, desk.locator(".desk-bar button[type=submit]").first)
    desk.wait_for_url(f"**/integrity/{number}/")
    follow(desk, desk.get_by_role("link", name="ถามผู้แจ้ง"))
    axe(desk, within="main")
    desk.locator("#opened textarea[name=text]").fill(QUESTION)
    follow(desk, desk.locator("#opened button[type=submit]").first)
    desk.wait_for_url(f"**/integrity/{number}/")
    assert "รอคำตอบจากผู้แจ้ง" in desk.locator(".desk-head").inner_text()


def come_back(page, number, secret):
    page.goto("/integrity/return/")
    page.locator("input[name=number]").fill(number)
    page.locator("input[name=secret]").fill(secret)
    follow(page, page.locator("main form .button").first)


def close(desk, axe, number):
    desk.goto(f"/admin/integrity/{number}/")
    assert ANSWER in desk.locator("main").inner_text()
    follow(desk, desk.get_by_role("link", name="ปิดเรื่อง แจ้งผล"))
    desk.locator("#opened select[name=outcome]").select_option(index=2)
    desk.locator("#opened textarea[name=text]").fill(RESULT)
    axe(desk, within="main")
    follow(desk, desk.locator("#opened button[type=submit]").first)
    desk.wait_for_url(f"**/integrity/{number}/")
    assert "ตรวจสอบเสร็จแล้ว" in desk.locator(".desk-head").inner_text()
    follow(desk, desk.get_by_role("button", name="ล็อกเดี๋ยวนี้"))
    desk.wait_for_url("**/integrity/")
