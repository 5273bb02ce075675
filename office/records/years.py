"""The twelve months of the government's year."""

import calendar
import datetime

from home.buddhist import BE, FIRST_FISCAL_MONTH


def months_of(year):
    """The first days of the months of a fiscal year (BE), October first."""
    begins = year - BE - 1
    numbers = range(FIRST_FISCAL_MONTH, FIRST_FISCAL_MONTH + 12)
    return [datetime.date(begins + (n > 12), (n - 1) % 12 + 1, 1) for n in numbers]


def month_around(on):
    """The first and the last day of the month of a date."""
    last = calendar.monthrange(on.year, on.month)[1]
    return on.replace(day=1), on.replace(day=last)
