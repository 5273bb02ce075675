"""A clerk who is signed out while typing at the counter finds everything again."""

from urllib.parse import unquote

import pytest
from django.core import signing
from django.test import Client
from django.utils.timezone import now

from casework import intake_claim
from casework.models import Case, CaseFile, Draft
from eservices import walk_in_actions
from eservices.models import WalkIn
from tests.casework.desk import person
from tests.factories.casework import photo
from tests.factories.eservices import ServiceFactory, key

from .applying import NATIONAL_ID
from .test_intake import WALK_IN, Counter

TYPED = WALK_IN | {key("เลขบัตร"): NATIONAL_ID, "channel": "phone", "received_time": "0.00"}


@pytest.fixture
def clerk(office):
    return person("clerk", name="นางสาวมาลี รับเรื่อง", phone="089-999-9999")


@pytest.fixture
def counter(clerk, service):
    return Counter(service, clerk[1]).open()


def sign_out(counter):
    """The session ends; the page stays open in the browser."""
    del counter.client.cookies["sessionid"]
    return counter


def test_what_is_sent_after_being_signed_out_comes_back_after_signing_in(counter, clerk):
    sign_out(counter).press("send", **TYPED, files={key("รูป"): [photo()]})
    answer = counter.response
    assert answer.url == f"/accounts/login/?next={counter.url}"
    assert "เก็บไว้ให้ครบ" in counter.client.get(answer.url).content.decode()
    assert not Case.objects.exists()

    counter.client.force_login(clerk[0])
    counter.open()
    assert "ยังไม่ได้ส่ง" in counter.text
    assert counter.errors == []
    assert counter.typed["name"] == "นางสมศรี มีนา"
    assert counter.typed["channel"] == ["phone"]
    assert counter.typed["received_time"] == "0.00"
    assert NATIONAL_ID not in counter.response.content.decode()

    case = counter.file()
    assert (case.channel, case.taken_in_by) == ("phone", clerk[0])
    assert case.sealed_answers.count() == 1
    assert CaseFile.objects.get().case == case


def test_it_comes_back_once_so_that_the_next_applicant_finds_an_empty_form(counter, clerk):
    sign_out(counter).press("send", **TYPED)
    counter.client.force_login(clerk[0])
    assert counter.open().typed["name"] == "นางสมศรี มีนา"
    assert counter.open().typed["name"] == ""


def test_the_number_being_served_comes_back_too(clerk, service):
    walk_in = walk_in_actions.take_number(at=now(), service=service, name="ยายสี")
    walk_in_actions.call_next(desk=1, by=clerk[0], at=now())
    counter = Counter(service, clerk[1], f"?walk_in={walk_in.pk}").open()
    action = counter.page.select_one("form.intake")["action"]
    counter.url = action
    sign_out(counter).press("send", **TYPED)
    clerk[1].force_login(clerk[0])
    counter.url = unquote(counter.response.url.partition("next=")[2])
    case = counter.open().file()
    walk_in.refresh_from_db()
    assert (walk_in.state, walk_in.case) == (WalkIn.State.DONE, case)


def test_another_clerk_at_the_same_computer_finds_an_empty_form(counter, clerk):
    sign_out(counter).press("send", **TYPED)
    colleague, _ = person("clerk")
    counter.client.force_login(colleague)
    assert counter.open().typed["name"] == ""
    counter.client.force_login(clerk[0])
    assert counter.open().typed["name"] == "นางสมศรี มีนา"


def test_the_form_of_another_service_stays_empty(counter, clerk):
    sign_out(counter).press("send", **TYPED)
    counter.client.force_login(clerk[0])
    other = ServiceFactory()
    answer = counter.client.get(f"/admin/counter/services/{other.slug}/")
    assert "นางสมศรี มีนา" not in answer.content.decode()
    assert counter.open().typed["name"] == "นางสมศรี มีนา"


def test_a_form_that_was_sent_already_is_not_kept_again(counter, clerk):
    page = counter.response
    counter.file(**TYPED)
    counter.response = page
    sign_out(counter).press("send", **TYPED)
    assert counter.response.url.startswith("/accounts/login/")
    assert not Draft.objects.exists()
    counter.client.force_login(clerk[0])
    assert counter.open().typed["name"] == ""
    assert Case.objects.count() == 1


@pytest.mark.parametrize("claim", ["", "x", "\0", "signed for something else"])
def test_without_a_claim_of_ours_nothing_is_kept(counter, claim):
    if claim.startswith("signed"):
        claim = signing.dumps(["t", 1], salt="another")  # not in the test's name: it holds the time
    sign_out(counter).press("send", **TYPED, claim=claim)
    assert counter.response.url.startswith("/accounts/login/")
    assert not Draft.objects.exists()


def test_a_claim_keeps_only_the_form_it_was_given_out_with(counter, clerk, service):
    other = Counter(service, clerk[1]).open()
    sign_out(counter).press("send", **TYPED, token=other.token)
    assert not Draft.objects.exists()


@pytest.mark.parametrize("loses", ["account", "role"])
def test_who_may_take_in_no_more_keeps_nothing(counter, clerk, loses):
    user = clerk[0]
    if loses == "account":
        user.is_active = False
        user.save()
    else:
        user.groups.clear()
    sign_out(counter).press("send", **TYPED)
    assert not Draft.objects.exists()


def test_a_page_of_the_back_office_stays_shut_for_who_is_signed_out(counter):
    sign_out(counter)
    assert counter.open().response.url.startswith("/accounts/login/")
    assert counter.client.get("/admin/counter/").status_code == 302


def test_a_failed_csrf_check_loses_nothing_either(clerk, service):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(clerk[0])
    counter = Counter(service, browser).open()
    counter.press("send", **TYPED)
    assert counter.response.status_code == 403
    assert counter.typed["name"] == "นางสมศรี มีนา"

    sign_out(counter).press("send", **TYPED)
    browser.force_login(clerk[0])
    assert counter.open().typed["name"] == "นางสมศรี มีนา"


def test_the_words_wait_four_hours_in_a_cookie_that_only_the_counter_gets(counter):
    sign_out(counter).press("send", **TYPED)
    cookie = counter.client.cookies["unfinished"]
    assert (cookie["max-age"], cookie["path"]) == (intake_claim.WAITS, "/admin/counter/")
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
