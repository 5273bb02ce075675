"""Words in braces that a ready-made text is filled with, such as ``{ชื่อ}``. Pure."""

import re

from home.buddhist import thai_date
from home.folding import fold

PLACE = re.compile(r"\{([^{}]*)\}")
KNOWN = {
    "ชื่อ": lambda case: case.citizen_name,
    "เลขที่": lambda case: case.number,
    "บริการ": lambda case: case.subject,
    "กำหนดเสร็จ": lambda case: thai_date(case.due_on),
}
LISTED = " ".join(f"{{{name}}}" for name in KNOWN)


def unknown(text: str) -> list[str]:
    """Return what stands in braces and is none of ours, and braces left alone; each once."""
    strange = [f"{{{name}}}" for name in PLACE.findall(text) if _clean(name) not in KNOWN]
    rest = PLACE.sub("", text)
    return [*dict.fromkeys(strange), *(brace for brace in "{}" if brace in rest)]


def filled(text: str, case) -> str:
    """Put the case's own facts into the text. What is not known stays as it was written."""
    return PLACE.sub(lambda found: _value(found, case), text)


def _value(found, case):
    fact = KNOWN.get(_clean(found[1]))
    return str(fact(case)) if fact else found[0]


def _clean(name):
    return fold(name).strip()
