"""The queue at the counter: first come, first served, and every exception has a reason."""

from datetime import timedelta

import pytest

from casework.actions import NotAllowed
from eservices import walk_in_actions as queue
from eservices.models import WalkIn
from tests.factories.casework import DAY, MONDAY, staff

State = WalkIn.State


@pytest.fixture
def clerk(db):
    return staff("clerk")


def three():
    return [queue.take_number(at=MONDAY + timedelta(minutes=n)) for n in range(3)]


def test_numbers_run_from_one_every_day(clerk):
    assert [walk_in.number for walk_in in three()] == [1, 2, 3]
    assert queue.take_number(at=MONDAY + DAY).number == 1


def test_who_came_first_is_called_first(clerk):
    first, second, _ = three()
    assert queue.call_next(desk=1, by=clerk, at=MONDAY) == first
    assert queue.call_next(desk=2, by=clerk, at=MONDAY) == second
    second.refresh_from_db()
    assert (second.state, second.desk, second.called_by) == (State.SERVING, 2, clerk)


def test_a_second_press_of_the_same_button_calls_nobody_else(clerk):
    first, second, third = three()
    for _press in range(2):
        assert queue.call_next(desk=1, by=clerk, at=MONDAY, seen=first) == first
    assert list(WalkIn.objects.waiting()) == [second, third]
    assert queue.call_next(desk=1, by=clerk, at=MONDAY, seen=second) == second


def test_two_desks_that_saw_the_same_one_call_one_each(clerk):
    first, second, _ = three()
    assert queue.call_next(desk=1, by=clerk, at=MONDAY, seen=first) == first
    assert queue.call_next(desk=2, by=staff("clerk"), at=MONDAY, seen=first) == second


def test_one_form_gives_one_number_and_the_next_form_another(clerk):
    first = queue.take_number(at=MONDAY, name="ยายสี", token="ก")
    assert queue.take_number(at=MONDAY, name="ยายสี", token="ก") == first
    assert queue.take_number(at=MONDAY, name="ยายสี", token="ข").number == 2
    assert WalkIn.objects.count() == 2


def test_an_empty_queue_calls_nobody(clerk):
    with pytest.raises(NotAllowed, match="ไม่มีผู้รอ"):
        queue.call_next(desk=1, by=clerk, at=MONDAY)


def test_nobody_is_called_before_their_turn_without_a_reason(clerk):
    *_, third = three()
    with pytest.raises(NotAllowed, match="พิมพ์เหตุผล"):
        queue.call_before_turn(third, reason="", desk=1, by=clerk, at=MONDAY)
    third.refresh_from_db()
    assert third.state == State.WAITING


def test_the_reason_stays_with_the_number(clerk):
    *_, third = three()
    queue.call_before_turn(third, reason="ผู้สูงอายุ", desk=1, by=clerk, at=MONDAY)
    third.refresh_from_db()
    assert (third.state, third.jump_reason) == (State.SERVING, "ผู้สูงอายุ")


def test_who_is_first_anyway_needs_no_reason(clerk):
    first, *_ = three()
    queue.call_before_turn(first, reason="ผู้สูงอายุ", desk=1, by=clerk, at=MONDAY)
    first.refresh_from_db()
    assert (first.state, first.jump_reason) == (State.SERVING, "")


def test_who_was_served_is_done(clerk):
    first, *_ = three()
    queue.call_next(desk=1, by=clerk, at=MONDAY)
    queue.finish(first, at=MONDAY)
    first.refresh_from_db()
    assert (first.state, first.closed_at) == (State.DONE, MONDAY)


def test_who_went_away_may_come_back_to_the_same_place(clerk):
    first, second, _ = three()
    queue.call_next(desk=1, by=clerk, at=MONDAY)
    queue.leave(first, at=MONDAY)
    queue.come_back(first, at=MONDAY)
    assert queue.call_next(desk=1, by=clerk, at=MONDAY) == first


@pytest.mark.parametrize("act", [queue.finish, queue.come_back])
def test_a_number_still_waiting_is_neither_finished_nor_brought_back(clerk, act):
    first, *_ = three()
    with pytest.raises(NotAllowed):
        act(first, at=MONDAY)
    first.refresh_from_db()
    assert first.state == State.WAITING


def test_yesterdays_numbers_are_left_alone(clerk):
    first, *_ = three()
    with pytest.raises(NotAllowed, match="วันก่อน"):
        queue.leave(first, at=MONDAY + DAY)


def test_names_are_kept_for_the_day_only(clerk):
    walk_in = queue.take_number(at=MONDAY, name="ยายสี")
    queue.take_number(at=MONDAY + DAY)
    walk_in.refresh_from_db()
    assert walk_in.name == ""
