"""What the home page shows of this app: the next days of the calendar, the assessment's codes."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from home import paper
from home.models import AgencySettings

from . import happenings

DAYS_AHEAD = timedelta(days=60)
MOST = 4


@dataclass(frozen=True)
class Section:
    """Drawn by ``template`` as ``section``; the lower ``order`` stands higher.

    A wide one stands below the news, the others beside them.
    """

    template: str
    order: int
    said: dict
    is_wide: bool = False


def sections(request):
    agency = AgencySettings.load(request)
    return [_coming(), *([_assessment(agency)] if agency.is_assessed else [])]


def _coming():
    """Seasons that are open now, then the next days; holidays stand in the calendar itself."""
    today = timezone.localdate()
    found = [
        one
        for one in happenings.between(today, today + DAYS_AHEAD, is_short=True)
        if not one.is_cancelled
    ]
    seasons = [one for one in found if one.is_long and one.first <= today]
    days = [one for one in found if not one.is_long]
    said = {"seasons": seasons[:MOST], "days": days[:MOST], "today": today}
    return Section("about/home_calendar.html", 50, said, is_wide=True)


def _assessment(agency):
    codes = []
    if agency.eit_url:
        codes.append((_("ประชาชนและผู้มาติดต่อ (EIT)"), agency.eit_url))
    if agency.iit_url:
        codes.append((_("เจ้าหน้าที่ของเรา (IIT)"), agency.iit_url))
    said = {
        "codes": [
            {
                "title": title,
                "url": url,
                "qr": paper.qr_svg(url, _("คิวอาร์โค้ดแบบประเมิน %(who)s") % {"who": title}),
            }
            for title, url in codes
        ],
        "closes_on": agency.assessed_until,
    }
    return Section("about/home_assessment.html", 20, said)
