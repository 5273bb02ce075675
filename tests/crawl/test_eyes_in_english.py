"""What a browser finds wrong with the public's pages in English; apart, so that two can look."""

from .eyes import one_of_each_sort


def test_every_sort_of_page_breaks_no_rule(walked, eyes):
    addresses = one_of_each_sort(walked, "en")
    assert len(addresses) > 30
    assert [line for address in addresses for line in eyes.look(address)] == []
