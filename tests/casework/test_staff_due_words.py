"""How near the due date is, in the officers' words."""

from datetime import date
from types import SimpleNamespace

import pytest

from casework.due_words import due_words
from casework.states import STOPPED, State

FRIDAY = date(2026, 11, 20)
NOBODY_WORKS = frozenset({date(2026, 11, 23)})


def case(due_on, *, is_closed=False, state=State.IN_PROGRESS):
    is_paused = state in STOPPED
    return SimpleNamespace(due_on=due_on, is_closed=is_closed, is_paused=is_paused, state=state)


@pytest.mark.parametrize(
    ("due_on", "words", "tone"),
    [
        (date(2026, 11, 20), "ครบกำหนดวันนี้", "soon"),
        (date(2026, 11, 24), "เหลือ 1 วันทำการ", "soon"),
        (date(2026, 11, 25), "เหลือ 2 วันทำการ", "soon"),
        (date(2026, 11, 26), "เหลือ 3 วันทำการ", "calm"),
        (date(2026, 11, 17), "เกินกำหนด 3 วันทำการ", "late"),
    ],
)
def test_days_are_counted_as_working_days(due_on, words, tone):
    due = due_words(case(due_on), FRIDAY, NOBODY_WORKS)
    assert (due.text, due.tone) == (words, tone)


def test_on_a_day_off_after_the_due_date_the_case_is_late_though_no_working_day_passed():
    due = due_words(case(FRIDAY), date(2026, 11, 21), NOBODY_WORKS)
    assert (due.text, due.tone) == ("เกินกำหนดแล้ว", "late")


def test_while_we_wait_for_the_citizen_the_clock_stands():
    due = due_words(case(date(2026, 1, 1), state=State.AWAITING_CITIZEN), FRIDAY, NOBODY_WORKS)
    assert due.text == "หยุดนับเวลา รอผู้ยื่น"


def test_while_another_agency_has_it_the_clock_stands():
    due = due_words(case(date(2026, 1, 1), state=State.PAUSED), FRIDAY, NOBODY_WORKS)
    assert due.text == "พักเรื่อง หยุดนับเวลา"


def test_a_closed_case_is_never_late():
    due = due_words(case(date(2026, 1, 1), is_closed=True), FRIDAY, NOBODY_WORKS)
    assert (due.text, due.tone) == ("ปิดเรื่องแล้ว", "paused")
