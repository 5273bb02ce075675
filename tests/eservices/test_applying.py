"""Fill in, check, sent: what a citizen may rely on while applying."""

from unittest.mock import patch

import pytest
from django.db import OperationalError

from casework import drafts, tokens
from casework.models import Case, CaseFile, Draft
from eservices.models import ServiceRequest
from tests.factories.casework import photo
from tests.factories.eservices import ServiceFactory, key, option_key, question

from .applying import ANSWERS, HOME, NATIONAL_ID, PERSON, QUESTIONS, Visitor, aged, receipt_of


def test_three_steps_lead_from_the_form_to_the_receipt(visitor):
    assert visitor.press(**ANSWERS).is_check
    visitor.press("send")
    number, _cookie = receipt_of(visitor)
    case = Case.objects.get()
    assert case.number == number
    assert case.citizen_name == "นางสมศรี มีนา"
    assert [(a["label"], a["value"]) for a in case.answers] == [
        ("เรื่อง", "น้ำไม่ไหล"),
        ("เพื่ออะไร", "ใช้ในบ้าน"),
        ("เลขบัตร", ""),
        ("รูป", ""),
    ]


def test_the_case_holds_the_promise_of_the_service(visitor, service):
    visitor.press(**ANSWERS).press("send")
    case = Case.objects.get()
    assert case.division == service.division
    assert case.responsible == service.officer
    assert case.working_days == 3
    assert case.form_version == str(service.live_revision_id)
    assert [(s.title, s.duration, s.unit) for s in case.steps.all()] == [
        ("ทำงาน", "3 วันทำการ", service.division.name)
    ]
    assert ServiceRequest.objects.get(case=case).service == service


def test_pages_of_the_form_are_never_stored(visitor):
    assert "no-store" in visitor.response["Cache-Control"]
    assert "no-store" in visitor.press(**ANSWERS).response["Cache-Control"]
    assert "no-store" in visitor.press("send").response["Cache-Control"]


def test_the_token_is_in_no_address(visitor):
    token = visitor.token
    visitor.press(**ANSWERS).press("send")
    assert token not in visitor.response.url


def test_a_wrong_form_comes_back_with_everything_typed(visitor):
    visitor.press(**(ANSWERS | {"phone": "08"}))
    assert visitor.is_form
    assert len(visitor.errors) == 1
    assert "เบอร์โทรศัพท์ต้องมี 9 หรือ 10 หลัก" in visitor.errors[0]
    assert visitor.typed["phone"] == "08"
    assert visitor.typed[key("เรื่อง")] == "น้ำไม่ไหล"
    assert visitor.typed[key("เพื่ออะไร")] == [option_key("ใช้ในบ้าน")]


def test_an_empty_form_says_what_each_field_wants(visitor):
    visitor.press()
    assert [error.partition(":")[0] for error in visitor.errors] == [
        "ชื่อและนามสกุล",
        "เบอร์โทรศัพท์",
        "เรื่อง",
        "เพื่ออะไร",
    ]


def test_an_error_in_the_summary_leads_to_a_field_that_exists(visitor):
    visitor.press()
    for link in visitor.page.select(".error-summary a"):
        assert visitor.page.find(id=link["href"].removeprefix("#"))


def test_a_follow_up_is_required_only_when_its_answer_is_chosen(visitor):
    feast = ANSWERS | {key("เพื่ออะไร"): option_key("งานบุญ")}
    visitor.press(**feast)
    assert visitor.errors == ["ชื่องาน: กรอกช่องนี้ก่อนส่ง"]
    visitor.press(**feast, **{key("ชื่องาน"): "บุญบั้งไฟ"}).press("send")
    assert "บุญบั้งไฟ" in [answer["value"] for answer in Case.objects.get().answers]


def test_the_answer_to_a_question_not_asked_is_dropped(visitor):
    visitor.press(**ANSWERS, **{key("ชื่องาน"): "ไม่เกี่ยวแล้ว"})
    assert "ไม่เกี่ยวแล้ว" not in visitor.text
    visitor.press("send")
    assert "ไม่เกี่ยวแล้ว" not in str(Case.objects.get().answers)


def test_change_leads_back_to_the_field_with_everything_kept(visitor):
    visitor.press(**ANSWERS).press(f"edit:{key('เรื่อง')}")
    assert visitor.is_form
    assert visitor.errors == []
    assert visitor.typed["name"] == "นางสมศรี มีนา"
    field = visitor.page.find(attrs={"name": key("เรื่อง")})
    assert field.has_attr("autofocus")
    for button in visitor.press().page.select("[value^='edit:']"):
        page, field = button["formaction"].split("#")
        assert page == visitor.url
        assert visitor.press(button["value"]).page.find(id=field)
        visitor.press()
    visitor.press(f"edit:{key('เรื่อง')}")
    assert visitor.press(**{key("เรื่อง"): "ท่อแตก"}).is_check
    assert "ท่อแตก" in visitor.text


# Double click, resend, back


def test_sending_twice_gives_the_same_number_and_the_same_secret(visitor):
    visitor.press(**ANSWERS)
    token, typed = visitor.token, visitor.typed
    first = receipt_of(visitor.press("send"))
    visitor.response = visitor.client.post(visitor.url, {**typed, "go": "send", "token": token})
    assert receipt_of(visitor)[0] == first[0]
    assert Case.objects.count() == 1
    assert Draft.objects.count() == 0


def test_another_browser_with_the_token_gets_the_same_receipt(visitor, service):
    """The answer was lost on the way; the phone sends again with nothing but the page."""
    visitor.press(**ANSWERS)
    again = Visitor(service)
    again.response = visitor.response
    token, typed = visitor.token, visitor.typed
    number, _cookie = receipt_of(visitor.press("send"))
    again.response = again.client.post(again.url, {**typed, "go": "send", "token": token})
    assert receipt_of(again)[0] == number


def test_going_back_to_the_form_after_sending_opens_no_second_case(visitor):
    token = visitor.token
    number, _cookie = receipt_of(visitor.press(**ANSWERS).press("send"))
    visitor.response = visitor.client.post(visitor.url, {**ANSWERS, "go": "check", "token": token})
    assert receipt_of(visitor)[0] == number
    assert Case.objects.count() == 1


def test_two_tabs_make_two_requests(service):
    first, second = Visitor(service).open(), Visitor(service).open()
    numbers = {receipt_of(tab.press(**ANSWERS).press("send"))[0] for tab in (first, second)}
    assert len(numbers) == 2


# A long pause


def test_an_expired_form_keeps_everything_and_goes_on(visitor):
    old = aged(visitor.token)
    visitor.press(token=old, **ANSWERS, files={key("รูป"): photo()})
    assert visitor.is_check
    assert "เปิดหน้านี้ไว้นาน" in visitor.text
    assert visitor.token != old
    receipt_of(visitor.press("send"))
    assert CaseFile.objects.get(case=Case.objects.get()).key == key("รูป")


def test_an_expired_check_page_keeps_files_and_sealed_answers(visitor):
    old = aged(visitor.token)
    with patch.object(tokens, "MAX_AGE", tokens.MAX_AGE * 3):
        visitor.press(
            token=old, **ANSWERS, **{key("เลขบัตร"): NATIONAL_ID}, files={key("รูป"): photo()}
        )
        assert visitor.token == old
    visitor.press("send")
    assert visitor.is_check
    assert Case.objects.count() == 0
    receipt_of(visitor.press("send"))
    case = Case.objects.get()
    assert case.files.count() == 1
    assert case.sealed_answers.count() == 1


def test_a_request_that_was_sent_is_found_again_after_a_long_pause(visitor):
    old = aged(visitor.token)
    with patch.object(tokens, "MAX_AGE", tokens.MAX_AGE * 3):
        visitor.press(token=old, **ANSWERS)
        typed = visitor.typed
        number, _cookie = receipt_of(visitor.press("send"))
    visitor.response = visitor.client.post(visitor.url, {**typed, "go": "send", "token": old})
    assert receipt_of(visitor)[0] == number


@pytest.mark.parametrize("token", ["", "x", "a:b:c", "ก" * 500, "\x00"])
def test_a_token_that_is_not_ours_loses_nothing(visitor, token):
    visitor.press(token=token, **ANSWERS)
    assert visitor.is_check
    assert "สิ่งที่กรอกยังอยู่ครบ" in visitor.text
    receipt_of(visitor.press("send"))


def test_a_check_page_whose_draft_was_forgotten_fills_itself_in_again(visitor):
    visitor.press(**ANSWERS)
    Draft.objects.all().delete()
    visitor.press("send")
    assert visitor.is_check
    receipt_of(visitor.press("send"))
    assert Case.objects.get().answers[0]["value"] == "น้ำไม่ไหล"


# What does not belong


def test_fields_that_are_not_of_the_form_are_ignored(visitor):
    extra = {"state": "completed", "division": "99", "due_on": "2000-01-01", "is_superuser": "1"}
    visitor.press(**ANSWERS, **extra)
    assert "is_superuser" not in visitor.typed
    visitor.press("send", **extra, name="คนอื่น")
    case = Case.objects.get()
    assert (case.state, case.citizen_name) == ("received", "นางสมศรี มีนา")


def test_a_program_that_fills_in_every_field_is_asked_once_more(visitor):
    visitor.press(**ANSWERS, extra_note="buy now")
    assert visitor.is_form
    assert "โปรดกดปุ่มด้านล่างอีกครั้ง" in visitor.errors[0]
    assert visitor.press().is_check


@pytest.mark.parametrize("value", ["\x00", "ก" * 5000, "💧", "\u202e", "'\"<script>", "\ufffd"])
def test_strange_text_is_an_answer_or_an_error_but_never_ours(visitor, value):
    for name in (*PERSON, *HOME):
        visitor.open().press(**(ANSWERS | {name: value}))
        assert visitor.response.status_code == 200
        assert "<script>" not in visitor.response.content.decode().replace("<script src", "")


# When something is in the way


def test_a_forged_or_cookieless_post_saves_nothing_and_loses_nothing(service):
    visitor = Visitor(service, enforce_csrf_checks=True).open()
    visitor.press(**ANSWERS)
    assert visitor.response.status_code == 403
    assert visitor.typed["name"] == "นางสมศรี มีนา"
    assert "โปรดกดปุ่มอีกครั้ง" in visitor.text
    assert Draft.objects.count() == 0
    csrf = visitor.page.find("input", {"name": "csrfmiddlewaretoken"})["value"]
    assert visitor.press(csrfmiddlewaretoken=csrf).is_check
    visitor.press("send")
    assert visitor.response.status_code == 403
    assert visitor.is_check
    assert Case.objects.count() == 0


@pytest.mark.parametrize("trouble", [OSError(28, "No space left"), OperationalError("locked")])
def test_a_full_disk_or_a_busy_database_keeps_the_form_on_the_screen(visitor, trouble):
    with patch.object(drafts, "save", side_effect=trouble):
        visitor.press(**ANSWERS)
    assert visitor.response.status_code == 503
    assert visitor.response["Retry-After"]
    assert visitor.typed["name"] == "นางสมศรี มีนา"
    assert visitor.press().is_check
    with patch("eservices.actions.submit", side_effect=trouble):
        visitor.press("send")
    assert visitor.response.status_code == 503
    receipt_of(visitor.press("send"))


@pytest.mark.parametrize("change", [{"is_open_online": False}, {"live": False}])
def test_a_service_closed_meanwhile_says_whom_to_call(visitor, service, change):
    visitor.press(**ANSWERS)
    type(service).objects.update(**change)
    visitor.press("send")
    assert visitor.response.status_code == 410
    assert service.phone in visitor.text
    assert Case.objects.count() == 0


def test_a_request_already_sent_is_shown_also_when_the_service_closed(visitor, service):
    visitor.press(**ANSWERS)
    typed, token = visitor.typed, visitor.token
    number, _cookie = receipt_of(visitor.press("send"))
    type(service).objects.update(is_open_online=False)
    visitor.response = visitor.client.post(visitor.url, {**typed, "go": "send", "token": token})
    assert receipt_of(visitor)[0] == number


def test_a_question_added_meanwhile_is_asked_before_sending(visitor, service):
    visitor.press(**ANSWERS)
    service.questions = [*QUESTIONS, question("text", "ข้อใหม่")]
    service.save_revision().publish()
    visitor.press("send")
    assert visitor.is_form
    assert "แบบฟอร์มนี้มีการปรับปรุง" in visitor.text
    assert visitor.typed[key("เรื่อง")] == "น้ำไม่ไหล"
    receipt_of(visitor.press(**{key("ข้อใหม่"): "ตอบแล้ว"}).press("send"))


def test_a_service_that_never_was_published_is_not_there(office):
    ServiceFactory(slug="secret-plan", published=False, questions=QUESTIONS)
    visitor = Visitor(ServiceFactory.build(slug="secret-plan"))
    assert visitor.open().response.status_code == 404


# How much it asks of the database


def test_checking_and_sending_ask_little_of_the_database(visitor, django_assert_max_num_queries):
    picture = {key("รูป"): photo()}
    with django_assert_max_num_queries(20):
        visitor.press(**ANSWERS, files=picture)
    with django_assert_max_num_queries(35):
        visitor.press("send")
    receipt_of(visitor)
