"""A phone that loses the line keeps the manuals it opened, and the numbers to call."""

from playwright.sync_api import expect

KEPT = """async (path) => {
  for (const name of await caches.keys()) {
    const pages = await caches.open(name);
    if (name.startsWith("portal-pages-") && await pages.match(path)) return true;
  }
  return false;
}"""
LOOKED_AFTER = "() => navigator.serviceWorker.controller !== null"


def test_a_manual_that_was_opened_is_read_without_a_line_and_no_more(page, axe):
    page.goto("/services/water-supply/")
    page.wait_for_function(LOOKED_AFTER)
    page.goto("/services/water-supply/")
    page.wait_for_function(KEPT, arg="/services/water-supply/")
    page.goto("/track/")
    page.goto("/services/water-supply/apply/")

    page.context.set_offline(True)
    page.goto("/services/water-supply/")
    expect(page.get_by_role("status")).to_contain_text("สำเนาที่เก็บไว้เมื่อ")
    expect(page.locator("h1")).to_contain_text("น้ำประปา")

    page.goto("/track/")
    expect(page.locator("h1")).to_have_text("ไม่มีสัญญาณอินเทอร์เน็ต")
    expect(page.get_by_role("link", name="เจ็บป่วยฉุกเฉิน 1669")).to_be_visible()
    expect(page.locator("[data-kept-pages] li").first).to_be_visible()
    axe(page)
    for secret in ("/track/", "/services/water-supply/apply/", "/integrity/"):
        assert page.evaluate(KEPT, secret) is False
    page.context.set_offline(False)
