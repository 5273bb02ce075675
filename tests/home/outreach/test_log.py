"""Where news went: written down by staff, read by everybody, never changed."""

import datetime
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageLogEntry

from cms import page_cache
from home import translating
from home.buddhist import BE, fiscal_year
from home.outreach import actions, queries
from home.outreach.channels import Channel
from home.outreach.forms import SendingForm
from home.outreach.models import Sending
from tests.factories import home as make

AT = datetime.datetime(2026, 11, 30, 10, tzinfo=datetime.UTC)
ON = datetime.date(2026, 11, 30)
VALUES = {
    "channel": "loudspeaker",
    "place": "",
    "moos": [3, 4],
    "sent_on": ON,
    "sent_time": datetime.time(17, 30),
    "carried_by": "ผู้ใหญ่บ้านหมู่ 3",
    "reach": 420,
}


@pytest.fixture
def editor(user_of):
    return user_of("editor")


@pytest.fixture
def sent(news, editor):
    return actions.record(news, VALUES, by=editor, at=AT)


def typed(**changes):
    today = timezone.localdate()
    return {
        "channel": "line-group",
        "place": "กลุ่มบ้านเรา",
        "sent_on": f"{today.day}/{today.month}/{today.year + BE}",
        "sent_time": "๑๗.๓๐",
        "carried_by": "",
        "reach": "",
    } | changes


def test_what_was_sent_is_kept_told_to_the_history_and_clears_kept_pages(news, editor):
    before = page_cache.generation()
    made = actions.record(news, VALUES, by=editor, at=AT)
    assert (made.title, made.recorded_by, made.recorded_at) == (news.title, editor, AT)
    assert PageLogEntry.objects.filter(page=news, action=actions.RECORD, user=editor).exists()
    assert page_cache.generation() != before


@pytest.mark.parametrize(
    ("moos", "words"),
    [([3, 4], "3, 4"), ([*range(1, 13)], "1–12"), ([1, 2, 3, 5, 7, 8], "1–3, 5, 7, 8"), ([9], "9")],
)
def test_villages_in_a_row_are_read_at_a_glance(moos, words):
    assert Sending(moos=moos).where == f"หมู่ที่ {words}"


def test_a_double_click_is_one_sending_and_a_later_one_is_another(news, editor, sent):
    again = actions.record(news, VALUES, by=editor, at=AT + timedelta(seconds=20))
    assert again == sent
    actions.record(news, VALUES, by=editor, at=AT + timedelta(hours=1))
    assert Sending.objects.count() == 2


def test_what_is_not_published_is_sent_to_nobody(news, editor):
    news.unpublish()
    with pytest.raises(actions.NotAllowed, match="ไม่ได้เผยแพร่"):
        actions.record(news, VALUES, by=editor, at=AT)
    assert not Sending.objects.exists()


def test_a_mistake_is_taken_back_once_and_stays_in_the_database(sent, editor):
    actions.take_back(sent, by=editor, at=AT)
    assert not Sending.objects.standing().exists()
    assert Sending.objects.get().taken_back_at == AT
    with pytest.raises(actions.NotAllowed):
        actions.take_back(sent, by=editor, at=AT)


def test_a_reader_sees_below_the_news_where_it_went(client, news, sent):
    html = client.get("/news/water/").content.decode()
    for words in ("ข่าวนี้ส่งถึงคนทางไหนแล้ว", "เสียงตามสาย หอกระจายข่าว", "หมู่ที่ 3, 4", "17.30",
                  "ประมาณ 420 คน", "ผู้ใหญ่บ้านหมู่ 3", "/outreach/2570/"):  # fmt: skip
        assert words in html, words


def test_the_english_page_tells_the_same_with_its_own_words(client, index, news, sent, site):
    translating.translate(index, site[1].locale, {"ข่าวและประกาศ": "News"})
    translating.translate(news, site[1].locale, {news.title: "No water"})
    html = client.get("/en/news/water/").content.decode()
    assert "Loudspeaker" in html
    assert "Moo 3, 4" in html
    year = client.get("/en/outreach/2570/").content.decode().split("<main")[1]
    assert 'href="/en/news/water/">No water<' in year
    assert news.title not in year
    assert "Moo 3, 4" in year


def test_what_was_taken_back_is_shown_to_nobody(client, news, sent, editor):
    actions.take_back(sent, by=editor, at=AT)
    assert "หอกระจายข่าว" not in client.get("/news/water/").content.decode()
    assert "หอกระจายข่าว" not in client.get("/outreach/2570/").content.decode().split("<main")[1]


def test_a_year_is_counted_by_way_and_leads_to_the_news(client, news, sent, editor):
    actions.record(
        news, VALUES | {"channel": "radio", "place": "คลื่นบ้านเรา", "moos": []}, by=editor, at=AT
    )
    found = queries.year(2570)
    assert (found.count, found.news) == (2, 1)
    html = client.get("/outreach/2570/").content.decode()
    for words in ("วิทยุชุมชน", "คลื่นบ้านเรา", "พฤศจิกายน 2569", 'href="/news/water/"', news.title):
        assert words in html, words
    assert client.get("/outreach/").url == "/outreach/2570/"


def test_a_log_line_stays_when_its_news_is_deleted(client, news, sent):
    title = news.title
    news.delete()
    html = client.get("/outreach/2570/").content.decode()
    assert title in html
    assert 'href="/news/water/"' not in html


@pytest.mark.parametrize("year", [2400, 9999, 0])
def test_a_year_without_any_is_not_found(client, news, sent, year):
    assert client.get(f"/outreach/{year}/").status_code == 404


def test_a_site_without_any_says_so(client, index):
    this_year = fiscal_year(timezone.localdate())
    assert client.get("/outreach/").url == f"/outreach/{this_year}/"
    assert "ยังไม่ได้บันทึก" in client.get(f"/outreach/{this_year}/").content.decode()


def test_three_hundred_sendings_cost_as_many_queries_as_three(client, news, editor):
    counts = {}
    for total in (3, 300):
        have = Sending.objects.count()
        Sending.objects.bulk_create(
            Sending(page=news, title=news.title, recorded_at=AT, **VALUES)
            for _ in range(have, total)
        )
        for path in ("/outreach/2570/?x=1", "/news/water/?x=1"):
            client.get(path)
            with CaptureQueriesContext(connection) as asked:
                assert client.get(path).status_code == 200
            counts.setdefault(path, []).append(len(asked))
    assert all(few == many <= 12 for few, many in counts.values()), counts


def test_staff_write_it_down_with_thai_digits(staff, news):
    browser = staff("editor")
    response = browser.post(f"/admin/outreach/{news.pk}/", typed(reach="๒๕๐"))
    assert response.status_code == 302
    made = Sending.objects.get()
    assert (made.channel, made.place, made.reach) == ("line-group", "กลุ่มบ้านเรา", 250)
    assert made.sent_time == datetime.time(17, 30)
    html = browser.get(f"/admin/outreach/{news.pk}/").content.decode()
    assert "กลุ่มบ้านเรา" in html


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"place": ""}, "ใส่ชื่อกลุ่ม สถานี หรือช่องทางที่ส่ง"),
        ({"channel": "loudspeaker", "place": ""}, "เลือกหมู่บ้านที่ส่ง หรือใส่ชื่อสถานที่"),
        ({"channel": "pigeon"}, "เลือก"),
        ({"sent_on": "1/1/2600"}, "อยู่ในอนาคต"),
        ({"sent_on": "เมื่อวาน"}, "ใส่วันที่เป็น"),
        ({"sent_time": "25.00"}, "ใส่เวลาเป็น"),
        ({"moos": ["99"]}, ""),
        ({"reach": "หลายคน"}, "ใส่เป็นจำนวนเต็ม"),
        ({"reach": "0"}, "ใส่จำนวนตั้งแต่ 1 คน"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words_and_kept_on_the_screen(
    staff, news, changes, words
):
    browser = staff("editor")
    response = browser.post(f"/admin/outreach/{news.pk}/", typed(carried_by="นายช่าง", **changes))
    assert response.status_code == 422
    html = response.content.decode()
    assert words in html
    assert 'value="นายช่าง"' in html
    assert not Sending.objects.exists()
    assert browser.post(f"/admin/outreach/{news.pk}/", typed()).status_code == 302


def test_staff_take_back_only_what_they_may_see(staff, news, sent):
    path = f"/admin/outreach/sendings/{sent.pk}/take-back/"
    assert staff("clerk").post(path).status_code == 404
    sent.refresh_from_db()
    assert sent.taken_back_at is None
    browser = staff("approver")
    assert browser.get(path).status_code == 405
    assert browser.post(path).status_code == 302
    sent.refresh_from_db()
    assert sent.taken_back_at


def test_the_list_tells_what_was_not_sent_yet(staff, index, news, sent):
    make.news(index, title="ข่าวที่ยังไม่ส่ง", slug="unsent")
    browser = staff("editor")
    html = browser.get("/admin/outreach/").content.decode()
    assert "1 ครั้ง 1 ช่องทาง" in html
    unsent = browser.get("/admin/outreach/?show=unsent").content.decode()
    assert "ข่าวที่ยังไม่ส่ง" in unsent
    assert news.title not in unsent


@pytest.mark.parametrize("channel", Channel)
def test_what_a_channel_asks_for_is_said_at_the_field(villages, channel):
    form = SendingForm(typed(channel=channel, place=""), today=timezone.localdate())
    said = {name: str(channel.label) in form.fields[name].help_text for name in ("moos", "place")}
    assert said == {name: name in form.errors for name in said}
    asked = SendingForm({}, today=timezone.localdate())
    assert set(asked.errors) == {name for name, one in asked.fields.items() if one.required}
