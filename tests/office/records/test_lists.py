"""The list pages: years, months, kinds, totals, languages, and what they cost."""

import datetime

import pytest
from django.core.cache import caches
from django.utils import timezone
from wagtail.models import PageViewRestriction

from home.buddhist import MONTHS, fiscal_year
from home.translating import translate
from tests.factories import records as make

pytestmark = pytest.mark.django_db
D = datetime.date


def body(client, path, status=200):
    response = client.get(path)
    assert response.status_code == status, path
    return response.content.decode()


@pytest.fixture
def meetings(home):
    return make.meeting_index(home)


def test_every_month_of_the_year_is_printed_and_one_without_a_meeting_says_so(client, meetings):
    make.meeting(meetings, D(2022, 10, 5), title="ประชุมเดือนตุลาคม")
    make.meeting(meetings, D(2023, 9, 6), title="ประชุมเดือนกันยายน")
    html = body(client, "/meetings/2566/")
    for month in range(1, 13):
        year = 2565 if month > 9 else 2566
        assert f"<h3>{MONTHS[month - 1]} {year}</h3>" in html
    assert html.index("ตุลาคม 2565</h3>") < html.index("กันยายน 2566</h3>")
    assert html.count("เดือนนี้ไม่มีการประชุม") == 10
    assert "ประชุม 2 ครั้ง ใน 2 เดือน" in html


def test_months_to_come_are_not_called_empty(client, meetings):
    today = timezone.localdate()
    html = body(client, "/meetings/")
    assert html.count("ยังไม่ถึงเดือนนี้") == len(list(_months_left(today)))
    assert html.count("เดือนนี้ยังไม่มีการประชุม") == 1
    assert f"ปีงบประมาณ พ.ศ. {fiscal_year(today)}" in html


def _months_left(today):
    """The months of the fiscal year after this one."""
    month = today.month
    while month != 9:
        month = month % 12 + 1
        yield month


def test_the_newest_year_with_records_comes_first_and_others_are_one_link_away(client, meetings):
    make.meeting(meetings, D(2022, 11, 5), title="ประชุมปี 2566")
    make.meeting(meetings, D(2023, 11, 5), title="ประชุมปี 2567")
    html = body(client, "/meetings/")
    assert "ประชุมปี 2567" in html
    assert "ประชุมปี 2566" not in html
    assert 'href="/meetings/2566/"' in html
    assert "ประชุมปี 2566" in body(client, "/meetings/2566/")


def test_a_year_or_kind_that_is_not_there_is_not_found(client, meetings):
    make.meeting(meetings, D(2022, 11, 5))
    odd = ("1999", "2565", "25660", "abc", "2566/nothing", "2566/monthly/x", "monthly/2566", "๒๕๖๖")
    for path in odd:
        body(client, f"/meetings/{path}/", 404)
    body(client, "/meetings/2566/monthly/")


def test_one_kind_can_be_chosen(client, meetings):
    make.meeting(meetings, D(2022, 11, 5), title="ทบทวนปัญหา")
    make.meeting(meetings, D(2022, 11, 20), title="ชี้แจงงบ", kind="budget")
    html = body(client, "/meetings/2566/budget/")
    assert "ชี้แจงงบ" in html
    assert "ทบทวนปัญหา</a>" not in html
    assert "ไม่มีการประชุม" not in html
    assert body(client, "/meetings/2566/monthly/").count("เดือนนี้ไม่มีการประชุม") == 11
    assert "ปีนี้ยังไม่มีการประชุมชนิดนี้" in body(client, "/meetings/2566/other/")


def test_drafts_and_private_meetings_are_not_listed(client, meetings):
    make.meeting(meetings, D(2022, 11, 5), title="เปิดเผย")
    make.meeting(meetings, D(2022, 12, 5), title="ยังเป็นร่าง", live=False)
    hidden = make.meeting(meetings, D(2023, 1, 5), title="เฉพาะเจ้าหน้าที่")
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    html = body(client, "/meetings/2566/")
    assert "เปิดเผย" in html
    assert "ยังเป็นร่าง" not in html
    assert "เฉพาะเจ้าหน้าที่" not in html


def test_trainings_are_summed_up_by_year(client, home):
    index = make.training_index(home)
    assert "ยังไม่มีการอบรมในรายการนี้" in body(client, "/trainings/")
    make.training(index, D(2023, 1, 5), actual_count=57, budget=24000, spent="22850.50")
    make.training(index, D(2023, 2, 5), kind="skills", actual_count=1200, budget=0, spent=0)
    make.training(index, D(2024, 2, 5), actual_count=5)
    html = body(client, "/trainings/2566/")
    for figure in ("2 <span>โครงการ", "1,257 <span>คน", "24,000 <span>บาท", "22,850.50 <span>บาท"):
        assert figure in html, figure
    assert "57 <span>คน" in body(client, "/trainings/2566/integrity/")


def test_what_people_took_part_in_is_counted(client, home):
    index = make.participation_index(home)
    assert "ยังไม่มีกิจกรรม" in body(client, "/participation/")
    make.participation(index, D(2023, 3, 5), people_count=486, kind="plan")
    make.participation(index, D(2023, 4, 5))
    assert "จัด 2 กิจกรรม มีผู้เข้าร่วม 486 คน" in body(client, "/participation/2566/")
    assert "จัด 1 กิจกรรม มีผู้เข้าร่วม 486 คน" in body(client, "/participation/2566/plan/")


def test_announcements_stand_under_the_year_they_are_for(client, home):
    index = make.announcement_index(home)
    assert "ยังไม่มีประกาศหรือคำสั่ง" in body(client, "/announcements/")
    old = make.announcement(index, D(2022, 10, 9), title="เจตจำนง 2566", kind="intent")
    early = D(2025, 9, 20)
    make.announcement(index, early, title="เจตจำนง 2569", fiscal_year=2569, replaces=old)
    html = body(client, "/announcements/")
    assert html.index("ปีงบประมาณ พ.ศ. 2569</h2>") < html.index("ปีงบประมาณ พ.ศ. 2566</h2>")
    assert html.count("มีฉบับใหม่ใช้แทนแล้ว") == 1
    assert "เจตจำนง 2566" not in body(client, "/announcements/2569/")
    assert "เจตจำนง 2566" in body(client, "/announcements/intent/")
    assert "เจตจำนง 2569" in body(client, "/announcements/2569/notice/")


def test_the_english_list_shows_what_is_translated_and_marks_the_rest_as_thai(
    client, meetings, english
):
    translate(meetings, english, {"การประชุม": "Meetings"})
    make.meeting(meetings, D(2022, 11, 5), title="ประชุมเดือนพฤศจิกายน")
    both = make.meeting(meetings, D(2022, 12, 5), title="ประชุมเดือนธันวาคม")
    translate(both, english, {"ประชุมเดือนธันวาคม": "December meeting"})
    html = body(client, "/en/meetings/2566/")
    slug = both.slug
    assert f'href="/en/meetings/{slug}/">December meeting' in html
    assert 'lang="th" hreflang="th">ประชุมเดือนพฤศจิกายน' in html
    assert "December 2022" in html
    assert html.count("No meeting in this month") == 10
    assert "December meeting" not in body(client, "/meetings/2566/")


@pytest.mark.parametrize("language", ["", "/en"])
def test_thirty_records_cost_as_many_queries_as_three(
    client, meetings, english, language, django_assert_max_num_queries
):
    translate(meetings, english, {"การประชุม": "Meetings"})
    spent = []
    for more in (3, 27):
        make.many(meetings, more)
        client.get(f"{language}/meetings/2569/")
        caches["pages"].clear()
        with django_assert_max_num_queries(12) as captured:
            body(client, f"{language}/meetings/2569/")
        spent.append(len(captured))
    assert spent[0] == spent[1]


def test_a_year_of_many_meetings_comes_in_pages(client, meetings, monkeypatch):
    monkeypatch.setattr(type(meetings), "records_a_page", 4)
    for day in range(1, 7):
        make.meeting(meetings, D(2022, 10, day), title=f"ประชุมครั้งที่ {day}")
    first, second = body(client, "/meetings/2566/"), body(client, "/meetings/2566/?page=2")
    assert "ประชุมครั้งที่ 4" in first
    assert "ประชุมครั้งที่ 5" not in first
    assert "ประชุมครั้งที่ 5" in second
    assert "หน้า 2 จาก" in second
    for odd in ("?page=99", "?page=abc", "?page=-1"):
        body(client, f"/meetings/2566/{odd}")


def test_the_years_address_is_kept_like_the_page_itself(client, meetings):
    make.meeting(meetings, D(2022, 11, 5))
    assert "ETag" in client.get("/meetings/2566/")
    assert "ETag" in client.get("/meetings/2566/monthly/")
    make.meeting(meetings, D(2022, 12, 5), title="เพิ่งเผยแพร่")
    assert "เพิ่งเผยแพร่" in body(client, "/meetings/2566/")
