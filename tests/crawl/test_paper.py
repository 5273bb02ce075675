"""What comes out of a printer when somebody takes a page along."""

import io

from pypdf import PdfReader

KINDS = ("/news/", "/documents/", "/services/", "/about/")
EACH = 4  # pages of each kind
FOOT = "() => document.querySelector('footer').innerText"


def test_no_sheet_carries_the_foot_of_a_page_alone(walked, eyes):
    alone = [
        address
        for address in some_of_each_kind(walked)
        if is_little(*last_sheet(eyes.page, address))
    ]
    assert alone == []


def some_of_each_kind(walked):
    for kind in KINDS:
        found = [p.address for p in walked.values() if p.is_html and p.address.startswith(kind)]
        found = [address for address in found if "?" not in address]
        assert len(found) >= EACH, kind
        yield from sorted(found, key=lambda address: (len(address), address))[:EACH]


def last_sheet(page, address):
    page.goto(address)
    page.emulate_media(media="print")
    foot = page.evaluate(FOOT)
    return PdfReader(io.BytesIO(page.pdf(format="A4"))).pages[-1].extract_text(), foot


def is_little(sheet, foot):
    """Whether a sheet has less than the foot and a line more."""
    return len("".join(sheet.split())) < len("".join(foot.split())) + 20
