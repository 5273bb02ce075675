"""From what was typed to the things found, the nearest first.

First what has every stretch as it was typed (or in words that mean the same), then titles that
begin so; where there is nothing, the nearest known spelling, then everything that has all the
words anywhere, and at last what has the rarest of them.
"""

import datetime
from dataclasses import dataclass, field
from math import log

from home.search import asking, weighing
from home.search.kinds import LABELS
from home.search.matching import database
from home.search.models import Entry, Lexicon
from home.search.openness import public_among
from home.search.same import same_terms
from home.search.spelling import spelt_right
from home.search.words import clusters

MOST = 300  # things that are weighed
FEW = 4  # things; with fewer than this we look for words that begin so
A_PAGE = 10  # things; with fewer than this we look for what has the words apart
SHARE = 0.7  # of the best, that a thing must have which lacks some of the words
LEAST = 0.3  # of what was asked
NOT_ALL, ONLY_BEGINS, NOT_TOGETHER = -60.0, -8.0, -20.0
BEHIND = -1000.0  # everything that was found already
FIELDS = ("pk", "source", "object_id", "file", "group", "kind", "language", "on") + (
    "title_words",
    "key_words",
    "summary_words",
)


@dataclass
class Found:
    """groups: entries' ids by score, each thing once; instead: what was looked for instead of
    what was typed, "" where that was."""

    asked: asking.Asked
    ranked: list[tuple[int, str]] = field(default_factory=list)
    instead: str = ""

    @property
    def counts(self) -> dict[str, int]:
        found = dict.fromkeys(LABELS, 0)
        for _pk, kind in self.ranked:
            found[kind] += 1
        return found

    def of_kind(self, kind: str) -> list[int]:
        return [pk for pk, its in self.ranked if not kind or its == kind]


class Finder:
    """One search: reads the words that mean the same once, whatever has to be tried."""

    def __init__(self, language: str, today: datetime.date):
        self.language, self.today = language, today
        self.own = Lexicon.words()
        self.same = same_terms(self.own)

    def find(self, typed: str) -> Found:
        asked = asking.understand(typed, self.same, self.own)
        if not asked.stretches:
            return Found(asked)
        scores = self._exactly(asked)
        if _things(scores) < FEW:
            self._add_beginning(scores, asked)
        if scores:
            self._add_apart(scores, asked)
            return Found(asked, _ranked(scores))
        if right := spelt_right(typed):
            again = asking.understand(right, self.same, self.own)
            if scores := self._exactly(again):
                self._add_apart(scores, again)
                return Found(again, _ranked(scores), instead=right)
        return Found(asked, _ranked(self._loosely(asked)))

    def _exactly(self, asked):
        found = database().match([asked.stretches], MOST)
        return self._weighed(_ranks(found), asked.stretches, asked.words)

    def _add_beginning(self, scores, asked):
        """Titles and key words that begin as what was typed."""
        letters = clusters(asking.mended(asked.typed))
        if len(letters) < 2:
            return
        ranks = _ranks(database().match_start(letters, MOST), without=scores)
        begins = "".join(asked.words)
        scores |= self._weighed(ranks, asked.stretches, asked.words, ONLY_BEGINS, begins)

    def _add_apart(self, scores, asked):
        """What has all of the words, but not together, comes behind: "วัคซีนหมา" finds what
        "วัคซีน หมา" does."""
        things = _things(scores)
        if things < FEW or (things < A_PAGE and len(asked.words) > len(asked.stretches)):
            ranks = _ranks(database().match([asked.units], MOST), without=scores)
            extra = NOT_TOGETHER + (0.0 if things < FEW else BEHIND)
            scores |= self._weighed(ranks, asked.units, asked.words, extra)

    def _loosely(self, asked):
        """What has the rarest of the units."""
        found = database().match([[unit] for unit in asked.units], MOST)
        having = {}
        for number, pk, rank in found:
            having.setdefault(pk, {})[number] = rank
        times = [sum(n in has for has in having.values()) for n in range(len(asked.units))]
        worth = [log(1 + MOST / (1 + count)) * bool(count) for count in times]
        all_of_them = sum(log(1 + MOST / (1 + count)) for count in times)
        share = {pk: sum(worth[n] for n in has) / all_of_them for pk, has in having.items()}
        best = max(share.values(), default=0)
        if best < LEAST:
            return {}
        near = [pk for pk in having if share[pk] >= max(LEAST, best * SHARE) - 0.001]
        near = sorted(near, key=lambda pk: (-share[pk], -max(having[pk].values()), pk))[:MOST]
        ranks = {pk: max(having[pk].values()) for pk in near}
        scores = self._weighed(ranks, asked.units, asked.words, NOT_TOGETHER)
        return {
            pk: (score + NOT_ALL * (1 - share[pk]), group, kind)
            for pk, (score, group, kind) in scores.items()
        }

    def _weighed(self, ranks, wanted, whole, extra=0.0, begins=""):
        """Scores of the public ones among the found; with ``begins``, of those alone that have it
        at the beginning of a word."""
        top = max(ranks.values(), default=0) or 1
        scores = {}
        rows = Entry.objects.filter(pk__in=ranks).values_list(*FIELDS, named=True)
        for row in public_among(rows):
            if begins and not _any_begins((row.title_words, row.key_words), begins):
                continue
            texts = weighing.Texts.of(row.title_words, row.key_words, row.summary_words)
            score = weighing.weigh(wanted, whole, texts) + 3 * ranks[row.pk] / top + extra
            score += weighing.of_kind(row.kind) + weighing.of_age(row.on, self.today)
            if row.language != self.language:
                score += weighing.OTHER_LANGUAGE
            if "#" in row.group:
                score += weighing.SECTION
            scores[row.pk] = (score, row.group, row.kind)
        return scores


def _ranks(found, without=()):
    return {pk: rank for _n, pk, rank in found if pk not in without}


def _ranked(scores):
    """Each thing once, by the best of its entries."""
    best = {}
    for pk, (score, group, kind) in scores.items():
        if group not in best or (score, -pk) > best[group][:2]:
            best[group] = (score, -pk, kind)
    ordered = sorted(best.values(), key=lambda one: one[:2], reverse=True)
    return [(-pk, kind) for _score, pk, kind in ordered]


def _things(scores):
    """How many things were found, each in whatever languages and parts."""
    return len({group for _score, group, _kind in scores.values()})


def _any_begins(texts, typed):
    return any(weighing.begins_word(text, typed) is not None for text in texts)
