"""What a phone keeps: public pages that help without a line, and nothing about anybody."""

import json
import re

import pytest
from django.test import Client

from home.offline import keeping, views
from tests.factories import home as make

pytestmark = pytest.mark.django_db


def told(client, query=""):
    text = client.get(f"/sw.js{query}").content.decode()
    return json.loads(re.match(r"const PORTAL = (\{.*\});\n", text)[1])


@pytest.mark.parametrize(
    "path",
    ["/", "/en/", "/contact/", "/services/", "/services/water-truck/", "/en/services/steps/"],
)
def test_pages_that_help_without_a_line_may_be_kept(path):
    assert keeping.may_keep(path)


@pytest.mark.parametrize(
    "path",
    [
        "/services/water-truck/apply/",
        "/en/services/water-truck/apply/",
        "/services/water-truck/later/",
        "/services/continue/",
        "/services/correct/NH-2570-000001/",
        "/services/steps/booklet/",
        "/track/",
        "/track/NH-2570-000001/",
        "/complaints/",
        "/complaints/new/road/",
        "/complaints/list/NH-2570-000001/",
        "/complaints/questions/ask/",
        "/integrity/",
        "/en/integrity/report/",
        "/survey/counter/",
        "/verify/ABCD/",
        "/admin/",
        "/accounts/login/",
        "/news/feed/",
        "/calendar/feed.ics",
        "/channels/phone/poster/",
        "/services/water-truck/?for=somebody",
        "/services/../track/",
        "//elsewhere.example/",
    ],
)
def test_nothing_about_anybody_may_be_kept(path):
    assert not keeping.may_keep(path)


def test_the_worker_never_looks_at_the_back_office_or_the_confidential_channel(client):
    untouched = re.compile(told(client)["untouched"])
    for path in ("/admin/", "/accounts/login/", "/integrity/", "/en/integrity/report/", "/doc/3/"):
        assert untouched.match(path), path
    for path in ("/", "/services/", "/track/", "/en/", "/integrityville/"):
        assert not untouched.match(path), path


def test_the_worker_is_told_the_same_rules_as_are_tested_here(client):
    assert told(client)["keeps"] == keeping.KEPT_PATHS
    assert told(client)["untouchedFiles"] == ["integrity/"]


def test_a_phone_keeps_where_the_large_buttons_of_the_home_page_lead(home, client):
    contact = make.page(home, slug="contact")
    home.actions = [
        ("action", {"icon": "water", "title": "ขอน้ำ", "path": "/services/water-truck/"}),
        ("action", {"icon": "question", "title": "แจ้งเรื่อง", "path": "/complaints/"}),
        ("action", {"icon": "phone", "title": "โทร", "phone": "045-123-456"}),
        ("action", {"icon": "mail", "title": "ติดต่อ", "page": contact}),
    ]
    home.save_revision().publish()
    assert told(client)["essentials"] == [*keeping.ALWAYS, "/services/water-truck/"]


def test_the_version_changes_with_the_files_of_the_site(client, monkeypatch):
    before = told(client)["version"]
    monkeypatch.setattr(views, "SHELL", (*views.SHELL, "home/band.svg"))
    assert told(client, "?past-the-page-cache")["version"] != before


def test_the_worker_may_look_after_the_whole_site_and_is_asked_for_anew_each_time(client):
    answer = client.get("/sw.js")
    assert answer["Content-Type"].startswith("text/javascript")
    assert "no-cache" in answer["Cache-Control"]
    assert not answer.cookies


def test_switched_off_by_the_administrator_the_worker_clears_up_and_goes_away(client, user_of):
    url = "/admin/settings/offline/offlinesettings/"
    assert told(Client())["isOn"] is True
    client.force_login(user_of("editor"))
    assert client.get(url).status_code in {302, 404}
    client.force_login(user_of("admin"))
    page = client.get(url, follow=True)
    assert "อ่านได้แม้ไม่มีสัญญาณ" in page.content.decode()

    client.post(page.request["PATH_INFO"], {})
    gone = told(Client())
    assert (gone["isOn"], gone["essentials"]) == (False, [])
    assert "registration.unregister" in Client().get("/sw.js").content.decode()
