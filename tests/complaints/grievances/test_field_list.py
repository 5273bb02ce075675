"""What there is to do out there, by village, for who goes there."""

import pytest

from casework.states import State
from tests.casework.desk import person, text_of
from tests.factories.grievances import CategoryFactory, grievance_in
from tests.factories.home import DivisionFactory, VillageFactory

pytestmark = pytest.mark.django_db
URL = "/admin/grievances/field/"


@pytest.fixture
def works():
    return DivisionFactory(name="กองช่าง")


def test_open_grievances_of_the_division_stand_by_village_with_place_and_reporter(works):
    _user, browser = person(division=works)
    first, second = VillageFactory(moo=1, name="หนึ่ง"), VillageFactory(moo=2, name="สอง")
    late = grievance_in(division=works, village=second, place="หน้าวัด", point=("15.5", "104.5"))
    early = grievance_in(division=works, village=first, place="ข้างโรงเรียน")
    nowhere = grievance_in(division=works, village=None)

    page = browser.get(URL)

    stops = [
        (stop.village, [line.case.number for line in stop.lines]) for stop in page.context["stops"]
    ]
    assert (str(first), [early.case.number]) in stops
    assert (str(second), [late.case.number]) in stops
    assert ("ไม่ระบุหมู่บ้าน", [nowhere.case.number]) in stops
    text = text_of(page)
    for words in ("หน้าวัด", "15.5", "นางสมศรี มีนา", "tel:081-234-5678"):
        assert words in text


def test_what_has_no_place_to_go_to_is_not_on_the_sheet(works):
    _user, browser = person(division=works)
    manners = CategoryFactory(name="การให้บริการ", asks_place=False)
    grievance_in(division=works, category=manners, subject="เจ้าหน้าที่พูดจาไม่ดี")
    shown = grievance_in(division=works, place="หน้าวัด")

    page = browser.get(URL)

    assert "เจ้าหน้าที่พูดจาไม่ดี" not in text_of(page)
    assert [line.case.number for stop in page.context["stops"] for line in stop.lines] == [
        shown.case.number
    ]


def test_what_is_done_held_elsewhere_or_of_others_is_not_on_the_sheet(works):
    user, browser = person(division=works)
    grievance_in(State.FORWARDED, division=works, by=user)
    grievance_in(State.WITHDRAWN, division=works)
    grievance_in(division=works, held_why="กรอกเร็วผิดปกติ")
    grievance_in(division=DivisionFactory())
    shown = grievance_in(State.IN_PROGRESS, division=works, by=user)

    stops = browser.get(URL).context["stops"]

    assert [line.case.number for stop in stops for line in stop.lines] == [shown.case.number]


def test_who_only_reads_sees_neither_name_nor_telephone(works):
    grievance_in(division=works)
    _auditor, browser = person("auditor", division=works)

    text = text_of(browser.get(URL))

    assert "ไฟดับหน้าวัด" in text
    assert "นางสมศรี" not in text
    assert "081-234-5678" not in text


def test_who_sees_all_chooses_the_division_and_others_cannot(works):
    grievance_in(division=works)
    _clerk, desk = person("clerk")
    _officer, officer = person(division=DivisionFactory())
    asked = f"{URL}?division={works.pk}"

    assert "กองช่าง 1 เรื่อง" in " ".join(text_of(desk.get(asked)).replace("</strong>", "").split())
    assert desk.get(f"{URL}?division=").context["count"] == 1
    assert officer.get(asked).context["count"] == 0


def test_a_clerk_who_sees_all_begins_with_all_and_an_officer_with_their_own(works):
    office = DivisionFactory(name="สำนักปลัด")
    grievance_in(division=works, place="หน้าวัด")
    grievance_in(division=office, place="หลังตลาด")
    _clerk, desk = person("clerk", division=office)
    _officer, officer = person(division=works)

    page = desk.get(URL)
    assert page.context["chosen"] is None
    assert page.context["count"] == 2
    own = officer.get(URL)
    assert own.context["chosen"] == works
    assert own.context["count"] == 1


def test_the_sheet_has_a_button_that_prints_it_where_there_is_javascript(works):
    _user, browser = person(division=works)
    text = text_of(browser.get(URL))
    assert '<p hidden><button type="button" class="button" data-print>' in text
    assert "casework/print" in text


def test_who_handles_no_cases_finds_no_sheet():
    _editor, browser = person("editor")
    assert browser.get(URL).status_code == 404
    _officer, other = person()
    assert other.get(URL).status_code == 200


def test_the_sheet_costs_the_same_for_one_and_for_many(works, django_assert_max_num_queries):
    _user, browser = person(division=works)
    category, village = CategoryFactory(division=works), VillageFactory()
    browser.get(URL)
    for _ in range(6):
        grievance_in(category=category, village=village)
    with django_assert_max_num_queries(15):
        browser.get(URL)
