"""What the public sees of a plan's progress."""

import datetime

import pytest

from measures.plans.models import MeasureStep, Plan
from tests.factories.home import agency

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]
URL = "/measures/2568/progress/"


def text(response):
    return response.content.decode()


def test_each_step_has_its_state_its_words_and_its_day(client, step, tell):
    tell(step, 60, on=datetime.date(2025, 2, 5), text="ติดแล้ว 4 จุด")
    page = text(client.get(URL))
    assert "กำลังดำเนินการ" in page
    assert "60 %" in page
    assert "ติดแล้ว 4 จุด" in page
    assert "รายงานเมื่อ 5 ก.พ. 2568" in page
    assert "ปรับปรุงล่าสุด 5 กุมภาพันธ์ 2568" in page


def test_what_is_late_is_said_with_its_days_and_what_was_done_late_too(client, step, tell):
    tell(step, 100, on=datetime.date(2025, 4, 10))
    page = text(client.get(URL))
    assert "เสร็จช้ากว่ากำหนด 10 วัน" in page
    assert "ในจำนวนนี้ล่าช้า 1" in page
    assert "cells__late" in page


def test_the_plan_leads_there_with_its_numbers_and_back(client, step, tell):
    tell(step, 100)
    plan = text(client.get("/measures/2568/"))
    assert f'href="{URL}"' in plan
    assert "ดำเนินการแล้ว 1 จาก 2 ขั้นตอน รวมร้อยละ 50" in plan
    assert 'href="/measures/2568/"' in text(client.get(URL))


def test_a_new_report_is_seen_at_once(client, step, tell):
    assert "ติดครบแล้ว" not in text(client.get(URL))
    tell(step, 100, text="ติดครบแล้ว")
    assert "ติดครบแล้ว" in text(client.get(URL))


def test_english_words_stand_around_the_thai_texts(client, step, tell):
    tell(step, 60)
    page = text(client.get(f"/en{URL}"))
    for words in ("In progress", "Not begun", "Issue 1", "late"):
        assert words in page
    assert 'lang="th"' in page


def test_drafts_and_years_without_a_plan_do_not_exist(client, make):
    make(2569, is_published=False)
    for year in ("2569", "2570", "0", "99999999"):
        assert client.get(f"/measures/{year}/progress/").status_code == 404


def test_what_was_typed_is_shown_as_it_is_and_a_plan_without_steps_is_shown(client, step, tell):
    tell(step, 60, text="<script>alert(1)</script>")
    assert "<script>alert" not in text(client.get(URL))
    Plan.objects.create(fiscal_year=2567, is_published=True)
    assert "ยังไม่มีรายงานความก้าวหน้า" in text(client.get("/measures/2567/progress/"))


def test_it_is_the_same_for_everybody_and_may_be_kept(client, step):
    response = client.get(URL)
    assert "public" in response["Cache-Control"]
    assert response["ETag"]
    assert not response.cookies


@pytest.mark.parametrize(("issues", "rows"), [(1, 1), (5, 6)])
def test_few_questions_are_asked_however_many_steps(
    client, make, tell, issues, rows, django_assert_max_num_queries
):
    make(issues=issues, rows=rows)
    for step in MeasureStep.objects.all():
        tell(step, 50)
        tell(step, 70)
    agency()
    with django_assert_max_num_queries(11):
        client.get(URL)
    with django_assert_max_num_queries(12):
        client.get("/measures/2568/")
