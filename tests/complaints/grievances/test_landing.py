"""The ways to tell us something: for everybody the same, and kept."""

import pytest

from tests.cms.reading import Links, text_of
from tests.factories.grievances import CategoryFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def ways(category):
    return {
        "light": category,
        "waste": CategoryFactory(name="ขยะ", name_en="Waste"),
        "suggestion": CategoryFactory(name="ข้อเสนอแนะ", sort="suggestion"),
        "closed": CategoryFactory(name="เลิกใช้", is_active=False),
    }


def test_every_sort_that_is_offered_is_one_touch_away(client, ways):
    page = client.get("/complaints/")

    links = Links(page.content.decode()).hrefs
    assert "/complaints/new/#grievance" in links
    assert f"/complaints/new/{ways['suggestion'].slug}/" in links  # the only one of its sort
    assert {"/complaints/questions/", "/integrity/", "/complaints/list/", "/track/"} <= {*links}
    assert {"/complaints/map/", "/complaints/guideline/", "/statistics/complaints/"} <= {*links}
    assert "คำชม" not in text_of(page)


def test_what_it_is_about_is_chosen_from_those_in_use(client, ways):
    page = client.get("/complaints/new/")

    links = Links(page.content.decode()).hrefs
    for name in ("light", "waste", "suggestion"):
        assert f"/complaints/new/{ways[name].slug}/" in links
    assert "เลิกใช้" not in text_of(page)


def test_without_categories_there_is_a_telephone(client, office):
    assert office.phone in text_of(client.get("/complaints/new/"))


@pytest.mark.parametrize("path", ["/complaints/", "/complaints/new/"])
def test_they_depend_on_no_visitor_and_are_kept(client, ways, path, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        page = client.get(path)

    assert "public" in page["Cache-Control"]
    assert not page.cookies
    assert "csrf" not in page.content.decode()
    assert client.get(path, HTTP_IF_NONE_MATCH=page["ETag"]).status_code == 304


def test_english_readers_read_english(client, ways):
    page = text_of(client.get("/en/complaints/new/"))

    assert "Waste" in page
    assert "Dark or flickering" in page
    assert "What would you like to tell us?" in text_of(client.get("/en/complaints/"))


def test_every_page_leads_here_from_menu_and_foot(client, ways):
    for path, prefix in (("/track/", ""), ("/en/track/", "/en")):
        links = Links(client.get(path).content.decode()).hrefs
        assert f"{prefix}/complaints/" in links
        assert f"{prefix}/complaints/new/" in links
