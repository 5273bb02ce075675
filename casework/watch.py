"""What the clock makes happen by itself. The worker calls ``run`` every minute.

What happens only to one kind of case, its app says by a hook of Wagtail's: a function that
is called with the moment.
"""

import logging

from django.db.models import Q
from django.utils import timezone
from wagtail import hooks

from . import actions, digest
from .models import Case
from .states import RUNNING, State

logger = logging.getLogger(__name__)

HOOK = "watch_cases"
BATCH = 200  # cases of each kind at one time; the rest a minute later


def run(*, at):
    """Warn, tell who waits that it is late, take back what nobody answered, write the digest."""
    today = timezone.localdate(at)
    for find, act in (
        (_nearly_due, actions.warn),
        (_late, actions.tell_late),
        (_unanswered, actions.return_unanswered),
    ):
        for case in find(today).order_by("due_on", "pk")[:BATCH]:
            act(case, at=at)
    for watch in hooks.get_hooks(HOOK):
        watch(at)
    digest.write(at=at)
    for watch in hooks.get_hooks("watch"):  # what other apps watch
        _try(watch, at)


def _try(watch, at):
    """What fails in one app keeps neither the others nor the worker from their work."""
    try:
        watch(at=at)
    except Exception:
        logger.exception("%s failed; it will be tried again", watch.__module__)


def _nearly_due(today):
    return _judged().filter(state__in=RUNNING, is_warned=False, warn_on__lte=today)


def _late(today):
    week_ago = today - actions.TELL_EVERY
    untold = Q(lateness_told_on=None) | Q(lateness_told_on__lte=week_ago)
    return _judged().overdue(today).filter(untold)


def _judged():
    """Nobody is written to about what still waits for a person to say that it is real."""
    return Case.objects.filter(held_why="")


def _unanswered(today):
    return Case.objects.filter(state=State.AWAITING_CITIZEN, answer_by__lt=today)
