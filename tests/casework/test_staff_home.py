"""The first page after signing in: what waits for this person, and nothing of anybody else's."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model

from casework import actions, watch
from casework.staff_home import standings, waiting_for
from casework.states import State
from tests.casework.desk import browser
from tests.factories.casework import DAY, MONDAY, case_in, open_case, staff
from tests.factories.home import DivisionFactory

pytestmark = pytest.mark.django_db


def keys(user):
    return [waiting.key for waiting in waiting_for(user)]


def test_what_a_citizen_wrote_waits_until_somebody_answers():
    division = DivisionFactory()
    officer, other = staff(division=division), staff()
    case = case_in(State.IN_PROGRESS, by=officer, division=division)
    assert "news" not in keys(officer)

    actions.answer(case, text="บ้านอยู่หลังวัด", at=MONDAY)
    assert "news" in keys(officer)
    assert keys(other) == []

    case.refresh_from_db()
    actions.reply(case, text="ขอบคุณ", by=officer, at=MONDAY)
    assert "news" not in keys(officer)


def test_what_is_late_stands_above_what_stands_still():
    division = DivisionFactory()
    officer = staff(division=division)
    paused = case_in(State.PAUSED, by=officer, division=division)
    late = case_in(State.IN_PROGRESS, by=officer, division=division, at=MONDAY + 7 * DAY)
    for case in (paused, late):
        actions.answer(case, text="บ้านอยู่หลังวัด", at=MONDAY + 7 * DAY)
    news = next(waiting for waiting in waiting_for(officer) if waiting.key == "news")
    assert [row.case for row in news.rows] == [late, paused]


def test_what_others_do_with_the_case_is_no_answer():
    division = DivisionFactory()
    officer, colleague = staff(division=division), staff(division=division)
    case = case_in(State.IN_PROGRESS, by=officer, division=division)
    other = open_case(division=division)
    actions.answer(case, text="บ้านอยู่หลังวัด", at=MONDAY)
    case.refresh_from_db()
    actions.link(other, other=case, by=colleague, at=MONDAY)
    actions.add_note(case, text="ฝากดู", by=colleague, at=MONDAY)
    assert "news" in keys(officer)

    case.refresh_from_db()
    actions.add_note(case, text="อ่านแล้ว", by=officer, at=MONDAY)
    assert "news" not in keys(officer)


def test_what_happens_by_itself_is_no_answer():
    division = DivisionFactory()
    officer = staff(division=division)
    case = case_in(State.IN_PROGRESS, by=officer, division=division)
    actions.answer(case, text="บ้านอยู่หลังวัด", at=MONDAY)
    watch.run(at=MONDAY + 7 * DAY)

    assert "news" in keys(officer)


def test_a_superior_sees_how_the_divisions_stand_and_an_officer_does_not():
    one, two = DivisionFactory(), DivisionFactory()
    head, chief, officer = staff("head", division=one), staff("chief"), staff(division=one)
    open_case(division=one)
    case_in(State.AWAITING_APPROVAL, division=one)
    open_case(division=two)
    today = (MONDAY + 30 * DAY).date()

    assert [(s.name, s.open, s.late, s.deciding) for s in standings(head, today)] == [
        (one.name, 2, 2, 1)
    ]
    assert {s.name for s in standings(chief, today)} == {one.name, two.name}
    assert standings(officer, today) == []


def test_the_page_costs_the_same_for_few_and_for_many(django_assert_max_num_queries):
    division = DivisionFactory()
    client = browser(staff("head", division=division))
    client.get("/admin/")
    for _ in range(8):
        open_case(division=division)
    with django_assert_max_num_queries(34) as few:
        client.get("/admin/")
    for _ in range(8):
        open_case(division=division)
    with django_assert_max_num_queries(len(few)):
        page = client.get("/admin/").content.decode()

    assert "ยังไม่มีผู้รับผิดชอบ" in page
    assert "แต่ละกองวันนี้" in page


def test_who_has_nothing_to_do_is_told_so():
    page = browser(staff("clerk")).get("/admin/").content.decode()

    assert "ตอนนี้ไม่มีงานที่รอท่าน" in page


def test_who_handles_cases_finds_one_from_the_first_page(client):
    user = staff("clerk")
    case = open_case()
    page = BeautifulSoup(browser(user).get("/admin/").content, "html.parser")
    [form] = page.select("main form[role=search]")
    query = {i["name"]: i.get("value", "") for i in form.select("input")} | {"q": case.number}
    found = browser(user).get(form["action"], query).content.decode()
    assert case.citizen_name in found
    assert "คุณไม่สามารถเปิดหน้านี้ได้" not in found


def test_who_writes_pages_finds_one_from_the_first_page(client, site):
    editor = get_user_model().objects.create_superuser("boss", password="long-enough-1")
    client.force_login(editor)
    page = BeautifulSoup(client.get("/admin/").content, "html.parser")
    [form] = page.select("main form[role=search]")
    assert form["action"].startswith("/admin/pages/")
    assert " Pages" not in page.text
    assert page.select_one("main a[href='/admin/manual/']")
