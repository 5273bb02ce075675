"""Meetings, trainings, activities and announcements on a phone."""

import pytest

from .conftest import follow

LISTS = ("meetings", "trainings", "participation", "announcements")


@pytest.mark.parametrize("name", LISTS)
def test_a_list_and_its_records_fit_the_phone_and_break_no_rule(phone, axe, name):
    for address in (f"/transparency/{name}/2566/", f"/en/transparency/{name}/"):
        phone.goto(address)
        _fits(phone)
        axe(phone)
    phone.goto(f"/transparency/{name}/2566/")
    follow(phone, phone.locator(".record-link").last)
    _fits(phone)
    axe(phone)


def _fits(page):
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
