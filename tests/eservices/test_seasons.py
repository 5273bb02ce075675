"""When a service takes requests: by date, every year, over New Year."""

from datetime import date, timedelta

import pytest

from eservices.season_words import standing
from eservices.seasons import ALWAYS, Now, Season, on

ENROLMENT = Season(date(2027, 2, 1), date(2027, 5, 31))
YEARLY = Season(date(2027, 2, 1), date(2027, 5, 31), is_repeated=True)
WINTER = Season(date(2026, 11, 1), date(2027, 1, 31), is_repeated=True)


def test_without_days_a_service_is_always_open():
    assert on(Season(), date(2027, 1, 1)) == ALWAYS
    assert on(Season(is_repeated=True), date(2027, 1, 1)) == ALWAYS


@pytest.mark.parametrize(
    ("today", "is_open", "is_over"),
    [
        (date(2027, 1, 31), False, False),
        (date(2027, 2, 1), True, False),
        (date(2027, 5, 31), True, False),
        (date(2027, 6, 1), False, True),
    ],
)
def test_the_first_and_the_last_day_belong_to_the_season(today, is_open, is_over):
    now = on(ENROLMENT, today)
    assert (now.is_open, now.is_over) == (is_open, is_over)
    assert (now.opens, now.closes) == (ENROLMENT.opens, ENROLMENT.closes)


def test_a_season_that_repeats_tells_its_next_days():
    assert on(YEARLY, date(2027, 6, 1)) == Now(False, date(2028, 2, 1), date(2028, 5, 31))
    assert on(YEARLY, date(2030, 3, 1)) == Now(True, date(2030, 2, 1), date(2030, 5, 31))
    assert on(YEARLY, date(2030, 1, 31)) == Now(False, date(2030, 2, 1), date(2030, 5, 31))


def test_a_season_that_repeats_does_not_begin_before_its_first_day():
    assert on(YEARLY, date(2026, 3, 1)) == Now(False, date(2027, 2, 1), date(2027, 5, 31))


@pytest.mark.parametrize(
    ("today", "is_open", "opens"),
    [
        (date(2026, 10, 31), False, date(2026, 11, 1)),
        (date(2026, 12, 31), True, date(2026, 11, 1)),
        (date(2027, 1, 1), True, date(2026, 11, 1)),
        (date(2027, 1, 31), True, date(2026, 11, 1)),
        (date(2027, 2, 1), False, date(2027, 11, 1)),
        (date(2028, 1, 15), True, date(2027, 11, 1)),
    ],
)
def test_a_season_may_run_over_new_year(today, is_open, opens):
    now = on(WINTER, today)
    assert (now.is_open, now.opens) == (is_open, opens)


def test_a_leap_day_has_a_day_in_every_year():
    leap = Season(date(2028, 2, 29), date(2028, 3, 10), is_repeated=True)
    assert on(leap, date(2029, 2, 28)) == Now(False, date(2029, 3, 1), date(2029, 3, 10))
    until = Season(date(2028, 1, 1), date(2028, 2, 29), is_repeated=True)
    assert on(until, date(2029, 2, 28)).is_open
    assert not on(until, date(2029, 3, 1)).is_open


def test_one_day_alone_is_open_from_it_or_until_it():
    day = date(2027, 2, 1)
    assert not on(Season(opens=day), day - timedelta(1)).is_open
    assert on(Season(opens=day), day + timedelta(1000)).is_open
    assert on(Season(closes=day), day).is_open
    assert on(Season(closes=day), day + timedelta(1)).is_over


def test_a_year_of_days_is_open_as_long_as_the_season():
    days = [date(2030, 1, 1) + timedelta(n) for n in range(365)]
    assert sum(on(WINTER, day).is_open for day in days) == 92
    assert sum(on(YEARLY, day).is_open for day in days) == 120


@pytest.mark.parametrize(
    ("season", "problem"),
    [
        (Season(), ""),
        (YEARLY, ""),
        (Season(date(2027, 11, 1), date(2027, 1, 31), is_repeated=True), ""),
        (Season(date(2027, 11, 1), date(2027, 1, 31)), "backwards"),
        (Season(opens=date(2027, 1, 1), is_repeated=True), "no_end"),
        (Season(closes=date(2027, 1, 1), is_repeated=True), "no_start"),
        (Season(opens=date(2027, 1, 1)), ""),
    ],
)
def test_days_that_make_no_season_are_named(season, problem):
    assert season.problem() == problem


def test_any_days_give_an_answer():
    for opens in (date(1, 1, 1), date(9998, 2, 28), date(2024, 2, 29)):
        for closes in (date(1, 1, 1), date(9998, 12, 31)):
            on(Season(opens, closes, is_repeated=True), date(2026, 11, 23))


@pytest.mark.parametrize(
    ("season", "words"),
    [
        (Season(), ""),
        (ENROLMENT, "เปิดรับ 1 ก.พ. – 31 พ.ค. 2570"),
        (YEARLY, "เปิดรับทุกปี 1 ก.พ. – 31 พ.ค."),
        (WINTER, "เปิดรับทุกปี 1 พ.ย. – 31 ม.ค."),
        (Season(date(2026, 11, 1), date(2027, 1, 31)), "เปิดรับ 1 พ.ย. 2569 – 31 ม.ค. 2570"),
        (Season(opens=date(2027, 2, 1)), "เปิดรับตั้งแต่ 1 ก.พ. 2570"),
        (Season(closes=date(2027, 2, 1)), "เปิดรับถึง 1 ก.พ. 2570"),
        (Season(opens=date(2027, 2, 1), is_repeated=True), ""),
    ],
)
def test_paper_says_the_days_whatever_the_day_is(season, words):
    assert standing(season) == words
