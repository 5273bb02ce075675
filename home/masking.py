"""What of a subject tells who somebody is, and the subject without it. Pure.

A subject is shown to everybody once staff have seen it. What is covered here is
a first proposal: too much rather than too little.
"""

import re

from home.folding import ascii_digits

COVER = "(ปกปิด)"
# What begins like a title and is an office, a trade or a place.
NOT_NAMES = (
    "ก(?=อบต|อบจ|องค์|เทศ|รัฐ|สมาคม|เมือง|ตำบล|ไม่|ได้|มา|ไป|[^\u0e01-\u0e4e]|$)|อำเภอ|ช่าง|ทะเบียน|หน้า"
    "|ทุน|จ้าง|ทหาร|ตำรวจ|แพทย์|สถานี|ตรวจ|ไปรษณีย์"
)
THAI = "[\u0e01-\u0e4e]"
RANKS = "ด\\.ต\\.|จ\\.ส\\.[ตอ]\\.|ส\\.ต\\.[ตทอ]\\.|[รพ]\\.ต\\.[ตทอ]\\."
TITLES = (
    "นางสาว|นาง(?!รอง|รำ|ฟ้า|พยาบาล|สาว)|น\\.ส\\.|น\\.ส(?=\\s)|นส\\."
    f"|ด\\.ช\\.|ด\\.ญ\\.|เด็กชาย|เด็กหญิง|{RANKS}"
)
NOTHING_SEEN = "\u200b-\u200d\u2060\ufeff"
SPACES = f"\\s\u00a0\u2000-\u200a\u202f{NOTHING_SEEN}"
# What people write between the digits of one number. No slash: that is a date.
BETWEEN = f"[{SPACES}.()\u2010-\u2015\u2212-]{{0,3}}"
PARTS = [
    re.compile(r"[\w.+-]+ ?[@\uff20] ?[\w-]+(?:\.[\w-]+)+", re.ASCII),
    re.compile(r"[^\s@\uff20]{1,64}[@\uff20][^\s@\uff20]{1,99}\.[^\s@\uff20]{2,}"),
    re.compile(rf"(?<!\d)\d(?:{BETWEEN}\d){{12}}(?!\d)", re.ASCII),
    re.compile(
        rf"(?<!\d)\(?(?:\+66{BETWEEN}0?|0){BETWEEN}\d(?:{BETWEEN}\d){{7,8}}(?!\d)", re.ASCII
    ),
    re.compile(
        r"\b(?:line|ไลน์)(?: ?id)? ?[:=] ?@?[\w.-]{3,}|(?<!\w)@[a-z0-9._-]{4,}", re.IGNORECASE
    ),
    re.compile(
        rf"(?:(?<!ท)(?<!เจ้า)นาย(?!{NOT_NAMES})|(?<!ขุน)(?:{TITLES}))[{SPACES}]*{THAI}{{2,}}"
        rf"(?: {{1,3}}{THAI}{{2,20}})?"
    ),
    re.compile(r"\b(?:Mr|Mrs|Ms|Miss)\b\.? +[A-Z][a-z]+(?: [A-Z][a-z]+)?"),
]


def private_parts(text: str) -> list[str]:
    """Return the telephone numbers, addresses of mail, national IDs and names in the text."""
    return [text[start:end] for start, end in _spans(text)]


def masked(text: str) -> str:
    """Return the text with a cover over each of them."""
    for start, end in reversed(_spans(text)):
        text = text[:start] + COVER + text[end:]
    return text


def _spans(text):
    """Where they are, in order, none inside another."""
    digits = ascii_digits(text)  # as long as the text itself
    found = sorted(match.span() for part in PARTS for match in part.finditer(digits))
    spans = []
    for start, end in found:
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans
