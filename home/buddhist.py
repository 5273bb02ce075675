"""The Thai calendar: years of the Buddhist era (BE) and the government's fiscal year."""

import datetime
import re

from home.folding import ascii_digits, fold

BE = 543
# A year above this is BE. CE 2400 is far ahead and BE 2400 (1857) far behind.
LAST_CE_YEAR = 2400
FIRST_CE_YEAR = 1800  # nothing of an office is older; 0569 and 256 are slips of a key
FIRST_FISCAL_MONTH = 10

MONTHS = [
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
]
SHORT_MONTHS = [
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
]
WEEKDAYS = ["จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์"]

_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})", re.ASCII)
_WITH_NAME = re.compile(r"(\d{1,2})\s*([ก-๙.]+?)\s*(?:(?:พ\.?ศ\.?|ค\.?ศ\.?)\s*)?(\d{4})", re.ASCII)


def fiscal_year(on):
    """The fiscal year (BE) of a date: 1 October 2566 begins fiscal year 2567."""
    return on.year + BE + (on.month >= FIRST_FISCAL_MONTH)


def fiscal_days(year):
    """The first and the last day of a fiscal year (BE)."""
    first = datetime.date(year - BE - 1, FIRST_FISCAL_MONTH, 1)
    return first, datetime.date(first.year + 1, FIRST_FISCAL_MONTH, 1) - datetime.timedelta(days=1)


def months_of(year):
    """The first days of the twelve months of a fiscal year (BE), October first."""
    begins = year - BE - 1
    numbers = range(FIRST_FISCAL_MONTH, FIRST_FISCAL_MONTH + 12)
    return [datetime.date(begins + (n > 12), (n - 1) % 12 + 1, 1) for n in numbers]


def thai_date(on, form="long", thai_digits=False):
    """A date as Thais read it; form is "long", "short" or "weekday"."""
    month = (SHORT_MONTHS if form == "short" else MONTHS)[on.month - 1]
    text = f"{on.day} {month} {on.year + BE}"
    if form == "weekday":
        text = f"วัน{WEEKDAYS[on.weekday()]}ที่ {text}"
    return text.translate(_THAI_DIGITS) if thai_digits else text


class NoSuchDayError(ValueError):
    """Written like a date, but no calendar has it: 30 February."""


def date_of(day, month, year):
    """The date of three numbers, the year being BE or CE. Raises ValueError if there is none.

    29 February 2567 exists (2024 is a leap year) although 2567 CE would not be one.
    """
    return datetime.date(year - BE if year > LAST_CE_YEAR else year, month, day)


def same_day(on: datetime.date, years: int) -> datetime.date:
    """The same day so many years later; 29 February becomes 28 where there is none."""
    try:
        return date_of(on.day, on.month, on.year + BE + years)
    except ValueError:
        return date_of(28, on.month, on.year + BE + years)


def parse_buddhist(text):
    """A date from what a person typed: "๒๙/๒/๒๕๖๗", "29 ก.พ. 2567", "2024-02-29".

    Years may be BE or CE, digits Thai or Arabic. Raises ValueError for anything else,
    NoSuchDayError for what is written like a date.
    """
    numbers = _parse(ascii_digits(fold(text)).strip())
    try:
        found = date_of(*numbers)
    except ValueError as error:
        raise NoSuchDayError(*error.args) from None
    if found.year < FIRST_CE_YEAR:
        raise ValueError(f"not a year of anybody's: {text!r}")
    return found


def _parse(text):
    """Day, month and year as numbers."""
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = map(int, match.groups())
        return day, month, year
    if match := _DAY_FIRST.fullmatch(text):
        return tuple(map(int, match.groups()))
    if match := _WITH_NAME.fullmatch(text):
        return int(match[1]), _month_number(match[2]), int(match[3])
    raise ValueError(f"not a date: {text!r}")


def _month_number(name):
    bare = name.replace(".", "")
    for names in (MONTHS, SHORT_MONTHS):
        for number, candidate in enumerate(names, start=1):
            if candidate.replace(".", "") == bare:
                return number
    raise ValueError(f"not a month: {name!r}")
