"""Reports and evidence of steps: what is kept, what is refused, what the log says."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from wagtail.models import ModelLogEntry

from measures.evidence.models import Evidence, Kind
from measures.plans import actions as plan_actions
from measures.plans.models import MeasureStep, Plan, Row
from measures.progress import actions
from measures.progress.models import StepEvidence, StepReport
from measures.progress.picture import picture

from .conftest import AT, TODAY

pytestmark = pytest.mark.django_db


def address(text="https://example.org/a"):
    return Evidence.objects.create(kind=Kind.ADDRESS, title="ภาพกิจกรรม", address=text)


class TestReporting:
    def test_a_report_is_added_with_the_name_as_it_is_and_the_log_says_so(self, step, staff):
        user = staff("approver")
        user.person.name, user.person.position = "นางสาวใจดี มีนา", "นักวิชาการ"
        user.person.save()
        actions.report(
            step, state="under_way", percent=40, text="ติดแล้ว 4 จุด", on=TODAY, by=user, at=AT
        )
        user.person.name = "นางใจดี ทองคำ"
        user.person.save()
        kept = StepReport.objects.get()
        assert (kept.percent, kept.by_name) == (40, "นางสาวใจดี มีนา นักวิชาการ")
        entry = ModelLogEntry.objects.latest("pk")
        assert (entry.action, entry.user, entry.data["step"]) == (actions.REPORT, user, step.pk)

    def test_the_history_stays_and_the_newest_counts(self, step, tell):
        tell(step, 20, on=datetime.date(2024, 12, 1))
        tell(step, 60)
        now = picture(Plan.objects.get(), on=TODAY).steps[0].now
        assert (StepReport.objects.count(), now.percent) == (2, 60)

    def test_what_is_wrong_is_refused_by_field_and_nothing_is_kept(self, step, user_of):
        with pytest.raises(actions.NotAllowed) as refused:
            actions.report(
                step,
                state="done",
                percent=90,
                text=" ",
                on=datetime.date(2026, 1, 1),
                by=user_of("admin"),
                at=AT,
            )
        assert set(refused.value.fields) == {"percent", "reported_on", "text"}
        assert not StepReport.objects.exists()
        assert not ModelLogEntry.objects.filter(action=actions.REPORT).exists()

    def test_a_plan_nobody_may_read_yet_takes_no_reports(self, step, tell):
        Plan.objects.update(is_published=False)
        with pytest.raises(actions.NotAllowed, match="ยังไม่เผยแพร่"):
            tell(step, 50)
        assert not StepReport.objects.exists()

    def test_the_database_too_keeps_a_state_with_its_percent(self, step):
        wrong = {"state": "done", "percent": 50, "text": "-", "by_name": "-"}
        with pytest.raises(IntegrityError), transaction.atomic():
            StepReport.objects.create(step=step, reported_on=TODAY, created_at=AT, **wrong)


class TestEvidence:
    def test_it_is_added_below_what_is_there_and_only_once(self, step, user_of):
        user, first = user_of("admin"), address()
        actions.add_evidence(step, first, by=user, at=AT)
        second = actions.add_evidence(step, address("https://example.org/b"), by=user, at=AT)
        assert second.sort_order == 1
        with pytest.raises(actions.NotAllowed, match="อยู่ในขั้นตอนนี้แล้ว"):
            actions.add_evidence(step, first, by=user, at=AT)
        assert StepEvidence.objects.count() == 2

    def test_it_is_removed_with_a_reason_that_the_log_keeps(self, step, user_of):
        user = user_of("admin")
        kept = actions.add_evidence(step, address(), by=user, at=AT)
        with pytest.raises(actions.NotAllowed, match="บอกเหตุผล"):
            actions.remove_evidence(step, kept.pk, reason="  ", by=user)
        assert StepEvidence.objects.exists()
        actions.remove_evidence(step, kept.pk, reason="ผิดปี", by=user)
        assert not StepEvidence.objects.exists()
        assert ModelLogEntry.objects.latest("pk").data["reason"] == "ผิดปี"
        with pytest.raises(actions.NotAllowed, match="นำออกไปแล้ว"):
            actions.remove_evidence(step, kept.pk, reason="อีกครั้ง", by=user)


class TestWhatAPlanKeeps:
    def test_a_step_with_reports_is_not_deleted_with_its_words(self, step, tell):
        tell(step, 50)
        for one in (step, Row.objects.get(), Plan.objects.get()):
            with pytest.raises(ProtectedError):
                one.delete()
        assert StepReport.objects.exists()

    def test_a_copy_of_a_plan_begins_without_reports(self, step, tell, user_of):
        tell(step, 50)
        actions.add_evidence(step, address(), by=user_of("admin"), at=AT)
        draft = plan_actions.copy(Plan.objects.get(), to_year=2569, by=None)
        steps = MeasureStep.objects.filter(measure__row__issue__plan=draft)
        assert steps.count() == 2
        assert not steps.filter(reports__isnull=False).exists()
        assert not steps.filter(evidence__isnull=False).exists()
