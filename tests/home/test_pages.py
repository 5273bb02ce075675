"""Pages in both languages: what they show, where they are, what they cost."""

import datetime
from xml.etree import ElementTree

import pytest
from django.core.cache import caches
from django.core.exceptions import ValidationError
from wagtail.models import PageViewRestriction
from wagtail.rich_text import RichText

from home import pictures, translating
from home.models import HomePage, NewsPage
from tests.factories import home as make

WORDS = {
    "ประวัติตำบล": "History",
    "ข่าวและประกาศ": "News",
    "ลอกคลองหมู่ 4": "Canal cleared",
    "วันนี้ให้เราช่วยเรื่องอะไร": "How can we help today?",
}


def body(client, path, status=200):
    response = client.get(path)
    assert response.status_code == status, path
    return response.content.decode()


def test_the_home_page_asks_one_question_and_offers_actions_tracking_and_news(client, home):
    make.agency()
    action = {"icon": "water", "title": "ขอน้ำ", "text": "ถึงบ้านใน 3 วัน", "path": "/services/"}
    home.actions = [("action", action)]
    home.save_revision().publish()
    index = make.news_index(home)
    for day in range(1, 6):
        make.news(index, title=f"ข่าววันที่ {day}", published_on=datetime.date(2026, 11, day))
    html = body(client, "/")
    assert "วันนี้ให้เราช่วยเรื่องอะไร" in html
    assert 'href="/services/"' in html
    assert 'action="/track/"' in html
    assert [f"ข่าววันที่ {day}" in html for day in (5, 4, 3, 2)] == [True, True, True, False]
    assert "5 พฤศจิกายน 2569" in html
    assert 'href="tel:045123456"' in html


def test_a_button_to_a_page_leads_to_its_translation(client, home, english):
    page = make.page(home, slug="history")
    home.actions = [("action", {"icon": "form", "title": "ประวัติ", "page": page})]
    home.save_revision().publish()
    translating.translate(page, english, WORDS)
    translating.translate(HomePage.objects.get(pk=home.pk), english, WORDS)
    assert 'class="action-row" href="/history/"' in body(client, "/")
    assert 'class="action-row" href="/en/history/"' in body(client, "/en/")


def test_a_standard_page_shows_every_kind_of_block(client, home):
    make.agency()
    person, image = make.PersonFactory(), make.image()
    page = make.page(
        home,
        slug="about",
        body=[
            ("heading", "หัวข้อแรก"),
            ("paragraph", RichText("<p>ย่อหน้า <b>หนา</b></p>")),
            ("picture", {"image": image, "alt": "ทุ่งนา", "caption": "ใต้รูป"}),
            ("notice", {"level": "warning", "text": RichText("<p>ระวังน้ำ</p>")}),
            ("table", {"caption": "ตารางหมู่บ้าน", "cells": "หมู่|บ้าน\n1|ดอนตะวัน"}),
            ("questions", [{"question": "ถามอะไร", "answer": RichText("<p>ตอบ</p>")}]),
            ("people", {"heading": "บุคลากร", "division": person.division, "side": ""}),
            ("contact", {"show_divisions": True}),
        ],
    )
    make.page(page, title="หน้าย่อย", summary="สรุปของหน้าย่อย")
    html = body(client, "/about/")
    for text in (
        "<h2>หัวข้อแรก</h2>",
        "<b>หนา</b>",
        'alt="ทุ่งนา"',
        "image/avif",
        "ระวังน้ำ",
        '<th scope="col">บ้าน</th>',
        "<summary>ถามอะไร</summary>",
        person.name,
        "หมู่ที่ 4 ตำบลดอนตะวัน",
        "สรุปของหน้าย่อย",
        "ปรับปรุงล่าสุด",
    ):
        assert text in html, text


def test_news_shows_its_date_picture_and_gallery(client, home):
    image = make.image()
    picture = {"image": image, "alt": "คนขุดคลอง", "caption": ""}
    make.news(
        make.news_index(home),
        summary="สรุปข่าว",
        picture=image,
        picture_alt="คลองหลังลอก",
        gallery=[("picture", picture)],
    )
    html = body(client, "/news/news-2569-11-23/")
    assert "วันจันทร์ที่ 23 พฤศจิกายน 2569" in html
    assert 'alt="คลองหลังลอก"' in html
    assert 'alt="คนขุดคลอง"' in html
    assert 'property="og:image"' in html
    assert '<meta name="description" content="สรุปข่าว">' in html


def test_news_comes_in_pages_newest_first(client, home):
    index = make.news_index(home)
    for day in range(1, 16):
        make.news(index, title=f"เรื่องที่ {day:02}", published_on=datetime.date(2026, 10, day))
    first, second = body(client, "/news/"), body(client, "/news/?page=2")
    assert first.index("เรื่องที่ 15") < first.index("เรื่องที่ 04")
    assert "เรื่องที่ 03" not in first
    assert "เรื่องที่ 03" in second
    assert "หน้า 2 จาก 2" in second
    for odd in ("?page=99", "?page=abc", "?page=-1"):
        body(client, f"/news/{odd}")


def test_the_feed_is_valid_rss_with_whole_addresses(client, home):
    index = make.news_index(home)
    make.news(index, title="ลอกคลอง <หมู่ 4> & สะพาน", summary="สรุป")
    response = client.get("/news/feed/")
    assert response["Content-Type"].startswith("application/rss+xml")
    channel = ElementTree.fromstring(response.content).find("channel")
    assert channel.findtext("language") == "th"
    item = channel.find("item")
    assert item.findtext("title") == "ลอกคลอง <หมู่ 4> & สะพาน"
    assert item.findtext("link").endswith("/news/news-2569-11-23/")
    assert item.findtext("link").startswith("http")
    assert item.findtext("pubDate") == "Mon, 23 Nov 2026 00:00:00 +0700"
    assert 'type="application/rss+xml"' in body(client, "/news/")


def test_english_has_its_own_feed(client, home, english):
    index = make.news_index(home)
    item = make.news(index)
    translating.translate(index, english, WORDS)
    translating.translate(item, english, WORDS)
    channel = ElementTree.fromstring(client.get("/en/news/feed/").content).find("channel")
    assert channel.findtext("language") == "en"
    assert channel.find("item").findtext("title") == "Canal cleared"
    assert "/en/news/" in channel.find("item").findtext("link")


def test_a_page_has_one_address_in_both_languages(client, home, english):
    page = make.page(home, slug="history")
    translating.translate(page, english, WORDS)
    assert "ประวัติตำบล" in body(client, "/history/")
    html = body(client, "/en/history/")
    assert "<h1>History</h1>" in html
    assert '<html lang="en">' in html


@pytest.mark.parametrize("path", ["/", "/news/", "/about/", "/news/feed/", "/en/"])
def test_a_public_page_sets_no_cookie_and_does_not_vary_by_one(client, home, path):
    make.news_index(home)
    make.page(home, slug="about")
    response = client.get(path)
    assert response.status_code == 200
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")


def test_a_page_far_down_is_found_and_what_is_beyond_it_is_not(client, home):
    page = home
    for level in range(1, 5):
        page = make.page(page, title=f"ชั้นที่ {level}", slug=f"l{level}")
    assert "<h1>ชั้นที่ 4</h1>" in body(client, "/l1/l2/l3/l4/")
    for path in ("/l1/l2/l3/l4/x/", "/l1/x/l3/", "/l2/", "/" + "x/" * 500):
        body(client, path, status=404)


def test_a_private_page_and_all_below_it_stay_private(client, home):
    parent = make.page(home, slug="inside")
    make.page(parent, title="ลับ", slug="secret")
    PageViewRestriction.objects.create(page=parent, restriction_type="login")
    for path in ("/inside/", "/inside/secret/"):
        assert client.get(path).status_code == 302
    assert "ลับ" not in body(client, "/")


def test_what_is_not_published_is_not_found(client, home):
    page = make.page(home, slug="draft")
    page.unpublish()
    body(client, "/draft/", status=404)
    body(client, "/news/feed/", status=404)


@pytest.fixture
def _quick_pictures(monkeypatch):
    """AVIF takes long to make, and how many formats there are does not matter here."""
    monkeypatch.setattr(pictures, "FORMATS", "format-{webp,jpeg}")


@pytest.mark.usefixtures("_quick_pictures")
def test_thirty_news_cost_as_many_queries_as_three(
    client, home, english, django_assert_max_num_queries
):
    make.agency(emblem=make.image(name="emblem.png", size=(64, 64)))
    index = make.news_index(home)
    translating.translate(index, english, WORDS)
    counts = {}
    for total in (3, 30):
        for number in range(NewsPage.objects.filter(locale=home.locale).count(), total):
            picture = make.image(name=f"{number}.png", size=(48, 27))
            item = make.news(index, picture=picture, picture_alt="รูป", slug=f"n-{number}")
            translating.translate(item, english, WORDS)
        for path in ("/", "/news/", "/news/n-1/", "/en/", "/en/news/", "/en/news/n-1/"):
            body(client, path)  # a first visitor makes what is not there: sizes, root paths
            with django_assert_max_num_queries(12) as captured:
                body(client, f"{path}?again={total}")
            counts.setdefault(path, set()).add(len(captured))
    assert all(len(numbers) == 1 for numbers in counts.values()), counts


@pytest.mark.parametrize("pictures_in_body", [1, 6])
@pytest.mark.usefixtures("_quick_pictures")
def test_an_article_costs_the_same_with_many_pictures(
    client, home, pictures_in_body, django_assert_max_num_queries
):
    make.agency()
    images = [make.image(name=f"{number}.png") for number in range(pictures_in_body)]
    blocks = [("picture", {"image": image, "alt": "รูป", "caption": ""}) for image in images]
    page = make.page(home, slug="about", body=blocks)
    pictures.prepare_page(page)
    client.get("/about/")
    with django_assert_max_num_queries(10):
        body(client, "/about/?again=1")


def test_publishing_makes_every_size_a_page_shows(client, home, django_assert_max_num_queries):
    image = make.image()
    picture = {"image": image, "alt": "รูป", "caption": ""}
    item = make.news(
        make.news_index(home), picture=image, picture_alt="รูป", gallery=[("picture", picture)]
    )
    pictures.prepare_page(item)
    made = set(image.renditions.values_list("filter_spec", flat=True))
    for path in ("/", "/news/", "/news/news-2569-11-23/"):
        body(client, path)
    assert set(image.renditions.values_list("filter_spec", flat=True)) == made


def test_a_thai_title_gets_an_ascii_address(home):
    index = make.news_index(home, slug="")
    assert index.slug == "news"
    first, second = make.news(index), make.news(index)
    assert (first.slug, second.slug) == ("news-2569-11-23", "news-2569-11-23-2")
    assert make.page(home, title="น้ำประปาหมู่บ้าน").slug == "page"


@pytest.mark.parametrize("slug", ["ประปา", "a b", "a/b", "-a", "น้ำ-1"])
def test_an_address_that_is_not_ascii_is_refused_in_thai(home, slug):
    with pytest.raises(ValidationError) as caught:
        make.page(home, slug=slug)
    assert "ที่อยู่ของหน้าใช้ได้เฉพาะ a ถึง z" in str(caught.value)


def test_a_picture_needs_words_for_those_who_do_not_see_it(home):
    with pytest.raises(ValidationError) as caught:
        make.news(make.news_index(home), picture=make.image(), picture_alt=" ")
    assert "ใส่คำบรรยายรูปหลัก" in str(caught.value)


def test_a_new_village_stands_on_the_page_of_villages_at_once(client, home):
    villages = make.page(home, slug="our-villages", body=[("villages", {"heading": "หมู่บ้าน"})])
    before = body(client, villages.url)
    make.VillageFactory(moo=13, name="ทดสอบ", head_name="นายใหม่ ใจดี", head_phone="081-000-0999")
    caches["pages"].clear()  # the factory writes no log entry, as the back office does

    after = body(client, villages.url)
    assert "หมู่ที่ 13 บ้านทดสอบ" not in before
    assert "หมู่ที่ 13 บ้านทดสอบ" in after
    assert 'href="tel:0810000999"' in after
