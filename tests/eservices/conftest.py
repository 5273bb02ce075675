import pytest
from wagtail.models import Locale

from tests.factories.eservices import ServiceFactory
from tests.factories.home import VillageFactory, agency

from .applying import QUESTIONS, Visitor


@pytest.fixture
def office(db):
    """A subdistrict with one village, and English beside Thai."""
    Locale.objects.get_or_create(language_code="en")
    VillageFactory(moo=4, name="โนนสูง", name_en="Non Sung")
    return agency()


@pytest.fixture
def service(office):
    return ServiceFactory(questions=QUESTIONS)


@pytest.fixture
def visitor(service):
    return Visitor(service).open()
