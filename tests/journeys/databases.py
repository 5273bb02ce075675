"""Databases of their own for real servers, of the kind the suite runs on."""

import psycopg
from psycopg import sql

CREATE = sql.SQL(
    "CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'"
    " LOCALE_PROVIDER icu ICU_LOCALE 'th-TH'"
)
DROP = sql.SQL("DROP DATABASE {} WITH (FORCE)")


def run(address, statement):
    """Say it to the server at this address, outside any transaction."""
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(statement)
