"""Texts kept ready: who is offered which, what is filled in, what an editor may write."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from casework import placeholders
from casework.models import Draft, StandardReply
from casework.states import State
from eservices.models import ServiceRequest
from tests.casework.desk import browser, seen, text_of, url
from tests.factories.casework import case_in, open_case, photo, staff
from tests.factories.eservices import ServiceFactory
from tests.factories.home import DivisionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer():
    return staff("officer", division=DivisionFactory())


@pytest.fixture
def desk(officer):
    return browser(officer)


@pytest.fixture
def case(officer):
    return case_in(State.IN_PROGRESS, by=officer, division=officer.person.division, at=now())


def text(use="reply", words="เรียน {ชื่อ} เรื่อง {เลขที่}", **more):
    return StandardReply.objects.create(name="แจ้งนัด", use=use, text=words, **more)


def test_the_text_is_put_under_what_was_typed_and_nothing_is_sent(desk, case):
    ready = text()
    assert "ใส่ข้อความ" in text_of(desk.get(url(case, "reply")))
    response = desk.post(
        url(case, "reply"),
        seen(case, text="สวัสดีครับ", ready=ready.pk, insert="1", kept="") | {"files": photo()},
    )
    assert response.status_code == 200
    form = response.context["opened"].form
    assert form["text"].value() == f"สวัสดีครับ\n\nเรียน นางสมศรี มีนา เรื่อง {case.number}"
    assert "ยังบันทึกไม่ได้" not in text_of(response)
    assert not case.messages.exists()


def test_files_that_came_along_wait_in_the_form(desk, case):
    ready = text()
    kept = desk.get(url(case, "reply")).context["opened"].form["kept"].value()
    data = seen(case, text="", ready=ready.pk, insert="1", kept=kept) | {"files": photo()}
    response = desk.post(url(case, "reply"), data)
    assert "แนบไว้แล้ว" in text_of(response)
    assert Draft.objects.exists()
    form = response.context["opened"].form
    desk.post(url(case, "reply"), seen(case, text=form["text"].value(), kept=kept, ready=""))
    assert case.messages.get().files.count() == 1


def test_pressing_without_a_choice_is_explained_and_the_typed_text_stays(desk, case):
    text()
    for chosen in ("", "9" * 30, "x"):
        data = seen(case, text="พิมพ์ไว้", ready=chosen, insert="1")
        response = desk.post(url(case, "reply"), data)
        assert response.status_code == 422
        assert "พิมพ์ไว้" in text_of(response)
    assert not case.messages.exists()


def test_only_texts_for_this_use_service_and_division_are_offered(desk, case, officer):
    fits = text(division=officer.person.division)
    text(use="ask")
    text(division=DivisionFactory())
    text(topic="another-service")
    form = desk.get(url(case, "reply")).context["opened"].form
    assert list(form.fields["ready"].queryset) == [fits]
    assert "ready" not in desk.get(url(case, "note")).context["opened"].form.fields


def test_a_citizen_who_reads_english_gets_the_english_text(desk, officer):
    case = open_case(division=officer.person.division, at=now(), language="en")
    ready = text(text_en="Dear {ชื่อ}")
    response = desk.post(url(case, "reply"), seen(case, text="", ready=ready.pk, insert="1"))
    assert response.context["opened"].form["text"].value() == "Dear นางสมศรี มีนา"


def test_texts_stand_ready_where_a_request_ends_too(desk, case):
    ServiceRequest.objects.create(case=case, service=ServiceFactory())
    done, no = text(use="complete", words="เสร็จแล้ว"), text(use="refuse", words="ขาดคุณสมบัติ")
    for key, ready, field in (("complete", done, "result"), ("refuse", no, "reason")):
        data = seen(case, ready=ready.pk, insert="1", **{field: ""})
        response = desk.post(f"/admin/requests/{case.number}/{key}/", data)
        assert response.context["opened"].form[field].value() == ready.text
    case.refresh_from_db()
    assert case.state == State.IN_PROGRESS


def test_braces_are_filled_only_with_what_is_known(case):
    words = "{ ชื่อ } {กำหนดเสร็จ} {อะไร}"
    filled = placeholders.filled(words, case)
    assert filled.startswith("นางสมศรี มีนา ")
    assert filled.endswith("{อะไร}")
    assert placeholders.unknown(words) == ["{อะไร}"]
    assert placeholders.unknown("{ชื่อ") == ["{"]


def test_an_editor_is_told_which_words_in_braces_there_are(user_of):
    admin = browser(user_of("admin"))
    address = "/admin/snippets/casework/standardreply/add/"
    typed = {"name": "ขอแผนที่", "use": "ask", "text": "เรียน {ชือ}"}
    response = admin.post(address, typed)
    assert response.status_code == 200, response.headers
    page = text_of(response)
    assert "ไม่รู้จัก {ชือ}" in page
    assert "{เลขที่}" in page
    assert not StandardReply.objects.exists()
    admin.post(address, typed | {"text": "เรียน {ชื่อ}"})
    assert StandardReply.objects.get().text == "เรียน {ชื่อ}"
    assert "ขอแผนที่" in text_of(admin.get("/admin/snippets/casework/standardreply/"))


LIST = "/admin/snippets/casework/standardreply/"


@pytest.fixture
def head():
    """A head with the rights that the back office gives to heads."""
    user = staff("head", division=DivisionFactory())
    rights = Permission.objects.filter(codename__endswith="_standardreply")
    user.groups.get().permissions.add(*rights)
    return user


def test_the_list_asks_for_the_services_once(user_of):
    admin = browser(user_of("admin"))
    counts = []
    for n in (3, 20):
        service = ServiceFactory()
        for _row in range(n):
            text(topic=service.slug, division=DivisionFactory())
        admin.get(LIST)
        with CaptureQueriesContext(connection) as queries:
            page = text_of(admin.get(LIST))
        counts.append(len(queries))
    assert service.name in page
    assert counts[0] == counts[1]


def test_a_head_changes_and_deletes_only_texts_of_the_own_division(head):
    desk, own = browser(head), text(division=head.person.division)
    for other in (text(division=DivisionFactory()), text()):
        assert desk.get(f"{LIST}edit/{other.pk}/").status_code == 404
        assert desk.get(f"{LIST}delete/{other.pk}/").status_code in {302, 404}
        desk.post(f"{LIST}edit/{other.pk}/", {"name": "x", "use": "ask", "text": "x"})
        desk.post(f"{LIST}delete/{other.pk}/")
        address = "/admin/bulk/casework/standardreply/delete/"
        desk.post(f"{address}?id={other.pk}&next={LIST}")
        other.refresh_from_db()
        assert other.name == "แจ้งนัด"
        assert f"edit/{other.pk}/" not in text_of(desk.get(LIST))
    assert f"edit/{own.pk}/" in text_of(desk.get(LIST))
    assert desk.get(f"{LIST}edit/{own.pk}/").status_code == 200
    desk.post(f"{LIST}delete/{own.pk}/")
    assert not StandardReply.objects.filter(pk=own.pk).exists()


def test_a_new_text_of_a_head_is_of_the_own_division(head):
    desk, typed = browser(head), {"name": "ใหม่", "use": "ask", "text": "เรียน {ชื่อ}"}
    for division in ("", DivisionFactory().pk):
        desk.post(f"{LIST}add/", typed | {"division": division})
        assert not StandardReply.objects.exists()
    own = head.person.division
    page = BeautifulSoup(desk.get(f"{LIST}add/").content, "html.parser")
    offered = page.find("select", {"name": "division"}).find_all("option")
    assert [option["value"] for option in offered] == [str(own.pk)]
    desk.post(f"{LIST}add/", typed | {"division": own.pk})
    assert StandardReply.objects.get().division == own
