"""One screen at a time: what is asked, what is kept, and the way on and back."""

from unittest.mock import patch

import pytest
from django.db import OperationalError

from casework import drafts
from casework.models import Case, CaseFile, Draft
from tests.factories.casework import photo
from tests.factories.eservices import (
    ServiceFactory,
    key,
    only_if,
    option,
    option_key,
    question,
    section,
)

from .applying import NATIONAL_ID, PERSON, Visitor, receipt_of

STOP = "บ้านนอกตำบลขอที่ อบต. <ของท่าน> หรือโทร 045-000-111"
QUESTIONS = [
    question(
        "choice",
        "ใครขอ",
        options=[option("เจ้าของบ้าน"), option("ผู้แทน"), option("นอกตำบล", stop=STOP)],
    ),
    section("ผู้แทน", "กรอกเฉพาะเมื่อยื่นแทน", **only_if("ใครขอ", "ผู้แทน")),
    question("text", "ชื่อเจ้าของบ้าน"),
    section("เรื่องที่ขอ"),
    question("text", "เรื่อง"),
    question("national_id", "เลขบัตร"),
    section("รูปและบัญชี"),
    question("upload", "รูป", required=False, most=2),
    question("bank_account", "บัญชี", required=False),
]


def chose(answer):
    return PERSON | {key("ใครขอ"): option_key(answer)}


OWNER, AGENT = chose("เจ้าของบ้าน"), chose("ผู้แทน")
MATTER = {key("เรื่อง"): "ท่อแตก", key("เลขบัตร"): NATIONAL_ID}


@pytest.fixture
def service(office):
    return ServiceFactory(questions=QUESTIONS)


def at(visitor):
    """Where the visitor stands: “2/3 name of the page”."""
    words = visitor.text.split()
    place = words.index("หน้า")
    return f"{words[place + 1]}/{words[place + 3]} {visitor.page.h1.get_text(strip=True)}"


def fill(visitor):
    visitor.press("next", **OWNER).press("next", **MATTER)
    return visitor.press("check")


def test_the_first_page_asks_who_applies_and_shows_only_its_own_questions(visitor, service):
    assert at(visitor).startswith("1/3")
    assert set(visitor.typed) >= {"name", "phone", "email"}
    assert key("เรื่อง") not in visitor.typed


def test_page_by_page_to_the_receipt(visitor):
    assert at(visitor.press("next", **OWNER)) == "2/3 เรื่องที่ขอ"
    assert at(visitor.press("next", **MATTER)) == "3/3 รูปและบัญชี"
    assert visitor.press("check", files={key("รูป"): photo()}).is_check
    for said in ("นางสมศรี มีนา", "เจ้าของบ้าน", "ท่อแตก", "X-XXXX-XXXXX-70-8"):
        assert said in visitor.text
    receipt_of(visitor.press("send"))
    case = Case.objects.get()
    assert [answer["label"] for answer in case.answers] == [
        "ใครขอ",
        "เรื่อง",
        "เลขบัตร",
        "รูป",
        "บัญชี",
    ]
    assert CaseFile.objects.get(case=case).key == key("รูป")
    assert Draft.objects.count() == 0


def test_a_page_whose_condition_holds_comes_in_its_place(visitor):
    assert at(visitor.press("next", **AGENT)) == "2/4 ผู้แทน"
    assert at(visitor.press("next", **{key("ชื่อเจ้าของบ้าน"): "นายแดง"})) == "3/4 เรื่องที่ขอ"


def test_only_the_errors_of_this_page_are_said(visitor):
    visitor.press("next")
    assert [error.partition(":")[0] for error in visitor.errors] == [
        "ชื่อและนามสกุล",
        "เบอร์โทรศัพท์",
        "ใครขอ",
    ]
    visitor.press("next", **OWNER)
    assert visitor.errors == []
    visitor.press("next")
    assert [error.partition(":")[0] for error in visitor.errors] == ["เรื่อง", "เลขบัตร"]


def test_going_back_keeps_what_was_typed_also_what_is_wrong(visitor):
    visitor.press("next", **OWNER)
    visitor.press("back", **{key("เรื่อง"): "ท่อแตก", key("เลขบัตร"): "12"})
    assert at(visitor).startswith("1/3")
    assert visitor.typed["name"] == "นางสมศรี มีนา"
    assert visitor.errors == []
    visitor.press("next")
    assert visitor.typed[key("เรื่อง")] == "ท่อแตก"
    assert visitor.typed[key("เลขบัตร")] == "12"
    assert visitor.errors == []


def test_a_box_unticked_on_a_page_is_not_ticked_by_the_draft(office):
    service = ServiceFactory(
        questions=[
            question("choices", "มีอะไร", required=False, options=[option("ก"), option("ข")]),
            section("ต่อ"),
            question("text", "เรื่อง"),
        ]
    )
    visitor = Visitor(service).open().press("next", **PERSON, **{key("มีอะไร"): [option_key("ก")]})
    visitor.press("back").press("next", **{key("มีอะไร"): None})
    visitor.press("check", **{key("เรื่อง"): "x"}).press("send")
    assert [answer["value"] for answer in Case.objects.get().answers] == ["", "x"]


def test_a_change_leads_back_to_the_check_page_at_once(visitor):
    fill(visitor).press(f"edit:{key('เรื่อง')}")
    assert at(visitor) == "2/3 เรื่องที่ขอ"
    assert visitor.page.find(attrs={"name": key("เรื่อง")}).has_attr("autofocus")
    assert "บันทึกแล้วกลับไปตรวจคำตอบ" in visitor.text
    assert visitor.press("check", **{key("เรื่อง"): "ไฟดับ"}).is_check
    assert "ไฟดับ" in visitor.text


def test_a_change_that_opens_a_page_asks_it_before_the_check_page(visitor):
    fill(visitor).press(f"edit:{key('ใครขอ')}").press("check", **AGENT)
    assert at(visitor) == "2/4 ผู้แทน"
    assert visitor.errors == []
    visitor.press("check")
    assert visitor.errors == ["ชื่อเจ้าของบ้าน: กรอกช่องนี้ก่อนส่ง"]
    assert visitor.press("check", **{key("ชื่อเจ้าของบ้าน"): "นายแดง"}).is_check


def test_answers_of_a_page_that_fell_away_are_not_kept(visitor):
    visitor.press("next", **AGENT).press("next", **{key("ชื่อเจ้าของบ้าน"): "นายแดง"})
    visitor.press("next", **MATTER).press("check")
    visitor.press(f"edit:{key('ใครขอ')}").press("check", **OWNER)
    assert visitor.is_check
    assert "นายแดง" not in visitor.text
    visitor.press("send")
    assert "นายแดง" not in str(Case.objects.get().answers)


def test_the_first_field_of_every_row_can_be_changed(visitor):
    fill(visitor)
    for button in visitor.page.select("[value^='edit:']"):
        field = button["formaction"].partition("#")[2]
        assert visitor.press(button["value"]).page.find(id=field), button["value"]
        fill(visitor.press("check") if visitor.is_form else visitor)


def test_an_answer_that_stops_says_whom_to_call_and_keeps_everything(visitor, service):
    visitor.press("next", **chose("นอกตำบล"))
    assert "เรื่องนี้ยื่นทางเว็บไซต์ต่อไม่ได้" in visitor.text
    assert STOP in visitor.text
    assert service.phone in visitor.text
    visitor.press(visitor.page.select_one("[value^='edit:']")["value"])
    assert visitor.typed["name"] == "นางสมศรี มีนา"
    assert at(visitor.press("next", **OWNER)) == "2/3 เรื่องที่ขอ"


def test_a_touch_dials_the_number_of_an_answer_that_stops(visitor):
    for _place in ("beside the answer", "on the page that says so"):
        assert visitor.page.find("a", href="tel:045000111").text == "045-000-111"
        assert "&lt;ของท่าน&gt;" in visitor.response.content.decode()
        visitor.press("next", **chose("นอกตำบล"))


def test_an_answer_that_stops_cannot_be_sent_by_any_way(visitor):
    fill(visitor)
    visitor.press(f"edit:{key('ใครขอ')}").press("check", **chose("นอกตำบล"))
    assert STOP in visitor.text
    visitor.press("send")
    assert Case.objects.count() == 0
    assert STOP in visitor.text


def test_a_sealed_answer_never_goes_back_to_the_screen(visitor):
    visitor.press("next", **OWNER).press("next", **MATTER)
    assert NATIONAL_ID not in visitor.response.content.decode()
    visitor.press("back")
    assert NATIONAL_ID not in visitor.response.content.decode()
    assert "X-XXXX-XXXXX-70-8" in visitor.text
    assert at(visitor.press("next")) == "3/3 รูปและบัญชี"


def test_a_file_can_be_removed_on_its_page(visitor):
    visitor.press("next", **OWNER).press("next", **MATTER)
    visitor.press("check", files={key("รูป"): [photo("ก.jpg"), photo("ข.png", "PNG")]})
    visitor.press(f"edit:{key('รูป')}")
    button = visitor.page.select_one("[value^='remove:']")
    visitor.press(button["value"])
    assert at(visitor).startswith("3/3")
    assert len(visitor.page.select("[value^='remove:']")) == 1


# When something is in the way


def test_a_draft_forgotten_meanwhile_loses_only_what_is_sealed(visitor):
    visitor.press("next", **OWNER).press("next", **MATTER)
    Draft.objects.all().delete()
    visitor.press("check")
    assert at(visitor) == "2/3 เรื่องที่ขอ"
    assert visitor.errors == ["เลขบัตร: กรอกช่องนี้ก่อนส่ง"]
    assert visitor.typed[key("เรื่อง")] == "ท่อแตก"
    assert visitor.press("check", **MATTER).is_check
    assert "นางสมศรี มีนา" in visitor.text


@pytest.mark.parametrize("trouble", [OSError(28, "No space left"), OperationalError("locked")])
def test_a_full_disk_keeps_the_page_on_the_screen(visitor, trouble):
    visitor.press("next", **OWNER)
    with patch.object(drafts, "save", side_effect=trouble):
        visitor.press("next", **MATTER)
    assert visitor.response.status_code == 503
    assert at(visitor) == "2/3 เรื่องที่ขอ"
    assert visitor.typed[key("เรื่อง")] == "ท่อแตก"


def test_a_forged_post_saves_nothing_and_stays_on_its_page(service):
    visitor = Visitor(service, enforce_csrf_checks=True).open()
    visitor.press("next", **OWNER)
    assert visitor.response.status_code == 403
    assert at(visitor).startswith("1/3")
    assert visitor.typed["name"] == "นางสมศรี มีนา"
    assert Draft.objects.count() == 0


def test_a_form_published_anew_meanwhile_goes_on_and_says_so(visitor, service):
    visitor.press("next", **OWNER)
    service.questions = [*QUESTIONS, section("หน้าใหม่"), question("text", "ข้อใหม่")]
    service.save_revision().publish()
    visitor.press("next", **MATTER)
    assert "แบบฟอร์มนี้มีการปรับปรุง" in visitor.text
    assert at(visitor) == "3/4 รูปและบัญชี"
    assert at(visitor.press("next")) == "4/4 หน้าใหม่"
    visitor.press("check", **{key("ข้อใหม่"): "ตอบ"}).press("send")
    service.refresh_from_db()
    case = Case.objects.get()
    assert case.form_version == str(service.live_revision_id)
    assert case.answers[0]["value"] == "เจ้าของบ้าน"


def test_a_page_taken_away_meanwhile_leads_on_to_the_rest(visitor, service):
    visitor.press("next", **AGENT)
    service.questions = [q for q in QUESTIONS if q["value"].get("title") != "ผู้แทน"]
    service.save_revision().publish()
    visitor.press("next", **{key("ชื่อเจ้าของบ้าน"): "นายแดง"})
    assert visitor.response.status_code == 200
    assert visitor.is_form


def test_questions_changed_behind_the_check_page_are_shown_before_they_are_sent(visitor, service):
    fill(visitor)
    service.questions[4].value["label"] = "ขออะไร"
    service.save_revision().publish()
    visitor.press("send")
    assert visitor.is_check
    assert "โปรดตรวจคำตอบอีกครั้ง" in visitor.text
    assert Case.objects.count() == 0
    receipt_of(visitor.press("send"))


@pytest.mark.parametrize("stood", ["", "x", "ก" * 300, "\x00", "start", "q" + "0" * 12])
@pytest.mark.parametrize("go", ["next", "back", "check", "edit:", "edit:x", "remove:9", "zzz"])
def test_no_page_and_no_button_made_by_hand_breaks_the_form(visitor, stood, go):
    visitor.press(go, page=stood, **OWNER)
    assert visitor.response.status_code == 200
    assert visitor.is_form or visitor.is_check


def test_a_page_asks_little_of_the_database(visitor, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        visitor.open()
    with django_assert_max_num_queries(20):
        visitor.press("next", **OWNER)


# Without a script, and with one


def test_a_question_that_hangs_on_this_page_says_when_to_answer_it(office):
    questions = [
        question("choice", "ใคร", options=[option("ตนเอง"), option("ผู้อื่น")]),
        question("text", "ชื่อเขา", **only_if("ใคร", "ผู้อื่น")),
    ]
    visitor = Visitor(ServiceFactory(questions=questions)).open()
    assert "ตอบส่วนนี้เมื่อข้อ “ใคร” ตอบ “ผู้อื่น”" in visitor.text
    part = visitor.page.select_one("[data-asked-if]")
    assert part["data-asked-if"] == key("ใคร")
    assert part["data-answers"] == option_key("ผู้อื่น")
    assert part.find(attrs={"name": key("ชื่อเขา")})
    assert visitor.press(**PERSON, **{key("ใคร"): option_key("ตนเอง")}).is_check


def test_a_question_that_hangs_on_an_earlier_page_is_there_or_not(office):
    questions = [
        question("choice", "ใคร", options=[option("ตนเอง"), option("ผู้อื่น")]),
        section("ต่อ"),
        question("text", "เรื่อง"),
        question("text", "ชื่อเขา", **only_if("ใคร", "ผู้อื่น")),
    ]
    visitor = Visitor(ServiceFactory(questions=questions)).open()
    visitor.press("next", **PERSON, **{key("ใคร"): option_key("ตนเอง")})
    assert key("ชื่อเขา") not in visitor.typed
    visitor.press("back").press("next", **{key("ใคร"): option_key("ผู้อื่น")})
    assert key("ชื่อเขา") in visitor.typed


def test_staff_see_every_question_on_one_page(service):
    from django.template import Context  # noqa: PLC0415

    from eservices import queries  # noqa: PLC0415
    from eservices.forms import RequestForm  # noqa: PLC0415
    from eservices.models import Shown  # noqa: PLC0415

    form = RequestForm(Shown(service, service), queries.locality())
    drawn = form.helper.render_layout(form, Context())
    for name in ("ใครขอ", "ชื่อเจ้าของบ้าน", "เรื่อง", "รูป"):
        assert f'name="{key(name)}"' in drawn
    assert "ตอบส่วนนี้เมื่อข้อ “ใครขอ” ตอบ “ผู้แทน”" in drawn
