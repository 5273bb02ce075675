"""The running demo, walked through once, and a browser that looks at it."""

import pickle

import pytest

from tests.journeys.prepared import FROM_NOTHING, locked

from .eyes import Eyes
from .rounds import AT, Rounds, signed_in
from .walk import Walk

# The order that keeps two workers busy: the longest first, and beside it what needs no server
# while one is made ready.
IN_TURN = [
    "test_back_office_eyes",
    "test_back_office_words",
    "test_addresses",
    "test_eyes",
    "test_eyes_in_english",
    "test_back_office",
    "test_paper",
]
# Where the walk stops: what only staff see is another walk, and nobody signs in on this one.
SHUT = ("/admin/", "/accounts/")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """After the order that suits the suite."""
    here = [item for item in items if item.get_closest_marker("crawl")]
    if here == items:
        items.sort(key=lambda item: IN_TURN.index(item.path.stem))


@pytest.fixture(scope="session")
def prepared(prepared):
    """Begun from nothing, as on a new machine: this is where the first start is proved."""
    prepared.mkdir(exist_ok=True)
    (prepared / FROM_NOTHING).touch()
    return prepared


@pytest.fixture(scope="session")
def walked(server, prepared):
    """All that the public comes to from the two home pages and the site map, by address."""
    kept = prepared.parent / "walked"
    with locked(prepared.parent / "walked.lock"):
        if not kept.exists():
            walk = Walk(server.base_url, follows=lambda path: not path.startswith(SHUT))
            kept.write_bytes(pickle.dumps(walk.run("/", "/en/", "/sitemap.xml", "/robots.txt")))
        return pickle.loads(kept.read_bytes())


@pytest.fixture(scope="session")
def rounds(server, prepared):
    """All that one of the demo's accounts comes to in the back office, by address."""

    def of(name):
        kept = prepared.parent / f"rounds-{name}"
        with locked(prepared.parent / f"rounds-{name}.lock"):
            if not kept.exists():
                walk = Rounds(server.base_url, signed_in(server.base_url, name))
                kept.write_bytes(pickle.dumps(walk.run(AT)))
            return pickle.loads(kept.read_bytes())

    return of


@pytest.fixture
def eyes(browser, server):
    """Looks at pages in a browser as nobody, or with the cookies of somebody signed in."""
    with Eyes(browser, server.base_url) as looking:
        yield looking
