"""The demo site, loaded once for all tests of a run and copied for each server that wants one."""

import contextlib
import fcntl
import os
import secrets
import shutil
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from psycopg import sql

from tests import migrated

from .databases import CREATE, DROP, run
from .server import Server

FROM_NOTHING = "from-nothing"  # beside the lock: no database that is migrated already
COPY = sql.SQL("CREATE DATABASE {} TEMPLATE {}")


@contextlib.contextmanager
def demo_site(shared: Path, data_dir: Path):
    """Fill the folder with the demo's data. Gives the environment that a ``Server`` needs.

    ``shared`` is a folder of the whole run, the same for every worker of it.
    """
    address = os.environ.get("DATABASE_URL", "")
    address = address if address.startswith("postgres") else ""
    with locked(shared / "lock"):
        shutil.copytree(_original(shared, address), data_dir, dirs_exist_ok=True)
        copy = _copy_database(shared, address) if address else ""
    try:
        yield {"DATABASE_URL": _at(address, copy) if copy else ""}
    finally:
        if copy:
            run(address, DROP.format(sql.Identifier(copy)))


def forget(shared: Path):
    """Drop the database that the others were copied from, at the end of the run."""
    if (shared / "database").exists():
        run(os.environ["DATABASE_URL"], DROP.format(sql.Identifier(_database_of(shared))))


def _original(shared, address) -> Path:
    """The data of a site that was started once; made by whoever comes first."""
    ready, folder = shared / "ready", shared / "site"
    if not ready.exists():
        environment = {"DATABASE_URL": ""}
        begun = None if (shared / FROM_NOTHING).exists() else migrated.file()
        if begun and not address:
            folder.mkdir()
            shutil.copyfile(begun, folder / "db.sqlite3")
        if address:
            name = f"journey_{secrets.token_hex(6)}"
            run(address, CREATE.format(sql.Identifier(name)))
            (shared / "database").write_text(name)
            environment = {"DATABASE_URL": _at(address, name)}
        with Server(folder, **environment):
            pass
        ready.touch()
    return folder


def _copy_database(shared, address) -> str:
    name = f"journey_{secrets.token_hex(6)}"
    original = sql.Identifier(_database_of(shared))
    run(address, COPY.format(sql.Identifier(name), original))
    return name


def _database_of(shared):
    return (shared / "database").read_text()


def _at(address, name):
    return urlunsplit(urlsplit(address)._replace(path=f"/{name}"))


@contextlib.contextmanager
def locked(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
