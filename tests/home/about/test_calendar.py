"""The calendar: what is coming, month by month, and for a phone's own calendar."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from home.about import happenings, months
from home.about.models import Event
from tests.factories import eservices
from tests.factories import home as make
from tests.factories.about import EventFactory

DAY = datetime.timedelta(days=1)
WEDNESDAY = datetime.date(2026, 12, 9)


def soon(days=3, **fields):
    return EventFactory(starts_on=timezone.localdate() + days * DAY, **fields)


def test_what_is_coming_stands_under_its_month(read, home):
    soon(title="ประชาคมหมู่ 4")
    assert "ประชาคมหมู่ 4" in read("/calendar/")


def test_what_is_over_is_not_coming_but_stays_in_its_month(read, home):
    past = soon(-40, title="งานที่ผ่านไป")
    month = months.of(past.starts_on)
    assert "งานที่ผ่านไป" not in read("/calendar/")
    assert "งานที่ผ่านไป" in read(f"/calendar/{month.year_be}/{month.number}/")
    assert "ผ่านไปแล้ว" in read(past.get_absolute_url())


def test_what_takes_several_days_is_on_while_it_lasts(read, home):
    soon(-2, ends_on=timezone.localdate() + DAY, title="งานสามวัน")
    assert "งานสามวัน" in read("/calendar/")


def test_an_event_tells_day_hours_place_and_for_whom(read, home):
    event = EventFactory(
        starts_on=WEDNESDAY, starts_at=datetime.time(9), ends_at=datetime.time(12), place="ศาลาวัด"
    )
    event.villages.add(make.VillageFactory(moo=3))
    shown = read(event.get_absolute_url())
    for told in ("วันพุธที่ 9 ธันวาคม 2569", "09.00–12.00 น.", "ศาลาวัด", 'href="/villages/3/"'):
        assert told in shown
    assert "Wednesday 9 December 2026" in read(f"/en{event.get_absolute_url()}")


def test_a_cancelled_event_says_so_and_stays(read, home):
    event = soon(title="รับบริจาคโลหิต", is_cancelled=True)
    assert "ยกเลิกแล้ว" in read(event.get_absolute_url())
    assert "ยกเลิกแล้ว" in read("/calendar/")
    assert "STATUS:CANCELLED" in read("/calendar/feed.ics")


def test_days_off_stand_in_the_calendar(read, home):
    make.HolidayFactory(on=timezone.localdate() + DAY, name="วันหยุดพิเศษ")
    assert "วันหยุดพิเศษ" in read("/calendar/")


def test_the_season_of_a_service_stands_in_the_calendar_by_itself(read, home):
    today = timezone.localdate()
    eservices.ServiceFactory(
        name="จดทะเบียนเกษตรกร",
        slug="farmers",
        live=True,
        season_opens=today - 5 * DAY,
        season_closes=today + 30 * DAY,
    )
    shown = read("/calendar/")
    assert "เปิดรับ: จดทะเบียนเกษตรกร" in shown
    assert "เปิดอยู่ตอนนี้" in shown
    assert 'href="/services/farmers/"' in shown
    assert "จดทะเบียนเกษตรกร" in read("/calendar/feed.ics").replace("\r\n ", "")


def test_a_season_that_repeats_comes_again_next_year(home):
    eservices.ServiceFactory(
        live=True,
        season_opens=datetime.date(2025, 2, 1),
        season_closes=datetime.date(2025, 3, 31),
        season_repeats=True,
    )
    found = happenings.between(datetime.date(2026, 1, 1), datetime.date(2027, 12, 31))
    assert [one.first for one in found if one.kind == "season"] == [
        datetime.date(2026, 2, 1),
        datetime.date(2027, 2, 1),
    ]


@pytest.mark.parametrize("path", ["/calendar/2569/13/", "/calendar/2569/0/", "/calendar/1/1/"])
def test_a_month_that_does_not_exist_is_not_found(client, home, path):
    assert client.get(path).status_code == 404
    assert client.get("/calendar/2569/12/").status_code == 200


def test_an_empty_month_leads_to_what_is_coming(read):
    assert 'href="/calendar/"' in read("/calendar/2580/1/").split("<main")[1]


def test_months_go_over_the_new_year():
    assert months.Month(2026, 12).moved(1) == months.Month(2027, 1)
    assert months.Month(2027, 1).moved(-1) == months.Month(2026, 12)
    assert months.Month(2024, 2).last.day == 29


def test_the_feed_is_a_calendar_of_its_own_addresses(client, home, settings):
    settings.SITE_URL = "https://portal.example"
    event = soon()
    response = client.get("/calendar/feed.ics")
    text = response.content.decode().replace("\r\n ", "")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert f"UID:event-{event.pk}@portal.example" in text
    assert f"URL:https://portal.example/calendar/events/{event.pk}/" in text


def test_the_same_event_keeps_its_uid_when_it_is_moved(read, home):
    event = soon()
    event.starts_on += DAY
    event.save()
    assert read("/calendar/feed.ics").count(f"UID:event-{event.pk}@") == 1


def test_english_phones_get_english_titles(read, home):
    soon(title="ประชาคม", title_en="Village meeting")
    assert "SUMMARY:Village meeting" in read("/en/calendar/feed.ics")


def test_one_event_goes_into_a_phone_by_itself(read, home):
    soon(title="อื่น")
    event = soon(title="งานเดียว")
    text = read(f"/calendar/events/{event.pk}/event.ics")
    assert text.count("BEGIN:VEVENT") == 1
    assert "งานเดียว" in text


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"ends_on": WEDNESDAY - DAY}, "วันสุดท้ายต้องไม่อยู่ก่อนวันแรก"),
        ({"ends_on": WEDNESDAY + 400 * DAY}, "ตรวจปีที่ใส่"),
        ({"ends_at": datetime.time(9)}, "ใส่เวลาเริ่มด้วย"),
        ({"starts_at": datetime.time(9), "ends_at": datetime.time(8)}, "เวลาเลิกต้องอยู่หลังเวลาเริ่ม"),
    ],
)
def test_days_and_hours_in_the_wrong_order_are_refused(fields, said):
    with pytest.raises(ValidationError) as caught:
        Event(title="ก", starts_on=WEDNESDAY, **fields).clean()
    assert said in str(caught.value)


def test_a_year_full_of_events_costs_no_more_queries(client, home, django_assert_max_num_queries):
    village = make.VillageFactory()
    client.get("/calendar/?warm=1")
    counts = []
    for total in (3, 80):
        for number in range(total):
            soon(number).villages.add(village)
        with django_assert_max_num_queries(12) as captured:
            client.get(f"/calendar/?again={total}")
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_the_home_page_shows_the_next_days(read, home):
    soon(title="ฉีดวัคซีนหมาแมว")
    assert "ฉีดวัคซีนหมาแมว" in read("/")


def test_links_from_month_to_month_come_to_an_end(read, home):
    last = months.of(timezone.localdate()).moved(months.NEAR)
    shown = read(f"/calendar/{last.year_be}/{last.number}/")
    assert f"/calendar/{last.moved(-1).year_be}/{last.moved(-1).number}/" in shown
    assert f"/calendar/{last.moved(1).year_be}/{last.moved(1).number}/" not in shown
