"""The pure rules under the figures: years, medians, what is too small to publish."""

import datetime
import statistics
from collections import Counter

import pytest

from home.buddhist import months_of
from measures.fiscal_years import first_day, last_day, years_between
from measures.hiding import hidden, hidden_in_parts, is_too_few
from measures.medians import median


class TestYears:
    def test_a_fiscal_year_has_twelve_months_from_october(self):
        months = months_of(2570)
        assert len(months) == 12
        assert months[0] == first_day(2570) == datetime.date(2026, 10, 1)
        assert months[3] == datetime.date(2027, 1, 1)
        assert months[-1] == datetime.date(2027, 9, 1)
        assert last_day(2570) == datetime.date(2027, 9, 30)

    def test_years_run_from_the_first_case_to_today_newest_first(self):
        today = datetime.date(2026, 11, 23)
        assert years_between(datetime.date(2025, 9, 30), today) == [2570, 2569, 2568]
        assert years_between(None, today) == [2570]

    def test_a_first_case_dated_ahead_gives_this_year(self):
        assert years_between(datetime.date(2030, 1, 1), datetime.date(2026, 11, 23)) == [2570]


class TestMedian:
    @pytest.mark.parametrize(
        "numbers", [[3], [1, 2], [5, 1, 1], [0, 0, 7, 9], [2] * 100 + [90], list(range(11))]
    )
    def test_it_is_the_median_of_the_numbers_themselves(self, numbers):
        assert median(Counter(numbers)) == statistics.median(numbers)

    def test_nothing_has_no_median(self):
        assert median({}) is None
        assert median({3: 0}) is None


class TestHiding:
    @pytest.mark.parametrize(("count", "few"), [(0, False), (1, True), (4, True), (5, False)])
    def test_fewer_than_five_are_too_few_and_none_is_nothing(self, count, few):
        assert is_too_few(count) is few

    def test_a_lone_hidden_row_takes_the_next_smallest_with_it(self):
        assert hidden([40, 3, 9, 0, 20]) == [False, True, True, False, False]

    def test_two_hidden_rows_hide_each_other(self):
        assert hidden([40, 3, 2, 9]) == [False, True, True, False]

    def test_nothing_small_hides_nothing(self):
        assert hidden([40, 0, 9]) == [False, False, False]

    def test_a_table_of_one_small_row_hides_it(self):
        assert hidden([3, 0]) == [True, False]

    @pytest.mark.parametrize(
        ("counts", "months", "sums"),
        [
            ([3, 30, 9, 10, 0, 20], "101000", "00"),  # the second in the same part
            ([3, 30, 9, 2, 10, 20], "101110", "00"),
            ([3, 0, 0, 20, 10, 30], "100010", "11"),  # the other subtotal, and one of its rows
            ([3, 0, 0, 0, 0, 0], "100000", "10"),
            ([9, 30, 9, 10, 0, 20], "000000", "00"),
        ],
    )
    def test_no_subtotal_tells_what_is_hidden(self, counts, months, sums):
        assert hidden_in_parts(counts, 3) == [flag == "1" for flag in months + sums]
