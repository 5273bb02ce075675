"""What looks like no real case stands in a list of its own until a person has judged it."""

import pytest

from casework import digest, watch
from casework.actions import NotAllowed, assign, merge, reply, take
from casework.models import Case, StaffNotice
from casework.states import State
from tests.casework.desk import person, seen, text_of, url
from tests.factories.casework import DAY, MONDAY, open_case, staff
from tests.factories.home import DivisionFactory

pytestmark = pytest.mark.django_db
WHY = "กรอกช่องที่คนมองไม่เห็น"


def held(**changes):
    return open_case(held_why=WHY, **changes)


def numbers(browser, **asked):
    return [row.case.number for row in browser.get("/admin/cases/", asked).context["rows"]]


@pytest.mark.parametrize("show", ["", "open", "unassigned", "overdue", "soon", "all", "news"])
def test_it_stands_in_no_ordinary_list(show):
    case, (_user, desk) = held(), person("clerk")

    assert numbers(desk, show=show) == []
    assert numbers(desk, show="held") == [case.number]


def test_it_counts_for_nothing_but_its_own_list():
    held()
    usual, (_user, desk) = open_case(), person("clerk")

    tabs = {tab.label: tab.count for tab in desk.get("/admin/cases/").context["tabs"]}

    assert tabs["ยังไม่ปิดทั้งหมด"] == "1"
    assert tabs["รอตรวจว่าเป็นเรื่องจริง"] == "1"
    assert numbers(desk) == [usual.number]


def test_the_list_is_not_shown_while_nothing_waits_in_it():
    open_case()
    _user, desk = person("clerk")
    assert "รอตรวจว่าเป็นเรื่องจริง" not in text_of(desk.get("/admin/cases/"))


def test_it_is_found_when_somebody_calls_about_it():
    case, (_user, desk) = held(), person("clerk")
    assert numbers(desk, q=case.number) == [case.number]


def test_who_judges_sees_it_on_the_first_page():
    case, (_user, desk) = held(), person("clerk")
    assert case.number in text_of(desk.get("/admin/"))
    _officer, other = person("officer", division=case.division)
    assert case.number not in text_of(other.get("/admin/"))


def test_the_morning_mail_and_the_clock_leave_it_alone():
    case = held()
    head = staff("head", division=case.division)
    head.email = "head@example.com"
    head.save()
    late = MONDAY + 14 * DAY

    watch.run(at=late)
    assert digest.parts_for(head, late.date()) == []
    assert not case.notices.exists()
    assert not StaffNotice.objects.exists()

    Case.objects.filter(pk=case.pk).update(held_why="")
    watch.run(at=late)
    assert "late" in {notice.what for notice in case.notices.all()}


def test_the_screen_says_why_and_offers_nothing_but_to_judge():
    case, (_user, desk) = held(), person("clerk")

    text = text_of(desk.get(url(case)))

    assert WHY in text
    assert f"{case.number}/release/" in text
    assert f"{case.number}/discard/" in text
    for move in ("assign", "reply", "move_division", "merge"):
        assert f"{case.number}/{move}/" not in text


@pytest.mark.parametrize("role", ["clerk", "head"])
def test_the_clerk_and_the_head_judge_it(role):
    case, division = held(), DivisionFactory()
    _user, desk = person(role, division=case.division)
    other = held(division=case.division)
    _stranger, stranger = person("officer", division=case.division)
    assert stranger.post(url(case, "release"), seen(case)).status_code == 404
    assert case.events.last().what == "held"

    assert desk.post(url(case, "release"), seen(case)).status_code == 302
    case.refresh_from_db()
    assert (case.held_why, case.state) == ("", State.RECEIVED)

    assert desk.post(url(other, "discard"), seen(other, reason="")).status_code == 422
    assert desk.post(url(other, "discard"), seen(other, reason="โฆษณา")).status_code == 302
    other.refresh_from_db()
    assert other.state == State.DISCARDED
    assert not other.notices.exists()
    assert division


@pytest.mark.parametrize(
    "act",
    [
        lambda case, by: take(case, by=by, at=MONDAY),
        lambda case, by: reply(case, text="สวัสดี", by=by, at=MONDAY),
        lambda case, by: assign(case, to=staff(), by=by, at=MONDAY),
        lambda case, by: merge(case, into=open_case(), by=by, at=MONDAY),
    ],
)
def test_nobody_works_on_it_before_it_is_judged(act):
    case = held()

    with pytest.raises(NotAllowed):
        act(case, staff(division=case.division))

    case.refresh_from_db()
    assert case.state == State.RECEIVED
    assert not case.notices.exists()
