"""The officers' list: what is in it, in which order, and what it costs."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils.timezone import now

from casework import access, queries
from casework.states import State
from tests.casework.desk import browser, person, text_of
from tests.factories.casework import MONDAY, case_in, open_case, staff
from tests.factories.home import DivisionFactory

pytestmark = pytest.mark.django_db
INBOX = "/admin/cases/"


@pytest.fixture
def division():
    return DivisionFactory(name="กองช่าง")


@pytest.fixture
def officer(division):
    return staff("officer", division=division, name="นายช่าง ขยัน")


@pytest.fixture
def desk(officer):
    return browser(officer)


def numbers_in(response):
    return [row.case.number for row in response.context["rows"]]


def long_ago(days):
    return now() - timedelta(days=days)


def test_the_oldest_due_date_comes_first(desk, division):
    late = open_case(division=division, at=long_ago(40))
    new = open_case(division=division, at=now(), working_days=15)
    soon = open_case(division=division, at=now(), working_days=1)
    assert numbers_in(desk.get(INBOX)) == [late.number, soon.number, new.number]


STANDING = (State.PAUSED, State.FORWARDED, State.AWAITING_CITIZEN)


def test_what_stands_still_comes_after_all_whose_clock_runs(desk, officer, division, monkeypatch):
    """One row of each kind, made in the wrong order: late, due soon, the rest, then the paused."""

    def made(state, days, **options):
        options |= {"by": officer, "division": division, "at": long_ago(days)}
        return case_in(state, **options).number

    paused = [made(state, 90 - place) for place, state in enumerate(STANDING)]
    calm = made(State.IN_PROGRESS, 0, working_days=30)
    soon = made(State.AWAITING_APPROVAL, 0, working_days=1)
    late = made(State.IN_PROGRESS, 40)
    free = open_case(division=division, at=long_ago(60)).number
    in_turn = [free, late, soon, calm, *paused]
    assert numbers_in(desk.get(INBOX)) == in_turn
    assert numbers_in(desk.get(INBOX, {"show": "mine"})) == in_turn[1:]

    monkeypatch.setattr(queries, "PAGE", 1)
    response, read = desk.get(INBOX), []
    while following := response.context["next"]:
        read += numbers_in(response)
        response = desk.get(f"{INBOX}?{following}")
    assert read + numbers_in(response) == in_turn


def test_a_row_says_who_asked_for_what_by_when_and_who_has_it(desk, officer, division):
    case_in(State.IN_PROGRESS, by=officer, division=division, at=now(), working_days=3)
    page = text_of(desk.get(INBOX))
    for words in (
        "นางสมศรี มีนา",
        "หมู่ที่ 4 บ้านโนนสูง",
        "ขอน้ำอุปโภคบริโภค",
        "กองช่าง",
        "วันทำการ",
        "กำลังดำเนินการ",
        "นายช่าง ขยัน",
    ):
        assert words in page


def test_an_empty_list_says_so_in_words(desk):
    assert "ไม่มีเรื่องค้างอยู่" in text_of(desk.get(INBOX))
    assert "ไม่พบเรื่องที่ตรงกับ “ใครนะ”" in text_of(desk.get(INBOX, {"q": "ใครนะ"}))


def test_other_divisions_cases_are_not_there_nor_counted_nor_found(desk):
    foreign = open_case(contact={"name": "นางลับ สุดยอด", "phone": "089-999-9999"})
    for asked in ({}, {"q": foreign.number}, {"q": "ลับ"}, {"q": "0899999999"}, {"show": "closed"}):
        response = desk.get(INBOX, asked)
        assert numbers_in(response) == []
        assert "นางลับ" not in text_of(response).replace("“ลับ”", "")
    assert {tab.count for tab in desk.get(INBOX).context["tabs"]} == {"0", ""}


def test_a_case_given_to_me_is_in_my_list_whatever_its_division(desk, officer):
    case = case_in(State.IN_PROGRESS, by=officer)
    assert numbers_in(desk.get(INBOX, {"show": "mine"})) == [case.number]


def test_each_list_holds_what_its_name_says(desk, officer, division):
    mine = case_in(State.IN_PROGRESS, by=officer, division=division, at=now())
    free = open_case(division=division, at=now())
    late = case_in(State.IN_PROGRESS, by=staff(), division=division, at=long_ago(40))
    waiting = case_in(State.AWAITING_CITIZEN, by=staff(), division=division, at=long_ago(40))
    done = case_in(State.COMPLETED, by=officer, division=division)
    lists = {
        "mine": {mine},
        "unassigned": {free},
        "overdue": {late},
        "closed": {done},
        "open": {mine, free, late, waiting},
        "": {mine, free, late, waiting},
        "all": {mine, free, late, waiting, done},
    }
    for show, cases in lists.items():
        assert set(numbers_in(desk.get(INBOX, {"show": show}))) == {c.number for c in cases}, show
    tabs = {tab.label: tab.count for tab in desk.get(INBOX).context["tabs"]}
    assert tabs == {
        "งานของฉัน": "1",
        "ยังไม่มีผู้รับ": "1",
        "เกินกำหนด": "1",
        "ยังไม่ปิดทั้งหมด": "4",
        "ปิดแล้ว": "",
        "ทั้งหมด": "",
        "ผู้ยื่นเขียนมา": "0",
        "ผู้ยื่นไม่ตอบ": "1",
        "ใกล้ครบกำหนด": "0",
    }


def test_what_waits_stands_in_one_row_and_all_cases_in_the_next(desk):
    page = BeautifulSoup(desk.get(INBOX).content, "html.parser")
    waits, whole = page.select_one(".desk-tabs").find_all("ul")
    assert [a.contents[0].strip() for a in whole.find_all("a")] == [
        "ยังไม่ปิดทั้งหมด",
        "ปิดแล้ว",
        "ทั้งหมด",
    ]
    assert "งานของฉัน" in waits.text
    assert whole.find(attrs={"aria-current": "page"}).text.split()[0] == "ยังไม่ปิดทั้งหมด"


def test_a_superior_finds_what_waits_for_their_decision(division):
    for_head = case_in(State.AWAITING_APPROVAL, division=division)
    for_chief = case_in(State.AWAITING_APPROVAL, division=division, approvals=("chief",))
    _, head = person("head", division=division)
    _, chief = person("chief")
    assert numbers_in(head.get(INBOX, {"show": "approve"})) == [for_head.number]
    both = {for_head.number, for_chief.number}
    assert set(numbers_in(chief.get(INBOX, {"show": "approve"}))) == both


def test_a_state_can_be_chosen_and_says_how_many_are_in_it(desk, division, officer):
    case = case_in(State.AWAITING_CITIZEN, by=officer, division=division)
    open_case(division=division)
    response = desk.get(INBOX, {"state": "awaiting_citizen"})
    assert numbers_in(response) == [case.number]
    assert "รอข้อมูลจากผู้ยื่น (1)" in text_of(response)


def test_who_sees_all_divisions_can_choose_one_and_others_cannot(desk, division):
    here, there = open_case(division=division), open_case()
    _, clerk = person("clerk")
    assert set(numbers_in(clerk.get(INBOX))) == {here.number, there.number}
    assert numbers_in(clerk.get(INBOX, {"division": division.pk})) == [here.number]
    assert numbers_in(desk.get(INBOX, {"division": there.division_id})) == [here.number]
    assert 'name="division"' not in text_of(desk.get(INBOX))


@pytest.mark.parametrize(
    "typed",
    ["{number}", "{thai}", "000001", "๐๐๐๐๐๑", "สมศรี", "สมศรี  ", "0812345678", "๐๘๑ ๒๓๔ ๕๖๗๘"],
)
def test_a_case_is_found_by_number_name_or_phone_as_people_type_them(desk, division, typed):
    case = open_case(division=division)
    open_case(division=division, contact={"name": "นายอื่น", "phone": "082-000-0000"})
    thai = case.number.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")).lower()
    typed = typed.format(number=case.number, thai=thai)
    assert numbers_in(desk.get(INBOX, {"q": typed})) == [case.number]


def test_a_search_finds_closed_cases_too(desk, officer, division):
    done = case_in(State.COMPLETED, by=officer, division=division)
    assert numbers_in(desk.get(INBOX, {"q": done.number})) == [done.number]


@pytest.mark.parametrize(
    "asked",
    [
        {"state": "ไม่มี"},
        {"division": "9" * 30},
        {"show": "x"},
        {"q": "\0"},
        {"q": "%"},
        {"q": "ก" * 500},
        {"after": "2026-99-99.1"},
        {"after": "9" * 40},
        {"after": "0.2026-11-23." + "9" * 40},
        {"after": "1.2026-11-23." + "9" * 5000},
        {"after": "-.2026-11-23.1"},
        {"after": "2026-11-23." + "9" * 40},
        {"after": "\0", "show": "closed"},
    ],
)
def test_what_cannot_be_read_in_the_address_does_no_harm(desk, division, asked):
    open_case(division=division)
    assert desk.get(INBOX, asked).status_code == 200


@pytest.mark.parametrize("show", ["", "closed"])
def test_pages_follow_each_other_without_gap_or_repeat(desk, officer, division, monkeypatch, show):
    monkeypatch.setattr(queries, "PAGE", 2)
    state = State.COMPLETED if show else State.IN_PROGRESS
    made = [case_in(state, by=officer, division=division).number for _ in range(5)]
    response = desk.get(INBOX, {"show": show})
    read = numbers_in(response)
    while following := response.context["next"]:
        response = desk.get(f"{INBOX}?{following}")
        read += numbers_in(response)
    assert read == (made[::-1] if show else made)
    assert "กลับไปต้นรายการ" in text_of(response)


def test_the_list_costs_the_same_queries_for_3_cases_and_for_60(
    desk, officer, division, django_assert_max_num_queries, monkeypatch
):
    monkeypatch.setattr(queries, "PAGE", 100)

    def cost(count):
        for _ in range(count):
            case_in(State.IN_PROGRESS, by=officer, division=division)
        with django_assert_max_num_queries(15) as asked:
            desk.get(INBOX)
        return len(asked)

    desk.get(INBOX)
    assert cost(3) == cost(57)


def test_counts_stop_at_their_cap_and_say_so(desk, division, monkeypatch):
    monkeypatch.setattr(queries, "CAP", 2)
    for _ in range(3):
        open_case(division=division)
    tabs = {tab.label: tab.count for tab in desk.get(INBOX).context["tabs"]}
    assert tabs["ยังไม่ปิดทั้งหมด"] == "2+"


@pytest.mark.parametrize("role", ["admin", "editor", "approver", "inspector"])
def test_who_handles_no_cases_finds_no_inbox_nor_a_way_to_it(role):
    _, theirs = person(role)
    assert theirs.get(INBOX).status_code == 404
    first_page = text_of(theirs.get("/admin/"))
    assert "งานที่รอท่าน" not in first_page
    assert INBOX not in first_page


def test_the_first_page_after_sign_in_says_what_waits(desk, officer, division):
    case_in(State.IN_PROGRESS, by=officer, division=division, at=long_ago(40))
    page = text_of(desk.get("/admin/"))
    assert "งานที่รอท่าน" in page
    assert f"{INBOX}?show=mine" in page
    assert f"{INBOX}?show=overdue" in page


def test_nobody_sees_the_inbox_without_signing_in(client):
    response = client.get(INBOX)
    assert response.status_code == 302
    assert "login" in response["Location"]


def test_colleagues_are_those_who_may_answer_this_divisions_citizens(officer, division):
    clerk, lawyer = staff("clerk"), staff("lawyer")
    head = staff("head", division=division)
    for role in ("officer", "chief", "auditor", "admin", "inspector"):
        staff(role)
    gone = staff("officer", division=division)
    gone.is_active = False
    gone.save()
    case = open_case(division=division, at=MONDAY)
    assert set(queries.colleagues(case)) == {officer, head, clerk, lawyer}
    assert access.may(officer, case, "take")
