"""How long reports are kept, and what is left when they go."""

from datetime import timedelta

from django.db import transaction

from complaints.integrity import access, accesslog, news
from complaints.integrity.models import Forgotten, Report
from complaints.integrity.states import NotAllowed

from .changing import lock

What = accesslog.What
REMIND_BEFORE = timedelta(days=30)
# Between the reminder and going by itself. A machine whose clock jumps deletes nothing that day.
PATIENCE = timedelta(days=120)


def remind(*, on) -> int:
    """Tell the inspectors which reports will go soon; once each."""
    soon = Report.objects.ended().filter(keep_until__lte=on + REMIND_BEFORE, reminded_on=None)
    return len([_remind(report, on=on) for report in soon])


@transaction.atomic
def extend(report, *, until, by, on):
    """Keep it longer: the case goes on elsewhere, in court for instance."""
    report = _lock_ended(report, by)
    if until <= max(on, report.keep_until):
        raise NotAllowed("เลือกวันหลังวันครบกำหนดเดิม")
    report.keep_until, report.reminded_on = until, None
    report.save(update_fields=["keep_until", "reminded_on"])
    accesslog.note(What.KEPT_LONGER, by=by, number=report.number, detail=until.isoformat(), on=on)
    return report


@transaction.atomic
def forget(report, *, by, on) -> Forgotten:
    """Delete a report that was kept long enough: all of it, files and names too."""
    report = _lock_ended(report, by)
    if report.keep_until > on:
        raise NotAllowed("ยังไม่ครบกำหนดเก็บ")
    return _forget(report, by=by, on=on)


def forget_overdue(*, on) -> int:
    """Delete what nobody extended or deleted long after the reminder."""
    overdue = Report.objects.ended().filter(keep_until__lt=on, reminded_on__lte=on - PATIENCE)
    return len([_forget(report, by=None, on=on) for report in overdue])


@transaction.atomic
def _remind(report, *, on):
    report.reminded_on = on
    report.save(update_fields=["reminded_on"])
    news.tell(report, on=on)
    return report


@transaction.atomic
def _forget(report, *, by, on):
    line = Forgotten.objects.create(
        number=report.number,
        received_month=report.received_on.replace(day=1),
        closed_on=report.closed_on,
        deleted_on=on,
        outcome=report.state,
        was=report.pk,
        excluded=list(report.exclusions.values_list("mark", flat=True)),
    )
    report.delete()
    accesslog.note(What.DELETED, by=by, number=line.number, on=on)
    return line


def _lock_ended(report, by):
    if not access.reports_for(by).filter(pk=report.pk).exists():
        raise NotAllowed("ไม่พบเรื่องนี้")
    report = lock(report)
    if not report.is_ended:
        raise NotAllowed("เรื่องนี้ยังไม่ปิด")
    return report
