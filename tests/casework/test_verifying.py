"""The public page that says whether a paper is genuine."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from casework import actions, paper_codes
from casework.models import IssuedPaper
from casework.official_papers import Text, verify_url
from casework.states import State
from tests.factories.casework import case_in, staff

pytestmark = pytest.mark.django_db
TEXT = Text(title="ใบอนุญาตร้านซ่อมรถ", to="นางสมศรี มีนา", body="อนุญาต", signed_by="นายก")


@pytest.fixture
def paper(site):
    officer = staff()
    case = case_in(State.IN_PROGRESS, by=officer, at=timezone.now())
    return actions.issue_paper(
        case, kind=IssuedPaper.Kind.LICENCE, text=TEXT, by=officer, at=timezone.now()
    )


def page(code, language=""):
    return Client().get(f"{language}/verify/{code}/")


def shown(paper):
    return paper_codes.in_groups(paper.code)


def test_a_genuine_paper_says_so_and_hides_half_the_name(paper):
    answer = page(shown(paper))
    text = answer.content.decode()
    assert answer.status_code == 200
    assert "เอกสารนี้เป็นของจริง" in text
    assert paper.number in text
    assert "นางสมศรี มี…" in text
    assert "นางสมศรี มีนา" not in text
    assert paper.case.number not in text
    assert "noindex" in answer["X-Robots-Tag"]
    assert "no-store" in answer["Cache-Control"]


def test_the_address_on_the_paper_leads_there(paper):
    path = verify_url(paper.code).split("//", 1)[1].partition("/")[2]
    assert Client().get(f"/{path}").status_code == 200


def test_it_can_be_read_in_english(paper):
    assert page(shown(paper), "/en").status_code == 200


def test_a_code_typed_by_hand_leads_to_the_same_page(paper):
    answer = Client().get("/verify/", {"code": paper.code.lower()})
    assert answer.url == f"/verify/{shown(paper)}/"
    assert page(paper.code.lower()).url == f"/verify/{shown(paper)}/"


def test_a_revoked_paper_says_since_when_and_not_why(paper):
    actions.revoke_paper(
        paper.case, paper=paper.pk, reason="ความลับของสำนักงาน", by=paper.by, at=timezone.now()
    )
    text = page(shown(paper)).content.decode()
    assert "เอกสารนี้ยกเลิกแล้ว" in text
    assert "ความลับของสำนักงาน" not in text


def test_an_expired_paper_says_until_when(paper):
    IssuedPaper.objects.update(valid_until=date(2020, 1, 31))
    text = page(shown(paper)).content.decode()
    assert "เอกสารนี้หมดอายุแล้ว" in text
    assert "31 มกราคม 2563" in text


def test_a_paper_holds_on_its_last_day(paper):
    IssuedPaper.objects.update(valid_until=timezone.localdate())
    assert "เป็นของจริง" in page(shown(paper)).content.decode()
    IssuedPaper.objects.update(valid_until=timezone.localdate() - timedelta(days=1))
    assert "หมดอายุแล้ว" in page(shown(paper)).content.decode()


@pytest.mark.parametrize(
    "code", ["AAAA-AAAA-AAAA", "x", "ไม่รู้", "7K3M-Q9XP-T2W4-HB6D", "%00", "a" * 3000, "<b>"]
)
def test_an_unknown_code_is_answered_calmly(site, code):
    answer = page(code)
    assert answer.status_code == 404
    assert "ไม่พบเอกสารที่มีรหัสนี้" in answer.content.decode()


@pytest.mark.parametrize("typed", ["", "สั้น", "x" * 61, "\x00"])
def test_what_cannot_be_a_code_is_said_beside_the_field(site, typed):
    answer = Client().get("/verify/", {"code": typed})
    assert answer.status_code == 422
    assert answer.context["form"].errors["code"]


def test_guessing_is_stopped_and_an_honest_reader_elsewhere_is_not(paper):
    guesser = Client(REMOTE_ADDR="10.0.0.9")
    for _ in range(30):
        guesser.get(f"/verify/{paper_codes.in_groups(paper_codes.new_code())}/")
    assert guesser.get(f"/verify/{shown(paper)}/").status_code == 429
    assert Client(REMOTE_ADDR="10.0.0.8").get(f"/verify/{shown(paper)}/").status_code == 200


def test_the_page_takes_few_queries(paper, django_assert_max_num_queries):
    page(shown(paper))
    with django_assert_max_num_queries(12):
        page(shown(paper))
