"""Periods as offices write them, in the Buddhist era."""

import datetime

import pytest

from measures.imports import periods

BEGINS = datetime.date(2022, 10, 1)
HALF, WHOLE = datetime.date(2023, 3, 31), datetime.date(2023, 9, 30)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("๑ ต.ค. ๒๕๖๕ – ๓๑ มี.ค. ๒๕๖๖", HALF),
        ("1 ตุลาคม 2565 ถึง 30 กันยายน 2566", WHOLE),
        ("1 ตุลาคม พ.ศ. 2565 - 30 กันยายน พ.ศ. 2566", WHOLE),
        ("ต.ค. 65 - ก.ย. 66", WHOLE),
        ("ต.ค.65-มี.ค.66", HALF),
        ("ตุลาคม 2565 – มีนาคม 2566", HALF),
        ("๑ ต.ค. – ๓๑ มี.ค. ๒๕๖๖", HALF),
        ("1 ต.ค. ถึง 31 มี.ค.", HALF),
        ("ตุลาคม - มีนาคม", HALF),
        ("1/10/2565 - 31/3/2566", HALF),
        ("๐๑/๑๐/๖๕ - ๓๐/๐๙/๖๖", WHOLE),
        ("1/10/2022 - 30/9/2023", WHOLE),
        ("1 ต.ค.2565-\n30 ก.ย.2566", WHOLE),
        ("ไตรมาส 1-2", HALF),
        ("ไตรมาสที่ ๑ และ ๒", HALF),
        ("ไตรมาสที่ 1 ถึงไตรมาสที่ 4 ปี 2566", WHOLE),
        ("6 เดือนแรก", HALF),
        ("ตลอดปีงบประมาณ", WHOLE),
        ("ปีงบประมาณ พ.ศ. ๒๕๖๖", WHOLE),
        ("ปีงบประมาณ พ.ศ. สองพันห้าร้อยหกสิบหก", WHOLE),
        ("ภายใน 31 มี.ค. 2566", HALF),
    ],
)
def test_a_usual_spelling_is_understood(text, ends):
    period = periods.read(text, 2566)
    assert (period.begins, period.ends) == (BEGINS, ends)


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("ไตรมาส 2", (2023, 1, 1), (2023, 3, 31)),
        ("6 เดือนหลัง", (2023, 4, 1), (2023, 9, 30)),
        ("มกราคม 2566", (2023, 1, 1), (2023, 1, 31)),
        ("ก.พ. 2567", (2024, 2, 1), (2024, 2, 29)),
        ("29 ก.พ. 2567 - 1 มี.ค. 2567", (2024, 2, 29), (2024, 3, 1)),
        ("พ.ค. 66 ถึง ก.ค. 66", (2023, 5, 1), (2023, 7, 31)),
    ],
)
def test_part_of_a_year_is_understood(text, begins, ends):
    period = periods.read(text, 2566)
    assert (period.begins, period.ends) == (datetime.date(*begins), datetime.date(*ends))
    assert period.notes == ()


@pytest.mark.parametrize("text", ["30 ก.พ. 2566 - 30 ก.ย. 2566", "1 ต.ค. 2565 - 31 เม.ย. 2566"])
def test_a_day_that_does_not_exist_is_said(text):
    period = periods.read(text, 2566)
    assert None in (period.begins, period.ends)
    assert period.notes[0].startswith("ไม่มีวันที่ 3")


def test_a_period_that_ends_before_it_begins_keeps_both_days_for_the_form_to_refuse():
    period = periods.read("1 ต.ค. 2566 - 31 มี.ค. 2566", 2566)
    assert period.ends < period.begins
    assert period.notes == (periods.ENDS_FIRST,)


@pytest.mark.parametrize(
    "text", ["ตามความเหมาะสม", "1/13/2566 - 5/5/2566", "๙๙๙๙๙๙", "0 ต.ค. 2566", "ต.ค." * 900]
)
def test_what_is_no_period_leaves_the_days_to_the_officer(text):
    period = periods.read(text, None)
    assert None in (period.begins, period.ends)
    assert period.notes


def test_an_empty_cell_needs_no_words():
    assert periods.read(" ", 2566) == periods.Period()
