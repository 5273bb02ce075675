"""The form of a plan and what was reported of it: words change, reports stay."""

import pytest

from measures.evidence.models import Evidence, Kind
from measures.plans.models import Measure, MeasureStep, Plan
from measures.progress import actions
from measures.progress.models import StepReport
from tests.measures.plans.test_plan_back_office import LIST, edit_url, saved

from .conftest import AT

pytestmark = pytest.mark.django_db
STEPS = "issues-0-rows-0-measures-0-steps"
DELETED = [
    f"{STEPS}-0-DELETE",
    "issues-0-rows-0-measures-0-DELETE",
    "issues-0-rows-0-DELETE",
    "issues-0-DELETE",
]


@pytest.fixture
def plan(make, tell, client, user_of):
    """A draft whose first step has a report, from when the plan was published."""
    plan = make()
    tell(MeasureStep.objects.earliest("pk"), 50)
    Plan.objects.update(is_published=False)
    client.force_login(user_of("admin"))
    return plan


@pytest.mark.parametrize("name", DELETED)
def test_no_part_with_a_report_is_deleted_and_the_form_says_why(client, plan, name):
    response = client.post(edit_url(plan), saved(plan) | {name: "on"})
    page = response.content.decode()
    assert response.status_code == 200
    assert "เพราะมีรายงานความก้าวหน้าหรือหลักฐานแล้ว" in page
    assert (
        f'name="{name}" value=""' in page
        or f'value="" name="{name}"' in page
        or ('value="on"' not in page)
    )
    assert MeasureStep.objects.count() == 2
    assert StepReport.objects.count() == 1


def test_a_step_without_reports_is_deleted_and_words_of_the_others_change(client, plan):
    values = saved(plan) | {f"{STEPS}-1-DELETE": "on", f"{STEPS}-0-text": "ติดป้ายใหม่"}
    assert client.post(edit_url(plan), values).status_code == 302
    assert MeasureStep.objects.get().text == "ติดป้ายใหม่"
    assert StepReport.objects.get().step == MeasureStep.objects.get()


def test_a_step_with_evidence_only_stays_too(client, plan, user_of):
    Plan.objects.update(is_published=True)
    step = MeasureStep.objects.latest("pk")
    proof = Evidence.objects.create(kind=Kind.ADDRESS, title="-", address="https://example.org")
    actions.add_evidence(step, proof, by=None, at=AT)
    page = client.post(edit_url(plan), saved(plan) | {f"{STEPS}-1-DELETE": "on"})
    assert "ลบ “วัดผล” ไม่ได้" in page.content.decode()
    assert MeasureStep.objects.count() == 2


def test_a_draft_with_reports_is_not_deleted_and_one_without_is(client, plan, make):
    for url in (f"{LIST}delete/{plan.pk}/", f"/admin/bulk/plans/plan/delete/?id={plan.pk}"):
        page = client.post(url, follow=True).content.decode()
        assert "เพราะมีรายงานความก้าวหน้า หลักฐาน หรือรายงานผลแล้ว" in page
    assert Measure.objects.filter(row__issue__plan=plan).exists()
    other = make(2569, is_published=False)
    client.post(f"{LIST}delete/{other.pk}/")
    assert list(Plan.objects.all()) == [plan]
