import pytest
from wagtail.models import Locale

from tests.factories.grievances import CategoryFactory
from tests.factories.home import VillageFactory, agency

from .telling import Teller


@pytest.fixture
def office(db):
    """A subdistrict with two villages, and English beside Thai."""
    Locale.objects.get_or_create(language_code="en")
    VillageFactory(moo=4, name="โนนสูง", name_en="Non Sung")
    VillageFactory(moo=5, name="ทุ่งรวง", name_en="Thung Ruang")
    return agency()


@pytest.fixture
def village(office):
    return VillageFactory._meta.model.objects.get(moo=4)


@pytest.fixture
def category(office):
    return CategoryFactory(hint="ไฟถนนดับ กะพริบ", hint_en="Dark or flickering")


@pytest.fixture
def teller(category):
    return Teller(category).open()
