"""Posters and the booklet of all manuals, as PDF. Made once for what they say, then kept.

Nothing has to remember to clear what is kept: another text gives another key.
"""

from dataclasses import asdict

from django.utils import translation
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from home import paper
from home.templatetags.thai import thai_date

from .manuals import Manual, office_hours

SIZES = ("a4", "a3")


def poster(manual: Manual, agency, size: str = "a4") -> bytes:
    """Return the sheet for the wall: one page of A4 or A3, however much there is to say."""
    return paper.kept("poster.typ", poster_content(manual, agency) | {"paper": size}, agency)


def booklet(manuals: list[Manual], agency) -> bytes:
    """Return all manuals as one A4 booklet with cover and contents."""
    return paper.kept("booklet.typ", booklet_content(manuals, agency), agency)


def poster_content(manual: Manual, agency) -> dict:
    return _heading(agency) | {
        "name": manual.name,
        "summary": manual.summary,
        "season": manual.season_days,
        "steps": _steps(manual),
        "total": manual.total,
        "documents": [{"name": one.name, "note": one.count} for one in manual.documents],
        "fees": [{"name": one.item, "note": one.price} for one in manual.fees],
        "url": manual.url,
        "is_online": manual.is_online,
        "address": manual.url.partition("://")[2],
        "phone": manual.phone,
        "office_hours": manual.hours,
    }


def booklet_content(manuals: list[Manual], agency) -> dict:
    return _heading(agency) | {
        "made": thai_date(localdate()),
        "year": thai_date(localdate()).rsplit(" ", 1)[-1],
        "phone": agency.phone,
        "office_hours": office_hours(agency),
        "manuals": [asdict(manual) | {"steps": _steps(manual)} for manual in manuals],
    }


def _heading(agency):
    return {
        "language": "en" if translation.get_language() == "en" else "th",
        "agency_name": agency.local_name or _("หน่วยงานของเรา"),
        "agency_place": agency.local_place,
    }


def _steps(manual):
    last = len(manual.steps)
    return [
        asdict(step) | {"number": number, "is_last": number == last}
        for number, step in enumerate(manual.steps, start=1)
    ]
