"""The back office as each of the demo's accounts finds it: links, places, and our own screens."""

from urllib.parse import parse_qsl

import pytest
import requests
from django.urls import Resolver404
from lxml import html

from cms.demo.accounts import ACCOUNTS, password
from tests.cms import walking

from .walk import Walk, ours, route_of

AT = "/admin/"
NEEDS_MORE = "/admin/bulk/"  # scripts add which pages
# Screens of ours that stand inside Wagtail's own: what is around them is not ours to mend.
OURS = "main"


class Rounds(Walk):
    """The first address of each sort: another number shows another case or page in the same way."""

    def _is_wanted(self, address):
        path, _, asked = address.partition("?")
        if path.startswith(NEEDS_MORE) or not path.startswith(AT):
            return False
        key = (sort_of(path), *sorted({name for name, _value in parse_qsl(asked)}))
        self._alike[key] += 1
        return self._alike[key] == 1


def sort_of(path):
    """The pattern that answers, and the type of page or thing where each has a form of its own."""
    try:
        return route_of(path), walking.kind_of(path)
    except Resolver404:
        return path


@pytest.fixture(scope="module")
def rounds(server):
    """By user name: the session and what there is to see."""
    known = {}

    def of(name):
        if name not in known:
            session = signed_in(server.base_url, name)
            walk = Rounds(server.base_url, session, follows=lambda path: path.startswith(AT))
            known[name] = session, walk.run(AT)
        return known[name]

    return of


def signed_in(base_url, name):
    session = requests.Session()
    address = f"{base_url}/accounts/login/?next={AT}"
    [form] = html.fromstring(session.get(address).content).xpath("//main//form[@method='post']")
    typed = {**dict(form.fields), "login": name, "password": password()}
    answer = session.post(address, typed, headers={"Referer": address}, allow_redirects=False)
    assert answer.headers["Location"] == AT
    return session


@pytest.mark.parametrize("name", [account.username for account in ACCOUNTS])
def test_no_link_leads_nowhere(rounds, name):
    _session, pages = rounds(name)
    broken = [page for page in pages.values() if page.status >= 400]
    assert [f"{p.address} ({p.status}) from {p.found_at}" for p in broken] == []


def test_our_own_screens_break_no_rule_for_whoever_sees_them_first(rounds, eyes):
    """Each screen once, as the first account that comes to it."""
    seen, wrong = set(), []
    for account in ACCOUNTS:
        session, pages = rounds(account.username)
        new = {route_of(p.address): p.address for p in pages.values() if p.is_html and ours(p)}
        eyes.sign_in(session)
        for route, address in new.items():
            if route not in seen:
                wrong += eyes.look(address, within=OURS, is_light=False)
                seen.add(route)
    assert len(seen) > 40
    assert wrong == []
