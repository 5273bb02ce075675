"""Services and requests in the back office."""

import pytest
from django.urls import reverse

from casework import actions as casework
from casework.models import Event
from casework.states import State
from eservices import actions
from eservices.models import Service
from tests.factories.casework import MONDAY, photo, staff
from tests.factories.eservices import ServiceFactory, question
from tests.factories.home import DivisionFactory, PersonFactory


@pytest.fixture
def editor(user_of, client):
    client.force_login(user_of("approver"))
    return client


def streams(*names):
    return {f"{name}-count": "0" for name in names}


def entered(**changes):
    values = {
        "name": "ขอน้ำ",
        "slug": "water",
        "summary": "สำหรับบ้านที่ไม่มีน้ำ",
        "icon": "water",
        "order": "10",
        "criteria": '{"blocks":[{"key":"a","text":"ใครก็ได้","type":"unstyled","depth":0,'
        '"inlineStyleRanges":[],"entityRanges":[]}],"entityMap":{}}',
        "result_kind": "work",
        "fill_minutes": "5",
        "approval": "",
        "division": DivisionFactory().pk,
        "officer": PersonFactory().pk,
        **streams("steps", "documents", "fees", "laws", "questions"),
        "steps-count": "1",
        "steps-0-deleted": "",
        "steps-0-order": "0",
        "steps-0-type": "step",
        "steps-0-id": "",
        "steps-0-value-title": "ตรวจคำขอ",
        "steps-0-value-detail": "",
        "steps-0-value-division": "",
        "steps-0-value-outside_unit": "",
        "steps-0-value-duration_number": "3",
        "steps-0-value-duration_unit": "days",
        "no_fee": "on",
        "no_documents": "on",
        "action-publish": "1",
    }
    return {name: value for name, value in (values | changes).items() if value is not None}


def add(client, **changes):
    return client.post(reverse("wagtailsnippets_eservices_service:add"), entered(**changes))


def test_an_editor_writes_a_service_and_publishes_it(editor):
    response = add(editor)
    assert response.status_code == 302, response.context["form"].errors
    service = Service.objects.get()
    assert service.live
    assert service.working_days == 3
    assert service.locale.language_code == "th"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"no_fee": None}, "ใส่ค่าธรรมเนียม หรือทำเครื่องหมาย “ไม่มีค่าธรรมเนียม”"),
        ({"no_documents": None}, "ใส่เอกสาร หรือทำเครื่องหมาย “ไม่ต้องใช้เอกสาร”"),
        ({"steps-count": "0"}, "ใส่อย่างน้อยหนึ่งขั้นตอน"),
        ({"slug": "น้ำ"}, "slug"),
        ({"slug": "Water"}, "ตัวพิมพ์เล็ก"),
    ],
)
def test_what_is_missing_is_said_before_a_service_is_shown(editor, changes, sentence):
    response = add(editor, **changes)
    assert response.status_code == 200
    assert sentence in str(response.context["form"].errors)
    assert Service.objects.count() == 0


def test_a_draft_may_be_unfinished(editor):
    changes = {"no_fee": None, "no_documents": None, "steps-count": "0", "action-publish": None}
    response = add(editor, **changes)
    assert response.status_code == 302, response.context["form"].errors
    assert not Service.objects.get().live


def test_an_address_used_twice_is_said_and_is_no_error_of_ours(editor):
    add(editor)
    response = add(editor)
    assert response.status_code == 200
    assert "มีบริการอื่นใช้ที่อยู่นี้แล้ว" in str(response.context["form"].errors)


@pytest.mark.parametrize("name", ["list", "add"])
def test_the_screens_of_services_open(editor, name):
    ServiceFactory(questions=[question("text", "เรื่อง")])
    assert editor.get(reverse(f"wagtailsnippets_eservices_service:{name}")).status_code == 200


def test_a_service_with_requests_cannot_be_deleted(user_of, client, request_made):
    client.force_login(user_of("admin"))
    service = request_made.service
    url = reverse("wagtailsnippets_eservices_service:delete", args=[service.pk])
    assert client.post(url).status_code in (200, 302)
    assert Service.objects.filter(pk=service.pk).exists()


@pytest.mark.parametrize("mode", ["", "form"])
def test_a_draft_can_be_looked_at_as_manual_and_as_form(editor, mode):
    service = ServiceFactory(questions=[question("text", "เรื่อง")])
    url = reverse("wagtailsnippets_eservices_service:preview_on_edit", args=[service.pk])
    assert (
        editor.post(url, entered(**{"slug": service.slug, "action-publish": None})).status_code
        == 200
    )
    response = editor.get(url, {"mode": mode})
    assert response.status_code == 200
    assert "ขอน้ำ" in response.content.decode()


# The end of a request


@pytest.fixture
def request_made(office):
    service = ServiceFactory(questions=[question("text", "เรื่อง")])
    from casework import tokens  # noqa: PLC0415

    case = actions.submit(
        service,
        answers=[],
        sealed={},
        contact={"name": "นางสมศรี มีนา", "phone": "081-234-5678", "email": ""},
        token=tokens.new_token(),
        at=MONDAY,
    )
    return case.service_request


@pytest.fixture
def officer(site, client, request_made):
    user = staff("officer", division=request_made.service.division)
    casework.take(request_made.case, by=user, at=MONDAY)
    request_made.case.refresh_from_db()
    client.force_login(user)
    return client


def end(client, request, name, **values):
    url = reverse(f"eservices_staff:{name}", args=[request.case.number])
    return client.post(url, {"seen": request.case.version, **values})


def test_completing_gives_the_citizen_a_result_and_its_papers(officer, request_made):
    response = end(officer, request_made, "complete", result="ส่งน้ำแล้ว", files=[photo("ผล.jpg")])
    assert response.status_code == 302
    case = request_made.case
    case.refresh_from_db()
    assert (case.state, case.result) == (State.COMPLETED, "ส่งน้ำแล้ว")
    assert [file.name for file in case.files.filter(purpose="result")] == ["ผล.jpg"]


def test_refusing_gives_the_reason_and_the_way_to_appeal(officer, request_made):
    page = officer.get(reverse("eservices_staff:refuse", args=[request_made.case.number]))
    assert "ภายใน 15 วันนับแต่วันที่ได้รับแจ้ง" in page.content.decode()
    end(officer, request_made, "refuse", reason="อยู่นอกเขต", appeal="อุทธรณ์ใน 15 วัน")
    case = request_made.case
    case.refresh_from_db()
    assert case.state == State.REFUSED
    assert case.result == "อยู่นอกเขต\n\nการอุทธรณ์: อุทธรณ์ใน 15 วัน"


@pytest.mark.parametrize(
    ("name", "values", "sentence"),
    [
        ("complete", {"result": ""}, "พิมพ์ผลการดำเนินการ"),
        ("refuse", {"reason": "", "appeal": "x"}, "พิมพ์เหตุผลที่ไม่อนุมัติ"),
        ("refuse", {"reason": "x", "appeal": ""}, "พิมพ์วิธีอุทธรณ์"),
    ],
)
def test_an_end_without_words_is_no_end(officer, request_made, name, values, sentence):
    response = end(officer, request_made, name, **values)
    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert not request_made.case.events.filter(what=Event.What.COMPLETED).exists()


def test_what_another_officer_did_meanwhile_is_shown_and_nothing_typed_is_lost(
    officer, request_made
):
    casework.add_note(request_made.case, text="โทรแล้ว", by=staff("clerk"), at=MONDAY)
    response = end(officer, request_made, "complete", result="ส่งน้ำแล้ว 2 เที่ยว")
    assert response.status_code == 409
    assert "ส่งน้ำแล้ว 2 เที่ยว" in response.content.decode()


@pytest.mark.parametrize("role", ["officer", "auditor", "clerk"])
def test_whoever_may_not_end_a_case_finds_no_such_page(site, client, request_made, role):
    client.force_login(staff(role))
    assert end(client, request_made, "complete", result="x").status_code == 404
    request_made.case.refresh_from_db()
    assert request_made.case.state == State.RECEIVED
