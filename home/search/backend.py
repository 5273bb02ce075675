"""Wagtail's search, in Thai: the back office's lists and choosers find words within a clause.

What Wagtail indexes is cut into words (for half-typed ones, into letters), and so is what is
typed. And whatever Wagtail indexes anew is renewed among the public entries too: this is how what
is published, by a person or by the clock, is found at once, and what is taken back no more.
"""

from django.db import connection
from modelsearch.backends.database.postgres import postgres
from modelsearch.backends.database.sqlite import sqlite
from modelsearch.index import AutocompleteField, RelatedFields

from home.search import keeping
from home.search.compiling import Postgres, PostgresStart, Sqlite, SqliteStart, prepared


def _cut(fields):
    """What an indexer yields for its fields, each text (which comes last) cut."""
    for field, *how, value in fields:
        if not isinstance(field, RelatedFields):
            value = prepared(value, start=isinstance(field, AutocompleteField))
        yield (field, *how, value)


class SqliteIndexer(sqlite.ObjectIndexer):
    def prepare_field(self, obj, field):
        found = super().prepare_field(obj, field)
        return found if isinstance(field, RelatedFields) else _cut(found)


class PostgresIndexer(postgres.ObjectIndexer):
    def prepare_field(self, obj, field):
        found = super().prepare_field(obj, field)
        return found if isinstance(field, RelatedFields) else _cut(found)


# Wagtail's index looks its indexer up here and has no other way in; a test holds it to that.
sqlite.ObjectIndexer = SqliteIndexer
postgres.ObjectIndexer = PostgresIndexer


class _AndEntries:
    """Keeps the public entries along with Wagtail's index."""

    def add(self, obj):
        super().add(obj)
        keeping.renew(obj)

    def delete(self, obj):
        super().delete(obj)
        keeping.forget(obj)


class SqliteBackend(_AndEntries, sqlite.SQLiteSearchBackend):
    query_compiler_class = Sqlite
    autocomplete_query_compiler_class = SqliteStart


class PostgresBackend(_AndEntries, postgres.PostgresSearchBackend):
    query_compiler_class = Postgres
    autocomplete_query_compiler_class = PostgresStart


def SearchBackend(params):  # noqa: N802 - the name that Wagtail looks for
    """The backend for the database in use."""
    if connection.vendor == "postgresql":
        return PostgresBackend({"SEARCH_CONFIG": "simple", **params})
    return SqliteBackend(params)
