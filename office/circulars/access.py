"""Who may do what with a circular: as data, and as querysets. What one may not see is not there.

Everybody reads what was sent to them. Who may write sends, corrects and withdraws their own; who
may change does so with all of them; who may view reads all that went out, and who has read it.
"""

from django.db.models import Q

from casework.holders import roles_of
from home.models import Person

from .models import Addressee, Circular

WRITE, CHANGE, VIEW = (f"circulars.{code}_circular" for code in ("add", "change", "view"))


def may_open(user) -> bool:
    """Everybody with a role has a screen of what was sent to them."""
    return bool(roles_of(user))


def may_write(user) -> bool:
    return user.has_perm(WRITE)


def sees_all(user) -> bool:
    return user.has_perm(VIEW) or user.has_perm(CHANGE)


def visible(user):
    """What this person can open."""
    mine = Q(addressees__person__user=user, published_at__isnull=False)
    if may_write(user):
        mine |= Q(created_by=user)
    if sees_all(user):
        mine |= Q(published_at__isnull=False)
    if user.has_perm(CHANGE):
        mine |= Q(published_at=None)
    return Circular.objects.filter(mine).distinct()


def sent_by(user):
    """What the sender's own list shows: their own, or all for who sees all."""
    if sees_all(user):
        return visible(user)
    return Circular.objects.filter(created_by=user) if may_write(user) else Circular.objects.none()


def changeable(user):
    """What this person may edit, send, correct and withdraw."""
    if user.has_perm(CHANGE):
        return Circular.objects.all()
    return Circular.objects.filter(created_by=user) if may_write(user) else Circular.objects.none()


def sees_readers(user, circular) -> bool:
    """Whether the list of who has read it is theirs to see."""
    if sees_all(user):
        return True
    return may_write(user) and circular.created_by_id == user.pk


def addressed(user):
    """The rows by which something was sent to this person, what is unread first."""
    return Addressee.objects.filter(person__user=user).exclude(circular__published_at=None)


def staff():
    """Who can get a circular: people in office with an account that opens."""
    people = Person.objects.active().filter(user__is_active=True, user__groups__isnull=False)
    return people.distinct().order_by("order", "name", "pk")
