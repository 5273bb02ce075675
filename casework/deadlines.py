"""Counting working days. Pure functions: dates in, dates out.

A working day is Monday to Friday less the office's own list of holidays. What
arrives after the office has closed, or on a day off, counts as received on the
next working day (Electronic Government Procedures Act B.E. 2565).
"""

import math
from datetime import date, datetime, time, timedelta

SATURDAY = 5


def is_working_day(day: date, holidays: frozenset[date]) -> bool:
    return day.weekday() < SATURDAY and day not in holidays


def add_working_days(start: date, days: int, holidays: frozenset[date]) -> date:
    """Return the last day of a period of ``days`` that starts the day after ``start``."""
    day = start
    while days > 0:
        day += timedelta(days=1)
        if is_working_day(day, holidays):
            days -= 1
    return day


def working_days_between(start: date, end: date, holidays: frozenset[date]) -> int:
    """Count the working days after ``start`` up to and with ``end``; negative when it is past."""
    if end < start:
        return -working_days_between(end, start, holidays)
    days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
    return sum(is_working_day(day, holidays) for day in days)


def counted_from(received: datetime, closes: time, holidays: frozenset[date]) -> date:
    """Return the day from which the clock runs; ``received`` is in the office's local time."""
    day = received.date()
    if is_working_day(day, holidays) and received.time() < closes:
        return day
    return add_working_days(day, 1, holidays)


def resumed(due_on: date, paused_on: date, resumed_on: date, holidays: frozenset[date]) -> date:
    """Return the due date moved by the working days that passed while the clock stood."""
    stood = working_days_between(paused_on, resumed_on, holidays)
    return add_working_days(due_on, stood, holidays)


def working_days_before(end: date, days: int, holidays: frozenset[date]) -> date:
    """Return the day from which ``days`` working days are left up to ``end``."""
    day = end
    while days > 0:
        if is_working_day(day, holidays):
            days -= 1
        day -= timedelta(days=1)
    return day


def warning_day(due_on: date, working_days: int, holidays: frozenset[date]) -> date:
    """Return the day on which four fifths of a period that ends on ``due_on`` are used."""
    used = max(1, working_days * 4 // 5)
    return working_days_before(due_on, max(0, working_days - used), holidays)


def shifted(day: date, days: int, holidays: frozenset[date]) -> date:
    """Return the day moved by so many working days, back where they are negative."""
    if days < 0:
        return working_days_before(day, -days, holidays)
    return add_working_days(day, days, holidays)


def dues(first_day: date, lengths, due_on: date, holidays: frozenset[date]) -> list[date]:
    """Return until when each step should be done, the last one on ``due_on``.

    ``lengths`` are the steps' times in working days, fractions of a day included.
    """
    days, passed = [], 0.0
    for length in lengths:
        passed += length
        days.append(min(due_on, add_working_days(first_day, math.ceil(passed - 1e-9), holidays)))
    return [*days[:-1], due_on] if days else []
