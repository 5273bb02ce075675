"""A long form that is left keeps what was typed on the phone, until it is sent or thrown away."""

from playwright.sync_api import expect

FORM = "/complaints/new/road/"
STORED = (
    "() => Object.entries(localStorage).filter(([name]) => name.startsWith('draft:')).flat().join()"
)
SAID = "ถนนหน้าวัดเป็นหลุมใหญ่ รถล้มสองคันแล้ว"


def stored(page, words):
    page.wait_for_function(f"(words) => ({STORED})().includes(words)", arg=words)


def fill(page):
    page.goto(FORM)
    page.get_by_label("เรื่อง", exact=True).fill("ถนนเป็นหลุม")
    page.locator("textarea").first.fill(SAID)
    stored(page, SAID)


def test_what_was_typed_is_offered_again_and_thrown_away_when_asked(page, axe):
    fill(page)
    expect(page.get_by_text("เก็บไว้ในเครื่องนี้จนกว่าจะส่ง")).to_be_visible()
    page.goto("/en/" + FORM[1:])
    offer = page.get_by_role("button", name="Go on from there")
    expect(offer).to_be_visible()
    assert page.locator("textarea").first.input_value() == ""
    axe(page)
    offer.click()
    assert page.locator("textarea").first.input_value() == SAID
    page.get_by_role("button", name="Throw away what is kept").click()
    assert page.evaluate(STORED) == ""
    page.reload()
    expect(page.locator("h1")).to_be_visible()
    expect(page.get_by_role("button", name="Go on from there")).to_be_hidden()


def test_without_a_line_nothing_is_sent_and_nothing_lost(page):
    fill(page)
    page.context.set_offline(True)
    page.get_by_role("button", name="ต่อไป", exact=True).last.click()
    expect(page.get_by_text("ตอนนี้ไม่มีสัญญาณ")).to_be_visible()
    assert page.locator("textarea").first.input_value() == SAID
    page.context.set_offline(False)
    expect(page.get_by_text("สัญญาณกลับมาแล้ว")).to_be_visible()


def test_once_sent_the_phone_keeps_nothing(page):
    fill(page)
    page.get_by_label("หมู่บ้าน").select_option(index=1)
    page.get_by_label("สถานที่").fill("หน้าวัด")
    with page.expect_navigation():
        page.get_by_role("button", name="ต่อไป", exact=True).last.click()
    while page.get_by_role("button", name="ไม่เหมือน ส่งเรื่องของฉัน").count():
        with page.expect_navigation():
            page.get_by_role("button", name="ไม่เหมือน ส่งเรื่องของฉัน").last.click()
    assert SAID in page.evaluate(STORED)
    with page.expect_navigation():
        page.get_by_role("button", name="ส่งเรื่อง").last.click()
    expect(page.locator("h1")).to_have_text("เราได้รับเรื่องแล้ว")
    assert page.evaluate(STORED) == ""


def test_what_the_server_seals_is_never_kept(page):
    page.goto("/services/water-supply/apply/")
    sealed = page.locator("form[data-draft]").get_attribute("data-not-kept").split()
    page.locator(f'[name="{sealed[0]}"]').fill("1101700230708")
    page.get_by_label("ชื่อและนามสกุล").fill("นางสาวมะลิ ทดสอบ")
    stored(page, "มะลิ")
    assert "1101700230708" not in page.evaluate(STORED)


def test_what_nobody_came_back_to_is_forgotten_after_three_days(page):
    fill(page)
    page.evaluate(
        """() => {
          const name = Object.keys(localStorage).find((one) => one.startsWith("draft:"));
          const kept = JSON.parse(localStorage[name]);
          localStorage[name] = JSON.stringify({ ...kept, at: kept.at - 73 * 3600 * 1000 });
        }"""
    )
    page.goto("/")
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate(STORED) == ""
