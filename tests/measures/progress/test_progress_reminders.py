"""Who is written to about steps without a report, how often, and what the first page shows."""

import datetime

import pytest

from casework.models import StaffNotice
from measures.plans.models import MeasureStep, Plan, Row, RowOfficer
from measures.progress import reminding
from measures.progress.models import ProgressSettings
from measures.progress.waiting import by_user, waiting
from tests.factories.home import DivisionFactory, agency

from .conftest import moment

pytestmark = pytest.mark.django_db
NOVEMBER = datetime.date(2024, 11, 12)  # a Tuesday, six weeks into the year
WEEK = datetime.timedelta(days=7)


@pytest.fixture
def officer(step, staff):
    """Named on the only row; both its steps have no report."""
    agency()
    user = staff("editor")
    RowOfficer.objects.create(row=Row.objects.get(), person=user.person)
    return user


def run(day=NOVEMBER):
    return reminding.run(at=moment(day))


def test_one_mail_a_week_for_all_the_steps_of_a_person(officer):
    assert run() == 1
    notice = StaffNotice.objects.get()
    assert notice.to == officer
    assert notice.text.count("ข้อ i1") == 2
    assert "ยังไม่มีรายงาน" in notice.text
    assert "/admin/progress/" in notice.text
    for later in (0, 1, 3):
        assert run(NOVEMBER + datetime.timedelta(days=later)) == 0
    assert run(NOVEMBER + WEEK) == 1
    assert StaffNotice.objects.count() == 2


def test_nobody_is_written_to_on_holidays_before_the_month_or_when_it_is_switched_off(officer):
    assert run(datetime.date(2024, 11, 10)) == 0  # a Sunday
    assert run(datetime.date(2024, 10, 15)) == 0  # two weeks into the year
    settings = ProgressSettings.load()
    settings.remind_after = 0
    settings.save()
    assert run() == 0
    assert not StaffNotice.objects.exists()


def test_what_was_reported_or_is_done_waits_for_nobody(officer, tell):
    first, second = MeasureStep.objects.order_by("pk")
    tell(first, 100, on=datetime.date(2024, 10, 2))
    tell(second, 20, on=datetime.date(2024, 11, 1))
    assert waiting(on=NOVEMBER) == []
    assert [one.line.pk for one in waiting(on=datetime.date(2024, 12, 1))] == [second.pk]


def test_drafts_and_plans_of_long_ago_remind_nobody(officer):
    assert waiting(on=datetime.date(2026, 9, 1))  # last year's, while its report is written
    assert waiting(on=datetime.date(2026, 11, 1)) == []
    Plan.objects.update(is_published=False)
    assert waiting(on=NOVEMBER) == []


def test_where_nobody_is_named_the_head_of_the_division_is(step, staff):
    division = DivisionFactory()
    head = staff("head", division)
    head.person.is_head = True
    head.person.save()
    row = Row.objects.get()
    row.divisions.set([division])
    row.save()
    assert list(by_user(waiting(on=NOVEMBER))) == [head.pk]


def test_who_has_no_address_or_left_gets_no_mail(officer):
    officer.email = ""
    officer.save()
    assert run() == 0
    ProgressSettings.objects.update(looked_on=None)
    officer.email, officer.is_active = "a@example.org", False
    officer.save()
    assert run() == 0


def test_the_first_page_shows_what_waits_for_whoever_answers(client, make, staff):
    make(2568)
    today = datetime.date.today() - datetime.timedelta(days=60)  # noqa: DTZ011
    named, other = staff("editor"), staff("clerk")
    row = Row.objects.get()
    RowOfficer.objects.create(row=row, person=named.person)
    year = today.year + 543 + (today.month >= 10)
    Plan.objects.update(fiscal_year=year)
    Row.objects.update(begins_on=today, ends_on=today + datetime.timedelta(days=300))
    client.force_login(named)
    page = client.get("/admin/").content.decode()
    assert "ความก้าวหน้าที่ต้องรายงาน (2)" in page
    client.force_login(other)
    assert "ความก้าวหน้าที่ต้องรายงาน" not in client.get("/admin/").content.decode()


def test_the_setting_is_changed_in_words(client, user_of):
    client.force_login(user_of("admin"))
    url = "/admin/settings/progress/progresssettings/"
    page = client.get(url, follow=True).content.decode()
    assert "เตือนเมื่อไม่มีรายงานความก้าวหน้าเกิน" in page
    url = client.get(url).url if client.get(url).status_code == 302 else url
    assert "ใส่ไม่เกิน 366 วัน" in client.post(url, {"remind_after": "999"}).content.decode()
    client.post(url, {"remind_after": "๔๕"})
    assert ProgressSettings.load().remind_after == 45
