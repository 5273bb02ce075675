"""What is typed into Wagtail's own searches, as the words that its index holds.

Every Thai word is written in plain letters (``spelt``): both databases take those for one word,
whatever they hold of Thai vowels and tone marks, or of their locale (decision 0069).
"""

import operator

from modelsearch.index import AutocompleteField, RelatedFields
from modelsearch.query import MATCH_ALL, Phrase, PlainText

from home.search.words import clusters, words

JOINED = {"and": operator.and_, "or": operator.or_}
MOST_TYPED = 200  # characters
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


def cut(fields):
    """What an indexer yields for its fields, each text (which comes last) prepared."""
    for field, *how, value in fields:
        if not isinstance(field, RelatedFields):
            value = prepared(value, start=isinstance(field, AutocompleteField))
        yield (field, *how, value)


class Asked:
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

    def lexemes(self, lexeme, how_joined, **how):
        found = None
        for number, phrase in enumerate(self.phrases, 1):
            half = self.LAST_TERM_IS_PREFIX and number == len(self.phrases)
            one = lexeme(phrase, prefix=half, **how)
            found = one if found is None else JOINED[how_joined](found, one)
        return found
