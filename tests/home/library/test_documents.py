"""Documents as the public finds and opens them."""

import datetime

import pytest
from django.utils import translation
from wagtail.models import Collection, CollectionViewRestriction, Locale, PageViewRestriction

from home.library import actions
from home.library.models import DocumentPage, InformationSection
from home.translating import translate
from tests.factories import home as make_home
from tests.factories import library as make


def body(client, path, status=200):
    response = client.get(path)
    assert response.status_code == status, path
    return response.content.decode()


def fetched(client, url):
    """The answer of a file's address, read to its end."""
    response = client.get(url)
    response.read = b"".join(response.streaming_content) if response.streaming else b""
    response.close()
    return response


def test_a_document_tells_what_it_is_before_it_is_opened(client, index):
    make_home.agency()
    division = make_home.DivisionFactory(name="กองคลัง")
    page = make.document(index, division=division, signed_by="นายสมชาย ใจดี นายก อบต.")
    page.sections.set([InformationSection.objects.get(code="9-4")])
    page.save()
    html = body(client, "/documents/order-125-2569/")
    for text in (
        "คำสั่งแต่งตั้งคณะกรรมการ",
        "125/2569",
        "3 ตุลาคม 2569",
        "2570",
        "กองคลัง",
        "นายสมชาย ใจดี",
        "เปิดไฟล์ PDF",
        'href="/documents/?section=9-4"',
    ):
        assert text in html, text


def test_the_list_shows_the_newest_first_and_says_how_many(client, index):
    for day in (1, 2, 3):
        make.document(
            index,
            title=f"คำสั่งวันที่ {day}",
            number=f"{day}/2569",
            issued_on=datetime.date(2026, 10, day),
        )
    html = body(client, "/documents/")
    places = [html.index(f"คำสั่งวันที่ {day}") for day in (3, 2, 1)]
    assert places == sorted(places)
    assert "3 ฉบับ" in html


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("kind=order", ["ก"]),
        ("kind=report", ["ข"]),
        ("year=2570", ["ก"]),
        ("year=%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%99", ["ข"]),
        ("section=9-3", ["ข"]),
        ("key=annual_report", ["ข"]),
        ("q=77%2F2569", ["ก"]),
        ("q=%E0%B9%97%E0%B9%97%2F%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%99", ["ก"]),
        ("kind=order&year=2569", []),
        ("kind=nothing", []),
        ("year=abc&division=1;drop&page=99", ["ก", "ข"]),
        ("q=%00%25", []),
    ],
)
def test_the_list_is_narrowed_by_its_address(client, index, query, found):
    make.document(index, title="เอกสาร ก", number="77/2569")
    other = make.document(
        index,
        title="เอกสาร ข",
        kind=make.kind("report"),
        number="",
        issued_on=datetime.date(2026, 9, 1),
    )
    other.sections.set([InformationSection.objects.get(code="9-3")])
    other.set_ita_keys(["annual_report"])
    other.save()
    html = body(client, f"/documents/?{query}")
    assert [name for name in ("ก", "ข") if f">เอกสาร {name}<" in html] == found
    assert found or "ไม่มีเอกสารตามที่เลือก" in html


def test_by_division_only_its_documents_are_shown(client, index):
    division = make_home.DivisionFactory()
    make.document(index, title="ของกอง", division=division)
    make.document(index, title="ของใครไม่รู้", number="2/2569")
    html = body(client, f"/documents/?division={division.pk}")
    assert ">ของกอง<" in html
    assert ">ของใครไม่รู้<" not in html


def test_a_narrowed_list_keeps_what_was_chosen_on_the_next_page(client, index):
    for number in range(1, 23):
        make.document(index, number=f"{number}/2569")
    html = body(client, "/documents/?kind=order")
    assert "?kind=order&amp;page=2" in html
    assert body(client, "/documents/?kind=order&page=2").count("paper__title") == 2


@pytest.mark.parametrize("count", [3, 40])
def test_the_list_costs_the_same_for_few_and_for_many(
    client, index, django_assert_max_num_queries, count
):
    for number in range(1, count):
        make.document(index, number=f"{number}/2569", division=make_home.DivisionFactory())
    body(client, "/documents/?kind=report")
    with django_assert_max_num_queries(12) as asked:
        body(client, "/documents/?kind=order")
    assert len(asked) == 12


def test_an_older_document_leads_to_the_one_that_replaced_it(client, index):
    old = make.document(index, title="คำสั่งเดิม", number="1/2569")
    make.document(index, title="คำสั่งใหม่", number="2/2569", supersedes=old)
    assert "ฉบับนี้เลิกใช้แล้ว" in body(client, "/documents/order-1-2569/")
    assert "คำสั่งใหม่" in body(client, "/documents/order-1-2569/")
    html = body(client, "/documents/order-2-2569/")
    assert "ใช้แทน" in html
    assert "คำสั่งเดิม" in html
    assert "ฉบับนี้เลิกใช้แล้ว" not in html


def test_a_draft_of_a_newer_one_replaces_nothing_yet(client, index):
    old = make.document(index, title="คำสั่งเดิม", number="1/2569")
    new = make.document(index, title="คำสั่งใหม่", number="2/2569", supersedes=old)
    new.unpublish()
    assert "คำสั่งใหม่" not in body(client, "/documents/order-1-2569/")


def test_private_and_unpublished_documents_are_in_no_list(client, index):
    make.document(index, title="ฉบับเปิด", number="1/2569")
    hidden = make.document(index, title="ฉบับปิด", number="2/2569")
    draft = make.document(index, title="ฉบับร่าง", number="3/2569")
    draft.unpublish()
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    html = body(client, "/documents/")
    assert ">ฉบับเปิด<" in html
    assert "ฉบับปิด" not in html
    assert "ฉบับร่าง" not in html


def test_in_english_the_list_shows_the_thai_papers_and_says_so(client, index):

    make.document(index)
    translate(index, Locale.objects.get(language_code="en"), {"คลังเอกสาร": "Documents"})
    with translation.override("en"):
        html = body(client, "/en/documents/")
    assert 'href="/documents/order-125-2569/" lang="th"' in html
    assert "Order" in html


def test_a_file_says_when_nobody_can_hear_it_read(client, index):
    make_home.agency()
    page = make.document(index)
    actions.read_words(page.document)
    html = body(client, "/documents/order-125-2569/")
    assert "อ่านด้วยเครื่องไม่ได้" in html
    assert "045-123-456" in html


def test_the_address_is_made_of_kind_and_number_or_day(index):
    kind = make.kind()
    on = datetime.date(2026, 10, 3)
    assert DocumentPage.slug_stem({"kind": kind, "number": "๑๒๕/๒๕๖๙"}) == "order-125-2569"
    assert DocumentPage.slug_stem({"kind": kind, "issued_on": on}) == "order-2569-10-03"
    assert DocumentPage.slug_stem({"kind": kind}) == "order"
    assert DocumentPage.slug_stem({}) == "document"


def test_a_number_is_kept_in_one_way(index):
    page = make.document(index, number="คำสั่งที่ ๑๒๕ / ๒๕๖๙")
    assert (page.number, page.fiscal_year) == ("125/2569", 2570)


def test_a_file_is_read_in_the_browser_at_its_lasting_address(client, index):
    page = make.document(index)
    response = fetched(client, page.document.url)
    assert page.document.url == f"/files/{page.document.pk}/{page.document.filename}"
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response.read.startswith(b"%PDF")


def test_a_document_keeps_its_short_address(client, index):
    page = make.document(index)
    assert fetched(client, f"/doc/{page.document.pk}/").read.startswith(b"%PDF")


def test_an_address_of_before_the_library_still_leads_to_the_file(client, index):
    page = make.document(index)
    name = page.document.filename
    response = client.get(f"/documents/{page.document.pk}/{name}")
    assert response.status_code == 301
    assert response["Location"] == page.document.url


def test_a_wrong_name_of_a_file_is_no_address(client, index):
    page = make.document(index)
    assert client.get(f"/files/{page.document.pk}/guess.pdf").status_code == 404
    assert client.get("/files/999999/guess.pdf").status_code == 404


def test_a_file_that_the_disk_lost_is_not_there(client, index):
    page = make.document(index)
    page.document.file.storage.delete(page.document.file.name)
    assert client.get(page.document.url).status_code == 404


def test_the_file_of_a_draft_is_for_staff_alone(client, index, user_of):
    page = make.document(index)
    url = page.document.url
    page.unpublish()
    assert client.get(url).status_code == 404
    assert client.get(f"/doc/{page.document.pk}/").status_code == 404
    client.force_login(user_of("editor"))
    assert fetched(client, url).status_code == 200


def test_a_file_with_one_public_page_is_public(client, index):
    page = make.document(index)
    other = make.document(index, number="9/2569", document=page.document)
    other.unpublish()
    assert fetched(client, page.document.url).status_code == 200


def test_a_file_of_no_document_is_served_as_ever_where_a_page_names_it(client, home, index):
    file = make.file()
    text = f'<p><a linktype="document" id="{file.pk}">ใบสมัคร</a></p>'
    make_home.page(home, slug="jobs", body=[("paragraph", text)])
    assert fetched(client, file.url).status_code == 200


def test_a_closed_collection_stays_closed(client, index):
    page = make.document(index)
    folder = Collection.get_first_root_node().add_child(name="ปิด")
    CollectionViewRestriction.objects.create(collection=folder, restriction_type="login")
    page.document.collection = folder
    page.document.save()
    assert client.get(f"/doc/{page.document.pk}/").status_code == 404
    assert client.get(page.document.url).status_code == 302
