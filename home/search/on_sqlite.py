"""Wagtail's search on SQLite, in Thai. Can be imported only there: Wagtail's models differ."""

from django.db.models import Func, IntegerField, TextField, Value
from django.db.models.functions import Cast, Concat
from modelsearch.backends.database.sqlite import sqlite
from modelsearch.index import RelatedFields
from modelsearch.query import MatchAll, Not, PlainText
from modelsearch.utils import get_descendants_content_types_pks

from home.search.compiling import Asked, cut

MOST_RANKED = 2_000  # things found that are put in order


class Indexer(sqlite.ObjectIndexer):
    def prepare_field(self, obj, field):
        found = super().prepare_field(obj, field)
        return found if isinstance(field, RelatedFields) else cut(found)


# Wagtail's index looks its indexer up here and has no other way in; a test holds it to that.
sqlite.ObjectIndexer = Indexer


class _OnSqlite(Asked):
    def build_search_query_content(self, query, config=None):
        if not isinstance(query, PlainText):
            return super().build_search_query_content(query, config=config)
        found = self.lexemes(sqlite.Lexeme, query.operator.lower())
        return sqlite.SearchQueryExpression(found, config=config)

    def search(self, config, start, stop, score_field=None):
        """Weighs what was found once; Wagtail would ask again for each of it."""
        asked = sqlite.normalize(self.query)
        if score_field or not self.order_by_relevance or isinstance(asked, MatchAll | Not):
            return super().search(config, start, stop, score_field=score_field)
        pks = self._best(asked, config)
        place = Func(
            Value(f",{','.join(pks)},"),
            Concat(Value(","), Cast("pk", TextField()), Value(",")),
            function="instr",
            output_field=IntegerField(),
        )
        return self.queryset.filter(pk__in=pks).order_by(place)[start:stop]

    def _best(self, asked, config):
        match = sqlite.MatchExpression(
            self.FTS_TABLE_FIELDS, self.build_search_query(asked, config=config)
        )
        types = get_descendants_content_types_pks(self.queryset.model)
        found = sqlite.SQLiteFTSIndexEntry.objects.filter(
            match, index_entry__content_type__in=types
        ).annotate(score=self._build_rank_expression(self.get_search_vectors(), config))
        pks = found.order_by("score").values_list("index_entry__object_id", flat=True)
        return list(dict.fromkeys(pks[:MOST_RANKED]))


class Compiler(_OnSqlite, sqlite.SQLiteSearchQueryCompiler):
    pass


class StartCompiler(_OnSqlite, sqlite.SQLiteAutocompleteQueryCompiler):
    pass


class Backend(sqlite.SQLiteSearchBackend):
    query_compiler_class = Compiler
    autocomplete_query_compiler_class = StartCompiler
