"""What many tests begin with, made once in a process and from then on laid down as rows.

Making a site takes a third of a second, and thousands of tests begin with one. Writing the rows it
left behind takes a hundredth. They are written only where the tables stand as they stood when it
was made; anywhere else it is made anew.
"""

import functools
import re

from django.db import connection, transaction

WRITES = re.compile(r'(?:INSERT(?: OR IGNORE)? INTO|UPDATE|DELETE FROM)\s+"?(\w+)')
# What rows point at by number, besides each other.
POINTED_AT = {"django_content_type", "auth_permission"}
MOST = 3  # ways the tables may have stood that are remembered


def remembered(make):
    """Wrap what makes a tuple of rows, takes nothing, and writes to the database alone."""
    memory = []

    @functools.wraps(make)
    def lay():
        fitting = next((kept for kept in memory if kept.fits()), None)
        if fitting:
            return fitting.lay()
        return make() if len(memory) == MOST else _make_and_keep(make, memory)

    return lay


def _make_and_keep(make, memory):
    touched = _touched_by(make)
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
            return cls(table, columns, cursor.fetchall())

    def __eq__(self, other):
        return sorted(map(repr, self.values)) == sorted(map(repr, other.values))

    __hash__ = None

    def write(self, cursor):
        if not self.values:
            return
        names = ", ".join(f'"{name}"' for name in self.columns)
        row = f"({', '.join(['%s'] * len(self.columns))})"
        rows = ", ".join([row] * len(self.values))
        values = [value for row in self.values for value in row]
        cursor.execute(f'INSERT INTO "{self.table}" ({names}) VALUES {rows}', values)  # noqa: S608


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
