"""Menu, footer, crumbs and the language link come from the page tree."""

import re

import pytest
from django.test import RequestFactory
from wagtail.models import Site

from home import navigation, site_tree, translating
from home.models import HomePage
from tests.factories import home as make

WORDS = {"รู้จัก อบต.": "About us", "ประวัติตำบล": "History"}


def request(path):
    return RequestFactory().get(path)


@pytest.fixture
def tree(home):
    about = make.page(home, title="รู้จัก อบต.", slug="about")
    history = make.page(about, slug="history")
    make.page(home, title="ไม่อยู่ในเมนู", slug="hidden", show_in_menus=False)
    make.page(home, title="นโยบาย", slug="privacy", show_in_menus=False, show_in_footer=True)
    return about, history


def language_link(client, path):
    html = client.get(path).content.decode()
    return re.search(r'<a class="cloth-link" href="([^"]+)" hreflang', html)[1]


def test_the_menu_is_the_tree_marked_for_it(tree):
    (about,) = navigation.menu(request("/about/history/"))
    assert (about["title"], about["url"]) == ("รู้จัก อบต.", "/about/")
    assert [child["title"] for child in about["children"]] == ["ประวัติตำบล"]


def test_the_menu_shows_where_the_reader_is(tree):
    assert navigation.menu(request("/about/history/"))[0]["is_current"]
    assert not navigation.menu(request("/"))[0]["is_current"]
    assert not navigation.menu(request("/aboutness/"))[0]["is_current"]


def test_menu_footer_and_languages_cost_one_query(tree, django_assert_num_queries):
    Site.get_site_root_paths()
    asked = request("/about/")
    Site.find_for_request(asked)
    with django_assert_num_queries(1):
        assert navigation.menu(asked, tree[0])
        assert navigation.footer(asked, tree[0])
        assert navigation.languages(asked, tree[0])


def test_the_footer_has_the_pages_marked_for_it(tree):
    assert [item["url"] for item in navigation.footer(request("/"))] == ["/privacy/"]


def test_menu_and_footer_are_shown_on_pages_and_on_other_views(client, tree):
    for path in ("/about/", "/track/"):
        html = client.get(path).content.decode()
        assert 'href="/about/"' in html
        assert 'href="/privacy/"' in html


def test_each_language_has_its_own_menu(client, tree, english):
    assert 'href="/en/about/"' not in client.get("/en/").content.decode()
    translating.translate(tree[0], english, WORDS)
    html = client.get("/en/").content.decode()
    assert re.search(r'href="/en/about/"[^>]*>About us', html)


def test_crumbs_lead_back_to_the_home_page(tree):
    asked = request("/about/history/")
    assert navigation.crumbs(tree[1], asked) == [
        {"title": "หน้าหลัก", "url": "/"},
        {"title": "รู้จัก อบต.", "url": "/about/"},
    ]
    assert navigation.crumbs(tree[0], asked) == [{"title": "หน้าหลัก", "url": "/"}]


def test_the_home_page_needs_no_crumbs(home):
    assert navigation.crumbs(home, request("/")) == []


def test_the_language_link_stays_on_the_page(client, tree, english):
    for page in tree:
        translating.translate(page, english, WORDS)
    assert language_link(client, "/about/history/") == "/en/about/history/"
    assert language_link(client, "/en/about/history/") == "/about/history/"
    assert language_link(client, "/") == "/en/"


def test_the_language_link_of_an_untranslated_page_leads_to_what_is_above_it(client, tree, english):
    assert language_link(client, "/about/history/") == "/en/"
    translating.translate(tree[0], english, WORDS)
    html = client.get("/about/history/").content.decode()
    assert '<a class="cloth-link" href="/en/about/"' in html
    assert 'hreflang="en" href' not in html  # but it is no translation
    assert language_link(client, "/about/") == "/en/about/"


def test_the_language_link_of_a_view_swaps_the_prefix(client, home):
    assert language_link(client, "/track/") == "/en/track/"
    assert language_link(client, "/en/track/") == "/track/"


def test_an_address_that_does_not_exist_links_to_the_other_home(client, home):
    assert language_link(client, "/no-such-page/") == "/en/"


def test_the_site_is_made_once(homes):
    again = site_tree.create_site(title="อื่น", title_en="Other")
    assert [page.pk for page in again] == [page.pk for page in homes]
    assert HomePage.objects.count() == 2


def test_without_a_site_there_is_no_menu(db):
    Site.objects.all().delete()
    assert navigation.menu(request("/")) == []
    assert navigation.footer(request("/")) == []


def test_a_phones_menu_leads_to_questions_and_to_the_confidential_channel(client, tree):
    for path, begin in (("/about/", ""), ("/en/services/", "/en")):
        html = client.get(path).content.decode()
        panel = re.search(r'<nav class="site-menu__panel".*?</nav>', html, re.DOTALL)[0]
        for address in ("/complaints/", "/complaints/questions/", "/integrity/"):
            assert f'href="{begin}{address}"' in panel
