"""What the worker does for circulars: reminds who has not read one, on working days."""

from datetime import timedelta

from django.utils import timezone

from casework.deadlines import is_working_day
from home.models import AgencySettings, Holiday

from . import actions
from .models import Addressee


def run(*, at) -> int:
    """Called every minute. Return how many mails were written."""
    local = timezone.localtime(at)
    waiting = Addressee.objects.unread().filter(
        told_on__lt=local.date(), person__is_active=True, person__user__is_active=True
    )
    if not waiting.exists() or local.time() < AgencySettings.load().office_opens:
        return 0
    if not is_working_day(local.date(), Holiday.objects.dates()):
        return 0
    due = [row for row in _with_all(waiting) if _is_due(row, local.date())]
    return actions.remind(due, at=at) if due else 0


def _with_all(waiting):
    return waiting.select_related("circular", "person__user").order_by("person", "circular")


def _is_due(row, on):
    return row.told_on + timedelta(days=row.circular.remind_days) <= on
