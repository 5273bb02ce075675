"""What the worker looks at by itself: links outside are opened, files looked into, names renewed.

New links at once, the rest at night; what failed is tried again after an hour. A few at a time:
the worker has mails to send as well.
"""

from datetime import timedelta

from django.db.models import F, Q
from django.utils.timezone import localdate, localtime

from home import document_files

from . import opening
from .looking import look
from .models import Evidence, Kind

NIGHT = range(1, 5)  # hours at the office
LINKS = 3  # a minute; each takes ten seconds at most
THINGS = 100
ONCE_A_NIGHT = timedelta(hours=20)
TRY_AGAIN = timedelta(hours=1)


def run(*, at):
    """Called every minute. What changed is kept in the row of the evidence."""
    for evidence in _links(at):
        evidence.trouble = opening.trouble_with(evidence.address)
        _checked(evidence, at, "trouble")
    if localtime(at).hour in NIGHT:
        things = list(_things(at))
        seen = look(things, today=localdate(at))
        for evidence in things:
            _renew(evidence, seen[evidence.pk], at)


def _links(at):
    due = Q(checked_at=None) | ~Q(trouble="") & Q(checked_at__lte=at - TRY_AGAIN)
    if localtime(at).hour in NIGHT:
        due |= Q(checked_at__lte=at - ONCE_A_NIGHT)
    links = Evidence.objects.filter(due, kind=Kind.ADDRESS, address__startswith="http")
    return links.order_by(F("checked_at").asc(nulls_first=True), "pk")[:LINKS]


def _things(at):
    due = Q(checked_at=None) | Q(checked_at__lte=at - ONCE_A_NIGHT)
    things = Evidence.objects.filter(due, kind__in=[Kind.PAGE, Kind.DOCUMENT, Kind.SERVICE])
    things = things.select_related("document")
    return things.order_by(F("checked_at").asc(nulls_first=True), "pk")[:THINGS]


def _renew(evidence, seen, at):
    """The name and address as last seen; of a file also whether it opens."""
    if seen.url:
        evidence.title, evidence.address = seen.title[:250], seen.url[:1000]
    if evidence.document:
        evidence.trouble = document_files.trouble_of(evidence.document)
    _checked(evidence, at, "title", "address", "trouble")


def _checked(evidence, at, *fields):
    evidence.checked_at = at
    evidence.save(update_fields=[*fields, "checked_at"])
