"""Cases tied together, put into one, taken apart, and handed to another division."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.timezone import localdate, now

from casework import access, actions, likeness
from casework.models import Case, CaseLink, Event, Notice
from casework.states import State
from eservices.models import ServiceRequest
from tests.casework.desk import browser, person, seen, text_of, url
from tests.factories.casework import case_in, open_case, open_with_secret, staff
from tests.factories.eservices import ServiceFactory
from tests.factories.home import DivisionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def division():
    return DivisionFactory(name="กองช่าง")


@pytest.fixture
def officer(division):
    return staff("officer", division=division)


@pytest.fixture
def desk(officer):
    return browser(officer)


@pytest.fixture
def case(officer, division):
    return case_in(State.IN_PROGRESS, by=officer, division=division, at=now())


@pytest.fixture
def twin(officer, division):
    return case_in(State.IN_PROGRESS, by=officer, division=division, at=now())


def fresh(case):
    case.refresh_from_db()
    return case


def test_a_case_is_merged_into_another_and_the_citizen_told_its_number(desk, case, twin):
    actions.answer(case, text="ขอด่วน", at=now())
    response = desk.post(url(case, "merge"), seen(case, other=twin.number.lower()), follow=True)
    assert "รวมเรื่องแล้ว" in text_of(response)
    assert fresh(case).state == State.MERGED
    assert case.merged_into == twin
    assert [m.text for m in case.messages.all()][0] == "ขอด่วน"
    assert twin.number in case.messages.last().text
    assert case.notices.last().what == Notice.What.MERGED
    assert twin.events.last().what == Event.What.MERGED_IN
    assert "รับมารวมในเรื่องนี้" in text_of(desk.get(url(twin)))
    assert "เรื่องนี้รวมเข้ากับ" in text_of(desk.get(url(case)))


@pytest.mark.parametrize("why", ["itself", "closed", "foreign", "unknown", "empty", "approval"])
def test_what_cannot_be_merged_is_explained_and_nothing_changes(desk, officer, division, case, why):
    target = {
        "itself": lambda: case,
        "closed": lambda: case_in(State.COMPLETED, by=officer, division=division),
        "foreign": open_case,
        "approval": lambda: open_case(division=division),
    }.get(why, lambda: None)()
    if why == "approval":
        Case.objects.filter(pk=case.pk).update(state="awaiting_approval", awaiting_level="head")
    typed = target.number if target else {"unknown": "NH-2570-999999", "empty": ""}[why]
    words = {
        "itself": "รวมเรื่องกับตัวเองไม่ได้",
        "closed": "ปิดแล้ว รวมได้เฉพาะกับเรื่องที่ยังเปิดอยู่",
        "approval": "รอผู้บริหารพิจารณา",
        "empty": "ใส่เลขที่ของอีกเรื่อง",
    }.get(why, "ไม่พบเรื่องเลขที่นี้")
    response = desk.post(url(case, "merge"), seen(case, other=typed))
    assert response.status_code in (409, 422)
    assert words in text_of(response)
    assert not fresh(case).is_closed
    assert not CaseLink.objects.exists()


def test_the_case_of_another_citizen_is_merged_only_when_that_is_confirmed(desk, division, case):
    other = open_case(division=division, contact={"name": "นายอื่น", "phone": "082-000-0000"})
    response = desk.post(url(case, "merge"), seen(case, other=other.number))
    assert "เบอร์โทรศัพท์ของสองเรื่องไม่ตรงกัน" in text_of(response)
    assert not fresh(case).is_closed
    desk.post(url(case, "merge"), seen(case, other=other.number, is_sure="on"))
    assert fresh(case).state == State.MERGED


def test_two_cases_are_linked_once_and_taken_apart_again(desk, case, twin):
    desk.post(url(case, "link"), seen(case, other=twin.number))
    assert twin.number in text_of(desk.get(url(case)))
    assert case.number in text_of(desk.get(url(twin)))
    response = desk.post(url(twin, "link"), seen(twin, other=case.number))
    assert "อยู่แล้ว" in text_of(response)
    desk.post(url(twin, "unlink"), seen(twin, other=case.number))
    assert not CaseLink.objects.exists()
    assert case.events.last().what == Event.What.UNLINKED


def test_a_merged_case_stays_tied(desk, case, twin):
    desk.post(url(case, "merge"), seen(case, other=twin.number))
    response = desk.post(url(twin, "unlink"), seen(twin, other=case.number))
    assert "ยกเลิกการเชื่อมไม่ได้" in text_of(response)
    assert CaseLink.objects.count() == 1


def test_a_case_of_the_same_phone_about_the_same_is_offered_as_perhaps_the_same(
    desk, officer, division, case, twin
):
    other = open_case(division=division, contact={"name": "ก", "phone": "082-000-0000"})
    page = text_of(desk.get(url(case)))
    assert "อาจเป็นเรื่องเดียวกัน" in page
    assert f"merge/?other={twin.number}" in page
    assert other.number not in page
    form = desk.get(url(case, "merge"), {"other": twin.number}).context["opened"].form
    assert form["other"].value() == twin.number
    foreign = open_case()
    assert foreign not in likeness.perhaps_the_same(case, access.staff_cases(officer), localdate())


def request_of(case, **service):
    return ServiceRequest.objects.create(case=case, service=ServiceFactory(**service))


def test_a_part_goes_to_a_second_division_under_its_own_number_and_the_same_secret(division):
    case, secret = open_with_secret(division=division, at=now())
    officer = staff("officer", division=division)
    request_of(case)
    actions.take(case, by=officer, at=now())
    other = DivisionFactory(name="กองคลัง")
    typed = {"to": f"division-{other.pk}", "subject": "ขอคืนเงินประกัน", "text": "คืนเงินให้ผู้ยื่น"}
    response = browser(officer).post(f"/admin/requests/{case.number}/split/", seen(case, **typed))
    assert response.status_code == 302
    new = Case.objects.get(subject="ขอคืนเงินประกัน")
    assert (new.division, new.state, new.assigned_to) == (other, State.RECEIVED, None)
    assert new.number != case.number
    assert access.open_with_secret(new.number, secret) == new
    assert access.open_with_secret(case.number, secret) == case
    assert new.number in case.messages.last().text
    assert "แยกไปเป็น" in text_of(browser(officer).get(url(case)))
    theirs = staff("officer", division=other)
    assert "คืนเงินให้ผู้ยื่น" in text_of(browser(theirs).get(url(new)))
    new.refresh_from_db()
    actions.take(new, by=theirs, at=now())
    page = browser(theirs).get(f"/admin/requests/{new.number}/complete/")
    assert page.status_code == 200


def test_a_part_sent_to_a_service_has_that_services_promise(officer, division, desk):
    case = open_case(division=division, at=now())
    request_of(case)
    service = ServiceFactory(division=DivisionFactory(), officer=staff("officer").person)
    to = f"service-{service.pk}"
    desk.post(
        f"/admin/requests/{case.number}/split/", seen(case, to=to, subject="อีกเรื่อง", text="ทำ")
    )
    new = Case.objects.get(subject="อีกเรื่อง")
    assert new.topic == service.slug
    assert new.working_days == service.working_days
    assert new.steps.count() == len(service.chart)
    assert new.assigned_to == service.officer.user


@pytest.mark.parametrize("to", ["", "division-0", "service-x", "own"])
def test_a_split_to_nowhere_is_refused_and_keeps_what_was_typed(desk, division, to):
    case = open_case(division=division, at=now())
    request_of(case)
    to = f"division-{division.pk}" if to == "own" else to
    response = desk.post(
        f"/admin/requests/{case.number}/split/", seen(case, to=to, subject="", text="คืนเงิน")
    )
    assert response.status_code == 422
    assert "คืนเงิน" in text_of(response)
    assert Case.objects.count() == 1


def test_a_case_moves_to_another_division_and_leaves_the_old_one(desk, division, case):
    other = DivisionFactory(name="กองคลัง")
    _, head = person("head", division=division)
    response = head.post(url(case, "move_division"), seen(case, to=other.pk, reason="เป็นเรื่องภาษี"))
    assert response.status_code == 302
    assert (fresh(case).division, case.assigned_to) == (other, None)
    assert desk.get(url(case)).status_code == 404
    assert head.get(url(case)).status_code == 404
    assert "เป็นเรื่องภาษี" in case.events.last().detail
    _, theirs = person("officer", division=other)
    assert theirs.get(url(case)).status_code == 200


def test_a_case_that_waits_for_a_decision_is_not_moved(division):
    case = case_in(State.AWAITING_APPROVAL, division=division)
    head = staff("head", division=division)
    with pytest.raises(actions.NotAllowed, match="รอผู้บริหารพิจารณา"):
        actions.move_division(case, to=DivisionFactory(), reason="ผิดกอง", by=head, at=now())
    assert fresh(case).division == division


def test_what_was_typed_while_the_case_moved_away_is_shown_to_be_copied(desk, division, case):
    sent = seen(case, text="น้ำประปาบ้านเลขที่ 12 จะซ่อมพรุ่งนี้")
    head = staff("head", division=division)
    actions.move_division(case, to=DivisionFactory(), reason="ผิดกอง", by=head, at=now())
    file = SimpleUploadedFile("a.txt", b"x")
    response = desk.post(url(case, "reply"), sent | {"files": file})
    assert response.status_code == 404
    page = text_of(response)
    assert "น้ำประปาบ้านเลขที่ 12 จะซ่อมพรุ่งนี้" in page
    assert "ไฟล์ที่แนบมาด้วยยังไม่ได้บันทึก" in page
    assert case.subject not in page
    assert not case.messages.exists()
    unknown = desk.post("/admin/cases/NH-2570-999999/reply/", sent)
    assert unknown.status_code == 404
    assert "จะซ่อมพรุ่งนี้" in text_of(unknown)
