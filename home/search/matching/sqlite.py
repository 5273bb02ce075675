"""The words in an FTS5 table. Thai marks count as letters there, which they do not by default."""

from django.db import connection

TABLE = "search_words"
COLUMNS = "title, keys, summary, text, letters"
CREATE = (
    f"CREATE VIRTUAL TABLE {TABLE} USING fts5({COLUMNS}, "
    "tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'\")",
)
DROP = f"DROP TABLE {TABLE}"
WEIGHTS = "10.0, 6.0, 4.0, 1.0, 0.0"


def insert(rows):
    """rows: (entry's id, title, keys, summary, text, letters), each text a list of words."""
    delete([row[0] for row in rows])
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {TABLE}(rowid, {COLUMNS}) VALUES (%s, %s, %s, %s, %s, %s)",  # noqa: S608
            [(pk, *(" ".join(field) for field in fields)) for pk, *fields in rows],
        )


def delete(pks):
    with connection.cursor() as cursor:
        cursor.executemany(f"DELETE FROM {TABLE} WHERE rowid = %s", [(pk,) for pk in pks])  # noqa: S608


def clear():
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {TABLE}")  # noqa: S608


def settle():
    """Nothing to do: SQLite counts nothing in a table of words."""


def match(asks, most):
    """Return (number of the ask, id, rank) of what the asks find; a higher rank is better."""
    words = "{title keys summary text} : "
    return _match([words + _all_of(ask) for ask in asks], most)


def match_start(letters, most):
    """What has these letters in its title or keys; the last may be half."""
    return _match([f'letters : "{" ".join(map(_safe, letters))}"*'], most)


def _match(expressions, most):
    rank = f"-bm25({TABLE}, {WEIGHTS})"
    one = (
        f"SELECT * FROM (SELECT %s, rowid, {rank} AS score FROM {TABLE} "  # noqa: S608
        f"WHERE {TABLE} MATCH %s ORDER BY score DESC, rowid LIMIT %s)"
    )
    params = [p for n, text in enumerate(expressions) for p in (n, text, most)]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join([one] * len(expressions)), params)
        return cursor.fetchall()


def _all_of(ask):
    return "(" + " AND ".join(f"({' OR '.join(map(_phrase, phrases))})" for phrases in ask) + ")"


def _phrase(words):
    return f'"{" ".join(map(_safe, words))}"'


def _safe(word):
    return word.replace('"', "")
