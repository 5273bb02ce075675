"""What a service must be, and how it is shown."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import translation
from wagtail.models import Locale

from eservices.models import Service, ServiceIndexPage, by_division
from home.translating import translate
from tests.factories.eservices import ServiceFactory, block, question, step
from tests.factories.home import DivisionFactory, PersonFactory, page

QUESTION = question("text", "เรื่อง")


def english(service, words):
    return translate(service, Locale.objects.get(language_code="en"), words)


def test_the_time_of_a_service_is_counted_from_its_steps(office):
    service = ServiceFactory(steps=[step("ก", 2, "hours"), step("ข", 2, "days")])
    assert service.working_days == 3
    assert service.total_time == "3 วันทำการ"


def test_counting_the_time_asks_the_database_nothing(office, django_assert_num_queries):
    service = Service.objects.get(pk=ServiceFactory().pk)
    with django_assert_num_queries(0):
        assert service.working_days == 3


def test_a_step_belongs_to_the_division_of_the_service_unless_it_says_otherwise(office):
    other = DivisionFactory(name="กองคลัง")
    service = ServiceFactory(
        steps=[
            step("ก"),
            step("ข", division=other.pk),
            step("ค", outside_unit="ปลัด อบต."),
        ]
    )
    units = [one.unit for one in Service.objects.get(pk=service.pk).chart]
    assert units == [service.division.name, "กองคลัง", "ปลัด อบต."]


@pytest.mark.parametrize(
    ("approval", "levels"), [("", ()), ("head", ("head",)), ("head,chief", ("head", "chief"))]
)
def test_the_approval_chain_is_a_list_of_levels(approval, levels):
    assert Service(approval=approval).approvals == levels


def test_an_address_is_used_once(office):
    ServiceFactory(slug="water")
    again = ServiceFactory.build(
        slug="water", division=DivisionFactory(), officer=PersonFactory(), locale=thai()
    )
    with pytest.raises(ValidationError, match="มีบริการอื่นใช้ที่อยู่นี้แล้ว"):
        again.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        again.save()


def test_an_address_on_a_poster_does_not_change(office):
    service = ServiceFactory(slug="water")
    service.slug = "other"
    with pytest.raises(ValidationError, match="เผยแพร่แล้ว เปลี่ยนที่อยู่ไม่ได้"):
        service.full_clean()


def test_an_address_may_change_before_it_is_shown(office):
    service = ServiceFactory(slug="water", published=False)
    service.slug = "other"
    service.full_clean()


def test_an_address_is_in_small_latin_letters(office):
    with pytest.raises(ValidationError, match="ตัวพิมพ์เล็ก"):
        ServiceFactory.build(slug="Water").clean()


def thai():
    return Locale.objects.get(language_code="th")


# The page of a service


def get(path, **headers):
    return Client().get(path, **headers)


def text_of(response):
    return " ".join(response.content.decode().split())


def test_the_manual_is_in_the_official_order(office):
    service = ServiceFactory(
        questions=[QUESTION],
        no_documents=False,
        documents=[
            block("document", {"name": "บัตรประชาชน", "originals": 1, "copies": 2}, "d"),
        ],
        no_fee=False,
        fees=[block("fee", {"item": "ใบอนุญาต", "amount": "20.00", "text": ""}, "f")],
        laws=[block("law", {"name": "พ.ร.บ. ควบคุมอาคาร", "url": ""}, "l")],
    )  # fmt: skip
    page = text_of(get(f"/services/{service.slug}/"))
    order = [
        "หน่วยงานที่รับผิดชอบ</h2>",
        "ช่องทางและเวลาให้บริการ",
        "หลักเกณฑ์ วิธีการ และเงื่อนไข",
        "ขั้นตอนและระยะเวลา",
        "รวมระยะเวลา",
        "เอกสารที่ต้องใช้",
        "บัตรประชาชน",
        "ค่าธรรมเนียม</h2>",
        "ใบอนุญาต",
        "ช่องทางการร้องเรียน",
        "กฎหมายที่เกี่ยวข้อง",
        "พ.ร.บ. ควบคุมอาคาร",
        "เจ้าหน้าที่</h2>",
    ]
    places = [page.index(words) for words in order]
    assert places == sorted(places)


def test_no_fee_and_no_documents_are_said(office):
    page = text_of(get(f"/services/{ServiceFactory().slug}/"))
    assert "ไม่มีค่าธรรมเนียม" in page
    assert "ไม่ต้องใช้เอกสาร" in page


def test_a_page_has_one_filled_button_and_it_applies(office):
    service = ServiceFactory(questions=[QUESTION])
    page = text_of(get(f"/services/{service.slug}/"))
    assert page.count('class="button"') == 1
    assert f'href="/services/{service.slug}/apply/"' in page


def test_a_service_without_form_says_how_else_to_ask(office):
    page = text_of(get(f"/services/{ServiceFactory().slug}/"))
    assert "ยังไม่เปิดรับคำขอทางเว็บไซต์" in page
    assert "/apply/" not in page


@pytest.mark.parametrize("change", [{"live": False}, {"slug": "elsewhere"}])
def test_a_service_that_is_not_shown_is_not_there(office, change):
    service = ServiceFactory(slug="water")
    Service.objects.filter(pk=service.pk).update(**change)
    assert get("/services/water/").status_code == 404


@pytest.mark.parametrize("path", ["/services/", "/services/{slug}/"])
def test_public_pages_depend_on_nothing_about_the_visitor(site, office, path):
    index(site)
    response = get(path.format(slug=ServiceFactory(questions=[QUESTION]).slug))
    assert response.status_code == 200
    assert not response.cookies
    assert "public" in response["Cache-Control"]
    assert "cookie" not in response.get("Vary", "").lower()


def test_english_is_read_at_its_own_address(office):
    service = ServiceFactory(
        name="ขอน้ำ", slug="water", summary="สรุป", steps=[step("ทำงาน")], questions=[QUESTION]
    )
    english(service, {"ขอน้ำ": "Water", "สรุป": "For homes", "ทำงาน": "Work", "เรื่อง": "Subject"})
    page = text_of(get("/en/services/water/"))
    assert "<h1>Water</h1>" in page
    assert "Work" in page
    assert 'href="/en/services/water/apply/"' in page
    assert "Subject" in text_of(get("/en/services/water/apply/"))
    assert "<h1>ขอน้ำ</h1>" in text_of(get("/services/water/"))


def test_without_english_the_thai_is_shown_and_marked_as_thai(office):
    ServiceFactory(name="ขอน้ำ", slug="water")
    page = text_of(get("/en/services/water/"))
    assert "<h1>ขอน้ำ</h1>" in page
    assert '<article class="container container--wide service-page" lang="th">' in page


def test_a_translation_keeps_the_keys_of_the_questions(office):
    service = ServiceFactory(questions=[QUESTION])
    translated = english(service, {"เรื่อง": "Subject"})
    assert [child.id for child in translated.questions] == [QUESTION["id"]]
    assert translated.slug == service.slug
    assert translated.officer == service.officer


# The list


def index(site):
    return page(site[0], ServiceIndexPage, title="บริการ", slug="services")


def test_services_are_listed_by_division_in_their_order(office):
    second, first = DivisionFactory(order=2), DivisionFactory(order=1)
    ServiceFactory(name="ข", division=second)
    ServiceFactory(name="ค", division=first, order=2)
    ServiceFactory(name="ก", division=first, order=1)
    ServiceFactory(name="ร่าง", division=first, published=False)
    shown = [
        (division, [one.local.name for one in services]) for division, services in by_division()
    ]
    assert shown == [(first, ["ก", "ค"]), (second, ["ข"])]


def test_a_division_that_is_gone_shows_nothing(office):
    ServiceFactory(division=DivisionFactory(is_active=False))
    assert by_division() == []


def count(path, django_assert_max_num_queries, most=12):
    with django_assert_max_num_queries(most) as counted:
        assert get(path).status_code == 200
    return len(counted)


@pytest.mark.parametrize("language", ["", "/en"])
def test_the_list_asks_as_much_for_three_services_as_for_thirty(
    site, office, django_assert_max_num_queries, language
):
    services = index(site)
    english(services, {"บริการ": "Services"})
    for _n in range(3):
        ServiceFactory()
    get(f"{language}/services/")  # fills what Wagtail keeps of the site's addresses
    forget()
    few = count(f"{language}/services/", django_assert_max_num_queries, most=14)
    for _n in range(27):
        ServiceFactory()
    forget()
    assert count(f"{language}/services/", django_assert_max_num_queries, most=14) == few


def test_a_service_is_shown_in_few_queries(office, django_assert_max_num_queries):
    other = DivisionFactory()
    steps = [step(str(n), division=other.pk) for n in range(20)]
    service = ServiceFactory(steps=steps, questions=[QUESTION])
    count(f"/services/{service.slug}/", django_assert_max_num_queries)
    count(f"/services/{service.slug}/apply/", django_assert_max_num_queries)


def forget():
    from django.core.cache import caches  # noqa: PLC0415

    caches["pages"].clear()


def test_words_of_a_page_are_in_the_language_of_its_address(office):
    with translation.override("en"):
        assert ServiceFactory(slug="water").get_absolute_url() == "/en/services/water/"
