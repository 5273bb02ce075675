"""What no page of ours leads to: an address or a post with a byte that PostgreSQL refuses."""

import pytest

from tests.complaints.grievances.telling import LIGHT, Teller
from tests.factories.grievances import CategoryFactory, grievance
from tests.factories.home import VillageFactory, agency
from tests.factories.questions import published

pytestmark = pytest.mark.django_db
NUL = "NH-2570-0000%0001"


@pytest.fixture(autouse=True)
def _agency(site):
    agency()


@pytest.mark.parametrize("path", ["list/{}/", "followed/{}/", "same/{}/", "list/{}/photos/1.jpg"])
def test_an_address_that_can_hold_no_number_is_not_found(client, path):
    shown = grievance(about={"is_public": True, "public_subject": "ไฟดับ"})
    assert client.get("/complaints/" + path.format(NUL)).status_code == 404
    if "photos" not in path:
        assert client.get("/complaints/" + path.format(shown.case.number)).status_code == 200


def test_a_form_that_leads_to_no_category_or_follows_no_number_is_answered():
    category = CategoryFactory()
    VillageFactory(moo=4)
    teller = Teller(category)
    teller.open()
    sent = LIGHT | {"token": teller.token}
    moved = teller.client.post(teller.url, sent | {"go": "move", "to": "light\0"})
    assert moved.status_code == 404
    followed = teller.client.post(teller.url, sent | {"go": "follow:NH\0"})
    assert followed.status_code == 409
    assert "เรื่องที่ท่านเลือกปิดแล้ว" in followed.content.decode()


def test_a_search_finds_what_was_meant_whatever_byte_stands_in_it(client):
    published(text="ขอใบแทนได้ที่ไหน")
    assert "ขอใบแทน" in client.get("/complaints/questions/?q=ใบแทน%00").content.decode()
    assert client.get("/complaints/questions/?q=%00").status_code == 200
