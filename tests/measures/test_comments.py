"""What people wrote at the survey points: who reads it, and that nobody else does."""

import datetime

import pytest

from casework.models import SurveyPoint
from tests.casework.desk import person, text_of
from tests.factories.home import DivisionFactory
from tests.measures.conftest import OCTOBER

pytestmark = pytest.mark.django_db
COMMENTS = "/admin/survey-comments/"


@pytest.fixture(autouse=True)
def _site(site):
    pass


@pytest.fixture
def elsewhere():
    division = DivisionFactory(name="กองอื่น")
    return SurveyPoint.objects.create(slug="other", name="จุดอื่น", division=division)


def test_a_head_reads_the_own_divisions_comments_newest_first_with_date_and_point(
    answer, elsewhere, division
):
    answer(1, 4, comment="ที่จอดรถน้อย <b>มาก</b>", on=OCTOBER)
    answer(1, 5, comment="ยิ้มแย้มดี", on=OCTOBER + datetime.timedelta(days=3))
    answer(1, 5, comment="", on=OCTOBER)
    answer(1, 1, comment="รอนาน", point=elsewhere, division=elsewhere.division)
    _, desk = person("head", division=division)
    page = text_of(desk.get(COMMENTS))
    assert page.index("ยิ้มแย้มดี") < page.index("ที่จอดรถน้อย &lt;b&gt;มาก")
    assert "1 ต.ค. 2569" in page
    assert "เคาน์เตอร์" in page
    assert page.count("desk-panel") == 2
    assert "รอนาน" not in page
    assert COMMENTS in text_of(desk.get("/admin/survey/"))


def test_the_chief_reads_the_comments_of_every_division(answer, elsewhere):
    answer(1, 4, comment="ที่จอดรถน้อย")
    answer(1, 1, comment="รอนาน", point=elsewhere, division=elsewhere.division)
    _, desk = person("chief")
    page = text_of(desk.get(COMMENTS))
    assert "ที่จอดรถน้อย" in page
    assert "รอนาน" in page
    assert COMMENTS in text_of(desk.get("/admin/figures/"))


@pytest.mark.parametrize("role", ["clerk", "officer", "editor", "auditor", "admin"])
def test_nobody_else_finds_the_comments(answer, division, role):
    answer(1, 4, comment="ที่จอดรถน้อย")
    _, desk = person(role, division=division)
    assert desk.get(COMMENTS).status_code == 404


def test_the_public_reads_no_comment_anywhere(answer, client, point):
    answer(9, 4, comment="ที่จอดรถน้อย")
    for path in ("/statistics/2570/", "/statistics/2570/statistics.csv", "/survey/front/"):
        page = client.get(path)
        assert page.status_code == 200
        assert "ที่จอดรถน้อย" not in page.content.decode()


def test_many_comments_come_in_pages_at_the_cost_of_one(
    answer, division, django_assert_max_num_queries
):
    for number in range(35):
        answer(1, 3, comment=f"ความเห็นที่ {number}.", on=OCTOBER)
    _, desk = person("head", division=division)
    desk.get(COMMENTS)
    with django_assert_max_num_queries(15):
        first = text_of(desk.get(COMMENTS))
    assert "ความเห็นที่ 34." in first
    assert "ความเห็นที่ 4." not in first
    assert "?page=2" in first
    assert "ความเห็นที่ 4." in text_of(desk.get(f"{COMMENTS}?page=2"))
    for page in ("x", "0", "99"):
        assert desk.get(f"{COMMENTS}?page={page}").status_code == 200
