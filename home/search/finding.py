"""From what was typed to the things found, the nearest first.

First what has every stretch as it was typed (or in words that mean the same), then titles that
begin so; where there is nothing, the nearest known spelling, then everything that has all the
words anywhere, and at last what has the rarest of them.
"""

import datetime
from dataclasses import dataclass, field
from math import log

from django.db.models import Q

from home.privacy import closed_files
from home.search import asking, sources, weighing
from home.search.kinds import LABELS
from home.search.matching import database
from home.search.models import Entry, Lexicon
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
FIELDS = ("pk", "source", "object_id", "group", "kind", "language", "on") + (
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
    """One search: reads synonyms and public things once, whatever has to be tried."""

    def __init__(self, language: str, today: datetime.date):
        self.language, self.today = language, today
        self.own = Lexicon.words()
        self.same = same_terms(self.own)
        self.public = public_entries()

    def find(self, typed: str) -> Found:
        asked = asking.understand(typed, self.same, self.own)
        if not asked.stretches:
            return Found(asked)
        scores = self._exactly(asked)
        if _things(scores) < FEW:
            self._add(scores, self._beginning(asked))
        if scores:
            return Found(asked, self._ranked(self._and_loose(scores, asked)))
        if right := spelt_right(typed, self.public, self.own):
            again = asking.understand(right, self.same, self.own)
            if scores := self._exactly(again):
                scores = self._and_loose(scores, again)
                return Found(again, self._ranked(scores), instead=right)
        return Found(asked, self._ranked(self._loosely(asked)))

    def _exactly(self, asked):
        found = database().match([asked.stretches], MOST)
        return self._weighed(found, asked.stretches, asked.words)

    def _beginning(self, asked):
        letters = clusters(asking.mended(asked.typed))
        if len(letters) < 2:
            return {}
        found = database().match_start(letters, MOST)
        begins = "".join(asked.words)
        return self._weighed(found, asked.stretches, asked.words, ONLY_BEGINS, begins)

    def _and_loose(self, scores, asked):
        """What has all of the words, but not together, comes behind: "วัคซีนหมา" finds what
        "วัคซีน หมา" does."""
        things = _things(scores)
        if things < FEW:
            self._add(scores, self._loosely(asked, least=1.0))
        elif things < A_PAGE and len(asked.words) > len(asked.stretches):
            loose = self._loosely(asked, least=1.0).items()
            self._add(scores, {pk: (score + BEHIND, *rest) for pk, (score, *rest) in loose})
        return scores

    def _loosely(self, asked, least=LEAST):
        """All of the units anywhere; without such a thing, those that have the rarest."""
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
        near = {pk for pk in having if share[pk] >= max(least, best * SHARE) - 0.001}
        rows = [(0, pk, max(having[pk].values())) for pk in near]
        scores = self._weighed(rows, asked.units, asked.words, NOT_TOGETHER)
        return {
            pk: (score + NOT_ALL * (1 - share[pk]), group, kind)
            for pk, (score, group, kind) in scores.items()
        }

    def _weighed(self, found, wanted, whole, extra=0.0, begins=""):
        """Scores of the public ones among the found; with ``begins``, of those alone that have it
        at the beginning of a word."""
        ranks = {pk: rank for _n, pk, rank in found}
        top = max(ranks.values(), default=0) or 1
        scores = {}
        rows = self.public.filter(pk__in=ranks).values_list(*FIELDS)
        for pk, _source, _id, group, kind, language, on, title, keys, summary in rows:
            if begins and not _any_begins((title, keys), begins):
                continue
            texts = weighing.Texts.of(title, keys, summary)
            score = weighing.weigh(wanted, whole, texts) + 3 * ranks[pk] / top + extra
            score += weighing.of_kind(kind) + weighing.of_age(on, self.today)
            if language != self.language:
                score += weighing.OTHER_LANGUAGE
            if "#" in group:
                score += weighing.SECTION
            scores[pk] = (score, group, kind)
        return scores

    @staticmethod
    def _add(scores, more):
        for pk, score in more.items():
            scores.setdefault(pk, score)

    @staticmethod
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


def public_entries():
    """The entries whose things everybody may see at this moment, and the files they quote."""
    public = Q(pk=None)
    for source in sources.all_sources():
        ids = source.public().order_by().values("pk")
        public |= Q(source=source.key, object_id__in=ids)
    return Entry.objects.filter(public).exclude(file__in=closed_files())
