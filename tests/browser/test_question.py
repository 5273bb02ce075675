"""Somebody asks on a phone, an officer answers and publishes, they ask on, everybody reads it."""

import re

import pytest

from .conftest import follow, sign_in

ASKED = "ขอยืมเครื่องขยายเสียงไปงานทำบุญบ้าน ต้องมัดจำเท่าไร"
ANSWERED = "ยืมได้ฟรี มัดจำ 300 บาท รับที่สำนักปลัดในเวลาราชการ"
AGAIN = "คืนวันจันทร์ได้ไหม งานเลิกวันอาทิตย์"
PUBLIC = "ยืมเครื่องขยายเสียงต้องมัดจำเท่าไร"


@pytest.fixture(params=["with JavaScript", "without JavaScript"])
def asker(request):
    return request.getfixturevalue("phone" if request.param == "with JavaScript" else "old_phone")


@pytest.fixture
def has_script(request):
    return "with JavaScript" in request.node.name


def ask(page, axe, words):
    page.goto("/complaints/questions/")
    axe(page)
    follow(page, page.get_by_role("link", name="ถามคำถาม"))
    axe(page)
    follow(page, page.get_by_role("button", name="ต่อไป").last)
    assert "พิมพ์คำถามก่อน" in page.locator(".error-summary").inner_text()
    axe(page)
    page.get_by_label("ท่านอยากรู้อะไร").fill(words)
    page.get_by_label("ยินยอมให้เผยแพร่").check()
    page.wait_for_timeout(5_000)  # people are not as fast as this
    follow(page, page.get_by_role("button", name="ต่อไป").last)
    axe(page)
    follow(page, page.locator("button[name=go][value=send]").last)
    number = re.search(r"/track/([^/]+)/receipt/", page.url)[1]
    axe(page)
    return number


def answer(desk, axe, number, text):
    desk.goto(f"/admin/cases/{number}/")
    axe(desk, within="main")
    follow(desk, desk.get_by_role("link", name="ตอบคำถาม").first)
    axe(desk, within="main")
    desk.locator("#id_answer_text").fill(text)
    follow(desk, desk.locator("#opened .desk-buttons button[type=submit]").first)
    assert "ตอบแล้ว" in desk.locator("main").inner_text()


def publish(desk, axe):
    follow(desk, desk.get_by_role("link", name="เผยแพร่คำถามและคำตอบ").first)
    axe(desk, within="main")
    desk.locator("#id_publish_public_question").fill(PUBLIC)
    desk.locator("#id_publish_public_answer").fill(ANSWERED)
    follow(desk, desk.locator("#opened .desk-buttons button[type=submit]").first)


def test_from_question_to_published_answer(asker, has_script, desk, axe):
    # The same words twice would look like a machine's.
    number = ask(asker, axe, f"{ASKED} {'ครับ' if has_script else 'ค่ะ'}")

    sign_in(desk, "clerk")
    answer(desk, axe, number, ANSWERED)

    asker.goto(f"/track/{number}/")
    assert ANSWERED in asker.locator("main").inner_text()
    axe(asker)
    asker.locator("summary", has_text="ยังสงสัย ถามต่อ").click()
    asker.get_by_label("ยังสงสัยอะไร").fill(AGAIN)
    follow(asker, asker.get_by_role("button", name="ส่งคำถามต่อ"))
    assert AGAIN in asker.locator("main").inner_text()
    axe(asker)

    desk.context.clear_cookies()
    sign_in(desk, "officer")
    answer(desk, axe, number, "คืนวันจันทร์ก่อนเที่ยงได้")
    publish(desk, axe)

    asker.goto("/complaints/questions/")
    follow(asker, asker.get_by_role("link", name=PUBLIC).first)
    assert ANSWERED in asker.locator("main").inner_text()
    axe(asker)
    address = asker.url

    asker.goto(f"/track/{number}/")
    follow(asker, asker.get_by_role("button", name="ไม่ให้เผยแพร่แล้ว"))
    axe(asker)
    assert asker.request.get(address).status == 404


def test_an_answer_that_is_there_already_makes_the_question_needless(asker, has_script, axe):
    asker.goto("/complaints/questions/ask/")
    asker.get_by_label("ท่านอยากรู้อะไร").fill("เบี้ยผู้สูงอายุเดือนนี้จะเข้าวันไหนคะ")
    if has_script:
        asker.wait_for_selector("[data-suggested] button")
    else:
        follow(asker, asker.get_by_role("button", name="ต่อไป").last)
    axe(asker)
    assert "เข้าบัญชีทุกวันที่ 10" in asker.locator("main").inner_text()
    follow(asker, asker.locator("button[name=accept][value^='faq:']").first)
    assert "/complaints/questions/faq/" in asker.url
    axe(asker)


def test_words_are_searched_without_javascript(old_phone, axe):
    old_phone.goto("/complaints/questions/")
    old_phone.get_by_label("ค้นหาในคำถามที่เคยตอบแล้ว").fill("สนามกีฬา")
    follow(old_phone, old_phone.get_by_role("button", name="ค้นหา"))
    assert "จัดงานแต่ง" in old_phone.locator("main").inner_text()
    axe(old_phone)
