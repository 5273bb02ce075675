"""When a service takes requests. Pure functions of dates.

A season is two days, the first and the last on which requests are taken. It may repeat every
year, over New Year too: from 1 November to 31 January. A season that repeats begins with the
first day that was typed, never before it. With one day alone it is open from, or until, that day.
"""

from calendar import isleap
from dataclasses import dataclass
from datetime import date

LEAP_DAY = (2, 29)


@dataclass(frozen=True)
class Season:
    """The days as staff typed them. Without any day a service is always open."""

    opens: date | None = None
    closes: date | None = None
    is_repeated: bool = False

    @property
    def is_any(self):
        return bool(self.opens or self.closes)

    def problem(self) -> str:
        """What keeps these days from being a season: "no_end", "no_start", "backwards" or ""."""
        if self.is_repeated and self.is_any and not self.closes:
            return "no_end"
        if self.is_repeated and self.is_any and not self.opens:
            return "no_start"
        is_backwards = self.opens and self.closes and self.closes < self.opens
        return "backwards" if is_backwards and not self.is_repeated else ""


@dataclass(frozen=True)
class Now:
    """How a season stands on a day: the days of the one running, else of the next or the last."""

    is_open: bool
    opens: date | None = None
    closes: date | None = None
    is_over: bool = False  # there will be no other


ALWAYS = Now(is_open=True)


def on(season: Season, today: date) -> Now:
    """Return how the season stands today. A season with a problem counts as typed once."""
    if not season.is_any:
        return ALWAYS
    if season.is_repeated and season.opens and season.closes:
        return _repeated(season, today)
    is_begun = season.opens is None or season.opens <= today
    is_over = season.closes is not None and season.closes < today
    return Now(is_begun and not is_over, season.opens, season.closes, is_over)


def _repeated(season, today):
    first = season.opens.year
    for year in range(max(first, today.year - 1), max(first, today.year + 1) + 1):
        opens, closes = _in_year(season, year)
        if today <= closes:
            return Now(opens <= today, opens, closes)
    raise AssertionError("a year later the season has not ended")  # pragma: no cover


def _in_year(season, year):
    """The season that begins in this year."""
    opens = _day(season.opens, year, or_else=(3, 1))
    ends_next_year = (season.closes.month, season.closes.day) < (
        season.opens.month,
        season.opens.day,
    )
    return opens, _day(season.closes, year + ends_next_year, or_else=(2, 28))


def _day(day, year, or_else):
    """The same day of another year; what stands for 29 February where there is none."""
    month_and_day = (day.month, day.day)
    if month_and_day == LEAP_DAY and not isleap(year):
        month_and_day = or_else
    return date(year, *month_and_day)
