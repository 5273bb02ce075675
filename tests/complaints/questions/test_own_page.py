"""The citizen's own page of a question: one thread, asking on, and consent."""

import pytest
from django.test import Client

from casework import actions as casework
from casework.states import State
from complaints.questions import actions
from complaints.questions.models import Question
from tests.casework.desk import text_of
from tests.factories.casework import DAY, MONDAY, citizen, open_with_secret, staff
from tests.factories.home import agency
from tests.factories.questions import ANSWERED, ASKED, published, question_with_secret

pytestmark = pytest.mark.django_db
AGAIN = "แล้วต้องใช้รูปป้ายไหม"


@pytest.fixture(autouse=True)
def _site(site):
    agency()


@pytest.fixture
def own():
    """A question that was answered, and the browser of who asked it."""
    made, secret = question_with_secret(may_be_published=True)
    by = staff("officer", division=made.case.division)
    actions.answer(made, text=ANSWERED, by=by, at=MONDAY + DAY)
    return made, citizen(made.case, secret), by


def post(client, made, what, **typed):
    return client.post(f"/complaints/questions/{what}/{made.case.number}/", typed)


def page_of(client, made):
    return text_of(client.get(f"/track/{made.case.number}/"))


def test_the_thread_begins_with_the_question_and_goes_on(own):
    made, client, by = own
    page = page_of(client, made)
    assert page.index(ASKED) < page.index(ANSWERED)
    assert "เราตอบคำถามของท่านแล้ว" in page
    assert "พิมพ์คำร้อง" not in page

    response = post(client, made, "again", text=AGAIN)

    assert response["Location"] == f"/track/{made.case.number}/"
    page = page_of(client, made)
    assert page.index(ANSWERED) < page.index(AGAIN)
    made.case.refresh_from_db()
    assert (made.case.state, made.case.has_news) == (State.IN_PROGRESS, True)


def test_a_question_still_open_can_be_added_to():
    made, secret = question_with_secret()
    client = citizen(made.case, secret)
    assert "เขียนเพิ่มเติมถึงเจ้าหน้าที่" in page_of(client, made)
    client.post(f"/track/{made.case.number}/answer/", {"text": "ร้านอยู่หมู่ 4"})
    assert "ร้านอยู่หมู่ 4" in page_of(client, made)


def test_what_staff_ask_back_is_answered_on_the_page():
    made, secret = question_with_secret()
    client, by = citizen(made.case, secret), staff()
    casework.take(made.case, by=by, at=MONDAY)
    casework.ask_citizen(made.case, text="ป้ายกว้างเท่าไร", by=by, at=MONDAY)
    page = page_of(client, made)
    assert "ป้ายกว้างเท่าไร" in page
    assert "ตอบกลับ" in page


@pytest.mark.parametrize(
    ("text", "sentence"), [("", "พิมพ์คำถามก่อน"), ("ฮะ", "สั้นเกินไป"), ("ก" * 4001, "4000")]
)
def test_what_cannot_be_asked_on_comes_back_with_a_reason(own, text, sentence):
    made, client, _by = own
    response = post(client, made, "again", text=text)
    page = text_of(response)
    assert sentence in page
    assert text[:100] in page
    made.case.refresh_from_db()
    assert made.case.state == State.COMPLETED


def test_asking_on_about_what_was_refused_is_told_so(own):
    made, client, by = own
    casework.reopen(made.case, reason="ผิดคน", by=by, at=MONDAY + 2 * DAY)
    actions.refuse(made, reason="โปรดถามอำเภอ", by=by, at=MONDAY + 3 * DAY)
    response = post(client, made, "again", text=AGAIN)
    assert response.status_code == 409
    assert AGAIN in text_of(response)
    assert "โปรดถามอำเภอ" in page_of(client, made)


def test_a_post_nobody_vouches_for_changes_nothing(own):
    made, client, _by = own
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client.cookies
    response = post(strict, made, "again", text=AGAIN)
    assert response.status_code == 403
    assert AGAIN in text_of(response)
    post(strict, made, "consent", consent="no")
    made.refresh_from_db()
    assert made.may_be_published
    assert made.case.messages.count() == 1


@pytest.mark.parametrize("what", ["again", "consent"])
def test_another_ones_question_is_nobodys(own, what):
    made, client, _by = own
    stranger = Client()
    typed = {"text": AGAIN, "consent": "no"}

    response = post(stranger, made, what, **typed)

    assert response["Location"] == f"/track/{made.case.number}/"
    assert ASKED not in text_of(stranger.get(response["Location"]))
    made.refresh_from_db()
    made.case.refresh_from_db()
    assert made.may_be_published
    assert made.case.state == State.COMPLETED
    post(client, made, what, **typed)
    made.refresh_from_db()
    made.case.refresh_from_db()
    assert not made.may_be_published or made.case.state == State.IN_PROGRESS


@pytest.mark.parametrize("what", ["again", "consent"])
def test_another_kind_of_case_is_not_asked_on(what):
    case, secret = open_with_secret()
    response = citizen(case, secret).post(
        f"/complaints/questions/{what}/{case.number}/", {"text": AGAIN, "consent": "yes"}
    )
    assert response.status_code == 404
    assert not case.messages.exists()


@pytest.mark.parametrize("what", ["again", "consent"])
def test_reading_an_address_changes_nothing(own, what):
    made, client, _by = own
    response = client.get(f"/complaints/questions/{what}/{made.case.number}/")
    assert response.status_code in (302, 405)
    made.case.refresh_from_db()
    assert made.case.state == State.COMPLETED


def test_consent_is_given_and_taken_back_by_a_button(own):
    made, client, by = own
    actions.publish(made, public_question="ถาม", public_answer="ตอบ", by=by, at=MONDAY + 2 * DAY)
    assert "ดูที่เผยแพร่" in page_of(client, made)

    post(client, made, "consent", consent="no")

    page = page_of(client, made)
    assert "ไม่มีใครอ่านได้อีก" in page
    assert "ยินยอมให้เผยแพร่" in page
    assert Client().get(made.get_absolute_url()).status_code == 404
    post(client, made, "consent", consent="yes")
    assert Question.objects.get().may_be_published
    assert not Question.objects.public().exists()


def test_the_page_speaks_english_to_who_asked_in_english():
    made, secret = question_with_secret(language="en")
    client = citizen(made.case, secret)
    page = text_of(client.get(f"/en/track/{made.case.number}/"))
    assert "Question and answer" in page
    assert "Question for" in page


def test_who_has_only_the_telephone_number_reads_nothing_that_was_typed():
    made = published(contact={"name": "", "phone": "081-234-5678", "email": ""})
    response = Client().post(f"/track/{made.case.number}/", {"key": "0812345678"})
    page = text_of(response)
    assert made.case.number in page
    assert ASKED not in page
    assert ANSWERED not in page


def test_the_page_costs_no_more_for_a_long_thread(own, django_assert_max_num_queries):
    made, client, by = own
    path = f"/track/{made.case.number}/"
    with django_assert_max_num_queries(16) as few:
        client.get(path)
    for day in range(3, 9, 2):
        actions.ask_again(made, text=f"ถามต่อ {day}", at=MONDAY + day * DAY)
        actions.answer(made, text="ตอบต่อ", by=by, at=MONDAY + (day + 1) * DAY)
    with django_assert_max_num_queries(len(few)):
        client.get(path)
