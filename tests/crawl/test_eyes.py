"""What a browser finds wrong with the public's pages in Thai, on a phone and on a desk."""

from tests import axe

from .eyes import one_of_each_sort


def test_every_sort_of_page_breaks_no_rule(walked, eyes):
    addresses = one_of_each_sort(walked, "th")
    assert len(addresses) > 30
    assert [line for address in addresses for line in eyes.look(address)] == []


def test_what_breaks_a_rule_is_told_with_its_place(browser):
    with browser.new_page() as page:
        page.set_content(
            "<title>ภาพ</title><main><h1>ภาพ</h1><img src='data:,' class='lost'></main>"
        )
        told = axe.violations(page)
        without = axe.violations(page, besides=['class="lost"'])
    assert [line.split(":")[0] for line in told] == ["html-has-lang", "image-alt"]
    assert "lost" in told[1]
    assert [line.split(":")[0] for line in without] == ["html-has-lang"]
