"""What a form has to know before it can be drawn."""

from home.models import AgencySettings, Village

from .questions import Locality


def locality() -> Locality:
    """What forms know of the subdistrict, in the language being read."""
    agency = AgencySettings.load()
    villages = tuple((str(village.moo), village.local_name) for village in Village.objects.all())
    names = ("subdistrict", "district", "province")
    local = {name: getattr(agency, f"local_{name}", getattr(agency, name)) for name in names}
    return Locality(villages=villages, postcode=agency.postcode, **local)
