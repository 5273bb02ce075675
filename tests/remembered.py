"""What many tests begin with, made once in a process and from then on laid down as rows.

Making a site takes a third of a second, and thousands of tests begin with one. Writing the rows it
left behind takes a hundredth. They are written only where the tables stand as they stood when it
was made; anywhere else it is made anew.
"""

import datetime
import functools
import re

from django.db import connection, transaction

WRITES = re.compile(r'(?:INSERT(?: OR IGNORE)? INTO|UPDATE|DELETE FROM)\s+"?(\w+)')
# What rows point at by number, besides each other.
POINTED_AT = {"django_content_type", "auth_permission"}
AT_ONCE = 200  # rows; SQLite takes no more than some thousand values at once
MOST = 3  # ways the tables may have stood that are remembered


def remembered(make, *, tables=None):
    """Wrap what makes a tuple of rows, takes nothing, and writes to the database alone.

    ``tables`` names those it may write to, where finding that out by making it once in vain would
    take long.
    """
    memory = []

    @functools.wraps(make)
    def lay():
        fitting = next((kept for kept in memory if kept.fits()), None)
        if fitting:
            return fitting.lay()
        return make() if len(memory) == MOST else _make_and_keep(make, memory, tables)

    return lay


def _make_and_keep(make, memory, tables):
    touched = tables() if tables else _touched_by(make)
    before = {table: _Rows.of(table) for table in touched | POINTED_AT}
    made = make()
    if all(one._meta.db_table in touched for one in made):  # else it stood there already
        after = {table: _Rows.of(table) for table in touched}
        memory.append(_Kept(before, after, [(type(one), one.pk) for one in made]))
    return made


def _touched_by(make) -> set[str]:
    """The names of the tables it writes to; done in vain, and taken back."""
    tables = set()

    def watch(execute, sql, params, many, context):
        if match := WRITES.match(sql):
            tables.add(match[1])
        return execute(sql, params, many, context)

    with transaction.atomic(), connection.execute_wrapper(watch):
        make()
        transaction.set_rollback(True)
    return tables


def all_tables() -> set[str]:
    """The names of all, without what SQLite keeps or fills by itself behind them."""
    if connection.vendor != "sqlite":
        return set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'shadow'"
        )
        names = {name for (name,) in cursor.fetchall() if not name.startswith("sqlite_")}
    return {name for name in names if name.removesuffix("_fts") not in names - {name}}


class _Kept:
    def __init__(self, before, after, made):
        self.before, self.made = before, made
        self.changes = [rows for table, rows in after.items() if rows != before[table]]
        counts = ", ".join(f'(SELECT count(*) FROM "{table}")' for table in before)
        self.count = f"SELECT {counts}"  # noqa: S608 - names of tables
        self.counts = tuple(len(rows.values) for rows in before.values())

    def fits(self) -> bool:
        with connection.cursor() as cursor:
            cursor.execute(self.count)
            if cursor.fetchone() != self.counts:
                return False
        return all(not rows.values or _Rows.of(rows.table) == rows for rows in self.before.values())

    def lay(self):
        with transaction.atomic(), connection.cursor() as cursor:  # rows may point at later ones
            for rows in self.changes:
                if self.before[rows.table].values:
                    cursor.execute(f'DELETE FROM "{rows.table}"')  # noqa: S608
                rows.write(cursor)
        return tuple(model.objects.get(pk=pk) for model, pk in self.made)


class _Rows:
    """All a table holds."""

    def __init__(self, table, columns, values):
        self.table, self.columns, self.values = table, columns, values

    @classmethod
    def of(cls, table):
        with connection.cursor() as cursor:
            cursor.execute(f'SELECT {_everything(table)} FROM "{table}"')  # noqa: S608
            columns = [column[0] for column in cursor.description]
            return cls(table, columns, [tuple(map(_writable, row)) for row in cursor.fetchall()])

    def __eq__(self, other):
        return sorted(map(repr, self.values)) == sorted(map(repr, other.values))

    __hash__ = None

    def write(self, cursor):
        names = ", ".join(f'"{name}"' for name in self.columns)
        row = f"({', '.join(['%s'] * len(self.columns))})"
        for start in range(0, len(self.values), AT_ONCE):
            part = self.values[start : start + AT_ONCE]
            rows = ", ".join([row] * len(part))
            values = [value for row in part for value in row]
            cursor.execute(f'INSERT INTO "{self.table}" ({names}) VALUES {rows}', values)  # noqa: S608


def _writable(value):
    """SQLite gives times of day that it does not take."""
    return str(value) if isinstance(value, datetime.time) else value


@functools.cache
def _is_words(table) -> bool:
    """Whether it is one of SQLite's tables of words, whose number of a row has to be asked for."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sql LIKE 'CREATE VIRTUAL%%' FROM sqlite_master WHERE name = %s", [table]
        )
        return bool(cursor.fetchone()[0])


def _everything(table):
    return "rowid, *" if connection.vendor == "sqlite" and _is_words(table) else "*"
