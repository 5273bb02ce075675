"""What a form has to know before it can be drawn, and what is asked for most."""

from django.db.models import Count

from casework import access
from casework.models import Case
from home.languages import in_language
from home.models import AgencySettings, Village

from .models import PaperTemplate
from .questions import Locality

MONTHS_BACK = 2


def locality() -> Locality:
    """What forms know of the subdistrict, in the language being read."""
    agency = AgencySettings.load()
    return Locality(
        villages=tuple((str(village.moo), village.local_name) for village in Village.objects.all()),
        subdistrict=in_language(agency.subdistrict, agency.subdistrict_en),
        district=in_language(agency.district, agency.district_en),
        province=in_language(agency.province, agency.province_en),
        postcode=agency.postcode,
    )


def asked_for(today) -> dict[str, int]:
    """How often each service, by its slug, was asked for this month and the two before."""
    months = today.year * 12 + today.month - 1 - MONTHS_BACK
    since = today.replace(year=months // 12, month=months % 12 + 1, day=1)
    cases = Case.objects.filter(received_month__gte=since).exclude(topic="")
    return dict(cases.order_by().values_list("topic").annotate(count=Count("pk")))


def templates_changed_by(user):
    """The templates of papers that this person may change: a head's, of the own division."""
    found = PaperTemplate.objects.select_related("service")
    if access.is_limited(user):
        return found.filter(service__division__in=access.divisions_of(user))
    return found
