"""What stands above the table: the plan's name and its fiscal year."""

import re
from collections import Counter

from home.folding import ascii_digits

from .grid import flat
from .periods import years_in_figures

_ERA = r"พ\.?\s?ศ\.?"
_YEAR = re.compile(rf"(?:ปี|{_ERA})\s*(?:งบประมาณ)?\s*(?:{_ERA})?\s*(2[5-6]\d\d)")
_TITLE = re.compile(r"^(?:แผน|มาตรการ|ตาราง|รายงาน)")
_CUT = re.compile(r"\s*(?:ของ\s*(?:องค์การ|อบต|เทศบาล)|ในปี|ประจำปี|ปีงบประมาณ|พ\.ศ\.).*$")
_PAGE = re.compile(r"^[-–]?\s*(?:หน้า(?:ที่)?\s*)?\d{1,3}\s*[-–]?$|^\(?ต่อ\)?$")
ENDS = re.compile(r"^(?:ข้อจำกัด|หมายเหตุ|\(?\s*ลงชื่อ|ลงนาม|ผู้อนุมัติ|ผู้จัดทำ|ปัญหา|ข้อเสนอแนะ)")
LONGEST = 200
SHORTEST = 10


def years(texts: list[str]) -> Counter:
    """How often each fiscal year (BE) is named in these lines."""
    found = Counter()
    for text in texts:
        words = years_in_figures(ascii_digits(text))
        found.update({int(year) for year in _YEAR.findall(words)})
    return found


def title(texts: list[str]) -> str:
    """The plan's name without office and year; "" where none stands there."""
    for line in (line for text in texts for line in text.split("\n")):
        if _TITLE.match(line):
            cut = _CUT.sub("", line).strip()
            return (cut if len(cut) >= SHORTEST else line)[:LONGEST]
    return ""


def is_title_again(text: str, above: set[str]) -> bool:
    """Whether a line only repeats what stood above the table, or numbers a page."""
    return flat(text) in above or bool(_PAGE.match(ascii_digits(text)))
