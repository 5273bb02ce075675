"""The request as a letter: everything that was asked, nothing that is sealed, for whom it is."""

import io

import pytest
from pypdf import PdfReader

from casework import actions, request_letter
from casework.models import CaseFile, Event
from casework.states import State
from tests.casework.desk import person, seen, text_of, url
from tests.factories.casework import (
    ANSWERS,
    MONDAY,
    case_in,
    citizen,
    kept,
    open_case,
    open_with_secret,
    photo,
    staff,
)
from tests.factories.home import agency


@pytest.fixture(autouse=True)
def office(db):
    return agency()


def pages(pdf):
    return PdfReader(io.BytesIO(pdf)).pages


def content(case):
    return request_letter._content(case)


def test_it_is_addressed_to_the_mayor_and_dated_in_the_buddhist_era():
    letter = content(open_case())
    assert letter["to"] == "นายกองค์การบริหารส่วนตำบลดอนตะวัน"
    assert letter["date"] == "วันที่ ๒๓ เดือน พฤศจิกายน พ.ศ. ๒๕๖๙"
    assert "ข้าพเจ้า นางสมศรี มีนา โทรศัพท์ 081-234-5678" in letter["opening"]


def test_it_holds_every_answer_and_a_sealed_one_only_masked():
    rows = content(open_case())["answers"]
    assert [row["value"] for row in rows] == ["หมู่ที่ 4 บ้านโนนสูง", "X-XXXX-XXXXX-70-8"]


def test_what_was_not_known_has_a_line_to_write_on():
    unknown = {"key": "a", "label": "กี่ลิตร", "type": "number", "value": request_letter.UNKNOWN}
    assert content(open_case(answers=[unknown], sealed={}))["answers"][0]["is-unknown"]


def test_it_lists_the_papers_that_came_with_it():
    case = open_case(documents=[{"name": "ทะเบียนบ้าน", "originals": 0, "copies": 1}])
    case.files.create(
        purpose=CaseFile.Purpose.ANSWER, key="village", name="บ้าน.jpg", content_type="image/jpeg",
        path="x/y", size=1, sha256="0", at=MONDAY,
    )  # fmt: skip
    texts = [row["text"] for row in content(case)["papers"]]
    assert texts == ["ทะเบียนบ้าน (สำเนา 1 ฉบับ)", "ไฟล์ หมู่บ้าน: บ้าน.jpg"]


def test_a_short_one_is_one_page_and_a_long_one_flows_on():
    long = [ANSWERS[0] | {"value": "น้ำประปาไม่ไหลมาสามวันแล้ว\n" * 120}]
    assert len(pages(request_letter.draw(open_case()))) == 1
    assert len(pages(request_letter.draw(open_case(answers=long, sealed={})))) > 2


@pytest.mark.parametrize(
    "value", ["", "ก" * 4000, "#panic() $x$ *a* \\ <b>", "\u202e\x00\ud800", "👍🏽 ๙๙"]
)
def test_whatever_was_typed_it_is_drawn(value):
    answers = [{"key": "a", "label": value or "-", "type": "text", "value": value}]
    contact = {"name": value or "ก", "phone": "", "email": ""}
    case = open_case(answers=[], sealed={}, contact=contact | {"name": "ก"})
    case.answers = answers
    assert request_letter.draw(case).startswith(b"%PDF")


def test_staff_who_see_the_case_get_it():
    user, browser = person("officer")
    answer = browser.get(url(open_case(division=user.person.division)) + "request.pdf")
    assert answer["Content-Type"] == "application/pdf"
    assert "no-store" in answer["Cache-Control"]


def test_staff_who_do_not_see_the_case_do_not():
    _, browser = person("officer")
    assert browser.get(url(open_case()) + "request.pdf").status_code == 404
    assert browser.get("/admin/cases/x/request.pdf").status_code == 404


def test_the_citizen_with_the_secret_gets_it_and_nobody_else(client):
    case, secret = open_with_secret()
    address = f"/track/{case.number}/request.pdf"
    assert citizen(case, secret).get(address).content.startswith(b"%PDF")
    assert client.get(address).status_code == 404


def test_the_signed_paper_is_kept_with_the_case_and_written_down():
    clerk = staff("clerk")
    case = actions.scan(open_case(), files=kept(photo("คำร้อง.jpg")), by=clerk, at=MONDAY)
    assert [file.name for file in case.files.all()] == ["คำร้อง.jpg"]
    assert case.events.last().what == Event.What.SCANNED


def test_a_scan_without_a_file_is_refused_and_nothing_changes():
    case = open_case()
    with pytest.raises(actions.NotAllowed):
        actions.scan(case, files=[], by=staff("clerk"), at=MONDAY)
    assert case.events.count() == 1


@pytest.mark.parametrize("state", [State.RECEIVED, State.IN_PROGRESS, State.COMPLETED])
def test_a_clerk_attaches_the_signed_paper_whatever_the_case_waits_for(state):
    _, browser = person("clerk")
    case = case_in(state)
    assert "แนบคำร้องที่ลงนามแล้ว" in text_of(browser.get(url(case)))
    browser.post(url(case, "scan"), seen(case, files=photo("ลงนาม.jpg")))
    page = text_of(browser.get(url(case)))
    assert "ลงนาม.jpg" in page
    assert case.files.get().purpose == CaseFile.Purpose.SCAN


def test_the_form_without_a_file_says_so():
    _, browser = person("clerk")
    case = open_case()
    answer = browser.post(url(case, "scan"), seen(case))
    assert answer.status_code == 422
    assert "แนบไฟล์สแกนหรือรูปถ่ายอย่างน้อยหนึ่งไฟล์" in text_of(answer)
    assert not case.files.exists()


def test_an_auditor_cannot_attach_anything():
    _, browser = person("auditor")
    case = open_case()
    assert browser.post(url(case, "scan"), seen(case, files=photo())).status_code == 404
    assert not case.files.exists()


def test_what_was_left_open_is_no_part_of_the_letter():
    rows = [*ANSWERS, {"key": "spot", "label": "จุดสังเกต", "type": "text", "value": ""}]
    assert len(content(open_case(answers=rows))["answers"]) == len(ANSWERS)
