"""What everybody must know now stands on every page from its first minute to its last."""

import datetime
from urllib.parse import urlencode

import pytest
from django.urls import reverse
from django.utils import timezone

from cms import page_cache
from home.date_forms import BuddhistMomentField
from home.languages import THAI
from home.urgent import queries
from home.urgent.models import UrgentNotice
from tests.factories import home as make

NOON = datetime.datetime.fromisoformat("2026-12-01T12:00:00+07:00")
MINUTE = datetime.timedelta(minutes=1)
PAGES = ["/", "/en/", "/services/", "/track/", "/complaints/", "/nothing-here/"]


@pytest.fixture
def notice(homes):
    return make_notice()


def make_notice(**fields):
    return UrgentNotice.objects.create(
        **{"text": "น้ำไม่ไหล", "begins_at": NOON - datetime.timedelta(hours=1)} | fields
    )


def at(monkeypatch, moment):
    monkeypatch.setattr(timezone, "now", lambda: moment)


def body(client, path):
    return client.get(path, headers={"Accept-Encoding": ""}).content.decode()


@pytest.mark.parametrize("path", PAGES)
def test_it_stands_on_every_page(client, notice, monkeypatch, path):
    at(monkeypatch, NOON)
    assert "น้ำไม่ไหล" in body(client, path)


@pytest.mark.parametrize("path", ["/", "/track/"])
def test_a_kept_page_shows_it_in_the_minute_it_begins_and_no_longer_than_it_lasts(
    client, notice, monkeypatch, path
):
    UrgentNotice.objects.update(begins_at=NOON, ends_at=NOON + 10 * MINUTE)
    seen = []
    for minutes in (-1, 0, 9, 10):
        at(monkeypatch, NOON + minutes * MINUTE)
        body(client, path)
        seen.append("น้ำไม่ไหล" in body(client, path))  # as it was kept a moment ago
    assert seen == [False, True, True, False]


def test_asking_when_what_is_shown_changes_costs_the_one_query_it_always_did(
    notice, django_assert_num_queries
):
    with django_assert_num_queries(1):
        page_cache.generation()


@pytest.mark.parametrize("number", [1, 12])
def test_the_strip_costs_one_query_however_many_notices(homes, number, django_assert_num_queries):
    villages = make.VillageFactory.create_batch(3)
    page = make.page(homes[0], slug="water")
    for _ in range(number):
        make_notice(page=page).villages.set(villages)
    with django_assert_num_queries(1):
        shown = queries.shown(NOON)
    assert len(shown) == number
    assert shown[0].moos == tuple(sorted(village.moo for village in villages))


def test_the_gravest_comes_first_then_the_newest(homes):
    make_notice(text="ควรรู้", level="info", begins_at=NOON - MINUTE)
    make_notice(text="ระวังเก่า", level="warning", begins_at=NOON - 3 * MINUTE)
    make_notice(text="ระวังใหม่", level="warning", begins_at=NOON - 2 * MINUTE)
    make_notice(text="อันตราย", level="error", begins_at=NOON - 9 * MINUTE)
    texts = [shown.text for shown in queries.shown(NOON)]
    assert texts == ["อันตราย", "ระวังใหม่", "ระวังเก่า", "ควรรู้"]


def test_many_notices_leave_room_for_the_page(client, homes, monkeypatch):
    at(monkeypatch, NOON)
    for number in range(5):
        make_notice(text=f"เรื่องที่ {number}")
    text = body(client, "/")
    assert "ประกาศด่วนอีก 3 เรื่อง" in text
    assert text.count('class="urgent__notice ') == 5


def test_it_names_its_villages_and_leads_on(client, homes, monkeypatch):
    at(monkeypatch, NOON)
    page = make.page(homes[0], slug="water")
    make_notice(page=page).villages.set([make.VillageFactory(moo=4), make.VillageFactory(moo=3)])
    text = body(client, "/track/")
    assert "หมู่ 3, 4" in text
    assert 'href="/water/"' in text
    # There is no English of that page, so English readers are led to the Thai.
    assert 'href="/water/"' in body(client, "/en/track/")


def test_an_english_reader_reads_it_in_english_where_it_was_written(client, homes, monkeypatch):
    at(monkeypatch, NOON)
    make_notice(text="ถนนขาด", text_en="The road is cut", address="/services/")
    make_notice(text="ไฟดับ")
    text = body(client, "/en/track/")
    assert "The road is cut" in text
    assert "ถนนขาด" not in text
    assert 'href="/en/services/"' in text
    assert '<span lang="th">ไฟดับ</span>' in text


def test_a_link_to_a_page_taken_down_is_not_offered(client, homes, monkeypatch):
    at(monkeypatch, NOON)
    page = make.page(homes[0], slug="water")
    make_notice(page=page)
    page.unpublish()
    text = body(client, "/track/")
    assert "น้ำไม่ไหล" in text
    assert "/water/" not in text


def test_what_staff_write_is_shown_and_never_run(client, homes, monkeypatch):
    at(monkeypatch, NOON)
    make_notice(text="<script>alert(1)</script> & น้ำ")
    text = body(client, "/track/")
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; น้ำ" in text


def posted(**fields):
    return {
        "text": "สะพานขาด",
        "text_en": "",
        "level": "error",
        "begins_at_0": "1/12/2569",
        "begins_at_1": "09:30",
        "ends_at_0": "3/12/2569",
        "ends_at_1": "",
        "page": "",
        "address": "",
    } | fields


ADD = "wagtailsnippets_urgent_urgentnotice:add"


def test_staff_write_it_in_the_buddhist_era(admin_client, homes):
    response = admin_client.post(reverse(ADD), posted())
    assert response.status_code == 302, response.context["form"].errors
    written = UrgentNotice.objects.get()
    assert timezone.localtime(written.begins_at).isoformat() == "2026-12-01T09:30:00+07:00"
    # A day without a time lasts to its end.
    assert timezone.localtime(written.ends_at).isoformat() == "2026-12-04T00:00:00+07:00"


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"ends_at_0": "30/11/2569"}, "เวลาที่เลิกแสดงต้องอยู่หลังเวลาที่เริ่มแสดง"),
        ({"begins_at_0": "31/13/2569"}, "ใส่วันที่เป็น วัน/เดือน/ปี พ.ศ."),
        ({"ends_at_0": "", "ends_at_1": "10:00"}, "ใส่วันที่ด้วย"),
        ({"address": "javascript:alert(1)"}, "ที่อยู่ต้องขึ้นต้นด้วย / หรือ https://"),
        ({"address": "//evil.example"}, "ที่อยู่ในเว็บนี้ขึ้นต้นด้วย / ตัวเดียว"),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_then_served_when_right(
    admin_client, homes, wrong, told
):
    response = admin_client.post(reverse(ADD), posted(**wrong))
    assert told in response.content.decode()
    assert not UrgentNotice.objects.exists()
    admin_client.post(reverse(ADD), posted())
    assert UrgentNotice.objects.count() == 1


def test_the_list_says_which_are_shown(admin_client, homes):
    now = timezone.now()
    make_notice(text="ก", begins_at=now - 9 * MINUTE, ends_at=now - MINUTE)
    make_notice(text="ข", begins_at=now - 9 * MINUTE)
    make_notice(text="ค", begins_at=datetime.datetime.fromisoformat("2569-01-01T00:00:00+07:00"))
    text = admin_client.get(reverse("wagtailsnippets_urgent_urgentnotice:list")).content.decode()
    assert all(word in text for word in ("จบแล้ว", "กำลังแสดง", "รอถึงเวลา"))
    assert "1 ม.ค. 3112" in text


def test_an_end_of_day_is_shown_again_as_it_was_written(admin_client, homes):
    admin_client.post(reverse(ADD), posted())
    written = UrgentNotice.objects.get()
    edit = reverse("wagtailsnippets_urgent_urgentnotice:edit", args=[written.pk])
    shown = admin_client.get(edit).content.decode()
    assert 'value="3/12/2569"' in shown
    listed = admin_client.get(reverse("wagtailsnippets_urgent_urgentnotice:list"))
    assert "1 ธ.ค. 2569 09.30 น. ถึงสิ้นวันที่ 3 ธ.ค. 2569" in listed.content.decode()


def test_a_moment_without_a_day_is_no_moment():
    field = BuddhistMomentField(required=False)
    assert field.clean(["", ""]) is None
    assert timezone.localtime(field.clean(["1/12/2569", ""])).hour == 0


def test_every_page_says_what_it_is_to_who_shows_a_link(client, homes):
    assert homes[0].locale.language_code == THAI
    text = body(client, "/track/?" + urlencode({"number": ""}))
    for name in ("title", "description", "image", "locale", "site_name", "type"):
        assert f'<meta property="og:{name}" content="' in text, name
    assert 'content="th_TH"' in text
    assert 'content="http://testserver/static/home/share' in text
