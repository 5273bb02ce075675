"""How near a thing is to what was asked. Pure functions.

Both databases find the same things, but weigh them differently; so what is shown first is decided
here: title before key words before summary before text, services first where things are equal.
"""

import datetime
from dataclasses import dataclass

from home.search.kinds import FIRST

TITLE, KEYS, SUMMARY, TEXT = 30.0, 22.0, 14.0, 6.0
IS_TITLE, BEGINS_TITLE, WHOLE_TITLE = 25.0, 6.0, 10.0
OTHER_LANGUAGE = -4.0
SECTION = -9.0  # of a law: it carries the law's title, and the law itself comes first
NEWEST, YEARS_OLD = 3.0, 0.75


@dataclass(frozen=True)
class Texts:
    """The words of an entry, with a space before and after: " น้ำ ประปา "."""

    title: str
    keys: str
    summary: str

    @classmethod
    def of(cls, title, keys, summary):
        return cls(f" {title} ", f" {keys} ", f" {summary} ")

    def place(self, phrases) -> float:
        """The weight of the heaviest place where one of the phrases stands."""
        for text, weight in ((self.title, TITLE), (self.keys, KEYS), (self.summary, SUMMARY)):
            if any(f" {' '.join(phrase)} " in text for phrase in phrases):
                return weight
        return TEXT


def weigh(asked: list, whole, texts: Texts) -> float:
    """asked: of each thing asked for, the phrases that mean it; whole: all words as typed."""
    places = [texts.place(phrases) for phrases in asked]
    score = sum(places) / max(len(places), 1)
    words = " ".join(whole)
    if texts.title.strip() == words:
        score += IS_TITLE
    elif texts.title.startswith(f" {words} "):
        score += BEGINS_TITLE
    if f" {words} " in texts.title:
        score += WHOLE_TITLE * len(whole) / max(len(texts.title.split()), 1)
    return score


def begins_word(words: str, typed: str) -> int | None:
    """Behind how many words, of words with spaces between, what was typed begins; None if it
    stands there only by chance, in the middle of one."""
    cut = words.split()
    places = (n for n in range(len(cut)) if "".join(cut[n:]).startswith(typed))
    return next(places, None)


def of_kind(kind: str) -> float:
    return FIRST.get(kind, 0.0)


def of_age(on: datetime.date | None, today: datetime.date) -> float:
    """What is new comes a little before what is old."""
    if on is None:
        return 0.0
    return max(0.0, NEWEST - YEARS_OLD * (today - on).days / 365)
