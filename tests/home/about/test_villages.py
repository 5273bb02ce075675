"""A village's page: whom to call, how many live there, what is on, what was written."""

import datetime

import pytest
from django.utils import timezone

from home.models import Leader
from tests.factories import home as make
from tests.factories.about import EventFactory


@pytest.fixture
def village(home):
    made = make.VillageFactory(
        moo=3,
        name="หนองบัวขาว",
        head_name="นางบัวผัน ขาวดี",
        head_phone="080-000-0203",
        households=161,
        men=296,
        women=311,
        counted_on=datetime.date(2026, 9, 30),
    )
    Leader.objects.create(village=made, name="นายคำพันธ์ ทองดี", role="water", phone="080-000-1030")
    return made


def soon(**fields):
    return EventFactory(starts_on=timezone.localdate() + datetime.timedelta(days=7), **fields)


def test_the_heads_telephone_is_dialled_at_a_touch(read, village):
    shown = read("/villages/3/")
    assert "นางบัวผัน ขาวดี" in shown
    assert 'href="tel:0800000203"' in shown


def test_who_looks_after_the_water_is_named(read, village):
    shown = read("/villages/3/")
    assert "ผู้ดูแลประปาหมู่บ้าน" in shown
    assert "นายคำพันธ์ ทองดี" in shown


def test_people_are_counted_with_the_day_they_were_counted_on(read, village):
    shown = read("/villages/3/")
    for told in ("607", "296", "311", "161", "30 กันยายน 2569"):
        assert told in shown


def test_a_village_nobody_counted_shows_no_numbers(read, home):
    make.VillageFactory(moo=4, name="ใหม่")
    assert "ครัวเรือน" not in read("/villages/4/")


def test_a_village_sees_its_own_events_and_those_for_all_but_not_its_neighbours(read, village):
    other = make.VillageFactory(moo=4)
    mine, everybodys, theirs = soon(title="ของเรา"), soon(title="ของทุกคน"), soon(title="ของเขา")
    mine.villages.add(village)
    theirs.villages.add(other)
    shown = read("/villages/3/")
    assert "ของเรา" in shown
    assert "ของทุกคน" in shown
    assert "ของเขา" not in shown
    assert "ของเขา" in read("/villages/4/")
    assert everybodys.villages.count() == 0


def test_news_that_names_the_village_stands_on_its_page(read, home, village):
    index = make.news_index(home)
    named = make.news(index, title="ซ่อมถนนหมู่ 3", slug="road")
    make.news(index, title="ข่าวอื่น", slug="other")
    named.villages.set([village])
    named.save()
    shown = read("/villages/3/").split("<main")[1]
    assert "ซ่อมถนนหมู่ 3" in shown
    assert "ข่าวอื่น" not in shown
    assert 'href="/news/?village=3"' in shown


def test_the_list_leads_to_each_village_and_adds_them_up(read, village):
    make.VillageFactory(moo=4, households=100, men=200, women=193)
    shown = read("/villages/")
    assert 'href="/villages/3/"' in shown
    assert "800" in shown


def test_the_next_village_is_one_step_away(read, village):
    make.VillageFactory(moo=5)
    assert 'href="/villages/5/"' in read("/villages/3/")
    assert 'href="/villages/3/"' in read("/villages/5/")


def test_without_any_village_the_list_says_whom_to_ask(read):
    assert "โปรดโทรถามสำนักงาน" in read("/villages/")


def test_many_events_cost_no_more_queries(client, village, django_assert_max_num_queries):
    client.get("/villages/3/?warm=1")
    counts = []
    for total in (3, 60):
        for _ in range(total):
            soon().villages.add(village)
        with django_assert_max_num_queries(14) as captured:
            client.get(f"/villages/3/?again={total}")
        counts.append(len(captured))
    assert counts[0] == counts[1]
