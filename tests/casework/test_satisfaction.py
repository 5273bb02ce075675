"""What citizens say of the outcome, and what becomes of "not really solved"."""

from datetime import date

import pytest
from django.test import Client

from casework import actions
from casework.models import Rating, ReopenRequest
from casework.models.surveys import DIMENSIONS
from casework.states import State
from tests.casework.desk import person, seen, url
from tests.factories.casework import (
    DAY,
    MONDAY,
    bring_to,
    citizen,
    levels,
    open_with_secret,
    staff,
)

pytestmark = pytest.mark.django_db
ALL_FOUR = {**dict.fromkeys(DIMENSIONS, "4"), "is_solved": "yes"}
NOT_SOLVED = ALL_FOUR | {"is_solved": "no", "comment": "ไฟยังดับอยู่สองดวง"}


@pytest.fixture
def officer():
    return staff()


@pytest.fixture
def closed(officer):
    """A case that is done, and its citizen's browser."""
    case, secret = open_with_secret()
    return bring_to(case, State.COMPLETED, by=officer), citizen(case, secret)


def page(client, case, path=""):
    return client.get(f"/track/{case.number}/{path}").content.decode()


def send(client, case, **data):
    return client.post(f"/track/{case.number}/rate/", data)


def now(case):
    case.refresh_from_db()
    return case


class TestTheQuestions:
    def test_four_dimensions_of_five_levels_are_asked_once(self, closed):
        case, client = closed
        assert f"/track/{case.number}/rate/" in page(client, case)
        asked = page(client, case, "rate/")
        for name in DIMENSIONS:
            assert asked.count(f'type="radio" name="{name}"') == 5

        answers = {"process": 5, "staff": 4, "place": 3, "outcome": 5}
        response = send(client, case, **answers, is_solved="yes", comment="มาเร็วดี")
        assert response.status_code == 302

        rating = Rating.objects.get()
        assert {name: getattr(rating, name) for name in DIMENSIONS} == answers
        assert (rating.is_solved, rating.comment, rating.closing) == (True, "มาเร็วดี", 1)
        shown = page(client, case)
        assert "4.2 จาก 5" in shown or "4.3 จาก 5" in shown
        assert f"/track/{case.number}/rate/" not in shown
        assert client.get(f"/track/{case.number}/rate/").url == f"/track/{case.number}/"

    @pytest.mark.parametrize("level", ["", "0", "6", "x", "๕", "5.0", "-1"])
    def test_what_is_no_level_is_asked_for_in_words_and_all_else_kept(self, closed, level):
        case, client = closed
        answers = ALL_FOUR | {"staff": level, "comment": "มาเร็วดี"}
        shown = send(client, case, **answers).content.decode()

        assert "error-summary" in shown
        assert "เจ้าหน้าที่ผู้ให้บริการ: เลือก" in shown
        assert "มาเร็วดี</textarea>" in shown
        assert shown.partition("<main")[2].count(" checked") == len(DIMENSIONS) - 1 + 1
        assert not Rating.objects.exists()

    def test_a_second_answer_changes_nothing(self, closed):
        case, client = closed
        send(client, case, **ALL_FOUR)

        again = send(client, case, **ALL_FOUR | {"staff": "1"})
        assert again.status_code == 409
        assert "ท่านให้คะแนนเรื่องนี้แล้ว" in again.content.decode()
        assert Rating.objects.get().staff == 4

    def test_a_failed_check_of_the_sender_keeps_the_words(self, closed):
        case, client = closed
        strict = Client(enforce_csrf_checks=True)
        strict.cookies = client.cookies

        refused = strict.post(f"/track/{case.number}/rate/", ALL_FOUR | {"comment": "มาเร็วดี"})
        assert refused.status_code == 403
        assert "มาเร็วดี</textarea>" in refused.content.decode()
        assert not Rating.objects.exists()

    @pytest.mark.parametrize(
        "state", [State.RECEIVED, State.IN_PROGRESS, State.AWAITING_CITIZEN, State.WITHDRAWN]
    )
    def test_what_was_not_decided_is_not_judged(self, officer, state):
        case, secret = open_with_secret()
        client = citizen(bring_to(case, state, by=officer), secret)

        assert f"/track/{case.number}/rate/" not in page(client, case)
        assert client.get(f"/track/{case.number}/rate/").status_code == 302
        assert send(client, case, **ALL_FOUR).status_code == 409
        assert not Rating.objects.exists()

    def test_nobody_judges_the_case_of_another(self, closed):
        case, _ = closed
        other, secret = open_with_secret()
        for client in (Client(), citizen(other, secret)):
            assert send(client, case, **ALL_FOUR).url == f"/track/{case.number}/"
        assert not Rating.objects.exists()

    def test_in_english_too(self, closed):
        case, client = closed
        response = client.get(f"/en/track/{case.number}/rate/")
        assert response.status_code == 200
        assert response["Content-Language"] == "en"


class TestNotReallySolved:
    def test_it_needs_words(self, closed):
        case, client = closed
        shown = send(client, case, **ALL_FOUR | {"is_solved": "no"}).content.decode()

        assert "บอกว่ายังเหลืออะไร" in shown
        assert not Rating.objects.exists()
        assert not ReopenRequest.objects.exists()

    def test_it_waits_for_the_head_and_the_case_stays_closed(self, closed):
        case, client = closed
        assert send(client, case, **NOT_SOLVED).status_code == 302

        wish = ReopenRequest.objects.get()
        assert (wish.case, wish.text, wish.is_granted) == (case, "ไฟยังดับอยู่สองดวง", None)
        assert now(case).state == State.COMPLETED
        assert case.events.last().what == "reopening_asked"
        assert "หัวหน้ากองกำลังพิจารณา" in page(client, case)

    def test_the_head_grants_it_on_the_screen_of_the_case(self, closed):
        case, client = closed
        send(client, case, **NOT_SOLVED)
        head, desk = person("head", division=case.division)
        screen = desk.get(url(case)).content.decode()
        assert "ไฟยังดับอยู่สองดวง" in screen
        assert url(case, "grant_reopening") in screen

        done = desk.post(url(case, "grant_reopening"), seen(case, comment="ให้ช่างไปดู"))
        assert done.status_code == 302
        assert now(case).state == State.IN_PROGRESS
        wish = ReopenRequest.objects.get()
        assert (wish.is_granted, wish.decided_by, wish.comment) == (True, head, "ให้ช่างไปดู")
        assert case.events.last().what == "reopened"
        assert case.notices.filter(what="reopened").count() == 1

    def test_it_stands_on_the_heads_first_page_until_it_is_judged(self, closed):
        case, client = closed
        send(client, case, **NOT_SOLVED)
        head, desk = person("head", division=case.division)
        _, officer = person("officer", division=case.division)
        assert "ยังไม่แก้จริง" in desk.get("/admin/").content.decode()
        assert "ยังไม่แก้จริง" not in officer.get("/admin/").content.decode()
        assert case.number in desk.get("/admin/cases/?show=reopening").content.decode()

        actions.refuse_reopening(now(case), comment="ทำแล้ว", by=head, at=MONDAY)
        assert "ยังไม่แก้จริง" not in desk.get("/admin/").content.decode()

    def test_granting_gives_the_whole_time_again_from_that_day(self, closed):
        case, client = closed
        send(client, case, **NOT_SOLVED)
        case = actions.grant_reopening(case, by=staff("chief"), at=MONDAY + 7 * DAY)

        assert case.due_on == date(2026, 12, 3)

    def test_the_head_refuses_and_the_citizen_reads_why(self, closed):
        case, client = closed
        send(client, case, **NOT_SOLVED)
        _, desk = person("head", division=case.division)

        empty = desk.post(url(case, "refuse_reopening"), seen(case, comment=""))
        assert "พิมพ์เหตุผลให้ผู้ยื่นทราบก่อน" in empty.content.decode()
        assert ReopenRequest.objects.get().is_granted is None

        desk.post(url(case, "refuse_reopening"), seen(case, comment="เป็นไฟของกรมทางหลวง <b>"))
        assert now(case).state == State.COMPLETED
        assert case.events.last().what == "reopening_refused"
        assert case.notices.filter(what="reopening_refused").count() == 1
        shown = page(client, case)
        assert "เป็นไฟของกรมทางหลวง &lt;b&gt;" in shown
        assert "หัวหน้ากองกำลังพิจารณา" not in shown

    @pytest.mark.parametrize("role", ["officer", "clerk", "auditor"])
    @pytest.mark.parametrize("key", ["grant_reopening", "refuse_reopening"])
    def test_nobody_below_the_head_judges(self, closed, role, key):
        case, client = closed
        send(client, case, **NOT_SOLVED)
        _, desk = person(role, division=case.division)

        assert url(case, key) not in desk.get(url(case)).content.decode()
        assert desk.post(url(case, key), seen(case, comment="x")).status_code == 404
        assert ReopenRequest.objects.get().is_granted is None

    def test_without_a_wish_there_is_nothing_to_judge(self, closed):
        case, _ = closed
        _, desk = person("head", division=case.division)

        assert url(case, "grant_reopening") not in desk.get(url(case)).content.decode()
        response = desk.post(url(case, "grant_reopening"), seen(case))
        assert response.status_code == 409
        assert now(case).state == State.COMPLETED

    def test_two_heads_judge_once(self, closed):
        case, client = closed
        send(client, case, **NOT_SOLVED)
        before = now(case)
        actions.refuse_reopening(before, comment="ทำแล้ว", by=staff("chief"), at=MONDAY)

        with pytest.raises(actions.NotAllowed):
            actions.grant_reopening(before, by=staff("head"), at=MONDAY)
        assert ReopenRequest.objects.get().is_granted is False

    def test_reopening_it_anyway_leaves_no_wish_waiting(self, closed):
        case, client = closed
        send(client, case, **NOT_SOLVED)
        actions.reopen(now(case), reason="หัวหน้าสั่ง", by=staff("chief"), at=MONDAY)

        assert ReopenRequest.objects.get().is_granted is True

    def test_after_the_next_closing_it_can_be_judged_again(self, closed, officer):
        case, client = closed
        send(client, case, **NOT_SOLVED)
        case = actions.grant_reopening(now(case), by=staff("chief"), at=MONDAY + DAY)
        case = actions.close(
            case, outcome=State.COMPLETED, result="เปลี่ยนสองดวง", by=officer, at=MONDAY + 2 * DAY
        )
        assert f"/track/{case.number}/rate/" in page(client, case)

        send(client, case, **ALL_FOUR | {"outcome": "5"})
        assert list(Rating.objects.values_list("closing", "outcome")) == [(1, 4), (2, 5)]
        _, desk = person("head", division=case.division)
        assert "ปิดครั้งที่ 2" in desk.get(url(case)).content.decode()

    def test_a_rating_that_breaks_half_way_leaves_nothing(self, closed):
        case, _ = closed
        with pytest.raises(Exception, match=r"rating_levels|CHECK|check constraint"):
            actions.rate(case, **levels(6), at=MONDAY)
        assert not Rating.objects.exists()
        assert now(case).events.last().what == "completed"
