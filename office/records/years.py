"""The month a record tells of."""

import calendar


def month_around(on):
    """The first and the last day of the month of a date."""
    last = calendar.monthrange(on.year, on.month)[1]
    return on.replace(day=1), on.replace(day=last)
