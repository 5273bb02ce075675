"""Talking with the reporter, moving on, sharing, dropping out, names, keeping, the log."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from complaints.integrity import access, accesslog, actions, figures, news, opening
from complaints.integrity.models import (
    AccessLog,
    Entry,
    Forgotten,
    Identity,
    IntegritySettings,
    News,
    Report,
    SealedFile,
)
from complaints.integrity.states import State
from tests.factories.home import PersonFactory
from tests.factories.integrity import CONTENT, TODAY, WHO, inspector, office, report

pytestmark = pytest.mark.django_db
A_DAY = timedelta(days=1)


def thread(received, secret):
    return opening.said(*opening.with_secret(received.number, secret), for_reporter=True)


def test_question_and_answer_go_through_one_closed_thread():
    there = office()
    received, secret = report()
    actions.take(received, by=there.first, on=TODAY)
    actions.ask(received, text="วันไหน", by=there.first, on=TODAY)
    actions.note(received, text="ดูเหมือนจริง", by=there.second, on=TODAY)
    found, key = opening.with_secret(received.number, secret)
    assert found.state == State.AWAITING_REPORTER
    actions.write_as_reporter(found, key, text="วันจันทร์", on=TODAY)
    assert [said.text for said in thread(received, secret)][1:] == ["วันไหน", "วันจันทร์"]
    received.refresh_from_db()
    assert received.state == State.EXAMINING
    inside = opening.said(received, key, for_reporter=False)
    assert [said.kind for said in inside] == [
        Entry.Kind.REPORT, Entry.Kind.TO_REPORTER, Entry.Kind.NOTE, Entry.Kind.FROM_REPORTER
    ]  # fmt: skip


def test_a_note_of_the_inspectors_and_its_file_are_not_the_reporters():
    there = office()
    received, secret = report()
    files = [({"name": "a", "kind": "image/jpeg", "size": 1}, b"x")]
    actions.note(received, text="ภายใน", files=files, by=there.first, on=TODAY)
    _, key = opening.with_secret(received.number, secret)
    file = SealedFile.objects.get()
    assert opening.file_of(received, file.pk, key, for_reporter=True) is None
    assert opening.file_of(received, file.pk, key, for_reporter=False)[1] == b"x"
    assert [said.content for said in thread(received, secret)] == [CONTENT]


@pytest.mark.parametrize("state", [State.CLOSED, State.NOT_TAKEN_UP, State.PASSED_ON])
def test_an_outcome_ends_it_and_sets_how_long_it_is_kept(state):
    there = office()
    received, secret = report()
    actions.take(received, by=there.first, on=TODAY)
    ended = actions.end(received, state=state, text="ผล", by=there.first, on=TODAY)
    assert (ended.state, ended.closed_on) == (state, TODAY)
    assert ended.keep_until == date(2031, 11, 23)
    assert thread(received, secret)[-1].text == "ผล"
    with pytest.raises(actions.NotAllowed):
        actions.ask(received, text="อีก", by=there.first, on=TODAY)
    reopened = actions.reopen(received, text="เปิดอีกครั้ง", by=there.second, on=TODAY)
    assert (reopened.state, reopened.closed_on, reopened.keep_until) == (
        State.EXAMINING, None, None
    )  # fmt: skip


def test_who_has_no_seal_can_do_nothing():
    there = office(3)
    received, _ = report(persons=[there.second.user.person])
    outsider = there.second
    for act in (
        lambda: actions.take(received, by=outsider, on=TODAY),
        lambda: actions.ask(received, text="x", by=outsider, on=TODAY),
        lambda: actions.note(received, text="x", by=outsider, on=TODAY),
        lambda: actions.end(received, state=State.CLOSED, text="x", by=outsider, on=TODAY),
        lambda: actions.assign(received, outsider.key, by=outsider, on=TODAY),
        lambda: actions.declare_conflict(received, by=outsider, on=TODAY),
        lambda: actions.extend(received, until=TODAY + A_DAY, by=outsider.user, on=TODAY),
        lambda: actions.forget(received, by=outsider.user, on=TODAY),
    ):
        with pytest.raises(actions.NotAllowed):
            act()
    received.refresh_from_db()
    assert received.state == State.RECEIVED
    assert received.entries.count() == 1
    assert actions.take(received, by=there.first, on=TODAY).state == State.EXAMINING


def test_who_declares_a_conflict_is_out_for_good():
    there = office(2)
    received, _ = report()
    actions.declare_conflict(received, by=there.second, on=TODAY)
    assert list(access.reports_for(there.second.user)) == []
    with pytest.raises(actions.NotAllowed):
        actions.assign(received, there.second.key, by=there.first, on=TODAY)
    with pytest.raises(actions.NotAllowed):
        actions.declare_conflict(received, by=there.first, on=TODAY)
    assert list(access.reports_for(there.first.user)) == [received]
    assert AccessLog.objects.filter(what="conflict", number=received.number).count() == 1


def test_who_turns_out_to_be_accused_is_shut_out():
    there = office(2)
    received, _ = report()
    actions.exclude(received, there.second.user.person, by=there.first, on=TODAY)
    assert list(access.reports_for(there.second.user)) == []
    line = AccessLog.objects.get(what="unassigned")
    assert there.second.user.username not in line.detail
    other = PersonFactory()
    actions.exclude(received, other, by=there.first, on=TODAY)
    assert list(access.reports_for(there.first.user)) == [received]


def test_the_paper_gives_a_report_to_a_new_inspector():
    there = office(1)
    received, _ = report()
    actions.retire(there.first.key, by=there.first.user, on=TODAY)
    new = inspector(recovery=there.recovery)
    assert list(access.reports_for(new.user)) == []
    actions.recover(received, new.key, recovery=there.recovery, by=new.user, on=TODAY)
    key = opening.key_for(received, new)
    assert opening.said(received, key, for_reporter=False)[0].content == CONTENT


def test_a_name_opens_only_with_anothers_consent_and_once_for_each():
    there = office(2)
    received, _ = report(identity=WHO)
    ask = {"reason": "witness", "detail": "ต้องสอบปากคำ", "on": TODAY}
    asked = actions.ask_identity(received, by=there.first, **ask)
    with pytest.raises(actions.NotAllowed):
        actions.open_identity(asked, by=there.first, on=TODAY)
    with pytest.raises(actions.NotAllowed):
        actions.consent(asked, by=there.first, on=TODAY)
    agreed = actions.consent(asked, by=there.second, on=TODAY)
    with pytest.raises(actions.NotAllowed):
        actions.open_identity(agreed, by=there.second, on=TODAY)
    assert actions.open_identity(agreed, by=there.first, on=TODAY) == WHO
    with pytest.raises(actions.NotAllowed):
        actions.open_identity(agreed, by=there.first, on=TODAY)
    logged = list(AccessLog.objects.values_list("what", flat=True))[-3:]
    assert logged == ["id_asked", "id_consent", "id_opened"]


def test_a_refused_name_stays_closed():
    there = office(2)
    received, _ = report(identity=WHO)
    asked = actions.ask_identity(received, reason="other", detail="", by=there.first, on=TODAY)
    refused = actions.refuse(asked, by=there.second, on=TODAY)
    for act in (actions.open_identity, actions.consent):
        with pytest.raises(actions.NotAllowed):
            act(refused, by=there.first, on=TODAY)
    with pytest.raises(actions.NotAllowed):
        actions.consent(refused, by=there.second, on=TODAY)


def test_a_single_inspector_cannot_open_a_name_alone():
    there = office(1)
    received, _ = report(identity=WHO)
    with pytest.raises(actions.NotAllowed):
        actions.ask_identity(received, reason="law", detail="", by=there.first, on=TODAY)
    assert Identity.objects.get().shares.get().recovery is not None


def test_an_inspector_given_the_report_later_consents_after_the_next_opening():
    there = office(2)
    received, _ = report(identity=WHO)
    third = inspector(by=there.first)
    actions.assign(received, third.key, by=there.first, on=TODAY)
    ask = {"reason": "law", "detail": "หนังสือ ป.ป.ช.", "on": TODAY}
    asked = actions.ask_identity(received, by=there.first, **ask)
    with pytest.raises(actions.NotAllowed):
        actions.consent(asked, by=third, on=TODAY)
    actions.open_identity(
        actions.consent(asked, by=there.second, on=TODAY), by=there.first, on=TODAY
    )
    again = actions.consent(
        actions.ask_identity(received, by=there.second, **ask), by=third, on=TODAY
    )
    assert actions.open_identity(again, by=there.second, on=TODAY) == WHO


def test_deleting_leaves_a_line_and_nothing_else():
    there = office(2)
    file = ({"name": "a", "kind": "image/jpeg", "size": 1}, b"x")
    received, secret = report(identity=WHO, files=[file])
    actions.take(received, by=there.first, on=TODAY)
    ended = actions.end(received, state=State.CLOSED, text="ผล", by=there.first, on=TODAY)
    with pytest.raises(actions.NotAllowed):
        actions.forget(ended, by=there.first.user, on=TODAY)
    later = ended.keep_until
    line = actions.forget(ended, by=there.first.user, on=later)
    assert not Report.objects.exists()
    assert not Entry.objects.exists()
    assert not SealedFile.objects.exists()
    assert not Identity.objects.exists()
    assert opening.with_secret(received.number, secret) is None
    assert Forgotten.objects.get() == line
    assert (line.number, line.received_month, line.outcome) == (
        received.number, date(2026, 11, 1), "closed"
    )  # fmt: skip
    assert accesslog.first_broken() == ""


def test_a_reminder_comes_first_and_an_extension_keeps_it():
    there = office(1)
    received, _ = report()
    ended = actions.end(received, state=State.NOT_TAKEN_UP, text="ผล", by=there.first, on=TODAY)
    News.objects.all().delete()
    due = ended.keep_until
    assert actions.remind(on=due - timedelta(days=40)) == 0
    assert actions.remind(on=due - timedelta(days=20)) == 1
    assert News.objects.count() == 1
    assert actions.remind(on=due - timedelta(days=19)) == 0
    until = due + timedelta(days=365)
    actions.extend(received, until=until, by=there.first.user, on=due)
    assert actions.forget_overdue(on=due + timedelta(days=300)) == 0
    assert Report.objects.get().keep_until == until


def test_what_nobody_looks_after_goes_but_never_on_the_day_a_clock_jumps():
    there = office(1)
    received, _ = report()
    actions.end(received, state=State.NOT_TAKEN_UP, text="ผล", by=there.first, on=TODAY)
    jumped = date(2040, 1, 1)
    actions.remind(on=jumped)
    assert actions.forget_overdue(on=jumped) == 0
    assert actions.forget_overdue(on=jumped + actions.keeping.PATIENCE) == 1
    assert Forgotten.objects.get().number == received.number


@pytest.mark.parametrize("how", ["edit", "delete", "tail", "all"])
def test_a_change_of_the_log_is_found(how):
    there = office(2)
    received, _ = report()
    actions.take(received, by=there.first, on=TODAY)
    assert accesslog.first_broken() == ""
    lines = AccessLog.objects.order_by("pk")
    match how:
        case "edit":
            lines.filter(pk=lines[1].pk).update(who="คนอื่น")
        case "delete":
            lines.filter(pk=lines[1].pk).delete()
        case "tail":
            lines.filter(pk=lines.last().pk).delete()
        case "all":
            lines.delete()
    assert accesslog.first_broken()


def at(day, hour, minute=0):
    moment = timezone.datetime(day.year, day.month, day.day, hour, minute)
    return timezone.make_aware(moment)


def test_mail_goes_out_at_the_fixed_hour_of_the_next_day_and_says_nothing():
    there = office(2)
    for one in there.inspectors:
        one.user.email = f"{one.user.username}@example.go.th"
        one.user.save()
    received, _ = report()
    report()
    for moment in (at(TODAY, 8), at(TODAY, 9), at(TODAY, 23), at(TODAY + A_DAY, 8, 59)):
        news.deliver(at=moment)
    assert mail.outbox == []
    news.deliver(at=at(TODAY + A_DAY, 9))
    news.deliver(at=at(TODAY + A_DAY, 9, 1))
    assert sorted(m.to[0] for m in mail.outbox) == sorted(u.user.email for u in there.inspectors)
    for message in mail.outbox:
        assert message.subject == "มีรายการใหม่ในระบบ"
        assert received.number not in message.message().as_string()
        assert "integrity" not in message.message().as_string()
    assert not News.objects.exists()


def test_the_accused_inspector_gets_no_mail():
    there = office(2)
    report(persons=[there.second.user.person])
    assert [item.to for item in News.objects.all()] == [there.first.user]


def test_the_hour_of_the_mail_is_a_setting():
    settings = IntegritySettings.load()
    settings.mail_hour = 16
    settings.save()
    office(1)
    report()
    assert timezone.localtime(News.objects.get().next_try_at).hour == 16


def counted(today=date(2027, 12, 5)):
    totals = figures.totals(2570, today=today)
    return (totals.received, totals.open, totals.closed, totals.first_half, totals.second_half)


def test_small_numbers_are_not_published():
    there = office(1)
    assert counted() == (0, 0, 0, 0, 0)
    for number in range(4):
        report(on=date(2026, 12, 1 + number))
    assert counted() == (None, None, None, None, None)
    for number in range(3):
        report(on=date(2027, 6, 1 + number))
    assert counted() == (7, 7, 0, None, None)
    for received in Report.objects.all()[:2]:
        actions.end(
            received, state=State.NOT_TAKEN_UP, text="ผล", by=there.first, on=date(2027, 7, 1)
        )
    assert counted() == (7, None, None, None, None)


def test_figures_end_with_last_month_and_keep_what_was_deleted():
    there = office(1)
    for number in range(6):
        received, _ = report(on=date(2026, 12, 1 + number))
    assert counted(today=date(2026, 12, 31)) == (0, 0, 0, 0, 0)
    assert counted(today=date(2027, 1, 1)) == (6, 6, 0, 6, 0)
    ended = actions.end(
        received, state=State.NOT_TAKEN_UP, text="ผล", by=there.first, on=date(2027, 7, 1)
    )
    actions.forget(ended, by=there.first.user, on=ended.keep_until)
    assert counted()[0] == 6
