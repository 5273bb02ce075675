"""Who else may open a report, and who may no longer."""

from django.db import transaction
from django.db.models import Q

from complaints.integrity import access, accesslog, crypto, excluding, news
from complaints.integrity.models import IdentityRequest, IdentityShare, InspectorKey, ReportKey
from complaints.integrity.states import NotAllowed

from .changing import lock, lock_for
from .filing import share
from .keys import wants_recovery

What = accesslog.What


@transaction.atomic
def assign(report, key, *, by, on):
    """Give the report to another inspector. Never to whom it accuses."""
    report, opened = lock_for(report, by)
    _give(report, key, opened)
    accesslog.note(What.ASSIGNED, by=by.user, number=report.number, detail=key.user.username, on=on)
    news.tell(report, on=on, but=by.user)
    return report


@transaction.atomic
def assign_all(key, *, by, on) -> int:
    """Give a new inspector what ``by`` holds, but for what accuses the new one. Say how many."""
    held = ReportKey.objects.filter(holder=key).values("report")
    given = [
        report
        for report in access.reports_for(by.user).exclude(pk__in=held)
        if not excluding.is_excluded(report, key.user)
    ]
    for report in given:
        assign(report, key, by=by, on=on)
    return len(given)


@transaction.atomic
def recover(report, key, *, recovery, by, on):
    """Give the report to an inspector with the key on paper. ``by`` is the account at the desk.

    Where somebody gave a name, any two of the inspectors can open it again from now on; the paper
    itself shows no name to anybody.
    """
    found, private = wants_recovery(recovery)
    report = lock(report)
    held = ReportKey.objects.filter(report=report, recovery=found).first()
    if held is None:
        raise NotAllowed("กุญแจใบนี้เปิดเรื่องนี้ไม่ได้ ลองใบเก่ากว่าหรือใหม่กว่า")
    _give(report, key, crypto.unseal(held.sealed, private))
    _share_name(report, found, private)
    accesslog.note(What.RECOVERED, by=by, number=report.number, detail=key.user.username, on=on)
    return report


@transaction.atomic
def recover_all(key, *, recovery, by, on) -> int:
    """Give an inspector all that this paper opens, but for what accuses them. Say how many."""
    found, _private = wants_recovery(recovery)
    sealed = ReportKey.objects.filter(recovery=found).select_related("report")
    mine = [held.report for held in sealed if not excluding.is_excluded(held.report, key.user)]
    for report in mine:
        recover(report, key, recovery=recovery, by=by, on=on)
    return len(mine)


@transaction.atomic
def declare_conflict(report, *, by, on):
    """Drop out of a report for good."""
    report, _ = lock_for(report, by)
    if not report.keys.filter(holder__isnull=False).exclude(holder=by.key).exists():
        raise NotAllowed("ท่านเป็นผู้ตรวจสอบคนเดียวของเรื่องนี้ เพิ่มผู้ตรวจสอบคนอื่นก่อนจึงถอนตัวได้")
    excluding.record(report, excluding.marks_of_user(report.pk, by.user))
    _take_from(report, [by.key])
    accesslog.note(What.CONFLICT, by=by.user, number=report.number, on=on)
    return report


@transaction.atomic
def exclude(report, person, *, by, on):
    """Shut out somebody who turns out to be accused. Their name is not written anywhere."""
    report, _ = lock_for(report, by)
    excluding.record(report, excluding.marks_of_person(report.pk, person))
    shut_out = [
        held.holder
        for held in report.keys.filter(holder__isnull=False).select_related("holder__user__person")
        if excluding.is_excluded(report, held.holder.user)
    ]
    if by.key in shut_out:
        raise NotAllowed("ถ้าเรื่องเกี่ยวกับตัวท่าน ให้ใช้ปุ่มถอนตัว")
    _take_from(report, shut_out)
    accesslog.note(What.UNASSIGNED, by=by.user, number=report.number, on=on)
    return report


def _give(report, key, opened):
    if key.retired_on or not key.admitted_on or not key.is_genuine:
        raise NotAllowed("กุญแจของผู้นั้นยังไม่ได้รับรองหรือเลิกใช้แล้ว")
    if excluding.is_excluded(report, key.user):
        raise NotAllowed("มอบเรื่องนี้ให้ผู้นั้นไม่ได้")
    ReportKey.objects.get_or_create(
        report=report,
        holder=key,
        defaults={"sealed": crypto.seal_for(key.public_key, opened)},
    )


def _take_from(report, keys):
    report.keys.filter(holder__in=keys).delete()
    mine = Q(opener__in=keys) | Q(consenter__in=keys)
    IdentityShare.objects.filter(mine, identity__report=report).delete()
    IdentityRequest.objects.filter(identity__report=report, asked_by__in=keys).delete()


def _share_name(report, recovery, private):
    held = IdentityShare.objects.filter(identity__report=report, recovery=recovery).first()
    if held:
        holders = InspectorKey.objects.in_use().filter(report_keys__report=report)
        key = crypto.unseal(held.sealed, private)
        share(held.identity, key, [holder for holder in holders if holder.is_genuine])
