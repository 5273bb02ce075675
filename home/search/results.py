"""A page of what was found, as a visitor reads it: title, excerpt, address, in their language."""

from dataclasses import dataclass

from home.languages import local_path
from home.search import sources
from home.search.asking import Asked
from home.search.kinds import LABELS
from home.search.marking import Piece, excerpt, marked
from home.search.models import Entry
from home.search.openness import public_among


@dataclass(frozen=True)
class Result:
    title: list[Piece]
    excerpt: list[Piece]
    url: str
    kind: str
    label: str
    on: object
    language: str
    plain_title: str
    plain_excerpt: str


def results(pks: list[int], asked: Asked, own: frozenset[str], language: str) -> list[Result]:
    """These entries as results, in this order, each in the language being read if it is there."""
    shown = _in_language(pks, language)
    addresses = addresses_of(shown)
    phrases, words = _phrases(asked.stretches), _phrases(asked.units)
    made = []
    for entry in shown:
        url = addresses.get((entry.source, entry.object_id)) or entry.path
        text = excerpt(entry.summary, entry.text, phrases, words, own)
        made.append(
            Result(
                title=marked(entry.title, phrases, words, own, typed=asked.typed),
                excerpt=marked(text, phrases, words, own),
                url=local_path(url) + (f"#{entry.part}" if entry.part else ""),
                kind=entry.kind,
                label=LABELS[entry.kind],
                on=entry.on,
                language=entry.language,
                plain_title=entry.title,
                plain_excerpt=text,
            )
        )
    return made


def _in_language(pks, language):
    """The entries, each replaced by its translation where there is one."""
    found = Entry.objects.in_bulk(pks)  # they were found among the public ones
    groups = [entry.group for entry in found.values() if entry.language != language]
    others = {}
    if groups:
        rows = Entry.objects.filter(group__in=groups, language=language)
        others = {entry.group: entry for entry in public_among(rows)}
    entries = [found[pk] for pk in pks if pk in found]
    return [others.get(e.group, e) if e.language != language else e for e in entries]


def addresses_of(entries) -> dict:
    """Thai addresses by source and id, of the things that know theirs."""
    wanted = {}
    for entry in entries:
        wanted.setdefault(entry.source, []).append(entry.object_id)
    return {
        (source.key, pk): path
        for source in sources.all_sources()
        if source.key in wanted
        for pk, path in source.addresses(wanted[source.key]).items()
    }


def _phrases(ways):
    return [phrase for phrases in ways for phrase in phrases]
