"""The five services that the demo begins with."""

import pytest

from cms.demo import services
from eservices.models import Service
from home.models import Division, Person
from tests.factories.home import DivisionFactory, PersonFactory

from .applying import Visitor


@pytest.fixture
def catalogue(office):
    for name in ("สำนักปลัด", "กองช่าง", "กองสวัสดิการสังคม"):
        division = DivisionFactory(name=name)
        PersonFactory(division=division, is_head=True)
        PersonFactory(division=division)
    return services.load(Division.objects.all(), Person.objects.all())


def test_every_service_is_complete(catalogue):
    assert [service.slug for service in catalogue] == [
        "water-truck",
        "general-request",
        "street-light",
        "elderly-allowance",
        "building-permit",
    ]
    for service in catalogue:
        assert service.live
        assert service.steps
        assert service.laws
        assert service.has_form
        assert bool(service.documents) != service.no_documents
        assert bool(service.fees) != service.no_fee
        assert service.officer != service.deputy
        assert not service.officer.is_head


def test_the_building_permit_is_decided_by_head_and_chief(catalogue):
    assert [service.approvals for service in catalogue] == [(), (), (), (), ("head", "chief")]


def test_every_word_a_visitor_reads_is_there_in_english(catalogue, client):
    for service in Service.objects.filter(locale__language_code="en"):
        shown = [service.name, service.summary, service.channels, str(service.criteria)]
        shown += [str(getattr(service, name).raw_data) for name in services.STREAMS]
        assert not [text for text in shown if any("ก" <= letter <= "๛" for letter in text)]


@pytest.mark.parametrize("language", ["", "/en"])
def test_every_form_opens_and_says_what_it_lacks(catalogue, language):
    for service in catalogue:
        visitor = Visitor(service, language).open()
        assert visitor.response.status_code == 200
        visitor.press()
        assert len(visitor.errors) >= 4


def test_loading_again_changes_nothing(catalogue):
    services.load(Division.objects.all(), Person.objects.all())
    assert Service.objects.in_thai().count() == 5
