"""How long the pages over very many cases take: the inbox, its search, the figures.

    python -m benchmarks.many_cases [--cases 200000] [--postgres]

Makes a database of its own on SQLite, or with ``--postgres`` on a PostgreSQL that starts for this
and is gone afterwards (``.ci/postgres``), fills it in bulk, asks for each page as the right person
would, and prints a table. Ends with 1 where a page takes longer than a second. Nothing leaves this
machine.
"""

import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

SECOND = 1000  # milliseconds
TRIES = 5
SERVER = pathlib.Path(__file__).parents[1] / ".ci" / "postgres"


def main():
    asked = _arguments()
    if asked.postgres and not os.environ.get("DATABASE_URL"):
        return _on_postgres()
    with tempfile.TemporaryDirectory(prefix="many-cases-") as folder:
        os.environ["DATA_DIR"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
        return _run(asked.cases)


def _arguments():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--cases", type=int, default=200_000)
    parser.add_argument("--postgres", action="store_true")
    return parser.parse_args()


def _on_postgres():
    """Run this again beside a server started for it."""
    again = [sys.executable, "-m", "benchmarks.many_cases", *sys.argv[1:]]
    return subprocess.call([SERVER, *again])


def _run(count):
    import django  # noqa: PLC0415 - after the environment says which settings

    django.setup()
    from django.conf import settings  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415

    from benchmarks import case_pile  # noqa: PLC0415

    settings.ALLOWED_HOSTS = ["testserver"]
    call_command("migrate", verbosity=0)
    started = time.perf_counter()
    office = case_pile.fill(count)
    print(f"{connection.vendor}: {count} cases in {time.perf_counter() - started:.0f} s")
    print(f"{'':34}{'median ms':>11}{'worst ms':>10}{'queries':>9}")
    slow = [name for name, visit in case_pile.visits(office).items() if _measure(name, visit)]
    print(f"longer than a second: {', '.join(slow) or 'none'}")
    return 1 if slow else 0


def _measure(name, visit) -> bool:
    """Ask for a page a few times, print what it took; say whether it was too slow."""
    from django.core.cache import caches  # noqa: PLC0415
    from django.db import connection, reset_queries  # noqa: PLC0415

    took = []
    for _ in range(TRIES):
        _forget(caches)
        started = time.perf_counter()
        visit()
        took.append((time.perf_counter() - started) * SECOND)
    _forget(caches)
    connection.force_debug_cursor = True
    reset_queries()
    visit()
    connection.force_debug_cursor = False
    median, worst = statistics.median(took), max(took)
    print(f"{name:34}{median:11.0f}{worst:10.0f}{len(connection.queries_log):9}")
    return worst > SECOND


def _forget(caches):
    """Every visit is the first: nothing kept answers."""
    for cache in caches.all(initialized_only=True):
        cache.clear()


if __name__ == "__main__":
    sys.exit(main())
