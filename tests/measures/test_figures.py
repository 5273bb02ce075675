"""What is counted, when a case is late, and what is not told of few."""

import datetime

import pytest
from django.core.cache import cache

from casework.models import Case
from casework.states import State
from measures import figures
from tests.factories.eservices import ServiceFactory
from tests.factories.home import DivisionFactory
from tests.measures.conftest import OCTOBER

pytestmark = pytest.mark.django_db
NOVEMBER, SEPTEMBER = datetime.date(2026, 11, 1), datetime.date(2026, 9, 1)
MARCH, APRIL = datetime.date(2027, 3, 1), datetime.date(2027, 4, 1)
LONG_AGO, FAR_AHEAD = datetime.date(2020, 1, 2), datetime.date(2090, 1, 2)


@pytest.fixture(autouse=True)
def _a_day_in_november(monkeypatch):
    monkeypatch.setattr(figures, "localdate", lambda: datetime.date(2026, 11, 23))


def named(rows, key):
    return next(row for row in rows if row.key == key)


class TestMonths:
    def test_all_twelve_are_there_with_half_years_and_the_year(self, add):
        add(2), add(3, month=MARCH), add(4, month=APRIL), add(9, month=SEPTEMBER)
        year = figures.reckon(2570)

        assert len(year.months) == 12
        assert [row.tally.received for row in year.months] == [2, 0, 0, 0, 0, 3, 4, 0, 0, 0, 0, 0]
        assert year.first_half.tally.received == 5
        assert year.second_half.tally.received == 4
        assert year.total.tally.received == 9

    def test_months_to_come_are_marked(self):
        ahead = [row.is_ahead for row in figures.reckon(2570).months]
        assert ahead == [False, False] + [True] * 10
        assert not any(row.is_ahead for row in figures.reckon(2569).months)

    def test_years_begin_with_the_first_case(self, add):
        assert figures.years() == [2570]
        cache.clear()
        add(month=datetime.date(2025, 9, 1))
        assert figures.years() == [2570, 2569, 2568]


class TestInTime:
    def test_open_and_overdue_counts_as_late(self, add):
        add(8)
        add(1, was_on_time=False)
        add(1, state=State.IN_PROGRESS, due_on=datetime.date(2026, 11, 20))

        tally = figures.reckon(2570).total.tally
        assert (tally.on_time, tally.late, tally.percent_on_time) == (8, 2, 80)

    @pytest.mark.parametrize("state", [State.AWAITING_CITIZEN, State.PAUSED])
    def test_where_the_clock_stands_nothing_is_late(self, add, state):
        add(5)
        add(3, state=state, due_on=datetime.date(2026, 11, 2))

        tally = figures.reckon(2570).total.tally
        assert (tally.late, tally.open, tally.percent_on_time) == (0, 3, 100)

    def test_what_is_not_yet_due_is_not_judged(self, add):
        add(4, state=State.RECEIVED, due_on=datetime.date(2026, 11, 23))
        tally = figures.reckon(2570).total.tally
        assert (tally.judged, tally.percent_on_time) == (0, None)

    def test_a_withdrawn_case_is_neither(self, add):
        add(3, state=State.WITHDRAWN)
        tally = figures.reckon(2570).total.tally
        assert (tally.received, tally.closed, tally.judged) == (3, 3, 0)

    def test_a_reopened_case_is_judged_by_how_it_stands(self, add):
        add(1, state=State.IN_PROGRESS, was_on_time=True, took_days=2, due_on=FAR_AHEAD)
        tally = figures.reckon(2570).total.tally
        assert (tally.judged, tally.median_days) == (0, None)

    def test_a_merged_case_counts_once(self, add):
        [kept] = add(1)
        add(1, state=State.MERGED, merged_into=kept)
        assert figures.reckon(2570).total.tally.received == 1

    def test_not_quite_all_is_not_a_hundred_percent(self, add):
        add(999), add(1, was_on_time=False)
        assert figures.reckon(2570).total.tally.percent_on_time == 99


class TestMedian:
    def test_it_is_the_middle_of_the_days_taken(self, add):
        for days in (1, 2, 2, 9, 30):
            add(took_days=days)
        assert figures.reckon(2570).total.tally.median_days == 2

    def test_each_service_has_its_own(self, add):
        ServiceFactory(slug="water-truck", name="ขอน้ำ")
        ServiceFactory(slug="street-light", name="ซ่อมไฟ")
        add(5, took_days=2), add(5, topic="street-light", took_days=8)

        rows = figures.reckon(2570).topics
        assert [(row.key, row.tally.median_days) for row in rows if row.tally.received] == [
            ("water-truck", 2),
            ("street-light", 8),
        ]


class TestGroups:
    def test_cases_of_no_service_have_a_row_of_their_own(self, add):
        add(2, topic=""), add(1, topic="gone")
        names = {row.key: str(row.local_name) for row in figures.reckon(2570).topics}
        assert names == {"": "ไม่ระบุบริการ", "gone": "gone"}

    def test_divisions_are_all_named_even_with_nothing(self, add, division):
        idle, gone = DivisionFactory(), DivisionFactory(is_active=False)
        add(2)
        rows = figures.reckon(2570).divisions
        assert named(rows, division.pk).tally.received == 2
        assert named(rows, idle.pk).tally.received == 0
        assert gone.pk not in {row.key for row in rows}

    def test_only_the_divisions_asked_for_are_counted(self, add, division, rate):
        other = DivisionFactory()
        rate(add(6), 5)
        rate(add(7, division=other), 1)

        own = figures.reckon(2570, divisions=[division.pk])
        assert (own.total.tally.received, own.total.opinion.mean) == (6, 5)
        assert [row.key for row in own.divisions] == [division.pk]

    def test_channels_and_states_add_up(self, add):
        add(2, channel=Case.Channel.COUNTER), add(3, state=State.RECEIVED)
        year = figures.reckon(2570)
        assert named(year.channels, "counter").tally.received == 2
        assert sum(row.tally.received for row in year.channels) == 5
        assert named(year.states, "received").tally.received == 3
        assert sum(row.tally.received for row in year.states) == 5


class TestOpinions:
    def test_ratings_and_sheets_are_one_mean(self, add, rate, answer):
        rate(add(5), 5), answer(5, 3)
        opinion = figures.reckon(2570).total.opinion
        assert (opinion.count, opinion.mean, opinion.percent) == (10, 4, 80)

    def test_they_count_in_the_month_they_were_given(self, add, rate, answer):
        late_evening = datetime.datetime(2026, 10, 31, 17, 30, tzinfo=datetime.UTC)  # 1 November
        rate(add(5), 5, at=late_evening), answer(6, 3, on=NOVEMBER)
        months = figures.reckon(2570).months
        assert [row.opinion.count for row in months[:2]] == [0, 11]

    def test_another_year_is_another_years(self, answer):
        answer(9, 5, on=SEPTEMBER.replace(day=30))
        assert figures.reckon(2570).total.opinion.count == 0
        assert figures.reckon(2569).total.opinion.count == 9


class TestFew:
    def test_fewer_than_five_answers_are_hidden_and_one_more_with_them(self, answer, point):
        other = DivisionFactory()
        answer(4, 1), answer(6, 5, division=other)
        rows = figures.reckon(2570).divisions
        assert named(rows, point.division_id).hides_opinion
        assert named(rows, other.pk).hides_opinion

    def test_no_half_year_tells_a_hidden_month(self, add, answer):
        add(3), add(30, month=NOVEMBER), add(10, month=APRIL)
        answer(3, 1), answer(30, 5, on=NOVEMBER), answer(10, 5, on=APRIL)
        year = figures.reckon(2570)
        october, november, april = (named(year.months, m) for m in (OCTOBER, NOVEMBER, APRIL))
        for row in (october, november):
            assert (row.hides_rates, row.hides_opinion) == (True, True)
        for row in (april, year.first_half, year.second_half, year.total):
            assert (row.hides_rates, row.hides_opinion) == (False, False)

    def test_a_year_of_four_answers_tells_nothing(self, answer):
        answer(4, 1)
        assert figures.reckon(2570).total.hides_opinion

    def test_a_rate_of_few_is_hidden_but_their_number_is_not(self, add):
        add(3)
        total = figures.reckon(2570).total
        assert total.hides_rates
        assert total.tally.received == 3


def test_the_published_figures_stay_a_while(add, django_assert_num_queries):
    add(3)
    first = figures.published(2570)
    add(9)
    with django_assert_num_queries(0):
        again = figures.published(2570)
    assert again.total.tally.received == first.total.tally.received == 3
    assert again.at == first.at


@pytest.mark.parametrize("many", [1, 60])
def test_the_queries_are_as_many_for_many_cases(add, rate, many, django_assert_max_num_queries):
    rate(add(many, month=NOVEMBER), 5)
    with django_assert_max_num_queries(7):
        figures.reckon(2570)
