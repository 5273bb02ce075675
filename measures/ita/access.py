"""Who may do what with the assessment. Every member of staff may look."""

from django.http import Http404

from casework import access

ADD, CHANGE, DELETE = (f"ita.{right}_assessmentyear" for right in ("add", "change", "delete"))


def may_manage(user) -> bool:
    """Whether somebody changes everything: administrators and approvers."""
    return user.has_perm(CHANGE)


def is_mine(user, item) -> bool:
    """Whether an item is this person's, or of the division they are the head of."""
    person = getattr(user, "person", None)
    if not person or not person.is_active:
        return False
    if item.person_id == person.pk:
        return True
    is_own = item.division_id is not None and item.division_id == person.division_id
    return is_own and (person.is_head or _is_head(user))


def may_edit(user, item) -> bool:
    """Whether somebody may judge an item and change its evidence."""
    return may_manage(user) or is_mine(user, item)


def check(is_allowed: bool) -> None:
    """What somebody may not do does not exist for them."""
    if not is_allowed:
        raise Http404


def _is_head(user):
    return any(role.key == "head" for role in access.roles_of(user))
