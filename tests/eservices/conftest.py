import pytest
from wagtail.models import Locale

from tests.factories.home import VillageFactory, agency


@pytest.fixture
def office(db):
    """A subdistrict with one village, and English beside Thai."""
    Locale.objects.get_or_create(language_code="en")
    VillageFactory(moo=4, name="โนนสูง", name_en="Non Sung")
    return agency()
