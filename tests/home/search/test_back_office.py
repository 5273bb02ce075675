"""Staff find Thai words too: in lists and choosers, and in what nobody found."""

from importlib import import_module

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from home.models import StandardPage
from home.search import backend
from home.search.models import Synonym, Unfound

pytestmark = pytest.mark.django_db
TITLES = ["ประกาศรับสมัครงานพนักงานจ้าง", "จัดทำตามลำดับ", "ขอสนับสนุนน้ำอุปโภคบริโภค"]


@pytest.fixture
def pages(site):
    return [site[0].add_child(instance=StandardPage(title=title)) for title in TITLES]


@pytest.fixture
def editor(user_of):
    client = Client()
    client.force_login(user_of("editor"))
    return client


def titles(found):
    return [page.title for page in found]


@pytest.mark.parametrize(
    ("typed", "place"), [("สมัคร", 0), ("พนักงาน", 0), ("น้ำ", 2), ("นํ้า", 2), ("สนับสนุน น้ำ", 2)]
)
def test_pages_are_found_by_a_word_within_the_title(pages, typed, place):
    assert titles(Page.objects.search(typed)) == [TITLES[place]]


@pytest.mark.parametrize(("typed", "place"), [("สนับส", 2), ("พนักง", 0), ("รับสมัค", 0)])
def test_half_typed_words_complete_themselves(pages, typed, place):
    assert titles(Page.objects.autocomplete(typed)) == [TITLES[place]]


def test_letters_within_other_words_find_nothing(pages):
    assert titles(Page.objects.search("ตา")) == []


@pytest.mark.parametrize("typed", ['"', " ", "%", "'", "\\", "ะ", "\u0e48", "น" * 5_000, "a & b"])
def test_anything_may_be_typed_into_the_back_office(pages, editor, typed):
    for where in (reverse("wagtailadmin_pages:search"), reverse("wagtailadmin_explore_root")):
        assert editor.get(where, {"q": typed}).status_code == 200
    assert list(Page.objects.search(typed)) == []


def test_words_or_words_and_what_is_counted(pages):
    assert Page.objects.search("สมัคร น้ำ").count() == 0
    assert Page.objects.search("สมัคร น้ำ", operator="or").count() == 2
    assert titles(Page.objects.filter(title=TITLES[0]).search("สมัคร")) == [TITLES[0]]


def test_the_search_and_the_chooser_of_pages_find_it(pages, editor):
    for where in (
        reverse("wagtailadmin_pages:search_results"),
        reverse("wagtailadmin_choose_page_search"),
    ):
        assert TITLES[2] in editor.get(where, {"q": "น้ำ"}).content.decode()
        assert TITLES[0] not in editor.get(where, {"q": "น้ำ"}).content.decode()


def test_wagtail_indexes_with_ours():
    """It looks the indexer up in its own module and has no other way in."""
    module = import_module(backend.ours.Indexer.__mro__[1].__module__)
    assert module.ObjectIndexer is backend.ours.Indexer
    assert isinstance(get_search_backend(), backend.SearchBackend)


def test_an_editor_sees_what_nobody_found_and_makes_a_synonym_of_it(editor):
    Unfound.objects.create(words="น้ำแจก", count=4, last_on="2026-11-30")
    html = editor.get(reverse("wagtailsnippets_search_unfound:list")).content.decode()
    assert "น้ำแจก" in html
    assert "30 พ.ย. 2569" in html
    add = reverse("wagtailsnippets_search_synonym:add")
    assert "น้ำแจก</textarea>" in editor.get(add, {"terms": "น้ำแจก"}).content.decode()
    assert editor.post(add, {"terms": "น้ำแจก\nรถน้ำ"}).status_code == 302
    assert Synonym.objects.get().listed == ["น้ำแจก", "รถน้ำ"]


@pytest.mark.parametrize("terms", ["น้ำแจก", "น้ำ\nนํ้า", "", "ก" * 61 + "\nข"])
def test_a_synonym_needs_two_different_words(editor, terms):
    response = editor.post(reverse("wagtailsnippets_search_synonym:add"), {"terms": terms})
    assert response.status_code == 200
    assert not Synonym.objects.exists()


def test_who_writes_no_pages_has_no_business_there(user_of):
    client = Client()
    client.force_login(user_of("officer"))
    for name in ("unfound", "synonym"):
        response = client.get(reverse(f"wagtailsnippets_search_{name}:list"))
        assert response.status_code in {302, 404}


def test_nobody_writes_what_was_not_found(editor):
    add = reverse("wagtailsnippets_search_unfound:add")
    assert editor.get(add).status_code in {302, 404}
    assert not Unfound.objects.exists()
