"""What the back office says of the catalogue: gaps, open cases, posters, life events."""

import io

import pytest
from django.core.checks import run_checks
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale

from eservices import coverage
from eservices.models import LifeEvent, Service, ServiceRequest
from home.models import Division
from home.translating import translate
from tests.factories.casework import open_case
from tests.factories.eservices import ServiceFactory, block, question
from tests.factories.home import DivisionFactory

QUESTION = question("text", "เรื่อง")
LAW = block("law", {"name": "พ.ร.บ. ควบคุมอาคาร", "url": ""}, "l")
URLS = "wagtailsnippets_eservices_service"


@pytest.fixture
def desk(user_of, office):
    client = Client()
    client.force_login(user_of("admin"))
    return client


def text_of(response):
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def asked_for(service):
    case = open_case(division=service.division)
    ServiceRequest.objects.create(case=case, service=service)
    return case


# Coverage


def test_a_division_is_covered_by_a_published_service_with_a_form(office):
    covered, paper, drafts, gone = (DivisionFactory(order=n) for n in range(4))
    Division.objects.filter(pk=gone.pk).update(is_active=False)
    ServiceFactory(division=covered, questions=[QUESTION], officer__division=covered)
    ServiceFactory(division=paper, officer__division=paper)
    ServiceFactory(division=drafts, questions=[QUESTION], published=False, officer__division=drafts)
    assert coverage.gaps() == [paper, drafts]


def test_without_divisions_there_is_no_gap(db):
    assert coverage.gaps() == []
    assert coverage.report() == []


def test_what_a_service_lacks_is_named(office):
    service = ServiceFactory(no_fee=False, no_documents=False, officer__phone="")
    Division.objects.update(phone="")
    service.refresh_from_db()
    service.division.refresh_from_db()
    lacks = coverage.missing(service, is_translated=False)
    for words in ("แบบฟอร์ม", "เอกสาร", "ค่าธรรมเนียม", "กฎหมาย", "โทรศัพท์", "ค้นหา", "ภาษาอังกฤษ"):
        assert any(words in one for one in lacks), words


def test_a_complete_service_lacks_nothing(office):
    service = ServiceFactory(questions=[QUESTION], laws=[LAW], search_words="น้ำ")
    translate(service, Locale.objects.get(language_code="en"), {"ขอน้ำ": "Water"})
    [mine] = [one for one in coverage.report() if one.division == service.division]
    assert [row.missing for row in mine.rows] == [[]]
    assert (mine.online, mine.complete, mine.drafts) == (1, 1, 0)


def test_the_report_asks_as_much_for_many_services(office, django_assert_max_num_queries):
    for _n in range(12):
        ServiceFactory(questions=[QUESTION])
    with django_assert_max_num_queries(4):
        coverage.report()


def test_the_page_shows_gaps_and_leads_to_the_service(desk):
    service = ServiceFactory(name="ขอน้ำ", division=DivisionFactory(name="กองช่าง"))
    text = text_of(desk.get(reverse("services_coverage")))
    assert "ยังไม่มีบริการออนไลน์" in text
    assert "กองช่าง" in text
    assert reverse(f"{URLS}:edit", args=[service.pk]) in text


def test_only_those_who_see_services_see_the_page(user_of, office):
    client = Client()
    client.force_login(user_of("officer"))
    assert client.get(reverse("services_coverage")).status_code == 302


def test_the_check_warns_of_a_division_without_e_service(office):
    DivisionFactory(name="กองช่าง")
    [warning] = [one for one in run_checks(databases=["default"]) if one.id == "eservices.W001"]
    assert "กองช่าง" in warning.msg
    assert [one for one in run_checks() if one.id == "eservices.W001"] == []


def test_the_check_is_silent_on_an_empty_database(db):
    call_command("check", "--database", "default", fail_level="WARNING", stderr=io.StringIO())


# What still runs


@pytest.mark.parametrize("count", [0, 2])
def test_taking_a_service_off_the_site_says_what_becomes_of_its_cases(desk, count):
    service = ServiceFactory()
    cases = [asked_for(service) for _n in range(count)]
    text = text_of(desk.get(reverse(f"{URLS}:unpublish", args=[service.pk])))
    assert ("ที่ยังไม่เสร็จ 2 เรื่อง" in text) == bool(count)
    assert "คิวอาร์บนโปสเตอร์เปิดไม่ได้" in text
    desk.post(reverse(f"{URLS}:unpublish", args=[service.pk]))
    service.refresh_from_db()
    assert not service.live
    for case in cases:
        before = case.state, case.due_on
        case.refresh_from_db()
        assert (case.state, case.due_on) == before
    assert service.requests.count() == count


def test_a_service_that_was_asked_for_is_not_deleted_one_by_one_or_in_bulk(desk):
    service, other = ServiceFactory(), ServiceFactory()
    asked_for(service)
    bulk = reverse("wagtail_bulk_action", args=["eservices", "service", "delete"])
    addresses = [
        reverse(f"{URLS}:delete", args=[service.pk]),
        f"{bulk}?id={service.pk}&id={other.pk}",
    ]
    for address in addresses:
        for answer in (desk.get(address), desk.post(address)):
            assert answer.status_code == 302
    assert Service.objects.filter(pk__in=[service.pk, other.pk]).count() == 2
    shown = desk.get(reverse(f"{URLS}:list"))
    assert "เพราะมีคำขออยู่" in text_of(shown)


def test_a_service_nobody_asked_for_can_be_deleted(desk):
    service = ServiceFactory(published=False)
    desk.post(reverse(f"{URLS}:delete", args=[service.pk]))
    assert not Service.objects.filter(pk=service.pk).exists()


# From the back office to paper, and life events


def test_the_posters_are_reached_from_the_list_and_the_service(desk):
    service = ServiceFactory(slug="water")
    draft = ServiceFactory(slug="draft", published=False)
    assert "/services/water/poster/a3/" in text_of(desk.get(reverse(f"{URLS}:list")))
    assert "/services/water/poster/" in text_of(
        desk.get(reverse(f"{URLS}:edit", args=[service.pk]))
    )
    assert "/poster/" not in text_of(desk.get(reverse(f"{URLS}:edit", args=[draft.pk])))


def test_a_life_event_is_kept_in_the_back_office(desk):
    service = ServiceFactory()
    address = reverse("wagtailsnippets_eservices_lifeevent:add")
    assert "จัดกลุ่มบริการ" in text_of(desk.get(address))
    values = {"name": "มีลูก", "name_en": "A child", "slug": "child", "icon": "baby"}
    answer = desk.post(address, values | {"services": [service.pk]})
    assert answer.status_code == 302
    [event] = LifeEvent.objects.all()
    assert list(event.services.all()) == [service]
    assert "มีลูก" in text_of(desk.get(reverse("wagtailsnippets_eservices_lifeevent:list")))
