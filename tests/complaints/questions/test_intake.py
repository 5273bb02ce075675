"""A clerk files a question for who stands at the counter or calls."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils.timezone import localdate, localtime

from casework.models import Case, Event
from complaints.questions.models import Question
from home.buddhist import BE
from tests.casework.desk import person, text_of
from tests.factories.home import DivisionFactory

pytestmark = pytest.mark.django_db
COUNTER, URL = "/admin/counter/", "/admin/counter/questions/"
ASKED = "ขายของหน้าบ้านต้องเสียภาษีป้ายไหม"
CHANNELS = [
    *("counter", "phone", "letter", "village_head", "field", "line"),
    *("facebook", "box", "hotline", "other_office"),
]


@pytest.fixture
def division():
    return DivisionFactory(name="กองคลัง")


@pytest.fixture
def clerk(division):
    return person("clerk", name="นางสาวมาลี รับเรื่อง", phone="089-999-9999")


@pytest.fixture
def desk(clerk):
    """The form, open in the clerk's browser."""
    page = BeautifulSoup(clerk[1].get(URL).content, "html.parser")
    token = page.select_one("input[name=token]")["value"]

    def post(**changes):
        typed = {"token": token, "go": "send", "channel": "phone", "text": ASKED}
        return clerk[1].post(URL, typed | changes)

    return post


def test_the_counter_offers_it_and_finds_it_by_what_people_call_it(clerk):
    assert URL in text_of(clerk[1].get(COUNTER))
    assert URL in text_of(clerk[1].get(COUNTER, {"q": "สอบถาม"}))
    assert URL not in text_of(clerk[1].get(COUNTER, {"q": "ขอจรวด"}))


@pytest.mark.parametrize("channel", CHANNELS)
def test_it_is_a_case_with_its_channel_and_who_typed_it(clerk, division, desk, channel):
    answer = desk(channel=channel, division=division.pk, name="นางสมศรี มีนา", phone="0812345678")

    assert answer.status_code == 302
    made = Question.objects.select_related("case").get()
    case = made.case
    assert (case.channel, case.taken_in_by, case.held_why) == (channel, clerk[0], "")
    assert (case.division, case.asked, case.citizen_phone) == (division, ASKED, "081-234-5678")
    assert not made.may_be_published
    assert case.events.filter(what=Event.What.TAKEN_IN, by=clerk[0]).count() == 1
    filed = text_of(clerk[1].get(answer.url))
    assert "รหัสลับ" in filed
    assert "พิมพ์คำร้องให้ลงนาม" not in filed
    assert clerk[1].get(f"{answer.url}slip.pdf")["Content-Type"] == "application/pdf"


def test_who_gives_no_name_and_knows_no_division_is_answered_all_the_same(desk):
    assert desk(may_be_published="on").status_code == 302
    made = Question.objects.select_related("case").get()
    assert (made.case.citizen_name, made.may_be_published) == ("", True)


def test_a_letter_counts_from_the_day_it_came(desk):
    day = localdate() - timedelta(days=20)
    boxes = {"day": day.day, "month": day.month, "year": day.year + BE}
    desk(channel="letter", **{f"received_on_{name}": str(part) for name, part in boxes.items()})
    assert localtime(Case.objects.get().received_at).date() == day


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"text": ""}, "พิมพ์คำถามก่อน"),
        ({"channel": "web"}, "รับคำถามทางใด"),
        ({"phone": "12"}, "เบอร์โทรศัพท์ต้องมี 9 หรือ 10 หลัก"),
        ({"phone": "089-999-9999"}, "เป็นของท่านเอง"),
    ],
    ids=["no question", "no channel of the counter", "no telephone", "the clerk's own"],
)
def test_what_is_wrong_is_said_and_all_that_was_typed_stays(desk, wrong, words):
    answer = desk(**{"name": "นางสมศรี มีนา"} | wrong)
    assert words in text_of(answer)
    assert "นางสมศรี มีนา" in text_of(answer)
    assert not Case.objects.exists()
    assert desk(name="นางสมศรี มีนา").status_code == 302


def test_two_clicks_make_one_case(desk):
    first, second = desk(), desk()
    assert first.url == second.url
    assert Case.objects.count() == 1


def test_an_old_form_keeps_its_words_and_asks_to_press_again(desk):
    assert ASKED in text_of(desk(token="x"))
    assert not Case.objects.exists()


def test_who_does_not_sit_at_a_counter_finds_no_form(clerk):
    assert person("auditor")[1].get(URL).status_code == 404
    assert clerk[1].get(URL).status_code == 200
