"""The citizen is told once, whatever the mail server does, and told nothing that is not ours."""

import threading
from datetime import timedelta

import pytest
from django.db import connection

from casework import actions, notices, outbox
from casework.models import Notice
from casework.states import State
from tests.casework.postbox import opened
from tests.factories.casework import DAY, MONDAY, bring_to, open_case, open_with_secret, staff
from tests.factories.home import DivisionFactory, PersonFactory, agency

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
CANARY = "ZZCANARYZZ"


@pytest.mark.django_db
class TestDelivery:
    def test_a_notice_is_delivered_once(self, postbox):
        case = open_case()

        assert notices.deliver(at=MONDAY) == 1
        assert notices.deliver(at=MONDAY + HOUR) == 0
        assert len(postbox.mails) == 1
        assert postbox.recipients == [("somsri@example.com",)]
        assert case.number in postbox.mails[0]["Subject"]
        assert case.notices.get().sent_at == MONDAY

    def test_with_nothing_due_nothing_is_locked(self, django_assert_num_queries):
        with django_assert_num_queries(2):  # citizens' notices, and the staff's
            assert notices.deliver(at=MONDAY) == 0

    def test_while_the_server_is_down_we_try_less_and_less_often(self, smtp):
        notice = open_case().notices.get()
        at, waits = MONDAY, []
        for _ in range(7):
            assert notices.deliver(at=at) == 0
            notice.refresh_from_db()
            waits.append((notice.next_try_at - at) // MINUTE)
            at = notice.next_try_at

        assert waits == [1, 5, 15, 60, 180, 360, 360]
        assert notice.attempts == 7
        assert notice.last_error
        assert notice.sent_at is None

    def test_before_its_time_nothing_is_tried_again(self, smtp):
        notice = open_case().notices.get()
        notices.deliver(at=MONDAY)
        notices.deliver(at=MONDAY + timedelta(seconds=59))
        notice.refresh_from_db()

        assert notice.attempts == 1

    def test_when_the_server_is_back_everything_is_sent_once(self, smtp):
        for n in range(5):
            open_case(contact={"name": "ก", "email": f"p{n}@example.com"})
        notices.deliver(at=MONDAY)
        notices.deliver(at=MONDAY + 2 * MINUTE)
        with opened(smtp) as box:
            sent = notices.deliver(at=MONDAY + DAY)
            again = notices.deliver(at=MONDAY + 2 * DAY)

        assert (sent, again) == (5, 0)
        assert sorted(to for (to,) in box.recipients) == [f"p{n}@example.com" for n in range(5)]

    def test_after_three_days_we_give_up_and_keep_the_reason(self, smtp):
        notice = open_case().notices.get()
        notices.deliver(at=MONDAY)
        notices.deliver(at=MONDAY + timedelta(hours=71))
        notice.refresh_from_db()
        assert notice.given_up_at is None
        notices.deliver(at=MONDAY + timedelta(hours=78))
        notice.refresh_from_db()

        assert notice.given_up_at == MONDAY + timedelta(hours=78)
        assert notice.last_error
        assert not Notice.objects.waiting().exists()

    def test_one_address_that_is_refused_holds_up_nobody(self, postbox):
        postbox.refused.add("nobody@example.com")
        bad = open_case(contact={"name": "ก", "email": "nobody@example.com"})
        good = open_case()

        assert notices.deliver(at=MONDAY) == 1
        assert bad.notices.get().sent_at is None
        assert good.notices.get().sent_at == MONDAY

    def test_a_worker_that_died_over_a_notice_sends_it_later_under_the_same_id(self, postbox):
        notice = open_case().notices.get()
        outbox.claim(notices._notices(), at=MONDAY)  # and then the plug was pulled

        assert notices.deliver(at=MONDAY + MINUTE) == 0
        assert notices.deliver(at=MONDAY + 6 * MINUTE) == 1
        assert postbox.mails[0]["Message-ID"] == f"<notice-{notice.pk}@localhost>"

    def test_the_id_stays_the_same_however_often_it_is_tried(self, smtp):
        notice = open_case().notices.get()
        before = notices._message(notice).message()["Message-ID"]
        notices.deliver(at=MONDAY)
        with opened(smtp) as box:
            notices.deliver(at=MONDAY + HOUR)

        assert box.mails[0]["Message-ID"] == before

    def test_one_address_gets_three_mails_an_hour_and_the_fourth_an_hour_later(self, postbox):
        for _ in range(4):
            open_case()

        assert notices.deliver(at=MONDAY) == 3
        assert notices.deliver(at=MONDAY + 59 * MINUTE) == 0
        assert notices.deliver(at=MONDAY + 61 * MINUTE) == 1
        assert len(postbox.mails) == 4

    def test_a_full_postbox_of_one_holds_up_nobody_else(self, postbox):
        for _ in range(5):
            open_case()
        open_case(contact={"name": "ก", "email": "other@example.com"})

        assert notices.deliver(at=MONDAY) == 4
        assert ("other@example.com",) in postbox.recipients


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_two_workers_send_each_notice_once(postbox):
    for n in range(6):
        open_case(contact={"name": "ก", "email": f"p{n}@example.com"})

    def work():
        try:
            notices.deliver(at=MONDAY)
        finally:
            connection.close()

    workers = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    assert sorted(to for (to,) in postbox.recipients) == [f"p{n}@example.com" for n in range(6)]


@pytest.mark.django_db
class TestHeaders:
    @pytest.mark.parametrize(
        "address",
        ["a@example.com\nBcc: victim@example.com", "a@example.com\r\n\r\nbody", "@", ""],
    )
    def test_no_address_adds_a_recipient_or_a_header(self, postbox, address):
        open_case(contact={"name": "ก", "email": address})
        notices.deliver(at=MONDAY)

        assert not any("victim" in str(mail) for mail in postbox.mails)
        assert postbox.mails == []

    def test_a_mail_says_that_a_machine_wrote_it(self, postbox):
        open_case()
        notices.deliver(at=MONDAY)

        assert postbox.mails[0]["Auto-Submitted"] == "auto-generated"
        assert postbox.mails[0]["From"] == "portal@office.example"


@pytest.mark.django_db
class TestWords:
    def mail(self, postbox, state, **changes):
        agency()
        case, secret = open_with_secret(**self.case() | changes)
        Notice.objects.all().delete() if state != State.RECEIVED else None
        bring_to(case, state, by=staff())
        notices.deliver(at=MONDAY + MINUTE)
        return case, secret, postbox.text(0)

    def case(self):
        division = DivisionFactory(name="กองช่าง", name_en="Works", phone="045-000-111")
        person = PersonFactory(
            name="นายวิชัย ช่างดี",
            name_en="Mr Wichai Changdee",
            position="นายช่างโยธา",
            position_en="Civil engineer",
            phone="081-999-0001",
            division=division,
        )
        return {"division": division, "responsible": person}

    @pytest.mark.parametrize(
        "state",
        [State.RECEIVED, State.AWAITING_CITIZEN, State.COMPLETED, State.REFUSED, State.WITHDRAWN],
    )
    def test_every_mail_says_which_case_who_answers_for_it_and_where_to_look(self, postbox, state):
        case, secret, text = self.mail(postbox, state)

        for word in (
            case.number,
            "ขอน้ำอุปโภคบริโภค",
            "นายวิชัย ช่างดี",
            "081-999-0001",
            f"http://localhost:8000/track/{case.number}/",
            "องค์การบริหารส่วนตำบลดอนตะวัน",
        ):
            assert word in text
        assert secret not in text.replace(" ", "").replace("-", "")
        assert "{" not in text
        assert "&" not in text

    def test_received_says_by_when(self, postbox):
        *_, text = self.mail(postbox, State.RECEIVED)

        assert "วันพฤหัสบดีที่ 26 พฤศจิกายน 2569" in text

    def test_asked_says_since_when_the_clock_stands_and_what_is_left(self, postbox):
        *_, text = self.mail(postbox, State.AWAITING_CITIZEN)

        assert "23 พฤศจิกายน 2569" in text
        assert "3 วันทำการ" in text

    def test_who_asked_in_english_is_answered_in_english(self, postbox):
        case, _, text = self.mail(postbox, State.RECEIVED, language="en")

        for word in (
            "Water truck",
            "Mr Wichai Changdee",
            "Thursday 26 November 2026",
            f"/en/track/{case.number}/",
            "Don Tawan Subdistrict Administrative Organization",
        ):
            assert word in text

    def test_a_case_without_a_person_names_its_division(self, postbox):
        *_, text = self.mail(postbox, State.RECEIVED, responsible=None)

        assert "กองช่าง" in text
        assert "045-000-111" in text

    def test_nothing_a_stranger_typed_is_mailed_to_an_address_nobody_verified(self, postbox):
        officer = staff()
        case = open_case(
            contact={"name": CANARY, "phone": CANARY[:20], "email": "victim@example.com"},
            answers=[{"key": "a", "label": "ก", "value": CANARY}],
        )
        case = actions.take(case, by=officer, at=MONDAY)
        case = actions.answer(case, text=CANARY, at=MONDAY)
        case = actions.reply(case, text="ได้รับแล้ว", by=officer, at=MONDAY)
        case = actions.ask_citizen(case, text="ที่ไหน", by=officer, at=MONDAY)
        case = actions.answer(case, text=CANARY + "2", at=MONDAY)
        case = actions.close(case, outcome=State.COMPLETED, result="เสร็จ", by=officer, at=MONDAY)
        case = actions.reopen(case, reason="อีกครั้ง", by=officer, at=MONDAY)
        actions.withdraw(case, at=MONDAY)
        for hour in range(4):
            notices.deliver(at=MONDAY + hour * HOUR * 1.1)

        whats = {notice.what for notice in case.notices.all()}
        assert whats == {"received", "replied", "asked", "completed", "reopened", "withdrawn"}
        assert len(postbox.mails) == 6
        assert not any(CANARY in postbox.text(n) + str(postbox.mails[n]) for n in range(6))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("state", "what"),
    [
        (State.RECEIVED, "received"),
        (State.AWAITING_CITIZEN, "asked"),
        (State.COMPLETED, "completed"),
        (State.REFUSED, "refused"),
        (State.WITHDRAWN, "withdrawn"),
    ],
)
def test_what_the_citizen_must_know_is_queued_with_the_change(state, what):
    case = bring_to(open_case(), state, by=staff())

    assert case.notices.last().what == what
