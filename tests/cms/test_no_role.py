"""An account without any role is told so, instead of being sent to and fro."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from tests.cms.reading import text_of

pytestmark = pytest.mark.django_db


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def test_who_has_no_role_is_told_whom_to_ask_and_can_sign_out(site):
    client = signed_in(get_user_model().objects.create_user("new-1", password="a-long-password"))

    response = client.get("/admin/", follow=True)

    assert response.status_code == 403
    assert "บัญชีนี้ยังไม่มีหน้าที่ในระบบ" in text_of(response)
    assert "no-store" in response["Cache-Control"]
    client.post("/accounts/logout/")
    assert client.get("/admin/").url.startswith("/accounts/login/")


def test_whose_only_role_is_taken_is_told_so_and_others_go_in(user_of):
    user = user_of("clerk")
    assert signed_in(user).get("/admin/").status_code == 200

    user.groups.clear()

    assert "บัญชีนี้ยังไม่มีหน้าที่ในระบบ" in text_of(signed_in(user).get("/admin/"))
