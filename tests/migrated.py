"""A database just migrated, kept for the other worker and the next run: migrating takes longer
than many tests.

It is kept under a name made of every migration and requirement, so a change of one is never
missed. On SQLite it is a file, on PostgreSQL a database that others are copied from. In a fresh
clone one worker migrates for real, and the other waits for it.
"""

import fcntl
import hashlib
import os
import shutil
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / ".pytest_cache" / "migrated"
PREFIX = "portal_migrated_"
_held = []


def lay(connection) -> bool:
    """Put the kept database where the tests look for theirs; say whether there was one.

    Where there is none, whoever asks first goes on to migrate, and calls ``keep``.
    """
    KEPT.mkdir(parents=True, exist_ok=True)
    lock = (KEPT / f"{connection.vendor}.lock").open("w")
    fcntl.flock(lock, fcntl.LOCK_EX)
    is_there = _WAYS[connection.vendor].lay(connection)
    if is_there:
        lock.close()
    else:
        _held.append(lock)
    return is_there


def keep(connection):
    """Keep the database as it is now, just migrated, and forget those of older code."""
    if _held:
        _WAYS[connection.vendor].keep(connection)
        _held.pop().close()


def take_away(connection):
    """Drop a database that was copied for this process alone."""
    _WAYS[connection.vendor].take_away(connection)


def file() -> Path | None:
    """The kept SQLite database, if there is one."""
    return _file() if _file().exists() else None


class _File:
    @staticmethod
    def lay(connection):
        if not _file().exists():
            return False
        shutil.copyfile(_file(), connection.settings_dict["TEST"]["NAME"])
        return True

    @staticmethod
    def keep(connection):
        part = KEPT / f"{os.getpid()}.part"
        part.unlink(missing_ok=True)
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(part)])
        for old in KEPT.glob("*.sqlite3"):
            old.unlink(missing_ok=True)
        part.rename(_file())

    @staticmethod
    def take_away(connection):
        """It lies in a folder that goes away."""


class _Database:
    @staticmethod
    def lay(connection):
        own, kept = connection.creation._get_test_db_name(), PREFIX + _code()
        with connection._nodb_cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [kept])
            if not cursor.fetchone():
                return False
            cursor.execute(f'DROP DATABASE IF EXISTS "{own}"')
            cursor.execute(f'CREATE DATABASE "{own}" TEMPLATE "{kept}"')
        return True

    @staticmethod
    def keep(connection):
        own = connection.settings_dict["NAME"]
        connection.close()  # nobody may look at what is copied
        with connection._nodb_cursor() as cursor:
            cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{PREFIX}%"])
            for (old,) in cursor.fetchall():
                cursor.execute(f'DROP DATABASE "{old}"')
            cursor.execute(f'CREATE DATABASE "{PREFIX}{_code()}" TEMPLATE "{own}"')

    @staticmethod
    def take_away(connection):
        own = connection.settings_dict["NAME"]
        connection.close()
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE "{own}" WITH (FORCE)')


_WAYS = {"sqlite": _File, "postgresql": _Database}


def _file() -> Path:
    return KEPT / f"{_code()}.sqlite3"


@cache
def _code() -> str:
    code = [ROOT / "requirements.txt", ROOT / "casework" / "roles.py"]
    for app in ("cms", "measures", "eservices", "complaints", "office", "casework", "home"):
        code += sorted((ROOT / app).rglob("models/**/*.py")) + sorted(
            (ROOT / app).rglob("migrations/*.py")
        )
    text = b"".join(file.read_bytes() for file in code)
    return hashlib.sha256(text).hexdigest()[:24]
