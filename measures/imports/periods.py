"""A period of the plan as offices write it, in the Buddhist era, to its first and last day."""

import calendar
import datetime
import re
from dataclasses import dataclass

from home.buddhist import BE, MONTHS, SHORT_MONTHS, date_of, thai_date
from home.folding import ascii_digits, fold

MOST_LETTERS = 200
UNKNOWN = "อ่านระยะเวลาไม่ออก ใส่วันเริ่มและวันสิ้นสุดเอง"
NO_SUCH_DAY = "ไม่มีวันที่ %s ใส่วันที่ให้ถูกต้อง"
ENDS_FIRST = "วันสิ้นสุดอยู่ก่อนวันเริ่ม ตรวจปี พ.ศ. ของทั้งสองวัน"
ONE_DAY = "ในตารางบอกเพียงวันเดียว ระบบนับจากวันแรกของปีงบประมาณ ตรวจวันเริ่ม"
SEVERAL = "ในตารางมีหลายช่วงเวลา ระบบใช้ตั้งแต่วันแรกถึงวันสุดท้าย ตรวจวันเริ่มและวันสิ้นสุด"
ALWAYS_SAID = (ONE_DAY, SEVERAL)  # also where both days were read
_LONG = {name.replace(".", ""): n for n, name in enumerate(MONTHS, 1)}
_SHORT = {name.replace(".", ""): n for n, name in enumerate(SHORT_MONTHS, 1)}
_OTHER = {"กย": 9, "กันยา": 9, "ตุลา": 10, "มีนา": 3, "เมษา": 4, "ธันวา": 12, "มกรา": 1}
_MONTHS = {**_OTHER, **_SHORT, **_LONG}
_NAME = "|".join(
    [
        *sorted((*_LONG, *_OTHER), key=len, reverse=True),
        *(name.replace(".", r"\.?\s?") for name in SHORT_MONTHS),
    ]
)
_YEAR = r"(?:\s*(?:พ\.?\s?ศ\.?|ปี)?\s*(?P<year>\d{4}|\d{2}(?!\d|\s*(?:" + _NAME + r"))))?"
_DATE = re.compile(
    rf"(?P<d>\d{{1,2}})\s*[/.-]\s*(?P<m>\d{{1,2}})\s*[/.-]\s*(?P<y>\d{{4}}|\d{{2}})(?!\d)"
    rf"|(?:(?<!\d)(?P<day>\d{{1,2}})\s*)?(?P<month>{_NAME}){_YEAR}"
)
_QUARTER = r"ไตรมาส(?:ที่)?\s*"
_QUARTERS = re.compile(rf"{_QUARTER}([1-4])(?:\s*(?:-|–|ถึง|และ|,)\s*(?:{_QUARTER})?([1-4]))?")
_PLAN_YEAR = re.compile(r"(?:ปี|พ\.?\s?ศ\.?)\s*(\d{4})")
_FIRST_HALF = re.compile(r"(?:6\s*เดือน|ครึ่งปี)\s*แรก|ครึ่งแรก")
_SECOND_HALF = re.compile(r"(?:6\s*เดือน|ครึ่งปี)\s*หลัง|ครึ่งหลัง")
_WHOLE_YEAR = re.compile(r"ตลอด|ทั้งปี|ปีงบประมาณ|12\s*เดือน|ต่อเนื่อง|ทุกเดือน|ทุกไตรมาส")
_UNTIL = re.compile(r"ภายใน|ก่อน|ไม่เกิน|แล้วเสร็จ")
_DIGITS = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"]
_IN_WORDS = re.compile(
    rf"สองพันห้าร้อย(?:({'|'.join(_DIGITS[2:])}|ยี่)?(สิบ))?({'|'.join(_DIGITS[1:])}|เอ็ด)?"
)


@dataclass(frozen=True)
class Period:
    """First and last day as far as they could be read, and what is to be said of them."""

    begins: datetime.date | None = None
    ends: datetime.date | None = None
    notes: tuple[str, ...] = ()


def read(text: str, fiscal_year: int | None) -> Period:
    """Return the period; the plan's fiscal year (BE) counts where the text names none."""
    text = years_in_figures(ascii_digits(fold(text)))[:MOST_LETTERS]
    if not text.strip():
        return Period()
    if dates := list(_DATE.finditer(text)):
        found = _of_dates(text, dates[:2], fiscal_year)
        more = [_of_dates(text, dates[n : n + 2], fiscal_year) for n in range(2, len(dates) - 1, 2)]
        return _around([found, *more]) if more else found
    named = _PLAN_YEAR.search(text)
    year = int(named[1]) if named else fiscal_year
    months = _fiscal_months(text)
    if not (year and months):
        return Period(notes=(UNKNOWN,))
    begins, ends = months
    return Period(_month_of(year, begins), _last_day(_month_of(year, ends)))


def _around(found):
    """One period that holds several."""
    days = [(one.begins, one.ends) for one in found]
    if any(None in both for both in days):
        return Period(notes=(SEVERAL, UNKNOWN))
    return Period(min(day for day, _ in days), max(day for _, day in days), (SEVERAL,))


def years_in_figures(text: str) -> str:
    """Years of this century said in words, as figures: "สองพันห้าร้อยหกสิบหก" gives "2566"."""
    return _IN_WORDS.sub(_year_of_words, text)


def _year_of_words(found):
    tens, has_tens, ones = found.groups()
    ten = (2 if tens == "ยี่" else _DIGITS.index(tens) if tens else 1) if has_tens else 0
    one = (1 if ones == "เอ็ด" else _DIGITS.index(ones)) if ones else 0
    return str(2500 + ten * 10 + one)


def _fiscal_months(text):
    """First and last month of the fiscal year, counted from 0 for October."""
    if quarters := _QUARTERS.search(text):
        first, last = int(quarters[1]), int(quarters[2] or quarters[1])
        return (first - 1) * 3, last * 3 - 1
    if _FIRST_HALF.search(text):
        return 0, 5
    if _SECOND_HALF.search(text):
        return 6, 11
    return (0, 11) if _WHOLE_YEAR.search(text) else None


def _month_of(fiscal_year, place):
    """The first day of a month of a fiscal year."""
    return date_of(1, (place + 9) % 12 + 1, fiscal_year - (place < 3))


def _last_day(on):
    return on.replace(day=calendar.monthrange(on.year, on.month)[1])


def _of_dates(text, dates, fiscal_year):
    parts = [_parts(found) for found in dates]
    _lend_years(parts, fiscal_year)
    days, notes = [], []
    for (day, month, year), found in zip(parts, dates, strict=True):
        try:
            is_last = len(days) == len(dates) - 1 or bool(notes)
            on = date_of(1 if day is None else day, month, year) if year else None
            days.append(_last_day(on) if on and day is None and is_last else on)
        except ValueError:
            days.append(None)
            notes.append(NO_SUCH_DAY % found[0].strip())
    if len(days) == 1:
        return _of_one(text, parts[0], days[0], notes)
    if None in days:
        return Period(days[0], days[1], tuple(notes or (UNKNOWN,)))
    return Period(*days, notes=(ENDS_FIRST,) if days[1] < days[0] else ())


def _of_one(text, parts, on, notes):
    """A month is all of it; a single day is the last one of the fiscal year so far."""
    if on is None:
        return Period(notes=tuple(notes or (UNKNOWN,)))
    if parts[0] is None and not _UNTIL.search(text):
        return Period(on.replace(day=1), on)
    year = on.year + BE + (on.month >= 10)
    return Period(_month_of(year, 0), on, (ONE_DAY,))


def _parts(found):
    """Day (None for all of a month), month and four-figure year (None where not said)."""
    day = found["d"] or found["day"]
    month = int(found["m"]) if found["m"] else _MONTHS[re.sub(r"[.\s]", "", found["month"])]
    typed = found["y"] or found["year"]
    year = int(typed) if typed else None
    return [int(day) if day else None, month, year + 2500 if year and year < 100 else year]


def _lend_years(parts, fiscal_year):
    """A year said once counts for both; said nowhere, the months lie in the fiscal year."""
    first, last = parts[0], parts[-1]
    if first[2] is None and last[2] is not None:
        first[2] = last[2] - (first[1] > last[1])
    elif last[2] is None and first[2] is not None:
        last[2] = first[2] + (last[1] < first[1])
    elif first[2] is None and fiscal_year:
        for one in parts:
            one[2] = fiscal_year - (one[1] >= 10)


def written(on: datetime.date) -> str:
    """A day as the preview shows it and reads it again."""
    return thai_date(on, "short")
