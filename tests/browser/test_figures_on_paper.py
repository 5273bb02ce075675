"""The heat map and the published figures, printed."""

import io

from pypdf import PdfReader


def sheets(page, address):
    """The words of each sheet, without spaces."""
    page.goto(address)
    page.emulate_media(media="print")
    printed = page.pdf(format="A4", prefer_css_page_size=True)
    return ["".join(one.extract_text().split()) for one in PdfReader(io.BytesIO(printed)).pages]


def test_the_heat_map_stands_on_one_sheet_with_its_heading_and_its_colours(phone):
    found = sheets(phone, "/transparency/risks/risks-2566/")
    [map_] = [sheet for sheet in found if "15–25" in sheet]
    assert "แผนภาพความเ" in map_
    assert "1–3" in map_


def test_published_figures_have_no_foot_that_could_stand_on_a_sheet_alone(phone):
    last = sheets(phone, "/statistics/2569/")[-1]
    assert "100หารด้วย5" in last
    assert phone.locator("footer").is_hidden()
