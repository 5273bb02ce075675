"""The week's mail to officers whose steps wait for a report: one a person, not one a step."""

import datetime

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.timezone import localtime

from casework.deadlines import is_working_day
from casework.models import StaffNotice
from home.languages import THAI
from home.models import AgencySettings, Holiday

from .board import remind_after
from .models import ProgressSettings, Reminder
from .waiting import by_user, waiting

EVERY = datetime.timedelta(days=7)
LINES = 15  # of one mail; the rest is a number


@transaction.atomic
def run(*, at) -> int:
    """Queue the mails that are due, on a working day from the opening hour. Return how many.

    The worker calls this every minute; once a day it is reckoned.
    """
    local = localtime(at)
    if ProgressSettings.load().looked_on == local.date():
        return 0
    if local.time() < AgencySettings.load().office_opens:
        return 0
    if not is_working_day(local.date(), Holiday.objects.dates()) or not _claimed(local.date()):
        return 0
    return write(on=local.date(), at=at)


def write(*, on, at) -> int:
    """Queue a mail for everybody with an address for whom something waits."""
    waits = by_user(waiting(on=on))
    told = Reminder.objects.filter(sent_on__gt=on - EVERY).values_list("to_id", flat=True)
    users = get_user_model().objects.filter(pk__in=waits.keys()).exclude(pk__in=told)
    users = list(users.exclude(email="").order_by("pk"))
    for user in users:
        _write_to(user, waits[user.pk], at=at)
        Reminder.objects.update_or_create(to=user, defaults={"sent_on": on})
    return len(users)


def _claimed(on):
    """Of two workers at the same moment one writes."""
    settings = ProgressSettings.load()
    others = ProgressSettings.objects.filter(pk=settings.pk).exclude(looked_on=on)
    return bool(others.update(looked_on=on))


def _write_to(user, found, *, at):
    context = {
        "steps": found[:LINES],
        "more": max(0, len(found) - LINES),
        "days": remind_after(),
        "url": f"{settings.SITE_URL}{reverse('progress_staff:newest')}",
        "agency": AgencySettings.load(),
    }
    with translation.override(THAI):
        text = render_to_string("progress/email/waiting.txt", context)
    StaffNotice.objects.create(
        to=user,
        subject=f"ความก้าวหน้าที่ต้องรายงาน {len(found)} ขั้นตอน",
        text=text,
        queued_at=at,
        next_try_at=at,
    )
