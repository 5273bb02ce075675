"""Who is to be told how their grievance stands (Royal Decree on Good Governance 2546, s. 38)."""

from datetime import timedelta

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from casework.models import Event
from casework.states import OPEN

from . import staff_actions
from .models import Grievance

EVERY = timedelta(days=15)
BATCH = 200  # at one time; the rest a minute later
What = Event.What
# After these the complainant has heard from us.
SAID = (
    *(What.ASKED, What.REPLIED, What.EXTENDED, What.PAUSED, What.FORWARDED, What.REOPENED),
    *(What.REOPENING_REFUSED, What.LATE_TOLD, What.PROGRESS_TOLD, What.ISSUED, What.UNANSWERED),
)


def tell(at):
    """Write to everybody who heard nothing for fifteen days."""
    for grievance in unheard(at).order_by("pk")[:BATCH]:
        staff_actions.tell_progress(grievance, at=at)


def unheard(at):
    """Open grievances of which nothing was said to the complainant for fifteen days."""
    since = at - EVERY
    said = Event.objects.filter(case=OuterRef("case"), what__in=SAID, at__gt=since)
    untold = Q(progress_told_on=None) | Q(progress_told_on__lte=timezone.localdate(since))
    open_cases = Q(case__state__in=OPEN, case__held_why="", case__received_at__lte=since)
    return Grievance.objects.filter(open_cases, untold, ~Exists(said)).select_related("case")
