"""Opening who reported: a reason, a second officer's consent, and a line in the log each time."""

from django.db import transaction

from complaints.integrity import accesslog, crypto, news
from complaints.integrity.models import IdentityRequest, IdentityShare, InspectorKey
from complaints.integrity.states import NotAllowed

from .changing import lock_for
from .filing import share

What = accesslog.What


@transaction.atomic
def ask_identity(report, *, reason, detail, by, on) -> IdentityRequest:
    report, key = lock_for(report, by)
    if not report.has_identity:
        raise NotAllowed("ผู้แจ้งไม่ได้บอกชื่อ")
    if not IdentityShare.objects.filter(identity=report.identity, opener=by.key).exists():
        raise NotAllowed("ต้องมีผู้ตรวจสอบของเรื่องนี้สองคนตั้งแต่วันที่แจ้ง หรือใช้กุญแจกู้คืน")
    asked = IdentityRequest.objects.create(
        identity=report.identity,
        asked_by=by.key,
        asked_on=on,
        reason=reason,
        detail=crypto.close_json({"text": detail}, key),
    )
    accesslog.note(
        What.IDENTITY_ASKED, by=by.user, number=report.number, detail=asked.reason, on=on
    )
    news.tell(report, on=on, but=by.user)
    return asked


@transaction.atomic
def consent(request, *, by, on):
    """Peel the outer seal: what is left opens only for who asked."""
    request, report = _lock_waiting(request, by)
    found = IdentityShare.objects.filter(
        identity=request.identity, opener=request.asked_by, consenter=by.key
    ).first()
    if found is None:
        raise NotAllowed("ท่านยินยอมคำขอนี้ไม่ได้")
    request.peeled = crypto.unseal(found.sealed, by.private)
    _answered(request, by, on)
    accesslog.note(What.IDENTITY_CONSENTED, by=by.user, number=report.number, on=on)
    return request


@transaction.atomic
def refuse(request, *, by, on):
    request, report = _lock_waiting(request, by)
    _answered(request, by, on)
    accesslog.note(What.IDENTITY_REFUSED, by=by.user, number=report.number, on=on)
    return request


@transaction.atomic
def open_identity(request, *, by, on) -> dict:
    """Return what the reporter said of themselves, once for each consent."""
    request = IdentityRequest.objects.select_for_update().get(pk=request.pk)
    report, _ = lock_for(request.identity.report, by)
    if request.asked_by_id != by.key.pk or not request.has_consent:
        raise NotAllowed("ยังไม่มีผู้ตรวจสอบอีกคนยินยอม")
    key = crypto.unseal(request.peeled, by.private)
    request.peeled, request.opened_on = None, on
    request.save(update_fields=["peeled", "opened_on"])
    # Whoever was given the report since can now open and consent like the others.
    holders = InspectorKey.objects.in_use().filter(report_keys__report=report)
    share(request.identity, key, [holder for holder in holders if holder.is_genuine])
    accesslog.note(
        What.IDENTITY_OPENED, by=by.user, number=report.number, detail=request.reason, on=on
    )
    return crypto.open_json(request.identity.sealed, key)


def _lock_waiting(request, by):
    request = IdentityRequest.objects.select_for_update().get(pk=request.pk)
    report, _ = lock_for(request.identity.report, by)
    if not request.is_waiting:
        raise NotAllowed("คำขอนี้ตอบไปแล้ว")
    if request.asked_by_id == by.key.pk:
        raise NotAllowed("ผู้ขอยินยอมแทนตนเองไม่ได้")
    return request, report


def _answered(request, by, on):
    request.answered_by, request.answered_on = by.key, on
    request.save(update_fields=["answered_by", "answered_on", "peeled"])
