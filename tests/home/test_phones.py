"""What is a Thai telephone number, and what dials it."""

import pytest

from home.phones import dialled, normal_phone


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("0812345678", "081-234-5678"),
        ("๐๘๑๒๓๔๕๖๗๘", "081-234-5678"),
        ("081 234 5678", "081-234-5678"),
        ("(081) 234-5678", "081-234-5678"),
        ("+66812345678", "081-234-5678"),
        ("+66 (0) 81-234-5678", "081-234-5678"),
        ("045123456", "045-123-456"),
        ("045–123–456", "045-123-456"),
        ("021234567", "02-123-4567"),
        ("045-123-456 ต่อ 12", "045-123-456 ต่อ 12"),
        ("045-123-456 กด ๑", "045-123-456 ต่อ 1"),
        ("1567", "1567"),
        ("191", "191"),
    ],
)
def test_a_number_is_written_one_way(typed, written):
    assert normal_phone(typed) == written


@pytest.mark.parametrize(
    "typed", ["", "0", "12", "081234567", "08123456789", "โทรมา", "9812345678", "+1 212 555"]
)
def test_what_is_no_number_is_refused(typed):
    with pytest.raises(ValueError, match="not a Thai telephone number"):
        normal_phone(typed)


def test_an_extension_is_dialled_after_a_pause():
    assert dialled("045-123-456 ต่อ 12") == "045123456,12"
    assert dialled("045-123-456 ต่อ 12-14") == "045123456,12"
    assert dialled("1669") == "1669"
