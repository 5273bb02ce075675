"""Titles as they come by pasting: signs nobody sees or writes, and what is made of them."""

import json
from xml.etree import ElementTree

import pytest
from django.urls import reverse

from home.models import NewsPage
from tests.factories import home as make

STRANGE = "<b>&\"' ]]>\x01\x0b\x1f\u202eน้ำ\u202c 😀\ufffe"


@pytest.fixture
def index(site):
    make.agency()
    return make.news_index(site[0])


@pytest.fixture
def write(client, user_of, index):
    """Publish a piece of news with this title, as the approver does."""
    client.force_login(user_of("approver"))

    def post(title, **fields):
        form = {
            "title": title,
            "slug": "",
            "kind": "news",
            "published_on": "1/12/2569",
            "body-count": "0",
            "gallery-count": "0",
            "attachments-count": "0",
            "action-publish": "1",
        }
        path = reverse("wagtailadmin_pages:add", args=["home", "newspage", index.pk])
        return client.post(path, form | fields, follow=True)

    return post


@pytest.mark.parametrize("title", ["\u200b\u200b\ufeff", "\u2060 \u00ad", "\x01\x02", "\u202e"])
def test_a_title_that_nobody_can_see_is_none(write, title):
    form = write(title).context["form"]
    assert form.errors["title"] == ["กรอกช่องนี้ก่อน"]
    assert not NewsPage.objects.exists()


def test_signs_that_nobody_writes_are_left_out_of_a_title(write):
    write(STRANGE, summary="ก\x01ข")
    page = NewsPage.objects.get()
    assert page.title == "<b>&\"' ]]>น้ำ 😀"
    assert page.summary == "กข"


def test_a_copy_has_a_title_that_can_be_seen(write, client, index):
    write("ต้นฉบับ")
    page = NewsPage.objects.get()
    form = {"new_slug": "b", "new_parent_page": index.pk, "publish_copies": "on"}
    path = reverse("wagtailadmin_pages:copy", args=[page.pk])
    shown = client.post(path, form | {"new_title": "\u200b\x01"}).context["form"]
    assert shown.errors["new_title"] == ["กรอกช่องนี้ก่อน"]
    client.post(path, form | {"new_title": "ก\x01ข"})
    assert set(NewsPage.objects.values_list("title", flat=True)) == {"ต้นฉบับ", "กข"}


def test_a_break_for_thai_words_stays_in_a_title(write):
    write("น้ำ\u200bประปา")
    assert NewsPage.objects.get().title == "น้ำ\u200bประปา"


def test_feeds_stay_valid_whatever_an_old_title_holds(client, index):
    make.news(index, title=STRANGE, summary="ก\x08ข", slug="a")
    rss = ElementTree.fromstring(client.get("/news/feed/").content)
    assert rss.find("channel/item/title").text == "<b>&\"' ]]>น้ำ 😀"
    [item] = json.loads(client.get("/news/feed/json/").content)["items"]
    assert item["title"] == "<b>&\"' ]]>น้ำ 😀"
    assert item["content_text"] == "กข"


def test_news_that_waits_for_its_day_is_not_said_to_be_public(write):
    said = write("ปีใหม่", go_live_at="1/1/2699 08:00")
    words = said.content.decode()
    assert "ตั้งวันเผยแพร่แล้ว" in words
    assert "ข่าวขึ้นเว็บไซต์แล้ว" not in words
    assert "เผยแพร่ภาษาไทยแล้ว" not in words


def test_a_moment_before_all_calendars_is_refused_at_its_field(write):
    form = write("ก", go_live_at="1/1/0001 00:00").context["form"]
    assert "ใส่วันและเวลาเป็น" in form.errors["go_live_at"][0]
    assert form["go_live_at"].value() == "1/1/0001 00:00"
