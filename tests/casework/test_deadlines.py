"""Working days as the law and a citizen count them."""

from datetime import date, datetime, time

import pytest

from casework.deadlines import (
    add_working_days,
    counted_from,
    is_working_day,
    resumed,
    working_days_between,
)

NONE = frozenset()
SONGKRAN = frozenset({date(2026, 4, 13), date(2026, 4, 14), date(2026, 4, 15)})
CHAKRI = frozenset({date(2026, 4, 6)})
CLOSES = time(16, 30)
MONDAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 27)


def test_the_day_of_receipt_itself_is_not_counted():
    assert add_working_days(MONDAY, 1, NONE) == date(2026, 11, 24)


def test_no_days_leave_the_day_as_it_is():
    assert add_working_days(MONDAY, 0, NONE) == MONDAY


def test_a_weekend_does_not_count():
    assert add_working_days(FRIDAY, 1, NONE) == date(2026, 11, 30)
    assert not is_working_day(date(2026, 11, 28), NONE)


def test_fifteen_working_days_are_three_weeks():
    assert add_working_days(MONDAY, 15, NONE) == date(2026, 12, 14)


def test_songkran_does_not_count():
    assert add_working_days(date(2026, 4, 10), 1, SONGKRAN) == date(2026, 4, 16)


def test_a_period_across_chakri_day_and_songkran_counts_only_days_the_office_is_open():
    assert add_working_days(date(2026, 4, 3), 6, SONGKRAN | CHAKRI) == date(2026, 4, 17)


def test_a_holiday_on_a_sunday_takes_no_day_away():
    sunday = frozenset({date(2026, 11, 29)})

    assert add_working_days(FRIDAY, 1, sunday) == date(2026, 11, 30)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-11-23T10:00:00", MONDAY),
        ("2026-11-23T07:00:00", MONDAY),
        ("2026-11-23T16:29:59", MONDAY),
        ("2026-11-23T16:30:00", date(2026, 11, 24)),
        ("2026-11-27T20:15:00", date(2026, 11, 30)),
        ("2026-11-28T09:00:00", date(2026, 11, 30)),
        ("2026-04-10T18:00:00", date(2026, 4, 16)),
        ("2026-04-14T09:00:00", date(2026, 4, 16)),
    ],
)
def test_what_comes_when_the_office_is_closed_counts_from_the_next_working_day(moment, day):
    received = datetime.fromisoformat(moment + "+07:00")

    assert counted_from(received, CLOSES, SONGKRAN) == day


def test_days_between_count_the_last_and_not_the_first():
    assert working_days_between(MONDAY, FRIDAY, NONE) == 4
    assert working_days_between(MONDAY, MONDAY, NONE) == 0
    assert working_days_between(FRIDAY, date(2026, 11, 29), NONE) == 0


def test_days_past_are_negative():
    assert working_days_between(FRIDAY, MONDAY, NONE) == -4


@pytest.mark.parametrize("days", [1, 3, 5, 30])
def test_counting_forth_and_back_agree(days):
    start = date(2026, 4, 2)
    end = add_working_days(start, days, SONGKRAN | CHAKRI)

    assert working_days_between(start, end, SONGKRAN | CHAKRI) == days


def test_the_clock_stands_for_the_working_days_we_waited():
    paused, answered = date(2026, 11, 24), date(2026, 11, 30)

    assert resumed(FRIDAY, paused, answered, NONE) == date(2026, 12, 3)


def test_an_answer_on_the_same_day_moves_nothing():
    assert resumed(FRIDAY, MONDAY, MONDAY, NONE) == FRIDAY


def test_waiting_over_songkran_gives_no_more_than_the_working_days():
    assert resumed(date(2026, 4, 17), date(2026, 4, 10), date(2026, 4, 16), SONGKRAN) == date(
        2026, 4, 20
    )
