"""The site map: everything there is to read, in the order people look for it."""

import datetime

from tests.factories import home as make


def test_news_is_listed_newest_first_and_other_pages_as_they_stand(read, home):
    above = make.page(home, slug="about-us", show_in_menus=True)
    for slug in ("first", "second"):
        make.page(above, slug=slug)
    index = make.news_index(home)
    days = {"old": 3, "newest": 23, "between": 11}
    for slug, day in days.items():
        make.news(index, slug=slug, published_on=datetime.date(2026, 11, day))
    shown = read("/site-map/").split("<main")[1]
    news = [shown.index(f"/news/{slug}/") for slug in ("newest", "between", "old")]
    assert news == sorted(news)
    assert shown.index("/about-us/first/") < shown.index("/about-us/second/")
