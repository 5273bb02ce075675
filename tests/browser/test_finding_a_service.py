"""Finding a service: with a script while one types, without it by the button."""

import pytest

from .conftest import follow


@pytest.fixture(params=["with JavaScript", "without JavaScript"])
def reader(request):
    return request.getfixturevalue("phone" if request.param == "with JavaScript" else "old_phone")


def rows(page):
    return page.locator(".action-row:visible")


def test_a_life_event_opens_to_its_services(reader, axe):
    reader.goto("/services/")
    axe(reader)
    tile = reader.locator("details.occasion").first
    tile.locator("summary").click()
    assert tile.locator(".action-row").first.is_visible()
    assert reader.locator("details.occasion[open]").count() == 1
    axe(reader)
    follow(reader, tile.locator(".action-row").first)
    assert reader.locator(".step-chart").is_visible()


def test_words_find_the_service_however_they_are_spelled(reader, axe):
    reader.goto("/services/")
    everything = rows(reader).count()
    reader.locator("#find").fill("รถนํ้า")  # nikhahit and sara aa
    reader.locator("#find").press("Enter")
    reader.get_by_role("status").filter(has_text="พบ").wait_for()
    assert 0 < rows(reader).count() < everything
    assert rows(reader).first.get_attribute("href").endswith("/services/water-truck/")
    axe(reader)
    reader.locator("#find").fill("ยานอวกาศ")
    reader.locator("#find").press("Enter")
    reader.get_by_text("ไม่พบบริการที่มีคำนี้").wait_for()
    assert rows(reader).count() == 0
    axe(reader)


def test_all_steps_and_the_manual_fit_the_phone(reader, axe):
    for address in ("/services/steps/", "/services/building-permit/", "/en/services/"):
        reader.goto(address)
        assert (
            reader.evaluate("document.documentElement.scrollWidth") <= reader.viewport_size["width"]
        )
        axe(reader)
