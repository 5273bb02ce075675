"""The same done to several ticked cases: each by its own right, each outcome said."""

import pytest
from django.utils.timezone import now

from casework import actions
from casework.states import State
from tests.casework.desk import browser, person, text_of
from tests.factories.casework import case_in, open_case, staff
from tests.factories.home import DivisionFactory

pytestmark = pytest.mark.django_db
BULK = "/admin/cases/bulk/"


@pytest.fixture
def division():
    return DivisionFactory(name="กองช่าง")


@pytest.fixture
def officer(division):
    return staff("officer", division=division)


@pytest.fixture
def head(division):
    return browser(staff("head", division=division))


def picks(*cases):
    for case in cases:
        case.refresh_from_db()
    return [f"{case.number}:{case.version}" for case in cases]


def test_ticked_cases_are_given_to_one_colleague(head, officer, division):
    cases = [open_case(division=division) for _ in range(3)]
    page = head.get("/admin/cases/")
    assert f'value="{picks(cases[0])[0]}"' in text_of(page)
    form = head.get(BULK, {"do": "assign", "pick": picks(*cases)})
    assert "มอบหมาย 3 เรื่อง" in text_of(form)
    response = head.post(BULK, {"do": "assign", "pick": picks(*cases), "to": officer.pk})
    assert "ทำครบทุกเรื่องแล้ว" in text_of(response)
    for case in cases:
        case.refresh_from_db()
        assert case.assigned_to == officer


def test_each_case_that_was_not_done_says_why_and_the_others_are_done(head, officer, division):
    free = open_case(division=division)
    busy = case_in(State.IN_PROGRESS, by=staff("officer", division=division), division=division)
    done = case_in(State.COMPLETED, by=officer, division=division)
    chosen = picks(free, busy, done)
    late = open_case(division=division)
    chosen += picks(late)
    actions.add_note(late, text="ระหว่างนั้น", by=officer, at=now())
    response = head.post(BULK, {"do": "assign", "pick": chosen, "to": officer.pk})
    page = text_of(response)
    assert "ทำไม่ได้บางเรื่อง" in page
    assert "พิมพ์เหตุผลที่เปลี่ยนผู้รับผิดชอบ" in page
    assert "เรื่องนี้ปิดแล้ว" in page
    assert "มีการเปลี่ยนแปลงหลังจากที่ท่านเลือก" in page
    free.refresh_from_db()
    busy.refresh_from_db()
    assert free.assigned_to == officer
    assert busy.assigned_to != officer
    again = head.get(response.context["again"])
    assert len(again.context["cases"]) == 3


def test_a_case_of_another_division_is_neither_listed_nor_touched(head, officer, division):
    own, foreign = open_case(division=division), open_case()
    response = head.post(BULK, {"do": "note", "pick": picks(own, foreign), "text": "รอฝนหยุด"})
    assert foreign.number not in text_of(response)
    assert own.notes.get().text == "รอฝนหยุด"
    assert not foreign.notes.exists()


def test_nobody_is_given_cases_of_a_division_that_is_not_theirs():
    other = DivisionFactory()
    here, there = open_case(division=DivisionFactory()), open_case(division=other)
    officer = staff("officer", division=other)
    _, clerk = person("clerk")
    response = clerk.post(BULK, {"do": "assign", "pick": picks(here, there), "to": officer.pk})
    assert "ไม่ได้ดูแลเรื่องของกองนี้" in text_of(response)
    here.refresh_from_db()
    there.refresh_from_db()
    assert (here.assigned_to, there.assigned_to) == (None, officer)


def test_ticked_cases_move_to_another_division(head, division):
    cases, other = [open_case(division=division) for _ in range(2)], DivisionFactory()
    head.post(
        BULK, {"do": "move_division", "pick": picks(*cases), "to": other.pk, "reason": "ผิดกอง"}
    )
    for case in cases:
        case.refresh_from_db()
        assert case.division == other


def test_what_the_role_may_not_do_is_not_offered(officer, division):
    case, desk = open_case(division=division), browser(officer)
    tasks = dict(desk.get("/admin/cases/").context["tasks"])
    assert set(tasks) == {"note"}
    response = desk.post(BULK, {"do": "assign", "pick": picks(case), "to": officer.pk})
    assert response.status_code == 302
    case.refresh_from_db()
    assert case.assigned_to is None
    auditor = browser(staff("auditor"))
    assert 'name="pick"' not in text_of(auditor.get("/admin/cases/"))


@pytest.mark.parametrize(
    "pick", [[], ["x"], ["NH-2570-000001"], ["NH-2570-000001:๙" * 3], ["\0:1"]]
)
def test_nothing_readable_ticked_leads_back_with_a_word(head, pick):
    response = head.get(BULK, {"do": "note", "pick": pick}, follow=True)
    assert "เลือกอย่างน้อยหนึ่งเรื่อง" in text_of(response)


def test_a_form_left_empty_comes_back_with_the_cases_still_chosen(head, division):
    case = open_case(division=division)
    response = head.post(BULK, {"do": "note", "pick": picks(case), "text": " "})
    assert response.status_code == 422
    assert "พิมพ์บันทึกก่อนกดเก็บ" in text_of(response)
    assert f'value="{picks(case)[0]}"' in text_of(response)
