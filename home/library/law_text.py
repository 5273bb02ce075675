"""A law as it is pasted, taken apart into its sections, each with a place to link to.

Thai laws are written in มาตรา (acts) or ข้อ (rules and ordinances), numbered without a gap and
gathered in ภาค, ลักษณะ, หมวด and ส่วน. A line begins one only where its number can come next, so
that "มาตรา 12 แห่งพระราชบัญญัติ" at the beginning of a line stays a reference.
"""

import re
from dataclasses import dataclass, field

from home.folding import ascii_digits, fold

MOST_SECTIONS = 2_000
MOST_LETTERS = 400_000
# How Thai counts what was put in between later: 67 ทวิ is 67/2 of today.
_BETWEEN = {
    word: place
    for place, word in enumerate(
        ("ทวิ", "ตรี", "จัตวา", "เบญจ", "ฉ", "สัตต", "อัฏฐ", "นว", "ทศ"), start=2
    )
}
_SECTION = re.compile(
    rf"(มาตรา|ข้อ)\s*([0-9]{{1,4}})(?:\s*/\s*([0-9]{{1,3}})|\s*({'|'.join(_BETWEEN)})(?![ก-\u0e4e]))?"
    r"(?![0-9.])\s*(.*)"
)
# Such words after the number say that another section is spoken of.
_REFERENCE = re.compile(r"(?:แห่ง|ของ|และ|หรือ|วรรค|ถึง|กับ|ประกอบ|ดังกล่าว|นี้|ข้างต้น|,)")
_PART = re.compile(
    r"(ภาค|ลักษณะ|หมวด|ส่วนที่|ส่วน)\s*([0-9]{1,3}(?:/[0-9]{1,2})?)\s*(.*)|"
    r"(บททั่วไป|บทเฉพาะกาล|บทกำหนดโทษ|บทเบ็ดเตล็ด)\s*()()"
)
_LEVELS = {"ภาค": 1, "ลักษณะ": 1, "หมวด": 2, "ส่วนที่": 3, "ส่วน": 3}
_NAMES = {"ภาค": "book", "ลักษณะ": "title", "หมวด": "chapter", "ส่วนที่": "part", "ส่วน": "part"}
_LONGEST_HEADING = 120


@dataclass
class Section:
    """One มาตรา or ข้อ: ``label`` as it is written, ``anchor`` for its address."""

    label: str
    anchor: str
    paragraphs: list[str] = field(default_factory=list)

    @property
    def opening(self) -> str:
        """Its first words, for a list."""
        return self.paragraphs[0] if self.paragraphs else ""

    @property
    def text(self) -> str:
        return "\n".join(self.paragraphs)


@dataclass
class Part:
    """What gathers sections. The first part of a law has no label: sections before any heading."""

    label: str = ""
    title: str = ""
    anchor: str = ""
    level: int = 2
    sections: list[Section] = field(default_factory=list)


@dataclass
class Law:
    preamble: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)

    @property
    def sections(self) -> list[Section]:
        return [section for part in self.parts for section in part.sections]


def take_apart(text: str) -> Law:
    """Return the law's preamble, parts and sections. Nothing of the text is left out."""
    law, reader = Law(), _Reader()
    for line in _lines(text):
        reader.take(line, law)
    return law


def _lines(text):
    lines = (re.sub(r"\s+", " ", line).strip() for line in fold(text[:MOST_LETTERS]).splitlines())
    return [line for line in lines if line]


class _Reader:
    """Where in the law the reader is."""

    def __init__(self):
        self.kind, self.last = "", (0, 0)
        self.count = 0
        self.anchors = set()
        self.waits_for_title = False

    def take(self, line, law):
        plain = ascii_digits(line)
        if self._begins_part(plain, law) or self._begins_section(line, plain, law):
            return
        self.waits_for_title = self.waits_for_title and len(line) <= _LONGEST_HEADING
        if self.waits_for_title:
            law.parts[-1].title, self.waits_for_title = line, False
        elif law.parts and law.parts[-1].sections:
            law.parts[-1].sections[-1].paragraphs.append(line)
        else:
            law.preamble.append(line)

    def _begins_part(self, plain, law):
        match = _PART.fullmatch(plain)
        if match is None or len(plain) > _LONGEST_HEADING or self._is_reference(match[3]):
            return False
        if match[4] and self.waits_for_title:  # หมวด 1 is often called บททั่วไป
            return False
        word, number = match[1] or match[4], match[2] or ""
        name = _NAMES.get(word, "rules")
        anchor = self._anchor(f"{name}-{number.replace('/', '-')}" if number else name)
        label = f"{word} {number}".strip()
        law.parts.append(Part(label, (match[3] or "").strip(), anchor, _LEVELS.get(word, 2)))
        self.waits_for_title = bool(number) and not law.parts[-1].title
        return True

    def _begins_section(self, line, plain, law):
        match = _SECTION.fullmatch(plain)
        if match is None or self._is_reference(match[5]) or self.count >= MOST_SECTIONS:
            return False
        word, number = match[1], int(match[2])
        between = int(match[3] or 0) or _BETWEEN.get(match[4], 0)
        if not self._comes_next(word, (number, between)):
            return False
        self.kind, self.last, self.waits_for_title = word, (number, between), False
        self.count += 1
        label = f"{word} {number}" + (
            f"/{match[3]}" if match[3] else f" {match[4]}" if match[4] else ""
        )
        anchor = self._anchor(f"section-{number}" + (f"-{between}" if between else ""))
        rest = line[len(line) - len(match[5]) :].strip()
        if not law.parts:
            law.parts.append(Part())
        law.parts[-1].sections.append(Section(label, anchor, [rest] if rest else []))
        return True

    def _comes_next(self, word, number):
        """A law keeps to one word; an extract may leave sections out."""
        if not self.kind:
            return True
        return word == self.kind and number > self.last

    @staticmethod
    def _is_reference(rest):
        return bool(rest and _REFERENCE.match(rest))

    def _anchor(self, wanted):
        anchor, number = wanted, 1
        while anchor in self.anchors:
            number += 1
            anchor = f"{wanted}-{number}"
        self.anchors.add(anchor)
        return anchor
