"""Three taps at the counter, on a tablet that stands open all day or a phone."""

import re

import pytest
from django.core.cache import cache
from django.db import OperationalError
from django.test import Client

from casework import actions, point_views
from casework.models import SurveyPoint, SurveySheet
from casework.models.surveys import DIMENSIONS
from tests.factories.home import DivisionFactory

pytestmark = pytest.mark.django_db
FOURS = dict.fromkeys(DIMENSIONS, "4")


@pytest.fixture(autouse=True)
def _no_answers_yet(site):
    cache.clear()


@pytest.fixture
def point():
    return SurveyPoint.objects.create(
        slug="front", name="เคาน์เตอร์บริการ", name_en="Front desk", division=DivisionFactory()
    )


def _is_locked(*args, **kwargs):
    raise OperationalError("database is locked")


def text(response):
    return response.content.decode()


class TestThreeTaps:
    @pytest.mark.parametrize("start", ["/survey/front/", "/survey/front/tablet/"])
    def test_a_face_then_send_is_enough(self, client, point, start):
        first = text(client.get(start))
        addresses = re.findall(r'class="face-link" href="([^"]+)"', first)
        assert len(addresses) == 5

        asked = text(client.get(addresses[1]))
        sent = dict(re.findall(r'name="(\w+)" value="(\d)"[^>]* checked', asked))
        assert sent == FOURS
        assert f'action="{addresses[1]}"' in asked

        thanks = client.post(addresses[1], sent, follow=True)
        assert "ขอบคุณ" in text(thanks)
        sheet = SurveySheet.objects.get()
        assert {name: getattr(sheet, name) for name in DIMENSIONS} == dict.fromkeys(DIMENSIONS, 4)
        assert sheet.source == ("tablet" if "tablet" in start else "phone")
        assert (sheet.point, sheet.division, sheet.by) == (point, point.division, None)

    def test_one_tap_more_changes_one_dimension(self, client, point):
        client.post("/survey/front/4/", FOURS | {"staff": "1"})
        assert SurveySheet.objects.get().staff == 1

    def test_the_next_person_answers_on_the_same_tablet(self, client, point):
        for level in ("5", "4", "3", "2", "1"):
            client.post(f"/survey/front/tablet/{level}/", dict.fromkeys(DIMENSIONS, level))
        assert SurveySheet.objects.count() == 5

    def test_a_finger_that_presses_twice_counts_once(self, client, point):
        for _ in range(2):
            assert client.post("/survey/front/4/", FOURS).status_code == 302
        assert SurveySheet.objects.count() == 1


class TestATabletThatStandsOpen:
    def test_it_goes_back_to_the_first_question_by_itself(self, client, point):
        for address in ("/survey/front/tablet/4/", "/survey/front/tablet/thanks/"):
            assert client.get(address)["Refresh"].endswith("url=/survey/front/tablet/")
        assert client.get("/en/survey/front/tablet/thanks/")["Refresh"].endswith(
            "url=/en/survey/front/tablet/"
        )

    def test_nobodys_own_phone_is_hurried(self, client, point):
        for address in ("/survey/front/4/", "/survey/front/thanks/", "/survey/front/tablet/"):
            assert "Refresh" not in client.get(address)

    def test_nothing_on_it_expires_or_leads_away(self, point):
        strict = Client(enforce_csrf_checks=True)
        page = strict.get("/survey/front/tablet/4/")
        assert "csrfmiddlewaretoken" not in text(page)
        assert not page.cookies
        assert strict.post("/survey/front/tablet/4/", FOURS).status_code == 302
        links = re.findall(r'<a[^>]* href="(/[^"#]*)"', text(strict.get("/survey/front/tablet/")))
        assert all("/survey/front/tablet/" in link or "/static/" in link for link in links)

    def test_its_pages_are_kept_for_everybody(self, client, point):
        for address in ("", "4/", "thanks/", "tablet/", "tablet/4/", "tablet/thanks/"):
            response = client.get(f"/survey/front/{address}")
            assert "public" in response["Cache-Control"], address
            assert response["ETag"]

    def test_it_speaks_both_languages(self, client, point):
        thai, english = client.get("/survey/front/tablet/"), client.get("/en/survey/front/tablet/")
        assert 'href="/en/survey/front/tablet/"' in text(thai)
        assert 'href="/survey/front/tablet/"' in text(english)
        assert "Front desk" in text(english)


class TestWhatIsRefused:
    @pytest.mark.parametrize("level", ["", "0", "6", "x", "๔", "4.0"])
    def test_what_is_no_level_is_asked_for_in_words(self, client, point, level):
        response = client.post("/survey/front/4/", FOURS | {"staff": level, "comment": "ดี"})
        assert "เจ้าหน้าที่ผู้ให้บริการ: เลือก" in text(response)
        assert "ดี</textarea>" in text(response)
        assert text(response).partition("<main")[2].count(" checked") == 3
        assert not SurveySheet.objects.exists()

    def test_a_comment_as_long_as_a_book_is_not_lost(self, client, point):
        response = client.post("/survey/front/4/", FOURS | {"comment": "ก" * 4001})
        assert "error-summary" in text(response)
        assert "<details open>" in text(response)

    @pytest.mark.parametrize(
        "path", ["nowhere/", "front/0/", "front/6/", "front/99999999999/", "front/tablet/7/"]
    )
    def test_what_does_not_exist_is_not_found(self, client, point, path):
        assert client.get(f"/survey/{path}").status_code == 404
        assert client.post(f"/survey/{path}", FOURS).status_code in {404, 405}

    def test_a_point_no_longer_used_asks_nobody(self, client, point):
        SurveyPoint.objects.update(is_active=False)
        assert client.get("/survey/front/").status_code == 404
        assert "เคาน์เตอร์บริการ" not in text(client.get("/survey/"))

    def test_a_flood_is_refused_kindly_and_keeps_the_answer(self, client, point, monkeypatch):
        monkeypatch.setattr(point_views, "PER_CLIENT", 3)
        for level in "123":
            client.post(f"/survey/front/{level}/", dict.fromkeys(DIMENSIONS, level))

        refused = client.post("/survey/front/4/", FOURS | {"comment": "ดีมาก"})
        assert refused.status_code == 429
        assert "รอสิบนาที" in text(refused)
        assert "ดีมาก</textarea>" in text(refused)
        assert SurveySheet.objects.count() == 3
        other = client.post("/survey/front/4/", FOURS, REMOTE_ADDR="10.1.2.3")
        assert other.status_code == 302

    def test_a_refused_answer_pressed_again_is_not_thanked_for(self, client, point, monkeypatch):
        monkeypatch.setattr(point_views, "PER_CLIENT", 0)
        for _ in range(2):
            assert client.post("/survey/front/4/", FOURS).status_code == 429
        assert not SurveySheet.objects.exists()

    def test_an_answer_that_could_not_be_kept_is_kept_at_the_next_press(self, client, point):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(actions, "count_answers", _is_locked)
            assert client.post("/survey/front/4/", FOURS).status_code == 503
        assert client.post("/survey/front/4/", FOURS).status_code == 302
        assert SurveySheet.objects.count() == 1

    def test_what_another_site_sends_does_not_count(self, client, point):
        headers = {"Sec-Fetch-Site": "cross-site"}
        response = client.post("/survey/front/4/", FOURS, headers=headers)
        assert response.status_code == 403
        assert not SurveySheet.objects.exists()


def test_the_list_names_each_place_with_its_division(client, point):
    page = text(client.get("/survey/"))
    assert 'href="/survey/front/"' in page
    assert point.division.name in page
    SurveyPoint.objects.all().delete()
    cache.clear()
    assert client.get("/survey/").status_code == 200
