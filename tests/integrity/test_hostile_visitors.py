"""Somebody who tries to close the channel to others, or sends what no page of ours would send."""

import pytest
from django.contrib.auth import get_user_model
from django.db import OperationalError

from casework import tokens
from complaints.integrity import access, actions
from complaints.integrity.actions import holding
from complaints.integrity.models import Held, Report
from tests.factories.casework import staff
from tests.factories.home import PersonFactory
from tests.factories.integrity import inspector, office, report
from tests.integrity.visitor import NUMBER, REPORT, RETURN, Visitor, picture

pytestmark = pytest.mark.django_db
WAIT = "โปรดรอหนึ่งชั่วโมง"


@pytest.fixture
def small_room(monkeypatch):
    office()
    monkeypatch.setattr(holding, "MOST_HELD", 10)
    monkeypatch.setattr(holding, "SHARE", 3)


def test_one_machine_that_begins_form_after_form_closes_the_channel_to_nobody(small_room):
    flooder = Visitor(REMOTE_ADDR="203.0.113.9")
    refused = [WAIT in flooder.check().content.decode() for _time in range(8)]
    assert refused == [False] * 5 + [True] * 3
    number, _secret = Visitor(REMOTE_ADDR="198.51.100.1").send()
    assert Report.objects.get().number == number


def test_a_form_that_was_begun_keeps_its_place_when_the_room_is_full(small_room):
    visitor = Visitor()
    visitor.check()
    while Held.objects.count() < holding.MOST_HELD:
        digest = tokens.digest(tokens.new_token())
        Held.objects.create(token_digest=digest, sealed=b"x", forget_at="2030-01-01T00:00Z")
    assert WAIT in Visitor(REMOTE_ADDR="198.51.100.1").check().content.decode()
    checked = visitor.step("check", what="เรียกเงิน 7,000 บาท", identity="anonymous")
    assert WAIT not in checked.content.decode()
    assert NUMBER.search(visitor.step("send").content.decode())


def test_the_token_of_a_message_makes_no_report_and_that_of_a_report_no_message():
    office()
    visitor = Visitor()
    number, secret = visitor.send()
    visitor.come_back(number, secret)
    visitor.come_back(number, secret, "write", text="มีรูปเพิ่ม", files=picture())
    of_message = visitor.token
    for go in ("send", "edit"):
        answer = visitor.post(REPORT, token=of_message, go=go)
        assert "ระบบลืมสิ่งที่พิมพ์ไว้แล้ว" in answer.content.decode()
    visitor.check()
    way = {"number": number, "secret": secret, "go": "send"}
    answer = visitor.post(RETURN, **way, token=visitor.token)
    assert "เรียกเงิน 5,000 บาท" in answer.content.decode()
    assert Report.objects.get().entries.count() == 1
    visitor.post(RETURN, **way, token=of_message)
    assert Report.objects.get().entries.count() == 2


def test_a_message_that_could_not_be_kept_can_be_sent_again(monkeypatch):
    office()
    visitor = Visitor()
    number, secret = visitor.send()
    visitor.come_back(number, secret)
    visitor.come_back(number, secret, "write", text="มีรูปเพิ่ม", files=picture())
    way = {"number": number, "secret": secret, "go": "send", "token": visitor.token}

    def fails(*_args, **_options):
        raise OperationalError("database or disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(actions, "write_as_reporter", fails)
        assert visitor.post(RETURN, **way).status_code == 503
    assert Report.objects.get().entries.count() == 1
    assert "มีรูปเพิ่ม" in visitor.post(RETURN, **way).content.decode()
    assert Report.objects.get().entries.count() == 2


def test_a_leader_who_stands_in_no_list_of_staff_counts_as_accused_too():
    there = office(2)
    chief = inspector(by=there.first)
    chief.user.groups.add(staff("chief").groups.get())
    chief.user.person.delete()
    chief_user = get_user_model().objects.get(pk=chief.user.pk)
    unnamed, _secret = report()
    named, _secret = report(persons=[PersonFactory()])
    assert set(access.reports_for(chief_user)) == {named}
    assert set(access.reports_for(there.first.user)) == {unnamed, named}
