import re

import pytest
from django.conf import settings


@pytest.mark.parametrize(("path", "language"), [("/", "th"), ("/en/", "en")])
def test_the_address_alone_decides_the_language(client, site, path, language):
    client.cookies["django_language"] = "en"
    response = client.get(path, headers={"Accept-Language": "en"})
    assert response["Content-Language"] == language
    assert f'<html lang="{language}"' in response.content.decode()


def test_a_fiscal_year_is_told_to_be_buddhist_in_english():
    english = settings.BASE_DIR / "locale/en/LC_MESSAGES/django.po"
    bare = r"iscal year %\(year\)s(?! BE)"
    assert re.findall(bare, english.read_text(encoding="utf-8")) == []


def test_the_back_office_may_frame_itself_and_nobody_else_may(client, user_of):
    client.force_login(user_of("editor"))
    admin, public = client.get("/admin/"), client.get("/accounts/2fa/")
    assert "frame-ancestors 'self'" in admin["Content-Security-Policy"]
    assert admin["X-Frame-Options"] == "SAMEORIGIN"
    assert "'unsafe-inline'" not in public["Content-Security-Policy"]
