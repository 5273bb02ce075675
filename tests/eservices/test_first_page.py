"""What services add to the admin's first page."""

import pytest

from tests.casework.desk import browser
from tests.factories.casework import staff
from tests.factories.eservices import ServiceFactory, question
from tests.factories.home import DivisionFactory

pytestmark = pytest.mark.django_db


def first_page(role, **options):
    return browser(staff(role, **options)).get("/admin/").content.decode()


def test_a_head_is_told_which_division_has_no_service_online_until_it_has_one(site):
    division = DivisionFactory(name="กองช่าง")
    head = staff("head", division=division)
    assert "ยังมีกองที่ไม่มี e-Service" in browser(head).get("/admin/").content.decode()

    questions = [question("text", "ที่ไหน")]
    ServiceFactory(division=division, officer__division=division, questions=questions)
    page = browser(head).get("/admin/").content.decode()
    assert "ยังมีกองที่ไม่มี e-Service" not in page


def test_an_officer_is_not_bothered_with_it(site):
    DivisionFactory(name="กองช่าง")

    assert "ยังมีกองที่ไม่มี e-Service" not in first_page("officer")


def test_who_takes_in_requests_begins_at_the_counter_and_an_auditor_does_not(site):
    assert "/admin/counter/queue/" in first_page("clerk")
    assert "/admin/counter/queue/" not in first_page("auditor")
