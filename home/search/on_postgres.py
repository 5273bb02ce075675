"""Wagtail's search on PostgreSQL, in Thai. Can be imported only there: Wagtail's models differ."""

from modelsearch.backends.database.postgres import postgres
from modelsearch.index import RelatedFields
from modelsearch.query import PlainText

from home.search.compiling import Asked, cut


class Indexer(postgres.ObjectIndexer):
    def prepare_field(self, obj, field):
        found = super().prepare_field(obj, field)
        return found if isinstance(field, RelatedFields) else cut(found)


# Wagtail's index looks its indexer up here and has no other way in; a test holds it to that.
postgres.ObjectIndexer = Indexer


class _OnPostgres(Asked):
    def build_tsquery_content(self, query, config=None, invert=False):
        if not isinstance(query, PlainText):
            return super().build_tsquery_content(query, config=config, invert=invert)
        found = self.lexemes(postgres.Lexeme, query.operator, invert=invert)
        return postgres.SearchQuery(found, search_type="raw", config=config)


class Compiler(_OnPostgres, postgres.PostgresSearchQueryCompiler):
    pass


class StartCompiler(_OnPostgres, postgres.PostgresAutocompleteQueryCompiler):
    pass


class Backend(postgres.PostgresSearchBackend):
    query_compiler_class = Compiler
    autocomplete_query_compiler_class = StartCompiler

    def __init__(self, params):
        super().__init__({"SEARCH_CONFIG": "simple", **params})
