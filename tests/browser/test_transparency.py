"""What the office shows of its own work, as a villager reads it and as staff keep it."""

import pytest
from django.utils.timezone import localdate

from home.buddhist import fiscal_year

from .conftest import follow, sign_in

YEAR = fiscal_year(localdate())
OPEN = (
    "/transparency/",
    "/measures/2566/",
    "/measures/2566/progress/",
    "/measures/2566/reports/6-months/",
    "/ita/",
    "/ita/2566/",
    "/ita/results/",
    "/ita/results/2565/",
    f"/statistics/{YEAR}/first-half/",
    "/statistics/data/",
    "/transparency/risks/risks-2566/",
    "/transparency/committees/",
    "/transparency/dos-and-donts/",
    "/transparency/no-gift/no-gift-2566/",
)
DONE = "ติดผังขั้นตอนครบทุกจุดบริการแล้ว ตรวจเมื่อเช้านี้"


@pytest.mark.parametrize("language", ["", "/en"])
def test_every_page_fits_the_phone_and_breaks_no_rule(phone, axe, language):
    for address in OPEN:
        phone.goto(language + address)
        assert phone.evaluate("document.documentElement.scrollWidth") <= 360, address
        axe(phone)


def test_a_head_reports_and_everybody_reads_it(desk, phone, axe):
    sign_in(desk, "approver")
    desk.goto(f"/admin/progress/{YEAR}/")
    axe(desk, within="#main")
    follow(desk, desk.locator("#main a[href*='/progress/'][href*='/steps/']").first)
    axe(desk, within="#main")
    desk.get_by_label("ดำเนินการแล้ว", exact=True).check()
    desk.locator("#id_text").fill(DONE)
    follow(desk, desk.get_by_role("button", name="บันทึกรายงาน"))
    desk.get_by_text(DONE).first.wait_for()
    offer = desk.get_by_role("button", name="เป็นหลักฐาน").first
    proof = offer.get_attribute("aria-label").removeprefix("ใช้ ").removesuffix(" เป็นหลักฐาน")
    follow(desk, offer)
    desk.get_by_text(proof).first.wait_for()

    phone.goto(f"/measures/{YEAR}/progress/")
    phone.get_by_text(DONE).wait_for()
    assert phone.get_by_role("link", name=proof).count() >= 1


def test_an_approver_judges_an_item_and_shows_evidence(desk, phone, axe):
    sign_in(desk, "approver")
    desk.goto("/admin/ita/2566/")
    axe(desk, within="#main")
    desk.goto("/admin/ita/2566/items/laws/")
    axe(desk, within="#main")
    for group in desk.locator("#elements fieldset").all():
        group.get_by_label("ครบถ้วน", exact=True).check()
    follow(desk, desk.get_by_role("button", name="บันทึกผลการตรวจ"))
    assert "ไม่ครบ" not in desk.locator("#elements h2").inner_text()

    follow(desk, desk.get_by_role("link", name="เพิ่มหลักฐาน"))
    desk.get_by_label("ค้นหาหน้าเว็บ เอกสาร หรือบริการ").fill("วิสัยทัศน์")
    desk.get_by_label("วิสัยทัศน์และพันธกิจ").first.check()
    axe(desk, within="#main")
    follow(desk, desk.locator("form:has([data-evidence]) .desk-buttons button"))
    desk.locator("#evidence").get_by_text("วิสัยทัศน์และพันธกิจ").first.wait_for()

    phone.goto("/ita/2566/")
    assert phone.locator("#o6").get_by_role("link", name="วิสัยทัศน์และพันธกิจ").count() == 1
