"""The calendar's file is what RFC 5545 asks for, in Thai too."""

import re
from datetime import UTC, date, datetime

import pytest

from home.about import ical

STAMP = datetime(2026, 11, 30, 2, 0, tzinfo=UTC)


def entry(**fields):
    values = {"uid": "event-1@example.go.th", "title": "ประชาคม", "starts": date(2026, 12, 9)}
    return ical.Entry(**{"ends": None, "stamp": STAMP} | values | fields)


def lines(*entries):
    """The lines as a phone reads them: unfolded."""
    text = ical.calendar("ปฏิทิน", entries, product="Don Tawan SAO")
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    return re.sub("\r\n[ \t]", "", text).split("\r\n")[:-1]


def test_a_calendar_names_its_version_and_who_made_it():
    found = lines()
    assert found[0] == "BEGIN:VCALENDAR"
    assert found[-1] == "END:VCALENDAR"
    assert found.count("VERSION:2.0") == 1
    assert "PRODID:-//Don Tawan SAO//TH" in found


def test_a_whole_day_ends_with_the_day_after_it():
    found = lines(entry())
    assert "DTSTART;VALUE=DATE:20261209" in found
    assert "DTEND;VALUE=DATE:20261210" in found


def test_several_days_include_the_last():
    assert "DTEND;VALUE=DATE:20270101" in lines(entry(ends=date(2026, 12, 31)))


def test_a_time_is_told_in_universal_time():
    begins, ends = (datetime(2026, 12, 9, hour, tzinfo=UTC) for hour in (2, 5))
    found = lines(entry(starts=begins, ends=ends))
    assert "DTSTART:20261209T020000Z" in found
    assert "DTEND:20261209T050000Z" in found


def test_a_time_without_an_end_has_none():
    found = lines(entry(starts=datetime(2026, 12, 9, 2, tzinfo=UTC)))
    assert not [line for line in found if line.startswith("DTEND")]


def test_every_event_has_what_it_must_have_once():
    found = lines(entry(), entry(uid="event-2@example.go.th"))
    for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
        assert len([line for line in found if re.match(rf"{name}[:;]", line)]) == 2
    assert found.count("BEGIN:VEVENT") == found.count("END:VEVENT") == 2


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("หมู่ 3, หมู่ 4; ฟรี", "หมู่ 3\\, หมู่ 4\\; ฟรี"),
        ("บรรทัด\nสอง", "บรรทัด\\nสอง"),
        ("บรรทัด\r\nสอง", "บรรทัด\\nสอง"),
        ("ก\\ข", "ก\\\\ข"),
        ("จบ\x00\x07กัน", "จบกัน"),
        ("END:VEVENT\r\nBEGIN:VALARM", "END:VEVENT\\nBEGIN:VALARM"),
    ],
)
def test_what_was_typed_cannot_break_out_of_its_line(typed, kept):
    assert f"SUMMARY:{kept}" in lines(entry(title=typed))


@pytest.mark.parametrize("text", ["น้ำ" * 80, "a" * 400, "ก😀ำ" * 50, "x" * 75, "x" * 74 + "น้ำ"])
def test_a_line_is_folded_at_75_octets_and_never_inside_a_letter(text):
    pieces = ical.fold(text)
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert all(piece.startswith(" ") for piece in pieces[1:])
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == text


def test_what_was_cancelled_says_so():
    assert "STATUS:CANCELLED" in lines(entry(is_cancelled=True))
    assert "STATUS:CONFIRMED" in lines(entry())


@pytest.mark.parametrize("name", ["0x85", "0x2028", "0x2029"])
def test_whatever_ends_a_line_in_a_text_ends_none_of_the_file(name):
    text = f"แถวแรก{chr(int(name, 16))}แถวสอง"
    found = lines(entry(title=text, text=text, place=text))
    for property_name in ("SUMMARY", "DESCRIPTION", "LOCATION"):
        assert f"{property_name}:แถวแรก\\nแถวสอง" in found
    whole = ical.calendar("ปฏิทิน", [entry(title=text, text=text)], product="Don Tawan SAO")
    assert whole.splitlines() == whole.split("\r\n")[:-1]
