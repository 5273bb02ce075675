"""Which reports somebody may see at all. Every list, page, file, count and mail asks here.

Only an inspector in office, with a genuine key of their own, to whom the report was sealed, and
whom it does not accuse. There is no role that may do more; an administrator sees nothing.
"""

from django.http import Http404
from django.shortcuts import get_object_or_404

from casework.holders import roles_of

from . import excluding, numbers
from .models import Forgotten, InspectorKey, Report, ReportKey


def is_inspector(user) -> bool:
    return any(role.key == "inspector" for role in roles_of(user))


def key_of(user) -> InspectorKey | None:
    """The key with which this person opens reports now; nothing where it is not admitted yet."""
    if not is_inspector(user):
        return None
    found = InspectorKey.objects.in_use().filter(user=user).first()
    return found if found and found.is_genuine else None


def reports_for(user):
    key = key_of(user)
    if key is None:
        return Report.objects.none()
    held = list(ReportKey.objects.filter(holder=key).values_list("report_id", flat=True))
    marks = [mark for report_id in held for mark in excluding.marks_of_user(report_id, user)]
    return Report.objects.filter(keys__holder=key).exclude(exclusions__mark__in=marks)


def report_for(user, number) -> Report:
    """The report, or ``Http404`` as for one that does not exist."""
    if not numbers.is_number(number):
        raise Http404
    return get_object_or_404(reports_for(user), number=number)


def forgotten_for(user) -> list[Forgotten]:
    """The register of deleted reports, without those that accused this person."""
    if key_of(user) is None:
        return []
    return [
        line
        for line in Forgotten.objects.all()
        if not (line.was and set(line.excluded) & set(excluding.marks_of_user(line.was, user)))
    ]
