"""A table of scores copied from the announcement: what stands before the score, and the score.

Each line names an indicator by its number or its name, or a question by its code. Lines without a
single digit are headings.
"""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from home.folding import ascii_digits, fold
from measures.plans.codes import normal_code

TOTAL = "total"
BETWEEN = re.compile(r"[\s:|;]+")
SCORE = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?", re.ASCII)
NUMBERED = re.compile(r"(?:ตัวชี้วัด(?:ที่)?)?\s*(\d{1,2})(?:[^\d].*)?", re.ASCII)
BEFORE_NAME = re.compile(r"(?:ตัวชี้วัด(?:ที่)?)?\s*\d{1,2}[.)\s]*", re.ASCII)
UNITS = ("คะแนน", "%")
TOTALS = ("คะแนนรวม", "คะแนน ita", "ผลคะแนน", "คะแนนภาพรวม", "รวม", "total")
NO_SCORE = "บรรทัด “%s” อ่านคะแนนไม่ได้ ต้องมีเลขหรือชื่อตัวชี้วัด แล้วตามด้วยคะแนน 0 ถึง 100"
NO_NAME = "บรรทัด “%s” ไม่ตรงกับตัวชี้วัดหรือข้อคำถามใดของปีนี้"
TWICE = "บรรทัด “%s” มีคะแนนในบรรทัดก่อนหน้าแล้ว"
LONGEST_SHOWN = 40


@dataclass
class Pasted:
    """Scores by the name of the field each belongs to; lines not read, and a sentence for each."""

    scores: dict[str, str] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def score_of(text: str) -> Decimal:
    """Return the score in "๘๗,๕" or "87.50". Raises ValueError for anything but 0 to 100."""
    text = ascii_digits(fold(text)).strip().removesuffix("%").rstrip()
    score = Decimal(text.replace(",", ".")) if SCORE.fullmatch(text) else Decimal(-1)
    if not 0 <= score <= 100:
        raise ValueError(f"not a score: {text!r}")
    return score


def read(text: str, indicators, questions) -> Pasted:
    """Return what the lines say of these indicators and questions. Writes nothing."""
    names, found = _names(indicators, questions), Pasted()
    for line in text.replace("\0", "").splitlines():
        plain = _plain(line)
        if any("0" <= letter <= "9" for letter in plain):
            name, score, problem = _read(plain, names, found.scores)
            if problem:
                found.left.append(line)
                found.problems.append(problem % line.strip()[:LONGEST_SHOWN])
            else:
                found.scores[name] = str(score)
    return found


def _read(line, names, known):
    for unit in UNITS:
        line = line.removesuffix(unit).rstrip()
    *label, last = BETWEEN.split(line)
    try:
        score = score_of(last)
    except ValueError:
        return None, None, NO_SCORE
    name = _field(" ".join(label).strip(), names)
    if name is None:
        return None, None, NO_NAME
    return name, score, TWICE if name in known else ""


def _names(indicators, questions):
    names = {}
    for one in indicators:
        names |= dict.fromkeys((str(one.number), _plain(one.title)), f"indicator-{one.pk}")
    return names | {normal_code(one.code): f"question-{one.pk}" for one in questions}


def _field(label, names):
    if label.startswith(TOTALS):
        return TOTAL
    without_number = BEFORE_NAME.sub("", label, count=1)
    first, _, _rest = label.partition(" ")
    for known in (label, without_number, normal_code(first)):
        if known in names:
            return names[known]
    numbered = NUMBERED.fullmatch(label)
    return names.get(numbered[1]) if numbered else None


def _plain(text):
    return " ".join(ascii_digits(fold(text)).split()).lower()
