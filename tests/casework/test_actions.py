"""What may happen to a case, when, and what it leaves behind. Refused means nothing changed."""

from datetime import date

import pytest

from casework import actions, models, states
from casework.models import CaseFile, Event, Notice, Rating
from casework.states import State
from tests.factories.casework import (
    DAY,
    MONDAY,
    SEALED,
    case_in,
    kept,
    levels,
    open_case,
    photo,
    staff,
)
from tests.factories.home import HolidayFactory

pytestmark = pytest.mark.django_db

S = State
OPEN_STATES = set(states.OPEN)
DECIDED = {S.COMPLETED, S.REFUSED}

# What each action is called with, besides the case; ``other`` is not who worked on it so far.
CALLS = {
    "take": lambda other: {"reason": "เขาลาป่วย", "by": other},
    "assign": lambda other: {"to": other, "reason": "เขาลาป่วย", "by": other},
    "ask_citizen": lambda other: {"text": "ที่ไหน", "by": other},
    "reply": lambda other: {"text": "พรุ่งนี้", "by": other},
    "add_note": lambda other: {"text": "โทรแล้ว", "by": other},
    "finish_step": lambda other: {"step": 1, "by": other},
    "submit_for_approval": lambda other: {"proposal": "เห็นควร", "by": other},
    "approve": lambda other: {"by": other},
    "send_back": lambda other: {"comment": "แก้", "by": other},
    "close": lambda other: {"outcome": S.COMPLETED, "result": "เสร็จ", "by": other},
    "reopen": lambda other: {"reason": "ยังไม่เสร็จ", "by": other},
    "answer": lambda other: {"text": "หน้าวัด"},
    "withdraw": lambda other: {},
    "rate": lambda other: levels(5),
    "extend": lambda other: {"days": 5, "reason": "รออะไหล่", "by": other},
    "pause": lambda other: {"reason": "รอการไฟฟ้า", "by": other},
    "resume": lambda other: {"by": other},
}
ALLOWED_IN = {
    "take": OPEN_STATES,
    "assign": OPEN_STATES,
    "ask_citizen": {S.RECEIVED, S.IN_PROGRESS},
    "reply": OPEN_STATES,
    "add_note": set(State),
    "finish_step": {S.RECEIVED, S.IN_PROGRESS, S.AWAITING_APPROVAL},
    "submit_for_approval": {S.IN_PROGRESS},
    "approve": {S.AWAITING_APPROVAL},
    "send_back": {S.AWAITING_APPROVAL},
    "close": {S.IN_PROGRESS, S.FORWARDED},
    "reopen": DECIDED | {S.DISCARDED},
    "answer": OPEN_STATES,
    "withdraw": OPEN_STATES | {S.WITHDRAWN},
    "rate": DECIDED,
    "extend": set(states.RUNNING),
    "pause": {S.IN_PROGRESS},
    "resume": {S.PAUSED, S.FORWARDED},
}
BY_STAFF = [name for name, call in CALLS.items() if "by" in call(None)]


def snapshot():
    names = "Case CaseStep CaseFile Event Message Note Approval Notice Rating"
    rows = {name: getattr(models, name).objects.order_by("pk") for name in names.split()}
    return {name: list(found.values()) for name, found in rows.items()}


def act(name, case, **options):
    call = CALLS[name](options.pop("other", None) or staff())
    return getattr(actions, name)(case, **call | {"at": MONDAY + DAY} | options)


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("name", CALLS)
def test_an_action_is_done_where_the_rules_allow_it_and_changes_nothing_elsewhere(name, state):
    needs_approval = name == "submit_for_approval" and state not in DECIDED
    case, other = case_in(state, approvals=("head",) if needs_approval else ()), staff()
    before = snapshot()

    if state in ALLOWED_IN[name]:
        assert act(name, case, other=other).pk == case.pk
    else:
        with pytest.raises(actions.NotAllowed) as refused:
            act(name, case, other=other)
        assert any("ก" <= letter <= "๛" for letter in str(refused.value))
        assert snapshot() == before


@pytest.mark.parametrize("name", CALLS)
def test_an_action_raises_the_version_and_writes_one_line_of_history(name):
    approvals = ("head",) if name == "submit_for_approval" else ()
    state = sorted(ALLOWED_IN[name] - {S.AWAITING_CITIZEN, S.WITHDRAWN})[0]
    case = case_in(state, approvals=approvals)
    lines = case.events.count()

    done = act(name, case)

    assert done.version > case.version
    assert done.events.count() == lines + 1
    assert done.events.last().at == MONDAY + DAY


@pytest.mark.parametrize("name", BY_STAFF)
def test_who_did_not_see_the_last_change_changes_nothing(name):
    approvals = ("head",) if name == "submit_for_approval" else ()
    case = case_in(sorted(ALLOWED_IN[name])[0], approvals=approvals)
    other = staff()
    before = snapshot()

    with pytest.raises(actions.Changed) as refused:
        act(name, case, other=other, seen=case.version - 1)

    assert refused.value.case == case
    assert snapshot() == before


def test_the_second_of_two_officers_sees_what_the_first_did():
    case, first, second = open_case(), staff(), staff()
    seen = case.version
    actions.take(case, by=first, at=MONDAY, seen=seen)

    with pytest.raises(actions.Changed) as refused:
        actions.take(case, by=second, at=MONDAY, seen=seen)

    assert refused.value.case.assigned_to == first


class TestWork:
    def test_taking_a_received_case_starts_the_work(self):
        officer = staff()
        case = actions.take(open_case(), by=officer, at=MONDAY)

        assert case.state == State.IN_PROGRESS
        assert case.assigned_to == officer
        assert case.events.last().by == officer

    def test_taking_ones_own_case_again_is_refused(self):
        officer = staff()
        case = actions.take(open_case(), by=officer, at=MONDAY)

        with pytest.raises(actions.NotAllowed):
            actions.take(case, by=officer, at=MONDAY)

    def test_assigning_says_to_whom_and_why(self):
        chief, officer = staff("chief"), staff()
        case = actions.assign(open_case(), to=officer, reason="ลาพัก", by=chief, at=MONDAY)

        assert case.assigned_to == officer
        assert officer.username in case.events.last().detail
        assert "ลาพัก" in case.events.last().detail

    def test_steps_are_done_one_after_the_other(self):
        case, officer = open_case(), staff()
        with pytest.raises(actions.NotAllowed):
            actions.finish_step(case, step=2, by=officer, at=MONDAY)
        case = actions.finish_step(case, step=1, by=officer, at=MONDAY)

        assert case.state == State.IN_PROGRESS
        with pytest.raises(actions.NotAllowed):
            actions.finish_step(case, step=1, by=officer, at=MONDAY)
        case = actions.finish_step(case, step=2, by=officer, at=MONDAY)
        assert not case.steps.filter(done_at=None).exists()

    def test_a_note_is_no_message(self):
        case = actions.add_note(open_case(), text="โทรแล้ว", by=staff(), at=MONDAY)

        assert case.notes.get().text == "โทรแล้ว"
        assert not case.messages.exists()
        assert case.notices.count() == 1  # that it was received

    def test_a_sealed_answer_is_opened_by_who_handles_the_case_and_that_is_written_down(self):
        officer, other = staff(), staff()
        case = case_in(State.IN_PROGRESS, by=officer)

        with pytest.raises(actions.NotAllowed):
            actions.unseal_answer(case, key="pin", by=other, at=MONDAY)
        with pytest.raises(actions.NotAllowed):
            actions.unseal_answer(case, key="village", by=officer, at=MONDAY)
        assert not case.events.filter(what=Event.What.UNSEALED).exists()
        assert actions.unseal_answer(case, key="pin", by=officer, at=MONDAY) == SEALED["pin"]
        assert case.events.last().detail == "เลขประจำตัวประชาชน"
        assert case.events.last().by == officer


class TestWaitingForTheCitizen:
    def test_the_clock_stands_until_the_answer_and_gives_the_days_back(self):
        officer = staff()
        case = case_in(State.IN_PROGRESS, by=officer)
        assert case.due_on == date(2026, 11, 26)

        case = actions.ask_citizen(case, text="ที่ไหน", by=officer, at=MONDAY + DAY)
        assert case.is_paused
        assert case.due_on == date(2026, 11, 26)
        assert not case.is_overdue(date(2027, 1, 1))

        case = actions.answer(case, text="หน้าวัด", at=MONDAY + 7 * DAY)
        assert case.state == State.IN_PROGRESS
        assert not case.is_paused
        assert case.due_on == date(2026, 12, 2)  # four working days later

    def test_holidays_while_we_waited_give_nothing(self):
        HolidayFactory(on=date(2026, 11, 26))
        officer = staff()
        case = case_in(State.IN_PROGRESS, by=officer)  # due on Friday 27
        case = actions.ask_citizen(case, text="ที่ไหน", by=officer, at=MONDAY + DAY)

        assert actions.answer(case, text="นี่", at=MONDAY + 4 * DAY).due_on == date(2026, 12, 1)

    def test_asked_twice_the_times_add_up(self):
        officer = staff()
        case = case_in(State.IN_PROGRESS, by=officer)
        for day in (0, 2):
            case = actions.ask_citizen(case, text="ที่ไหน", by=officer, at=MONDAY + day * DAY)
            case = actions.answer(case, text=f"นี่ {day}", at=MONDAY + (day + 1) * DAY)

        assert case.due_on == date(2026, 11, 30)

    def test_an_answer_brings_its_files(self):
        case = case_in(State.AWAITING_CITIZEN)
        files = kept(photo("บ้าน.jpg"), photo("ทาง.jpg"))
        case = actions.answer(case, text="", files=files, at=MONDAY)

        message = case.messages.last()
        assert message.by is None
        assert [file.name for file in message.files.all()] == ["บ้าน.jpg", "ทาง.jpg"]
        assert {file.case_id for file in message.files.all()} == {case.pk}

    def test_the_same_message_sent_twice_is_one(self):
        case = case_in(State.AWAITING_CITIZEN)
        case = actions.answer(case, text="นี่ค่ะ", files=kept(photo()), at=MONDAY)
        again = actions.answer(case, text="นี่ค่ะ", files=kept(photo()), at=MONDAY)

        assert again.messages.filter(by=None).count() == 1
        assert again.files.count() == 1
        assert again.version == case.version

    def test_the_same_words_with_another_photo_are_another_message(self):
        case = case_in(State.AWAITING_CITIZEN)
        case = actions.answer(case, text="นี่ค่ะ", files=kept(photo()), at=MONDAY)
        case = actions.answer(case, text="นี่ค่ะ", files=kept(photo(colour=(9, 9, 9))), at=MONDAY)

        assert case.messages.filter(by=None).count() == 2

    def test_the_same_words_after_our_next_question_are_another_message(self):
        officer = staff()
        case = case_in(State.AWAITING_CITIZEN, by=officer)
        case = actions.answer(case, text="ค่ะ", at=MONDAY)
        case = actions.ask_citizen(case, text="แน่ใจไหม", by=officer, at=MONDAY)
        case = actions.answer(case, text="ค่ะ", at=MONDAY)

        assert case.state == State.IN_PROGRESS
        assert case.messages.filter(by=None, text="ค่ะ").count() == 2


class TestApproval:
    def test_head_and_chief_decide_in_turn_and_then_the_case_may_be_closed(self):
        officer, head, chief = staff(), staff("head"), staff("chief")
        case = case_in(State.AWAITING_APPROVAL, by=officer, approvals=("head", "chief"))
        assert case.awaiting_level == "head"

        case = actions.approve(case, comment="ดี", by=head, at=MONDAY)
        assert (case.state, case.awaiting_level) == (State.AWAITING_APPROVAL, "chief")
        case = actions.approve(case, by=chief, at=MONDAY)
        assert case.state == State.IN_PROGRESS
        assert case.is_approved
        assert [d.level for d in case.decisions.all()] == ["head", "chief"]
        assert bring_closed(case, by=officer).state == State.COMPLETED

    @pytest.mark.parametrize("outcome", sorted(DECIDED))
    def test_without_approval_the_case_is_not_closed(self, outcome):
        case = case_in(State.IN_PROGRESS, approvals=("head",))
        before = snapshot()

        with pytest.raises(actions.NotAllowed):
            actions.close(case, outcome=outcome, result="x", by=staff(), at=MONDAY)
        assert snapshot() == before

    def test_a_case_sent_back_must_be_approved_anew_from_the_first_level(self):
        officer, head, chief = staff(), staff("head"), staff("chief")
        case = case_in(State.AWAITING_APPROVAL, by=officer, approvals=("head", "chief"))
        case = actions.approve(case, by=head, at=MONDAY)
        case = actions.send_back(case, comment="ขอแผนที่", by=chief, at=MONDAY)

        assert case.state == State.IN_PROGRESS
        assert not case.may_close
        assert not case.decisions.last().is_granted
        case = actions.submit_for_approval(case, proposal="แก้แล้ว", by=officer, at=MONDAY)
        assert case.awaiting_level == "head"

    def test_nobody_approves_what_they_proposed(self):
        head = staff("head")
        case = case_in(State.AWAITING_APPROVAL, by=head)

        for decide in (actions.approve, actions.send_back):
            with pytest.raises(actions.NotAllowed):
                decide(case, comment="", by=head, at=MONDAY)

    def test_what_needs_no_approval_is_not_submitted(self):
        case = case_in(State.IN_PROGRESS)

        with pytest.raises(actions.NotAllowed):
            actions.submit_for_approval(case, proposal="x", by=staff(), at=MONDAY)

    def test_what_is_approved_is_not_submitted_again(self):
        case = case_in(State.AWAITING_APPROVAL)
        case = actions.approve(case, by=staff("head"), at=MONDAY)

        with pytest.raises(actions.NotAllowed):
            actions.submit_for_approval(case, proposal="x", by=staff(), at=MONDAY)


class TestEnd:
    def test_completing_ends_the_steps_and_keeps_result_and_papers(self):
        officer = staff()
        case = case_in(State.IN_PROGRESS, by=officer)
        case = bring_closed(case, by=officer, files=kept(photo("ใบส่งน้ำ.jpg")))

        assert case.is_closed
        assert case.closed_at == MONDAY
        assert case.result == "ส่งน้ำแล้ว"
        assert case.files.get().purpose == CaseFile.Purpose.RESULT
        assert not case.steps.filter(done_at=None).exists()

    def test_refusing_leaves_the_steps_as_they_were(self):
        case = case_in(State.REFUSED)

        assert case.steps.filter(done_at=None).count() == 2

    def test_a_case_that_waits_for_the_citizen_in_vain_may_be_refused(self):
        case = case_in(State.AWAITING_CITIZEN)
        case = actions.close(case, outcome=State.REFUSED, result="ไม่ตอบ", by=staff(), at=MONDAY)

        assert case.state == State.REFUSED
        assert not case.is_paused

    def test_a_reopened_case_has_its_whole_time_again_and_needs_approval_again(self):
        officer = staff()
        case = case_in(State.AWAITING_APPROVAL, by=officer)
        case = actions.approve(case, by=staff("head"), at=MONDAY)
        case = bring_closed(case, by=officer)
        case = actions.reopen(case, reason="น้ำไม่พอ", by=staff("chief"), at=MONDAY + 7 * DAY)

        assert case.state == State.IN_PROGRESS
        assert case.closed_at is None
        assert case.due_on == date(2026, 12, 3)
        assert not case.may_close

    def test_withdrawing_twice_is_withdrawing_once(self):
        case = actions.withdraw(open_case(), at=MONDAY)
        before = snapshot()

        assert actions.withdraw(case, at=MONDAY + DAY).state == State.WITHDRAWN
        assert snapshot() == before

    def test_a_case_is_rated_once(self):
        case = case_in(State.COMPLETED)
        actions.rate(case, **levels(4), comment="ดีค่ะ", at=MONDAY)
        before = snapshot()

        with pytest.raises(actions.NotAllowed):
            actions.rate(case, **levels(1), at=MONDAY)
        assert snapshot() == before
        assert Rating.objects.get().mean == 4

    @pytest.mark.parametrize("state", sorted(OPEN_STATES))
    def test_every_open_case_can_be_withdrawn_and_says_so_by_mail(self, state):
        case = actions.withdraw(case_in(state), at=MONDAY)

        assert case.notices.last().what == Notice.What.WITHDRAWN


def bring_closed(case, *, by, files=()):
    return actions.close(
        case, outcome=State.COMPLETED, result="ส่งน้ำแล้ว", files=files, by=by, at=MONDAY
    )
