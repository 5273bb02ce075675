"""What looks like no real case waits for a person's judgement; what is not ours is passed on."""

import pytest

from casework import actions
from casework.actions import NotAllowed
from casework.states import State
from tests.factories.casework import DAY, MONDAY, case_in, open_case, staff

pytestmark = pytest.mark.django_db


def test_a_case_put_aside_has_its_number_and_writes_to_nobody():
    case = open_case(held_why="กับดัก")

    assert case.number
    assert case.state == State.RECEIVED
    assert not case.notices.exists()
    assert [e.what for e in case.events.all()] == ["opened", "held"]


def test_a_real_one_goes_on_as_if_it_had_never_been_put_aside():
    held, usual = open_case(held_why="กับดัก"), open_case()

    released = actions.release(held, by=staff("clerk"), at=MONDAY + DAY)

    assert released.held_why == ""
    assert released.due_on == usual.due_on
    assert [n.what for n in released.notices.all()] == ["received"]


def test_what_is_not_put_aside_cannot_be_released():
    case = open_case()

    with pytest.raises(NotAllowed):
        actions.release(case, by=staff("clerk"), at=MONDAY + DAY)

    case.refresh_from_db()
    assert case.notices.count() == 1


def test_what_is_no_case_is_closed_unanswered_and_can_be_taken_up_again():
    by = staff("head")
    case = open_case(held_why="ส่งถี่")

    case = actions.discard(case, reason="โฆษณา", by=by, at=MONDAY + DAY)
    assert (case.state, case.is_closed, case.held_why) == (State.DISCARDED, True, "")
    assert not case.notices.exists()

    case = actions.reopen(case, reason="เป็นเรื่องจริง", by=by, at=MONDAY + 2 * DAY)
    assert case.state == State.IN_PROGRESS


def test_what_was_begun_is_not_discarded():
    case = case_in(State.IN_PROGRESS)

    with pytest.raises(NotAllowed):
        actions.discard(case, reason="โฆษณา", by=staff("head"), at=MONDAY + DAY)

    case.refresh_from_db()
    assert case.state == State.IN_PROGRESS


def test_the_clock_stands_while_another_office_has_the_case():
    by = staff("officer")
    case, usual = open_case(), open_case()

    case = actions.forward(case, to="การไฟฟ้า", text="ส่งให้แล้ว", by=by, at=MONDAY)
    assert (case.is_paused, case.pause_reason) == (True, "การไฟฟ้า")
    assert [n.what for n in case.notices.all()] == ["received", "forwarded"]
    assert case.messages.get().text == "ส่งให้แล้ว"

    case = actions.resume(case, by=by, at=MONDAY + DAY)
    assert case.due_on == usual.due_on + DAY
