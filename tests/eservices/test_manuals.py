"""One description of a service, and everything that is drawn from it."""

import io
from itertools import pairwise

import pytest
from django.test import Client
from django.utils import translation
from pypdf import PdfReader
from wagtail.models import Locale

from eservices import manuals, printing
from eservices.models import find, shown_services
from home import paper
from home.models import AgencySettings
from home.translating import translate
from tests.factories.eservices import ServiceFactory, block, question, step
from tests.factories.home import DivisionFactory

from .applying import ANSWERS, Visitor

QUESTION = question("text", "เรื่อง")
LONG = "ขออนุญาตก่อสร้าง ดัดแปลง รื้อถอน หรือเคลื่อนย้ายอาคารตามกฎหมายว่าด้วยการควบคุมอาคาร"


def text_of(path):
    response = Client().get(path)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def pdf_of(path):
    response = Client().get(path)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response["X-Content-Type-Options"] == "nosniff"
    return PdfReader(io.BytesIO(response.content))


def is_accessible(pdf):
    return b"pdfuaid:part" in pdf.trailer["/Root"]["/Metadata"].get_object().get_data()


def millimetres(pdf):
    return tuple(round(float(side) / 72 * 25.4) for side in pdf.pages[0].mediabox[2:])


def publish(service, **changes):
    for name, value in changes.items():
        setattr(service, name, value)
    service.save_revision().publish()


# Described once


def everything_about(service):
    """What each of the views of a service says now, by the name of the view."""
    shown = find(service.slug)
    agency = AgencySettings.load()
    return {
        "page": text_of(f"/services/{service.slug}/"),
        "steps": text_of("/services/steps/"),
        "poster": str(printing.poster_content(manuals.of(shown, agency), agency)),
        "booklet": str(printing.booklet_content(manuals.all_of(shown_services(), agency), agency)),
    }


def test_changing_a_step_changes_page_chart_poster_booklet_list_and_promise(office):
    inspection = step("ตรวจสถานที่", 5, outside_unit="นายช่าง")
    service = ServiceFactory(steps=[step("รับคำขอ", 1), inspection], questions=[QUESTION])
    for said in everything_about(service).values():
        for words in ("ตรวจสถานที่", "นายช่าง", "5 วันทำการ", "6 วันทำการ"):
            assert words in said
    assert service.working_days == 6
    publish(service, steps=[step("รับคำขอ", 1), step("ตรวจและวัดพื้นที่", 9, outside_unit="กองช่าง")])
    for view, said in everything_about(service).items():
        for words in ("ตรวจและวัดพื้นที่", "กองช่าง", "9 วันทำการ", "10 วันทำการ"):
            assert words in said, view
        for words in ("ตรวจสถานที่", "5 วันทำการ", "6 วันทำการ"):
            assert words not in said, view
    assert find(service.slug).thai.working_days == 10


def test_time_and_unit_of_a_translation_left_behind_are_those_of_the_thai(office):
    other = DivisionFactory(name_en="Public Works")
    old = step("ทำงาน", 3)
    service = ServiceFactory(name="ขอน้ำ", steps=[old])
    translate(service, Locale.objects.get(language_code="en"), {"ขอน้ำ": "Water", "ทำงาน": "Work"})
    publish(service, steps=[step("ทำงาน", 8, division=other.pk), step("ใหม่", 1)])
    with translation.override("en"):
        chart = find(service.slug).chart
    assert [(one.title, one.unit, one.duration) for one in chart] == [
        ("Work", "Public Works", "8 working days"),
        ("ใหม่", service.division.name_en, "1 working day"),
    ]


def test_what_staff_left_blank_is_said_from_the_agency(office):
    shown = find(ServiceFactory().slug)
    manual = manuals.of(shown, office)
    assert manual.place == [office.local_address]
    assert "08.30–16.30" in manual.hours
    assert "1567" in manual.complaint[0]
    own = ServiceFactory(place="ศาลากลางบ้าน\nหมู่ 4", hours="ทุกวัน", complaint_channel="โทร 1")
    manual = manuals.of(find(own.slug), office)
    assert manual.place == ["ศาลากลางบ้าน", "หมู่ 4"]
    assert (manual.hours, manual.complaint) == ("ทุกวัน", ["โทร 1"])


@pytest.mark.parametrize(
    ("fee", "price"),
    [
        ({"amount": "20.00", "unit": "", "text": ""}, "20 บาท"),
        ({"amount": "0.50", "unit": "ตารางเมตร", "text": ""}, "0.50 บาท ต่อตารางเมตร"),
        ({"amount": "5.00", "unit": "500 ตร.ซม.", "text": ""}, "5 บาท ต่อ 500 ตร.ซม."),
        ({"amount": None, "unit": "", "text": "ตามขนาดอาคาร"}, "ตามขนาดอาคาร"),
        ({"amount": "20.00", "unit": "", "text": "ครั้งแรก"}, "20 บาท · ครั้งแรก"),
    ],
)
def test_a_fee_says_its_price(office, fee, price):
    fees = [block("fee", {"item": "ใบอนุญาต"} | fee, "f")]
    service = ServiceFactory(no_fee=False, fees=fees)
    [row] = manuals.of(find(service.slug), office).fees
    assert (row.item, row.price) == ("ใบอนุญาต", price)


# The page of all steps


def test_the_steps_of_every_service_take_a_handful_of_queries(
    office, django_assert_max_num_queries
):
    other = DivisionFactory()
    for n in range(12):
        ServiceFactory(name=f"บริการ {n}", steps=[step(f"ขั้น {n}", division=other.pk)])
    with django_assert_max_num_queries(12):
        text = text_of("/services/steps/")
    assert "บริการ 11" in text
    assert "ขั้น 11" in text


def test_without_services_the_steps_say_so_and_there_is_no_booklet(office):
    assert "ยังไม่มีบริการที่เผยแพร่" in text_of("/services/steps/")
    assert Client().get("/services/steps/booklet/").status_code == 404


# Posters


def crowded(**changes):
    return ServiceFactory(
        name=LONG[:150],
        summary=LONG * 3,
        steps=[step(f"{LONG} {n}", 15, outside_unit=LONG) for n in range(12)],
        no_documents=False,
        documents=[
            block("document", {"name": LONG, "originals": 1, "copies": 2, "note": LONG}, f"d{n}")
            for n in range(10)
        ],
        no_fee=False,
        fees=[
            block("fee", {"item": LONG, "amount": None, "unit": "", "text": LONG}, f"f{n}")
            for n in range(6)
        ],
        **changes,
    )


@pytest.mark.parametrize(
    ("address", "size"), [("", (210, 297)), ("a3/", (297, 420))], ids=["a4", "a3"]
)
@pytest.mark.parametrize("language", ["", "/en"])
def test_a_poster_is_one_accessible_sheet(office, address, size, language):
    ServiceFactory(slug="water", name="ขอน้ำ")
    pdf = pdf_of(f"{language}/services/water/poster/{address}")
    assert len(pdf.pages) == 1
    assert millimetres(pdf) == size
    assert pdf.metadata.title == "ขอน้ำ"
    assert is_accessible(pdf)


def test_whatever_a_service_says_its_poster_is_one_sheet(office):
    crowded(slug="long")
    ServiceFactory(slug="bare", steps=[], name="ก", summary="ข")
    word = "ก" * 140
    ServiceFactory(slug="word", name=word, summary=word, steps=[step(word), step("<b>#x \\ $")])
    for slug in ("long", "bare", "word"):
        pdf = pdf_of(f"/services/{slug}/poster/")
        assert len(pdf.pages) == 1, slug
        assert is_accessible(pdf), slug


def test_no_line_of_a_posters_name_is_left_with_the_last_short_word(office):
    name = "Repair of roads and culverts now"
    ServiceFactory(slug="roads", name=name, steps=[step("ตรวจ"), step("ปิดประกาศ 15 วัน")])
    lines = [
        line.strip()
        for line in pdf_of("/services/roads/poster/").pages[0].extract_text().splitlines()
    ]
    [(first, second)] = [pair for pair in pairwise(lines) if " ".join(pair) == name]
    assert len(second) > len(first) / 2
    assert second != "now"


def test_the_poster_leads_to_the_page_of_its_language(office, settings):
    service = ServiceFactory(slug="water")
    for language, address in (("th", "/services/water/"), ("en", "/en/services/water/")):
        with translation.override(language):
            content = printing.poster_content(manuals.of(find(service.slug), office), office)
        assert content["url"] == settings.SITE_URL + address


def test_a_poster_is_made_once_for_what_it_says(office, monkeypatch):
    made = []
    draw = paper.pdf
    monkeypatch.setattr(paper, "pdf", lambda *a: made.append(a) or draw(*a))
    service = ServiceFactory(slug="water")
    first = Client().get("/services/water/poster/?x=1").content
    assert Client().get("/services/water/poster/?x=2").content == first
    assert len(made) == 1
    publish(service, name="ขอรถน้ำ")
    assert Client().get("/services/water/poster/?x=3").content != first
    assert len(made) == 2


@pytest.mark.parametrize("path", ["poster/", "poster/a3/"])
def test_a_service_that_is_not_shown_has_no_poster(office, path):
    service = ServiceFactory(slug="water")
    service.unpublish()
    assert Client().get(f"/services/water/{path}").status_code == 404
    assert Client().get(f"/services/nowhere/{path}").status_code == 404


def test_the_page_leads_to_its_posters_and_to_all_steps(office):
    ServiceFactory(slug="water")
    text = text_of("/services/water/")
    for address in ("/services/water/poster/", "/services/water/poster/a3/", "/services/steps/"):
        assert f'href="{address}"' in text
    assert 'href="/services/steps/booklet/"' in text_of("/services/steps/")


# The booklet


@pytest.mark.parametrize("language", ["", "/en"])
def test_the_booklet_has_a_cover_contents_and_every_service(office, language):
    for n in range(3):
        ServiceFactory(name=f"บริการ {n}", criteria="<p>ก</p><ul><li>ข</li></ul>")
    crowded()
    pdf = pdf_of(f"{language}/services/steps/booklet/")
    assert is_accessible(pdf)
    assert millimetres(pdf) == (210, 297)
    assert len(pdf.pages) >= 2 + 4
    outline = [entry for part in pdf.outline for entry in (part if isinstance(part, list) else [])]
    titles = [entry.title for entry in outline if not isinstance(entry, list)]
    assert {"บริการ 0", "บริการ 1", "บริการ 2"} <= set(titles)


def test_the_case_freezes_the_chart_of_the_page(office):
    service = ServiceFactory(
        slug="water", steps=[step("รับคำขอ", 1), step("ส่งน้ำ", 2)], questions=[QUESTION]
    )
    visitor = Visitor(service).open()
    visitor.press(**{name: value for name, value in ANSWERS.items() if name in visitor.typed})
    visitor.press("send")
    [request] = service.requests.all()
    frozen = [(one.title, one.duration) for one in request.case.steps.all()]
    assert frozen == [(one.title, one.duration) for one in find("water").chart]
