"""From the public list: one touch, and one more is counted with somebody else's trouble."""

import re

import pytest
from django.test import Client

from casework.models import Case, Follower
from casework.states import State
from tests.cms.reading import Links, text_of
from tests.factories.casework import bring_to, staff
from tests.factories.grievances import filed

pytestmark = pytest.mark.django_db


@pytest.fixture
def theirs(category, village):
    return filed(category=category, village=village, is_public=True, subject="ไฟดับปากซอย")


@pytest.fixture
def address(theirs):
    return f"/complaints/same/{theirs.case.number}/"


def token_of(page):
    return re.search(r'name="token" value="([^"]+)"', page.content.decode())[1]


def test_the_public_page_leads_to_one_touch_and_no_second_form(client, theirs, address):
    one = client.get(f"/complaints/list/{theirs.case.number}/")
    page = client.get(address)

    assert address in Links(one.content.decode()).hrefs
    assert theirs.public_subject in text_of(page)
    assert "ดับมาสามคืนแล้ว" not in text_of(page)
    assert not Follower.objects.exists()


def test_who_says_so_is_counted_once_however_often_it_is_sent(client, theirs, address):
    body = {"token": token_of(client.get(address)), "follow_email": "me@example.com"}
    for _click in range(2):
        answer = client.post(address, body)

    assert answer.url == f"/complaints/followed/{theirs.case.number}/"
    assert Follower.objects.get().email == "me@example.com"
    assert Case.objects.count() == 1


def test_a_wrong_address_is_said_and_kept_and_nobody_is_counted(client, address):
    body = {"token": token_of(client.get(address)), "follow_email": "me@"}
    page = client.post(address, body)

    assert "อีเมล" in text_of(page)
    assert 'value="me@"' in page.content.decode()
    assert not Follower.objects.exists()
    client.post(address, body | {"follow_email": ""})
    assert Follower.objects.count() == 1


def test_another_site_counts_nobody(theirs, address):
    strict = Client(enforce_csrf_checks=True)
    page = strict.post(address, {"token": "", "follow_email": "me@example.com"})

    assert page.status_code == 403
    assert "me@example.com" in page.content.decode()
    assert not Follower.objects.exists()


def test_what_the_public_may_not_read_is_not_there(client, category, village):
    hidden = filed(category=category, village=village)

    assert client.get(f"/complaints/same/{hidden.case.number}/").status_code == 404
    assert client.post(f"/complaints/same/{hidden.case.number}/").status_code == 404
    assert not Follower.objects.exists()


def test_what_was_put_right_meanwhile_counts_nobody_and_says_so(client, theirs, address):
    body = {"token": token_of(client.get(address))}
    bring_to(theirs.case, State.COMPLETED, by=staff(division=theirs.category.division))
    page = client.post(address, body)

    assert page.status_code == 409
    assert "ปิดแล้ว" in text_of(page)
    assert not Follower.objects.exists()
    one = client.get(f"/complaints/list/{theirs.case.number}/")
    assert address not in Links(one.content.decode()).hrefs
