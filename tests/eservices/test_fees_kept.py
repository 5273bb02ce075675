"""A case is charged what its service cost on the day of filing."""

import json
from decimal import Decimal

import pytest
from django.utils import timezone

from casework import actions as casework
from casework import tokens
from casework.models import Payment
from eservices import actions
from eservices.models import Service, ServiceRequest
from tests.casework.desk import person, seen, text_of
from tests.factories.eservices import ServiceFactory, block
from tests.factories.home import DivisionFactory

pytestmark = pytest.mark.django_db


def fee(amount):
    return block("fee", {"item": "ค่าใบอนุญาต", "amount": amount, "unit": "ฉบับ", "text": ""}, "f1")


BY_AREA = block("fee", {"item": "ค่าตรวจแบบ", "amount": None, "unit": "", "text": "ตามพื้นที่"}, "f2")


@pytest.fixture
def service(site):
    return ServiceFactory(fees=[fee("500"), BY_AREA])


@pytest.fixture
def clerk(service):
    return person("officer", division=service.division)


@pytest.fixture
def case(service, clerk):
    case = actions.submit(
        service,
        answers=[],
        sealed={},
        contact={"name": "นางสมศรี มีนา", "phone": "0812345678", "email": ""},
        token=tokens.new_token(),
        at=timezone.now(),
    )
    return casework.take(case, by=clerk[0], at=timezone.now())


def make_dearer(service):
    Service.objects.filter(pk=service.pk).update(fees=json.dumps([fee("900")]))


def charge_one(case, desk):
    url = f"/admin/requests/{case.number}/charge/"
    screen = text_of(desk.get(url))
    desk.post(url, seen(case, quantity_0="1"))
    return screen, Payment.objects.get().amount


def test_a_case_is_charged_what_the_service_cost_when_it_was_filed(case, service, clerk):
    make_dearer(service)
    screen, amount = charge_one(case, clerk[1])
    assert amount == Decimal("500")
    assert "ค่าตรวจแบบ" in screen
    assert "900" not in screen


def test_a_case_from_before_fees_were_kept_is_charged_what_the_service_costs(case, service, clerk):
    ServiceRequest.objects.update(fees=None)
    make_dearer(service)
    assert charge_one(case, clerk[1])[1] == Decimal("900")


def test_the_fees_go_along_with_a_part_split_off(case, service, clerk):
    request = ServiceRequest.objects.get()
    kept = request.fees
    assert [(row["item"], row["price"]) for row in kept] == [
        ("ค่าใบอนุญาต", "500"),
        ("ค่าตรวจแบบ", None),
    ]
    make_dearer(service)
    split = {"subject": "ส่วนหนึ่ง", "text": "ส่งต่อ", "by": clerk[0], "at": timezone.now()}
    for other, fees in ((None, kept), (ServiceFactory(), [])):
        actions.split(request, to=DivisionFactory(), service=other, **split)
        assert ServiceRequest.objects.latest("pk").fees == fees
