"""Which terms mean the same: those of every office, and those that the staff added."""

import functools

from home.search.abbreviations import SAME, SHORT
from home.search.asking import Phrase
from home.search.models import Synonym
from home.search.words import words


def same_terms(own: frozenset[str]) -> dict[Phrase, list[Phrase]]:
    """Every known term as words, and the terms that mean the same."""
    same = {term: list(others) for term, others in _everywhere(own).items()}
    for synonym in Synonym.objects.all():
        _add(same, _cut(synonym.listed, own))
    return same


@functools.lru_cache(maxsize=4)
def _everywhere(own):
    same = {}
    for group in [*([short, *long] for short, long in SHORT.items()), *SAME]:
        _add(same, _cut(group, own))
    return same


def _cut(group, own):
    terms = ((term,) if term in SHORT else tuple(words(term, own)) for term in group)
    return list(dict.fromkeys(filter(None, terms)))


def _add(same, terms):
    for term in terms:
        others = same.setdefault(term, [])
        others += [other for other in terms if other != term and other not in others]
