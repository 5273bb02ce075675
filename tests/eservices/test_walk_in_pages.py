"""The queue's page at the counter, and the board in the hall that shows nobody's name."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from eservices import walk_in_actions
from eservices.models import WalkIn
from tests.casework.desk import person
from tests.factories.eservices import ServiceFactory

URL = "/admin/counter/queue/"
State = WalkIn.State


@pytest.fixture
def clerk(office):
    return person("clerk")[1]


def take(name="", **options):
    return walk_in_actions.take_number(at=now(), name=name, **options)


def text(client, url=URL):
    page = BeautifulSoup(client.get(url).content, "html.parser").find("main")
    return " ".join(page.get_text(" ").split())


def test_a_clerk_gives_a_number_with_or_without_a_name(clerk):
    service = ServiceFactory()
    clerk.post(URL + "take/", {"name": "ยายสี", "service": service.pk})
    clerk.post(URL + "take/", {})
    first, second = WalkIn.objects.all()
    assert (first.name, first.service, second.name) == ("ยายสี", service, "")
    assert "รอเรียก 2 คน" in text(clerk)


def test_a_name_too_long_and_a_service_that_is_none_are_said_and_kept(clerk):
    answer = clerk.post(URL + "take/", {"name": "ก" * 150, "service": "99999"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "เลือกบริการจากรายการ" in page
    assert "ก" * 150 in page
    assert not WalkIn.objects.exists()


def test_the_next_one_is_called_to_the_chosen_desk_and_the_desk_is_remembered(clerk):
    walk_in = take()
    clerk.post(URL + "next/", {"desk": "3"})
    walk_in.refresh_from_db()
    assert (walk_in.state, walk_in.desk) == (State.SERVING, 3)
    page = BeautifulSoup(clerk.get(URL).content, "html.parser")
    assert page.select_one("#desk-next option[selected]")["value"] == "3"


def press_twice(client, path):
    """Send one form of the page twice, as two quick clicks do."""
    page = BeautifulSoup(client.get(URL).content, "html.parser")
    form = page.find("form", action=URL + path)
    body = {field["name"]: field.get("value", "") for field in form.find_all("input")}
    return [client.post(URL + path, {**body, "desk": "1"}, follow=True) for _ in range(2)]


def test_two_quick_clicks_call_one_person(clerk):
    first, second = take(), take()
    answers = press_twice(clerk, "next/")
    assert all("เรียกคิว 1 แล้ว" in answer.content.decode() for answer in answers)
    assert list(WalkIn.objects.serving()) == [first]
    assert list(WalkIn.objects.waiting()) == [second]


def test_two_quick_clicks_give_one_number(clerk):
    answers = press_twice(clerk, "take/")
    assert all("ให้คิว 1 แล้ว" in answer.content.decode() for answer in answers)
    press_twice(clerk, "take/")
    assert [walk_in.number for walk_in in WalkIn.objects.all()] == [1, 2]


@pytest.mark.parametrize("seen", ["x", "๑", "9" * 40, "-1", "0"])
def test_a_button_that_names_nobody_calls_the_first(clerk, seen):
    walk_in = take()
    clerk.post(URL + "next/", {"desk": "1", "seen": seen})
    assert WalkIn.objects.serving().get() == walk_in


@pytest.mark.parametrize("desk", ["", "x", "99", "๒"])
def test_a_desk_that_is_none_is_the_first(clerk, desk):
    walk_in = take()
    clerk.post(URL + "next/", {"desk": desk})
    walk_in.refresh_from_db()
    assert walk_in.desk == 1


def test_nobody_jumps_the_queue_without_a_reason(clerk):
    take()
    late = take()
    answer = clerk.post(f"{URL}{late.pk}/call/", {"desk": "1"}, follow=True)
    assert "ยังไม่ถึงลำดับ" in answer.content.decode()
    clerk.post(f"{URL}{late.pk}/call/", {"desk": "1", "reason": "คนพิการ"})
    late.refresh_from_db()
    assert (late.state, late.jump_reason) == (State.SERVING, "คนพิการ")
    assert "เรียกก่อนคิว: คนพิการ" in text(clerk)


def test_done_left_and_back_again(clerk):
    first, second = take(), take()
    clerk.post(URL + "next/", {"desk": "1"})
    clerk.post(f"{URL}{first.pk}/done/")
    clerk.post(f"{URL}{second.pk}/left/")
    states = list(WalkIn.objects.values_list("state", flat=True))
    assert states == [State.DONE, State.LEFT]
    clerk.post(f"{URL}{second.pk}/back/")
    second.refresh_from_db()
    assert second.state == State.WAITING


def test_two_desks_pressing_at_once_are_told_and_nothing_is_done_twice(clerk):
    first = take()
    clerk.post(URL + "next/", {"desk": "1"})
    clerk.post(f"{URL}{first.pk}/done/")
    answer = clerk.post(f"{URL}{first.pk}/done/", follow=True)
    assert "เปลี่ยนเป็น" in answer.content.decode()
    answer = clerk.post(URL + "next/", {"desk": "1"}, follow=True)
    assert "ไม่มีผู้รอ" in answer.content.decode()


def test_what_is_not_a_move_or_not_a_number_is_not_there(clerk):
    walk_in = take()
    assert clerk.post(f"{URL}{walk_in.pk}/fly/").status_code == 404
    assert clerk.post(f"{URL}{walk_in.pk + 1}/done/").status_code == 404
    assert clerk.get(URL + "next/").status_code == 405


def test_an_auditor_moves_nobody(office):
    walk_in = take()
    _, auditor = person("auditor")
    for path in ("take/", "next/", f"{walk_in.pk}/left/"):
        assert auditor.post(URL + path, {"desk": "1"}).status_code == 404
    walk_in.refresh_from_db()
    assert walk_in.state == State.WAITING


def queries(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as caught:
        client.get(url)
    return len(caught)


def test_the_page_costs_the_same_for_ten_and_for_a_thousand(clerk):
    service = ServiceFactory()
    for _ in range(10):
        take(service=service)
    few = queries(clerk, URL)
    today = WalkIn.objects.first().on
    WalkIn.objects.bulk_create(
        WalkIn(on=today, number=n, taken_at=now(), service=service) for n in range(11, 1001)
    )
    assert queries(clerk, URL) == few <= 15
    assert queries(Client(), "/queue/") <= 12


# The board in the hall


def test_the_board_shows_numbers_and_desks_and_nothing_about_anybody(clerk):
    take("ยายสี", service=ServiceFactory(name="ขอเบี้ยยังชีพ"))
    take("ตามี")
    clerk.post(URL + "next/", {"desk": "2"})
    shown = text(Client(), "/queue/")
    assert "1 ช่อง 2" in shown
    assert "คิวถัดไป 2" in shown
    assert "ยายสี" not in shown
    assert "ตามี" not in shown
    assert "เบี้ย" not in shown


def test_the_board_renews_itself_unless_asked_not_to(office):
    answer = Client().get("/queue/")
    assert answer["Refresh"] == "8"
    assert "no-store" in answer["Cache-Control"]
    assert "Refresh" not in Client().get("/queue/?still")


def test_the_board_says_when_nobody_waits(office):
    assert "ไม่มีผู้รอ" in text(Client(), "/queue/")
