"""The page that stands in without a line, and what makes the site one of the phone's apps."""

import pytest
from django.contrib.staticfiles import finders
from PIL import Image

from tests.factories import home as make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("path", "words"), [("/offline/", "ไม่มีสัญญาณ"), ("/en/offline/", "No internet")]
)
def test_without_a_line_one_still_finds_whom_to_call(client, homes, path, words):
    make.agency(phone="045-123-456")
    make.DivisionFactory(phone="045-123-999")
    make.DivisionFactory(phone="", name="กองไม่มีโทรศัพท์", name_en="Silent division")
    make.VillageFactory(head_name="นางมะลิ ใจดี", head_phone="081-234-5678")
    text = client.get(path).content.decode()
    assert words in text
    for number in ("tel:045123456", "tel:045123999", "tel:0812345678", "tel:1669", "tel:191"):
        assert f'href="{number}"' in text
    assert "กองไม่มีโทรศัพท์" not in text
    assert "Silent division" not in text


def test_the_page_is_the_same_for_everybody_and_not_found_by_search_engines(client, homes):
    answer = client.get("/offline/")
    assert "public" in answer["Cache-Control"]
    assert not answer.cookies
    assert 'name="robots" content="noindex"' in answer.content.decode()


def test_numbers_of_three_or_of_thirty_villages_cost_the_same(
    client, homes, django_assert_max_num_queries
):
    make.agency()
    client.get("/offline/")
    with django_assert_max_num_queries(12) as few:
        client.get("/offline/?1")
    for _ in range(30):
        make.VillageFactory(head_phone="081-234-5678")
        make.DivisionFactory()
    with django_assert_max_num_queries(12) as many:
        client.get("/offline/?2")
    assert len(few) == len(many)


@pytest.mark.parametrize(("path", "start", "name"), [("", "/", "อบต."), ("en/", "/en/", "SAO")])
def test_the_phone_shows_our_name_and_begins_in_the_language_read(client, homes, path, start, name):
    make.agency(short_name="อบต.ดอนตะวัน", short_name_en="Don Tawan SAO")
    told = client.get(f"/{path}manifest.webmanifest").json()
    assert told["start_url"] == start
    assert name in told["short_name"]
    assert told["id"] == "/"
    assert {one["url"] for one in told["shortcuts"]} >= {f"/{path}track/", f"/{path}services/"}


def test_the_pictures_of_the_app_have_the_sizes_they_claim(client, homes):
    for icon in client.get("/manifest.webmanifest").json()["icons"]:
        found = finders.find(icon["src"].removeprefix("/static/"))
        with Image.open(found) as picture:
            assert "x".join(map(str, picture.size)) == icon["sizes"]


def test_public_pages_offer_it_and_the_confidential_channel_does_not(client, homes):
    assert 'rel="manifest"' in client.get("/").content.decode()
    for path in ("/integrity/", "/en/integrity/"):
        text = client.get(path).content.decode()
        assert "manifest" not in text
        assert "phone.js" not in text
