"""Whoever works here reads Thai, wherever the back office leads them."""

import pytest
from django.test import Client

from cms.demo import accounts
from tests.cms import walking
from tests.cms.conftest import _loaded as demo_loaded  # noqa: F401 - the demo in the database
from tests.cms.english import typed_in_english

pytestmark = [pytest.mark.django_db, pytest.mark.crawl]


@pytest.fixture(scope="module")
def walked(request, django_db_blocker):
    """What each role met: (user name, address, answer, what was said there)."""
    request.getfixturevalue("demo_loaded")
    with django_db_blocker.unblock():
        seen, met = set(), []
        for account in accounts.ACCOUNTS:
            client = signed_in_as(account.username)
            met += [(account.username, *found) for found in walking.walk(client, seen)]
        return met


@pytest.fixture(scope="module")
def known(request, django_db_blocker):
    request.getfixturevalue("demo_loaded")
    with django_db_blocker.unblock():
        return typed_in_english()


def signed_in_as(username):
    from django.contrib.auth import get_user_model  # noqa: PLC0415

    client = Client(raise_request_exception=False)
    client.force_login(get_user_model().objects.get(username=username))
    return client


def test_the_walk_reached_the_back_office_as_a_whole(walked):
    names = {answer.resolver_match.view_name for _, _, answer, _ in walked if answer.resolver_match}
    assert len(names) > 200
    assert {
        "wagtailadmin_home",
        "wagtailadmin_explore",
        "wagtailadmin_pages:edit",
        "wagtailadmin_choose_page",
        "wagtailimages:index",
        "wagtailimages_chooser:choose",
        "wagtailusers_users:add",
        "casework_staff:case",
        "mfa_index",
    } <= names


def test_nothing_that_the_back_office_leads_to_breaks(walked):
    broken = [(who, path) for who, path, answer, _ in walked if answer.status_code >= 500]
    assert broken == []


def test_no_english_is_left_on_any_screen(walked, known):
    met = [(text, (who, path)) for who, path, _, said in walked for text in said]
    assert left_in(met, known) == {}


def test_a_form_sent_empty_says_in_thai_what_is_missing(walked, known):
    met, answers = [], 0
    for username in {who for who, *_ in walked}:
        client = signed_in_as(username)
        for path, hidden in walking.forms_of([rest for who, *rest in walked if who == username]):
            answer = client.post(path, hidden)
            assert answer.status_code < 500, (username, path)
            screen = walking.screen_of(answer)
            answers += 1
            met += [(text, (username, path)) for text in (screen.said if screen else [])]
    assert left_in(met, known) == {}
    assert answers > 30


def left_in(met, known):
    """What is English, with where it was met first: most is said on every screen, judged once."""
    places = {}
    for text, place in met:
        places.setdefault(" ".join(text.split()), place)
    return {text: places[text] for text in walking.english_in(places, known)}
