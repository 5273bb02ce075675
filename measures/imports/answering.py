"""Who answers for a row: all units, divisions of the office, a lead, officers by name."""

import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from home.finding import bare

ALL = re.compile(
    r"^(?:ทุก|ทั้ง)\s*(?:ๆ\s*)?(?:หน่วยงาน|ส่วนราชการ|ส่วนงาน|กอง|สำนัก/กอง|สำนัก)(?:\s*ทุกกอง|ภายใน\S*)?"
)
_ENDING = re.compile(r"\s*(?:เป็น)?\s*(?:ผู้|หน่วยงาน|ส่วนงาน)รับผิดชอบ\s*(?:หลัก)?\s*$")
_BY = re.compile(r"^\s*(?:\(|,)?\s*โดย\s*(?:มี|ให้)?\s*|\)$")
_BETWEEN = re.compile(r"\s*(?:,|/|\n|;|\sและ\s|\s?และ(?=กอง|สำนัก|หน่วย|งาน))\s*")
_LED = re.compile(r"\s+โดย\s*")
ALIKE = 0.75  # how near a mistyped name must be
LIKE = "ในตารางเขียนว่า “%s” เข้าใจว่าเป็น %s"
NOT_OURS = "ไม่พบ “%s” ในรายชื่อส่วนราชการ เก็บไว้เป็นชื่อผู้รับผิดชอบหลัก"
LONGEST = 150
MOST_LETTERS = 600  # of a cell that are looked at


@dataclass
class Answering:
    is_for_all: bool = False
    divisions: list[int] = field(default_factory=list)
    lead: str = ""
    officers: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Office:
    """What is known of the office: names of divisions by key, and of people."""

    divisions: dict[int, tuple[str, ...]]  # full name first, then the short one
    people: dict[int, str] = field(default_factory=dict)

    def person(self, name: str) -> int | None:
        """The person of this very name."""
        asked = _squeezed(name)
        return next((key for key, one in self.people.items() if _squeezed(one) == asked), None)

    def division(self, words: str) -> tuple[int | None, float]:
        """The division these words name, and how surely (1 for its very name)."""
        asked = _squeezed(words)
        best = (None, 0.0)
        for key, names in self.divisions.items():
            known = [_squeezed(name) for name in names if name]
            likeness = max(SequenceMatcher(None, asked, one).ratio() for one in known)
            likeness = 1.0 if asked in known else min(likeness, 0.99)
            if len(asked) > 5 and known[0].startswith(asked):
                likeness = max(likeness, 0.95)
            if likeness > best[1]:
                best = (key, likeness)
        return best

    def division_inside(self, words: str) -> int | None:
        """The division whose whole name stands in these words."""
        asked = _squeezed(words)
        inside = [
            (len(name), key)
            for key, names in self.divisions.items()
            if (name := _squeezed(names[0])) and name in asked
        ]
        return max(inside)[1] if inside else None


def read(text: str, office: Office) -> Answering:
    """Return who answers. What is no division stays as words: the lead."""
    lines = text[:MOST_LETTERS].split("\n")
    people = [line for line in lines[1:] if _person(line, office)]
    words = "\n".join(line for line in lines if line not in people)
    found = Answering(officers=[_person(line, office) for line in people])
    words = _ENDING.sub("", words).strip()
    if match := ALL.match(words):
        found.is_for_all = True
        rest = _BY.sub("", words[match.end() :]).strip()
        found.lead = _ENDING.sub("", rest).strip(" ()")[:LONGEST]
    elif words:
        _units(found, words, office)
    return found


def _units(found, words, office):
    units, *lead = _LED.split(words, maxsplit=1)
    found.lead = lead[0].strip() if lead else ""
    for unit in filter(None, (_ENDING.sub("", one) for one in _BETWEEN.split(units))):
        key, likeness = office.division(unit)
        inside = office.division_inside(unit)
        if likeness == 1 or (likeness >= ALIKE and not inside):
            _add(found, key)
            if likeness < 1:
                found.notes.append(LIKE % (unit, office.divisions[key][0]))
        elif inside:
            _add(found, inside)
            found.lead = found.lead or unit
        else:
            found.notes.append(NOT_OURS % unit)
            found.lead = f"{found.lead}, {unit}" if found.lead else unit
    found.lead = found.lead[:LONGEST]


def _add(found, key):
    if key not in found.divisions:
        found.divisions.append(key)


def _person(line, office):
    """The name of the person this line begins with."""
    start = _squeezed(line)
    return next((name for name in office.people.values() if start.startswith(_squeezed(name))), "")


def _squeezed(words):
    return bare(words).replace(" ", "")
