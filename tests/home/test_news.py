"""News: its sorts, whom it concerns, what it leads to, and how one follows it."""

import datetime
import json
from xml.etree import ElementTree

import pytest
from django.core.management import call_command
from django.utils import timezone
from django.utils.timezone import now

from cms import page_cache
from home import pictures, translating
from home.models import NewsCategory, NewsPage
from tests.factories import home as make

SEEN = datetime.date(2026, 11, 20)


@pytest.fixture
def index(home):
    make.agency()
    return make.news_index(home)


@pytest.fixture
def villages(db):
    return [make.VillageFactory(moo=moo, name=name) for moo, name in ((3, "บัวขาว"), (4, "โนนสูง"))]


@pytest.fixture
def water(db):
    return NewsCategory.objects.create(name="น้ำประปา", name_en="Water", slug="water")


def body(client, path, status=200):
    response = client.get(path)
    assert response.status_code == status, path
    return response.content.decode()


def titles(client, query):
    html = body(client, f"/news/?{query}")
    return {title for title in ("ประกาศรับ", "ประปา", "ปีก่อน", "ทั่วไป") if f">{title}<" in html}


@pytest.fixture
def four(index, villages, water):
    """A job, news of water in a village, news of last year, and plain news."""
    make.news(index, title="ประกาศรับ", kind="job", published_on=SEEN)
    make.news(index, title="ประปา", villages=[villages[0]], category=water, published_on=SEEN)
    make.news(index, title="ปีก่อน", published_on=datetime.date(2025, 6, 1))
    make.news(index, title="ทั่วไป", published_on=SEEN)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"ประกาศรับ", "ประปา", "ปีก่อน", "ทั่วไป"}),
        ("kind=job", {"ประกาศรับ"}),
        ("kind=news", {"ประปา", "ปีก่อน", "ทั่วไป"}),
        ("village=3", {"ประปา"}),
        ("village=๓", {"ประปา"}),
        ("village=4", set()),
        ("category=water", {"ประปา"}),
        ("year=2568", {"ปีก่อน"}),
        ("kind=news&year=2569&village=&category=", {"ประปา", "ทั่วไป"}),
        ("kind=nonsense&village=abc&year=99999999999", {"ประกาศรับ", "ประปา", "ปีก่อน", "ทั่วไป"}),
        ("village=-1&year=0", {"ประกาศรับ", "ประปา", "ปีก่อน", "ทั่วไป"}),
        ("category=%27%20OR%201=1", set()),
        ("year=9999", set()),
        ("year=1", set()),
    ],
)
def test_news_is_narrowed_by_sort_village_category_and_year(client, four, query, found):
    assert titles(client, query) == found


def test_an_empty_choice_says_so_and_leads_back_to_all(client, four):
    html = body(client, "/news/?village=4&year=2569")
    assert "ยังไม่มีข่าวตามที่เลือก" in html
    assert '<details class="narrow" open>' in html


def test_the_pages_of_a_choice_keep_the_choice(client, index):
    for number in range(14):
        make.news(index, title=f"งาน {number:02}", kind="job", slug=f"job-{number}")
    make.news(index, title="ข่าวอื่น")
    assert "?kind=job&amp;page=2" in body(client, "/news/?kind=job")
    second = body(client, "/news/?kind=job&page=2")
    assert "งาน 00" in second
    assert "ข่าวอื่น" not in second


def test_a_piece_of_news_says_its_sort_category_and_villages(client, index, villages, water):
    make.news(index, kind="activity", category=water, villages=villages)
    html = body(client, "/news/news-2569-11-23/")
    for words in ("กิจกรรม", "น้ำประปา", "หมู่ที่ 3 บ้านบัวขาว", "หมู่ที่ 4 บ้านโนนสูง"):
        assert words in html


def test_an_attachment_can_be_downloaded_and_tells_its_size(client, index):
    document = make.document(title="ใบสมัคร")
    make.news(index, attachments=[("file", {"document": document, "title": ""})])
    html = body(client, "/news/news-2569-11-23/")
    assert "ไฟล์แนบ" in html
    assert document.url in html
    assert "PDF" in html


def test_related_news_is_the_nearest_first_and_never_itself(index, villages, water):
    page = make.news(index, title="น้ำหยุด", category=water, villages=[villages[0]])
    make.news(index, title="งาน", kind="job", slug="job")
    make.news(index, title="หมู่ 3", kind="activity", villages=villages, slug="village")
    make.news(index, title="น้ำ", kind="activity", category=water, slug="water")
    make.news(index, title="ทั่วไป", slug="plain")
    draft = make.news(index, title="ร่าง", category=water, slug="draft")
    draft.unpublish()
    like = NewsPage.objects.like(page, villages[:1])
    assert [one.title for one in like] == [
        "น้ำ",
        "หมู่ 3",
        "ทั่วไป",
    ]


def test_the_english_page_concerns_the_same_villages(client, index, villages, water, english):
    item = make.news(index, kind="job", category=water, villages=[villages[1]])
    translating.translate(index, english, {"ข่าวและประกาศ": "News"})
    translating.translate(item, english, {"ลอกคลองหมู่ 4": "Canal cleared"})
    html = body(client, "/en/news/news-2569-11-23/")
    assert "Water" in html
    assert villages[1].english_name in html
    assert "Canal cleared" in body(client, "/en/news/?kind=job&village=4")
    assert "Canal cleared" not in body(client, "/en/news/?kind=activity")


@pytest.mark.parametrize(
    ("address", "name", "found"),
    [
        ("feed/", "ข่าวและประกาศ", 4),
        ("feed/job/", "ข่าวและประกาศ: รับสมัครงาน", 1),
        ("feed/moo-3/", "ข่าวและประกาศ: หมู่ที่ 3 บ้านบัวขาว", 1),
        ("feed/moo-4/", "ข่าวและประกาศ: หมู่ที่ 4 บ้านโนนสูง", 0),
    ],
)
def test_one_may_follow_all_news_or_one_sort_or_one_village(client, four, address, name, found):
    channel = ElementTree.fromstring(client.get(f"/news/{address}").content).find("channel")
    assert channel.findtext("title") == name
    assert len(channel.findall("item")) == found
    told = client.get(f"/news/{address}json/")
    assert told["Content-Type"].startswith("application/feed+json")
    feed = json.loads(told.content)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"] == name
    assert feed["feed_url"].endswith(f"/news/{address}json/")
    assert len(feed["items"]) == found


def test_an_item_of_the_json_feed_has_what_the_standard_asks(client, index):
    make.news(index, title='ลอก "คลอง" <b>', summary="สรุป", kind="activity")
    [item] = json.loads(client.get("/news/feed/json/").content)["items"]
    assert item["id"] == item["url"]
    assert item["url"].endswith("/news/news-2569-11-23/")
    assert item["title"] == 'ลอก "คลอง" <b>'
    assert item["content_text"] == "สรุป"
    assert item["date_published"] == "2026-11-23T00:00:00+07:00"
    assert item["tags"] == ["กิจกรรม"]


@pytest.mark.parametrize(
    "address", ["feed/nothing/", "feed/moo-/", "feed/moo-x/", "feed/job/moo-3/", "feed/json/json/"]
)
def test_a_feed_that_makes_no_sense_is_not_found(client, four, address):
    body(client, f"/news/{address}", status=404)
    body(client, "/news/feed/job/")


def test_a_village_that_is_not_there_is_nobodys_feed_but_no_error(client, four):
    feed = json.loads(client.get("/news/feed/moo-99/json/").content)
    assert feed["items"] == []


def test_news_appears_and_goes_at_the_moment_set_for_it(client, index):
    """The worker runs this command every minute; what is kept of the pages goes with it."""
    item = make.news(index, title="เปิดรับสมัคร")
    item.unpublish()
    item.go_live_at = now() - datetime.timedelta(minutes=1)
    item.expire_at = now() + datetime.timedelta(days=1)
    revision = item.save_revision(approved_go_live_at=item.go_live_at)
    assert revision.approved_go_live_at
    assert "เปิดรับสมัคร" not in body(client, "/news/")
    before = page_cache.generation()
    call_command("publish_scheduled", verbosity=0)
    assert page_cache.generation() != before
    assert "เปิดรับสมัคร" in body(client, "/news/")
    NewsPage.objects.filter(pk=item.pk).update(expire_at=timezone.now())
    before = page_cache.generation()
    call_command("publish_scheduled", verbosity=0)
    assert page_cache.generation() != before
    assert "เปิดรับสมัคร" not in body(client, "/news/")
    body(client, "/news/news-2569-11-23/", status=404)


def test_nobody_waits_for_the_pictures_of_what_the_clock_published(index):
    item = make.news(index, title="เปิดรับสมัคร", picture=make.image(), picture_alt="ป้าย")
    item.unpublish()
    item.go_live_at = now() - datetime.timedelta(minutes=1)
    item.save_revision(approved_go_live_at=item.go_live_at)
    assert not item.picture.renditions.exists()
    call_command("worker", once=True)
    made = {rendition.filter_spec for rendition in item.picture.renditions.all()}
    assert {*pictures.specs("card"), *pictures.specs("wide")} <= made


def test_many_news_in_many_villages_cost_as_many_queries_as_few(
    client, index, water, django_assert_max_num_queries
):
    counts = {}
    for total in (3, 30):
        for number in range(NewsPage.objects.count(), total):
            village = make.VillageFactory(moo=number + 1)
            make.news(index, category=water, villages=[village], slug=f"n-{number}")
        for path in ("/news/?kind=news&year=2569&category=water&village=1", "/news/n-1/?x=1",
                     "/news/feed/", "/news/feed/moo-1/json/"):  # fmt: skip
            body(client, path)
            with django_assert_max_num_queries(12) as captured:
                body(client, path)
            counts.setdefault(path, set()).add(len(captured))
    assert all(len(numbers) == 1 for numbers in counts.values()), counts
