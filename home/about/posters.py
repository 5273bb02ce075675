"""Posters of the ways to reach the office: one each, or all on one sheet."""

from django.utils.translation import gettext as _

from home import paper
from home.languages import is_english

CODES_ON_A_SHEET = 8


def one(channel, agency):
    """An A4 sheet with one large code, to be read from two metres."""
    content = _heading(agency) | _told(channel) | {"url": channel.address, "phone": agency.phone}
    title = _("คิวอาร์โค้ดของช่องทาง %(name)s") % {"name": channel.title}
    return paper.kept("channel.typ", content, agency, qr_title=title)


def together(channels, agency):
    """All of them on A4, eight a sheet, each with its own code."""
    shown = [_told(one) | {"qr": paper.qr_svg(one.address, one.title)} for one in channels]
    sheets = [
        shown[start : start + CODES_ON_A_SHEET] for start in range(0, len(shown), CODES_ON_A_SHEET)
    ]
    return paper.kept("channels.typ", _heading(agency) | {"sheets": sheets}, agency)


def _heading(agency):
    return {
        "language": "en" if is_english() else "th",
        "agency_name": agency.local_name or _("หน่วยงานของเรา"),
        "agency_place": agency.local_place,
    }


def _told(channel):
    return {
        "name": channel.title,
        "text": channel.text,
        "shown": channel.shown,
        "address": channel.address,
        "answered": channel.answered,
    }
