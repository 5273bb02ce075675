"""Asking: typed, offered what is answered already, sent, and nothing typed is ever lost."""

import re

import pytest
from django.core import signing
from django.db import DatabaseError
from django.test import Client

from casework import suspicion, tokens
from casework.models import Case
from complaints.questions import actions, ask_views
from complaints.questions.models import AcceptedAnswer, Question
from home.models import Division
from tests.factories.home import DivisionFactory, agency
from tests.factories.questions import FaqFactory

pytestmark = pytest.mark.django_db
ASK = "/complaints/questions/ask/"
TYPED = {
    "text": "รถขยะจะเข้าซอยหลังวัดเมื่อไร",
    "name": "นางสมศรี มีนา",
    "phone": "๐๘๑ ๒๓๔ ๕๖๗๘",
    "email": "somsri@example.com",
}


@pytest.fixture(autouse=True)
def _site(site):
    agency()
    DivisionFactory(name="สำนักปลัด", order=1)


@pytest.fixture(autouse=True)
def _time_to_read(monkeypatch):
    """These tests fill in faster than people."""
    monkeypatch.setattr(suspicion, "FASTEST", 0)


@pytest.fixture
def phone():
    return Client(enforce_csrf_checks=False)


def post(client, go="check", *, token=None, path=ASK, **typed):
    values = TYPED | {"token": token or tokens.new_token(), "go": go} | typed
    return client.post(path, {k: v for k, v in values.items() if v is not None})


def text_of(response):
    return response.content.decode()


def test_a_question_is_checked_and_sent_and_opens_with_its_secret(phone):
    token = tokens.new_token()
    page = text_of(post(phone, token=token))
    assert "ตรวจก่อนส่ง" in page
    assert "081-234-5678" in page
    assert not Case.objects.exists()

    sent = post(phone, "send", token=token, may_be_published="on")

    case = Case.objects.get()
    assert (sent.status_code, sent["Location"]) == (303, f"/track/{case.number}/receipt/")
    assert (case.citizen_name, case.citizen_phone) == ("นางสมศรี มีนา", "081-234-5678")
    assert case.asked == TYPED["text"]
    assert case.question.may_be_published
    receipt = text_of(phone.get(sent["Location"]))
    assert case.number in receipt
    assert tokens.in_groups(tokens.secret_for(token))[0] in receipt
    assert TYPED["text"] in text_of(phone.get(f"/track/{case.number}/"))


def test_the_way_back_stands_over_the_form_and_over_what_is_checked(phone):
    for page in (text_of(phone.get(ASK)), text_of(post(phone))):
        way = page.split('class="breadcrumbs"')[1].split("</nav>")[0]
        assert 'href="/complaints/questions/"' in way
        assert "ถามคำถาม" in way


def test_nobody_has_to_say_who_they_are(phone):
    post(phone, "send", name=None, phone=None, email=None)

    case = Case.objects.get()
    assert (case.citizen_name, case.citizen_phone, case.citizen_email) == ("", "", "")
    assert not case.question.may_be_published
    assert case.division.name == "สำนักปลัด"


def test_the_division_that_is_asked_gets_it(phone):
    finance = DivisionFactory(name="กองคลัง", order=2)
    assert "กองคลัง" in text_of(post(phone, division=finance.pk))
    post(phone, "send", division=finance.pk)
    assert Case.objects.get().division == finance


def test_it_is_asked_in_english_too(phone):
    page = text_of(post(phone, path=f"/en{ASK}"))
    assert "Send the question" in page
    post(phone, "send", path=f"/en{ASK}")
    assert Case.objects.get().language == "en"


def test_two_clicks_make_one_case_and_lead_to_the_same_receipt(phone):
    token = tokens.new_token()
    first, second = (post(phone, "send", token=token) for _press in range(2))
    assert first["Location"] == second["Location"]
    assert Question.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"text": ""}, "พิมพ์คำถามก่อน"),
        ({"text": "  \u200b "}, "พิมพ์คำถามก่อน"),
        ({"text": "หา?"}, "คำถามสั้นเกินไป"),
        ({"text": "ก" * 4001}, "4000"),
        ({"phone": "12345"}, "เบอร์โทรศัพท์ต้องมี 9 หรือ 10 หลัก"),
        ({"email": "somsri"}, "อีเมลไม่ถูกต้อง"),
        ({"division": "999"}, "เลือกจากรายการนี้"),
        ({"division": "x"}, "เลือกจากรายการนี้"),
        ({"name": "ก" * 201}, "200"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(phone, wrong, sentence):
    response = post(phone, "send", **wrong)
    page = text_of(response)
    assert response.status_code == 200
    assert sentence in page
    assert "error-summary" in page
    kept = {**TYPED, **wrong}
    assert kept["name"] in page
    assert kept["email"] in page
    assert not Case.objects.exists()


def test_going_back_to_change_keeps_everything(phone):
    page = text_of(post(phone, "edit", may_be_published="on"))
    assert TYPED["text"] in page
    assert re.search(r'name="may_be_published"[^>]*checked', page)


def test_what_is_answered_already_is_offered_before_sending(phone):
    faq = FaqFactory(question="รถขยะมาวันไหน")
    page = text_of(post(phone))
    assert "คำตอบอาจมีอยู่แล้ว" in page
    assert "ทุกวันจันทร์และวันพฤหัสบดี" in page
    assert f'value="faq:{faq.pk}"' in page
    assert "ยังไม่ได้ ส่งคำถาม" in page


def test_an_accepted_answer_is_counted_leads_there_and_opens_no_case(phone):
    faq, token = FaqFactory(), tokens.new_token()
    for _press in range(2):
        response = post(phone, token=token, accept=f"faq:{faq.pk}")
        assert (response.status_code, response["Location"]) == (303, faq.get_absolute_url())
    assert AcceptedAnswer.objects.get().count == 1
    assert not Case.objects.exists()


def test_an_answer_can_be_accepted_before_the_question_is_whole(phone):
    faq = FaqFactory()
    post(phone, text="", accept=f"faq:{faq.pk}")
    assert AcceptedAnswer.objects.get().offered == f"faq:{faq.pk}"


@pytest.mark.parametrize("key", ["faq:999", "x", "service:../admin", "faq:1' OR 1=1"])
def test_what_was_never_offered_is_not_counted(phone, key):
    response = post(phone, accept=key)
    assert response["Location"] == "/complaints/questions/"
    assert not AcceptedAnswer.objects.exists()


def test_a_machine_does_not_count_an_answer_up(phone, monkeypatch):
    monkeypatch.setattr(ask_views, "ACCEPTED_AN_HOUR", 3)
    faq = FaqFactory()
    for _form in range(10):
        assert post(phone, accept=f"faq:{faq.pk}").status_code == 303
    assert AcceptedAnswer.objects.get().count == 3


@pytest.mark.parametrize("token", ["-", "x", "a:b:c", "signed by us for something else"])
def test_with_a_broken_token_everything_is_shown_again(phone, token):
    if token.startswith("signed"):
        token = signing.dumps("x")  # not in the test's name: it holds the time
    response = post(phone, "send", token=token)
    page = text_of(response)
    assert "สิ่งที่กรอกยังอยู่ครบ" in page
    assert TYPED["text"] in page
    new = re.search(r'name="token" value="([^"]+)"', page)[1]
    assert post(phone, "send", token=new).status_code == 303


def test_a_post_nobody_vouches_for_is_shown_again_and_sends_nothing():
    strict = Client(enforce_csrf_checks=True)
    response = post(strict, "send")
    assert response.status_code == 403
    assert TYPED["text"] in text_of(response)
    assert not Case.objects.exists()
    strict.get(ASK)
    sent = post(strict, "send", csrfmiddlewaretoken=strict.cookies["csrftoken"].value)
    assert sent.status_code == 303


def test_a_database_that_is_away_loses_nothing_typed(phone, monkeypatch):
    def away(**options):
        raise DatabaseError

    with monkeypatch.context() as patched:
        patched.setattr(actions, "ask", away)
        response = post(phone, "send")
    assert response.status_code == 503
    assert "Retry-After" in response
    assert TYPED["text"] in text_of(response)
    assert post(phone, "send").status_code == 303


def test_what_looks_like_a_machine_is_put_aside_and_told_nothing_of_it(phone):
    response = post(phone, "send", extra_note="buy now")
    case = Case.objects.get()
    assert case.held_why
    assert not case.notices.exists()
    assert response["Location"] == f"/track/{case.number}/receipt/"


def test_a_failed_search_goes_on_as_the_question(phone):
    assert "ถังขยะหาย" in text_of(phone.get(ASK, {"q": "ถังขยะหาย"}))


def test_an_office_without_divisions_says_whom_to_call(phone):
    Division.objects.update(is_active=False)
    response = phone.get(ASK)
    assert response.status_code == 410
    assert "045-123-456" in text_of(response)


def test_the_form_is_never_kept_by_anybody(phone):
    assert "no-store" in phone.get(ASK)["Cache-Control"]
    assert "no-store" in post(phone)["Cache-Control"]
