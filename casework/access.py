"""Who may see which case, and do what to it. Every view finds its case here.

What a person may not see does not exist for them: ``Http404``, never 403.
"""

import hmac

from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.timezone import localdate

from . import numbers, routing, tickets, tokens
from .holders import levels_of, roles_of
from .models import Case, CaseFile
from .numbers import is_number
from .roles import Scope
from .states import OPEN, State

# What the page of a case shows of others than the case.
READ_WITH = ("division", "responsible", "assigned_to__person", "merged_into")


def handles_cases(user) -> bool:
    return any(role.scope != Scope.NONE for role in roles_of(user))


def stands_in_for(user) -> frozenset[int]:
    """The accounts whose open cases are this person's today; asked once a request."""
    if not hasattr(user, "_casework_stands_in_for"):
        user._casework_stands_in_for = routing.stood_in_for(user, localdate())
    return user._casework_stands_in_for


def has(user, action: str) -> bool:
    """Whether this person does this at all, to whichever cases."""
    return any(action in role.actions for role in roles_of(user))


def sees_all(user) -> bool:
    """Whether this person sees the cases of every division."""
    return any(role.scope == Scope.ALL for role in roles_of(user))


def may_take_in(user) -> bool:
    """Whether this person types requests for those who come to the counter or call."""
    return has(user, "take_in")


def staff_cases(user):
    """The cases this member of staff may see."""
    scopes = {role.scope for role in roles_of(user)} - {Scope.NONE}
    if Scope.ALL in scopes:
        return Case.objects.all()
    seen = Q(pk__in=[])
    if scopes:
        seen |= Q(assigned_to=user)
        if others := stands_in_for(user):
            seen |= Q(assigned_to__in=sorted(others), state__in=OPEN)
    if Scope.DIVISION in scopes:
        seen |= Q(division__in=divisions_of(user))
    return Case.objects.filter(seen)


def staff_case(user, number):
    if not numbers.is_number(number):
        raise Http404
    return get_object_or_404(
        staff_cases(user).select_related("division", "assigned_to", "responsible"), number=number
    )


def permits(user, case, action: str) -> bool:
    """Whether the permission table gives this person this action, whatever the case waits for."""
    return any(action in role.actions and _covers(role, user, case) for role in roles_of(user))


def may(user, case, action: str) -> bool:
    """Whether this person may do this to a case they may see, as it stands now."""
    return permits(user, case, action) and (action != "approve" or _is_asked(user, case))


def check(user, case, action: str):
    if not may(user, case, action):
        raise Http404


def staff_file(user, number, pk):
    return get_object_or_404(CaseFile, pk=pk, case=staff_case(user, number))


def citizen_case(request, number):
    """The case this browser holds the secret of."""
    return open_with_secret(number, tickets.secret_of(request, number))


def open_with_secret(number, secret):
    """Return the case, or ``None`` alike for an unknown number and a wrong secret."""
    case = _numbered(number).select_related(*READ_WITH).first()
    known = case.secret_digest if case else "0" * 64
    given = tokens.secret_digest(secret)
    return case if hmac.compare_digest(known, given) and case else None


def find_by_phone(number, phone):
    """Return the case for its status line only, or ``None``."""
    found = _numbered(number).filter(citizen_phone=phone).exclude(citizen_phone="")
    return found.select_related(*READ_WITH).first()


def _numbered(number):
    """Anything may stand in an address; a database is asked only for what can be a number."""
    return Case.objects.filter(number=number) if is_number(number) else Case.objects.none()


def _covers(role, user, case):
    match role.scope:
        case Scope.ALL:
            return True
        case Scope.DIVISION:
            return is_in_hands(user, case) or case.division_id in divisions_of(user)
        case Scope.ASSIGNED:
            return is_in_hands(user, case)
    return False


def is_in_hands(user, case) -> bool:
    """Whether the case is this person's to work on: their own, or of whom they stand in for."""
    if case.assigned_to_id in (None, user.pk):
        return case.assigned_to_id == user.pk
    return not case.is_closed and case.assigned_to_id in stands_in_for(user)


def _is_asked(user, case):
    return case.state == State.AWAITING_APPROVAL and case.awaiting_level in levels_of(user)


def divisions_of(user) -> list[int]:
    """The id of the person's own division, if they are of one."""
    person = getattr(user, "person", None)
    return [person.division_id] if person and person.division_id else []


def is_limited(user) -> bool:
    """Whether somebody changes only the texts of their own division: all but administrators."""
    return not (user.is_superuser or any(role.key == "admin" for role in roles_of(user)))
