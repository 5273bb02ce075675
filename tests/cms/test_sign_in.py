from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.utils import timezone

from cms.demo import accounts

PASSWORD = "a-long-password"


def sign_in(client, username, password=PASSWORD):
    return client.post("/accounts/login/", {"login": username, "password": password})


def test_staff_sign_in_and_reach_the_back_office(client, user_of):
    user_of("editor")
    assert sign_in(client, "editor-1").url == "/admin/"
    assert client.get("/admin/").status_code == 200


def test_who_signs_in_is_called_by_name(client, user_of):
    editor = user_of("editor")
    editor.first_name, editor.last_name = "สุดา", "คำหวานใจ"
    editor.save()
    sign_in(client, "editor-1")
    first = client.get("/admin/").content.decode()
    assert "เข้าสู่ระบบแล้วในชื่อ สุดา คำหวานใจ" in first


@pytest.mark.parametrize("role", ["admin", "editor", "approver", "clerk", "chief", "auditor"])
def test_every_role_may_open_the_back_office(client, user_of, role):
    client.force_login(user_of(role))
    assert client.get("/admin/").status_code == 200


@pytest.mark.parametrize("path", ["/admin/", "/admin/login/", "/admin/password_reset/"])
def test_there_is_one_way_in(client, site, path):
    response = client.get(path)
    assert response.status_code == 302
    assert response.url.startswith("/accounts/login/")


def test_a_wrong_password_is_refused_in_thai(client, user_of):
    user_of("editor")
    response = sign_in(client, "editor-1", "wrong")
    assert response.status_code == 200
    assert "ไม่ถูกต้อง" in response.content.decode()


def test_guessing_is_stopped(client, user_of):
    user_of("editor")
    for _ in range(6):
        response = sign_in(client, "editor-1", "wrong")
    assert "หลายครั้งเกินไป" in response.content.decode()
    assert sign_in(client, "editor-1").status_code == 200


def test_nobody_signs_up(client, site):
    response = client.get("/accounts/signup/")
    assert "ไม่เปิดให้สมัครเอง" in response.content.decode()
    client.post("/accounts/signup/", {"username": "x", "password1": PASSWORD})
    assert sign_in(client, "x").status_code == 200


def test_the_sign_in_page_lists_the_demo_accounts_in_demo_mode_only(client, site, settings):
    settings.DEMO = True
    shown = client.get("/accounts/login/").content.decode()
    assert all(f"<code>{account.username}</code>" in shown for account in accounts.ACCOUNTS)
    settings.DEMO = False
    assert accounts.password() not in client.get("/accounts/login/").content.decode()


def test_every_role_has_a_demo_account(site):
    users = accounts.create()
    assert users["head"].groups.get().name == accounts.ROLES["head"].label
    assert {account.role for account in accounts.ACCOUNTS} == set(accounts.ROLES)
    assert users["admin"].check_password(accounts.password())
    assert not any(user.is_superuser for user in users.values())


def test_without_a_second_step_the_back_office_leads_to_setting_one_up(client, user_of, settings):
    settings.STAFF_MFA_REQUIRED = True
    user = user_of("officer")
    client.force_login(user)
    assert client.get("/admin/").url == "/accounts/2fa/"
    assert client.get("/accounts/2fa/totp/activate/").status_code in {200, 302}
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={})
    assert client.get("/admin/").status_code == 200


@pytest.mark.parametrize("path", ["password/change/", "2fa/", "logout/", "reauthenticate/"])
def test_the_pages_of_ones_own_account_are_drawn(client, user_of, path):
    user_of("officer")
    sign_in(client, "officer-1")
    response = client.get(f"/accounts/{path}")
    assert response.status_code == 200
    assert b"sign-in" in response.content


@pytest.mark.parametrize(
    ("mark", "ago", "stays"),
    [
        ("seen_at", timedelta(minutes=29), True),
        ("seen_at", timedelta(minutes=31), False),
        ("began_at", timedelta(hours=11), True),
        ("began_at", timedelta(hours=13), False),
    ],
)
def test_a_forgotten_session_ends(client, user_of, settings, mark, ago, stays):
    settings.SESSION_IDLE = timedelta(minutes=30)
    client.force_login(user_of("officer"))
    client.get("/admin/")
    session = client.session
    session[mark] = int((timezone.now() - ago).timestamp())
    session.save()
    assert (client.get("/admin/").status_code == 200) is stays


def test_an_administrator_cannot_make_a_superuser(client, user_of):
    admin = user_of("admin")
    client.force_login(admin)
    address = f"/admin/users/edit/{admin.pk}/"
    assert client.get(address).status_code == 200
    data = {"username": admin.username, "first_name": "ก", "last_name": "ข", "email": "a@b.example"}
    client.post(address, data | {"is_superuser": "on", "is_active": "on"})
    admin.refresh_from_db()
    assert not admin.is_superuser
