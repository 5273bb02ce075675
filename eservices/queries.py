"""What a form has to know before it can be drawn."""

from home.languages import in_language
from home.models import AgencySettings, Village

from .questions import Locality


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
