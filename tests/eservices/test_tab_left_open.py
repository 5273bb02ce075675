"""The tab in which a form was put aside sends nothing any more once the form went on elsewhere."""

import time
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.utils import timezone

from casework import drafts
from casework.actions import NotAllowed
from casework.models import Case, CaseFile, Draft, LeftToken
from eservices import actions
from tests.factories.casework import photo
from tests.factories.eservices import key

from .applying import ANSWERS, NATIONAL_ID, PERSON, Visitor
from .test_put_aside import HALF, PHOTO, PIN, go_on, put_aside


@pytest.fixture
def slip(visitor, page):
    return put_aside(visitor, **HALF)


@pytest.fixture
def page(visitor):
    """The form's page, left open in a tab while the form goes on elsewhere."""
    return visitor.response


def press(visitor, page, go, **typed):
    visitor.response = page
    return visitor.press(go, **typed)


@pytest.mark.parametrize("go", ["check", "send", "edit:", "next", "remove:1"])
def test_it_sends_nothing_and_says_where_to_go_on(visitor, page, slip, go):
    other = go_on(*slip)
    other.url = visitor.url
    press(visitor, page, go, **ANSWERS)

    assert visitor.response.status_code == 409
    assert "หน้านี้จึงส่งไม่ได้" in visitor.text
    link = visitor.page.find("a", class_="button")["href"]
    assert link == f"/services/continue/?number={slip[0]}"
    assert "no-store" in visitor.response["Cache-Control"]
    assert Draft.objects.count() == 1

    other.press(**ANSWERS).press("send")
    press(visitor, page, go, **ANSWERS)
    assert visitor.response.status_code == 409
    assert Case.objects.count() == 1
    assert not Draft.objects.exists()


def test_what_was_typed_in_it_meanwhile_is_shown_and_not_kept(visitor, page, slip):
    go_on(*slip)
    new = {key("เรื่อง"): "น้ำไหลแล้วแต่ขุ่น", PIN: NATIONAL_ID}
    press(visitor, page, "check", **{**ANSWERS, **new}, files={PHOTO: [photo()]})

    assert "น้ำไหลแล้วแต่ขุ่น" in visitor.text
    assert "ใช้ในบ้าน" in visitor.text
    assert "ให้แนบใหม่" in visitor.text
    assert NATIONAL_ID not in visitor.response.content.decode()
    assert not CaseFile.objects.exists()


def test_neither_a_file_nor_putting_aside_begins_another_draft(visitor, page, slip):
    token = visitor.token
    go_on(*slip)
    body = {"token": token, "field": PHOTO, "file": photo()}
    answer = visitor.client.post(visitor.url.replace("apply/", "upload/"), body)
    assert answer.status_code == 409
    for go in ("later", "mail"):
        url = visitor.url.replace("apply/", "later/")
        answer = visitor.client.post(url, {**HALF, "token": token, "go": go})
        assert answer.status_code == 409

    assert Draft.objects.count() == 1
    assert not CaseFile.objects.exists()


def test_it_sends_nothing_when_it_is_older_than_two_days(visitor, page, slip):
    token = visitor.token
    go_on(*slip)
    with patch("time.time", return_value=time.time() + 3 * 24 * 60 * 60):
        visitor.press("check", token=token, **ANSWERS)

    assert visitor.response.status_code == 409
    assert Draft.objects.count() == 1


def test_a_form_taken_up_while_it_is_sent_becomes_no_case(visitor, page, service, slip):
    token = visitor.token
    go_on(*slip)
    with pytest.raises(NotAllowed, match="กรอกต่อในหน้าอื่น"):
        actions.submit(
            service, answers=[], sealed={}, contact=PERSON, token=token, at=timezone.now()
        )

    assert not Case.objects.exists()


def test_a_form_begun_anew_beside_it_is_sent_as_ever(visitor, page, service, slip):
    go_on(*slip)
    Visitor(service).open().press(**ANSWERS).press("send")

    assert Case.objects.count() == 1
    assert Draft.objects.count() == 1


def test_it_is_remembered_for_two_weeks(slip):
    go_on(*slip)
    drafts.forget_old(at=timezone.now() + timedelta(days=13))
    assert LeftToken.objects.exists()
    drafts.forget_old(at=timezone.now() + timedelta(days=14, hours=1))
    assert not LeftToken.objects.exists()
