"""What search engines are told: one address for each page, its other language, and all there is."""

import re
from xml.etree import ElementTree

import pytest
from django.conf import settings
from wagtail.models import PageViewRestriction

from home import translating
from home.public_addresses import absolute
from tests.factories import eservices as services
from tests.factories import home as make

pytestmark = pytest.mark.django_db
HERE = settings.SITE_URL
WORDS = {"ประวัติตำบล": "History"}
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def links(client, path):
    html = client.get(path).content.decode()
    head = html[: html.index("</head>")]
    canonical = re.findall(r'<link rel="canonical" href="([^"]+)"', head)
    others = re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"', head)
    return canonical, dict(others)


def mapped(client, query=""):
    """Address -> its alternates, of the whole map."""
    root = ElementTree.fromstring(client.get(f"/sitemap.xml{query}").content)
    return {
        one.find(f"{MAP}loc").text: {o.get("hreflang"): o.get("href") for o in one.findall(LINK)}
        for one in root
    }


def both(path):
    return {"th": f"{HERE}{path}", "en": f"{HERE}/en{path}", "x-default": f"{HERE}{path}"}


@pytest.fixture
def history(home, english):
    page = make.page(home, slug="history")
    translating.translate(page, english, WORDS)
    return page


def test_a_page_says_its_one_address_and_where_its_other_language_is(client, history):
    assert links(client, "/history/") == ([f"{HERE}/history/"], both("/history/"))
    assert links(client, "/en/history/") == ([f"{HERE}/en/history/"], both("/history/"))


def test_so_does_a_view(client, home):
    assert links(client, "/complaints/") == ([f"{HERE}/complaints/"], both("/complaints/"))
    assert links(client, "/en/complaints/")[0] == [f"{HERE}/en/complaints/"]


def test_a_page_in_one_language_alone_claims_no_other(client, home):
    make.page(home, slug="only-thai")
    assert links(client, "/only-thai/") == ([f"{HERE}/only-thai/"], {})


def test_an_address_that_leads_nowhere_claims_nothing(client, home):
    assert links(client, "/no-such-page/") == ([], {})


def test_what_was_asked_of_a_page_is_no_address_of_its_own_but_the_page_of_a_list(client, home):
    make.news_index(home)
    assert links(client, "/news/?from=line")[0] == [f"{HERE}/news/"]
    assert links(client, "/news/?page=2")[0] == [f"{HERE}/news/?page=2"]
    assert links(client, "/news/?page=2&q=<x>")[0] == [f"{HERE}/news/"]


def test_the_language_link_keeps_what_was_asked(client, history):
    text = client.get("/en/history/?page=2&q=%E0%B8%99").content.decode()
    assert 'href="/history/?page=2&amp;q=%E0%B8%99" hreflang="th"' in text


def test_by_whatever_name_it_was_asked_the_address_is_the_same(client, history):
    text = client.get("/history/", headers={"host": "127.0.0.1"}).content.decode()
    assert f'<link rel="canonical" href="{HERE}/history/">' in text


def test_the_map_has_every_page_in_both_languages_and_what_views_show(client, history):
    manual = f"/services/{services.ServiceFactory().slug}/"
    village = f"/villages/{make.VillageFactory().moo}/"
    found = mapped(client)
    for path in ("/", "/history/", "/complaints/", "/services/steps/", manual, village):
        assert found[absolute(path)] == both(path), path
        assert found[absolute(f"/en{path}")] == both(path), path


def test_the_map_has_nothing_private_or_unpublished_or_meant_for_one_person(client, home):
    private = make.page(home, slug="private")
    make.page(private, slug="below")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    make.page(home, slug="taken-back").unpublish()
    kept = "".join(mapped(client))
    for part in ("private", "below", "taken-back", "/track/", "/integrity/", "/admin/", "apply"):
        assert part not in kept, part


def test_three_pages_or_thirty_cost_the_same(client, home, django_assert_max_num_queries):
    client.get("/sitemap.xml")
    with django_assert_max_num_queries(30) as few:
        mapped(client, "?1")
    for number in range(30):
        make.page(home, slug=f"more-{number}")
    with django_assert_max_num_queries(30) as many:
        found = mapped(client, "?2")
    assert f"{HERE}/more-29/" in found
    assert len(few) == len(many)


def test_robots_are_shown_the_map_and_kept_out_of_the_back_office(client, home):
    answer = client.get("/robots.txt")
    lines = answer.content.decode().splitlines()
    assert answer["Content-Type"].startswith("text/plain")
    assert f"Sitemap: {HERE}/sitemap.xml" in lines
    assert "Disallow: /admin/" in lines
    assert not [line for line in lines if "integrity" in line]
    assert "Disallow: /" not in lines
