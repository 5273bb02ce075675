"""The back office as somebody who works there finds it, following its links."""

from urllib.parse import parse_qsl

import requests
from django.urls import Resolver404
from lxml import html

from cms.demo.accounts import password
from tests.cms import walking

from .walk import Walk, route_of

AT = "/admin/"
NEEDS_MORE = "/admin/bulk/"  # scripts add which pages


class Rounds(Walk):
    """The first address of each sort: another number shows another case or page in the same way."""

    def __init__(self, base_url, session):
        super().__init__(base_url, session, follows=lambda path: path.startswith(AT))

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


def signed_in(base_url, name):
    session = requests.Session()
    address = f"{base_url}/accounts/login/?next={AT}"
    [form] = html.fromstring(session.get(address).content).xpath("//main//form[@method='post']")
    typed = {**dict(form.fields), "login": name, "password": password()}
    answer = session.post(address, typed, headers={"Referer": address}, allow_redirects=False)
    assert answer.headers["Location"] == AT
    return session
