"""Several things written in one cell: numbered, with dashes or bullets, or a line each."""

import re

from home.folding import ascii_digits

_NUMBER = r"\(?([0-9๐-๙]{1,2})(?:[.)]|\.\))(?![0-9๐-๙])[ ]*"
_FIRST_NUMBER = re.compile(_NUMBER)
_NEXT_NUMBER = re.compile(rf"(?<=\s){_NUMBER}")
_SIGNS = "-–—•■▪●○◦*✓➢➤❖·"
_SIGN_FIRST = re.compile(rf"\A[{_SIGNS}]+\s*(?=\S)")
_SIGN_OF_LINE = re.compile(rf"\n[{_SIGNS}]+[ ]*(?=\S)")
# Where all stands in one line: a dash parts only with spaces around it, and not after a figure.
_SIGN_INSIDE = re.compile(r"(?<![0-9๐-๙])[ ][-–—][ ]+(?=\S)|(?<=\s)[■▪●○◦•✓➢➤❖][ ]*(?=\S)")
_THAI = re.compile("[ก-๎]")


def items(text: str) -> list[str]:
    """Return the things of a cell in order, without their numbers or signs.

    Numbers must follow each other: "2." inside a sentence is no beginning where 3 is due.
    """
    text = text.strip()
    if not text:
        return []
    if _FIRST_NUMBER.match(text):
        found = _numbered(text)
    elif _SIGN_FIRST.match(text):
        pattern = _SIGN_OF_LINE if _SIGN_OF_LINE.search(text) else _SIGN_INSIDE
        found = [unnumbered(one) for one in pattern.split(_SIGN_FIRST.sub("", text, count=1))]
    else:
        found = text.split("\n")
    return [" ".join(one.split()) for one in found if one.strip()]


def without_signs(text: str) -> str:
    """Dashes and bullets become lines; numbers stay, for they may be spoken of."""
    return "\n".join(items(text)) if _SIGN_FIRST.match(text) else text


def begins_anew(text: str) -> bool:
    """Whether the text begins with a number or sign, as a thing of a list does."""
    return bool(_FIRST_NUMBER.match(text) or _SIGN_FIRST.match(text))


def unnumbered(text: str) -> str:
    """One text without the number or sign before it."""
    text = _SIGN_FIRST.sub("", text.strip(), count=1)
    return _FIRST_NUMBER.sub("", text, count=1) if _FIRST_NUMBER.match(text) else text


def glued(above: str, below: str) -> str:
    """A text that a page break cut: Thai has no space between words, other writing has."""
    if not above or not below:
        return above or below
    is_thai = _THAI.match(above[-1]) and _THAI.match(below[0])
    return f"{above}{below}" if is_thai else f"{above} {below}"


def _numbered(text):
    found = _FIRST_NUMBER.match(text)
    parts, start, number = [], found.end(), int(ascii_digits(found[1]))
    for found in _NEXT_NUMBER.finditer(text):
        if int(ascii_digits(found[1])) == number + 1:
            parts.append(text[start : found.start()])
            start, number = found.end(), number + 1
    return [*parts, text[start:]]
