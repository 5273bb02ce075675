"""What staff see of figures and surveys: by role, and what they key in from paper."""

import csv
import io
import json

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.db import OperationalError
from django.urls import reverse

from casework import actions
from casework.models import SurveySheet
from casework.models.surveys import DIMENSIONS
from tests.casework.desk import person
from tests.factories.home import DivisionFactory

pytestmark = pytest.mark.django_db
FIGURES, SURVEY = "/admin/figures/", "/admin/survey/"
PAPER = "/admin/survey/front/paper/"
SHEETS = "5545\n๔๔๔๔ ที่จอดรถน้อย\n\n1 2 3 4"


@pytest.fixture(autouse=True)
def _site(site):
    cache.clear()


def text(response):
    return response.content.decode()


class TestFigures:
    def test_a_head_sees_the_own_division_only(self, add, division):
        other = DivisionFactory(name="กองอื่น")
        add(6), add(8, division=other)
        _, desk = person("head", division=division)
        for query in ("", f"?division={other.pk}", "?division=x&year=y"):
            page = text(desk.get(FIGURES + query))
            assert "กองอื่น" not in page
            rows = text(desk.get(f"{FIGURES}statistics.csv{query}"))
            assert "กองอื่น" not in rows

    def test_the_chief_chooses_a_division_and_downloads_it(self, add, division):
        other = DivisionFactory(name="กองอื่น")
        add(6), add(8, division=other)
        _, desk = person("chief")
        query = f"?year=2570&division={other.pk}"
        response = desk.get(f"{FIGURES}statistics.csv{query}")
        rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))
        assert next(row for row in rows if row[:1] == ["รวมทั้งปี"])[1] == "8"
        assert f"division={other.pk}" in text(desk.get(FIGURES + query))

    @pytest.mark.parametrize("role", ["editor", "admin", "inspector", "storekeeper"])
    def test_who_sees_no_divisions_cases_finds_no_figures(self, role):
        _, desk = person(role)
        assert desk.get(FIGURES).status_code == 404
        assert desk.get(f"{FIGURES}statistics.xlsx").status_code == 404


class TestPoints:
    def test_the_clerk_finds_poster_tablet_and_paper(self, point):
        _, desk = person("clerk")
        page = text(desk.get(SURVEY))
        assert "/survey/front/tablet/" in page
        assert PAPER in page
        poster = desk.get("/admin/survey/front/poster.pdf")
        assert poster["Content-Type"] == "application/pdf"
        assert poster.content.startswith(b"%PDF")

    @pytest.mark.parametrize("role", ["editor", "auditor", "inspector"])
    @pytest.mark.parametrize("path", ["", "front/poster.pdf", "front/paper/"])
    def test_others_find_nothing(self, point, role, path):
        _, desk = person(role)
        assert desk.get(SURVEY + path).status_code == 404

    def test_a_point_that_does_not_exist_is_not_found(self, point):
        _, desk = person("clerk")
        for path in ("x/poster.pdf", "x/paper/"):
            assert desk.get(SURVEY + path).status_code == 404

    def test_the_longest_names_still_make_one_page(self, point):
        point.name = "จุดบริการรวมศูนย์หนึ่งเดียวเบ็ดเสร็จชั้นล่างอาคารสำนักงานหลังใหม่ " * 2
        point.name = point.name[:120]
        point.save()
        _, desk = person("clerk")
        assert desk.get("/admin/survey/front/poster.pdf").content.count(b"/Type /Page\n") <= 1


class TestPaper:
    @pytest.fixture
    def clerk(self, point):
        return person("clerk")

    def test_a_pile_is_kept_line_by_line_with_who_keyed_it_in(self, clerk, point):
        user, desk = clerk
        response = desk.post(PAPER, {"on": "๒๓/๑๐/๒๕๖๙", "sheets": SHEETS, "topic": ""})
        assert response.url == PAPER
        sheets = list(SurveySheet.objects.order_by("pk"))
        levels = [[getattr(sheet, name) for name in DIMENSIONS] for sheet in sheets]
        assert levels == [[5, 5, 4, 5], [4, 4, 4, 4], [1, 2, 3, 4]]
        assert sheets[1].comment == "ที่จอดรถน้อย"
        assert {(s.by, s.source, s.on.isoformat()) for s in sheets} == {
            (user, "paper", "2026-10-23")
        }
        assert "3 ใบ" in text(desk.get(PAPER))

    @pytest.mark.parametrize("line", ["554", "5560", "ดีมาก", "55455", "5545ดี", "x" * 2000])
    def test_a_line_that_cannot_be_read_is_named_and_nothing_is_lost(self, clerk, line):
        _, desk = clerk
        typed = {"on": "23/10/2569", "sheets": f"5545\n{line}"}
        page = text(desk.post(PAPER, typed))
        assert "บรรทัดที่ 2" in page
        assert f"5545\n{line}" in page
        assert not SurveySheet.objects.exists()

    @pytest.mark.parametrize(
        ("on", "words"),
        [
            ("", "ใส่วันที่"),
            ("เมื่อวาน", "อ่านวันที่นี้ไม่ได้"),
            ("31/2/2569", "อ่านวันที่นี้ไม่ได้"),
            ("1/1/2599", "อนาคต"),
            ("1/1/2550", "เก่ากว่าหนึ่งปี"),
        ],
    )
    def test_a_day_that_cannot_be_is_refused_in_words(self, clerk, on, words):
        _, desk = clerk
        page = text(desk.post(PAPER, {"on": on, "sheets": "5545"}))
        assert words in page
        assert "5545</textarea>" in page
        assert not SurveySheet.objects.exists()

    def test_pressed_twice_it_is_kept_once(self, clerk):
        _, desk = clerk
        for _ in range(2):
            desk.post(PAPER, {"on": "23/10/2569", "sheets": "5545", "batch": "a" * 20})
        assert SurveySheet.objects.count() == 1

    def test_what_could_not_be_kept_is_kept_at_the_next_press(self, clerk):
        def is_locked(*args, **kwargs):
            raise OperationalError("database is locked")

        _, desk = clerk
        desk.raise_request_exception = False
        typed = {"on": "23/10/2569", "sheets": "5545", "batch": "a" * 20}
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(actions, "count_answers", is_locked)
            assert desk.post(PAPER, typed).status_code >= 500
        desk.post(PAPER, typed)
        assert SurveySheet.objects.count() == 1

    @pytest.mark.parametrize(("sheets", "words"), [("5545\n" * 201, "แบ่งคีย์"), ("", "อย่างน้อย")])
    def test_too_many_or_none_are_not_kept(self, clerk, sheets, words):
        _, desk = clerk
        assert words in text(desk.post(PAPER, {"on": "23/10/2569", "sheets": sheets}))
        assert not SurveySheet.objects.exists()

    def test_a_service_that_is_none_is_refused(self, clerk):
        _, desk = clerk
        page = text(desk.post(PAPER, {"on": "23/10/2569", "sheets": "5545", "topic": "nothing"}))
        assert "เลือกบริการจากรายการ" in page
        assert not SurveySheet.objects.exists()


def test_an_administrator_finds_the_points_in_the_menu_by_their_name(client):
    boss = get_user_model().objects.create_superuser("boss", password="long-enough-1")
    client.force_login(boss)
    page = client.get("/admin/").content.decode()
    assert json.dumps("จุดประเมิน") in page  # the menu comes to the page as JSON
    assert '"/admin/snippets/"' not in page
    assert client.get(reverse("wagtailsnippets_casework_surveypoint:list")).status_code == 200
