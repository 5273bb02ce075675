"""What happens to a circular: sent, read, put right, taken back, reminded of."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from wagtail import hooks

from casework.models import StaffNotice
from office.circulars import actions, watching
from office.circulars.models import Acknowledgement, Addressee, Circular
from office.circulars.readers import counted, readers
from tests.factories.casework import DAY, MONDAY
from tests.factories.home import DivisionFactory, HolidayFactory, PersonFactory

from .conftest import TEXT

pytestmark = pytest.mark.django_db
BANGKOK = ZoneInfo("Asia/Bangkok")
THURSDAY = datetime.datetime(2026, 11, 26, 9, 0, tzinfo=BANGKOK)


def names(people):
    return {reader.name for reader in people}


class TestWhoGetsIt:
    def test_everybody_in_office_with_an_account(self, draft, person):
        sender, officer = person("head"), person("officer")
        PersonFactory(name="ไม่มีบัญชี")
        person("clerk", is_active=False)
        away = person("lawyer")
        type(away).objects.filter(pk=away.pk).update(is_active=False)
        found = actions.recipients(draft(by=sender))
        assert {one.user for one in found} == {sender, officer}

    def test_a_division_and_single_people_each_once(self, draft, person):
        division = DivisionFactory()
        inside, outside, sender = person(division=division), person(), person("head")
        made = draft(
            by=sender,
            is_for_all=False,
            divisions=[division],
            people=[inside.person, outside.person],
        )
        assert {one.user for one in actions.recipients(made)} == {inside, outside}

    def test_nobody_is_refused_and_nothing_sent(self, draft):
        made = draft(is_for_all=False)
        with pytest.raises(actions.NotAllowed, match="ยังไม่มีใครได้รับ"):
            actions.publish(made, by=made.created_by, at=MONDAY)
        made.refresh_from_db()
        assert made.is_draft

    def test_an_empty_letter_is_refused(self, draft):
        made = draft(body="")
        with pytest.raises(actions.NotAllowed, match="ยังไม่มีข้อความ"):
            actions.publish(made, by=made.created_by, at=MONDAY)
        assert not Addressee.objects.exists()

    def test_pressed_twice_it_is_sent_once(self, sent):
        made = sent()
        with pytest.raises(actions.NotAllowed):
            actions.publish(made, by=made.created_by, at=MONDAY)
        assert made.addressees.count() == 1

    def test_who_comes_later_is_not_added_by_itself(self, sent, person):
        made = sent()
        person("officer")
        assert made.addressees.count() == 1


class TestReading:
    def test_it_is_said_once_however_often_it_is_pressed(self, sent, row):
        made = sent()
        mine = row(made, made.created_by)
        first = actions.acknowledge(mine, at=MONDAY)
        assert actions.acknowledge(mine, at=MONDAY + DAY) == first
        assert Acknowledgement.objects.get().at == MONDAY
        assert not Addressee.objects.unread().exists()

    def test_the_sender_sees_who_has_and_who_has_not(self, sent, person, row):
        one, other = person("officer"), person("clerk")
        made = sent()
        actions.acknowledge(row(made, one), at=MONDAY)
        found = readers(made)
        assert names(found.read) == {one.person.name}
        assert names(found.unread) == {other.person.name, made.created_by.person.name}
        assert found.sentence == "ส่งถึง 3 คน รับทราบแล้ว 1 คน"
        counts = counted(Circular.objects.all()).get()
        assert (counts.sent_count, counts.read_count) == (3, 1)

    def test_a_draft_and_a_withdrawn_one_wait_for_nobody(self, draft, sent, row):
        draft()
        made = sent()
        assert Addressee.objects.unread().exists()
        actions.withdraw(made, reason="ส่งผิด", by=made.created_by, at=MONDAY)
        assert not Addressee.objects.unread().exists()
        with pytest.raises(actions.NotAllowed):
            actions.acknowledge(row(made, made.created_by), at=MONDAY)
        assert not Acknowledgement.objects.exists()


class TestPuttingRight:
    def correct(self, made, **changes):
        options = {"note": "แก้วันที่", "asks_again": True, "by": made.created_by, "at": MONDAY + DAY}
        return actions.correct(made, TEXT | {"body": "ใหม่"}, **options | changes)

    def test_everybody_is_asked_again_and_the_old_answer_is_kept(self, sent, row):
        made = sent()
        mine = row(made, made.created_by)
        actions.acknowledge(mine, at=MONDAY)
        made = self.correct(made)
        assert Addressee.objects.unread().count() == 1
        assert readers(made).unread[0].is_older
        actions.acknowledge(mine, at=MONDAY + DAY)
        assert [one.version for one in Acknowledgement.objects.all()] == [1, 2]
        assert [v.body for v in made.versions.all()] == ["อ่านแล้วปฏิบัติตาม", "ใหม่"]

    def test_a_misprint_asks_nobody_again(self, sent, row):
        made = sent()
        actions.acknowledge(row(made, made.created_by), at=MONDAY)
        made = self.correct(made, asks_again=False)
        assert not Addressee.objects.unread().exists()
        assert readers(made).read[0].at == MONDAY

    def test_what_is_not_out_is_not_put_right(self, draft):
        with pytest.raises(actions.NotAllowed):
            self.correct(draft())

    def test_what_is_out_is_not_changed_in_silence(self, sent):
        made = sent()
        with pytest.raises(actions.NotAllowed):
            actions.change(made, TEXT, by=made.created_by)
        with pytest.raises(actions.NotAllowed):
            actions.discard(made, by=made.created_by)
        assert Circular.objects.filter(pk=made.pk).exists()

    def test_what_somebody_threw_away_meanwhile_is_not_sent(self, draft):
        made = draft()
        actions.discard(made, by=made.created_by)
        with pytest.raises(actions.NotAllowed, match="ถูกลบ"):
            actions.publish(made, by=made.created_by, at=MONDAY)
        assert not Circular.objects.exists()


class TestMails:
    def test_sending_writes_to_whoever_has_an_address(self, sent, person):
        to = person("officer", email="officer@example.go.th")
        person("clerk")
        sent()
        mail = StaffNotice.objects.get()
        assert mail.to == to
        assert "Dos & Don'ts ของเจ้าหน้าที่" in mail.text
        assert "/admin/circulars/" in mail.text

    def test_who_has_not_read_is_reminded_in_one_mail(self, sent, person, row):
        lazy = person("officer", email="a@example.go.th")
        quick = person("clerk", email="b@example.go.th")
        first, second = sent(), sent(title="แบบประเมินความเสี่ยง")
        for made in (first, second):
            actions.acknowledge(row(made, quick), at=MONDAY)
        StaffNotice.objects.all().delete()
        assert watching.run(at=THURSDAY - DAY) == 0  # two days are not three
        assert watching.run(at=THURSDAY) == 1
        mail = StaffNotice.objects.get()
        assert mail.to == lazy
        assert "แบบประเมินความเสี่ยง" in mail.text
        assert first.title in mail.text
        assert watching.run(at=THURSDAY) == 0
        assert watching.run(at=THURSDAY + 3 * DAY) == 0  # a Sunday
        assert watching.run(at=THURSDAY + 4 * DAY) == 1

    def test_nobody_is_reminded_before_office_hours_or_on_a_day_off(self, sent, person):
        person("officer", email="a@example.go.th")
        sent()
        StaffNotice.objects.all().delete()
        assert watching.run(at=THURSDAY.replace(hour=6)) == 0
        HolidayFactory(on=THURSDAY.date())
        assert watching.run(at=THURSDAY) == 0
        assert watching.run(at=THURSDAY + DAY) == 1

    def test_who_left_is_not_reminded(self, sent, person):
        gone = person("officer", email="a@example.go.th")
        sent()
        StaffNotice.objects.all().delete()
        gone.person.is_active = False
        gone.person.save()
        assert watching.run(at=THURSDAY) == 0

    def test_the_worker_does_it(self):
        assert watching.run in hooks.get_hooks("watch")
