"""What somebody typed, as the search understands it. Pure functions."""

import re
from dataclasses import dataclass
from itertools import islice, product

from home.search.abbreviations import ASKING, MISSPELT
from home.search.words import plain, words

MOST_TYPED = 200  # characters; the rest is left out, and the visitor told
MOST_UNITS = 8
MOST_WAYS = 16  # of saying one stretch, with all its synonyms
LONGEST_TERM = 10  # words of a synonym

Phrase = tuple[str, ...]

_ASKING = frozenset(ASKING.split())
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")


@dataclass(frozen=True)
class Asked:
    """What was typed, cut in two ways.

    ``stretches``: what stood without a space, each as the phrases that mean it; the first is as
    typed. ``units``: the smallest things asked for, each as the phrases that mean it.
    """

    typed: str
    stretches: list[list[Phrase]]
    units: list[list[Phrase]]

    @property
    def words(self) -> Phrase:
        return tuple(word for ways in self.stretches for word in ways[0])


def typed(text: str) -> str:
    """What came with the address, without what no text has, and not too long to look for."""
    return " ".join(_CONTROL.sub(" ", text[: MOST_TYPED * 5]).split())[:MOST_TYPED]


def mended(text: str) -> str:
    """The text with what is always misspelt spelt right."""
    text = plain(text)
    for wrong, right in _WRONG:
        text = wrong.sub(right, text)
    return text


def _is_wrong(wrong, right):
    """Finds the wrong spelling, but not where the right one merely begins like it."""
    rest = f"(?!{right.removeprefix(wrong)})" if right.startswith(wrong) else ""
    return re.compile(re.escape(wrong) + rest)


_WRONG = [(_is_wrong(wrong, right), right) for wrong, right in MISSPELT.items()]


def understand(text: str, same: dict[Phrase, list[Phrase]], own: frozenset[str]) -> Asked:
    """same: every known term as words, and the terms that mean the same."""
    cut = [tuple(words(part, own)) for part in mended(text).split()]
    stretches = [_units(one, same) for one in cut if one]
    ways = [list(islice(map(_joined, product(*units)), MOST_WAYS)) for units in stretches]
    units = [unit for stretch in stretches for unit in stretch]
    return Asked(text, ways[:MOST_UNITS], _worth_asking(units)[:MOST_UNITS])


def _units(cut: Phrase, same) -> list[list[Phrase]]:
    """The terms that have synonyms, longest first, and the single words between them."""
    units, place = [], 0
    while place < len(cut):
        for length in range(min(LONGEST_TERM, len(cut) - place), 0, -1):
            term = cut[place : place + length]
            if term in same or length == 1:
                units.append([term, *same.get(term, [])])
                place += length
                break
    return units


def _joined(phrases):
    return tuple(word for phrase in phrases for word in phrase)


def _worth_asking(units):
    """Without the words of asking, unless there are no others; none twice."""
    worth = [unit for unit in units if len(unit[0]) > 1 or unit[0][0] not in _ASKING]
    return list({unit[0]: unit for unit in worth or units}.values())
