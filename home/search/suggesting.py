"""Titles that begin as what is being typed, while it is typed."""

from dataclasses import dataclass

from home.languages import local_path
from home.search import weighing
from home.search.asking import mended
from home.search.kinds import LABELS
from home.search.matching import database
from home.search.models import Entry
from home.search.openness import public_among
from home.search.results import addresses_of
from home.search.words import clusters, words

MOST = 6
WEIGHED = 80
AT_FRONT, AT_WORD, IN_KEYS = 20.0, 10.0, 4.0


@dataclass(frozen=True)
class Suggestion:
    title: str
    url: str
    label: str


def suggestions(typed: str, language: str) -> list[Suggestion]:
    """At most six, in the language being read; none for less than two letters."""
    letters = clusters(mended(typed))
    if len(letters) < 2:
        return []
    pks = [pk for _n, pk, _rank in database().match_start(letters, WEIGHED)]
    rows = Entry.objects.filter(pk__in=pks, language=language).defer("text", "summary")
    entries = public_among(rows)
    wanted = "".join(words(mended(typed)))
    best = sorted(entries, key=lambda entry: (-_near(entry, wanted), entry.pk))
    chosen = _once(entry for entry in best if _near(entry, wanted))[:MOST]
    addresses = addresses_of(chosen)
    return [_suggestion(entry, addresses) for entry in chosen]


def _near(entry: Entry, wanted) -> float:
    """0 where the letters stand in the title only by chance, in the middle of a word."""
    kind = weighing.of_kind(entry.kind)
    place = weighing.begins_word(entry.title_words, wanted)
    if place is not None:
        return kind + (AT_WORD if place else AT_FRONT)
    return 0.0 if weighing.begins_word(entry.key_words, wanted) is None else kind + IN_KEYS


def _once(entries):
    """Without a second entry of one thing."""
    once = {}
    for entry in entries:
        once.setdefault(entry.group.partition("#")[0], entry)
    return list(once.values())


def _suggestion(entry, addresses):
    url = addresses.get((entry.source, entry.object_id)) or entry.path
    anchor = f"#{entry.part}" if entry.part else ""
    return Suggestion(entry.title, local_path(url) + anchor, str(LABELS[entry.kind]))
