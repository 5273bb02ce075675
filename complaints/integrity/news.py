"""Telling inspectors that something is new: one mail a day at a fixed hour, which says no more.

What comes in today is told tomorrow, so that the mail does not tell when, or how soon before the
mail, somebody wrote.
"""

from datetime import datetime, time, timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import timezone, translation

from casework import outbox

from .models import InspectorKey, IntegritySettings, News

SUBJECT = "มีรายการใหม่ในระบบ"
ADDRESS = "/admin/"  # no more of it: a mail lies open on many a screen


def tell(report, *, on, but=None):
    """Everybody who can open the report, except who did it."""
    hour = _next_hour(on)
    for key in InspectorKey.objects.in_use().filter(report_keys__report=report):
        if but is None or key.user_id != but.pk:
            News.objects.get_or_create(
                to=key.user, defaults={"queued_at": hour, "next_try_at": hour}
            )


def deliver(*, at):
    """Send what is due; what went out, or could not for three days, is forgotten."""
    for item in outbox.claim(News.objects.select_related("to"), at=at):
        if not item.to.email or not item.to.is_active:
            item.delete()
            continue
        outbox.attempt(item, _message, at=at)
    News.objects.exclude(sent_at=None, given_up_at=None).delete()


def _message(item):
    with translation.override("th"):
        text = render_to_string("integrity/email/news.txt", {"url": settings.SITE_URL + ADDRESS})
    return EmailMessage(SUBJECT, text, settings.DEFAULT_FROM_EMAIL, [item.to.email])


def _next_hour(on):
    hour = time(IntegritySettings.load().mail_hour)
    moment = datetime.combine(on + timedelta(days=1), hour)
    return timezone.make_aware(moment, timezone.get_default_timezone())
