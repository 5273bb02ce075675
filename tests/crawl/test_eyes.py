"""What a browser finds wrong with the public's pages, on a phone and on a desk."""

import pytest

from .eyes import new_to_the_eye


@pytest.mark.parametrize(
    "language",
    [
        pytest.param("th", marks=pytest.mark.xdist_group("Thai")),
        pytest.param("en", marks=pytest.mark.xdist_group("English")),
    ],
)
def test_every_sort_of_page_breaks_no_rule(walked, eyes, language):
    pages = [page for page in walked.values() if page.is_html and page.language == language]
    addresses = new_to_the_eye(pages)
    assert len(addresses) > 30
    assert [line for address in addresses for line in eyes.look(address)] == []
