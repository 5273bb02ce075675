"""The worker does what must happen by itself, goes on after trouble, and stops when told."""

import os
import signal
import subprocess
import sys
import time

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.utils.timezone import now
from wagtail import hooks

from casework import drafts, tokens, watch
from casework.management.commands.worker import Command
from tests.factories.casework import MONDAY, open_case

PATIENCE = 40  # seconds, on a busy machine


@pytest.mark.django_db
def test_once_delivers_and_tidies(postbox):
    case = open_case(at=now())  # the worker goes by the real clock: an old case would be late
    drafts.save(
        tokens.new_token(), form="water", answers={"a": ["1"]}, at=MONDAY.replace(year=2020)
    )
    call_command("worker", once=True)

    assert len(postbox.mails) == 1
    assert case.notices.get().sent_at
    assert not drafts.Draft.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("trouble", [DatabaseError("locked"), OSError("disk full")])
def test_trouble_with_one_job_is_written_down_and_survived(trouble, caplog):
    class Troubled(Command):
        def tidy(self):
            raise trouble

    Troubled()._try("tidy")

    assert "tidy failed" in caplog.text


@pytest.mark.django_db
def test_an_app_that_fails_keeps_the_others_from_nothing(caplog):
    def fail(*, at):
        raise ValueError("a row nobody thought of")

    done = []
    with hooks.register_temporarily([("watch", fail), ("watch", lambda *, at: done.append(at))]):
        watch.run(at=MONDAY)

    assert done == [MONDAY]
    assert "a row nobody thought of" in caplog.text


@pytest.mark.server
@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_running_worker_delivers_what_comes_and_stops_kindly(postbox, settings):
    worker = started_worker(settings)
    try:
        open_case(at=now())
        deadline = time.monotonic() + PATIENCE
        while not postbox.mails and time.monotonic() < deadline and worker.poll() is None:
            time.sleep(0.2)
        assert len(postbox.mails) == 1
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(timeout=PATIENCE) == 0
    finally:
        worker.kill()
        worker.wait()


def started_worker(settings):
    environment = os.environ | {
        "DATABASE_URL": address_of_the_test_database(),
        "EMAIL_HOST": settings.EMAIL_HOST,
        "EMAIL_PORT": str(settings.EMAIL_PORT),
        "DJANGO_SETTINGS_MODULE": "cms.settings",
    }
    return subprocess.Popen([sys.executable, "manage.py", "worker"], env=environment)


def address_of_the_test_database():
    use = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{use['NAME']}"
    return f"postgres://{use['USER']}:{use['PASSWORD']}@{use['HOST']}:{use['PORT']}/{use['NAME']}"
