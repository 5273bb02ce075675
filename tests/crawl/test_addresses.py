"""Of every page that the public comes to: links, places, language, landmarks and valid HTML."""

import re
from collections import Counter

from . import valid

# Keys that a script reads and takes away, and the top of a page, are no places in it.
NO_PLACE = re.compile(r"|top|s=.*")
OUTSIDE = re.compile(
    r"(https?|webcal)://[^\s]+\.[^\s]+|tel:\+?[\d-]{3,}|mailto:([^\s@]+@[^\s@]+|\?subject=[^\s]+)"
    r"|geo:[\d.,-]+.*|data:.*|sms:.*"
)
PLAIN = ("/accounts/",)  # forms of the sign-in, in Thai alone


def html(walked):
    return [page for page in walked.values() if page.is_html]


def test_no_link_leads_nowhere(walked):
    broken = [page for page in walked.values() if page.status >= 400]
    assert [f"{p.address} ({p.status}) from {p.found_at}" for p in broken] == []
    assert len(walked) > 500


def test_no_link_leads_to_a_place_that_is_not_there(walked):
    lost = {
        f"{target}#{place} from {page.address}"
        for page in html(walked)
        for target, place in page.links
        if (there := arrived(walked, target)) and there.is_html
        if not NO_PLACE.fullmatch(place) and place not in there.ids
    }
    assert sorted(lost) == []


def arrived(walked, address):
    """The page that an address leads to in the end, if it was fetched."""
    page = walked.get(address)
    while page and page.leads_to:
        page = walked.get(page.leads_to)
    return page


def test_what_leads_away_is_written_as_an_address(walked):
    found = {(said, page.address) for page in html(walked) for said in page.outside}
    assert [one for one in sorted(found) if not OUTSIDE.fullmatch(one[0])] == []


def test_every_page_says_its_language_and_title(walked):
    for page in html(walked):
        tree = page.tree()
        assert tree.get("lang") == page.language, page.address
        assert tree.findtext("./head/title").strip(), page.address


def test_every_page_has_one_heading_one_main_part_and_its_landmarks(walked):
    wrong = []
    for page in html(walked):
        tree = page.tree()
        counts = Counter(element.tag for element in tree.iter() if isinstance(element.tag, str))
        shown = [h1 for h1 in tree.iter("h1") if not is_for_paper(h1)]
        if (len(shown), counts["main"]) != (1, 1) or not counts["header"] or not counts["footer"]:
            wrong.append((page.address, len(shown), counts["main"], counts["header"]))
    assert wrong == []


def is_for_paper(element):
    return any(
        "paper-only" in (one.get("class") or "").split()
        for one in (element, *element.iterancestors())
    )


def test_every_page_is_valid_html(walked, tmp_path):
    assert valid.complaints(html(walked), tmp_path) == []
