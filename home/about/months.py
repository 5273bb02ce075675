"""Months as pages of a calendar: which there are, and what comes before and after."""

import datetime
from calendar import monthrange
from dataclasses import dataclass

from home.buddhist import BE

FIRST_YEAR, LAST_YEAR = 2500, 2699  # BE
NEAR = 24  # months from today; machines that follow links would never come to an end


@dataclass(frozen=True, order=True)
class Month:
    """``year`` is CE; addresses say it in BE."""

    year: int
    number: int

    @property
    def first(self):
        return datetime.date(self.year, self.number, 1)

    @property
    def last(self):
        return datetime.date(self.year, self.number, monthrange(self.year, self.number)[1])

    @property
    def year_be(self):
        return self.year + BE

    def is_near(self, today):
        """Whether links lead there. By its address every month is found."""
        return abs((self.year - today.year) * 12 + self.number - today.month) <= NEAR

    def moved(self, months):
        count = self.year * 12 + self.number - 1 + months
        return Month(count // 12, count % 12 + 1)


def of(day):
    return Month(day.year, day.month)


def typed(year_be, number):
    """The month of an address, or None where there is no such month."""
    if not (FIRST_YEAR <= year_be <= LAST_YEAR and 1 <= number <= 12):
        return None
    return Month(year_be - BE, number)
