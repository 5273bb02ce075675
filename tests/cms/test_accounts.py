"""Who manages accounts does not take the rights of others, nor lose anybody's history."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from casework.roles import ROLES
from tests.factories.casework import open_case

User = get_user_model()


@pytest.fixture
def admin(client, user_of):
    user = user_of("admin")
    client.force_login(user)
    return user


def group_of(role):
    return Group.objects.get(name=ROLES[role].label).pk


def edit(client, user, **changes):
    typed = {
        "username": user.username,
        "first_name": "ทดสอบ",
        "last_name": "ทดสอบ",
        "email": "a@example.com",
        "is_active": "on",
        "groups": list(user.groups.values_list("pk", flat=True)),
    }
    return client.post(f"/admin/users/edit/{user.pk}/", typed | changes)


def test_an_administrator_gives_roles_to_others_but_not_to_themselves(client, admin, user_of):
    officer = user_of("officer")
    for user in (officer, admin):
        edit(client, user, groups=[group_of("chief")])

    assert [g.name for g in officer.groups.all()] == [ROLES["chief"].label]
    assert [g.name for g in admin.groups.all()] == [ROLES["admin"].label]


def test_nobody_becomes_a_superuser_in_the_back_office(client, admin, user_of):
    officer = user_of("officer")
    edit(client, officer, is_superuser="on", first_name="เปลี่ยน")
    client.post(
        "/admin/users/new/",
        {"username": "new-one", "first_name": "ก", "last_name": "ข", "email": "b@example.com"}
        | {"password1": "a-long-passw0rd", "password2": "a-long-passw0rd", "is_superuser": "on"},
    )

    officer.refresh_from_db()
    assert (officer.first_name, officer.is_superuser) == ("เปลี่ยน", False)
    assert User.objects.get(username="new-one").is_superuser is False


def test_an_account_with_a_history_is_kept_and_the_administrator_told_what_to_do(
    client, admin, user_of
):
    officer = user_of("officer")
    open_case(assigned_to=officer)

    answer = client.post(f"/admin/users/delete/{officer.pk}/", follow=True)

    assert "ปิดบัญชี" in answer.content.decode()
    assert User.objects.filter(pk=officer.pk).exists()
