"""Which terms mean the same: those of every office, and those that the staff added."""

from home.search.abbreviations import SAME, SHORT
from home.search.asking import Phrase
from home.search.models import Synonym
from home.search.words import words


def same_terms(own: frozenset[str]) -> dict[Phrase, list[Phrase]]:
    groups = [[short, *long] for short, long in SHORT.items()]
    groups += [*SAME, *(each.listed for each in Synonym.objects.all())]
    same = {}
    for group in groups:
        terms = [(term,) if term in SHORT else tuple(words(term, own)) for term in group]
        terms = list(dict.fromkeys(filter(None, terms)))
        for term in terms:
            others = same.setdefault(term, [])
            others += [other for other in terms if other != term and other not in others]
    return same
