"""Somebody reports without a name, keeps number and secret, comes back; and gets away at once."""

import re

import pytest
from playwright.sync_api import expect

from cms.demo.integrity import passphrase
from tests.journeys.citizen import photo

from .conftest import follow, sign_in

QUESTION, ANSWER, RESULT = "จ่ายที่ใด", "จ่ายที่ห้องกองช่าง", "สอบแล้ว คืนเงินและลงโทษแล้ว"
WHAT = "เรียกเงิน 5,000 บาท บอกว่าใบอนุญาตจะออกเร็ว"


@pytest.fixture(params=["with JavaScript", "without JavaScript"])
def reporter(request):
    return request.getfixturevalue("phone" if request.param == "with JavaScript" else "old_phone")


def press(page, words):
    follow(page, page.locator("main button:visible", has_text=words).last)


def fits(page):
    """Nothing is wider than the phone."""
    width = page.locator("html").evaluate("e => e.scrollWidth") if not is_old(page) else 0
    assert width <= page.viewport_size["width"]


def is_old(page):
    return getattr(page, "is_old", False)


def write(page, axe):
    page.goto("/integrity/")
    axe(page)
    fits(page)
    follow(page, page.get_by_role("link", name="เริ่มแจ้งเรื่อง"))
    axe(page)
    fits(page)
    press(page, "ตรวจก่อนส่ง")
    expect(page.locator(".error-summary")).to_contain_text("เล่าว่าเกิดอะไรขึ้น")
    axe(page)
    page.locator("summary", has_text="กองช่าง").click()
    page.locator("details[open] label").first.click()
    page.locator("[name=what]").fill(WHAT)
    page.locator("[name=files]").set_input_files(
        {"name": "IMG_0001.jpg", "mimeType": "image/jpeg", "buffer": photo(20_000)}
    )
    press(page, "ตรวจก่อนส่ง")
    expect(page.locator("main")).to_contain_text(WHAT)
    axe(page)
    fits(page)


def keep_number_and_secret(page, axe):
    press(page, "ส่งเรื่อง")
    number = page.locator(".number-big").inner_text()
    secret = "".join(page.locator(".secret-groups span").all_inner_texts())
    axe(page)
    fits(page)
    page.locator("[name=number]").fill(number)
    page.locator("[name=secret]").fill("0000")
    press(page, "จดแล้ว")
    expect(page.locator(".error-summary")).to_be_visible()
    page.locator("[name=secret]").fill(secret.lower())
    press(page, "จดแล้ว")
    expect(page.locator("h1")).to_have_text("จบแล้ว")
    axe(page)
    return number, secret


def come_back(page, axe, number, secret):
    page.goto("/integrity/return/")
    axe(page)
    page.locator("[name=number]").fill(number)
    page.locator("[name=secret]").fill(secret)
    press(page, "เปิดดู")
    expect(page.locator("main")).to_contain_text(WHAT)
    axe(page)
    fits(page)


def unlock_and_ask(desk, number):
    """The inspector opens the report with the passphrase and asks; the title stays neutral."""
    sign_in(desk, "inspector")
    desk.goto(f"/admin/integrity/{number}/ask/")
    desk.locator("[name=passphrase]").fill(passphrase())
    follow(desk, desk.get_by_role("button", name="ปลดล็อก"))
    expect(desk.locator("main")).to_contain_text(WHAT)
    desk.goto(f"/admin/integrity/{number}/ask/")
    desk.locator("#opened [name=text]").fill(QUESTION)
    follow(desk, desk.get_by_role("button", name="ส่งคำถาม"))
    expect(desk.locator("main")).to_contain_text(QUESTION)


def close(desk, number):
    desk.goto(f"/admin/integrity/{number}/")
    expect(desk.locator("main")).to_contain_text(ANSWER)
    desk.goto(f"/admin/integrity/{number}/close/")
    desk.locator("#opened [name=outcome]").first.select_option(index=1)
    desk.locator("#opened [name=text]").fill(RESULT)
    follow(desk, desk.get_by_role("button", name="ปิดเรื่องและแจ้งผล"))
    expect(desk.locator("main")).to_contain_text(RESULT)


def test_an_anonymous_report_is_answered_without_a_cookie(reporter, desk, axe):
    write(reporter, axe)
    number, secret = keep_number_and_secret(reporter, axe)
    unlock_and_ask(desk, number)
    come_back(reporter, axe, number, secret)
    expect(reporter.locator(".thread")).to_contain_text(QUESTION)
    reporter.locator("[name=text]").fill(ANSWER)
    press(reporter, "ส่งข้อความ")
    expect(reporter.locator(".thread")).to_contain_text(ANSWER)
    axe(reporter)
    close(desk, number)
    come_back(reporter, axe, number, secret)
    expect(reporter.locator(".thread")).to_contain_text(RESULT)
    assert reporter.context.cookies() == []
    assert re.fullmatch(r".*/integrity/return/", reporter.url)
    assert "ทุจริต" not in reporter.title()


def test_leaving_at_once_takes_this_page_out_of_the_history(phone):
    phone.route("https://www.tmd.go.th/", lambda route: route.fulfill(body="weather"))
    phone.goto("/healthz")
    phone.goto("/integrity/report/")
    phone.locator("[data-leave]").click()
    expect(phone.locator("body")).to_have_text("weather")
    phone.go_back()
    assert phone.url.endswith("/healthz")


def test_the_way_out_is_a_plain_link_without_scripts(old_phone):
    old_phone.route("https://www.tmd.go.th/", lambda route: route.fulfill(body="weather"))
    old_phone.goto("/integrity/return/")
    old_phone.locator("[data-leave]").click()
    expect(old_phone.locator("body")).to_have_text("weather")
