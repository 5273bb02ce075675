"""An officer asks for a fee and issues a letter; the citizen pays on an old phone, reads both."""

import pytest

from tests.journeys.citizen import Citizen, photo

from .conftest import follow, sign_in


@pytest.fixture
def sent(server):
    return Citizen(server.base_url).ask_for("general-request")


def press(desk):
    follow(desk, desk.locator("#opened .desk-buttons button[type=submit]").first)


def test_from_the_fee_to_the_receipt_and_the_letter(sent, old_phone, desk, axe):
    sign_in(desk, "officer")
    case = f"/admin/cases/{sent.number}/"
    desk.goto(f"{case}take/")
    press(desk)
    ask_for_the_fee(desk, axe, sent)
    pay(old_phone, axe, sent)
    desk.goto(case)
    follow(desk, desk.get_by_role("link", name="ยืนยันว่าได้รับเงิน"))
    axe(desk, within="#opened")
    desk.get_by_label("โอนเข้าบัญชี").check()
    press(desk)
    issue_the_letter(desk, axe, sent)
    old_phone.goto(f"/track/{sent.number}/")
    axe(old_phone)
    shown = old_phone.locator("main").inner_text()
    assert "ใบเสร็จรับเงิน เลขที่" in shown
    assert "หนังสือแจ้งผล เลขที่" in shown
    old_phone.goto("/verify/")
    axe(old_phone)


def ask_for_the_fee(desk, axe, sent):
    desk.goto(f"/admin/requests/{sent.number}/charge/")
    axe(desk, within="#opened")
    desk.get_by_label("รายการอื่น 1", exact=True).fill("ค่าน้ำ")
    desk.get_by_label("รายการอื่น 1: ราคา (บาท)").fill("๑,๒๕๐.๕๐")
    press(desk)
    assert "1,250.50 บาท" in desk.locator("main").inner_text()


def pay(phone, axe, sent):
    phone.goto(f"/track/{sent.number}/")
    phone.locator("input[name=key]").fill(sent.secret)
    follow(phone, phone.locator("main form button, main form input[type=submit]").last)
    axe(phone)
    follow(phone, phone.get_by_role("link", name="ชำระ 1,250.50 บาท"))
    axe(phone)
    send = phone.get_by_role("button", name="ส่งหลักฐานการโอน")
    follow(phone, send)
    axe(phone)
    assert "เลือกรูปหลักฐานการโอนก่อนกดส่ง" in phone.locator(".error-summary").inner_text()
    slip = {"name": "สลิป.jpg", "mimeType": "image/jpeg", "buffer": photo(30_000)}
    phone.locator("input[type=file]").set_input_files(slip)
    follow(phone, send)
    assert "เราได้รับหลักฐานการโอนแล้ว" in phone.locator("main").inner_text()


def issue_the_letter(desk, axe, sent):
    desk.goto(f"/admin/requests/{sent.number}/issue/")
    axe(desk, within="#opened")
    desk.locator("#opened input[name=template]").first.check()
    press(desk)
    axe(desk, within="#opened")
    press(desk)
    assert "หนังสือแจ้งผล เลขที่" in desk.locator("main").inner_text()
