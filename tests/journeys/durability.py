"""Submitting while the server is killed: every number that was shown must be there afterwards."""

import itertools
import random
import threading
import time
from dataclasses import dataclass, field

import requests

from .citizen import Citizen, Sent, photo
from .server import Server

SERVICE = "street-light"  # its form takes photos
PATIENCE = 60  # seconds until a citizen gives up sending the same form


@dataclass
class Outcome:
    acknowledged: list[Sent] = field(default_factory=list)
    kills: int = 0
    missing: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)

    def __str__(self):
        return (
            f"{len(self.acknowledged)} acknowledged, {self.kills} kills, "
            f"{len(self.missing)} missing, {len(self.damaged)} damaged"
        )


def run(
    data_dir, *, submissions, pause, kills=2, citizens=4, photo_size=200_000, **environment
) -> Outcome:
    """Send while ``kill -9`` falls every ``pause`` seconds, more or less.

    It ends when at least so many requests were sent and so many kills have fallen.
    """
    outcome = Outcome()
    seeds = itertools.count()
    lock, finished = threading.Lock(), threading.Event()

    def is_enough():
        return len(outcome.acknowledged) >= submissions and outcome.kills >= kills

    with Server(data_dir, **environment) as server:
        people = [
            threading.Thread(
                target=_keep_sending, args=(server, seeds, lock, outcome, is_enough, photo_size)
            )
            for _ in range(citizens)
        ]
        killer = threading.Thread(target=_keep_killing, args=(server, pause, finished, outcome))
        for thread in (*people, killer):
            thread.start()
        for person in people:
            person.join()
        finished.set()
        killer.join()
        _verify(server, outcome)
    return outcome


def _keep_sending(server, seeds, lock, outcome, is_enough, photo_size):
    while not is_enough():
        with lock:
            seed = next(seeds)
        picture = photo(photo_size, seed)
        sent = _send_patiently(server, picture)
        with lock:
            outcome.acknowledged.append(sent)


def _send_patiently(server, picture) -> Sent:
    """One request. When the line breaks, the same form is sent again, as a browser would."""
    citizen = Citizen(server.base_url)
    _again(lambda: citizen.fill_in(SERVICE, photos=[picture]))
    page = (citizen.phone.soup, citizen.phone.url)

    def send():
        citizen.phone.soup, citizen.phone.url = page
        citizen.press("send")
        return citizen.receipt([picture])

    return _again(send)


def _again(step):
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return step()
        except (requests.RequestException, LookupError, AssertionError):
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def _keep_killing(server, pause, finished, outcome):
    while not finished.wait(random.uniform(pause * 0.5, pause * 1.5)):  # noqa: S311
        server.kill()
        outcome.kills += 1
        server.start()


def _verify(server, outcome):
    """Open each case as the citizen does and compare its files byte for byte."""
    for sent in outcome.acknowledged:
        citizen = Citizen(server.base_url)
        if sent.number not in citizen.open_case(sent).text:
            outcome.missing.append(sent.number)
        elif sorted(citizen.files_of_case()) != sorted(sent.photos):
            outcome.damaged.append(sent.number)
