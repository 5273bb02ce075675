"""Where a step stands, said from its reports alone."""

import datetime
from dataclasses import dataclass

import pytest

from measures.progress.states import (
    AHEAD,
    BEFORE,
    BETWEEN,
    NO_PERCENT,
    NOT_WHOLE,
    NOTHING,
    State,
    is_silent,
    mean,
    standing,
    wrong,
)

ENDS = datetime.date(2025, 3, 31)
TODAY = datetime.date(2025, 5, 1)


@dataclass
class Said:
    percent: int
    reported_on: datetime.date
    text: str = "ทำแล้ว"
    by_name: str = "นายสมชาย"

    @property
    def state(self):
        return {0: State.NOT_BEGUN, 100: State.DONE}.get(self.percent, State.UNDER_WAY)


def day(text):
    return datetime.date.fromisoformat(text)


def stands(*said, on=TODAY):
    return standing([Said(percent, day(on)) for percent, on in said], ends_on=ENDS, on=on)


@pytest.mark.parametrize(
    ("state", "percent", "sentence"),
    [
        ("done", 100, None),
        ("done", 99, NOT_WHOLE),
        ("not_begun", 0, None),
        ("not_begun", 1, NOTHING),
        ("under_way", 1, None),
        ("under_way", 99, None),
        ("under_way", 0, BETWEEN),
        ("under_way", 100, BETWEEN),
        ("under_way", 101, NO_PERCENT),
        ("done", -1, NO_PERCENT),
    ],
)
def test_a_state_and_its_percent_belong_together(state, percent, sentence):
    assert wrong(state, percent, TODAY, year=2568, today=TODAY).get("percent") == sentence


def test_a_report_is_not_of_tomorrow_nor_of_long_before_the_year():
    def said(on):
        return wrong("done", 100, on, year=2568, today=TODAY).get("reported_on")

    assert said(TODAY) is None
    assert said(day("2025-05-02")) == AHEAD
    assert said(day("2024-08-15")) is None  # preparing
    assert said(day("2024-06-15")) == BEFORE


class TestStanding:
    def test_without_reports_a_step_is_not_begun_and_late_after_its_period(self):
        assert (stands().state, stands().percent, stands().days_late) == ("not_begun", 0, 31)
        assert not stands(on=ENDS).is_late

    def test_the_newest_report_counts_by_its_day(self):
        now = stands((30, "2024-12-01"), (60, "2025-02-01"))
        assert (now.percent, now.on, now.days_late) == (60, day("2025-02-01"), 31)

    def test_what_was_reported_after_a_day_is_not_known_on_it(self):
        assert stands((30, "2024-12-01"), (100, "2025-04-10"), on=ENDS).percent == 30

    def test_done_in_time_is_neither_late_nor_over(self):
        now = stands((100, "2025-03-31"))
        assert (now.is_done, now.is_late, now.days_over) == (True, False, 0)

    def test_done_after_the_period_says_by_how_many_days(self):
        now = stands((50, "2025-03-01"), (100, "2025-04-10"), (100, "2025-04-20"))
        assert (now.days_late, now.days_over, now.done_on) == (0, 10, day("2025-04-10"))

    def test_what_is_opened_again_is_late_again(self):
        now = stands((100, "2025-03-01"), (80, "2025-04-20"))
        assert (now.is_done, now.days_late, now.done_on) == (False, 31, None)


def test_the_mean_is_whole_only_where_all_is_done_and_nothing_only_where_nothing_is():
    assert mean([]) == mean([0, 0]) == 0
    assert mean([100, 100]) == 100
    assert mean([100, 100, 99]) == 99
    assert mean([0] * 29 + [10]) == 1
    assert mean([50, 100]) == 75


def test_a_step_is_silent_from_so_many_days_after_the_last_word_or_the_beginning():
    begins = day("2025-04-01")
    told = stands((20, "2025-04-05"))

    def silent(found, on, days=30):
        return is_silent(found, begins_on=begins, on=day(on), days=days)

    assert not silent(stands(), "2025-03-01")  # not before it begins
    assert not silent(stands(), "2025-04-30")
    assert silent(stands(), "2025-05-01")
    assert not silent(told, "2025-05-04")
    assert silent(told, "2025-05-05")
    assert not silent(told, "2026-05-05", days=0)  # switched off
    assert not silent(stands((100, "2025-04-05")), "2026-05-05")
