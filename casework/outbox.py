"""Sending what waits in an outbox, whatever the mail server does.

What can't be sent is tried again, less and less often, for three days. A claim
leases what it takes, so a second worker, or this one restarted, leaves it alone.
"""

import logging
from collections.abc import Callable
from datetime import timedelta

from django.db import transaction

logger = logging.getLogger(__name__)

WAITS = [timedelta(minutes=m) for m in (1, 5, 15, 60, 180)]  # then every six hours
LONGEST_WAIT = timedelta(hours=6)
GIVE_UP_AFTER = timedelta(hours=72)
LEASE = timedelta(minutes=5)  # nobody else tries the same notice for so long
BATCH = 50


@transaction.atomic
def claim(notices, *, at):
    """Return what is due of this queryset, leased to us."""
    due = list(notices.due(at).select_for_update(skip_locked=True, of=("self",))[:BATCH])
    notices.model.objects.filter(pk__in=[n.pk for n in due]).update(next_try_at=at + LEASE)
    return due


def attempt(notice, message: Callable, *, at) -> bool:
    """Send what ``message(notice)`` makes. Return whether it went out."""
    try:
        message(notice).send()
    except Exception as error:  # noqa: BLE001  whatever failed outside, the notice must stay
        logger.warning("Notice %s was not sent: %s", notice.pk, type(error).__name__)
        _failed(notice, error, at=at)
        return False
    notice.sent_at = at
    notice.attempts += 1
    notice.last_error = ""
    notice.save(update_fields=["sent_at", "attempts", "last_error"])
    return True


def postpone(notice, *, at):
    notice.next_try_at = at
    notice.save(update_fields=["next_try_at"])


def _failed(notice, error, *, at):
    notice.last_error = f"{type(error).__name__}: {error}"[:255]
    wait = WAITS[notice.attempts] if notice.attempts < len(WAITS) else LONGEST_WAIT
    notice.attempts += 1
    notice.next_try_at = at + wait
    if at - notice.queued_at > GIVE_UP_AFTER:
        notice.given_up_at = at
    notice.save(update_fields=["last_error", "attempts", "next_try_at", "given_up_at"])
