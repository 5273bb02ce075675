"""The board and the page of a step in the back office, and who may do what there."""

import datetime

import pytest

from home.date_forms import INVALID
from measures.plans.models import MeasureStep, Plan, Row, RowOfficer
from measures.progress import access
from measures.progress.models import StepReport
from tests.factories.home import DivisionFactory

pytestmark = pytest.mark.django_db
BOARD = "/admin/progress/2568/"
# Role: looks at the board, reports of any row, of a row of the own division, where named on it.
MAY = {
    "admin": (True, True, True, True),
    "approver": (True, True, True, True),
    "head": (True, False, True, True),
    "officer": (True, False, True, True),
    "editor": (True, False, False, True),
    "clerk": (True, False, False, True),
    "chief": (True, False, False, True),
    "auditor": (True, False, False, True),
    "storekeeper": (True, False, False, True),
    "lawyer": (True, False, False, True),
}

WRONG = [
    ({"state": ""}, "เลือกว่าขั้นตอนนี้อยู่ที่ใด"),
    ({"percent": ""}, "ใส่ว่าทำไปแล้วร้อยละเท่าไร"),
    ({"percent": "เยอะ"}, "ใส่ร้อยละเป็นเลข 0 ถึง 100"),
    ({"percent": "9" * 5000}, "ใส่ร้อยละเป็นเลข 0 ถึง 100"),
    ({"percent": "100"}, "กำลังดำเนินการใส่ได้ 1 ถึง 99"),
    ({"state": "done", "percent": "60"}, "ดำเนินการแล้วต้องเป็น 100 %"),
    ({"text": " \x00 "}, "เขียนว่าทำอะไรไปแล้วบ้าง"),
    ({"text": "ก" * 5000}, "ยาวเกิน"),
    ({"reported_on": "31/2/2568"}, "ปฏิทินไม่มีวันนี้"),
    ({"reported_on": "1/1/9999"}, "วันที่รายงานอยู่ในอนาคต"),
    ({"reported_on": "1/1/2550"}, "วันที่รายงานอยู่ก่อนปีงบประมาณ"),
    ({"reported_on": "\x00"}, INVALID),
]


def url_of(step):
    return f"{BOARD}steps/{step.pk}/"


def typed(**changes):
    return {
        "state": "under_way",
        "percent": "๖๐",
        "text": "ติดแล้ว 4 จุด",
        "reported_on": "5/2/2568",
    } | changes


def test_who_may_look_and_report(client, step, staff):
    """Refused by 404, with nothing kept; the right person is served."""
    row = Row.objects.get()
    for role, (looks, reports_any, of_division, by_name) in MAY.items():
        user = staff(role)
        client.force_login(user)
        assert (client.get(BOARD).status_code == 200) is looks, role
        assert (client.get(url_of(step)).status_code == 200) is looks, role
        assert _reports(client, step) is reports_any, role
        row.divisions.set([user.person.division])
        row.save()
        assert _reports(client, step) is of_division, role
        row.divisions.clear()
        row.save()
        named = RowOfficer.objects.create(row=row, person=user.person)
        assert _reports(client, step) is by_name, role
        named.delete()


def _reports(client, step):
    before = StepReport.objects.count()
    status = client.post(url_of(step), typed()).status_code
    kept = StepReport.objects.count() - before
    assert (status, kept) in {(302, 1), (404, 0)}
    return bool(kept)


def test_rows_for_all_belong_to_every_division_and_strangers_are_sent_to_sign_in(
    client, step, staff
):
    assert client.get(BOARD).status_code == 302
    Row.objects.update(is_for_all=True)
    client.force_login(staff("officer"))
    assert _reports(client, step)


class TestTheBoard:
    def test_the_menu_leads_to_the_newest_published_plan_of_now(self, client, step, user_of):
        client.force_login(user_of("auditor"))
        assert client.get("/admin/progress/").url == BOARD
        assert "/admin/progress/" in client.get("/admin/").content.decode()
        MeasureStep.objects.all().delete()
        Plan.objects.all().delete()
        assert "ยังไม่มีแผนมาตรการ" in client.get("/admin/progress/").content.decode()

    def test_steps_are_narrowed_to_mine_late_silent_and_a_division(self, client, make, staff):
        plan = make(rows=2)
        first, other = Row.objects.order_by("pk")
        user = staff("officer")
        first.divisions.set([user.person.division])
        first.save()
        later = datetime.date(2999, 1, 1)
        Row.objects.filter(pk=other.pk).update(begins_on=later, ends_on=later)
        client.force_login(user)

        def shown(query):
            page = client.get(f"/admin/progress/{plan.fiscal_year}/?{query}").content.decode()
            return page.count("/steps/")

        assert shown("") == 4
        assert shown("show=mine") == shown("show=late") == shown("show=silent") == 2
        assert shown(f"division={user.person.division_id}") == 2
        assert shown(f"division={DivisionFactory().pk}") == 0
        assert shown("show=nonsense&division=abc%00") == 4

    @pytest.mark.parametrize("rows", [3, 30])
    def test_few_questions_are_asked_however_many_rows(
        self, client, make, tell, staff, rows, django_assert_max_num_queries
    ):
        make(rows=rows)
        for step in MeasureStep.objects.all():
            tell(step, 30)
        client.force_login(staff("officer"))
        client.get(BOARD)
        with django_assert_max_num_queries(22):
            client.get(BOARD)

    def test_a_year_without_a_plan_is_not_found(self, client, user_of):
        client.force_login(user_of("admin"))
        assert client.get("/admin/progress/2501/").status_code == 404
        assert client.get("/admin/progress/2501/steps/1/").status_code == 404


class TestAReport:
    @pytest.fixture(autouse=True)
    def _signed_in(self, client, user_of):
        client.force_login(user_of("approver"))

    def test_it_is_typed_as_people_type_and_stands_in_the_history(self, client, step):
        page = client.post(url_of(step), typed(), follow=True).content.decode()
        kept = StepReport.objects.get()
        assert (kept.state, kept.percent, kept.text) == ("under_way", 60, "ติดแล้ว 4 จุด")
        assert kept.reported_on == datetime.date(2025, 2, 5)
        assert "ประชาชนเห็นในหน้าความก้าวหน้าทันที" in page
        assert "5 ก.พ. 2568" in page

    def test_done_and_not_begun_need_no_percent(self, client, step):
        for state, percent in (("done", 100), ("not_begun", 0)):
            client.post(url_of(step), typed(state=state, percent=""))
            assert StepReport.objects.latest("pk").percent == percent

    def test_what_is_wrong_is_said_and_all_that_was_typed_is_there(self, client, step):
        for changes, sentence in WRONG:
            values = typed(**changes)
            response = client.post(url_of(step), values)
            page = response.content.decode()
            assert response.status_code == 422
            assert page.count(sentence) >= 2, changes  # on top and beside the field
            for name in set(values) - set(changes) - {"state"}:
                assert values[name] in page
        assert not StepReport.objects.exists()

    def test_what_was_left_from_the_last_report_does_not_hinder(self, client, step, tell):
        tell(step, 60)
        assert 'value="60"' in client.get(url_of(step)).content.decode()
        client.post(url_of(step), typed(state="done", percent="60"))
        assert StepReport.objects.latest("pk").percent == 100
        assert client.post(url_of(step), typed(state="done", percent="70")).status_code == 422

    def test_a_draft_is_looked_at_and_not_reported(self, client, step):
        Plan.objects.update(is_published=False)
        assert "เผยแพร่แผนก่อน" in client.get(url_of(step)).content.decode()
        assert client.post(url_of(step), typed()).status_code == 422
        assert not StepReport.objects.exists()


def test_the_table_of_rights_is_asked_with_few_questions(make, staff, django_assert_num_queries):
    make(rows=30)
    user, rows = staff("officer"), list(Row.objects.all())
    access.rows_of(user, rows[:1])
    with django_assert_num_queries(2):
        access.rows_of(user, rows)
