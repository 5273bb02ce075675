"""Which entries everybody may see at this moment: asked of the things themselves, every time
(decision 0070)."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import CharField, Value

from home.privacy import closed_files
from home.search import sources

MOST_NAMED = 1_000  # ids that are named to a database; for more it is asked for all there are


def public_among(entries: Iterable) -> list:
    """Those of the entries, or rows of them, whose thing is public and whose file is not closed.

    One question to the database for all, and one more where there are files.
    """
    entries = list(entries)
    things, closed = _public_things(entries), _closed_files(entries)
    return [
        one for one in entries if (one.source, one.object_id) in things and one.file not in closed
    ]


def _public_things(entries):
    wanted = defaultdict(set)
    for one in entries:
        wanted[one.source].add(one.object_id)
    asked = [_open(source, wanted[source.key]) for source in sources.all_sources()]
    asked = [one for one in asked if one is not None]
    return set(asked[0].union(*asked[1:], all=True)) if asked else set()


def _open(source, ids):
    if not ids:
        return None
    key = Value(source.key, output_field=CharField())
    return _named(source.public().order_by(), ids).values_list(key, "pk")


def _closed_files(entries):
    files = {one.file for one in entries} - {None}
    return set(_named(closed_files(), files).values_list("pk", flat=True)) if files else set()


def _named(rows, ids):
    return rows if len(ids) > MOST_NAMED else rows.filter(pk__in=ids)
