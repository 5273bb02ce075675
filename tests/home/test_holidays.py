"""The government's holidays are offered once; staff have the last word."""

import datetime

import pytest

from home import holiday_fill
from home.models import Holiday
from tests.factories import home as make

pytestmark = pytest.mark.django_db


def test_a_year_is_filled_with_the_days_the_government_is_closed():
    assert holiday_fill.fill(2026) == Holiday.objects.count() == 22
    assert {datetime.date(2026, 4, 13), datetime.date(2026, 12, 7)} <= Holiday.objects.dates()


@pytest.mark.parametrize(
    "on",
    [
        datetime.date(2026, 1, 10),  # Children's Day
        datetime.date(2026, 5, 1),  # Labour Day
        datetime.date(2027, 5, 3),  # its substitute
    ],
)
def test_days_on_which_offices_are_open_are_left_out(on):
    assert on not in {day[0] for day in holiday_fill.known_holidays(on.year)}


def test_the_ploughing_ceremony_is_a_government_holiday():
    assert datetime.date(2026, 5, 13) in {day[0] for day in holiday_fill.known_holidays(2026)}


def test_each_day_has_a_thai_and_an_english_name():
    names = {on: (name, name_en) for on, name, name_en in holiday_fill.known_holidays(2026)}
    assert names[datetime.date(2026, 4, 13)] == ("วันสงกรานต์", "Songkran Festival")
    assert all(name and name_en and name_en.isascii() for name, name_en in names.values())
    limit = Holiday._meta.get_field("name").max_length
    assert max(len(name) for name, _ in names.values()) <= limit


def test_filling_again_changes_nothing():
    holiday_fill.fill(2026)
    assert holiday_fill.fill(2026) == 0
    assert holiday_fill.missing_holidays(2026) == []


def test_what_staff_wrote_is_kept():
    make.HolidayFactory(on=datetime.date(2026, 4, 13), name="สงกรานต์ของเรา")
    holiday_fill.fill(2026)
    assert Holiday.objects.get(on=datetime.date(2026, 4, 13)).name == "สงกรานต์ของเรา"


def test_a_day_that_staff_removed_does_not_come_back():
    holiday_fill.fill(2026)
    Holiday.objects.get(on=datetime.date(2026, 5, 13)).delete()
    assert holiday_fill.fill(2026) == 0
    assert datetime.date(2026, 5, 13) not in Holiday.objects.dates()


def test_a_day_that_staff_moved_stays_where_it_was_put():
    holiday_fill.fill(2026)
    Holiday.objects.filter(on=datetime.date(2026, 5, 13)).update(on=datetime.date(2026, 5, 14))
    holiday_fill.fill(2026)
    assert datetime.date(2026, 5, 13) not in Holiday.objects.dates()


def test_each_year_is_filled_by_itself():
    holiday_fill.fill(2026)
    assert holiday_fill.fill(2027) == 22
