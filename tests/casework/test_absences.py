"""Writing down who is away: whose days, which days, and what is refused."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate
from wagtail.models import ModelLogEntry

from casework.models import Absence, Case
from home.buddhist import BE
from tests.casework.desk import browser, person, text_of
from tests.factories.casework import open_case, staff
from tests.factories.home import DivisionFactory

pytestmark = pytest.mark.django_db
ABSENCES = "/admin/cases/absences/"
DAY = timedelta(days=1)


def be(day):
    return f"{day.day}/{day.month}/{day.year + BE}"


@pytest.fixture
def division():
    return DivisionFactory()


@pytest.fixture
def officer(division):
    return staff("officer", division=division, name="นายช่าง ขยัน")


@pytest.fixture
def other(division):
    return staff("officer", division=division, name="นางเพื่อน ร่วมงาน")


def typed(user, other, first=1, last=3, **changes):
    today = localdate()
    return {
        "person": user.person.pk,
        "stand_in": other.person.pk,
        "first_day": be(today + first * DAY),
        "last_day": be(today + last * DAY),
        "note": "ลาพักผ่อน",
    } | changes


def test_an_officer_writes_down_changes_and_deletes_their_own_days(officer, other):
    desk = browser(officer)
    assert desk.get(ABSENCES).context["form"].initial == {"person": officer.person}
    assert desk.post(ABSENCES, typed(officer, other)).status_code == 302
    absence = Absence.objects.get()
    assert (absence.last_day - absence.first_day).days == 2
    page = text_of(desk.get(ABSENCES))
    assert "ทำแทนโดย นางเพื่อน ร่วมงาน" in page
    desk.post(f"{ABSENCES}{absence.pk}/", typed(officer, other, last=5))
    absence.refresh_from_db()
    assert (absence.last_day - absence.first_day).days == 4
    desk.post(f"{ABSENCES}{absence.pk}/cancel/")
    assert not Absence.objects.exists()


def test_only_a_head_writes_down_the_days_of_the_division_and_nobody_those_of_others(
    officer, other, division
):
    response = browser(officer).post(ABSENCES, typed(other, officer))
    assert response.status_code == 422
    _, head = person("head", division=division)
    assert head.post(ABSENCES, typed(other, officer)).status_code == 302
    absence = Absence.objects.get()
    assert browser(officer).get(f"{ABSENCES}{absence.pk}/").status_code == 404
    browser(officer).post(f"{ABSENCES}{absence.pk}/cancel/")
    _, foreign = person("head")
    assert foreign.post(ABSENCES, typed(other, officer)).status_code == 422
    assert Absence.objects.count() == 1
    _, editor = person("editor")
    assert editor.get(ABSENCES).status_code == 404


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"first": 3, "last": 1}, "วันสุดท้ายอยู่ก่อนวันแรก"),
        ({"first": -5, "last": -4}, "ช่วงวันนี้ผ่านไปแล้ว"),
        ({"first": 1, "last": 500}, "ยาวเกินหนึ่งปี"),
        ({"first_day": "31/2/2570"}, "ใส่วันที่เป็น"),
        ({"first_day": ""}, "ใส่วันแรกที่ไม่อยู่"),
        ({"stand_in": "x"}, "เลือกคนจากรายชื่อนี้"),
        ({"note": "ก" * 201}, "พิมพ์ไม่เกิน 200 ตัวอักษร"),
    ],
)
def test_days_that_do_not_fit_are_explained_and_what_was_typed_stays(
    officer, other, changes, words
):
    response = browser(officer).post(ABSENCES, typed(officer, other, **changes))
    assert response.status_code == 422
    page = text_of(response)
    assert words in page
    assert changes.get("note", "ลาพักผ่อน") in page
    assert not Absence.objects.exists()


def test_overlapping_days_are_refused_and_so_is_a_stand_in_who_is_away(officer, other, division):
    desk, third = browser(officer), staff("officer", division=division)
    desk.post(ABSENCES, typed(officer, other, first=1, last=3))
    again = desk.post(ABSENCES, typed(officer, other, first=3, last=4))
    assert "มีบันทึกไว้แล้วว่าไม่อยู่" in text_of(again)
    theirs = browser(other).post(ABSENCES, typed(other, officer, first=2, last=2))
    assert "คนนี้ก็ไม่อยู่" in text_of(theirs)
    myself = browser(other).post(ABSENCES, typed(other, other))
    assert "เลือกคนอื่นที่ไม่ใช่ผู้ไม่อยู่" in text_of(myself)
    assert Absence.objects.count() == 1
    assert browser(other).post(ABSENCES, typed(other, third)).status_code == 302


def test_an_account_that_belongs_to_nobody_is_told_what_to_do():
    user, desk = person("officer")
    user.person.delete()
    assert "ยังไม่ได้ผูกกับบุคลากร" in text_of(desk.get(ABSENCES))


@pytest.mark.parametrize("role", ["lawyer", "storekeeper", "clerk"])
def test_a_head_reaches_no_cases_of_other_divisions_through_their_people(role, division):
    theirs, case = staff(role, division=division), open_case(division=DivisionFactory())
    Case.objects.filter(pk=case.pk).update(assigned_to=theirs)
    head, desk = person("head", division=division)
    response = desk.post(ABSENCES, typed(theirs, head, first=0))
    assert response.status_code == 422
    assert "ให้เจ้าตัวหรือปลัดเป็นผู้บันทึก" in text_of(response)
    assert desk.get(f"/admin/cases/{case.number}/").status_code == 404
    assert browser(theirs).post(ABSENCES, typed(theirs, head)).status_code == 302
    Absence.objects.all().delete()
    _, chief = person("chief")
    assert chief.post(ABSENCES, typed(theirs, head)).status_code == 302


def test_a_head_writes_down_their_own_days_and_no_account_of_two_scopes(division, other):
    head, desk = person("head", division=division)
    assert desk.post(ABSENCES, typed(head, other)).status_code == 302
    both = staff("officer", division=division)
    both.groups.add(*staff("lawyer", division=division).groups.all())
    assert desk.post(ABSENCES, typed(both, other)).status_code == 422


def test_who_wrote_changed_and_deleted_days_stays_known(officer, other, division):
    head, desk = person("head", division=division)
    desk.post(ABSENCES, typed(officer, other))
    absence = Absence.objects.get()
    desk.post(f"{ABSENCES}{absence.pk}/", typed(officer, head))
    browser(officer).post(f"{ABSENCES}{absence.pk}/cancel/")
    assert not Absence.objects.exists()
    traces = ModelLogEntry.objects.filter(content_type__model="absence").order_by("pk")
    assert [(row.action, row.user) for row in traces] == [
        ("wagtail.create", head),
        ("wagtail.edit", head),
        ("wagtail.delete", officer),
    ]
    assert f"ทำแทนโดย {other.person}" in traces[0].label
    assert f"ทำแทนโดย {head.person}" in traces[2].label
