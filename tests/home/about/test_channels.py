"""All ways to reach the office, each with a poster; the site map; the menu."""

import datetime
import io

import pypdf
import pytest
from django.test import RequestFactory
from django.utils import timezone

from home import navigation
from home.about import channels
from home.models import AgencySettings
from tests.factories import home as make
from tests.factories.about import policy


def keys():
    return [one.key for one in channels.channels(AgencySettings.load())]


def test_every_app_brings_its_channel(home):
    assert {"phone", "email", "website", "services", "complaints", "questions", "integrity"} <= {
        *keys()
    }


def test_keys_are_told_apart_and_printable_in_an_address(home):
    line = {"kind": "line", "label": "LINE", "address": "https://line.me/a"}
    make.agency(channels=[("channel", line), ("channel", line | {"address": "https://line.me/b"})])
    assert len(keys()) == len(set(keys()))
    assert {"line-1", "line-2"} <= set(keys())


def test_people_come_before_machines(home):
    assert keys()[0] == "phone"


def test_the_page_leads_to_each_channel_and_to_its_poster(read, home):
    shown = read("/channels/")
    assert 'href="tel:045123456"' in shown
    for key in keys():
        assert f'href="/channels/{key}/poster/"' in shown


def test_a_poster_is_one_page_of_a4(client, home):
    response = client.get("/channels/complaints/poster/")
    assert response["Content-Type"] == "application/pdf"
    pages = pypdf.PdfReader(io.BytesIO(response.content)).pages
    assert len(pages) == 1
    assert [round(float(side)) for side in pages[0].mediabox[2:]] == [595, 842]


def test_all_channels_go_on_one_paper_eight_a_sheet(client, home):
    response = client.get("/channels/posters/")
    pages = pypdf.PdfReader(io.BytesIO(response.content)).pages
    assert len(pages) == -(-len(keys()) // 8)


def test_a_channel_that_is_not_there_has_no_poster(client, home):
    assert client.get("/channels/fax/poster/").status_code == 404
    assert client.get("/channels/phone/poster/").status_code == 200


def test_english_posters_lead_to_english_pages(home):
    from django.utils import translation  # noqa: PLC0415

    with translation.override("en"):
        (site,) = [
            one for one in channels.channels(AgencySettings.load()) if one.key == "complaints"
        ]
    assert site.address.endswith("/en/complaints/")


def tree(home):
    for slug in ("about", "news", "services", "transparency", "contact"):
        if slug == "news":
            make.news_index(home)
        elif slug not in {"services", "transparency"}:
            make.page(home, title=slug, slug=slug)


def test_the_systems_own_addresses_stand_where_they_belong(home):
    tree(home)
    menu = navigation.whole_menu(RequestFactory().get("/"))
    assert menu[0]["url"] == "/"
    about = next(item for item in menu if item["url"] == "/about/")
    assert {"/structure/", "/villages/"} <= {child["url"] for child in about["children"]}


def test_what_belongs_to_a_missing_page_is_left_out_and_the_rest_stays(home):
    menu = navigation.whole_menu(RequestFactory().get("/"))
    urls = [item["url"] for item in menu]
    assert urls[0] == "/"
    assert "/complaints/" in urls
    assert "/structure/" not in urls


def test_only_home_is_current_at_home(home):
    tree(home)
    current = [
        i["url"] for i in navigation.whole_menu(RequestFactory().get("/")) if i["is_current"]
    ]
    assert current == ["/"]


def test_the_site_map_has_pages_and_the_systems_own_addresses(read, home):
    tree(home)
    policy(home)
    shown = read("/site-map/").split("<main")[1]
    for address in ("/about/", "/structure/", "/calendar/", "/privacy/", "/complaints/"):
        assert f'href="{address}"' in shown


def test_a_private_page_is_not_on_the_map(read, home):
    from wagtail.models import PageViewRestriction  # noqa: PLC0415

    page = make.page(home, title="ภายใน", slug="inside")
    assert 'href="/inside/"' in read("/site-map/?a=1")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert 'href="/inside/"' not in read("/site-map/?b=1")


def test_a_long_list_of_pages_is_named_by_its_list_alone(
    client, home, django_assert_max_num_queries
):
    about = make.page(home, title="รู้จัก", slug="about")
    client.get("/site-map/?warm=1")
    for number in range(65):
        about.add_child(instance=type(about)(title=f"หน้า {number}", slug=f"p-{number}"))
    with django_assert_max_num_queries(12):
        shown = client.get("/site-map/?many=1").content.decode()
    assert "หน้า 64" not in shown
    assert 'href="/about/"' in shown


@pytest.mark.parametrize(("days", "is_shown"), [(-1, True), (0, True), (1, False)])
def test_the_assessments_codes_stand_on_the_home_page_in_its_days_alone(read, home, days, is_shown):
    today = timezone.localdate()
    make.agency(
        eit_url="https://itas.example/eit",
        assessed_from=today + datetime.timedelta(days=days),
        assessed_until=today + datetime.timedelta(days=days + 1),
    )
    assert ("https://itas.example/eit" in read("/")) is is_shown
