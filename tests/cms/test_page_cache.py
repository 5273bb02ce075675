import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.urls import reverse
from wagtail.models import PageLogEntry

from cms import page_cache
from home.models import AgencySettings, StandardPage

GENERATION = 1  # the one query a kept page costs


@pytest.fixture
def home(site):
    return site[0]


def read(client, **headers):
    response = client.get("/", headers=headers)
    assert response.status_code == 200
    return response


def test_a_kept_page_costs_one_query(client, home, django_assert_num_queries):
    first = read(client).content
    with django_assert_num_queries(GENERATION):
        assert read(client).content == first


def test_a_public_page_depends_on_nothing_about_the_visitor(client, home):
    response = read(client)
    assert not response.cookies
    assert response["Vary"] == "Accept-Encoding"
    assert set(response["Cache-Control"].split(", ")) == {"public", "no-cache"}
    assert "script-src 'self'" in response["Content-Security-Policy"]


def test_a_browser_that_has_the_page_gets_304(client, home):
    etag = read(client)["ETag"]
    response = client.get("/", headers={"If-None-Match": etag})
    assert (response.status_code, response.content) == (304, b"")
    assert response["ETag"] == etag


@pytest.mark.parametrize(
    ("accepted", "sent"),
    [("br, gzip", "br"), ("gzip", "gzip"), ("", None), ("br;q=0, gzip", "gzip")],
)
def test_a_page_is_sent_as_the_browser_can_read_it(client, home, accepted, sent):
    response = read(client, **{"Accept-Encoding": accepted})
    assert response.get("Content-Encoding") == sent
    assert int(response["Content-Length"]) == len(response.content)


def test_the_encodings_have_different_etags(client, home):
    etags = {read(client, **{"Accept-Encoding": e})["ETag"] for e in ("br", "gzip", "")}
    assert len(etags) == 3


def test_head_has_the_headers_and_no_body(client, home):
    length = read(client)["Content-Length"]
    response = client.head("/")
    assert (response.content, response["Content-Length"]) == (b"", length)


def test_a_publication_shows_at_once(client, home):
    read(client)
    home.title = "ชื่อใหม่ของหน้าแรก"
    home.save_revision().publish()
    assert "ชื่อใหม่ของหน้าแรก" in read(client, **{"Accept-Encoding": ""}).content.decode()


def test_an_unpublished_page_is_gone_at_once(client, home):
    child = home.add_child(instance=StandardPage(title="ชั่วคราว", slug="short"))
    assert client.get("/short/").status_code == 200
    child.unpublish()
    assert client.get("/short/").status_code == 404


def test_a_moved_page_leads_on_at_once(client, home):
    branch = home.add_child(instance=StandardPage(title="กิ่ง", slug="branch"))
    child = home.add_child(instance=StandardPage(title="ใบ", slug="leaf"))
    assert client.get("/leaf/").status_code == 200
    child.move(branch, pos="last-child")
    assert client.get("/branch/leaf/").status_code == 200
    assert client.get("/leaf/").status_code in {301, 404}


def test_a_setting_saved_in_the_back_office_shows_at_once(client, home, user_of):
    before = read(client)["ETag"]
    staff = type(client)()
    staff.force_login(user_of("admin"))
    address = reverse(
        "wagtailsettings:edit", args=["home", "agencysettings", AgencySettings.load().pk]
    )
    data = _filled_in(staff.get(address)) | {"name": "อบต.ชื่อใหม่", "short_name": "อบต.ชื่อใหม่"}
    response = staff.post(address, data)
    assert response.status_code == 302, response.context["form"].errors
    assert read(client)["ETag"] != before
    assert "อบต.ชื่อใหม่" in read(client, **{"Accept-Encoding": ""}).content.decode()


def _filled_in(response):
    """What the browser would send of the form as it stands."""
    page = BeautifulSoup(response.content, "html.parser")
    form = page.find(attrs={"name": "name"}).find_parent("form")
    data = {i["name"]: i.get("value", "") for i in form.select("input[name]:not([type=checkbox])")}
    data |= {t["name"]: t.text for t in form.select("textarea[name]")}
    empty = {"channels-count": "0", "hotlines-count": "0"}
    return data | empty | {"privacy_notice": "null", "privacy_notice_en": "null"}


def test_who_is_signed_in_reads_past_the_cache(client, home, user_of):
    read(client)
    client.force_login(user_of("editor"))
    assert "ETag" not in read(client)


def test_a_form_page_is_never_kept(client, home):
    first, second = (client.get("/accounts/login/") for _ in range(2))
    assert "public" not in first.get("Cache-Control", "")
    assert "ETag" not in second


def test_a_strange_query_is_answered_but_not_kept(client, home):
    assert "ETag" not in client.get("/?utm_source=x")
    assert "ETag" in client.get("/?page=2")


def test_an_unknown_host_is_refused_before_anything_kept_is_shown(client, home):
    read(client)
    assert client.get("/", headers={"Host": "evil.example"}).status_code == 400


def test_the_generation_rises_with_the_log(home):
    before = page_cache.generation()
    PageLogEntry.objects.log_action(home, "wagtail.edit")
    assert page_cache.generation() != before


def test_a_public_mark_lets_a_view_be_kept():
    class Request:
        resolver_match = None

    marked, plain = HttpResponse("x", headers={"Cache-Control": "public"}), HttpResponse("x")
    assert page_cache._may_be_kept(Request, marked)
    assert not page_cache._may_be_kept(Request, plain)
    marked.set_cookie("ticket", "1")
    assert not page_cache._may_be_kept(Request, marked)
