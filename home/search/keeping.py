"""Keeps the entries as the things are. Called by Wagtail's own indexing (``backend``), by the
screens that save what it does not know, and every night for everything."""

from collections.abc import Iterable
from itertools import islice

from django.db import transaction
from django.utils import timezone

from home.folding import fold
from home.privacy import closed_files
from home.search import sources
from home.search.matching import database
from home.search.models import Entry, Lexicon
from home.search.own_words import own_words
from home.search.words import clusters, words

A_TIME = 200  # things between two writes
LONGEST_TITLE = 300


def renew(thing) -> None:
    """Bring the entries of one thing to what it is now; gone where it is not public."""
    own = None
    for source in sources.sources_of(thing):
        _drop(source, thing.pk)
        public = source.public().filter(pk=thing.pk).first()
        if public is not None:
            own = Lexicon.words() if own is None else own
            _write(source, [public], own)


def forget(thing) -> None:
    """The thing is deleted."""
    for source in sources.sources_of(thing):
        _drop(source, thing.pk)


def without_closed_files() -> None:
    """Write anew, without the words of its file, what has some of a file that is closed now."""
    entries = Entry.objects.filter(file__in=closed_files())
    for key, pk in set(entries.values_list("source", "object_id")):
        source = next(one for one in sources.all_sources() if one.key == key)
        renew(source.model.objects.get(pk=pk))


@transaction.atomic
def rebuild() -> int:
    """Write every entry anew, with the office's words of today; returns how many there are."""
    own = own_words()
    database().clear()
    Entry.objects.all().delete()
    Lexicon.objects.update_or_create(
        pk=1, defaults={"own_words": sorted(own), "built_at": timezone.now()}
    )
    for source in sources.all_sources():
        things = iter(source.public().order_by("pk").iterator(chunk_size=A_TIME))
        while some := list(islice(things, A_TIME)):
            _write(source, some, own)
    database().settle()
    return Entry.objects.count()


def _drop(source, pk):
    entries = Entry.objects.filter(source=source.key, object_id=pk)
    if pks := list(entries.values_list("pk", flat=True)):
        database().delete(pks)
        entries.delete()


def _write(source, things: Iterable, own):
    entries, fields = [], []
    for thing in things:
        for passage in source.passages(thing):
            title, keys, summary = (
                words(text, own) for text in (passage.title, passage.words, passage.summary)
            )
            entries.append(_entry(source, thing.pk, passage, title, keys, summary))
            letters = clusters(f"{passage.title} {passage.words}")
            fields.append((title, keys, summary, words(passage.text, own), letters))
    made = Entry.objects.bulk_create(entries)
    if made:
        rows = zip(made, fields, strict=True)
        database().insert([(entry.pk, *texts) for entry, texts in rows])


def _entry(source, pk, passage, title, keys, summary):
    return Entry(
        source=source.key,
        object_id=pk,
        part=passage.part[:80],
        group=passage.group[:80],
        kind=passage.kind,
        language=passage.language,
        title=fold(passage.title)[:LONGEST_TITLE],
        summary=fold(passage.summary),
        text=fold(passage.text),
        path=passage.path,
        on=passage.on,
        file=passage.file,
        title_words=" ".join(title),
        key_words=" ".join(keys),
        summary_words=" ".join(summary),
    )
