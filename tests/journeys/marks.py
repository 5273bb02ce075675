"""Unique marks, in every way a program may write them down, and the search for them."""

import base64
import json
from pathlib import Path
from urllib.parse import quote, quote_plus

import psycopg
from psycopg import sql


def ways_of(mark: str) -> set[bytes]:
    """The bytes to look for: plain, wide, hex, escaped, quoted, and inside base64."""
    plain = mark.encode()
    ways = {plain, mark.encode("utf-16-le"), plain.hex().encode(), plain.hex().upper().encode()}
    ways |= {json.dumps(mark)[1:-1].encode(), quote(mark).encode(), quote_plus(mark).encode()}
    for offset in range(3):
        # The whole groups of three bytes that no neighbour has a part in.
        inner = plain[offset:]
        inner = inner[: len(inner) // 3 * 3]
        ways.add(base64.b64encode(inner))
    return ways


def found_in(data: bytes, marks: dict[str, str]) -> set[str]:
    return {name for name, mark in marks.items() if any(way in data for way in ways_of(mark))}


def found_on_disk(folder: Path, marks: dict[str, str]) -> set[tuple[str, str]]:
    """(file, mark) for every mark in a name or in the bytes of anything below the folder."""
    found = set()
    for file in folder.rglob("*"):
        data = str(file).encode()
        if file.is_file() and not file.is_symlink():
            data += b"\n" + file.read_bytes()
        found |= {(str(file.relative_to(folder)), name) for name in found_in(data, marks)}
    return found


def everything_in(address: str) -> bytes:
    """Every row of every table of a PostgreSQL database, as text."""
    with psycopg.connect(address) as connection:
        names = connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        ).fetchall()
        rows = []
        for (name,) in names:
            copying = sql.SQL("COPY {} TO STDOUT").format(sql.Identifier(name))
            with connection.cursor().copy(copying) as lines:
                rows += [bytes(line) for line in lines]
    return b"".join(rows)
