"""An office with its staff, and circulars in it."""

import datetime

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from casework.roles import ROLES
from cms import back_office_rights
from office.circulars import actions
from tests.factories.casework import MONDAY
from tests.factories.home import DivisionFactory, PersonFactory

TEXT = {
    "title": "Dos & Don'ts ของเจ้าหน้าที่",
    "number": "อบ 75301/ว 12",
    "dated_on": datetime.date(2026, 11, 23),
    "body": "อ่านแล้วปฏิบัติตาม",
}
TO_ALL = {"is_for_all": True, "divisions": [], "people": [], "remind_days": 3}


@pytest.fixture
def rights(db):
    back_office_rights.write()


@pytest.fixture
def person(db):
    """Somebody with an account: ``person("officer", division=…)`` is the account."""

    def make(role="officer", *, division=None, email="", **fields):
        users = get_user_model().objects
        user = users.create_user(f"{role}-{users.count()}", password="x", email=email)
        user.groups.add(Group.objects.get_or_create(name=ROLES[role].label)[0])
        PersonFactory(user=user, division=division or DivisionFactory(), **fields)
        return get_user_model().objects.get(pk=user.pk)

    return make


@pytest.fixture
def draft(person):
    """A draft, and its sender: ``draft(by=…, title=…)``."""

    def make(*, by=None, **changes):
        return actions.write(TEXT | TO_ALL | changes, by=by or person("head"), at=MONDAY)

    return make


@pytest.fixture
def sent(draft):
    """One that went out to everybody there is."""

    def make(*, by=None, at=MONDAY, **changes):
        made = draft(by=by, **changes)
        actions.publish(made, by=made.created_by, at=at)
        made.refresh_from_db()
        return made

    return make


@pytest.fixture
def row():
    """The row by which a circular was sent to somebody."""

    def find(circular, user):
        return circular.addressees.get(person__user=user)

    return find
