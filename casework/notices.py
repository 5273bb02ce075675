"""Telling the citizen. An action queues a notice; the worker delivers it.

The notice is a row written together with the change it tells of, so neither is
ever without the other, and a mail server that is down loses nothing: what can't
be sent is tried again, less and less often, for three days.

Mail goes to an address nobody has verified, so it holds no text that a stranger
could have typed, never the secret, and at most three an hour reach one address.
"""

import logging
from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from home.models import AgencySettings, Holiday

from .deadlines import working_days_between
from .models import Notice
from .states import State

logger = logging.getLogger(__name__)

WAITS = [timedelta(minutes=m) for m in (1, 5, 15, 60, 180)]  # then every six hours
LONGEST_WAIT = timedelta(hours=6)
GIVE_UP_AFTER = timedelta(hours=72)
LEASE = timedelta(minutes=5)  # nobody else tries the same notice for so long
PER_HOUR = 3  # mails to one address
BATCH = 50


def queue(case, what, *, at):
    """Write the notice, in the caller's transaction, where there is an address."""
    if case.citizen_email:
        case.notices.create(what=what, recipient=case.citizen_email, queued_at=at, next_try_at=at)


def deliver(*, at) -> int:
    """Try everything that is due. Return how many were sent."""
    if not Notice.objects.due(at).exists():
        return 0  # a claim locks; looking does not
    sent = 0
    for notice in _claim(at):
        if _has_had_enough(notice.recipient, at):
            _postpone(notice, at=at + timedelta(hours=1))
            continue
        sent += _try(notice, at=at)
    return sent


@transaction.atomic
def _claim(at):
    """Take what is due, so that a second worker, or this one restarted, leaves it alone."""
    due = Notice.objects.due(at).select_for_update(skip_locked=True, of=("self",))
    claimed = list(due.select_related("case__responsible", "case__division")[:BATCH])
    Notice.objects.filter(pk__in=[n.pk for n in claimed]).update(next_try_at=at + LEASE)
    return claimed


def _try(notice, *, at):
    try:
        _message(notice).send()
    except Exception as error:  # noqa: BLE001  whatever failed outside, the notice must stay
        logger.warning("Notice %s was not sent: %s", notice.pk, type(error).__name__)
        _failed(notice, error, at=at)
        return False
    notice.sent_at = at
    notice.attempts += 1
    notice.last_error = ""
    notice.save(update_fields=["sent_at", "attempts", "last_error"])
    return True


def _failed(notice, error, *, at):
    notice.last_error = f"{type(error).__name__}: {error}"[:255]
    wait = WAITS[notice.attempts] if notice.attempts < len(WAITS) else LONGEST_WAIT
    notice.attempts += 1
    notice.next_try_at = at + wait
    if at - notice.queued_at > GIVE_UP_AFTER:
        notice.given_up_at = at
    notice.save(update_fields=["last_error", "attempts", "next_try_at", "given_up_at"])


def _postpone(notice, *, at):
    notice.next_try_at = at
    notice.save(update_fields=["next_try_at"])


def _has_had_enough(recipient, at):
    """Three an hour reach one mailbox, however its address is written."""
    sent = Notice.objects.filter(sent_at__gt=at - timedelta(hours=1))
    boxes = [_mailbox(address) for address in sent.values_list("recipient", flat=True)]
    return boxes.count(_mailbox(recipient)) >= PER_HOUR


def _mailbox(address):
    name, _at, host = address.lower().rpartition("@")
    return f"{name.partition('+')[0]}@{host}"


def _message(notice):
    with translation.override(notice.case.language):
        return EmailMessage(
            subject=f"{notice.get_what_display()} ({notice.case.number})",
            body=render_to_string(f"casework/email/{notice.what}.txt", _context(notice.case)),
            from_email=settings.DEFAULT_FROM_EMAIL,
            to=[notice.recipient],
            headers={
                "Message-ID": f"<notice-{notice.pk}@{_host()}>",
                "Auto-Submitted": "auto-generated",
            },
        )


def _context(case):
    return {
        "case": case,
        "agency": AgencySettings.load(),
        "days_left": _days_left(case),
        "url": settings.SITE_URL + reverse("casework:case", args=[case.number]),
    }


def _days_left(case):
    """How many working days are ours once the citizen has answered."""
    if case.state != State.AWAITING_CITIZEN:
        return None
    return max(0, working_days_between(case.paused_on, case.due_on, Holiday.objects.dates()))


def _host():
    return settings.SITE_URL.split("//")[-1].split("/")[0].split(":")[0]
