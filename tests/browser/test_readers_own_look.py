"""A reader makes the letters large and the colours strong, with and without scripts."""

from playwright.sync_api import expect


def letters(page):
    return page.evaluate("getComputedStyle(document.documentElement).fontSize")


def choose(page):
    page.locator(".display summary").click()
    page.locator(".display label[for$=size-largest]").click()
    page.locator(".display label[for$=contrast-high]").click()


def test_large_letters_and_strong_colours_stay_from_page_to_page(phone, axe):
    phone.goto("/services/")
    usual = letters(phone)
    choose(phone)
    expect(phone.locator("html")).to_have_attribute("data-size", "largest")
    phone.goto("/track/")

    expect(phone.locator("html")).to_have_attribute("data-contrast", "high")
    assert (usual, letters(phone)) == ("18px", "24px")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    assert phone.context.cookies() == []
    phone.locator(".display summary").click()
    expect(phone.locator(".display input[value=largest]")).to_be_checked()
    axe(phone)


def test_without_scripts_the_choice_holds_on_the_page_it_was_made_on(old_phone):
    old_phone.goto("/services/")
    choose(old_phone)
    expect(old_phone.locator("html")).to_have_css("font-size", "24px")
    expect(old_phone.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
