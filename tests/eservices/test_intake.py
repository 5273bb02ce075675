"""The counter: a clerk types for somebody, and it is the same case as from the website."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils.timezone import localtime, now

from casework.models import Case, CaseFile, Event
from casework.request_letter import UNKNOWN
from eservices import walk_in_actions
from eservices.models import WalkIn
from home.buddhist import BE
from tests.casework.desk import person
from tests.factories.casework import open_case, photo
from tests.factories.eservices import ServiceFactory, key, option_key, question

from .applying import ANSWERS, HOME, NATIONAL_ID, QUESTIONS, Visitor

WALK_IN = ANSWERS | {"channel": "counter"}


class Counter(Visitor):
    """A clerk at the counter, with the form of one service open."""

    def __init__(self, service, client, query=""):
        self.client, self.service = client, service
        self.url = f"/admin/counter/services/{service.slug}/{query}"
        self.response = None

    def file(self, **values):
        self.press("send", **values)
        assert self.response.status_code == 302, self.text
        return Case.objects.get(number=self.response.url.split("/")[-2])

    @property
    def shown(self):
        return [tag["name"] for tag in self.page.find("main").find_all(attrs={"name": True})]


@pytest.fixture
def clerk(office):
    user, browser = person("clerk", name="นางสาวมาลี รับเรื่อง", phone="089-999-9999")
    return user, browser


@pytest.fixture
def counter(clerk, service):
    return Counter(service, clerk[1]).open()


def test_the_services_most_asked_for_come_first_and_are_one_click_away(clerk, office):
    ServiceFactory(name="ก่อน", order=1)
    often = ServiceFactory(name="ขอบ่อย", order=2)
    open_case(topic=often.slug, at=now())
    page = BeautifulSoup(clerk[1].get("/admin/counter/").content, "html.parser")
    links = [a.text for a in page.select_one(".intake-services").select("a")]
    assert links == ["ขอบ่อย", "ก่อน"]
    page = BeautifulSoup(clerk[1].get("/admin/counter/?q=ก่อน").content, "html.parser")
    assert [a.text for a in page.select(".intake-services a")] == ["ก่อน"]


def test_what_nobody_offers_is_said_kindly(clerk, service):
    assert "ไม่พบบริการนี้" in clerk[1].get("/admin/counter/?q=ขอจรวด").content.decode()


def test_it_becomes_a_case_with_its_channel_and_who_typed_it(counter, clerk):
    case = counter.file(**WALK_IN | {"channel": "phone"})
    assert (case.channel, case.taken_in_by) == ("phone", clerk[0])
    assert (case.citizen_name, case.citizen_phone) == ("นางสมศรี มีนา", "081-234-5678")
    whats = list(case.events.values_list("what", flat=True))
    assert whats == [Event.What.OPENED, Event.What.TAKEN_IN]
    assert case.service_request.service == counter.service


def test_the_number_comes_from_the_same_series_as_the_websites(counter):
    first = open_case(at=now())
    second = counter.file(**WALK_IN)
    assert int(second.number[-6:]) == int(first.number[-6:]) + 1


def test_the_page_after_shows_number_secret_and_both_papers(counter):
    counter.file(**WALK_IN)
    page = counter.client.get(counter.response.url)
    text = page.content.decode()
    number = counter.response.url.split("/")[-2]
    assert "อ่านว่า" in text
    assert "รหัสลับ" in text
    assert "เริ่มนับเวลา" in text
    assert "no-store" in page["Cache-Control"]
    for paper in ("slip.pdf", "request.pdf"):
        answer = counter.client.get(f"/admin/counter/filed/{number}/{paper}")
        assert answer.content.startswith(b"%PDF")


def test_another_clerk_sees_the_number_but_never_the_secret(counter):
    counter.file(**WALK_IN)
    _, other = person("clerk")
    text = other.get(counter.response.url).content.decode()
    assert "รหัสลับ" not in text


def test_an_officer_gets_the_papers_of_what_they_filed_for_another_division(service):
    _, browser = person("officer")
    counter = Counter(service, browser).open()
    counter.file(**WALK_IN)
    assert "รหัสลับ" in browser.get(counter.response.url).content.decode()
    del browser.cookies["filed"]
    assert browser.get(counter.response.url).status_code == 404


def test_photos_shrink_at_the_counter_as_on_the_website(counter):
    """The script leaves alone what another one sends: here the files travel with the form."""
    scripts = [script["src"] for script in counter.page.find_all("script", src=True)]
    assert any("home/js/photo" in script for script in scripts)
    assert not counter.page.find("input", type="file").has_attr("data-upload")


def test_pressing_twice_makes_one_case(counter):
    token = counter.token
    first = counter.file(**WALK_IN)
    answer = counter.client.post(counter.url, {**WALK_IN, "token": token, "go": "send"})
    assert answer.url == f"/admin/counter/filed/{first.number}/"
    assert Case.objects.count() == 1


def test_errors_keep_everything_typed_and_the_files(counter):
    counter.press("send", **WALK_IN | {"name": ""}, files={key("รูป"): photo("บ้าน.jpg")})
    assert counter.response.status_code == 200
    assert counter.typed[key("เรื่อง")] == "น้ำไม่ไหล"
    assert counter.typed["channel"] == ["counter"]
    assert "บ้าน.jpg" in counter.text
    case = counter.file(name="นางสมศรี มีนา")
    assert case.files.get().purpose == CaseFile.Purpose.ANSWER


def test_a_national_id_does_not_come_back_to_the_screen_but_is_kept(counter):
    counter.press("send", **WALK_IN | {"name": "", key("เลขบัตร"): NATIONAL_ID})
    assert NATIONAL_ID not in counter.response.content.decode()
    case = counter.file(name="นางสมศรี มีนา")
    assert case.sealed_answers.count() == 1


def test_a_telephone_is_not_required_at_the_counter(counter):
    assert counter.file(**WALK_IN | {"phone": ""}).citizen_phone == ""


def test_nothing_of_the_clerks_is_filled_in_by_the_browser(counter):
    for name in ("name", "phone", "email"):
        assert counter.page.find("input", {"name": name})["autocomplete"] == "off"


@pytest.mark.parametrize(
    "own", [{"name": "มาลี  รับเรื่อง"}, {"name": "นางสาวมาลี รับเรื่อง"}, {"phone": "0899999999"}]
)
def test_the_clerks_own_data_are_refused_until_confirmed(counter, own):
    counter.press("send", **WALK_IN | own)
    assert "เป็นของท่านเอง" in counter.text
    assert not Case.objects.exists()
    assert counter.file(is_own="on")


def test_nobody_else_can_be_named_as_who_typed_it(counter, clerk):
    other, _ = person("clerk")
    case = counter.file(**WALK_IN, taken_in_by=other.pk, by=other.pk)
    assert case.taken_in_by == clerk[0]


# When it was received


def when(moment):
    local = localtime(moment)
    return {
        "received_on_day": local.day,
        "received_on_month": local.month,
        "received_on_year": local.year + BE,
        "received_time": f"{local.hour}.{local.minute:02}",
    }


def test_it_may_have_come_earlier(counter):
    yesterday = now().replace(second=0, microsecond=0) - timedelta(days=1)
    case = counter.file(**WALK_IN, **when(yesterday))
    assert case.received_at == yesterday


def test_an_earlier_day_without_a_time_counts_from_when_the_office_opened(counter):
    day = when(now() - timedelta(days=3)) | {"received_time": ""}
    received = localtime(counter.file(**WALK_IN, **day).received_at)
    assert f"{received:%H.%M}" == "08.30"


def test_it_cannot_come_in_the_future(counter):
    counter.press("send", **WALK_IN, **when(now() + timedelta(days=2)))
    assert "วันที่ต้องไม่เกินวันนี้" in counter.text
    assert not Case.objects.exists()


@pytest.mark.parametrize("time", ["25.00", "9", "เช้า", "9.75"])
def test_a_time_that_is_none_is_said_beside_the_field(counter, time):
    counter.press("send", **WALK_IN, received_time=time)
    assert "พิมพ์ชั่วโมงและนาที" in counter.text
    assert counter.typed["received_time"] == time
    assert not Case.objects.exists()


def test_a_wrong_year_is_caught(counter):
    counter.press("send", **WALK_IN, **when(now() - timedelta(days=800)))
    assert "เก่ากว่าหนึ่งปี" in counter.text


def test_received_outside_office_hours_the_page_shows_both_times(counter):
    saturday = localtime(now()) - timedelta(days=(localtime(now()).weekday() + 2) % 7 or 7)
    case = counter.file(**WALK_IN, **when(saturday.replace(hour=10, minute=0)))
    assert case.counted_from > localtime(case.received_at).date()
    text = counter.client.get(counter.response.url).content.decode()
    assert "ได้รับนอกเวลาทำการ" in text


# What is not known yet


def test_an_unanswered_question_may_wait_and_is_written_down(counter):
    lacking = {name: value for name, value in WALK_IN.items() if name != key("เรื่อง")}
    counter.press("send", **lacking)
    assert "is_incomplete" in counter.shown
    assert not Case.objects.exists()
    case = counter.file(is_incomplete="on")
    answers = {answer["key"]: answer["value"] for answer in case.answers}
    assert answers[key("เรื่อง")] == UNKNOWN
    assert "เรื่อง" in case.notes.get().text
    assert "ยังขาด" in counter.client.get(counter.response.url).content.decode()


def test_the_name_may_not_wait_and_a_wrong_answer_is_not_an_unknown_one(counter):
    counter.press("send", **WALK_IN | {"name": "", key("เลขบัตร"): "123"}, is_incomplete="on")
    assert len(counter.errors) == 2
    assert not Case.objects.exists()


# Somebody who was here before

ADDRESS = [*QUESTIONS, question("address", "ที่อยู่")]
AT_HOME = {f"{key('ที่อยู่')}_house": "99/1", f"{key('ที่อยู่')}_village": "4"}


def test_a_known_telephone_offers_name_and_address_and_fills_them_in(clerk, office):
    service = ServiceFactory(questions=ADDRESS)
    Counter(service, clerk[1]).open().file(**WALK_IN, **AT_HOME)
    again = Counter(service, clerk[1]).open()
    again.press("find", phone="0812345678", **{key("เรื่อง"): "เริ่มพิมพ์แล้ว"})
    assert "นางสมศรี มีนา" in again.text
    button = again.page.find("button", value=lambda v: v and v.startswith("fill:"))
    again.press(button["value"])
    assert again.typed["name"] == "นางสมศรี มีนา"
    assert again.typed[f"{key('ที่อยู่')}_house"] == "99/1"
    assert again.typed[key("เรื่อง")] == "เริ่มพิมพ์แล้ว"
    assert again.file(**{key("เพื่ออะไร"): option_key("ใช้ในบ้าน")}).citizen_name == "นางสมศรี มีนา"


def test_cases_the_clerk_may_not_see_offer_nobody(service):
    open_case()
    _, browser = person("officer")
    counter = Counter(service, browser).open().press("find", phone="081-234-5678")
    assert "ไม่พบผู้ยื่นเดิม" in counter.text
    assert "นางสมศรี" not in counter.text


def test_a_made_up_applicant_fills_in_nothing(counter):
    case = open_case()
    counter.press(f"fill:{case.pk}", phone="089-000-0000")
    assert counter.typed["name"] == ""


@pytest.mark.parametrize("go", ["find", "fill:x", "fill:99999999999999999999", "remove:๑", "what"])
def test_whatever_is_pressed_nothing_breaks(counter, go):
    counter.press(go, phone="\x00ก", **HOME)
    assert counter.response.status_code == 200
    assert counter.typed[key("เรื่อง")] == "น้ำไม่ไหล"


# From the queue


def test_a_number_of_the_queue_leads_into_the_form_and_is_closed_with_it(clerk, service):
    walk_in = walk_in_actions.take_number(at=now(), service=service, name="ยายสี")
    walk_in_actions.call_next(desk=1, by=clerk[0], at=now())
    answer = clerk[1].get(f"/admin/counter/?walk_in={walk_in.pk}")
    assert answer.url == f"/admin/counter/services/{service.slug}/?walk_in={walk_in.pk}"
    counter = Counter(service, clerk[1], f"?walk_in={walk_in.pk}").open()
    case = counter.file(**WALK_IN)
    walk_in.refresh_from_db()
    assert (walk_in.state, walk_in.case) == (WalkIn.State.DONE, case)


def test_a_number_that_was_closed_meanwhile_undoes_no_case(clerk, service):
    walk_in = walk_in_actions.take_number(at=now(), service=service)
    walk_in_actions.call_next(desk=1, by=clerk[0], at=now())
    counter = Counter(service, clerk[1], f"?walk_in={walk_in.pk}").open()
    walk_in.refresh_from_db()
    stale = WalkIn.objects.get(pk=walk_in.pk)
    walk_in_actions.leave(walk_in, at=now())
    case = counter.file(**WALK_IN)
    walk_in_actions.finish_if_serving(stale, case=case, at=now())
    walk_in.refresh_from_db()

    assert Case.objects.get() == case
    assert (walk_in.state, walk_in.case) == (WalkIn.State.LEFT, None)


# Who may


@pytest.mark.parametrize("role", ["auditor", "editor", "admin", "chief", "inspector"])
def test_who_does_not_take_in_requests_sees_no_counter(service, role):
    _, browser = person(role)
    for path in ("", f"services/{service.slug}/", "queue/", "filed/NH-2570-000001/"):
        assert browser.get(f"/admin/counter/{path}").status_code == 404
    assert "/admin/counter/" not in browser.get("/admin/").content.decode()


def test_a_stranger_is_sent_to_sign_in(service):
    assert Client().get("/admin/counter/").status_code == 302


def test_a_failed_check_of_the_form_keeps_everything_typed(counter):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = counter.client.cookies
    answer = strict.post(counter.url, {**WALK_IN, "token": counter.token, "go": "send"})
    assert answer.status_code == 403
    assert "น้ำไม่ไหล" in answer.content.decode()
    assert not Case.objects.exists()


def test_an_unknown_or_unpublished_service_has_no_form(clerk, office):
    hidden = ServiceFactory(published=False)
    for slug in (hidden.slug, "no-such"):
        assert clerk[1].get(f"/admin/counter/services/{slug}/").status_code == 404
