"""The nightly check and the mails it writes."""

import datetime

import pytest

from casework import notices
from casework.models import StaffNotice
from measures.evidence import actions as evidence_actions
from measures.evidence.models import Evidence, Kind
from measures.ita import actions, checking, reading
from measures.ita.models import AssessmentYear, Item, ItemEvidence, KnownFinding
from measures.ita.states import PeriodRule

from .conftest import AT

pytestmark = pytest.mark.django_db
MONDAY = datetime.datetime(2023, 4, 2, 22, tzinfo=datetime.UTC)  # five in the morning of 3 April
DAY = datetime.timedelta(days=1)


@pytest.fixture
def owned(one_item, owner, boss):
    """An item of somebody with an address: ``owned(period_rule=…)``."""
    owner.user.email = "owner@example.org"
    owner.user.save()

    def make(**fields):
        item = one_item(**fields)
        actions.give(item, division=None, person=owner, due_on=None, by=boss, at=AT)
        return item

    return make


def texts():
    return [notice.text for notice in StaffNotice.objects.order_by("pk")]


class TestWhen:
    def test_it_runs_once_a_day_in_the_small_hours(self, one_item):
        one_item()
        midnight = MONDAY - datetime.timedelta(hours=4)
        assert checking.run(at=midnight) == 0
        assert checking.run(at=MONDAY) == 1
        assert checking.run(at=MONDAY + datetime.timedelta(hours=3)) == 0
        assert checking.run(at=MONDAY + DAY) == 1

    def test_years_that_are_over_are_left_alone(self, one_item):
        one_item(year=2565)
        assert checking.run(at=MONDAY) == 0
        assert AssessmentYear.objects.get().checked_on is None


class TestFindings:
    def test_what_broke_is_remembered_since_its_first_day_and_forgotten_when_mended(
        self, one_item, shown
    ):
        line = shown(one_item())
        checking.run(at=MONDAY)
        assert not KnownFinding.objects.exists()
        line.evidence.page.unpublish()
        checking.run(at=MONDAY + DAY)
        checking.run(at=MONDAY + 2 * DAY)
        known = KnownFinding.objects.get()
        assert (known.key, known.since) == ("unpublished", datetime.date(2023, 4, 4))
        line.evidence.page.save_revision().publish()
        checking.run(at=MONDAY + 3 * DAY)
        assert not KnownFinding.objects.exists()

    def test_a_page_of_the_portal_is_attached_once_it_exists(self, of_2566):
        ItemEvidence.objects.filter(item__key="e_service").delete()
        checking.run(at=MONDAY)
        assert ItemEvidence.objects.get(item__key="e_service").is_automatic


class TestMails:
    def test_the_owner_reads_once_a_week_what_is_left_to_do(self, owned):
        item = owned(title="กฎหมายของเรา")
        checking.run(at=MONDAY)
        [text] = texts()
        assert item.title in text
        assert "ยังไม่มีหลักฐาน" in text
        assert "/admin/ita/2566/" in text
        for days in range(1, 7):
            checking.run(at=MONDAY + days * DAY)
        assert len(texts()) == 1
        checking.run(at=MONDAY + 7 * DAY)
        assert len(texts()) == 2

    def test_of_what_is_shown_and_not_judged_it_says_what_to_do(self, owned, shown):
        shown(owned(elements=2))
        checking.run(at=MONDAY)
        [text] = texts()
        assert "องค์ประกอบครบ 0 จาก 2 → เทียบหลักฐานกับองค์ประกอบที่เหลือ" in text

    def test_it_goes_out_at_the_opening_hour(self, owned, mailoutbox):
        owned()
        checking.run(at=MONDAY)
        assert StaffNotice.objects.get().on is None  # beside the morning's mail about cases
        assert notices.deliver(at=MONDAY) == 0
        assert notices.deliver(at=MONDAY + datetime.timedelta(hours=7)) == 1
        assert mailoutbox[0].to == ["owner@example.org"]

    def test_what_broke_is_told_on_the_next_morning(self, owned, shown, judge):
        line = shown(owned())
        judge(line.item)
        checking.run(at=MONDAY)
        assert texts() == []
        line.evidence.page.unpublish()
        checking.run(at=MONDAY + DAY)
        [text] = texts()
        assert "พบปัญหาใหม่" in text
        assert "ยังไม่เผยแพร่" in text
        checking.run(at=MONDAY + 2 * DAY)
        assert len(texts()) == 1

    def test_without_a_person_the_head_of_the_division_is_told(self, one_item, owner, boss):
        item = one_item()
        owner.user.email, owner.is_head = "head@example.org", True
        owner.user.save()
        owner.save()
        actions.give(item, division=owner.division, person=None, due_on=None, by=boss, at=AT)
        checking.run(at=MONDAY)
        assert StaffNotice.objects.get().to == owner.user

    def test_who_left_or_has_no_address_is_not_written_to(self, owned, owner):
        owned()
        owner.is_active = False
        owner.save()
        checking.run(at=MONDAY)
        assert texts() == []


class TestCost:
    MOST = 60

    @pytest.fixture
    def full(self, of_2566, page):
        """43 items with 200 pieces of evidence of all sorts."""
        pages = [page(f"หน้า {number}") for number in range(10)]
        items = list(Item.objects.all())
        evidence = [evidence_actions.of_page(one) for one in pages]
        links = Evidence.objects.bulk_create(
            Evidence(kind=Kind.ADDRESS, title=f"ลิงก์ {n}", address=f"https://example.org/{n}")
            for n in range(160)
        )
        rows = [*links, *evidence]
        ItemEvidence.objects.bulk_create(
            ItemEvidence(item=items[place % 43], evidence=row, sort_order=place + 5)
            for place, row in enumerate(rows)
        )
        ItemEvidence.objects.bulk_create(
            ItemEvidence(item=item, none_words="ไม่มี", sort_order=500) for item in items[:30]
        )
        return of_2566

    def test_a_full_year_takes_few_queries(self, full, django_assert_max_num_queries):
        assert ItemEvidence.objects.count() >= 200
        with django_assert_max_num_queries(self.MOST) as first:
            checking.run(at=MONDAY)
        assert KnownFinding.objects.count() > 100
        with django_assert_max_num_queries(self.MOST):
            checking.run(at=MONDAY + DAY)
        assert len(first) <= self.MOST

    def test_reading_it_takes_as_many_queries_as_a_small_year(
        self, full, one_item, shown, django_assert_max_num_queries
    ):
        with django_assert_max_num_queries(25):
            found = reading.sheet(full, today=AT.date())
        assert len(found.items) == 43
        assert PeriodRule.FIRST_HALF_BY_MONTH in {one.item.period_rule for one in found.items}
