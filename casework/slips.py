"""The slip: what the citizen keeps of a case, on the screen, as PDF and as picture."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.safestring import mark_safe
from django.utils.timezone import localdate
from django.utils.translation import gettext

from home import paper
from home.languages import in_language
from home.models import AgencySettings
from home.templatetags.thai import thai_date, thai_datetime

from . import slip_paper

CONTENT_TYPES = {"pdf": "application/pdf", "png": "image/png"}


def track_url(case, secret: str) -> str:
    """The address that opens the case. The secret is in the fragment, which no server sees."""
    address = settings.SITE_URL + reverse("casework:case", args=[case.number])
    return f"{address}#s={secret}" if secret else address


def qr(case, secret: str) -> str:
    """The same address as an inline SVG, made of nothing but black squares and our own title."""
    title = gettext("คิวอาร์ที่เปิดหน้าของเรื่องนี้")
    return mark_safe(paper.qr_svg(track_url(case, secret), title=title))  # noqa: S308


def draw(case, secret: str, kind: str) -> tuple[bytes, str]:
    """Return the slip as ``pdf`` or ``png``, and its content type."""
    return slip_paper.slip(_slip(case, secret), kind), CONTENT_TYPES[kind]


def _slip(case, secret):
    agency = AgencySettings.load()
    person = case.responsible
    return slip_paper.Slip(
        agency_name=agency.local_name,
        agency_place=agency.local_place,
        emblem=paper.emblem_of(agency),
        number=case.number,
        secret=secret,
        track_url=track_url(case, secret),
        service=in_language(case.subject, case.subject_en),
        citizen_name=case.citizen_name,
        received=thai_datetime(case.received_at),
        counted_from=counted_from(case),
        due=thai_date(case.due_on),
        responsible=f"{person.local_name} {person.local_position}" if person else "",
        phone=(person.phone if person else "") or case.division.phone or agency.phone,
        office_hours=_hours(agency),
        language=translation.get_language() or "th",
    )


def _hours(agency):
    return gettext("จันทร์–ศุกร์ %(opens)s–%(closes)s น. เว้นวันหยุดราชการ") % {
        "opens": f"{agency.office_opens:%H.%M}",
        "closes": f"{agency.office_closes:%H.%M}",
    }


def counted_from(case) -> str:
    """Return the day the clock starts, where it is not the day of receipt; else ``""``."""
    if case.counted_from == localdate(case.received_at):
        return ""
    return thai_date(case.counted_from)
