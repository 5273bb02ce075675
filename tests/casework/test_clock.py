"""The clock: promised days move only by what is written down, and lateness is said aloud."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from casework import actions, notices, watch
from casework.models import Event, Notice, StaffNotice
from casework.states import State
from tests.factories.casework import MONDAY, case_in, open_case, staff
from tests.factories.home import DivisionFactory, HolidayFactory

pytestmark = pytest.mark.django_db

LONG_STEPS = [
    {"title": "ตรวจคำขอ", "length": 2 / 7},
    {"title": "ตรวจสถานที่", "length": 3},
    {"title": "นายกพิจารณา", "length": 6, "level": "chief"},
]


def at(day, clock="10:00"):
    return timezone.make_aware(datetime.fromisoformat(f"2026-{day}T{clock}"))


def due_days(case):
    return [step.due_on for step in case.steps.all()]


class TestTheDayPromised:
    def test_each_step_has_its_own_day_and_the_last_one_is_the_promise(self):
        case = open_case(steps=LONG_STEPS, working_days=10)

        assert due_days(case) == [date(2026, 11, 24), date(2026, 11, 27), date(2026, 12, 7)]
        assert case.due_on == date(2026, 12, 7)

    def test_the_warning_comes_when_four_fifths_are_used(self):
        assert open_case(working_days=10).warn_on == date(2026, 12, 3)
        assert open_case(working_days=1).warn_on == date(2026, 11, 24)

    def test_a_holiday_entered_later_moves_no_promise(self):
        case = open_case(working_days=3)
        HolidayFactory(on=date(2026, 11, 24))
        case.refresh_from_db()

        assert case.due_on == date(2026, 11, 26)

    def test_steps_not_yet_done_move_with_the_day_and_done_ones_stay(self):
        officer = staff()
        case = open_case(steps=LONG_STEPS, working_days=10)
        actions.finish_step(case, step=1, by=officer, at=MONDAY)
        actions.extend(case, days=5, reason="ฝนตกหนัก", by=officer, at=MONDAY)
        case.refresh_from_db()

        assert due_days(case) == [date(2026, 11, 24), date(2026, 12, 4), date(2026, 12, 14)]
        assert case.due_on == date(2026, 12, 14)


class TestMoreTime:
    def test_the_citizen_is_told_the_new_day_and_why(self, postbox):
        case = case_in(State.IN_PROGRESS)
        actions.extend(case, days=5, reason="เครื่องสูบน้ำเสีย", by=staff(), at=MONDAY)
        notices.deliver(at=MONDAY)

        extension = case.extensions.get()
        assert (extension.old_due_on, extension.new_due_on) == (
            date(2026, 11, 26),
            date(2026, 12, 3),
        )
        assert "3 ธันวาคม 2569" in postbox.text()
        assert case.events.last().detail == "ถึง 3 ธันวาคม 2569: เครื่องสูบน้ำเสีย"

    def test_more_time_for_a_late_case_is_counted_from_today(self):
        case = case_in(State.IN_PROGRESS)
        actions.extend(case, days=2, reason="ช้า", by=staff(), at=at("12-01"))
        case.refresh_from_db()

        assert case.due_on == date(2026, 12, 3)
        assert not case.is_overdue(date(2026, 12, 1))

    @pytest.mark.parametrize("days", [0, -3, 91, 10**6])
    def test_a_senseless_number_of_days_changes_nothing(self, days):
        case = case_in(State.IN_PROGRESS)
        with pytest.raises(actions.NotAllowed, match="1 ถึง 90"):
            actions.extend(case, days=days, reason="ช้า", by=staff(), at=MONDAY)
        case.refresh_from_db()

        assert case.due_on == date(2026, 11, 26)
        assert not case.extensions.exists()

    def test_while_the_clock_stands_there_is_nothing_to_extend(self):
        case = case_in(State.AWAITING_CITIZEN)
        with pytest.raises(actions.NotAllowed, match="หยุดนับ"):
            actions.extend(case, days=5, reason="ช้า", by=staff(), at=MONDAY)

        assert not case.extensions.exists()


class TestAPause:
    def test_the_days_it_lasts_are_given_back(self):
        officer = staff()
        case = case_in(State.IN_PROGRESS, by=officer)
        actions.pause(case, reason="รอการไฟฟ้า", by=officer, at=MONDAY)
        case = actions.resume(case, by=officer, at=at("12-02"))

        assert case.due_on == date(2026, 12, 7)
        assert case.stood_days == 7
        assert (case.paused_on, case.pause_reason) == (None, "")

    def test_days_before_the_clock_ran_are_not_given_back(self):
        saturday = at("11-21")
        officer = staff()
        case = open_case(at=saturday)
        assert (case.counted_from, case.due_on) == (date(2026, 11, 23), date(2026, 11, 26))
        case = actions.ask_citizen(case, text="ที่ไหน", by=officer, at=saturday)
        case = actions.answer(case, text="หลังวัด", at=MONDAY)

        assert (case.due_on, case.stood_days) == (date(2026, 11, 26), 0)

    def test_a_standing_clock_is_never_late(self):
        case = case_in(State.PAUSED)
        watch.run(at=at("12-30"))
        case.refresh_from_db()

        assert not case.is_overdue(date(2026, 12, 30))
        assert not case.events.filter(what=Event.What.LATE_TOLD).exists()


class TestHowLongItTook:
    def test_days_for_which_the_clock_stood_are_not_ours(self):
        officer = staff()
        case = case_in(State.IN_PROGRESS, by=officer)
        actions.pause(case, reason="รอ", by=officer, at=MONDAY)
        actions.resume(case, by=officer, at=at("11-30"))
        case = actions.close(
            case, outcome=State.COMPLETED, result="เสร็จ", by=officer, at=at("12-01")
        )

        assert (case.took_days, case.was_on_time, case.closings) == (1, True, 1)

    def test_closed_after_the_day_promised_is_late(self):
        officer = staff()
        case = case_in(State.IN_PROGRESS, by=officer)
        case = actions.close(
            case, outcome=State.COMPLETED, result="เสร็จ", by=officer, at=at("11-27")
        )

        assert (case.took_days, case.was_on_time) == (4, False)

    def test_what_the_citizen_took_back_is_neither_early_nor_late(self):
        case = case_in(State.WITHDRAWN)

        assert (case.took_days, case.was_on_time, case.closings) == (None, None, 0)

    def test_opened_again_it_is_not_known_yet_and_closed_days_do_not_count(self):
        officer = staff()
        case = case_in(State.COMPLETED, by=officer)
        case = actions.reopen(case, reason="ยังไม่ติด", by=officer, at=at("11-30"))
        assert (case.took_days, case.was_on_time) == (None, None)
        case = actions.close(
            case, outcome=State.COMPLETED, result="เสร็จ", by=officer, at=at("12-01")
        )

        assert (case.took_days, case.was_on_time, case.closings) == (1, True, 2)


class TestAPromiseBroken:
    """No way to make a late case look as if it had been in time."""

    def ended(self, case, officer, day):
        case = actions.close(case, outcome=State.COMPLETED, result="เสร็จ", by=officer, at=at(day))
        return case.was_on_time

    def test_more_time_after_the_day_does_not_mend_it(self):
        officer = staff()
        case = case_in(State.IN_PROGRESS, by=officer)
        case = actions.extend(case, days=10, reason="ช้า", by=officer, at=at("12-01"))

        assert self.ended(case, officer, "12-02") is False

    def test_more_time_before_the_day_is_a_new_promise(self):
        officer = staff()
        case = case_in(State.IN_PROGRESS, by=officer)
        case = actions.extend(case, days=10, reason="ช้า", by=officer, at=at("11-24"))

        assert self.ended(case, officer, "12-02") is True

    def test_a_pause_after_the_day_does_not_hide_it(self):
        officer = staff()
        case = case_in(State.IN_PROGRESS, by=officer)
        case = actions.pause(case, reason="รอ", by=officer, at=at("12-01"))
        assert case.was_on_time is False
        case = actions.resume(case, by=officer, at=at("12-02"))

        assert self.ended(case, officer, "12-02") is False

    def test_opening_it_again_does_not_wash_it_clean(self):
        officer = staff()
        case = case_in(State.IN_PROGRESS, by=officer)
        assert self.ended(case, officer, "12-01") is False
        case = actions.reopen(case, reason="ยังไม่ติด", by=officer, at=at("12-02"))

        assert self.ended(case, officer, "12-03") is False

    def test_the_steps_of_a_case_opened_again_are_due_with_it(self):
        officer = staff()
        case = open_case(steps=LONG_STEPS, working_days=10)
        case = actions.take(case, by=officer, at=MONDAY)
        self.ended(case, officer, "11-24")
        case = actions.reopen(case, reason="ผิดแบบ", by=officer, at=at("11-25"))

        assert due_days(case)[-1] == case.due_on == date(2026, 12, 9)


class TestWhoTicksAStep:
    def test_an_officer_cannot_tick_the_chiefs_step_and_the_chief_can(self):
        officer, chief = staff(), staff("chief")
        case = open_case(steps=LONG_STEPS, working_days=10)
        actions.finish_step(case, step=1, by=officer, at=MONDAY)
        actions.finish_step(case, step=2, by=officer, at=MONDAY)
        with pytest.raises(actions.NotAllowed, match="ปลัด/นายก"):
            actions.finish_step(case, step=3, by=officer, at=MONDAY)
        assert case.steps.get(position=3).done_at is None

        actions.finish_step(case, step=3, by=chief, at=MONDAY)
        assert case.steps.get(position=3).done_by == chief

    def test_agreeing_ticks_the_step_of_that_level(self):
        officer, chief = staff(), staff("chief")
        case = open_case(steps=LONG_STEPS, working_days=10, approvals=("chief",))
        actions.take(case, by=officer, at=MONDAY)
        actions.submit_for_approval(case, proposal="เห็นควร", by=officer, at=MONDAY)
        actions.approve(case, by=chief, at=MONDAY)

        assert case.steps.get(position=3).done_by == chief
        assert case.steps.get(position=1).done_at is None

    def test_a_case_opened_again_is_decided_again(self):
        officer, chief = staff(), staff("chief")
        case = open_case(steps=LONG_STEPS, working_days=10, approvals=("chief",))
        actions.take(case, by=officer, at=MONDAY)
        actions.submit_for_approval(case, proposal="เห็นควร", by=officer, at=MONDAY)
        actions.approve(case, by=chief, at=MONDAY)
        actions.close(case, outcome=State.COMPLETED, result="เสร็จ", by=officer, at=MONDAY)
        actions.reopen(case, reason="ผิดแบบ", by=officer, at=MONDAY)

        undone = case.steps.filter(done_at=None)
        assert [step.position for step in undone] == [3]
        assert not case.__class__.objects.get(pk=case.pk).is_approved


class TestWhatHappensByItself:
    def test_the_warning_is_written_once(self):
        case = case_in(State.IN_PROGRESS)
        watch.run(at=at("11-24"))
        assert not case.events.filter(what=Event.What.WARNED).exists()
        watch.run(at=at("11-25"))
        watch.run(at=at("11-25", "11:00"))

        assert case.events.filter(what=Event.What.WARNED).count() == 1

    def test_lateness_is_told_on_the_first_late_day_and_every_seven_days(self):
        case = case_in(State.IN_PROGRESS)
        told = [
            day
            for day in (at("11-26") + timedelta(days=n) for n in range(20))
            if watch.run(at=day) or _told_on(case, day)
        ]

        assert [day.date() for day in told] == [
            date(2026, 11, 27),
            date(2026, 12, 4),
            date(2026, 12, 11),
        ]
        assert case.notices.filter(what=Notice.What.LATE).count() == 3

    def test_a_closed_case_is_left_alone(self):
        case = case_in(State.COMPLETED)
        before = case.events.count()
        watch.run(at=at("12-20"))

        assert case.events.count() == before

    def test_what_was_not_answered_goes_back_to_its_officer(self):
        officer = staff()
        case = case_in(State.IN_PROGRESS, by=officer)
        actions.ask_citizen(case, text="ขอแผนที่", days=3, by=officer, at=MONDAY)
        watch.run(at=at("11-26"))
        case.refresh_from_db()
        assert case.state == State.AWAITING_CITIZEN
        watch.run(at=at("11-27"))
        case.refresh_from_db()

        assert (case.state, case.assigned_to) == (State.IN_PROGRESS, officer)
        assert case.notices.filter(what=Notice.What.UNANSWERED).count() == 1


def _told_on(case, day):
    return case.events.filter(what=Event.What.LATE_TOLD, at=day).exists()


class TestTheMorningsMail:
    def late_case(self, division, officer):
        case = case_in(State.IN_PROGRESS, by=officer, division=division)
        officer.email = f"{officer.username}@office.example"
        officer.save()
        return case

    def test_the_officer_the_head_and_the_chief_are_told_and_nobody_else(self, postbox):
        division = DivisionFactory()
        officer, head, chief = staff(division=division), staff("head", division=division), None
        chief, other = staff("chief"), staff("head")
        for user in (head, chief, other):
            user.email = f"{user.username}@office.example"
            user.save()
        case = self.late_case(division, officer)
        watch.run(at=at("11-30", "08:35"))
        notices.deliver(at=at("11-30", "08:36"))

        staff_mail = {to for (to,) in postbox.recipients if to.endswith("office.example")}
        assert staff_mail == {officer.email, head.email, chief.email}
        texts = [mail.get_content() for mail in postbox.mails if "งานประจำ" in mail["Subject"]]
        assert len(texts) == 3
        assert all(case.number in text and "เกินกำหนด" in text for text in texts)
        assert not any(case.citizen_name in text for text in texts)

    def test_one_mail_a_day_and_none_on_a_day_off(self):
        division = DivisionFactory()
        self.late_case(division, staff(division=division))
        for moment in (at("11-28"), at("11-30", "08:00")):
            watch.run(at=moment)
        assert not StaffNotice.objects.exists()
        for moment in (at("11-30", "08:30"), at("11-30", "15:00"), at("12-01")):
            watch.run(at=moment)

        assert [notice.on for notice in StaffNotice.objects.all()] == [
            date(2026, 11, 30),
            date(2026, 12, 1),
        ]

    def test_where_nothing_waits_nobody_is_written_to(self):
        user = staff()
        user.email = "officer@office.example"
        user.save()
        watch.run(at=at("11-30"))

        assert not StaffNotice.objects.exists()
