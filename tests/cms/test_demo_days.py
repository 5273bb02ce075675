"""What the demo tells of days agrees with itself, on whichever day of the year it is loaded."""

from datetime import date, timedelta

import pytest

from casework.deadlines import SATURDAY, is_working_day
from cms.demo import days, events, news_texts, notice_texts
from cms.demo.pages import ACTIONS, SERVICES
from cms.demo.services import CATALOGUE
from home.holiday_fill import known_holidays

YEAR = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]


@pytest.fixture(scope="module")
def holidays():
    return frozenset(on for year in (2025, 2026, 2027) for on, *_names in known_holidays(year))


def test_what_the_office_holds_is_held_on_working_days(holidays):
    rows = [row for row in [*events.EVENTS, events.CANCELLED] if row[3] not in events.AT_LEISURE]
    assert len(rows) >= 8
    for today in YEAR:
        for row in rows:
            for day in events.held(row, today, holidays):
                assert is_working_day(day, holidays), (today, row[4])


def test_feasts_are_on_saturdays_that_are_no_other_feast(holidays):
    rows = [row for row in events.EVENTS if row[3] in events.AT_LEISURE]
    assert len(rows) >= 4
    for today in YEAR:
        for row in rows:
            first, last = events.held(row, today, holidays)
            assert first == last
            assert first.weekday() == SATURDAY
            assert first not in holidays, (today, row[4])


def test_what_is_over_is_over_and_what_is_to_come_comes_within_two_months(holidays):
    for today in YEAR:
        for row in events.EVENTS:
            first, _last = events.held(row, today, holidays)
            assert (first < today) == (row[0] < 0), (today, row[4])
            assert first <= today + timedelta(days=66), (today, row[4])


def test_news_is_dated_on_working_days_of_the_last_two_months(holidays):
    for today in YEAR:
        for story in [*news_texts.STORIES, *notice_texts.NOTICES]:
            on = days.working_day_by(today - timedelta(days=story.days_ago), holidays)
            assert is_working_day(on, holidays)
            assert 0 < (today - on).days <= 62, (today, story.slug)


def test_what_the_home_page_offers_is_never_closed():
    """Nor does news call people to a service that is."""
    modules = {module.SERVICE["slug"]: module for module in CATALOGUE}
    offered = {path.removeprefix(SERVICES).strip("/") for *_words, path in ACTIONS}
    offered |= {"elderly-allowance"}
    for slug in offered & set(modules):
        assert not hasattr(modules[slug], "SEASON"), slug
