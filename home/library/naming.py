"""What the name of a file tells of the paper in it: title, number, day, fiscal year, kind.

Staff name files as they file paper: "คำสั่งที่ 125-2569 แต่งตั้งคณะกรรมการ ลว 3 ต.ค. 69.pdf".
A guess that somebody looks over, never more.
"""

import datetime
import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from home.buddhist import BE, SHORT_MONTHS, date_of, fiscal_year, parse_buddhist
from home.folding import ascii_digits, fold

LONGEST_TITLE = 200
FIRST_YEAR, LAST_YEAR = 2500, 2599  # BE
# Spellings of the months that parse_buddhist takes, with or without their dots.
_MONTH = "|".join(
    [*(name.replace(".", r"\.? ?") for name in SHORT_MONTHS)]
    + ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน"]
    + ["กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"]
)
_SIGNED = r"(?:(?:ลงวันที่|ลง วันที่|ลว\.?|วันที่)\s*)?"
_DAY_IN_WORDS = re.compile(rf"{_SIGNED}(\d{{1,2}})\s*({_MONTH})\s*(\d{{4}}|\d{{2}})(?!\d)")
_YEAR_FIRST = re.compile(rf"{_SIGNED}(?<!\d)(\d{{4}})[-. ]?([01]\d)[-. ]?([0-3]\d)(?!\d)")
_DAY_FIRST = re.compile(rf"{_SIGNED}(?<!\d)([0-3]?\d)[-.]([01]?\d)[-.](\d{{4}}|\d{{2}})(?!\d)")
_NUMBER = re.compile(r"(?:เลขที่|ฉบับที่|ที่)?\s*(?<![\d/.-])(\d{1,4})\s*[-/]\s*(25\d\d)(?!\d)")
_FISCAL = re.compile(r"(?:ปีงบประมาณ|ปีงบ|ปี|งบประมาณ)\s*(?:พ\.?ศ\.?)?\s*(25\d\d)(?!\d)")
_ANY_YEAR = re.compile(r"(?<!\d)(25\d\d)(?!\d)")
# What says nothing of the paper.
_NOISE = re.compile(
    r"^(?:scan|img|doc|document|file|เอกสาร|สแกน)?[ _-]*\d{3,}$|\(\d+\)$|\bfinal\b|"
    r"^สำเนา(?:ของ)?\s+|^copy of\s+|\bcopy\b|\s-\s*สำเนา$",
    re.IGNORECASE,
)
_EDGES = " -–_.,/()"
_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,4}$")
# What scanners, cameras and chat programs call a file: a few of their words, then numbers alone.
_MACHINES = re.compile(
    r"(?:scan(?:ned)?|img|image|dsc[nf]?|pic|photo|doc(?:ument)?|file|untitled|adobe scan"
    r"|camscanner|line(?:_album)?|fb_img|screenshot|pxl|mfp|hp"
    r"|เอกสาร|สแกน|รูป(?:ภาพ)?|ไฟล์|ไม่มีชื่อ)?[\W\d_]*(?:wa\d+)?",
    re.IGNORECASE,
)


def stem(filename: str) -> str:
    """The name without its ending, as a title begins; all of it where nothing else is there."""
    return _ENDING.sub("", filename).strip() or filename


def says_nothing(title: str) -> bool:
    """Whether a title is what a machine calls a file: nobody finds a paper by it."""
    return bool(_MACHINES.fullmatch(stem(ascii_digits(fold(title)))))


@dataclass(frozen=True)
class Guess:
    title: str
    number: str = ""
    issued_on: datetime.date | None = None
    fiscal_year: int | None = None
    kind: str = ""  # the name of one of the kinds asked about


def guess(filename: str, kinds: list[str]) -> Guess:
    """What the name tells. ``kinds`` are the names of the kinds of document there are."""
    text = ascii_digits(fold(PurePosixPath(filename).stem)).replace("_", " ")
    text = _tidy(_NOISE.sub("", text))
    whole = text
    issued_on, text = _take_day(text)
    number, text = _take_number(text)
    year = _year(whole, issued_on)
    title = _tidy(text) or whole or stem(filename)
    return Guess(title[:LONGEST_TITLE], number, issued_on, year, _kind(whole, kinds))


def _take_day(text):
    for pattern, order in (
        (_DAY_IN_WORDS, (1, 2, 3)),
        (_YEAR_FIRST, (3, 2, 1)),
        (_DAY_FIRST, (1, 2, 3)),
    ):
        for match in pattern.finditer(text):
            if day := _day(*(match[place] for place in order)):
                return day, f"{text[: match.start()]} {text[match.end() :]}"
    return None, text


def _day(day, month, year):
    year = f"25{year}" if len(year) == 2 else year
    try:
        if month.isdigit():
            found = date_of(int(day), int(month), int(year))
        else:
            found = parse_buddhist(f"{day} {month.replace(' ', '')} {year}")
    except ValueError:
        return None
    return found if FIRST_YEAR <= found.year + BE <= LAST_YEAR else None


def _take_number(text):
    match = _NUMBER.search(text)
    if match is None:
        return "", text
    return f"{int(match[1])}/{match[2]}", f"{text[: match.start()]} {text[match.end() :]}"


def _year(text, issued_on):
    """The year it says it is for, else that of its day, else any year in the name."""
    if match := _FISCAL.search(text):
        return int(match[1])
    if issued_on:
        return fiscal_year(issued_on)
    match = _ANY_YEAR.search(text)
    return int(match[1]) if match else None


def _kind(text, kinds):
    """The kind named first; of two at one place the longer name."""
    places = [(text.find(kind), -len(kind), kind) for kind in kinds if kind and kind in text]
    return min(places)[2] if places else ""


def _tidy(text):
    return re.sub(r"\s+", " ", text).strip(_EDGES)
