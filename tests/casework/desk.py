"""An office at its desks: accounts of every role, and browsers signed in to the admin."""

from django.contrib.auth.models import Group, Permission
from django.test import Client

from tests.factories.casework import staff


def browser(user) -> Client:
    """The user's browser, with the right to open the admin at all."""
    right = Permission.objects.get(codename="access_admin")
    for group in Group.objects.all():
        group.permissions.add(right)
    client = Client()
    client.force_login(user)
    return client


def person(role="officer", **options):
    """A member of staff and their browser."""
    user = staff(role, **options)
    return user, browser(user)


def url(case, *rest):
    return "/".join(["/admin/cases", case.number, *map(str, rest)]) + "/"


def seen(case, **fields):
    """What a form on the case's screen holds when the case is as it is now."""
    case.refresh_from_db()
    return {"seen": case.version, "since": case.events.last().pk, **fields}


def text_of(response) -> str:
    return response.content.decode()
