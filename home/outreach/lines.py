"""A text as short lines, each said in one breath. Pure."""

import html
import re
import unicodedata

from home.outreach.spoken import TIE, said

BULLET = "• "
BREATH = 58  # letters, marks above and below not counted: about five seconds
LETTERS_A_SECOND = 11  # of a calm announcer
_BEFORE = re.compile(r"(?<=.)(?=(?:และ(?!เล็ม)|หรือ|ซึ่ง|เพื่อ|แต่(?![งล])|จึง|โดย(?!สาร)|เนื่องจาก|พร้อม))")
_ENDS = re.compile(r"</(?:p|li|h\d|tr|div|blockquote)>|<br\s*/?>|<hr\s*/?>")


def plain_lines(source: str) -> list[str]:
    """The lines of a rich text, paragraphs and items; an item begins with a bullet."""
    text = _ENDS.sub("\n", source.replace("<li", f"\n{BULLET}<li"))
    text = html.unescape(re.sub(r"<[^>]+>", "", text))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return [line for line in lines if line.strip(BULLET)]


def breaths(text: str) -> list[str]:
    """The text in words, parted where one may breathe. What is tied together stays so."""
    lines = []
    for phrase in _phrases(said(text)):
        if lines and letters(lines[-1]) + letters(phrase) <= BREATH:
            lines[-1] += f" {phrase}"
        else:
            lines.append(phrase)
    return [line.replace(TIE, " ").strip(" ,") for line in lines]


def letters(text: str) -> int:
    """How long a text is on the page: marks above and below a letter take no room."""
    return sum(unicodedata.category(sign) != "Mn" for sign in text)


def seconds(lines: list[str]) -> int:
    """How long it takes to read these lines aloud, about, with a breath after each."""
    return round(sum(letters(line) / LETTERS_A_SECOND + 0.6 for line in lines))


def _phrases(text):
    """Thai leaves a space where a sentence ends; a phrase without one is parted before a link."""
    for phrase in re.split(r"(?<!,) +", text):
        if letters(phrase) <= BREATH:
            yield phrase
        else:
            yield from _parted(phrase)


def _parted(phrase):
    begun = ""
    for piece in _BEFORE.split(phrase):
        if begun and letters(begun) + letters(piece) > BREATH:
            yield begun
            begun = ""
        begun += piece
    if begun:
        yield begun
