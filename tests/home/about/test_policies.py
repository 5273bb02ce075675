"""A policy keeps all its versions; what was once in force is neither lost nor rewritten."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.utils import timezone

from home.about import policy_forms, policy_history
from home.about.models import PolicyPage
from home.page_forms import NotPublished
from tests.factories.about import policy, version

FIRST, LATER = datetime.date(2022, 6, 1), datetime.date(2024, 10, 1)


def values(page):
    return [block.value for block in page.versions]


@pytest.fixture
def two(home):
    return policy(
        home,
        version(1, FIRST, "<p>ข้อความเดิม</p>"),
        version(2, LATER, "<p>ข้อความใหม่</p>"),
    )


def test_the_version_in_force_is_the_page(read, two):
    shown = read("/privacy/")
    assert "ข้อความใหม่" in shown
    assert "ข้อความเดิม" not in shown
    assert "มีผลตั้งแต่" in shown
    assert "1 ตุลาคม 2567" in shown


def test_an_old_version_is_read_at_its_own_address_and_says_so(read, two):
    shown = read("/privacy/versions/1/")
    assert "ข้อความเดิม" in shown
    assert "ไม่ใช่รุ่นที่ใช้อยู่" in shown
    assert 'href="/privacy/"' in shown


def test_the_history_tells_what_changed_and_when(read, two):
    shown = read("/privacy/")
    assert "แก้ครั้งที่ 2" in shown
    assert 'href="/privacy/versions/1/"' in shown
    assert "1 มิถุนายน 2565" in shown


def test_a_version_begins_by_itself_on_its_day(home):
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    page = policy(home, version(1, FIRST), version(2, tomorrow))
    assert page.current_version()["number"] == 1
    assert page.current_version(tomorrow)["number"] == 2


def test_a_version_to_come_can_be_read_beforehand(read, home):
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    policy(home, version(1, FIRST), version(2, tomorrow, "<p>รุ่นหน้า</p>"))
    assert "จะมีผล" in read("/privacy/versions/2/")
    assert "รุ่นหน้า" not in read("/privacy/")


@pytest.mark.parametrize("path", ["9", "0", "x", "1/2", "๑", "9999"])
def test_a_version_that_never_was_is_not_found(client, two, path):
    assert client.get(f"/privacy/versions/{path}/").status_code == 404


def test_policies_marked_for_it_stand_in_the_footer(read, two):
    footer = read("/track/").split("<footer")[1]
    assert 'href="/privacy/"' in footer


def test_numbers_and_days_must_rise(home):
    page = policy(home, version(1, LATER), version(2, FIRST))
    with pytest.raises(ValidationError, match="ต้องมีผลหลังรุ่นที่ 1"):
        policy_forms.check_versions(values(page))
    with pytest.raises(ValidationError, match="สองรุ่น"):
        policy_forms.check_versions(values(page)[:1] * 2)
    with pytest.raises(ValidationError):
        policy_forms.check_versions([])


def test_what_was_in_force_cannot_be_lost_or_rewritten(home, two):
    old = values(two)
    public = [(one, True) for one in old]
    rewritten = values(policy(home, version(1, FIRST, "<p>แอบแก้</p>"), slug="b"))
    with pytest.raises(ValidationError, match="ลบไม่ได้"):
        policy_forms.check_kept(public, old[1:])
    with pytest.raises(ValidationError, match="แก้ข้อความไม่ได้"):
        policy_forms.check_kept(public, [rewritten[0], old[1]])
    policy_forms.check_kept(public[:1], old)


def test_what_was_announced_may_be_taken_back_but_says_what_it_said(home, two):
    old = values(two)
    announced = [(one, False) for one in old]
    rewritten = values(policy(home, version(2, LATER, "<p>แอบแก้</p>"), slug="b"))
    with pytest.raises(ValidationError, match="เคยเผยแพร่"):
        policy_forms.check_kept(announced, [old[0], *rewritten])
    policy_forms.check_kept(announced, old[:1])
    postponed = values(policy(home, version(2, LATER.replace(month=11), "<p>ใหม่</p>"), slug="c"))
    policy_forms.check_kept(announced, [old[0], *postponed])


class TestWhatWasEverPublic:
    """What the log of Wagtail tells of it, whatever became of the page since."""

    @staticmethod
    def rewritten(page, text="<p>แอบแก้</p>"):
        page = PolicyPage.objects.get(pk=page.pk)
        page.versions = [version(1, FIRST, text)]
        return page.save_revision()

    @staticmethod
    def public(page):
        return [
            (one["number"], one["body"].source, was)
            for one, was in policy_history.once_public(page)
        ]

    def test_a_page_taken_back_remembers_what_it_said(self, home):
        page = policy(home, version(1, FIRST, "<p>เดิม</p>"))
        assert self.public(page) == [(1, "<p>เดิม</p>", True)]
        page.save_revision().publish()
        page = PolicyPage.objects.get(pk=page.pk)
        page.unpublish()
        self.rewritten(page)
        assert (1, "<p>เดิม</p>", True) in self.public(page)
        assert "<p>แอบแก้</p>" not in str(self.public(page))

    def test_so_does_one_that_nobody_published_by_hand(self, home):
        page = policy(home, version(1, FIRST, "<p>เดิม</p>"))
        page.unpublish()
        assert self.public(page) == [(1, "<p>เดิม</p>", True)]
        page.save_revision()
        PolicyPage.objects.filter(pk=page.pk).update(versions="[]")
        assert self.public(page) == [(1, "<p>เดิม</p>", True)]

    def test_what_was_withdrawn_before_its_day_was_never_in_force(self, home):
        tomorrow = timezone.localdate() + datetime.timedelta(days=1)
        page = policy(home, version(1, FIRST), version(2, tomorrow), live=False)
        page.save_revision().publish()
        PolicyPage.objects.get(pk=page.pk).unpublish()
        page = PolicyPage.objects.get(pk=page.pk)
        assert {(number, was) for number, _text, was in self.public(page)} == {
            (1, True),
            (2, False),
        }

    def test_a_draft_that_rewrites_it_is_not_published_by_any_way(self, home, django_user_model):
        page = policy(home, version(1, FIRST, "<p>เดิม</p>"))
        page.save_revision().publish()
        PolicyPage.objects.get(pk=page.pk).unpublish()
        draft = self.rewritten(page)
        with pytest.raises(NotPublished, match="แก้ข้อความไม่ได้"):
            draft.publish(user=django_user_model.objects.create_superuser("boss"))
        draft.approved_go_live_at = timezone.now() - datetime.timedelta(minutes=1)
        draft.save()
        call_command("publish_scheduled", verbosity=0)
        kept = PolicyPage.objects.get(pk=page.pk)
        assert not kept.live
        assert not kept.approved_schedule
        self.rewritten(page, "<p>เดิม</p>").publish()
        assert PolicyPage.objects.get(pk=page.pk).live
