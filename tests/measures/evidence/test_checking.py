"""What the worker looks at by itself, and when."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from wagtail import hooks

from measures.evidence import actions, checking, opening
from measures.evidence.models import Evidence
from tests.factories.home import page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
BANGKOK = ZoneInfo("Asia/Bangkok")
NOON = datetime.datetime(2026, 11, 30, 12, tzinfo=BANGKOK)
NIGHT = datetime.datetime(2026, 12, 1, 2, tzinfo=BANGKOK)
MINUTE = datetime.timedelta(minutes=1)


@pytest.fixture
def link(settings):
    """A link that nobody will find, so that no test goes out into the world."""
    settings.EVIDENCE_OPENS_PRIVATE = False

    def make(number=1):
        return actions.of_address(f"http://127.0.0.{number}:9/plan")

    return make


def test_the_worker_asks_every_minute():
    assert checking.run in hooks.get_hooks("watch")


class TestLinks:
    def test_a_new_one_is_opened_at_once_a_few_at_a_time(self, link):
        for number in range(2, 7):
            link(number)
        checking.run(at=NOON)
        assert Evidence.objects.exclude(checked_at=None).count() == checking.LINKS
        checking.run(at=NOON + MINUTE)
        assert not Evidence.objects.filter(checked_at=None).exists()
        assert set(Evidence.objects.values_list("trouble", flat=True)) == {opening.NOT_PUBLIC}

    def test_one_that_failed_is_tried_again_after_an_hour(self, link):
        made = link(2)
        checking.run(at=NOON)
        checking.run(at=NOON + MINUTE)
        made.refresh_from_db()
        assert made.checked_at == NOON
        checking.run(at=NOON + checking.TRY_AGAIN)
        made.refresh_from_db()
        assert made.checked_at == NOON + checking.TRY_AGAIN

    def test_one_that_opened_waits_for_the_night(self, link):
        made = link(2)
        Evidence.objects.update(checked_at=NOON - checking.ONCE_A_NIGHT)
        checking.run(at=NOON)
        made.refresh_from_db()
        assert made.trouble == ""
        checking.run(at=NIGHT)
        made.refresh_from_db()
        assert made.trouble == opening.NOT_PUBLIC

    def test_an_address_of_our_own_is_not_opened(self):
        made = actions.of_address("/statistics/2566/statistics.xlsx")
        checking.run(at=NIGHT)
        made.refresh_from_db()
        assert made.checked_at is None


class TestThings:
    def test_a_file_that_vanished_is_seen_at_night(self, document):
        paper = document()
        made = actions.of_document(paper)
        Evidence.objects.update(checked_at=NOON - checking.ONCE_A_NIGHT)
        paper.file.storage.delete(paper.file.name)
        checking.run(at=NOON)
        made.refresh_from_db()
        assert made.trouble == ""
        checking.run(at=NIGHT)
        made.refresh_from_db()
        assert "ไม่พบไฟล์" in made.trouble

    def test_names_are_kept_as_last_seen_and_survive_what_they_named(self, home):
        made = page(home, title="เดิม", slug="a")
        evidence = actions.of_page(made)
        type(made).objects.update(title="ใหม่")
        checking.run(at=NIGHT)
        made.delete()
        checking.run(at=NIGHT + checking.ONCE_A_NIGHT)
        evidence.refresh_from_db()
        assert (evidence.title, evidence.address) == ("ใหม่", "/a/")
