"""What opens a case in a browser: a signed cookie, for an hour, for five cases at most."""

import pytest
from django.core import signing
from django.test import Client

from casework import tickets
from tests.factories.casework import citizen, open_with_secret

pytestmark = pytest.mark.django_db
SHOWN = "ขอน้ำอุปโภคบริโภค"


@pytest.fixture
def opened():
    case, secret = open_with_secret()
    return case, citizen(case, secret)


def shows(client, case):
    return SHOWN in client.get(f"/track/{case.number}/").content.decode()


def test_the_right_ticket_opens_the_case_it_is_for(opened):
    case, client = opened

    assert shows(client, case)


def test_a_ticket_opens_no_other_case(opened):
    other, _ = open_with_secret()

    assert not shows(opened[1], other)


def test_the_cookie_is_closed_to_scripts_and_other_sites(opened):
    cookie = opened[1].cookies[tickets.COOKIE]

    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == 3600


@pytest.mark.parametrize(
    "change",
    [
        lambda value, number: "",
        lambda value, number: value[:-1],
        lambda value, number: value + "A",
        lambda value, number: "A" + value,
        lambda value, number: value.replace(":", "."),
        lambda value, number: "ก".encode().decode("latin1"),
        lambda value, number: "\ud800".encode("utf-8", "surrogatepass").decode("latin1"),
        lambda value, number: ":" * 3000,
        lambda value, number: signing.dumps({number: "0" * 16}, salt=tickets.SALT),
        lambda value, number: signing.dumps({number: "0" * 16}, salt="another"),
        lambda value, number: signing.dumps({number: ""}, salt=tickets.SALT),
    ],
)
def test_a_ticket_that_was_tampered_with_opens_nothing(opened, change):
    case, client = opened
    client.cookies[tickets.COOKIE] = change(client.cookies[tickets.COOKIE].value, case.number)

    assert not shows(client, case)


def test_a_ticket_signed_for_something_else_opens_nothing(opened):
    case, client = opened
    held = signing.loads(client.cookies[tickets.COOKIE].value, salt=tickets.SALT)
    client.cookies[tickets.COOKIE] = signing.dumps(held, salt="casework.other")

    assert not shows(client, case)


def test_after_an_hour_a_ticket_opens_nothing(opened, monkeypatch):
    case, client = opened
    clock = signing.time.time()

    monkeypatch.setattr(signing.time, "time", lambda: clock + 3590)
    assert shows(client, case)
    monkeypatch.setattr(signing.time, "time", lambda: clock + 3610)
    assert not shows(client, case)


def test_a_sixth_case_closes_the_first():
    cases = [open_with_secret() for _ in range(6)]
    client = Client()
    for case, secret in cases:
        client.post(f"/track/{case.number}/", {"key": secret})

    assert [shows(client, case) for case, _ in cases] == [False] + [True] * 5


def test_a_case_opened_again_counts_once():
    first, secret = open_with_secret()
    client = citizen(first, secret)
    for case, key in [open_with_secret() for _ in range(4)]:
        client.post(f"/track/{case.number}/", {"key": key})
    client.post(f"/track/{first.number}/", {"key": secret})

    assert shows(client, first)


def test_leaving_closes_every_case_in_this_browser(opened):
    case, client = opened
    other, secret = open_with_secret()
    client.post(f"/track/{other.number}/", {"key": secret})

    assert client.post("/track/leave/").url == "/track/"
    assert not shows(client, case)
    assert not shows(client, other)


def test_a_link_on_another_page_cannot_make_a_browser_leave(opened):
    case, client = opened

    assert client.get("/track/leave/").status_code == 405
    assert shows(client, case)
