"""A number typed by hand is read as it is written on the slip."""

import pytest

from casework.numbers import is_number, read, written


def test_a_number_is_prefix_year_and_six_digits():
    assert written("NH", 2570, 123) == "NH-2570-000123"


def test_after_a_million_cases_the_number_grows():
    assert is_number(written("NH", 2570, 1_234_567))


@pytest.mark.parametrize(
    "typed",
    [
        "NH-2570-000123",
        "nh-2570-000123",
        " NH 2570 000123 ",
        "NH–2570–000123",  # en dash, as phones make it
        "NH—2570—000123",
        "NH‑2570‑000123",
        "NH−2570−000123",
        "NH - 2570 - 000123",
        "NH_2570_000123",
        "NH.2570.000123.",
        "NH-๒๕๗๐-๐๐๐๑๒๓",
        "nh ๒๕๗๐–๐๐๐๑๒๓",
        "NH\u00a02570\u00a0000123",
    ],
)
def test_what_people_type_is_read(typed):
    assert read(typed) == "NH-2570-000123"


@pytest.mark.parametrize("typed", ["NH-2570-000123", "ß-๑", "x" * 23 + "-y", "ŉ" * 30, "-", "\0"])
def test_reading_twice_is_reading_once(typed):
    assert read(read(typed)) == read(typed)


@pytest.mark.parametrize(
    "typed",
    ["", "-", "2570-000123", "NH-70-000123", "NH-2570-12", "NH-2570-00012x", "อบต-2570-000123",
     "NH-2570-000123-4", "NH-2570-000123\n", "\0", "NH-2570-000\N{ARABIC-INDIC DIGIT ONE}23"],
)  # fmt: skip
def test_what_is_no_number_is_known_for_it(typed):
    assert not is_number(typed)
