"""The morning's mail to staff: what is late, what will be, and what waits for whom.

Everybody with an address gets one mail on a working day, and none when nothing
waits. Heads get their division's, the chief everybody's: that is the escalation.
"""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation

from home.buddhist import thai_date
from home.models import AgencySettings, Holiday

from . import access, extra_lists, notices, queries
from .deadlines import is_working_day
from .models import StaffNotice
from .roles import ROLES, Scope
from .states import RUNNING, State

LINES = 10  # of each list; the rest is a number


@dataclass(frozen=True)
class Part:
    title: str
    cases: list
    more: int  # that are not listed


def write(*, at) -> int:
    """Queue the mails of this working day, once, from the opening hour on. Return how many."""
    local = timezone.localtime(at)
    opens = AgencySettings.load().office_opens
    if local.time() < opens or not is_working_day(local.date(), Holiday.objects.dates()):
        return 0
    if StaffNotice.objects.filter(on=local.date()).exists():
        return 0
    with transaction.atomic():
        return sum(_write_to(user, on=local.date(), at=at) for user in _readers())


def parts_for(user, on) -> list[Part]:
    """What this person should know this morning; empty lists are left out."""
    cases = access.staff_cases(user).filter(held_why="")
    levels = access.levels_of(user)
    mine = Q() if levels else Q(assigned_to=user)
    running = cases.filter(mine, state__in=RUNNING)
    lists = [
        ("เกินกำหนด", running.filter(due_on__lt=on)),
        ("ใกล้ครบกำหนด", running.filter(due_on__gte=on, warn_on__lte=on)),
        ("ยังไม่มีผู้รับผิดชอบ", cases.open().filter(assigned_to=None) if levels else cases.none()),
        ("รอท่านพิจารณา", cases.filter(state=State.AWAITING_APPROVAL, awaiting_level__in=levels)),
        ("ผู้ยื่นไม่ตอบภายในวันที่ขอ", _unanswered(cases.filter(mine), on)),
    ]
    for extra in extra_lists.all_lists().values():
        lists.append((extra.title, cases.filter(mine, extra.wanted(on))))
    return [_part(title, found) for title, found in lists if found.exists()]


def _unanswered(cases, on):
    return cases.filter(state=State.IN_PROGRESS, answer_by__lt=on)


def _part(title, cases):
    found = list(cases.order_by("due_on", "pk")[: queries.CAP])
    return Part(title, found[:LINES], max(0, len(found) - LINES))


def _readers():
    names = [role.label for role in ROLES.values() if role.scope != Scope.NONE]
    users = get_user_model().objects.filter(is_active=True, groups__name__in=names)
    return users.exclude(email="").select_related("person").distinct().order_by("pk")


def _write_to(user, *, on, at):
    parts = parts_for(user, on)
    if not parts:
        return 0
    with translation.override("th"):
        text = render_to_string(
            "casework/email/digest.txt",
            {
                "parts": parts,
                "on": on,
                "url": settings.SITE_URL + reverse("casework_staff:inbox"),
                "agency": AgencySettings.load(),
            },
        )
        subject = f"งานประจำ{thai_date(on, 'weekday')}"
    notices.queue_for_staff(user, subject=subject, text=text, on=on, at=at)
    return 1
