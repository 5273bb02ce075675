"""The page of one's own case: what to do now, the real chart, who has it, by when and why."""

import pytest
from django.test import Client

from casework import actions
from casework.models import CaseDocument, Event
from casework.states import OPEN, State
from casework.wording import wording_of
from tests.factories.casework import (
    DAY,
    MONDAY,
    bring_to,
    case_in,
    citizen,
    open_case,
    open_with_secret,
    staff,
)
from tests.factories.home import PersonFactory

pytestmark = pytest.mark.django_db
NOW = "django.utils.timezone.now"


@pytest.fixture
def officer():
    return staff(name="นายวิชัย ช่างดี", position="นายช่าง", phone="081-999-0001")


@pytest.fixture(autouse=True)
def _monday(monkeypatch):
    monkeypatch.setattr("casework.citizen_page.localdate", lambda: MONDAY.date())


def page(case, secret, status=200):
    response = citizen(case, secret).get(f"/track/{case.number}/")
    assert response.status_code == status
    return " ".join(response.content.decode().split())


@pytest.mark.parametrize("state", State)
def test_every_state_has_words_of_its_own(state):
    words = wording_of(state)

    assert words.now
    assert words.next
    assert sum(wording_of(other).now == words.now for other in State) == 1


class TestTheChart:
    def test_each_step_has_its_state_its_unit_and_its_day(self, officer):
        case, secret = open_with_secret()
        first, second = case.steps.all()
        first.due_on, second.due_on = (MONDAY + DAY).date(), (MONDAY + 3 * DAY).date()
        first.save(update_fields=["due_on"])
        second.save(update_fields=["due_on"])
        shown = page(case, secret)

        assert shown.count('aria-current="step"') == 1
        assert "ภายใน 24 พ.ย. 2569" in shown
        assert "ภายใน 26 พ.ย. 2569" in shown
        assert "งานป้องกัน" in shown
        assert "ทั้งหมดภายใน" in shown

    def test_a_step_that_is_done_says_when_and_the_next_one_is_now(self, officer):
        case, secret = open_with_secret()
        case = actions.take(case, by=officer, at=MONDAY)
        actions.finish_step(case, step=1, by=officer, at=MONDAY)
        shown = page(case, secret)

        assert "เสร็จแล้ว</span> 23 พ.ย. 2569" in shown
        assert shown.index("ตรวจคำขอ") < shown.index("นำน้ำไปส่ง")
        assert "อยู่กับ นายวิชัย ช่างดี" in shown

    def test_a_step_past_its_day_says_so(self):
        case, secret = open_with_secret(at=MONDAY - 14 * DAY)
        case.steps.update(due_on=(MONDAY - 10 * DAY).date())

        assert page(case, secret).count("step__late") == 1

    def test_while_the_clock_stands_no_step_has_a_day(self, officer):
        case, secret = open_with_secret()
        case.steps.update(due_on=(MONDAY + DAY).date())
        bring_to(case, State.AWAITING_CITIZEN, by=officer)
        shown = page(case, secret)

        assert "24 พ.ย. 2569" not in shown
        assert "ทั้งหมดภายใน" not in shown
        assert "<strong>รอข้อมูลจากท่าน</strong>" in shown

    @pytest.mark.parametrize("state", [State.WITHDRAWN, State.REFUSED])
    def test_what_was_cut_short_shows_no_steps_to_come(self, officer, state):
        case, secret = open_with_secret()
        bring_to(case, state, by=officer)

        assert "step-chart" not in page(case, secret)

    def test_a_superior_s_step_is_not_said_to_lie_with_the_officer(self, officer):
        case, secret = open_with_secret()
        case.steps.filter(position=2).update(level="head")
        case = actions.take(case, by=officer, at=MONDAY)
        assert "อยู่กับ นายวิชัย" in page(case, secret)

        actions.finish_step(case, step=1, by=officer, at=MONDAY)
        assert "อยู่กับ นายวิชัย" not in page(case, secret)

    def test_a_step_to_come_is_not_promised_for_a_day_that_is_gone(self):
        case, secret = open_with_secret(at=MONDAY - 14 * DAY)
        case.steps.update(due_on=(MONDAY - 10 * DAY).date())

        assert "ภายใน 13 พ.ย. 2569" not in page(case, secret)


class TestWhoHasIt:
    def test_before_anybody_took_it_who_answers_for_the_service(self):
        case, secret = open_with_secret(responsible=PersonFactory(name="นางสายใจ ดูแลดี"))

        assert "นางสายใจ ดูแลดี" in page(case, secret)

    def test_afterwards_who_took_it_with_their_own_number(self, officer):
        case, secret = open_with_secret(responsible=PersonFactory(name="นางสายใจ ดูแลดี"))
        actions.take(case, by=officer, at=MONDAY)
        shown = page(case, secret)

        assert "นายวิชัย ช่างดี" in shown
        assert "081-999-0001" in shown
        assert "นางสายใจ" not in shown


class TestTheClock:
    def test_paused_says_why_and_since_when(self, officer):
        case, secret = open_with_secret()
        case = actions.take(case, by=officer, at=MONDAY)
        actions.pause(case, reason="รออำเภอรับรองเอกสาร", by=officer, at=MONDAY)
        shown = page(case, secret)

        assert "เราพักเรื่องไว้ชั่วคราว" in shown
        assert "รออำเภอรับรองเอกสาร" in shown
        assert "หยุดนับเวลาตั้งแต่ <strong>วันจันทร์ที่ 23 พฤศจิกายน 2569" in shown
        assert "ตอบกลับ</h3>" not in shown

    def test_who_has_only_the_phone_number_reads_no_reason(self, officer):
        case, _secret = open_with_secret()
        case = actions.take(case, by=officer, at=MONDAY)
        actions.pause(case, reason="รออำเภอรับรองเอกสาร", by=officer, at=MONDAY)
        shown = Client().post(f"/track/{case.number}/", {"key": case.citizen_phone})

        assert "เราพักเรื่องไว้ชั่วคราว" in shown.content.decode()
        assert "รออำเภอ" not in shown.content.decode()

    def test_extended_says_the_old_day_the_new_day_and_why(self, officer):
        case, secret = open_with_secret()
        case = actions.take(case, by=officer, at=MONDAY)
        actions.extend(case, days=5, reason="ต้องสำรวจแนวท่อใหม่", by=staff("head"), at=MONDAY)
        shown = page(case, secret)

        assert "ขยายเวลาจาก 26 พฤศจิกายน 2569 เป็น <strong>3 ธันวาคม 2569" in shown
        assert "ต้องสำรวจแนวท่อใหม่" in shown

    def test_late_says_sorry_where_it_is_and_whom_to_call(self):
        case, secret = open_with_secret(at=MONDAY - 60 * DAY)
        shown = page(case, secret)

        assert "<h1>ขออภัย เรื่องของท่านช้ากว่ากำหนด" in shown
        assert "ขออภัยที่ล่าช้า" in shown
        assert "ขณะนี้อยู่ที่ขั้น “ตรวจคำขอ”" in shown
        assert "tel:" in shown

    def test_waiting_for_the_citizen_says_until_when(self, officer):
        case, secret = open_with_secret()
        case = bring_to(case, State.AWAITING_CITIZEN, by=officer)
        case.answer_by = (MONDAY + 7 * DAY).date()
        case.save(update_fields=["answer_by"])
        shown = page(case, secret)

        assert "โปรดตอบภายใน <strong>วันจันทร์ที่ 30 พฤศจิกายน 2569" in shown

    def test_the_documents_that_are_missing_are_listed(self, officer):
        case, secret = open_with_secret()
        CaseDocument.objects.create(
            case=case, position=1, name="สำเนาทะเบียนบ้าน", copies=1, state="missing"
        )
        CaseDocument.objects.create(
            case=case, position=2, name="บัตรประชาชน", originals=1, state="complete"
        )
        bring_to(case, State.AWAITING_CITIZEN, by=officer)
        shown = page(case, secret)

        assert "เอกสารที่ยังขาด" in shown
        assert "สำเนาทะเบียนบ้าน" in shown
        assert "สำเนา 1 ชุด" in shown
        assert "บัตรประชาชน" not in shown

    def test_merged_leads_to_the_other_number(self):
        (case, secret), other = open_with_secret(), open_case()
        case.state, case.merged_into, case.closed_at = State.MERGED, other, MONDAY
        case.save(update_fields=["state", "merged_into", "closed_at"])
        shown = page(case, secret)

        assert "รวมเรื่องนี้กับอีกเรื่องหนึ่งแล้ว" in shown
        assert f'href="/track/{other.number}/"' in shown


class TestWithdrawing:
    @pytest.mark.parametrize("state", sorted(OPEN))
    def test_every_open_case_can_be_given_up_with_a_reason(self, officer, state):
        case, secret = open_with_secret(approvals=("head",))
        if state == State.PAUSED:
            case = actions.take(case, by=officer, at=MONDAY)
            case = actions.pause(case, reason="รอ", by=officer, at=MONDAY)
        else:
            case = bring_to(case, state, by=officer)
        client, path = citizen(case, secret), f"/track/{case.number}/withdraw/"
        assert client.post(path, {"reason": "ฝนตกแล้ว", "sure": "on"}).status_code == 302

        case.refresh_from_db()
        assert case.state == State.WITHDRAWN
        assert case.events.get(what=Event.What.WITHDRAWN).detail == "ฝนตกแล้ว"

    def test_the_reason_is_for_the_office_and_may_be_left_out(self):
        case, secret = open_with_secret()
        client, path = citizen(case, secret), f"/track/{case.number}/withdraw/"
        assert client.post(path, {"sure": "on"}).status_code == 302

    def test_without_the_mark_nothing_happens_and_the_reason_stays(self):
        case, secret = open_with_secret()
        client, path = citizen(case, secret), f"/track/{case.number}/withdraw/"
        shown = client.post(path, {"reason": "ฝนตกแล้ว"}).content.decode()

        assert "ทำเครื่องหมายยืนยัน" in shown
        assert "ฝนตกแล้ว</textarea>" in shown
        case.refresh_from_db()
        assert case.state == State.RECEIVED

    def test_another_site_gives_nothing_up_and_the_reason_stays(self):
        case, secret = open_with_secret()
        client = Client(enforce_csrf_checks=True)
        client.cookies = citizen(case, secret).cookies
        shown = client.post(f"/track/{case.number}/withdraw/", {"reason": "ฝนตกแล้ว", "sure": "on"})

        assert shown.status_code == 403
        assert "ฝนตกแล้ว</textarea>" in shown.content.decode()
        case.refresh_from_db()
        assert case.state == State.RECEIVED


@pytest.mark.parametrize("state", [State.IN_PROGRESS, State.AWAITING_CITIZEN, State.COMPLETED])
def test_the_page_costs_a_handful_of_queries(state, django_assert_max_num_queries):
    case = case_in(state)
    secret = _secret_of(case)
    client = citizen(case, secret)
    client.get(f"/track/{case.number}/")

    with django_assert_max_num_queries(12):
        client.get(f"/track/{case.number}/")


def _secret_of(case):
    from casework import tokens  # noqa: PLC0415

    case.secret_digest = tokens.secret_digest("A" * 16)
    case.save(update_fields=["secret_digest"])
    return "A" * 16
