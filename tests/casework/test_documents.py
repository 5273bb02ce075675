"""The checklist: one written request for all that is missing, and what comes after its date."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate, now

from casework import actions
from casework.deadlines import add_working_days
from casework.models import Case, Event, Notice
from casework.states import State
from home.models import Holiday
from tests.casework.desk import browser, seen, text_of, url
from tests.factories.casework import bring_to, open_case, staff
from tests.factories.home import DivisionFactory

pytestmark = pytest.mark.django_db
DOCUMENTS = [
    {"name": "สำเนาทะเบียนบ้าน", "name_en": "House registration", "copies": 1},
    {"name": "แผนผังที่ดิน", "name_en": "Site plan", "originals": 1},
]


@pytest.fixture
def officer():
    return staff("officer", division=DivisionFactory())


@pytest.fixture
def case(officer):
    case = open_case(division=officer.person.division, documents=DOCUMENTS, at=now())
    return bring_to(case, State.IN_PROGRESS, by=officer, at=now())


@pytest.fixture
def desk(officer):
    return browser(officer)


def check(case, officer, *marks):
    marks = {place: (state, "") for place, state in enumerate(marks, 1)}
    return actions.check_documents(case, marks=marks, by=officer, at=now())


def state_of(case):
    case.refresh_from_db()
    return case.state


def test_each_document_is_ticked_with_a_note_and_the_screen_shows_it(desk, case):
    page = text_of(desk.get(url(case, "check_documents")))
    assert "สำเนาทะเบียนบ้าน" in page
    marks = {"state_1": "complete", "state_2": "missing", "note_1": "", "note_2": "ไม่ชัด"}
    response = desk.post(url(case, "check_documents"), seen(case, **marks), follow=True)
    page = text_of(response)
    assert "ไม่ชัด" in page
    assert response.context["next"] == "ask_documents"
    assert case.events.last().what == Event.What.DOCUMENTS_CHECKED
    assert "ขาด แผนผังที่ดิน" in case.events.last().detail


def test_a_wrong_mark_is_said_beside_it_and_nothing_is_lost(desk, case):
    marks = {"state_1": "perhaps", "state_2": "missing", "note_2": "ก" * 251}
    response = desk.post(url(case, "check_documents"), seen(case, **marks))
    assert response.status_code == 422
    page = text_of(response)
    assert "เลือกว่าครบหรือขาด" in page
    assert "ก" * 251 in page
    assert set(case.documents.values_list("state", flat=True)) == {"unchecked"}


def test_what_is_missing_is_asked_for_once_with_a_date_and_the_clock_stands(desk, officer, case):
    with pytest.raises(actions.NotAllowed, match="ยังมีเอกสารที่ไม่ได้ตรวจ"):
        actions.ask_documents(case, text="ขอ", days=7, by=officer, at=now())
    check(case, officer, "complete", "missing")
    form = desk.get(url(case, "ask_documents")).context["opened"].form
    assert "1. แผนผังที่ดิน" in form["text"].value()
    assert "ทะเบียนบ้าน" not in form["text"].value()
    desk.post(url(case, "ask_documents"), seen(case, text="ขอแผนผังที่ดิน", days=""))
    assert state_of(case) == State.AWAITING_CITIZEN
    assert case.answer_by == add_working_days(localdate(), 7, Holiday.objects.dates())
    assert case.messages.last().text == "ขอแผนผังที่ดิน"
    assert case.notices.last().what == Notice.What.ASKED


def test_nothing_missing_is_not_asked_for(officer, case):
    check(case, officer, "complete", "complete")
    with pytest.raises(actions.NotAllowed, match="ไม่มีเอกสารที่ขาด"):
        actions.ask_documents(case, text="ขอ", days=7, by=officer, at=now())
    assert state_of(case) == State.IN_PROGRESS


@pytest.mark.parametrize("days", ["0", "61", "เจ็ด", "-1", "9" * 30])
def test_days_that_make_no_sense_are_refused_and_what_was_typed_stays(desk, case, days):
    response = desk.post(url(case, "ask"), seen(case, text="ขอแผนที่บ้าน", days=days))
    assert response.status_code == 422
    assert "ขอแผนที่บ้าน" in text_of(response)
    assert state_of(case) == State.IN_PROGRESS


def test_after_the_date_the_case_comes_back_to_the_officer_once(desk, officer, case):
    check(case, officer, "complete", "missing")
    actions.ask_documents(case, text="ขอแผนผัง", days=2, by=officer, at=now())
    case.refresh_from_db()
    assert actions.return_unanswered(case, at=now()) is False
    later = now() + timedelta(days=10)
    assert actions.return_unanswered(case, at=later) is True
    assert actions.return_unanswered(case, at=later) is False
    assert state_of(case) == State.IN_PROGRESS
    assert case.paused_on is None
    assert case.events.last().what == Event.What.UNANSWERED
    assert case.notices.last().what == Notice.What.UNANSWERED
    Case.objects.filter(pk=case.pk).update(answer_by=localdate() - timedelta(days=1))
    response = desk.get("/admin/cases/", {"show": "unanswered"})
    assert [row.case.number for row in response.context["rows"]] == [case.number]
    actions.answer(case, text="ส่งแล้ว", at=later)
    case.refresh_from_db()
    assert case.answer_by is None


def test_the_request_is_written_in_the_citizens_language(desk, officer):
    case = open_case(division=officer.person.division, documents=DOCUMENTS, at=now(), language="en")
    bring_to(case, State.IN_PROGRESS, by=officer, at=now())
    check(case, officer, "missing", "missing")
    form = desk.get(url(case, "ask_documents")).context["opened"].form
    assert "1. House registration" in form["text"].value()
