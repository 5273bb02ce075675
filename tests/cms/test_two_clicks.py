"""From the demo's home page every service is two clicks away, and no section is a dead end."""

import pytest
from django.db import transaction

from eservices.models import Service
from home.languages import english_path
from tests.cms.reading import Links

SECTIONS = [
    "/",
    "/about/",
    "/news/",
    "/services/",
    "/complaints/",
    "/plans/",
    "/transparency/",
    "/contact/",
]


@pytest.fixture(autouse=True)
def _demo(request):
    """Every test but the one that asks for the bare database has the demo, and leaves it so."""
    if "db" in request.fixturenames:
        yield
        return
    request.getfixturevalue("_loaded")
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def test_a_site_without_pages_still_leads_to_telling_us(db, client):
    """Comes first: it also tells pytest-django that this file needs the database."""
    nav = client.get("/track/").content.decode().split('class="site-nav"')[1].split("</nav>")[0]
    assert Links(nav).hrefs == ["/", "/complaints/"]


def in_language(path, language):
    return path if language == "th" else english_path(path)


def links_of(client, path):
    response = client.get(path, follow=True)
    assert response.status_code == 200, path
    hrefs = {
        href.partition("#")[0].partition("?")[0] for href in Links(response.content.decode()).hrefs
    }
    return {href for href in hrefs if href.startswith("/")}


@pytest.mark.parametrize("language", ["th", "en"])
def test_every_service_is_two_clicks_from_home(client, language):
    reached = links_of(client, in_language("/", language))
    assert in_language("/services/", language) in reached
    reached |= links_of(client, in_language("/services/", language))
    slugs = Service.objects.in_thai().published().values_list("slug", flat=True)
    assert len(slugs) >= 18
    assert [s for s in slugs if in_language(f"/services/{s}/", language) not in reached] == []


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_menu_has_eight_sections_in_their_order(client, language):
    html = client.get(in_language("/", language)).content.decode()
    nav = html.split('class="site-nav"')[1].split("</nav>")[0]
    assert Links(nav).hrefs == [in_language(path, language) for path in SECTIONS]


@pytest.mark.parametrize("path", SECTIONS[1:])
def test_every_section_leads_on_and_says_where_it_is(client, path):
    html = client.get(path).content.decode()
    main = html.split("<main")[1].split("</main>")[0]
    assert 'class="breadcrumbs"' in html
    assert len([href for href in Links(main).hrefs if href.startswith("/")]) >= 5, path


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/about/", ["/structure/", "/villages/", "/about/places/"]),
        ("/contact/", ["/channels/", "/site-map/", "tel:1669", "tel:045000120"]),
        ("/news/", ["/calendar/"]),
        ("/villages/5/", ["tel:0800000205"]),
        ("/privacy/", ["/privacy/versions/1/"]),
        ("/site-map/", ["/services/water-truck/", "/complaints/questions/", "/plans/"]),
    ],
)
def test_what_belongs_to_a_section_is_reached_from_it(client, path, said):
    hrefs = Links(client.get(path).content.decode()).hrefs
    assert [href for href in said if href not in hrefs] == []


def test_english_pages_of_who_we_are_hold_no_thai_but_what_is_marked(client):
    from tests.cms import reading  # noqa: PLC0415

    for path in ("/structure/", "/villages/4/", "/calendar/", "/channels/", "/privacy/versions/1/"):
        html = client.get(f"/en{path}").content.decode()
        shown = reading.IN_THAI.sub("", reading.MAIN.search(html)[1])
        assert not reading.THAI_LETTER.search(shown), path
