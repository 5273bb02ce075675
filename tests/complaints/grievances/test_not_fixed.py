"""What we call done and is not: taken up at once the first time, judged by the head later."""

import pytest

from casework import actions as casework
from casework import tokens
from casework.models import Notice
from casework.states import State
from complaints.grievances import actions
from tests.cms.reading import text_of
from tests.factories.casework import DAY, MONDAY, bring_to, citizen, kept, photo, staff
from tests.factories.grievances import CategoryFactory, filed

pytestmark = pytest.mark.django_db
WORDS = "ไฟติดคืนเดียวแล้วดับอีก"


@pytest.fixture
def officer(category):
    return staff(division=category.division)


@pytest.fixture
def token():
    return tokens.new_token()


@pytest.fixture
def done(category, officer, token):
    made = filed(category=category, token=token)
    casework.take(made.case, by=officer, at=MONDAY)
    return close(made, officer)


@pytest.fixture
def browser(done, token):
    return citizen(done.case, tokens.secret_for(token))


def close(made, officer, at=MONDAY + DAY):
    casework.close(made.case, outcome=State.COMPLETED, result="เปลี่ยนหลอดแล้ว", by=officer, at=at)
    made.case.refresh_from_db()
    return made


def address(made):
    return f"/complaints/not-fixed/{made.case.number}/"


def test_the_first_time_it_is_taken_up_again_at_once_with_the_citizens_words(done, officer):
    actions.not_fixed(done, text=WORDS, files=kept(photo("ยังดับ.jpg")), at=MONDAY + 2 * DAY)

    done.refresh_from_db()
    case = done.case
    case.refresh_from_db()
    assert case.state == State.IN_PROGRESS
    assert case.assigned_to == officer
    assert case.has_news
    assert done.was_not_fixed
    assert [e.what for e in case.events.all()][-2:] == ["reopened", "not_fixed"]
    message = case.messages.last()
    assert (message.text, message.files.get().name) == (WORDS, "ยังดับ.jpg")
    assert not case.reopen_requests.exists()


def test_the_second_time_the_head_judges(done, officer):
    actions.not_fixed(done, text=WORDS, at=MONDAY + 2 * DAY)
    close(done, officer, at=MONDAY + 3 * DAY)

    actions.not_fixed(done, text="ดับอีกแล้ว", at=MONDAY + 4 * DAY)

    done.case.refresh_from_db()
    assert done.case.state == State.COMPLETED
    assert done.case.reopen_requests.get().text == "ดับอีกแล้ว"
    with pytest.raises(casework.NotAllowed):
        actions.not_fixed(done, text="อีกครั้ง", at=MONDAY + 4 * DAY)
    assert done.case.reopen_requests.count() == 1
    head = staff("head", division=done.category.division)
    casework.grant_reopening(done.case, by=head, at=MONDAY + 5 * DAY)
    done.case.refresh_from_db()
    assert done.case.state == State.IN_PROGRESS


@pytest.mark.parametrize("state", [State.IN_PROGRESS, State.REFUSED, State.WITHDRAWN])
def test_what_is_not_called_done_cannot_be_not_fixed(category, officer, state):
    made = filed(category=category)
    bring_to(made.case, state, by=officer)

    with pytest.raises(casework.NotAllowed):
        actions.not_fixed(made, text=WORDS, at=MONDAY + DAY)

    made.refresh_from_db()
    assert not made.was_not_fixed
    assert made.case.state == state


def test_the_citizen_is_told_it_is_open_again_and_so_is_who_follows(done):
    done.case.followers.create(email="me@example.com", token_digest="x", at=MONDAY)

    actions.not_fixed(done, text=WORDS, at=MONDAY + 2 * DAY)

    told = {n.recipient: n.what for n in done.case.notices.order_by("pk")}
    assert told[done.case.citizen_email] == Notice.What.REOPENED
    assert told["me@example.com"] == Notice.What.FOLLOWED


# On the citizen's page


def test_the_button_leads_from_the_case_to_the_form_and_back(done, browser):
    page = browser.get(f"/track/{done.case.number}/")
    assert address(done) in page.content.decode()
    assert "เปลี่ยนหลอดแล้ว" in text_of(page)

    form = browser.get(address(done))
    assert "เปิดเรื่องนี้ใหม่ทันที" in text_of(form)
    empty = browser.post(address(done), {"text": " "})
    assert "ยังเหลืออะไร" in text_of(empty)
    sent = browser.post(address(done), {"text": WORDS})

    assert sent.url == f"/track/{done.case.number}/"
    page = browser.get(sent.url)
    assert WORDS in text_of(page)
    assert address(done) not in page.content.decode()


def test_a_second_click_says_kindly_that_it_is_open(done, browser):
    browser.post(address(done), {"text": WORDS})

    again = browser.post(address(done), {"text": WORDS})

    assert again.status_code == 409
    assert WORDS in again.content.decode()
    done.case.refresh_from_db()
    assert done.case.messages.count() == 1


def test_nobody_says_it_without_the_secret(done, client):
    answer = client.post(address(done), {"text": WORDS})

    assert answer.url == f"/track/{done.case.number}/"
    done.refresh_from_db()
    assert not done.was_not_fixed


def test_praise_has_no_such_button(office, token):
    praise = CategoryFactory(sort="praise", asks_place=False)
    made = filed(category=praise, token=token)
    bring_to(made.case, State.COMPLETED, by=staff(division=praise.division))

    page = citizen(made.case, tokens.secret_for(token)).get(f"/track/{made.case.number}/")

    assert page.status_code == 200
    assert address(made) not in page.content.decode()


def test_photos_of_before_and_after_are_shown_to_who_sent_it(category, token):
    made = filed(category=category, token=token, photos=kept(photo("ก่อน.jpg")))
    browser = citizen(made.case, tokens.secret_for(token))

    page = browser.get(f"/track/{made.case.number}/").content.decode()

    picture = f"/track/{made.case.number}/files/{made.photos.get().file_id}/"
    assert f'src="{picture}"' in page
    sent = browser.get(picture)
    assert b"".join(sent.streaming_content).startswith(b"\xff\xd8")
    sent.close()


@pytest.mark.parametrize("is_public", [True, False])
def test_a_merged_case_shows_how_the_other_one_goes_if_everybody_may_know(
    category, officer, token, is_public
):
    other = filed(category=category, is_public=is_public)
    made = filed(category=category, token=token)
    casework.merge(made.case, into=other.case, by=officer, at=MONDAY)
    bring_to(other.case, State.COMPLETED, by=officer, at=MONDAY + DAY)

    page = citizen(made.case, tokens.secret_for(token)).get(f"/track/{made.case.number}/")

    assert other.case.number in text_of(page)
    assert ("ส่งน้ำแล้ว 2 เที่ยว" in text_of(page)) == is_public
    assert (f"/complaints/list/{other.case.number}/" in page.content.decode()) == is_public


def test_the_case_page_costs_few_queries(done, browser, django_assert_max_num_queries):
    with django_assert_max_num_queries(20):
        browser.get(f"/track/{done.case.number}/")
