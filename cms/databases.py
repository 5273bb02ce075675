"""How the database is opened: SQLite that survives a power cut, or PostgreSQL by its address."""

import os
from pathlib import Path

import dj_database_url

KEEP_OPEN = 600  # seconds

# FULL, not NORMAL: NORMAL loses acknowledged cases when the power goes.
# IMMEDIATE: a transaction waits at its start and never fails half-way as "locked".
PRAGMAS = (
    "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;"
    "PRAGMA mmap_size=134217728;PRAGMA cache_size=-20000;PRAGMA journal_size_limit=67108864;"
    # What is deleted is overwritten, in the database and so in every copy made afterwards.
    "PRAGMA secure_delete=ON;"
)


def configuration(url: str, data_dir: Path) -> dict:
    """The `default` entry of DATABASES."""
    chosen = dj_database_url.parse(url) if url else _sqlite(data_dir / "db.sqlite3")
    if chosen["ENGINE"].endswith("sqlite3"):
        chosen |= _sqlite(chosen["NAME"])
    return chosen | {"CONN_MAX_AGE": KEEP_OPEN, "CONN_HEALTH_CHECKS": True}


def _sqlite(name) -> dict:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(name),
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": PRAGMAS},
        "TEST": {"NAME": os.environ.get("TEST_DB_NAME") or None},
    }
