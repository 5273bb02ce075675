"""The list of services: by life event, by division, searched, and in its season."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils.timezone import localdate

from eservices.models import LifeEvent, ServiceIndexPage, shown_services
from eservices.models.services import RESERVED_SLUGS
from home.templatetags.thai import thai_date
from tests.factories.eservices import ServiceFactory, question
from tests.factories.home import DivisionFactory, page

QUESTION = question("text", "เรื่อง")
DAY = timedelta(days=1)


@pytest.fixture
def index(site, office):
    return page(site[0], ServiceIndexPage, title="บริการ", slug="services")


def text_of(path, status=200):
    response = Client().get(path)
    assert response.status_code == status
    return " ".join(response.content.decode().split())


def event(name, *services, **fields):
    made = LifeEvent.objects.create(name=name, **fields)
    made.services.set(services)
    made.save()
    return made


def test_life_events_come_first_then_the_divisions(index):
    child = ServiceFactory(name="ขึ้นทะเบียนเด็กแรกเกิด", slug="newborn")
    ServiceFactory(name="ขอน้ำ", slug="water")
    event("มีลูก", child, slug="child", order=1)
    event("ยังไม่มีบริการ", slug="empty", order=2)
    text = text_of("/services/")
    order = ["เลือกตามเรื่องของท่าน", "มีลูก</strong>", "/services/newborn/", 'id="by-division"']
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert text.count('href="/services/newborn/"') == 2
    assert text.count('href="/services/water/"') == 1
    assert "ยังไม่มีบริการ" not in text


@pytest.mark.parametrize("typed", ["น้ำ", "นํ้า", "รถ น้ำ", "ประปาไม่ไหล", "WATER"])
def test_the_server_finds_without_javascript(index, typed):
    ServiceFactory(name="ขอรถน้ำ", slug="water", search_words="ประปาไม่ไหล water")
    ServiceFactory(name="แจ้งไฟดับ", slug="light", summary="ไฟถนน")
    response = Client().get("/services/", {"q": typed})
    text = response.content.decode()
    assert "/services/water/" in text
    assert "/services/light/" not in text
    assert "พบ 1 บริการ" in text


def test_nothing_found_offers_the_general_request_and_the_phone(index, office):
    ServiceFactory(name="คำร้องทั่วไป", slug="general-request")
    ServiceFactory(name="แจ้งไฟดับ", slug="light")
    text = text_of("/services/?q=ยานอวกาศ")
    assert "ไม่พบบริการที่มีคำนี้" in text
    assert "คำร้องทั่วไป" in text
    assert office.phone in text
    assert "/services/light/" not in text


@pytest.mark.parametrize("typed", ["\x00", "ก" * 5000, "%ED%A0%80", "' or 1=1", "<script>", "  "])
def test_whatever_is_typed_is_answered(index, typed):
    ServiceFactory()
    assert Client().get("/services/", {"q": typed}).status_code == 200
    assert Client().get(f"/services/?q={typed}").status_code == 200


def test_what_is_typed_is_shown_as_text(index):
    text = text_of("/services/?q=<b>x")
    assert "<b>x" not in text
    assert "&lt;b&gt;x" in text


def test_every_service_carries_the_words_that_find_it_for_the_script(index):
    ServiceFactory(name="ขอรถน้ำ", search_words="ภัยแล้ง")
    text = text_of("/services/")
    assert "data-words=" in text
    assert "ภัยแลง" in text  # without its tone mark, as it is compared


def test_the_list_asks_as_little_with_life_events(index, django_assert_max_num_queries):
    for n in range(8):
        event(f"เรื่อง {n}", *[ServiceFactory() for _n in range(3)], slug=f"event-{n}")
    text_of("/services/")
    from django.core.cache import caches  # noqa: PLC0415

    caches["pages"].clear()
    with django_assert_max_num_queries(14):
        text_of("/services/")


# Seasons


def closed_until_tomorrow(**fields):
    today = localdate()
    return ServiceFactory(
        season_opens=today + DAY, season_closes=today + 60 * DAY, questions=[QUESTION], **fields
    )


def test_a_service_out_of_season_says_when_it_opens_and_takes_nothing(index):
    service = closed_until_tomorrow(slug="child-centre")
    words = f"ยังไม่เปิดรับ เริ่มเปิดรับ {thai_date(localdate() + DAY, 'short')}"
    assert words in text_of("/services/")
    text = text_of("/services/child-centre/")
    assert words in text
    assert "/apply/" not in text
    assert words in text_of("/services/child-centre/apply/", status=410)
    response = Client().post("/services/child-centre/apply/", {"go": "send", "token": "x"})
    assert response.status_code == 410
    assert service.requests.count() == 0


def test_a_service_in_season_says_until_when(office):
    today = localdate()
    ServiceFactory(
        slug="tax",
        season_opens=today - DAY,
        season_closes=today,
        season_repeats=True,
        questions=[QUESTION],
    )
    text = text_of("/services/tax/")
    assert "เปิดรับ " in text
    assert thai_date(today, "short") in text
    assert "/services/tax/apply/" in text


def test_a_season_that_is_over_says_so(office):
    today = localdate()
    ServiceFactory(slug="tax", season_closes=today - DAY, questions=[QUESTION])
    day = thai_date(today - DAY, "short")
    assert f"ปิดรับแล้วเมื่อ {day}" in text_of("/services/tax/")


def test_a_season_that_repeats_opens_again(office):
    today = localdate()
    ServiceFactory(
        slug="tax",
        season_opens=today - 10 * DAY,
        season_closes=today - DAY,
        season_repeats=True,
        questions=[QUESTION],
    )
    assert "ปิดรับแล้ว เปิดอีกครั้ง" in text_of("/services/tax/")


@pytest.mark.parametrize(
    ("opens", "closes", "repeats"), [(5, 4, False), (5, None, True), (None, 5, True)]
)
def test_days_that_make_no_season_are_refused_with_a_reason(office, opens, closes, repeats):
    today = localdate()
    service = ServiceFactory()
    service.season_opens = opens and today + opens * DAY
    service.season_closes = closes and today + closes * DAY
    service.season_repeats = repeats
    with pytest.raises(ValidationError, match="วัน"):
        service.full_clean()


@pytest.mark.parametrize("slug", sorted(RESERVED_SLUGS))
def test_an_address_of_another_page_is_no_address_of_a_service(office, slug):
    with pytest.raises(ValidationError, match="ใช้คำนี้กับหน้าอื่นแล้ว"):
        ServiceFactory.build(slug=slug).clean()


def test_the_words_are_those_of_both_languages(office):
    ServiceFactory(name="ขอน้ำ", search_words="ภัยแล้ง water")
    [shown] = shown_services()
    assert "water" in shown.words
    assert DivisionFactory(name="กองใหม่").name not in shown.words
