"""What a plan may be, what it lacks, and what becomes of it when it is copied or shown."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import translation
from wagtail.models import ModelLogEntry

from measures.plans import actions
from measures.plans.codes import check_code, normal_code
from measures.plans.gaps import gaps
from measures.plans.models import Issue, Measure, MeasureStep, Plan, Row, RowOfficer
from measures.plans.reading import sheet
from tests.factories.home import DivisionFactory, PersonFactory

from .conftest import BEGINS, ENDS

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "kept"), [("I ๑๔", "i14"), (" e๑๕", "e15"), ("O15", "o15"), ("i1", "i1")]
)
def test_a_code_is_kept_in_one_way_however_it_was_typed(typed, kept):
    assert normal_code(typed) == kept
    check_code(normal_code(typed))


@pytest.mark.parametrize("typed", ["015", "๐๑๕", "120", "๑๑", "i", "i0", "ไอ1", "i1-"])
def test_a_slip_of_the_scanner_is_no_code(typed):
    with pytest.raises(ValidationError, match="ตัวโอ ไม่ใช่เลขศูนย์"):
        check_code(normal_code(typed))


def test_a_fiscal_year_has_one_plan(make):
    make(2568)
    with pytest.raises(IntegrityError), transaction.atomic():
        Plan.objects.create(fiscal_year=2568)
    assert Plan.objects.count() == 1


def test_the_same_code_stands_under_two_issues_but_once_in_one(make):
    plan = make(2568)
    row = Row.objects.get()
    values = {"code": "i1", "question": "?", "analysis": "-", "begins_on": BEGINS, "ends_on": ENDS}
    other = Issue.objects.create(plan=plan, title="อีกประเด็น")
    Row.objects.create(issue=other, **values)
    with pytest.raises(IntegrityError), transaction.atomic():
        Row.objects.create(issue=row.issue, **values)
    assert Row.objects.count() == 2


def test_a_period_does_not_end_before_it_begins(make):
    make()
    row = Row.objects.get()
    row.ends_on = BEGINS - datetime.timedelta(days=1)
    with pytest.raises(ValidationError) as refused:
        row.full_clean()
    assert refused.value.message_dict["ends_on"] == ["วันสิ้นสุดต้องไม่อยู่ก่อนวันเริ่ม"]
    row.ends_on = BEGINS
    row.full_clean()


class TestWhoAnswers:
    def said(self, row):
        return sheet(row.issue.plan).rows[0].responsible

    def test_all_divisions_led_by_one(self, make):
        make()
        assert self.said(Row.objects.get()) == "ทุกหน่วยงาน โดยสำนักปลัด เป็นผู้รับผิดชอบหลัก"

    def test_one_division_in_the_language_being_read(self, make):
        make()
        row = Row.objects.get()
        row.is_for_all, row.lead = False, ""
        row.divisions.set([DivisionFactory(name="กองคลัง", name_en="Finance")])
        row.save()
        assert self.said(row) == "กองคลัง"
        with translation.override("en"):
            assert self.said(row) == "Finance"

    def test_a_section_of_a_division_by_its_own_name(self, make):
        make()
        row = Row.objects.get()
        row.is_for_all, row.lead = False, "งานการเจ้าหน้าที่ สำนักปลัด"
        row.divisions.set([DivisionFactory(name="สำนักปลัด")])
        row.save()
        assert self.said(row) == "งานการเจ้าหน้าที่ สำนักปลัด"


def test_steps_are_numbered_through_the_whole_row(make):
    plan = make()
    measure = Measure.objects.create(row=Row.objects.get(), text="อีกมาตรการ", sort_order=5)
    MeasureStep.objects.create(measure=measure, text="ประชุม")
    measures = sheet(plan).rows[0].measures
    assert [[step.number for step in one.steps] for one in measures] == [[1, 2], [3]]


@pytest.mark.parametrize("rows", [1, 9])
def test_reading_a_plan_takes_the_same_questions_for_one_row_and_nine(
    make, rows, django_assert_num_queries
):
    plan = make(rows=rows)
    for row in Row.objects.all():
        RowOfficer.objects.create(row=row, person=PersonFactory())
    with django_assert_num_queries(5):
        found = sheet(plan)
    assert len(found.rows) == rows
    assert found.step_count == 2 * rows


class TestPublishing:
    def test_a_whole_plan_is_shown_and_the_log_says_by_whom(self, make, user_of):
        plan, user = make(), user_of("approver")
        actions.publish(plan, by=user)
        assert Plan.objects.published().get() == plan
        entry = ModelLogEntry.objects.latest("pk")
        assert (entry.action, entry.user) == (actions.PUBLISH, user)
        actions.unpublish(plan, by=user)
        assert not Plan.objects.published().exists()
        assert Row.objects.count() == 1

    def test_what_is_missing_is_said_and_nothing_is_shown(self, make, user_of):
        plan = make()
        MeasureStep.objects.all().delete()
        Row.objects.update(is_for_all=False, lead="")
        Issue.objects.create(plan=plan, title="ว่าง", sort_order=9)
        with pytest.raises(actions.NotAllowed) as refused:
            actions.publish(plan, by=user_of("admin"))
        assert refused.value.sentences == (
            "ประเด็นที่ 1 ข้อ i1 ยังไม่มีผู้รับผิดชอบ",
            "ประเด็นที่ 1 ข้อ i1 มาตรการที่ 1 ยังไม่มีขั้นตอน",
            "ประเด็นที่ 2 ยังไม่มีข้อคำถาม",
        )
        assert not Plan.objects.published().exists()

    def test_a_plan_without_anything_and_a_row_without_measures_are_not_whole(self, make):
        assert gaps(sheet(Plan.objects.create(fiscal_year=2570))) == ["ยังไม่มีประเด็น"]
        plan = make()
        Measure.objects.all().delete()
        assert gaps(sheet(plan)) == ["ประเด็นที่ 1 ข้อ i1 ยังไม่มีมาตรการ"]


class TestCopying:
    def test_the_copy_is_a_draft_with_everything_moved_to_its_year(self, of_2566, user_of):
        draft = actions.copy(of_2566, to_year=2569, by=user_of("approver"))
        before, after = sheet(of_2566), sheet(draft)
        assert not draft.is_published
        assert draft.announced_on is None
        assert [i.title for i in after.issues] == [i.title for i in before.issues]
        assert [r.code for r in after.rows] == [r.code for r in before.rows]
        assert [r.officers for r in after.rows] == [r.officers for r in before.rows]
        assert [r.responsible for r in after.rows] == [r.responsible for r in before.rows]
        assert after.step_count == before.step_count
        assert after.rows[0].period == "1 ต.ค. 2568 – 31 มี.ค. 2569"
        texts = " ".join(m.text for r in after.rows for m in r.measures)
        assert "พ.ศ. 2569" in texts
        assert "2566" not in texts

    def test_who_left_is_not_copied_and_the_first_plan_stays_as_it_was(self, make, user_of):
        plan = make()
        row = Row.objects.get()
        there, gone = PersonFactory(), PersonFactory(is_active=False)
        for person in (there, gone):
            RowOfficer.objects.create(row=row, person=person)
        row.divisions.set([DivisionFactory(is_active=False), division := DivisionFactory()])
        row.save()
        draft = actions.copy(plan, to_year=2569, by=user_of("admin"))
        new = Row.objects.get(issue__plan=draft)
        assert [one.person for one in new.officers.all()] == [there]
        assert list(new.divisions.all()) == [division]
        assert row.officers.count() == 2

    def test_a_year_that_has_a_plan_gets_no_second(self, make, user_of):
        plan = make(2568)
        make(2569)
        with pytest.raises(actions.NotAllowed, match="มีแผนของปีงบประมาณนี้แล้ว"):
            actions.copy(plan, to_year=2569, by=user_of("admin"))
        assert Plan.objects.count() == 2

    def test_the_year_in_a_text_changes_in_both_kinds_of_digits(self):
        assert actions.in_year("ปี ๒๕๖๖ (2566)", 2566, 2567) == "ปี ๒๕๖๗ (2567)"
