"""Meetings, trainings, activities and announcements on a phone."""

import pytest

LISTS = ("meetings", "trainings", "participation", "announcements")


@pytest.mark.parametrize("name", LISTS)
def test_a_list_and_its_records_fit_the_phone_and_break_no_rule(phone, axe, name):
    for address in (f"/transparency/{name}/2566/", f"/en/transparency/{name}/"):
        phone.goto(address)
        _fits(phone)
        axe(phone)
    phone.goto(f"/transparency/{name}/2566/")
    phone.locator(".record-link").last.click()
    phone.locator(".summary-list").wait_for()
    _fits(phone)
    axe(phone)


def _fits(page):
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
