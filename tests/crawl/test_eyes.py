"""What a browser finds wrong with the public's pages, on a phone and on a desk."""

import pytest

from tests import axe

from .eyes import new_to_the_eye


@pytest.mark.parametrize(
    "language",
    ["th", "en"],
)
def test_every_sort_of_page_breaks_no_rule(walked, eyes, language):
    pages = [page for page in walked.values() if page.is_html and page.language == language]
    addresses = new_to_the_eye(pages)
    assert len(addresses) > 30
    assert [line for address in addresses for line in eyes.look(address)] == []


def test_what_breaks_a_rule_is_told_with_its_place(browser):
    with browser.new_page() as page:
        page.set_content(
            "<title>ภาพ</title><main><h1>ภาพ</h1><img src='data:,' class='lost'></main>"
        )
        told = axe.violations(page)
    assert [line.split(":")[0] for line in told] == ["html-has-lang", "image-alt"]
    assert "lost" in told[1]
