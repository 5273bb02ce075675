"""Who gets the work of whom: stand-ins, deputies, and what they see meanwhile."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate, now

from casework import access, actions, routing
from casework.models import Absence, Event
from casework.states import State
from tests.casework.desk import browser, seen, text_of, url
from tests.factories.casework import case_in, staff
from tests.factories.home import DivisionFactory, PersonFactory

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def division():
    return DivisionFactory(name="กองช่าง")


@pytest.fixture
def officer(division):
    return staff("officer", division=division, name="นายช่าง ขยัน")


@pytest.fixture
def other():
    """Of another division: alone sees nothing of the officer's."""
    return staff("officer", name="นางเพื่อน ร่วมงาน")


def away(user, stand_in, first=0, last=0):
    today = localdate()
    return Absence.objects.create(
        person=user.person,
        stand_in=stand_in.person,
        first_day=today + first * DAY,
        last_day=today + last * DAY,
    )


def test_a_case_goes_to_the_officer_then_the_stand_in_then_the_deputy(officer, other, division):
    deputy, today = staff("officer", division=division), localdate()
    people = [officer.person, deputy.person]
    assert routing.on_duty(people, today) == officer
    absence = away(officer, other)
    assert routing.on_duty(people, today) == other
    assert routing.on_duty(people, today + DAY) == officer
    other.is_active = False
    other.save()
    assert routing.on_duty(people, today) == deputy
    absence.stand_in = PersonFactory()
    absence.save()
    assert routing.on_duty(people, today) == deputy
    assert routing.on_duty([None, None], today) is None


def test_a_stand_in_who_is_away_too_passes_it_on_and_a_circle_ends(officer, other):
    third, today = staff("officer"), localdate()
    away(officer, other)
    away(other, third)
    assert routing.on_duty([officer.person], today) == third
    assert routing.stood_in_for(third, today) == {officer.pk, other.pk}
    assert routing.stood_in_for(other, today) == frozenset()
    away(third, officer)
    assert routing.on_duty([officer.person], today) is None


def test_the_stand_in_sees_and_works_on_open_cases_only_on_those_days(officer, other, division):
    case = case_in(State.IN_PROGRESS, by=officer, division=division, at=now())
    done = case_in(State.COMPLETED, by=officer, division=division, at=now())
    desk = browser(other)
    assert desk.get(url(case)).status_code == 404
    absence = away(officer, other)
    assert desk.get(url(done)).status_code == 404
    response = desk.get("/admin/cases/", {"show": "stand_in"})
    assert [row.case.number for row in response.context["rows"]] == [case.number]
    assert "แทนเพื่อนร่วมงาน" in text_of(response)
    assert desk.post(url(case, "reply"), seen(case, text="มาแทนครับ")).status_code == 302
    event = case.events.last()
    assert (event.what, event.by) == (Event.What.REPLIED, other)
    case.refresh_from_db()
    assert case.assigned_to == officer
    absence.delete()
    assert desk.get(url(case)).status_code == 404


def test_the_stand_in_opens_masked_answers_and_that_is_written_down(officer, other, division):
    case = case_in(State.IN_PROGRESS, by=officer, division=division, at=now())
    with pytest.raises(actions.NotAllowed):
        actions.unseal_answer(case, key="pin", by=other, at=now())
    away(officer, other)
    assert actions.unseal_answer(case, key="pin", by=other, at=now()) == "1101700230708"
    assert case.events.last().by == other


def test_standing_in_for_a_head_does_not_give_the_heads_decisions(officer, division):
    head = staff("head", division=division)
    case = case_in(
        State.AWAITING_APPROVAL, by=staff("officer", division=division), division=division
    )
    away(head, officer)
    assert not access.may(officer, case, "approve")
    assert access.may(head, case, "approve")
