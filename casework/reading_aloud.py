"""A case's number as it is read to somebody on the telephone. Pure."""

import re

from home.number_words import DIGITS, LETTERS

NAMES = DIGITS | LETTERS
MOST_IN_A_BREATH = 4


def groups(number: str) -> list[str]:
    """Return the number in pieces short enough to be said in one breath."""
    return [piece for part in re.findall(r"[A-Z]+|[0-9]+", number) for piece in _pieces(part)]


def spoken(text: str) -> str:
    """Return what is said for each sign: "NH-2570" gives "เอ็น เอช สอง ห้า เจ็ด ศูนย์"."""
    return " ".join(NAMES[sign] for sign in text.upper() if sign in NAMES)


def _pieces(part):
    size = 3 if len(part) > MOST_IN_A_BREATH else MOST_IN_A_BREATH
    return [part[start : start + size] for start in range(0, len(part), size)]
