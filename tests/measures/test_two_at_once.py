"""Two officers, two connections, one form, the same moment: one is kept, the other is told."""

import threading

import pytest

from measures.ita.models import AssessmentYear
from measures.plans.models import Issue, Measure, MeasureStep, Plan, Row
from measures.progress.models import PlanReport, StepReport
from tests.casework.desk import browser
from tests.factories.home import DivisionFactory, PersonFactory
from tests.meeting import meeting

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
OWN = ("ของคนแรก", "ของคนที่สอง")


@pytest.fixture
def plan(site):
    """A published plan of one step."""
    plan = Plan.objects.create(fiscal_year=2568, is_published=True)
    issue = Issue.objects.create(plan=plan, title="ประเด็น 1")
    row = Row.objects.create(
        issue=issue,
        code="i1",
        question="เพียงใด",
        analysis="ยังช้า",
        begins_on="2024-10-01",
        ends_on="2025-03-31",
        lead="สำนักปลัด",
    )
    measure = Measure.objects.create(row=row, text="ติดแผนผัง")
    MeasureStep.objects.create(measure=measure, text="ติดป้าย")
    return plan


class Officer:
    """Somebody with the form open, and what they typed into it."""

    def __init__(self, user, address, values):
        self.browser, self.address = browser(user), address
        seen = self.browser.get(address).context["form"]["seen"].value()
        self.values = values | {"seen": seen}

    def send(self, gate):
        """Send it over a connection of its own; meet the other where either takes the lock."""
        with meeting(gate) as met:
            try:
                self.response = self.browser.post(self.address, self.values)
            finally:
                self.has_met = bool(met)


def both_send(user_of, address, *both):
    """Both open the form, both send it; the one who was told."""
    users = []
    for role in ("approver", "admin"):
        user = user_of(role)
        PersonFactory(user=user, division=DivisionFactory())
        users.append(user)
    officers = [Officer(user, address, values) for user, values in zip(users, both, strict=True)]
    gate = threading.Barrier(len(officers))
    threads = [threading.Thread(target=one.send, args=(gate,)) for one in officers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(one.has_met for one in officers)
    kept, told = sorted(officers, key=lambda one: one.response.status_code)
    assert (kept.response.status_code, told.response.status_code) == (302, 422)
    return told.response.content.decode()


def test_of_two_reports_of_a_step_the_second_is_told(user_of, plan):
    both = [
        {"state": "under_way", "percent": "60", "text": text, "reported_on": "5/2/2568"}
        for text in OWN
    ]
    step = MeasureStep.objects.get()
    page = both_send(user_of, f"/admin/progress/2568/steps/{step.pk}/", *both)
    assert "มีคนรายงานขั้นตอนนี้หลังจากที่ท่านเปิดหน้านี้" in page
    kept = StepReport.objects.get().text
    [lost] = set(OWN) - {kept}
    assert lost in page


def test_of_two_texts_of_a_report_the_second_is_told(user_of, plan):
    both = [{"introduction": text} for text in OWN]
    page = both_send(user_of, "/admin/progress/2568/reports/6/", *both)
    assert "มีคนบันทึกรายงานนี้หลังจากที่ท่านเปิดหน้านี้" in page
    assert PlanReport.objects.get().introduction in OWN


def test_of_two_results_of_a_year_the_second_is_told(user_of, site):
    AssessmentYear.objects.create(year=2568)
    both = [{"total": total, "grade": "", "pass_mark": "85"} for total in ("90.10", "90.20")]
    page = both_send(user_of, "/admin/ita/2568/results/", *both)
    assert "หลังจากที่ท่านเปิดหน้านี้" in page


def test_a_report_sent_twice_by_an_impatient_finger_is_kept_once(user_of, plan):
    user = user_of("admin")
    PersonFactory(user=user, division=DivisionFactory())
    values = {"state": "done", "percent": "", "text": "ติดครบแล้ว", "reported_on": "5/2/2568"}
    step = MeasureStep.objects.get()
    officer = Officer(user, f"/admin/progress/2568/steps/{step.pk}/", values)
    for _ in range(2):
        assert officer.browser.post(officer.address, officer.values).status_code == 302
    assert StepReport.objects.get().text == "ติดครบแล้ว"
