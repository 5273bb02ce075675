"""Calendars as phones read them: iCalendar, RFC 5545. Pure functions of what is in them.

Lines end in CRLF and are folded at 75 octets, never inside a character. A day without a time
is a DATE, its end the day after (exclusive). Times are written in UTC, so no zone is needed.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

LONGEST = 75  # octets of one line
_NEEDS_MARK = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\r": ""})
_NEEDS_MARK |= dict.fromkeys(map(ord, "\n\x85\u2028\u2029"), "\\n")  # all of them end a line


@dataclass(frozen=True)
class Entry:
    """``starts`` and ``ends`` are both days, the last one included, or both moments."""

    uid: str
    title: str
    starts: date | datetime
    ends: date | datetime | None
    stamp: datetime
    text: str = ""
    place: str = ""
    url: str = ""
    is_cancelled: bool = False


def calendar(name, entries, *, product):
    """The whole calendar as text."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{_text(product)}//TH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(name)}",
        "X-WR-TIMEZONE:Asia/Bangkok",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H",
    ]
    for entry in entries:
        lines += _event(entry)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in fold(line))


def fold(line):
    """The line in pieces of at most 75 octets, each but the first beginning with a space."""
    pieces, piece, size = [], "", 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > LONGEST:
            pieces.append(piece)
            piece, size = " ", 1
        piece += sign
        size += octets
    return [*pieces, piece]


def _event(entry):
    yield "BEGIN:VEVENT"
    yield f"UID:{entry.uid}"
    yield f"DTSTAMP:{_moment(entry.stamp)}"
    yield f"LAST-MODIFIED:{_moment(entry.stamp)}"
    yield from _when(entry)
    yield f"SUMMARY:{_text(entry.title)}"
    for name, value in (("DESCRIPTION", entry.text), ("LOCATION", entry.place)):
        if value:
            yield f"{name}:{_text(value)}"
    if entry.url:
        yield f"URL:{entry.url}"
    yield f"STATUS:{'CANCELLED' if entry.is_cancelled else 'CONFIRMED'}"
    yield f"TRANSP:{'OPAQUE' if isinstance(entry.starts, datetime) else 'TRANSPARENT'}"
    yield "END:VEVENT"


def _when(entry):
    if isinstance(entry.starts, datetime):
        yield f"DTSTART:{_moment(entry.starts)}"
        if entry.ends:
            yield f"DTEND:{_moment(entry.ends)}"
        return
    last = entry.ends or entry.starts
    yield f"DTSTART;VALUE=DATE:{entry.starts:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}"


def _moment(at):
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(value):
    visible = "".join(sign for sign in value if sign in "\n\t" or ord(sign) >= 32)
    return visible.translate(_NEEDS_MARK)
