"""The government's year, October to September, as figures are published by it."""

import datetime

from home.buddhist import fiscal_days, fiscal_year

HALF = 6  # months; the yearly assessment asks for October to March


def first_day(year: int) -> datetime.date:
    return fiscal_days(year)[0]


def last_day(year: int) -> datetime.date:
    return fiscal_days(year)[1]


def month_of(day: datetime.date) -> datetime.date:
    return day.replace(day=1)


def years_between(first: datetime.date | None, last: datetime.date) -> list[int]:
    """Return the fiscal years from the one of ``first`` to that of ``last``, newest first."""
    newest = fiscal_year(last)
    oldest = min(fiscal_year(first), newest) if first else newest
    return list(range(newest, oldest - 1, -1))
