"""Telling the citizen. An action queues a notice; the worker delivers it.

The notice is a row written together with the change it tells of, so neither is
ever without the other, and a mail server that is down loses nothing: what can't
be sent is tried again, less and less often, for three days.

Mail goes to an address nobody has verified, so it holds no text that a stranger
could have typed, never a case's secret, and at most three an hour reach one address.
"""

from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from home.models import AgencySettings, Holiday

from . import drafts, outbox, tokens
from .deadlines import working_days_between
from .models import Notice, StaffNotice
from .states import State

PER_HOUR = 3  # mails to one address
TOLD_TO_FOLLOWERS = {
    Notice.What.COMPLETED,
    Notice.What.REFUSED,
    Notice.What.FORWARDED,
    Notice.What.REOPENED,
    Notice.What.MERGED,
}
UNFOLLOW = "casework.unfollow"  # salt


def queue(case, what, *, at):
    """Write the notice, in the caller's transaction, where there is an address."""
    if case.citizen_email:
        case.notices.create(what=what, recipient=case.citizen_email, queued_at=at, next_try_at=at)
    if what in TOLD_TO_FOLLOWERS:
        _queue_for_followers(case, at)


def _queue_for_followers(case, at):
    """Who has the same trouble hears how it stands, once an address."""
    Notice.objects.bulk_create(
        Notice(
            case=case,
            follower=follower,
            what=Notice.What.FOLLOWED,
            recipient=follower.email,
            queued_at=at,
            next_try_at=at,
        )
        for follower in case.followers.exclude(email="")
        if follower.email.lower() != case.citizen_email.lower()
    )


def queue_for_staff(user, *, subject, text, on, at):
    """Write one mail to a member of staff; ``on`` is the day it is the digest of."""
    StaffNotice.objects.create(
        to=user, subject=subject, text=text, on=on, queued_at=at, next_try_at=at
    )


def queue_of_draft(draft, email, *, at):
    """Write the one notice there is of a form put aside: where to go on."""
    what = Notice.What.SAVED
    draft.notices.create(what=what, recipient=email, queued_at=at, next_try_at=at)


def deliver(*, at) -> int:
    """Try everything that is due. Return how many were sent."""
    return _deliver_to_citizens(at) + _deliver_to_staff(at)


def _deliver_to_citizens(at):
    if not Notice.objects.due(at).exists():
        return 0  # a claim locks; looking does not
    sent = 0
    for notice in outbox.claim(_notices(), at=at):
        if _has_had_enough(notice.recipient, at):
            outbox.postpone(notice, at=at + timedelta(hours=1))
            continue
        sent += outbox.attempt(notice, _message, at=at)
    return sent


def _deliver_to_staff(at):
    if not StaffNotice.objects.due(at).exists():
        return 0
    waiting = outbox.claim(StaffNotice.objects.select_related("to"), at=at)
    return sum(outbox.attempt(notice, _message_to_staff, at=at) for notice in waiting)


def _notices():
    return Notice.objects.select_related(
        "draft", "follower", "case__responsible", "case__division", "case__merged_into"
    )


def _has_had_enough(recipient, at):
    """Three an hour reach one mailbox, however its address is written."""
    sent = Notice.objects.filter(sent_at__gt=at - timedelta(hours=1))
    boxes = [_mailbox(address) for address in sent.values_list("recipient", flat=True)]
    return boxes.count(_mailbox(recipient)) >= PER_HOUR


def _mailbox(address):
    name, _at, host = address.lower().rpartition("@")
    return f"{name.partition('+')[0]}@{host}"


def _message_to_staff(notice):
    return EmailMessage(
        subject=notice.subject,
        body=notice.text,
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[notice.to.email],
        headers=_headers(f"staff-{notice.pk}"),
    )


def _message(notice):
    with translation.override((notice.follower or notice.case or notice.draft).language):
        number = notice.case.number if notice.case else drafts.in_groups(notice.draft.number)
        context = _context(notice.case) if notice.case else _draft_context(notice.draft)
        if notice.follower:
            context |= _follower_context(notice)
        return EmailMessage(
            subject=f"{notice.get_what_display()} ({number})",
            body=render_to_string(f"casework/email/{notice.what}.txt", context),
            from_email=settings.DEFAULT_FROM_EMAIL,
            to=[notice.recipient],
            headers=_headers(f"notice-{notice.pk}"),
        )


def _context(case):
    return {
        "case": case,
        "agency": AgencySettings.load(),
        "days_left": _days_left(case),
        "url": settings.SITE_URL + reverse("casework:case", args=[case.number]),
    }


def _follower_context(notice):
    """A follower reads what everybody may read, and can stop the mails."""
    public = (notice.case.merged_into or notice.case).public_path
    key = signing.dumps(notice.follower_id, salt=UNFOLLOW)
    return {
        "url": settings.SITE_URL + public if public else "",
        "unfollow_url": settings.SITE_URL + reverse("casework:unfollow", args=[key]),
    }


def _draft_context(draft):
    """Its secret is in the mail because that is what the person asked to have sent."""
    secret = drafts.secret_of(draft)
    return {
        "number": drafts.in_groups(draft.number),
        "draft": draft,
        "secret": secret,
        "groups": " ".join(tokens.in_groups(secret)),
        "until": drafts.kept_until(draft),
        "agency": AgencySettings.load(),
        "site": settings.SITE_URL,
    }


def _days_left(case):
    """How many working days are ours once the citizen has answered."""
    if case.state != State.AWAITING_CITIZEN:
        return None
    return max(0, working_days_between(case.paused_on, case.due_on, Holiday.objects.dates()))


def _headers(name):
    return {"Message-ID": f"<{name}@{_host()}>", "Auto-Submitted": "auto-generated"}


def _host():
    return settings.SITE_URL.split("//")[-1].split("/")[0].split(":")[0]
