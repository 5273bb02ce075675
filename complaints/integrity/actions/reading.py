"""Opening a report to read it: never without a line in the log first."""

from django.db import transaction

from complaints.integrity import accesslog, opening
from complaints.integrity.models import IdentityRequest
from complaints.integrity.opening import Attached, Said

from .changing import lock_for

What = accesslog.What


@transaction.atomic
def read(report, *, by, on) -> list[Said]:
    """The whole thread with the inspectors' notes."""
    report, key = lock_for(report, by)
    accesslog.note(What.READ, by=by.user, number=report.number, on=on)
    return opening.said(report, key, for_reporter=False)


@transaction.atomic
def read_file(report, pk, *, by, on) -> tuple[Attached, bytes] | None:
    """A file's name and bytes; nothing where it belongs to another report."""
    report, key = lock_for(report, by)
    found = opening.file_of(report, pk, key, for_reporter=False)
    if found:
        accesslog.note(What.FILE_READ, by=by.user, number=report.number, on=on)
    return found


@transaction.atomic
def read_reasons(report, *, by) -> list[tuple[IdentityRequest, str]]:
    """Who asked for the name, each with the reason they wrote."""
    report, key = lock_for(report, by)
    asked = IdentityRequest.objects.filter(identity__report=report)
    asked = asked.select_related("asked_by__user__person", "answered_by__user__person")
    return [(request, opening.reason_of(request, key)) for request in asked]
