"""Where the code stands in the words of a question: "๑๑ เจ้าหน้าที่…", "e๑๕ …", "… (i1)"."""

import re

from measures.plans.codes import normal_code

from . import misprints

KNOWN = {"i": 30, "e": 15, "o": 43}  # the highest number of each list there has been
UNKNOWN = "ไม่พบรหัส %s ในรายการคำถามที่รู้จัก (i1–i30 e1–e15 o1–o43) ตรวจกับแบบประเมินของปีนั้น"
_NUMBER = r"[0-9๐-๙]{1,3}"
_FIRST = re.compile(
    rf"^(?:ข้อ(?:ที่)?\s*)?\(?(?P<code>(?:[A-Za-z|!єеОο]{{1,2}}\s?[-.]?\s?{_NUMBER}"
    r"|[0-9๐-๙]{2,3}))\)?(?![0-9๐-๙])[\s.:)–-]*(?P<words>\D.*)?$",
    re.DOTALL,
)
_LAST = re.compile(rf"^(?P<words>.*\S)\s*\((?P<code>[A-Za-z]\s?{_NUMBER})\)$", re.DOTALL)


def split(question: str) -> tuple[str, str]:
    """Return the code as it is written, "" for none, and the question without it."""
    found = _FIRST.match(question) or _LAST.match(question)
    if not found:
        return "", question
    code = re.sub(r"[\s.-]", "", found["code"]).lower()
    return code, (found["words"] or "").strip()


def correct(code: str) -> tuple[str, list[dict]]:
    """Return the code as the plan keeps it, and the misprint that was put right in it, if any."""
    corrected, found = misprints.correct(code, misprints.CODES)
    whole = normal_code(corrected)
    if found:
        found = [found[0] | {"old": code, "new": whole, "at": 0}]
    return whole, found


def doubt(code: str) -> str:
    """What is to be said of a code that stands in no list; "" where it does."""
    letter, number = code[:1], code[1:]
    is_known = number.isdigit() and 0 < int(number) <= KNOWN.get(letter, 0)
    return "" if is_known or not code else UNKNOWN % code
