"""On which day things are held, whatever the day the demo is loaded on."""

from datetime import timedelta

from casework.deadlines import SATURDAY, add_working_days, is_working_day


def working_day_by(on, holidays):
    """That day, or the working day before it."""
    while not is_working_day(on, holidays):
        on -= timedelta(days=1)
    return on


def working_day_from(on, holidays):
    """That day, or the working day after it."""
    return add_working_days(on - timedelta(days=1), 1, holidays)


def free_saturday_from(on, holidays):
    """The next Saturday that is not a day of another feast."""
    on += timedelta(days=(SATURDAY - on.weekday()) % 7)
    while on in holidays:
        on += timedelta(days=7)
    return on
