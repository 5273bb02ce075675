"""Who may say how a step goes. Who may not is not found; looking is for all staff."""

from django.http import Http404

from casework.holders import roles_of
from measures.plans.models import Row

DIVISION_ROLES = {"head", "officer"}
REPORT_ALL, WRITE_REPORT = "progress.add_stepreport", "progress.change_planreport"


def may_look(user) -> bool:
    return bool(roles_of(user)) or user.has_perm(REPORT_ALL)


def may_report(user, row: Row) -> bool:
    """Officers named on the row, heads and officers of its divisions, and who may report all."""
    return user.has_perm(REPORT_ALL) or row.pk in rows_of(user, [row])


def may_write(user) -> bool:
    """Whether this person writes and issues the reports of half years."""
    return user.has_perm(WRITE_REPORT)


def rows_of(user, rows) -> set[int]:
    """Of these rows, those this person answers for by name or by division: two questions."""
    pks = [row.pk for row in rows]
    person = getattr(user, "person", None)
    if person is None or not roles_of(user):
        return set()
    officers = Row.officers.rel.related_model.objects.filter(row__in=pks, person=person)
    found = set(officers.values_list("row_id", flat=True))
    if person.division_id and {role.key for role in roles_of(user)} & DIVISION_ROLES:
        found |= {row.pk for row in rows if row.is_for_all}
        links = Row.divisions.through.objects.filter(row__in=pks, division=person.division_id)
        found |= set(links.values_list("row_id", flat=True))
    return found


def check_look(user):
    if not may_look(user):
        raise Http404


def check_report(user, row):
    if not may_report(user, row):
        raise Http404
