"""The officers' screen of one case: what it shows, and what it keeps to itself."""

import pytest
from django.utils.timezone import now

from casework import actions, filing, storage
from casework.models import CaseFile, Event
from casework.states import State
from tests.casework.desk import browser, person, seen, text_of, url
from tests.factories.casework import (
    ANSWERS,
    SEALED,
    case_in,
    kept,
    levels,
    open_case,
    photo,
    staff,
)
from tests.factories.home import DivisionFactory

pytestmark = pytest.mark.django_db
PIN = SEALED["pin"]


@pytest.fixture
def division():
    return DivisionFactory(name="กองช่าง")


@pytest.fixture
def officer(division):
    return staff("officer", division=division, name="นายช่าง ขยัน")


@pytest.fixture
def desk(officer):
    return browser(officer)


@pytest.fixture
def case(officer, division):
    return case_in(State.IN_PROGRESS, by=officer, division=division, at=now())


def test_the_screen_says_what_case_it_is_how_it_stands_and_who_has_it(desk, case):
    page = text_of(desk.get(url(case)))
    for words in (
        case.number,
        case.subject,
        "กำลังดำเนินการ",
        "วันทำการ",
        "นายช่าง ขยัน",
        "081-234-5678",
    ):
        assert words in page


@pytest.mark.parametrize(
    ("state", "approvals", "words"),
    [
        (State.RECEIVED, (), "รับเรื่องนี้"),
        (State.IN_PROGRESS, (), "เสร็จขั้นตอนนี้"),
        (State.AWAITING_CITIZEN, (), "รอผู้ยื่นตอบ"),
        (State.AWAITING_APPROVAL, ("head",), "รอการพิจารณาของหัวหน้ากอง"),
        (State.COMPLETED, (), "ไม่มีอะไรต้องทำ"),
        (State.WITHDRAWN, (), "ไม่มีอะไรต้องทำ"),
    ],
)
def test_one_thing_to_do_next_stands_first(desk, officer, division, state, approvals, words):
    case = case_in(state, by=officer, division=division, approvals=approvals, at=now())
    page = text_of(desk.get(url(case)))
    bar = page[page.index("desk-bar") : page.index("desk-actions")]
    assert words in bar


def test_when_one_step_is_left_the_next_thing_is_to_close_or_to_propose(desk, officer, division):
    for approvals, next_ in (((), "complete"), (("head",), "submit")):
        case = case_in(State.IN_PROGRESS, by=officer, division=division, approvals=approvals)
        actions.finish_step(case, step=1, by=officer, at=now())
        assert desk.get(url(case)).context["next"] == next_


def test_nobody_is_urged_to_take_what_a_colleague_has(division, case):
    _, colleague = person(division=division)
    response = colleague.get(url(case))
    assert response.context["next"] == ""
    assert "take" in response.context["may"]


def test_the_case_waits_for_the_citizen_until_somebody_writes_down_the_answer(
    desk, officer, division
):
    case = case_in(State.AWAITING_CITIZEN, by=officer, division=division)
    desk.post(url(case, "receive_answer"), seen(case, text="อยู่ติดวัด ผู้ยื่นโทรมาบอก"))
    case.refresh_from_db()
    assert case.state == State.IN_PROGRESS
    message = case.messages.last()
    assert "แจ้งด้วยวาจา" in message.text
    assert message.by is None
    assert case.events.get(what=Event.What.CITIZEN_REPLIED).by == officer


def test_what_citizens_type_is_shown_as_text_never_as_markup(desk, officer, division):
    evil = "<script>alert(1)</script>"
    answers = [{"key": "a", "label": evil, "type": "text", "value": evil}]
    contact = {"name": evil, "phone": "", "email": ""}
    case = open_case(division=division, answers=answers, sealed={}, contact=contact, subject=evil)
    actions.answer(case, text=evil, at=now())
    actions.add_note(case, text=evil, by=officer, at=now())
    for address in (url(case), "/admin/cases/"):
        assert evil not in text_of(desk.get(address))


def test_internal_notes_stand_apart_and_reach_no_citizen(desk, case):
    desk.post(url(case, "note"), seen(case, text="โทรหาผู้ใหญ่บ้านแล้ว"))
    page = text_of(desk.get(url(case)))
    inside = page[page.index("desk-panel--inside") :]
    assert "โทรหาผู้ใหญ่บ้านแล้ว" in inside
    assert not case.messages.exists()


def test_a_masked_answer_is_masked_until_the_officer_in_charge_asks(desk, case, officer):
    page = text_of(desk.get(url(case)))
    assert ANSWERS[1]["value"] in page
    assert PIN not in page
    shown = desk.post(url(case, "unseal"), {"key": "pin"})
    assert PIN in text_of(shown)
    assert "no-store" in shown["Cache-Control"]
    assert PIN not in text_of(desk.get(url(case)))
    assert case.events.get(what=Event.What.UNSEALED).by == officer


def test_a_colleague_of_the_division_cannot_open_a_masked_answer(division, case):
    _, colleague = person(division=division)
    assert "เปิดดูเลขเต็ม" not in text_of(colleague.get(url(case)))
    response = colleague.post(url(case, "unseal"), {"key": "pin"}, follow=True)
    assert PIN not in text_of(response)
    assert "เปิดดูได้เฉพาะเจ้าหน้าที่ผู้รับผิดชอบ" in text_of(response)
    assert not case.events.filter(what=Event.What.UNSEALED).exists()


@pytest.mark.parametrize("key", ["village", "nothing", "", "\0", "x" * 60])
def test_there_is_nothing_to_open_in_other_answers(desk, case, key):
    assert desk.post(url(case, "unseal"), {"key": key}).status_code in (302, 404)


def test_with_a_lost_key_the_masked_answer_stays_shut_and_the_screen_says_why(desk, case):
    case.sealed_answers.update(sealed="gAAAA-not-ours")
    page = text_of(desk.post(url(case, "unseal"), {"key": "pin"}, follow=True))
    assert "กุญแจเข้ารหัสไม่ตรง" in page
    assert not case.events.filter(what=Event.What.UNSEALED).exists()


def test_files_are_downloads_with_their_thai_names(desk, case):
    [record] = filing.record(
        kept(photo("แผนที่บ้าน.jpg")), case=case, purpose=CaseFile.Purpose.ANSWER, at=now()
    )
    assert "แผนที่บ้าน.jpg" in text_of(desk.get(url(case)))
    response = desk.get(url(case, "files", record.pk))
    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert b"".join(response.streaming_content)[:3] == b"\xff\xd8\xff"
    storage.delete(record.path)
    lost = desk.get(url(case, "files", record.pk), follow=True)
    assert "หาไฟล์นี้ในเครื่องไม่พบ" in text_of(lost)


def test_the_papers_that_were_issued_stand_with_the_result(desk, officer, division):
    case = case_in(State.IN_PROGRESS, by=officer, division=division)
    paper = kept(photo("ใบอนุญาต.jpg"))
    actions.close(
        case, outcome=State.COMPLETED, result="ออกใบอนุญาตแล้ว", files=paper, by=officer, at=now()
    )
    page = text_of(desk.get(url(case)))
    result = page[page.index("ผลที่แจ้งผู้ยื่น") : page.index("ข้อมูลที่ยื่น")]
    assert "ออกใบอนุญาตแล้ว" in result
    assert "ใบอนุญาต.jpg" in result


def test_a_long_case_costs_no_more_queries_than_a_short_one(
    desk, officer, case, django_assert_max_num_queries
):
    def cost(count):
        for n in range(count):
            actions.add_note(case, text=f"บันทึก {n}", by=officer, at=now())
            actions.reply(case, text=f"ข้อความ {n}", files=kept(), by=officer, at=now())
            actions.answer(case, text=f"ตอบ {n}", files=kept(), at=now())
        with django_assert_max_num_queries(30) as asked:
            desk.get(url(case))
        return len(asked)

    desk.get(url(case))
    assert cost(2) == cost(10)


def test_a_file_of_another_case_is_not_found_below_ones_own(desk, case):
    foreign = open_case()
    [record] = filing.record(kept(), case=foreign, purpose=CaseFile.Purpose.ANSWER, at=now())
    assert desk.get(url(case, "files", record.pk)).status_code == 404
    assert desk.get(url(foreign, "files", record.pk)).status_code == 404
    assert desk.get(url(case, "files", 10**30)).status_code == 404


def test_history_names_everybody_who_did_something(desk, case, officer, division):
    head = staff("head", division=division, name="นางหัวหน้า กอง")
    actions.assign(case, to=head, reason="ด่วน", by=officer, at=now())
    page = text_of(desk.get(url(case)))
    history = page[page.index("desk-history") :]
    assert "นายช่าง ขยัน" in history
    assert "ด่วน" in history


def test_the_citizens_rating_is_shown(desk, officer, division):
    case = case_in(State.COMPLETED, by=officer, division=division)
    actions.rate(case, **levels(4), comment="มาไวดี", at=now())
    page = text_of(desk.get(url(case)))
    assert "4 จาก 5" in page
    assert "มาไวดี" in page


@pytest.mark.parametrize("number", ["x", "NH-2570-999999", "%00", "NH-2570-000001%00", "ก"])
def test_a_number_that_is_none_is_not_found(desk, case, number):
    assert desk.get(f"/admin/cases/{number}/").status_code == 404


def test_looking_changes_nothing(desk, case):
    version, events = case.version, case.events.count()
    for key in ("take", "note", "reply", "ask", "finish_step", "reopen"):
        desk.get(url(case, key))
    desk.get(url(case, "unseal"))
    case.refresh_from_db()
    assert (case.version, case.events.count()) == (version, events)


def test_a_form_from_another_site_is_refused(officer, case):
    desk = browser(officer)
    desk.handler.enforce_csrf_checks = True
    for key in ("note", "unseal"):
        response = desk.post(url(case, key), seen(case, text="x", key="pin"))
        assert response.status_code == 403
    assert not case.notes.exists()
