"""What officers do to a case over HTTP, alone and beside each other."""

import pytest
from django.utils.timezone import now

from casework import actions, storage
from casework.models import CaseFile, Draft, Event
from casework.staff_moves import MOVES
from casework.states import State
from tests.casework.desk import browser, person, seen, text_of, url
from tests.factories.casework import case_in, open_case, photo, staff
from tests.factories.home import DivisionFactory

pytestmark = pytest.mark.django_db
CHANGED = "เรื่องนี้มีการเปลี่ยนแปลงระหว่างที่ท่านพิมพ์"


@pytest.fixture
def division():
    return DivisionFactory()


@pytest.fixture
def officer(division):
    return staff("officer", division=division, name="นายช่าง ขยัน")


@pytest.fixture
def colleague(division):
    return staff("officer", division=division, name="นางเพื่อน ร่วมงาน")


@pytest.fixture
def desk(officer):
    return browser(officer)


@pytest.fixture
def case(officer, division):
    return case_in(State.IN_PROGRESS, by=officer, division=division, at=now())


def state_of(case):
    case.refresh_from_db()
    return case.state


def typed_again(response, **changes):
    """What the browser sends when the form that came back is sent again."""
    form = response.context["opened"].form
    return {name: form[name].value() or "" for name in form.fields if name != "files"} | changes


def test_from_taking_to_asking_each_move_goes_back_to_the_case_and_says_what_was_done(
    desk, officer, division
):
    case = open_case(division=division, at=now())
    for key, fields, state in (
        ("take", {}, State.IN_PROGRESS),
        ("finish_step", {"step": 1}, State.IN_PROGRESS),
        ("reply", {"text": "รถน้ำจะไปพรุ่งนี้"}, State.IN_PROGRESS),
        ("ask", {"text": "ขอแผนที่บ้าน"}, State.AWAITING_CITIZEN),
    ):
        response = desk.post(url(case, key), seen(case, **fields), follow=True)
        assert response.redirect_chain == [(url(case), 302)], key
        assert MOVES[key].done in text_of(response)
        assert state_of(case) == state
    assert case.assigned_to == officer
    assert [m.text for m in case.messages.all()] == ["รถน้ำจะไปพรุ่งนี้", "ขอแผนที่บ้าน"]


def test_proposed_approved_by_both_and_back_with_the_officer(desk, officer, division):
    case = case_in(
        State.IN_PROGRESS, by=officer, division=division, approvals=("head", "chief"), at=now()
    )
    _, head = person("head", division=division)
    _, chief = person("chief")
    desk.post(url(case, "submit"), seen(case, proposal="เห็นควรอนุมัติ"))
    assert state_of(case) == State.AWAITING_APPROVAL
    head.post(url(case, "approve"), seen(case, comment=""))
    assert state_of(case) == State.AWAITING_APPROVAL
    assert "เห็นควรอนุมัติ" in text_of(chief.get(url(case, "approve")))
    chief.post(url(case, "approve"), seen(case, comment="อนุมัติ"))
    assert state_of(case) == State.IN_PROGRESS
    assert case.is_approved


def test_a_superior_sends_back_only_with_a_reason(division):
    case = case_in(State.AWAITING_APPROVAL, division=division)
    _, head = person("head", division=division)
    empty = head.post(url(case, "send_back"), seen(case, comment=" "))
    assert empty.status_code == 422
    assert "พิมพ์สิ่งที่ให้แก้ไขก่อนส่งกลับ" in text_of(empty)
    head.post(url(case, "send_back"), seen(case, comment="ขาดแบบแปลน"))
    assert state_of(case) == State.IN_PROGRESS


def test_who_proposed_is_neither_offered_to_decide_nor_able_to(division):
    user, head = person("head", division=division)
    case = case_in(State.AWAITING_APPROVAL, by=user, division=division)
    assert "approve" not in head.get(url(case)).context["may"]
    response = head.post(url(case, "approve"), seen(case, comment="ดี"))
    assert response.status_code == 409
    assert "ผู้เสนอเรื่องเห็นชอบเรื่องของตนเองไม่ได้" in text_of(response)
    assert state_of(case) == State.AWAITING_APPROVAL


def test_a_case_is_given_to_a_colleague_chosen_by_name_and_post(division, case, colleague):
    _, head = person("head", division=division)
    page = text_of(head.get(url(case, "assign")))
    assert "นางเพื่อน ร่วมงาน – นักวิชาการ" in page
    head.post(url(case, "assign"), seen(case, to=colleague.pk, reason="ด่วน"))
    case.refresh_from_db()
    assert case.assigned_to == colleague


@pytest.mark.parametrize("who", ["chief", "foreign", "gone", "nobody", "rubbish"])
def test_a_case_cannot_be_given_to_who_does_not_handle_such_cases(division, case, who):
    _, head = person("head", division=division)
    gone = staff("officer", division=division)
    gone.is_active = False
    gone.save()
    to = {
        "chief": staff("chief").pk,
        "foreign": staff("officer").pk,
        "gone": gone.pk,
        "nobody": "",
        "rubbish": "9" * 40,
    }[who]
    before = case.assigned_to
    response = head.post(url(case, "assign"), seen(case, to=to))
    assert response.status_code == 422
    case.refresh_from_db()
    assert case.assigned_to == before


def test_a_closed_case_is_opened_again_with_a_reason(desk, officer, division):
    case = case_in(State.COMPLETED, by=officer, division=division)
    assert desk.post(url(case, "reopen"), seen(case, reason="")).status_code == 422
    desk.post(url(case, "reopen"), seen(case, reason="น้ำไม่พอ"))
    assert state_of(case) == State.IN_PROGRESS


def test_what_cannot_be_undone_is_asked_about_first(division):
    case = case_in(State.AWAITING_APPROVAL, division=division)
    _, head = person("head", division=division)
    for key in ("approve", "send_back"):
        page = text_of(head.get(url(case, key)))
        assert MOVES[key].explanation in page
        assert MOVES[key].button in page
        assert url(case, key) in text_of(head.get(url(case)))


def test_an_error_stands_at_the_top_and_beside_its_field_and_what_was_typed_stays(desk, case):
    long = "น" * 4001
    response = desk.post(url(case, "reply"), seen(case, text=long))
    page = text_of(response)
    assert response.status_code == 422
    assert 'href="#id_reply_text"' in page
    assert 'id="id_reply_text-errors"' in page
    assert long in page


# Two officers on one case.


def test_the_second_of_two_sees_what_the_first_did_and_loses_nothing_typed(desk, case, colleague):
    form = seen(case, text="ข้อความยาวที่พิมพ์ไว้นานมาก")
    actions.add_note(case, text="x", by=colleague, at=now())
    actions.ask_citizen(case, text="ขอบัตร", by=colleague, at=now())
    response = desk.post(url(case, "reply"), form)
    page = text_of(response)
    assert response.status_code == 409
    assert CHANGED in page
    assert "นางเพื่อน ร่วมงาน" in page[page.index(CHANGED) :]
    assert "ขอข้อมูลเพิ่มเติม หยุดนับเวลา" in page[page.index(CHANGED) :]
    assert "ข้อความยาวที่พิมพ์ไว้นานมาก" in page
    assert case.messages.count() == 1


def test_pressing_again_after_reading_works(desk, case, colleague):
    form = seen(case, text="ไปพรุ่งนี้")
    actions.add_note(case, text="x", by=colleague, at=now())
    again = typed_again(desk.post(url(case, "reply"), form))
    assert desk.post(url(case, "reply"), again).status_code == 302
    assert case.messages.get().text == "ไปพรุ่งนี้"


def test_a_double_click_is_told_as_ones_own_doing(desk, case):
    form = seen(case, text="ครั้งเดียวพอ")
    desk.post(url(case, "reply"), form)
    response = desk.post(url(case, "reply"), form)
    assert response.status_code == 409
    assert "ท่านทำรายการกับเรื่องนี้ไปแล้ว" in text_of(response)
    assert case.messages.count() == 1


def test_the_second_of_two_superiors_is_told_that_it_is_decided(division):
    case = case_in(State.AWAITING_APPROVAL, division=division)
    _, head = person("head", division=division)
    chief = staff("chief", name="นางปลัด ใจดี")
    form = seen(case, comment="เห็นด้วยครับ")
    actions.approve(case, by=chief, at=now())
    response = head.post(url(case, "approve"), form)
    assert response.status_code == 409
    assert "นางปลัด ใจดี" in text_of(response)
    assert "เห็นด้วยครับ" in text_of(response)
    assert case.decisions.count() == 1


def test_a_move_the_state_forbids_is_refused_in_words(desk, officer, division):
    case = case_in(State.AWAITING_CITIZEN, by=officer, division=division)
    response = desk.post(url(case, "ask"), seen(case, text="ขออีกอย่าง"))
    assert response.status_code == 409
    assert "รอข้อมูลจากผู้ยื่น" in text_of(response)
    assert "ขออีกอย่าง" in text_of(response)


@pytest.mark.parametrize("bad", [{"seen": ""}, {"seen": "x"}, {"seen": None}])
def test_a_form_without_the_version_it_saw_does_nothing(desk, case, bad):
    form = {k: v for k, v in (seen(case, text="x") | bad).items() if v is not None}
    response = desk.post(url(case, "note"), form)
    assert response.status_code == 422
    assert "โปรดกดอีกครั้ง" in text_of(response)
    assert not case.notes.exists()


def test_absurd_versions_and_events_do_no_harm(desk, case):
    for fields in ({"seen": "9" * 40}, {"seen": 1, "since": "9" * 40}, {"seen": 1, "since": -5}):
        assert desk.post(url(case, "note"), seen(case, text="x") | fields).status_code in (409, 422)


def test_nothing_but_what_the_form_asks_is_taken_from_it(desk, case, colleague):
    extra = {"state": "completed", "assigned_to": colleague.pk, "due_on": "2099-01-01", "by": 1}
    before = (case.state, case.assigned_to_id, case.due_on, case.division_id)
    desk.post(url(case, "note"), seen(case, text="x", **extra, division=1, at="2000-01-01"))
    case.refresh_from_db()
    assert (case.state, case.assigned_to_id, case.due_on, case.division_id) == before
    assert case.notes.get().by != colleague


# Files.


def test_a_reply_takes_its_files_along(desk, case):
    desk.post(url(case, "reply"), seen(case, text="แนบแล้ว", files=[photo("ใบตอบรับ.jpg")]))
    assert [f.name for f in case.messages.get().files.all()] == ["ใบตอบรับ.jpg"]


def test_a_file_that_lies_about_its_kind_is_refused_and_the_text_stays(desk, case):
    liar = photo("ใบ.pdf")
    response = desk.post(url(case, "reply"), seen(case, text="ดูไฟล์", files=[liar]))
    assert response.status_code == 422
    assert "เนื้อหาไม่ตรงกับชนิดไฟล์" in text_of(response)
    assert "ดูไฟล์" in text_of(response)


@pytest.mark.parametrize("trouble", ["changed", "invalid", "forbidden"])
def test_files_chosen_before_a_form_came_back_need_not_be_chosen_again(
    desk, case, colleague, trouble
):
    if trouble == "forbidden":
        actions.ask_citizen(case, text="ก่อน", by=colleague, at=now())
    form = seen(case, text="" if trouble == "invalid" else "แนบแล้ว", files=[photo("แผนที่.jpg")])
    form["kept"] = desk.get(url(case, "ask")).context["opened"].form["kept"].value()
    if trouble == "changed":
        actions.add_note(case, text="x", by=colleague, at=now())
    response = desk.post(url(case, "ask"), form)
    assert response.status_code in (409, 422)
    assert "แผนที่.jpg" in text_of(response)
    desk.post(url(case, "reply"), typed_again(response, text="แนบแล้ว"))
    [record] = case.messages.get(text="แนบแล้ว").files.all()
    assert record.name == "แผนที่.jpg"
    with storage.open_file(record.path) as file:
        assert file.read(3) == b"\xff\xd8\xff"
    assert CaseFile.objects.get() == record
    assert not Draft.objects.exists()


def test_a_stranger_to_the_forms_token_gets_no_files_of_it(desk, case):
    for token in ("", "x", "x:y:z", "ก"):
        desk.post(url(case, "reply"), seen(case, text=f"ข้อความ {token}", kept=token))
    assert CaseFile.objects.count() == 0


def test_a_full_disk_is_said_in_words_and_the_text_stays(desk, case, monkeypatch):
    def full(*args, **options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(storage, "write", full)
    response = desk.post(url(case, "reply"), seen(case, text="พิมพ์ไว้แล้ว", files=[photo()]))
    assert response.status_code == 503
    assert "เก็บไฟล์ลงเครื่องไม่ได้" in text_of(response)
    assert "พิมพ์ไว้แล้ว" in text_of(response)
    assert not case.messages.exists()


def test_every_move_leaves_one_line_in_the_history_with_who_did_it(desk, case, officer):
    before = case.events.count()
    desk.post(url(case, "note"), seen(case, text="x"))
    assert case.events.count() == before + 1
    assert case.events.last().what == Event.What.NOTED
    assert case.events.last().by == officer
