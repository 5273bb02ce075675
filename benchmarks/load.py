"""Requests a second and 95th percentile of the pages people use most, on the real server.

    python -m benchmarks.load [seconds a page]

Starts the production server with the demo content on a free port, drives it with a few threads over
kept connections, and prints a table. Nothing leaves this machine.
"""

import statistics
import sys
import tempfile
import threading
import time

import requests

from benchmarks.costs import print_costs
from tests.journeys.citizen import Citizen, photo
from tests.journeys.server import Server

SECONDS = 5
THREADS = 4
SERVICE = "street-light"
PHOTO = 200_000  # bytes


def main():
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    with tempfile.TemporaryDirectory(prefix="load-") as data_dir, Server(data_dir) as server:
        sent = Citizen(server.base_url).ask_for(SERVICE, photos=[photo(PHOTO)])
        print(f"{'':28}{'req/s':>8}{'p50 ms':>9}{'p95 ms':>9}")  # noqa: T201
        for name, visit in _visits(server.base_url, sent).items():
            _print_row(name, *_drive(visit, seconds))
        print_costs(server.base_url, data_dir, SERVICE, sent)
    return 0


def _visits(base_url, sent):
    """Name -> a function that makes one thread's visitor: a function without arguments."""

    def page(path):
        def visitor():
            session = _session()
            return lambda: session.get(base_url + path, timeout=30).raise_for_status()

        return visitor

    def sender():
        citizen = Citizen(base_url)
        picture = photo(PHOTO)
        return lambda: citizen.ask_for(SERVICE, photos=[picture])

    def tracker():
        citizen = Citizen(base_url)
        citizen.open_case(sent)
        return lambda: citizen.phone.open(f"/track/{sent.number}/")

    return {
        "home": page("/"),
        "service": page(f"/services/{SERVICE}/"),
        "form, GET": page(f"/services/{SERVICE}/apply/"),
        "tracking, own case": tracker,
        "whole request with photo": sender,
    }


def _session():
    session = requests.Session()
    session.trust_env = False
    return session


def _drive(make_visitor, seconds):
    """Return the seconds each visit took, and how long all of them took together."""
    took, lock = [], threading.Lock()
    begin = time.perf_counter()

    def drive():
        visit = make_visitor()
        while (start := time.perf_counter()) - begin < seconds:
            visit()
            with lock:
                took.append(time.perf_counter() - start)

    threads = [threading.Thread(target=drive) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return took, time.perf_counter() - begin


def _print_row(name, took, seconds):
    p50, p95 = statistics.median(took), statistics.quantiles(took, n=20)[-1]
    rate = len(took) / seconds
    print(f"{name:28}{rate:8.1f}{p50 * 1000:9.1f}{p95 * 1000:9.1f}")  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
