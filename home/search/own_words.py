"""The words that only this office has: its places. A dictionary would cut them anywhere."""

import re

from home.models import AgencySettings, Village

_THAI_WORD = re.compile("[\u0e01-\u0e3a\u0e40-\u0e4d]{2,40}")


def own_words() -> frozenset[str]:
    """Names of villages, subdistrict, district and province, as text is cut with."""
    agency = AgencySettings.load()
    names = [agency.subdistrict, agency.district, agency.province]
    names += [name.removeprefix("บ้าน") for name in Village.objects.values_list("name", flat=True)]
    return frozenset(word for name in names for word in _THAI_WORD.findall(name))
