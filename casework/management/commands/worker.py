"""The worker: what must happen by itself, beside the web server."""

import logging
import os
import signal
import threading
from datetime import timedelta

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import DatabaseError, close_old_connections
from django.utils.timezone import now

from casework import drafts, notices, watch
from home import pictures

logger = logging.getLogger(__name__)

EVERY = {  # what -> how often
    "deliver": timedelta(seconds=5),
    "watch": timedelta(minutes=1),
    "publish": timedelta(minutes=1),
    "tidy": timedelta(hours=1),
}


class Command(BaseCommand):
    help = "Deliver notices, watch the clock, publish pages, forget old drafts. Runs until stopped."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="Do everything once and stop")

    def handle(self, *, once, **options):
        if once:
            for job in EVERY:
                getattr(self, job)()
            return
        self.stopping = threading.Event()
        for signum in (signal.SIGTERM, signal.SIGINT):
            signal.signal(signum, lambda *_: self.stopping.set())
        self._run(parent=os.getppid())

    def _run(self, *, parent):
        """Go on until told to stop, or until the process that started us is gone."""
        due = dict.fromkeys(EVERY, now())
        while not self.stopping.wait(1) and os.getppid() == parent:
            for job, at in due.items():
                if now() >= at:
                    self._try(job)
                    due[job] = now() + EVERY[job]

    def _try(self, job):
        close_old_connections()
        try:
            getattr(self, job)()
        except (DatabaseError, OSError):
            logger.exception("%s failed; it will be tried again", job)

    def deliver(self):
        notices.deliver(at=now())

    def watch(self):
        watch.run(at=now())

    def publish(self):
        began = now()
        call_command("publish_scheduled", verbosity=0)
        pictures.prepare_published(since=began)

    def tidy(self):
        drafts.forget_old(at=now())
        call_command("clearsessions", verbosity=0)
