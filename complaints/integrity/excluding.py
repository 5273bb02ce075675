"""Who must never see a report, as marks that name nobody.

A mark is made from the report and the person together. It follows the person, whatever post or
role they get later, and the account they had, should it be taken from the person.
"""

from home.models import Person

from . import crypto
from .models import Report, ReportExclusion


def marks_of_user(report_id, user) -> list[str]:
    person = getattr(user, "person", None)
    return _marks(report_id, user.pk, person and person.pk)


def marks_of_person(report_id, person) -> list[str]:
    return _marks(report_id, person.user_id, person.pk)


def marks_of(report_id, accused) -> list[str]:
    """Of somebody on the staff list, or of an account."""
    of_whom = marks_of_person if isinstance(accused, Person) else marks_of_user
    return of_whom(report_id, accused)


def record(report: Report, marks):
    """Keep the marks; once kept they are never taken away."""
    for mark in sorted(set(marks)):
        ReportExclusion.objects.get_or_create(report=report, mark=mark)


def is_excluded(report: Report, user) -> bool:
    return report.exclusions.filter(mark__in=marks_of_user(report.pk, user)).exists()


def _marks(report_id, user_id, person_id) -> list[str]:
    known = [("user", user_id), ("person", person_id)]
    return [crypto.mark("excluded", f"{report_id}:{kind}:{pk}") for kind, pk in known if pk]
