"""Pages that nobody has touched for long are found by age, type and owner."""

from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now
from wagtail.models import Page

from home.models import NewsPage, StandardPage
from tests.factories import home as make

PATH = "/admin/outreach/ageing/"


def age(page, months):
    at = now() - timedelta(days=months * 31)
    Page.objects.filter(pk=page.pk).update(last_published_at=at)


@pytest.fixture
def old(index, site):
    """A page of seven months, one of two years, and news of today."""
    page = make.page(site[0], title="ประวัติ", slug="history")
    news = make.news(index, title="ข่าวเก่า", slug="old")
    make.news(index, title="ข่าวใหม่", slug="new")
    age(page, 7)
    age(news, 24)


def shown(browser, query=""):
    html = browser.get(f"{PATH}{query}").content.decode().partition("<tbody>")[2]
    return [title for title in ("ข่าวเก่า", "ประวัติ", "ข่าวใหม่") if title in html]


def test_the_oldest_is_on_top_and_age_type_and_owner_narrow_it(staff, old):
    browser = staff("editor")
    html = browser.get(PATH).content.decode()
    assert html.index("ข่าวเก่า") < html.index("ประวัติ</a>")
    kinds = {
        model: ContentType.objects.get_for_model(model).pk for model in (NewsPage, StandardPage)
    }
    assert shown(browser) == ["ข่าวเก่า", "ประวัติ"]
    assert shown(browser, "?months=12") == ["ข่าวเก่า"]
    assert shown(browser, f"?kind={kinds[StandardPage]}") == ["ประวัติ"]
    assert shown(browser, f"?owner={browser.user.pk}") == []
    Page.objects.filter(slug="history").update(owner=browser.user)
    assert shown(browser, f"?owner={browser.user.pk}") == ["ประวัติ"]


@pytest.mark.parametrize("query", ["?months=x", "?months=7&kind=abc&owner=-1", "?page=99"])
def test_an_odd_question_shows_the_usual(staff, old, query):
    assert shown(staff("editor"), query) == ["ข่าวเก่า", "ประวัติ"]


@pytest.mark.parametrize("role", ["clerk", "officer", "auditor"])
def test_who_keeps_no_pages_finds_nothing_there(staff, old, role):
    assert staff(role).get(PATH).status_code == 404


def test_forty_pages_cost_as_many_queries_as_four(staff, site):
    browser, counts = staff("approver"), []
    for total in (4, 40):
        for number in range(Page.objects.filter(slug__startswith="p-").count(), total):
            age(make.page(site[0], slug=f"p-{number}"), 8)
        browser.get(PATH)
        with CaptureQueriesContext(connection) as asked:
            browser.get(PATH)
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 15, counts
