"""A real browser on a line that breaks: photos shrink, travel alone, and are tried again."""

import io

import pytest
from PIL import Image

from .conftest import PATIENCE, follow

FORM = "/services/water-truck/apply/"
UPLOAD = "**/upload/"
MEGABYTE = 1024 * 1024


def photo(*side, quality=92):
    """A picture full of noise, so that it is as large as a phone makes one."""
    data = io.BytesIO()
    Image.effect_noise(side, 90).convert("RGB").save(data, "JPEG", quality=quality)
    return {"name": "น้ำท่วม.jpg", "mimeType": "image/jpeg", "buffer": data.getvalue()}


@pytest.fixture
def form(page):
    """A form that asks for photos. What breaks on the line is no problem of the page's own."""
    page.set_default_timeout(PATIENCE)
    page.goto(FORM)
    return page


def chosen(form):
    """How many files wait in the input, to travel with the form."""
    return form.locator("input[type=file]").first.evaluate("input => input.files.length")


def test_a_large_photo_is_made_small_and_arrives_by_itself(form):
    picture = photo(4000, 3000)
    assert len(picture["buffer"]) > 9 * MEGABYTE
    sent = []
    form.on("request", lambda r: sent.append(r) if r.url.endswith("/upload/") else None)
    form.locator("input[type=file]").first.set_input_files(picture)
    row = form.locator(".attached--now")
    row.get_by_text("แนบแล้ว").wait_for()

    assert row.locator("[data-size]").inner_text().endswith("KB")
    assert len(sent) == 1
    assert chosen(form) == 0


def test_a_broken_line_says_so_keeps_the_words_and_the_file_is_tried_again(form):
    name = form.get_by_label("ชื่อและนามสกุล")
    name.fill("นายบุญมี ทดสอบ")
    form.route(UPLOAD, lambda route: route.abort("connectionreset"))
    form.locator("input[type=file]").first.set_input_files(photo(640, 480))
    row = form.locator(".attached--now")
    row.get_by_text("ส่งไม่ถึง").wait_for()
    assert name.input_value() == "นายบุญมี ทดสอบ"
    assert chosen(form) == 1

    form.unroute(UPLOAD)
    row.get_by_role("button", name="ลองอีกครั้ง").click()
    row.get_by_text("แนบแล้ว").wait_for()
    assert chosen(form) == 0
    assert form.locator(".attached--now").count() == 1


def test_a_file_whose_answer_was_lost_is_not_doubled(form):
    def lose(route):
        route.fetch()  # it arrives, and the line breaks before we hear of it
        route.abort("connectionreset")

    form.route(UPLOAD, lose, times=1)
    form.locator("input[type=file]").first.set_input_files(photo(640, 480))
    row = form.locator(".attached--now")
    row.get_by_role("button", name="ลองอีกครั้ง").click()
    row.get_by_text("แนบแล้ว").wait_for()
    follow(form, form.get_by_role("button", name="เก็บไว้กรอกต่อภายหลัง"))
    follow(form, form.get_by_role("button", name="กรอกต่อตอนนี้"))

    assert form.locator(".attached", has_text="น้ำท่วม.jpg").count() == 1


def test_a_file_of_the_wrong_kind_is_told_by_name_and_does_not_travel_with_the_form(form):
    form.locator("input[type=file]").first.set_input_files(
        {"name": "บ้าน.pdf", "mimeType": "application/pdf", "buffer": b"MZ" + b"\0" * 900}
    )
    row = form.locator(".attached--now")
    row.locator("[data-problem]").filter(has_text="ไม่ตรงกับชนิดไฟล์").wait_for()

    assert chosen(form) == 0
    row.get_by_role("button", name="ไม่แนบไฟล์นี้").click()
    assert form.locator(".attached--now").count() == 0


def test_the_form_and_its_files_have_no_axe_violations_on_the_way(form, axe):
    form.route(UPLOAD, lambda route: route.abort("connectionreset"))
    form.locator("input[type=file]").first.set_input_files(photo(640, 480))
    form.locator(".attached--now").get_by_text("ส่งไม่ถึง").wait_for()
    axe(form)


def test_a_form_is_put_aside_and_taken_up_on_an_old_phone(form, old_phone, axe):
    """First with JavaScript, by the link of the mail; then without, by number and secret."""
    form.get_by_label("ชื่อและนามสกุล").fill("นายบุญมี ทดสอบ")
    follow(form, form.get_by_role("button", name="เก็บไว้กรอกต่อภายหลัง"))
    axe(form)
    number = form.locator(".number-big").inner_text()
    secret = "".join(form.locator(".secret-groups").inner_text().split())

    form.goto(f"/services/continue/?number={number}#s={secret}")
    form.locator("input[name=token]").wait_for(state="attached")
    assert form.get_by_label("ชื่อและนามสกุล").input_value() == "นายบุญมี ทดสอบ"
    assert secret not in form.url

    old_phone.goto("/services/continue/")
    axe(old_phone)
    old_phone.get_by_label("เลขที่แบบร่าง").fill(number)
    old_phone.get_by_label("รหัส", exact=True).fill("ABCD")
    follow(old_phone, old_phone.get_by_role("button", name="กรอกต่อ", exact=True))
    axe(old_phone)
    old_phone.get_by_label("รหัส", exact=True).fill(secret)
    follow(old_phone, old_phone.get_by_role("button", name="กรอกต่อ", exact=True))
    assert old_phone.get_by_label("ชื่อและนามสกุล").input_value() == "นายบุญมี ทดสอบ"
    axe(old_phone)
