"""Written Thai as it is said aloud: dates, times, money, telephones, units, short forms in words.

Pure. What belongs to one breath is joined by no-break spaces (``TIE``), so that nobody who parts
the text into lines tears it.
"""

import re

from home.buddhist import BE, LAST_CE_YEAR, MONTHS, SHORT_MONTHS
from home.folding import ascii_digits, fold
from home.number_words import LETTERS, digit_by_digit, number_in_words
from home.outreach.abbreviations import (
    BEFORE_A_NAME,
    COUNTED,
    FOREIGN,
    HOTLINES,
    UNITS,
    WORDS,
)
from home.phones import with_numbers

TIE = "\u00a0"
OUR_SITE, OUR_MAIL = "เว็บไซต์ของเรา", "อีเมลของเรา"
LONG_AS_DIGITS = 7  # from so many digits on a number is one to copy, not to count
_THAI = "\u0e01-\u0e5b"
_TO = r"\s*(?:[-\u2010-\u2015]|ถึง)\s*"
_BEFORE_A_NUMBER = re.compile(
    rf"(?<=[{_THAI}]) +(?=\d)|(?:(?<=โทร)|(?<=โทรศัพท์)|(?<=สายด่วน)|(?<=เวลา)|(?<=เบอร์)) +"
)
_SITE = re.compile(
    r"(?:(?:เว็บไซต์|เว็บ)\s*)?"
    r"(?:https?://\S+|www\.\S+|(?<!\S)[a-z0-9.-]+\.(?:go\.th|or\.th|com)(?:/\S*)?(?!\S))"
)
_MAIL = re.compile(r"(?:อีเมล\s*)?[a-zA-Z0-9_.+-]+@[a-zA-Z0-9_-]+\.[a-zA-Z0-9_.-]+")
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"


def said(text: str) -> str:
    """Return the text in words; ``TIE`` holds together what is said in one breath."""
    text = ascii_digits(fold(text))
    text = _MAIL.sub(OUR_MAIL, _SITE.sub(OUR_SITE, text))
    # Before anything else can read them as counts.
    text = "".join(telephone(words) if dials else words for words, dials in with_numbers(text))
    text = _BEFORE_A_NUMBER.sub(TIE, text)
    for pattern, say in _RULES:
        text = pattern.sub(say, text)
    return re.sub(rf"{TIE}{{2,}}", TIE, re.sub(r"[ \t]+", " ", text)).strip()


def telephone(number: str) -> str:
    """``045-000-100`` in three breaths, one digit after the other."""
    number, _, extension = number.partition("ต่อ")
    groups = [digit_by_digit(group) for group in re.findall(r"\d+", number)]
    words = f",{TIE}".join(group.replace(" ", TIE) for group in groups)
    return f"{words} ต่อ{TIE}{digit_by_digit(extension).replace(' ', TIE)}" if extension else words


def number(text: str) -> str:
    """``1,234.50`` as หนึ่งพันสองร้อยสามสิบสี่จุดห้าศูนย์; what is to be copied digit by digit."""
    whole, _, part = text.replace(",", "").partition(".")
    if len(whole) >= LONG_AS_DIGITS and "," not in text or (len(whole) > 1 and whole[0] == "0"):
        words = digit_by_digit(whole).replace(" ", TIE)
    else:
        words = number_in_words(int(whole))
    return f"{words}จุด{digit_by_digit(part).replace(' ', '')}" if part else words


def clock(hour: int, minute: int) -> str:
    """The time as a village says it: เก้าโมงเช้า, บ่ายโมงครึ่ง, สองทุ่มสิบห้านาที."""
    name, part_of_day = _hour(hour)
    if not minute:
        return name + part_of_day
    past = "ครึ่ง" if minute == 30 else f"{number_in_words(minute)}นาที"
    return f"{name}{past}{part_of_day and TIE + 'ตอน' + part_of_day}"


def _hour(hour):
    """What the hour is called, and the part of the day that has to be said with it."""
    if hour in (0, 24):
        return "เที่ยงคืน", ""
    if hour == 12:
        return "เที่ยง", ""
    if hour < 6:
        return f"ตี{number_in_words(hour)}", ""
    if hour < 12:
        return f"{number_in_words(hour)}โมง", "เช้า"
    if hour < 16:
        return "บ่ายโมง" if hour == 13 else f"บ่าย{number_in_words(hour - 12)}โมง", ""
    if hour < 19:
        return f"{number_in_words(hour - 12)}โมง", "เย็น"
    return f"{number_in_words(hour - 18)}ทุ่ม", ""


def _time(match):
    hour, minute = int(match[1]), int(match[2])
    return clock(hour, minute) if _is_time(hour, minute) else match[0]


def _is_time(hour, minute):
    return (hour < 24 and minute < 60) or (hour == 24 and minute == 0)


def _times(match):
    first, last = (int(match[1]), int(match[2])), (int(match[3]), int(match[4]))
    if not (_is_time(*first) and _is_time(*last)):
        return match[0]
    return f"{clock(*first)}{TIE}ถึง{TIE}{clock(*last)}"


def _year(text):
    """A year of two digits is one of this century (BE)."""
    year = int(text)
    return number_in_words(year + 2500 if year < 100 else year)


def _month(name):
    bare = name.replace(".", "")
    for long, short in zip(MONTHS, SHORT_MONTHS, strict=True):
        if bare in (long, short.replace(".", "")):
            return long
    return name


def _date(match):
    """Days, month and year where given; วันที่ is said once."""
    days = re.split(_TO, match["days"])
    words = f"{TIE}ถึง{TIE}".join(number_in_words(int(day)) for day in days)
    before = "" if match["the"] else "วันที่"
    said_year = f"{TIE}{_year(match['year'])}" if match["year"] else ""
    return f"{match['the'] or ''}{before}{words}{TIE}{_month(match['month'])}{said_year}"


def _figures_date(match):
    day, month, year = int(match[1]), int(match[2]), int(match[3])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return match[0]
    if year > 100:
        year = year if year > LAST_CE_YEAR else year + BE
    return f"วันที่{number_in_words(day)}{TIE}{MONTHS[month - 1]}{TIE}{_year(str(year))}"


def _baht(match):
    whole, _, satang = match[1].replace(",", "").partition(".")
    if match[2]:  # 2.5 ล้านบาท
        return f"{number(match[1])}{match[2]}บาท"
    satang = int((satang + "0")[:2]) if satang else 0
    words = f"{number_in_words(int(whole))}บาท"
    return words + (f"{number_in_words(satang)}สตางค์" if satang else "")


def _percent(match):
    return f"ร้อยละ{number(match[1])}"


def _unit(match):
    return f"{number(match[1])}{TIE}{UNITS[match[2]]}"


def _counted(match):
    """A number stays with what it counts."""
    return number(match[1]) + (TIE if match[2] else "")


def _from(match):
    return f"{number(match[1])}{TIE}ถึง{TIE}"


def _range(match):
    return f"{number(match[1])}{TIE}ถึง{TIE}{number(match[2])}"


def _over(match):
    return f"{TIE}ทับ{TIE}".join(number(part) for part in match[0].split("/"))


def _code(match):
    """NH-2570-000123: every letter and digit by its name."""
    signs = [LETTERS.get(sign) or digit_by_digit(sign) for sign in match[0].upper()]
    return TIE.join(sign for sign in signs if sign)


def _hotline(match):
    return digit_by_digit(match[0]).replace(" ", TIE)


def _months(match):
    return f"{_month(match[1])}{TIE}ถึง{TIE}{_month(match[2])}"


def _before_a_name(match):
    return BEFORE_A_NAME[match[1]]


def _foreign(match):
    return FOREIGN[match[0].lower()]


def _acronym(match):
    return "".join(LETTERS[sign] for sign in match[0])


def _any_of(words):
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_MONTH = _any_of([*MONTHS, *SHORT_MONTHS, *(name.replace(".", "") for name in SHORT_MONTHS[:1])])
_THE = r"(?P<the>(?:วันที่|วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)ที่)\s*)?"
_ERA = r"(?:(?:พ\.ศ\.|ปี)\s*)?"
_DATE = (
    rf"{_THE}(?P<days>\d{{1,2}}(?:{_TO}\d{{1,2}})?)\s*(?P<month>{_MONTH})"
    rf"(?:\s*{_ERA}(?P<year>\d{{4}}|\d{{2}}(?!\d|[.:]\d)))?"
)
_CLOCK = r"(?<![\d.])([01]?\d|2[0-4])[.:]([0-5]\d)"
_UNIT = rf"{_any_of(UNITS.keys() - {'ม.'})}|ม\.(?!\s*\d)"  # 4 ม. 3 is moo 3
_EACH = "วัน|คืน|เดือน|ปี|คน|ราย|ครั้ง|ครัวเรือน|หลัง|ไร่|หน่วย|ตัว|ชั่วโมง|ตัน"
_MONEY = r"(?:ล้าน|แสน|หมื่น|พัน)?\s*บาท|บ\.(?![\u0e01-\u0e5b])"
_NOT_A_MOO = "".join(rf"(?<!{word}{gap})" for word in ("หมู่", "ที่", r"ม\.") for gap in ("", r"\s"))
# In this order: what is more than a number before numbers.
_RULES = [
    (re.compile(_DATE), _date),
    (re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?![\d/])"), _figures_date),
    (re.compile(rf"{_CLOCK}\s*(?:น\.)?{_TO}{_CLOCK}\s*(?:น\.|นาฬิกา)"), _times),
    (re.compile(rf"(?<=เวลา)\s*{_CLOCK}{_TO}{_CLOCK}(?!\d)"), lambda m: TIE + _times(m)),
    (re.compile(rf"{_CLOCK}\s*(?:น\.|นาฬิกา)"), _time),
    (re.compile(rf"(?<=เวลา)\s*{_CLOCK}(?!\d)"), lambda m: TIE + _time(m)),
    (re.compile(r"\bCOVID-19\b", re.I), FOREIGN["covid-19"]),
    (re.compile(r"[A-Za-z]{2,}(?:-\d{3,})+"), _code),
    (
        re.compile(
            rf"(?<![A-Za-z\d/.,-])({_NUMBER}){_TO}(?=(?:{_NUMBER})\s*(?:{_MONEY}|%|{_UNIT}))"
        ),
        _from,
    ),
    (re.compile(rf"({_NUMBER})\s*(ล้าน|แสน|หมื่น|พัน)?\s*บาท(?:ถ้วน)?"), _baht),
    (re.compile(rf"(?<![\d,.]){_NOT_A_MOO}({_NUMBER})()\s*บ\.(?![{_THAI}])"), _baht),
    (re.compile(rf"(บาท|คน|ครั้ง)\s*/\s*(?={_EACH})"), r"\1ต่อ"),
    (re.compile(rf"฿\s*({_NUMBER})()"), _baht),
    (re.compile(r"(\d[\d,]*)()\.-"), _baht),
    (re.compile(rf"(?:ร้อยละ\s*)?({_NUMBER})\s*%"), _percent),
    (re.compile(r"(?<![\d/])\d+(?:/\d+)+(?![\d/])"), _over),
    (re.compile(rf"([x×]\s*(?:{_NUMBER}))\s*ม\.(?=\s*\d)"), rf"\1{TIE}เมตร"),
    (re.compile(rf"(?<![A-Za-z])({_NUMBER})\s*({_UNIT})(?![A-Za-z])"), _unit),
    (
        re.compile(rf"(?<!\d)(?:{'|'.join(HOTLINES)})(?![\d,.]|\s*(?:{'|'.join(COUNTED)}))"),
        _hotline,
    ),
    (re.compile(r"(?:ม\.|หมู่\.?)\s*(?=\d)"), f"หมู่ที่{TIE}"),
    (re.compile(rf"({_NUMBER})\s*[-\u2010-\u2015]\s*({_NUMBER})"), _range),
    (re.compile(r"(?<=\d)\s*[x×]\s*(?=\d)"), f"{TIE}คูณ{TIE}"),
    (re.compile(rf"(?<![\d{_THAI}A-Za-z])-(?=\d)"), "ลบ"),
    (re.compile(rf"({_NUMBER})( ?)(?=[{_THAI}])"), _counted),
    (re.compile(_NUMBER), lambda m: number(m[0])),
    (re.compile(_any_of(WORDS)), lambda m: WORDS[m[0]]),
    (re.compile(rf"({_MONTH}){_TO}({_MONTH})"), _months),
    (re.compile(_any_of(SHORT_MONTHS)), lambda m: _month(m[0])),
    (re.compile(rf"(?<![{_THAI}.])({_any_of(BEFORE_A_NAME)})\s*(?=[{_THAI}])"), _before_a_name),
    (re.compile(rf"(?<![A-Za-z])(?:{_any_of(FOREIGN)})(?![A-Za-z])", re.I), _foreign),
    (re.compile(r"(?<![A-Za-z])[A-Z]{2,}(?![A-Za-z])"), _acronym),
    (re.compile(rf"(?<=[{_THAI}])\s*/\s*(?=[{_THAI}])"), " หรือ "),
    (re.compile(r"@\s*"), "แอด "),
    (re.compile(r"&"), " และ "),
    (re.compile(r"[“”\"'‘’«»*#•▪●_|<>~\[\]{}\\^=+★☆→]"), " "),
    (re.compile(r"[()\u2010-\u2015;:]|(?<=\s)-(?=\s)"), " "),
    (re.compile(r"[\U0001F000-\U0001FFFF\u2600-\u27BF\uFE0F]"), " "),
]


def unsure(text: str) -> list[str]:
    """What is left in a text already in words that one cannot be sure how to say."""
    found = re.findall(rf"[A-Za-z][A-Za-z.'-]*|(?:[{_THAI}]{{1,4}}\.)+|\d+", text)
    return list(dict.fromkeys(found))
