"""What is said about a report, and how it moves on."""

from django.db import transaction

from casework.deadlines import add_working_days
from complaints.integrity import accesslog, news
from complaints.integrity.models import Entry, IntegritySettings
from complaints.integrity.states import ENDED, NotAllowed, State
from home.buddhist import thai_date
from home.models import Holiday

from .changing import append, lock, lock_for, move

What = accesslog.What


@transaction.atomic
def write_as_reporter(report, key, *, text, files=(), on):
    """The reporter adds to the report. An answer we waited for sets it going again."""
    report = lock(report)
    append(report, key, Entry.Kind.FROM_REPORTER, {"text": text}, files=files, on=on)
    if report.state == State.AWAITING_REPORTER:
        move(report, State.EXAMINING, on=on)
    news.tell(report, on=on)
    return report


@transaction.atomic
def take(report, *, by, on):
    report, _ = lock_for(report, by)
    move(report, State.EXAMINING, on=on)
    accesslog.note(What.MOVED, by=by.user, number=report.number, detail=report.state, on=on)
    return report


@transaction.atomic
def ask(report, *, text, files=(), waits=True, by, on):
    """Write to the reporter; where we wait for an answer the state says so."""
    report, key = lock_for(report, by)
    if report.is_ended:
        raise NotAllowed("เรื่องนี้ปิดแล้ว เปิดอีกครั้งก่อนจึงเขียนถึงผู้แจ้งได้")
    append(report, key, Entry.Kind.TO_REPORTER, {"text": text}, files=files, on=on, by=by.user)
    if waits and report.state != State.AWAITING_REPORTER:
        move(report, State.AWAITING_REPORTER, on=on)
    accesslog.note(What.WROTE, by=by.user, number=report.number, on=on)
    return report


@transaction.atomic
def note(report, *, text, files=(), by, on):
    """Written for the other inspectors; the reporter never gets it."""
    report, key = lock_for(report, by)
    append(report, key, Entry.Kind.NOTE, {"text": text}, files=files, on=on, by=by.user)
    accesslog.note(What.WROTE, by=by.user, number=report.number, on=on)
    news.tell(report, on=on, but=by.user)
    return report


@transaction.atomic
def end(report, *, state, text, files=(), by, on):
    """Close with an outcome, say that it is not taken up, or that it went to another office."""
    if state not in ENDED:
        raise NotAllowed("เลือกผลการพิจารณา")
    report, key = lock_for(report, by)
    move(report, state, on=on)
    append(report, key, Entry.Kind.OUTCOME, {"text": text}, files=files, on=on, by=by.user)
    report.keep_until = years_after(on, IntegritySettings.load().keep_years)
    report.save(update_fields=["keep_until"])
    accesslog.note(What.MOVED, by=by.user, number=report.number, detail=state, on=on)
    return report


@transaction.atomic
def postpone(report, *, days, text, by, on):
    """Promise a later day, so many working days after the old one. The reporter reads why."""
    report, key = lock_for(report, by)
    if report.is_ended:
        raise NotAllowed("เรื่องนี้ปิดแล้ว")
    start = max(report.due_on, on)
    report.due_on = add_working_days(start, days, Holiday.objects.dates())
    report.save(update_fields=["due_on"])
    told = f"เลื่อนวันแจ้งผลเป็นวันที่ {thai_date(report.due_on)}\n\n{text}"
    append(report, key, Entry.Kind.TO_REPORTER, {"text": told}, on=on, by=by.user)
    detail = report.due_on.isoformat()
    accesslog.note(What.POSTPONED, by=by.user, number=report.number, detail=detail, on=on)
    return report


@transaction.atomic
def reopen(report, *, text, by, on):
    report, key = lock_for(report, by)
    if not report.is_ended:
        raise NotAllowed("เรื่องนี้ยังเปิดอยู่")
    move(report, State.EXAMINING, on=on)
    report.keep_until = report.reminded_on = None
    report.save(update_fields=["keep_until", "reminded_on"])
    append(report, key, Entry.Kind.TO_REPORTER, {"text": text}, on=on, by=by.user)
    accesslog.note(What.MOVED, by=by.user, number=report.number, detail=report.state, on=on)
    return report


def years_after(day, years):
    """The same day so many years later; 29 February becomes 1 March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, month=3, day=1)
