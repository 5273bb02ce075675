"""The words as tsvectors that are written here, word by word: PostgreSQL's own parser cuts no
Thai, and what it takes for a letter depends on the locale."""

from django.db import connection

TABLE = "search_words"
CREATE = (
    f"CREATE TABLE {TABLE} (entry_id bigint PRIMARY KEY, words tsvector NOT NULL, "
    "letters tsvector NOT NULL)",
    f"CREATE INDEX {TABLE}_words ON {TABLE} USING gin (words)",
    f"CREATE INDEX {TABLE}_letters ON {TABLE} USING gin (letters)",
)
DROP = f"DROP TABLE {TABLE}"
LAST_PLACE = 16_383  # PostgreSQL knows no later place in a text
MOST_PLACES = 255  # of one word
WEIGHTS = "{0.1, 0.4, 0.6, 1.0}"  # of D, C, B, A


def insert(rows):
    """rows: (entry's id, title, keys, summary, text, letters), each text a list of words."""
    delete([row[0] for row in rows])
    values = [(pk, _vector(fields[:4]), _vector([fields[4]])) for pk, *fields in rows]
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {TABLE} VALUES (%s, %s::tsvector, %s::tsvector)",  # noqa: S608
            values,
        )


def delete(pks):
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {TABLE} WHERE entry_id = ANY(%s)", [list(pks)])  # noqa: S608


def clear():
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {TABLE}")


def settle():
    """Everything was written anew: let PostgreSQL sort it into its indexes and count it now, not
    when it next tidies up. Until then it looks through all the words for what they would give."""
    with connection.cursor() as cursor:
        for index in (f"{TABLE}_words", f"{TABLE}_letters"):
            cursor.execute("SELECT gin_clean_pending_list(%s::regclass)", [index])
        cursor.execute(f"ANALYZE {TABLE}, search_entry")


def match(asks, most):
    """Return (number of the ask, id, rank) of what the asks find; a higher rank is better."""
    return _match("words", [_all_of(ask) for ask in asks], most)


def match_start(letters, most):
    """What has these letters in its title or keys; the last may be half."""
    return _match("letters", [" <-> ".join(map(_quoted, letters)) + ":*"], most)


def _match(column, expressions, most):
    one = (
        f"(SELECT %s::int, entry_id, ts_rank('{WEIGHTS}', {column}, %s::tsquery) AS score "  # noqa: S608
        f"FROM {TABLE} WHERE {column} @@ %s::tsquery ORDER BY score DESC, entry_id LIMIT %s)"
    )
    params = [p for n, text in enumerate(expressions) for p in (n, text, text, most)]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join([one] * len(expressions)), params)
        return cursor.fetchall()


def _all_of(ask):
    return " & ".join("(" + " | ".join(map(_phrase, phrases)) + ")" for phrases in ask)


def _phrase(words):
    return "(" + " <-> ".join(map(_quoted, words)) + ")"


def _vector(fields):
    """A tsvector's text, 'word':places; between two fields lies a gap that no phrase leaps."""
    places, place = {}, 0
    for weight, words in zip("ABCD", fields, strict=False):
        for word in words:
            place += 1
            if place > LAST_PLACE:
                break
            places.setdefault(word, []).append(f"{place}{weight}")
        place += 1
    return " ".join(f"{_quoted(word)}:{','.join(at[:MOST_PLACES])}" for word, at in places.items())


def _quoted(word):
    escaped = word.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"
