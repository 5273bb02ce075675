"""Laws as the public reads them, and the information centre."""

import pytest
from wagtail import hooks

from home.library.models import InformationSection
from home.library.offered import Offer
from tests.factories import library as make
from tests.home.library.test_documents import body


def test_a_law_is_told_in_plain_words_then_section_by_section(client, laws):
    make.law(laws, plain_words="ห้ามทิ้งขยะริมทาง\nปรับไม่เกิน 500 บาท", slug="waste")
    html = body(client, "/laws/waste/")
    for text in (
        "<li>ห้ามทิ้งขยะริมทาง</li>",
        'href="#section-3"',
        'id="section-3"',
        'id="chapter-1"',
        "สารบัญ",
        "ใช้บังคับอยู่",
    ):
        assert text in html, text
    assert html.index("ห้ามทิ้งขยะริมทาง") < html.index('id="section-3"')


def test_no_level_of_headings_is_left_out(client, laws):
    make.law(laws, slug="waste")
    html = body(client, "/laws/waste/")
    assert '<h3><a href="#section-1">ข้อ 1</a></h3>' in html, "before any chapter"
    assert '<h4><a href="#section-3">ข้อ 3</a></h4>' in html, "below its chapter"


def test_a_repealed_law_says_so_and_leads_to_the_one_instead(client, laws):
    new = make.law(laws, title="ข้อบัญญัติใหม่", slug="new")
    make.law(laws, title="ข้อบัญญัติเก่า", slug="old", status="repealed", replaced_by=new)
    html = body(client, "/laws/old/")
    assert "ยกเลิกแล้ว" in html
    assert "ข้อบัญญัติใหม่" in html
    assert "เก็บไว้ให้ค้นเท่านั้น" not in body(client, "/laws/new/")
    listed = body(client, "/laws/")
    assert listed.index("ข้อบัญญัติใหม่") < listed.index("ข้อบัญญัติเก่า")


def test_what_a_text_holds_is_never_markup(client, laws):
    make.law(laws, text="ข้อ 1 <script>alert(1)</script>", slug="evil")
    assert "<script>alert" not in body(client, "/laws/evil/")


def test_a_law_leads_to_the_services_that_are_still_offered(client, laws):
    make.law(laws, services=["water", "gone"], slug="law")
    offer = Offer("water", "ขอรถน้ำ", "/services/water/")
    with hooks.register_temporarily("list_law_services", lambda: [offer]):
        assert 'href="/services/water/"' in body(client, "/laws/law/")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("kind=act", ["พ.ร.บ."]),
        ("q=%E0%B8%82%E0%B8%A2%E0%B8%B0", ["ขยะ"]),
        ("kind=x", ["พ.ร.บ.", "ขยะ"]),
    ],
)
def test_the_laws_are_narrowed_by_the_address(client, laws, query, found):
    make.law(laws, title="พ.ร.บ.", kind="act", slug="act")
    make.law(laws, title="ขยะ", slug="waste")
    html = body(client, f"/laws/?{query}")
    assert [name for name in ("พ.ร.บ.", "ขยะ") if f"<strong>{name}</strong>" in html] == found


@pytest.mark.parametrize("count", [3, 30])
def test_the_lists_cost_the_same_for_few_and_for_many(
    client, index, laws, django_assert_max_num_queries, count
):
    make.centre(index)
    section = InformationSection.objects.get(code="9-3")
    for number in range(count):
        make.law(laws, slug=f"law-{number}")
        page = make.document(index, number=f"{number}/2569")
        page.sections.set([section])
        page.save()
    body(client, "/laws/?kind=act")
    for path in (
        "/laws/?kind=ordinance",
        "/documents/information-centre/?x=1",
        "/documents/order-1-2569/?x=1",
    ):
        with django_assert_max_num_queries(12):
            body(client, path)


def test_the_centre_names_the_newest_of_each_section_and_counts_the_rest(client, index):
    section = InformationSection.objects.get(code="9-3")
    for number in range(1, 6):
        page = make.document(index, title=f"แผนที่ {number}", number=f"{number}/2569")
        page.sections.set([section])
        page.save()
    places = [("place", {"section": section, "title": "สถิติ", "path": "/statistics/"})]
    make.centre(index, places=places)
    html = body(client, "/documents/information-centre/")
    assert html.count("paper__title") == 3
    assert "ทั้งหมด 5 ฉบับ" in html
    assert 'href="/statistics/"' in html
    assert "ยังไม่มีข้อมูลตามมาตรานี้" in html
