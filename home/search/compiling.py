"""What is typed into Wagtail's own searches, as the words that its index holds.

Every Thai word is written in plain letters (``spelt``): both databases take those for one word,
whatever they hold of Thai vowels and tone marks, or of their locale (decision 0069).
"""

import operator

from django.db.models import Func, IntegerField, TextField, Value
from django.db.models.functions import Cast, Concat
from modelsearch.backends.database.postgres import postgres
from modelsearch.backends.database.sqlite import sqlite
from modelsearch.query import MATCH_ALL, MatchAll, Not, Phrase, PlainText
from modelsearch.utils import get_descendants_content_types_pks

from home.search.words import clusters, words

JOINED = {"and": operator.and_, "or": operator.or_}
MOST_TYPED = 200  # characters
MOST_RANKED = 2_000  # things found that are put in order
_SPELT = {
    code: f"q{chr(97 + (code - 0x0E01) // 26)}{chr(97 + (code - 0x0E01) % 26)}"
    for code in range(0x0E01, 0x0E5C)
}


def spelt(pieces: list[str]) -> str:
    """Words in plain letters, a space between: a word and its beginning begin alike."""
    return " ".join(pieces).translate(_SPELT)


def prepared(text: str, *, start: bool) -> str:
    """A text as the index keeps it: words, or letters where half a word has to be found."""
    return spelt(clusters(text) if start else words(text))


class _Asked:
    """Each stretch of what was typed without a space is a phrase; all of them have to be there."""

    def __init__(self, queryset, query, *args, fields=None, **kwargs):
        # Wagtail would look for words in the fields as they are, which are not cut.
        super().__init__(queryset, query, *args, **kwargs)
        text = getattr(self.query, "query_string", "")[:MOST_TYPED]
        cut = (prepared(part, start=self.LAST_TERM_IS_PREFIX) for part in text.split())
        self.phrases = list(filter(None, cut))
        if isinstance(self.query, PlainText | Phrase) and not self.phrases:
            self.query = ~MATCH_ALL
        elif isinstance(self.query, Phrase):
            self.query = Phrase(" ".join(self.phrases))

    def _lexemes(self, lexeme, how_joined, **how):
        found = None
        for number, phrase in enumerate(self.phrases, 1):
            half = self.LAST_TERM_IS_PREFIX and number == len(self.phrases)
            one = lexeme(phrase, prefix=half, **how)
            found = one if found is None else JOINED[how_joined](found, one)
        return found


class _OnSqlite(_Asked):
    def build_search_query_content(self, query, config=None):
        if not isinstance(query, PlainText):
            return super().build_search_query_content(query, config=config)
        found = self._lexemes(sqlite.Lexeme, query.operator.lower())
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


class _OnPostgres(_Asked):
    def build_tsquery_content(self, query, config=None, invert=False):
        if not isinstance(query, PlainText):
            return super().build_tsquery_content(query, config=config, invert=invert)
        found = self._lexemes(postgres.Lexeme, query.operator, invert=invert)
        return postgres.SearchQuery(found, search_type="raw", config=config)


class Sqlite(_OnSqlite, sqlite.SQLiteSearchQueryCompiler):
    pass


class SqliteStart(_OnSqlite, sqlite.SQLiteAutocompleteQueryCompiler):
    pass


class Postgres(_OnPostgres, postgres.PostgresSearchQueryCompiler):
    pass


class PostgresStart(_OnPostgres, postgres.PostgresAutocompleteQueryCompiler):
    pass
