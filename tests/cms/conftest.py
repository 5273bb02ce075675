"""The demo's content in the tests' database, and people who use it."""

from contextlib import contextmanager
from functools import partial

import pytest
from django.db import connection, transaction
from django.test import Client

from cms import demo
from cms.demo import accounts
from home import pictures
from tests.remembered import all_tables, remembered


@pytest.fixture(scope="module")
def _loaded(django_db_setup, django_db_blocker):
    """The demo, loaded once for this file and taken back afterwards; what it told meanwhile."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pictures, "FORMATS", "format-{jpeg}")  # the others take long to make
        with django_db_blocker.unblock(), _swept(), transaction.atomic():
            _demo()
            yield _TOLD
            transaction.set_rollback(True)


_TOLD = []


@partial(remembered, tables=all_tables)
def _demo():
    _TOLD.clear()
    assert demo.load(tell=_TOLD.append)
    return ()


@contextmanager
def _swept():
    """PostgreSQL leaves what tests took back lying in its tables: whoever comes next walks around
    it with every search for a row, which takes a demo minutes."""
    _sweep()
    yield
    _sweep()


def _sweep():
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


@pytest.fixture
def client():
    return Client()


@pytest.fixture
def signed_in(settings):
    """Signs in with an account of the demo, as a person would."""
    settings.DEMO = True

    def sign_in(username):
        client = Client()
        typed = {"login": username, "password": accounts.password()}
        response = client.post("/accounts/login/", typed)
        assert response.status_code == 302, username
        return client

    return sign_in
