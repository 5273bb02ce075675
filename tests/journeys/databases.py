"""A database of its own for a real server, of the kind the suite runs on."""

import contextlib
import os
import secrets
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

CREATE = sql.SQL(
    "CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'"
    " LOCALE_PROVIDER icu ICU_LOCALE 'th-TH'"
)
DROP = sql.SQL("DROP DATABASE {} WITH (FORCE)")


@contextlib.contextmanager
def own_database():
    """Environment for ``Server``: nothing for SQLite, a fresh database for PostgreSQL."""
    address = os.environ.get("DATABASE_URL", "")
    if not address.startswith("postgres"):
        yield {"DATABASE_URL": ""}
        return
    name = f"journey_{secrets.token_hex(6)}"
    _run(address, CREATE.format(sql.Identifier(name)))
    try:
        yield {"DATABASE_URL": urlunsplit(urlsplit(address)._replace(path=f"/{name}"))}
    finally:
        _run(address, DROP.format(sql.Identifier(name)))


def _run(address, statement):
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(statement)
