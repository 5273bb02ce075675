"""Letters and licences: numbered once, kept as they were issued, revoked but never lost."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from casework import actions, storage
from casework.models import CaseFile, Event, IssuedPaper, NumberSeries
from casework.official_papers import Text
from casework.states import State
from home.models import AgencySettings
from tests.factories.casework import MONDAY, case_in, open_case, staff

pytestmark = pytest.mark.django_db
TEXT = Text(
    title="แจ้งผลการพิจารณา",
    to="นางสมศรี มีนา",
    body="ตามคำขอของท่าน\nอนุมัติแล้ว เมื่อ {วันที่} เลขที่ {เลขที่}",
    reference="คำขอเลขที่ NH-2570-000001",
    signed_by="นายสมหมาย ใจกว้าง",
    signed_position="นายกองค์การบริหารส่วนตำบล",
)
LETTER, LICENCE = IssuedPaper.Kind.LETTER, IssuedPaper.Kind.LICENCE


@pytest.fixture
def agency():
    agency = AgencySettings.load()
    agency.paper_prefix = "อบ 75301"
    agency.save()
    return agency


@pytest.fixture
def officer():
    return staff()


@pytest.fixture
def case(officer):
    return case_in(State.IN_PROGRESS, by=officer)


def issue(case, by, *, kind=LETTER, at=MONDAY, **changes):
    return actions.issue_paper(case, kind=kind, text=replace(TEXT, **changes), by=by, at=at)


def test_a_letter_takes_the_next_number_of_the_year_and_is_kept_as_pdf(case, officer, agency):
    paper = issue(case, officer)
    assert paper.number == "อบ 75301/1"
    assert paper.year == 2569
    assert paper.content["number"] == "อบ ๗๕๓๐๑/๑"
    assert paper.content["body"][1] == "อนุมัติแล้ว เมื่อ ๒๓ พฤศจิกายน ๒๕๖๙ เลขที่ อบ ๗๕๓๐๑/๑"
    assert paper.file.purpose == CaseFile.Purpose.PAPER
    assert paper.file.name == "หนังสือแจ้งผล อบ 75301-1.pdf"
    with storage.open_file(paper.file.path) as file:
        assert file.read(5) == b"%PDF-"
    assert case.events.last().what == Event.What.ISSUED
    assert case.notices.last().what == "issued"


def test_every_kind_and_year_counts_for_itself(case, officer, agency):
    issue(case, officer)
    licence = issue(case, officer, kind=LICENCE)
    second = issue(case, officer)
    next_year = issue(case, officer, at=MONDAY + timedelta(days=60))
    assert licence.number == "1/2569"
    assert second.number == "อบ 75301/2"
    assert (next_year.number, next_year.year) == ("อบ 75301/1", 2570)


def test_the_officer_who_saw_an_older_case_issues_nothing(case, officer):
    seen = case.version
    issue(case, officer)
    with pytest.raises(actions.Changed):
        actions.issue_paper(case, kind=LETTER, text=TEXT, by=officer, at=MONDAY, seen=seen)
    assert IssuedPaper.objects.count() == 1
    assert NumberSeries.objects.get(prefix="letter").last == 1


@pytest.mark.parametrize("state", [State.RECEIVED, State.WITHDRAWN, State.AWAITING_APPROVAL])
def test_nothing_is_issued_before_the_work_or_after_giving_up(state, officer):
    case = case_in(state, by=officer)
    with pytest.raises(actions.NotAllowed, match="ออกเอกสารไม่ได้"):
        issue(case, officer)
    assert not IssuedPaper.objects.exists()


def test_what_superiors_must_approve_is_issued_only_after_they_did(officer):
    case = actions.take(open_case(approvals=("head",)), by=officer, at=MONDAY)
    with pytest.raises(actions.NotAllowed, match="เห็นชอบ"):
        issue(case, officer)
    head = staff("head")
    case = actions.submit_for_approval(case, proposal="ควร", by=officer, at=MONDAY)
    case = actions.approve(case, by=head, at=MONDAY)
    assert issue(case, officer).number == "1/2569"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"body": "{ชื่อเล่น}"}, "ชื่อเล่น"),
        ({"body": "บ้าน …………………… หมู่ 4"}, "ที่ว่าง"),
        ({"body": "ถึง {วันหมดอายุ}"}, "ยังไม่ได้ใส่วันหมดอายุ"),
        ({"valid_until": date(2026, 11, 22)}, "ผ่านไปแล้ว"),
    ],
)
def test_an_unfinished_text_is_not_issued_and_takes_no_number(case, officer, changes, said):
    with pytest.raises(actions.NotAllowed, match=said):
        issue(case, officer, **changes)
    assert not NumberSeries.objects.filter(prefix="letter").exists()
    assert not case.papers.exists()


def test_a_text_of_any_length_and_any_signs_becomes_pages(case, officer):
    paper = issue(
        case, officer, body="ก" * 3000 + "\n" + "คำ " * 800 + "😀#*_$", to="ยาวมาก" * 30,
        title="ชื่อ" * 50, conditions="ข้อหนึ่ง\nข้อสอง",
    )  # fmt: skip
    with storage.open_file(paper.file.path) as file:
        assert file.read(5) == b"%PDF-"


def test_a_full_disk_gives_no_number_away(case, officer, settings, tmp_path):
    blocked = tmp_path / "no-folder"
    blocked.write_text("")
    settings.PRIVATE_ROOT = blocked
    with pytest.raises(actions.NotAllowed, match="เก็บไฟล์"):
        issue(case, officer)
    assert not NumberSeries.objects.filter(prefix="letter").exists()


def test_a_revoked_paper_keeps_number_file_and_reason(case, officer):
    paper = issue(case, officer)
    actions.revoke_paper(case, paper=paper.pk, reason="ชื่อผิด", by=officer, at=MONDAY)
    paper.refresh_from_db()
    assert paper.is_revoked
    assert paper.revoked_reason == "ชื่อผิด"
    assert paper.file_id
    assert case.events.last().what == Event.What.REVOKED
    assert issue(case, officer).number == "2/2569"
    with pytest.raises(actions.NotAllowed, match="ยกเลิกไปแล้ว"):
        actions.revoke_paper(case, paper=paper.pk, reason="อีกครั้ง", by=officer, at=MONDAY)


def test_a_paper_of_another_case_cannot_be_revoked_from_here(case, officer):
    paper = issue(case_in(State.IN_PROGRESS, by=officer), officer)
    with pytest.raises(actions.NotAllowed, match="ไม่พบ"):
        actions.revoke_paper(case, paper=paper.pk, reason="x", by=officer, at=MONDAY)
    paper.refresh_from_db()
    assert not paper.is_revoked
