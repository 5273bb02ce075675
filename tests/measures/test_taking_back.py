"""A pile of paper sheets keyed in wrongly is taken back: by whom, why, and what stays."""

import pytest
from wagtail.models import ModelLogEntry

from casework import actions
from casework.models import SurveySheet
from tests.casework.desk import person, text_of
from tests.factories.home import DivisionFactory

pytestmark = pytest.mark.django_db
PAPER = "/admin/survey/front/paper/"


@pytest.fixture(autouse=True)
def _site(site):
    pass


@pytest.fixture
def clerk(point):
    return person("clerk", division=DivisionFactory())


@pytest.fixture
def pile(clerk):
    """Two piles of the clerk: the second is the one keyed in wrongly. The first of its sheets."""
    _, desk = clerk
    desk.post(PAPER, {"on": "22/10/2569", "sheets": "5555"})
    desk.post(PAPER, {"on": "23/10/2569", "sheets": "1111\n1111 ผิด\n1111"})
    return SurveySheet.objects.filter(process=1).order_by("pk").first()


def back(sheet):
    return f"{PAPER}{sheet.pk}/take-back/"


def test_who_keyed_it_in_takes_the_whole_pile_back_and_nothing_else(clerk, pile):
    user, desk = clerk
    assert back(pile) in text_of(desk.get(PAPER))
    screen = text_of(desk.get(back(pile)))
    assert "ชุดนี้ 3 ใบ" in screen
    assert SurveySheet.objects.count() == 4  # looking changes nothing
    response = desk.post(back(pile), {"reason": "คีย์ผิดวันที่"})
    assert response.url == PAPER
    assert SurveySheet.objects.get().process == 5
    entry = ModelLogEntry.objects.get(action="casework.take_back")
    assert (entry.user, entry.data["reason"], entry.data["count"]) == (user, "คีย์ผิดวันที่", 3)
    assert (entry.data["on"], entry.data["keyed_by"]) == ("2026-10-23", user.username)
    page = text_of(desk.get(PAPER))
    assert "นำกลับแล้ว 3 ใบ" in page
    assert "คีย์ผิดวันที่" in page
    assert back(pile) not in page


def test_without_a_reason_nothing_is_taken_back(clerk, pile):
    _, desk = clerk
    for reason in ("", "  "):
        page = desk.post(back(pile), {"reason": reason})
        assert page.status_code == 422
        assert "พิมพ์เหตุที่นำกลับ" in text_of(page)
    assert SurveySheet.objects.count() == 4


def test_the_head_of_the_division_may_and_its_log_names_both(clerk, pile, division):
    head, desk = person("head", division=division)
    assert back(pile) in text_of(desk.get(PAPER))
    desk.post(back(pile), {"reason": "ใบซ้ำ"})
    assert SurveySheet.objects.count() == 1
    entry = ModelLogEntry.objects.get(action="casework.take_back")
    assert (entry.user, entry.data["keyed_by"]) == (head, clerk[0].username)


@pytest.mark.parametrize(("role", "is_own"), [("clerk", True), ("officer", True), ("head", False)])
def test_nobody_else_takes_a_pile_back(pile, division, role, is_own):
    _, desk = person(role, division=division if is_own else DivisionFactory())
    assert back(pile) not in text_of(desk.get(PAPER))
    assert desk.get(back(pile)).status_code == 404
    assert desk.post(back(pile), {"reason": "x"}).status_code == 404
    assert SurveySheet.objects.count() == 4


def test_pressed_twice_it_is_said_and_done_once(clerk, pile):
    _, desk = clerk
    for _ in range(2):
        response = desk.post(back(pile), {"reason": "คีย์ผิด"}, follow=True)
    assert "ชุดนี้นำกลับไปแล้ว" in text_of(response)
    assert ModelLogEntry.objects.filter(action="casework.take_back").count() == 1


def test_what_people_answered_themselves_is_never_taken_back(clerk, answer, point):
    user, desk = clerk
    [sheet] = answer(1, 5, source="phone")
    desk.post(back(sheet), {"reason": "x"})
    assert SurveySheet.objects.get() == sheet
    none = SurveySheet.objects.none()
    with pytest.raises(actions.NotAllowed, match="นำกลับไปแล้ว"):
        actions.take_back_answers(point, none, reason="x", by=user, at=sheet.at)


def test_the_history_of_the_point_shows_it_to_the_administrator(clerk, pile):
    clerk[1].post(back(pile), {"reason": "คีย์ผิด"})
    _, desk = person("admin")
    history = f"/admin/snippets/casework/surveypoint/history/{pile.point_id}/"
    assert "นำชุดแบบกระดาษกลับ" in text_of(desk.get(history))
