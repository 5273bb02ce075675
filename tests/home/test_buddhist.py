"""The Thai calendar: years, months, digits, and the government's year."""

import datetime

import pytest

from home.buddhist import fiscal_year, parse_buddhist, same_day, thai_date

DAY = datetime.date(2026, 11, 23)


def test_a_date_is_read_in_the_buddhist_era():
    assert thai_date(DAY) == "23 พฤศจิกายน 2569"
    assert thai_date(DAY, "short") == "23 พ.ย. 2569"
    assert thai_date(DAY, "weekday") == "วันจันทร์ที่ 23 พฤศจิกายน 2569"
    assert thai_date(DAY, thai_digits=True) == "๒๓ พฤศจิกายน ๒๕๖๙"


@pytest.mark.parametrize(
    ("month", "name", "short"),
    [(1, "มกราคม", "ม.ค."), (2, "กุมภาพันธ์", "ก.พ."), (6, "มิถุนายน", "มิ.ย."), (12, "ธันวาคม", "ธ.ค.")],
)
def test_every_month_has_its_two_names(month, name, short):
    on = datetime.date(2026, month, 1)
    assert thai_date(on) == f"1 {name} 2569"
    assert thai_date(on, "short") == f"1 {short} 2569"


@pytest.mark.parametrize(
    ("on", "year"),
    [
        (datetime.date(2022, 9, 30), 2565),
        (datetime.date(2022, 10, 1), 2566),
        (datetime.date(2023, 9, 30), 2566),
        (datetime.date(2023, 10, 1), 2567),
        (datetime.date(2026, 1, 1), 2569),
    ],
)
def test_the_fiscal_year_begins_on_the_first_of_october(on, year):
    assert fiscal_year(on) == year


@pytest.mark.parametrize(
    "text",
    [
        "23/11/2569",
        "๒๓/๑๑/๒๕๖๙",
        "23/11/2026",
        "23-11-2569",
        "23.11.2569",
        "23 11 2569",
        " 23 / 11 / 2569 ",
        "2026-11-23",
        "2569-11-23",
        "23 พ.ย. 2569",
        "23 พย 2569",
        "๒๓ พฤศจิกายน พ.ศ. ๒๕๖๙",
        "23พ.ย.2569",
        "23 พฤศจิกายน 2026",
    ],
)
def test_a_date_can_be_typed_in_many_ways(text):
    assert parse_buddhist(text) == DAY


@pytest.mark.parametrize("text", ["29/2/2567", "๒๙ ก.พ. ๒๕๖๗", "29 กุมภาพันธ์ 2567", "2024-02-29"])
def test_the_29th_of_february_exists_where_the_ce_year_is_a_leap_year(text):
    assert parse_buddhist(text) == datetime.date(2024, 2, 29)


@pytest.mark.parametrize("text", ["29/2/2566", "29/2/2023", "๒๙ ก.พ. ๒๕๖๖"])
def test_the_29th_of_february_is_refused_in_other_years(text):
    with pytest.raises(ValueError, match="day is out of range"):
        parse_buddhist(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "พรุ่งนี้",
        "23/11",
        "23/11/69",
        "32/1/2569",
        "1/13/2569",
        "0/1/2569",
        "23 พฤศจิ 2569",
        "23/11/25699",
        "2569/23/11",
        "-1/1/2569",
        "23/11/0000",
    ],
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match="."):
        parse_buddhist(text)


@pytest.mark.parametrize(("year", "ce"), [(2400, 2400), (2401, 1858), (2566, 2023), (2023, 2023)])
def test_years_above_2400_are_buddhist(year, ce):
    assert parse_buddhist(f"1/1/{year}").year == ce


@pytest.mark.parametrize("offset", range(0, 800, 7))
def test_what_is_written_can_be_read_back(offset):
    on = DAY + datetime.timedelta(days=offset)
    assert parse_buddhist(thai_date(on)) == on
    assert parse_buddhist(thai_date(on, "short", thai_digits=True)) == on


def test_the_last_day_of_february_moves_to_where_there_is_one():
    leap = datetime.date(2024, 2, 29)
    assert same_day(leap, 1) == datetime.date(2025, 2, 28)
    assert same_day(leap, 4) == datetime.date(2028, 2, 29)


@pytest.mark.parametrize("typed", ["1/1/0001", "1/12/0569", "2-2-1500", "5 ม.ค. 0999"])
def test_a_year_nobody_lived_in_is_a_slip_of_a_key(typed):
    with pytest.raises(ValueError, match="not a year"):
        parse_buddhist(typed)
