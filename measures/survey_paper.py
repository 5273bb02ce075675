"""The sheet with the code to scan at a counter, as PDF."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from casework.models import SurveyPoint
from home import paper
from home.models import AgencySettings


def address_of(point: SurveyPoint, page="start") -> str:
    """Where a page of the point is, in Thai: posters are printed once for everybody."""
    with translation.override("th"):
        return settings.SITE_URL + reverse(f"survey:{page}", args=[point.slug])


def poster(point: SurveyPoint) -> bytes:
    """Return one page of A4."""
    agency, url = AgencySettings.load(), address_of(point)
    with translation.override("th"):
        content = {
            "agency_name": paper.legible(agency.local_name),
            "agency_place": paper.legible(agency.local_place),
            "emblem": paper.emblem_svg(paper.emblem_of(agency)),
            "name": paper.legible(point.name),
            "division": "" if point.division.name == point.name else point.division.name,
            "url": url,
            "address": url.partition("://")[2],
            "qr": paper.qr_svg(url, title="คิวอาร์โค้ดสำหรับเปิดแบบประเมินความพึงพอใจ"),
        }
    return paper.pdf("survey.typ", content)
