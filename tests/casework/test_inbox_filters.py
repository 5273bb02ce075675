"""Finding cases in the inbox by more than a word, and keeping such a list."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate, now

from casework.models import Case, SavedFilter
from casework.states import State
from home.buddhist import BE
from tests.casework.desk import browser, person, text_of
from tests.factories.casework import case_in, open_case, staff
from tests.factories.eservices import ServiceFactory
from tests.factories.home import DivisionFactory

pytestmark = pytest.mark.django_db
INBOX = "/admin/cases/"
DAY = timedelta(days=1)


@pytest.fixture
def division():
    return DivisionFactory(name="กองช่าง")


@pytest.fixture
def officer(division):
    return staff("officer", division=division, name="นายช่าง ขยัน")


@pytest.fixture
def desk(officer):
    return browser(officer)


def listed(desk, **asked):
    response = desk.get(INBOX, asked)
    assert response.status_code == 200
    return {row.case.number for row in response.context["rows"]}


def be(day):
    return f"{day.day}/{day.month}/{day.year + BE}"


def test_cases_are_narrowed_by_service_channel_and_officer(desk, officer, division):
    ServiceFactory(slug="water-truck", name="ขอน้ำ", division=division)
    by_phone = open_case(division=division, channel="phone", topic="water-truck")
    mine = case_in(State.IN_PROGRESS, by=officer, division=division, at=now())
    assert listed(desk, channel="phone") == {by_phone.number}
    assert listed(desk, topic="water-truck") == {by_phone.number}
    assert listed(desk, officer=officer.pk) == {mine.number}
    assert 'name="topic"' not in text_of(desk.get(INBOX))
    assert "ขอน้ำ" in text_of(desk.get(INBOX, {"more": 1}))


def test_cases_are_narrowed_by_the_days_of_receiving_in_the_buddhist_era(desk, division):
    today = localdate()
    old = open_case(division=division, at=now() - 10 * DAY)
    new = open_case(division=division, at=now())
    assert listed(desk, since=be(today), until=be(today)) == {new.number}
    assert listed(desk, until=be(today - 5 * DAY)) == {old.number}
    assert listed(desk, since=be(today - 10 * DAY)) == {old.number, new.number}


def test_late_cases_and_unanswered_ones_are_narrowed_with_anything_else(desk, officer, division):
    late = case_in(State.IN_PROGRESS, by=officer, division=division, at=now() - 40 * DAY)
    quiet = case_in(State.IN_PROGRESS, by=officer, division=division, at=now())
    Case.objects.filter(pk=quiet.pk).update(answer_by=localdate() - DAY)
    open_case(division=division, at=now())
    assert listed(desk, late="on", officer=officer.pk) == {late.number}
    assert listed(desk, unanswered="on") == {quiet.number}
    assert "ผู้ยื่นไม่ตอบ" in text_of(desk.get(INBOX))


def test_all_holds_open_and_closed_cases(desk, officer, division):
    done = case_in(State.COMPLETED, by=officer, division=division)
    here = open_case(division=division)
    assert listed(desk, show="all") == {done.number, here.number}


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"since": "32/13/2569"}, "ใส่วันที่เป็น"),
        ({"since": "2/1/2570", "until": "1/1/2570"}, "วันสุดท้ายอยู่ก่อนวันแรก"),
    ],
)
def test_a_date_that_is_none_is_said_beside_it_and_stays(desk, division, asked, words):
    case = open_case(division=division)
    response = desk.get(INBOX, asked)
    page = text_of(response)
    assert words in page
    assert asked["since"] in page
    if len(asked) == 1:
        assert case.number in page


@pytest.mark.parametrize("day", ["1/1/0001", "1/1/544", "31/12/9999"])
def test_a_day_no_case_can_be_of_asks_for_nothing(desk, division, day):
    case = open_case(division=division)

    assert desk.get(INBOX, {"since": day}).status_code == 200
    assert case.number in text_of(desk.get(INBOX))


@pytest.mark.parametrize(
    "asked",
    [
        {"topic": "\0"},
        {"channel": "x"},
        {"officer": "9" * 40},
        {"since": "\0"},
        {"until": "๙" * 99},
    ],
)
def test_what_cannot_be_read_does_no_harm(desk, division, asked):
    open_case(division=division)
    assert desk.get(INBOX, asked).status_code == 200


def test_a_village_is_shown_from_a_full_address_too(desk, division):
    address = "12/3 หมู่ที่ 7 บ้านหนองแฮ่ด ตำบลหนองแห อำเภอเมือง"
    answers = [{"key": "home", "label": "ที่อยู่", "type": "address", "value": address}]
    open_case(division=division, answers=answers, sealed={})
    [row] = desk.get(INBOX).context["rows"]
    assert row.village == "หมู่ที่ 7 บ้านหนองแฮ่ด"


def test_a_filter_is_kept_under_a_name_shown_as_a_tab_and_forgotten(desk, officer, division):
    case = open_case(division=division, channel="phone")
    open_case(division=division)
    response = desk.post("/admin/cases/filters/?channel=phone&after=x", {"name": "ทางโทรศัพท์"})
    assert response["Location"] == f"{INBOX}?channel=phone"
    page = desk.get(INBOX)
    assert "ทางโทรศัพท์" in text_of(page)
    assert listed(desk, channel="phone") == {case.number}
    saved = SavedFilter.objects.get()
    assert saved.user == officer
    _, foreign = person("officer", division=division)
    assert "ทางโทรศัพท์" not in text_of(foreign.get(INBOX))
    foreign.post(f"/admin/cases/filters/{saved.pk}/forget/")
    assert SavedFilter.objects.exists()
    assert "ลบรายการ" in text_of(desk.get(INBOX, {"channel": "phone"}))
    desk.post(f"/admin/cases/filters/{saved.pk}/forget/")
    assert not SavedFilter.objects.exists()


@pytest.mark.parametrize(
    ("query", "name", "words"),
    [
        ("channel=phone", "", "ตั้งชื่อรายการก่อน"),
        ("channel=phone", "ก" * 61, "ชื่อยาวเกินไป"),
        ("", "ทุกเรื่อง", "เลือกตัวกรองก่อน"),
        ("channel=phone", "ซ้ำ", "มีรายการชื่อ “ซ้ำ” แล้ว"),
    ],
)
def test_a_filter_that_cannot_be_kept_is_explained_and_the_name_stays(
    desk, officer, query, name, words
):
    SavedFilter.objects.create(user=officer, name="ซ้ำ", query="channel=web")
    response = desk.post(f"/admin/cases/filters/?{query}", {"name": name})
    assert response.status_code == 422
    page = text_of(response)
    assert words in page
    assert f'value="{name}"' in page or not name
    assert SavedFilter.objects.count() == 1


def test_who_handles_no_cases_keeps_no_filters():
    _, editor = person("editor")
    assert editor.post("/admin/cases/filters/?channel=phone", {"name": "x"}).status_code == 404
    assert editor.get("/admin/cases/bulk/?do=note&pick=NH-2570-000001:1").status_code == 404


def test_the_first_page_costs_the_same_queries_for_10_cases_and_for_1000(
    desk, officer, division, django_assert_max_num_queries
):
    SavedFilter.objects.create(user=officer, name="โทร", query="channel=phone")

    def cost():
        with django_assert_max_num_queries(15) as asked:
            desk.get(INBOX)
        return len(asked)

    def more(count):
        model = case_in(State.IN_PROGRESS, by=officer, division=division)
        start = Case.objects.count()
        copies = []
        for place in range(count):
            model.pk, number = None, start + place
            copies.append(
                Case(
                    **{
                        field.attname: getattr(model, field.attname)
                        for field in Case._meta.concrete_fields
                    }
                    | {"id": None, "number": f"NH-2599-{number:06d}", "token_digest": str(number)}
                )
            )
        Case.objects.bulk_create(copies)

    desk.get(INBOX)
    more(9)
    few = cost()
    more(1000)
    assert cost() == few
