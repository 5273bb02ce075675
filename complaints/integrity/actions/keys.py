"""Inspectors' keys and the one on paper: nobody becomes an inspector alone."""

import secrets

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from casework.roles import ROLES
from complaints.integrity import access, accesslog, crypto, numbers
from complaints.integrity.models import (
    IdentityRequest,
    IdentityShare,
    InspectorKey,
    RecoveryKey,
    ReportKey,
)
from complaints.integrity.opening import Unlocked, key_for
from complaints.integrity.states import NotAllowed

from .filing import recovery_key

What = accesslog.What


@transaction.atomic
def make_key(user, passphrase, *, on) -> InspectorKey:
    """Make an inspector's key. It opens nothing until somebody else has vouched for it."""
    if not access.is_inspector(user):
        raise NotAllowed("เฉพาะผู้รับเรื่องทุจริต")
    if InspectorKey.objects.filter(user=user, retired_on=None).exists():
        raise NotAllowed("ท่านมีกุญแจอยู่แล้ว ถ้าลืมวลีลับ ให้เลิกใช้กุญแจเดิมก่อน")
    private, public = crypto.new_pair()
    key = InspectorKey(user=user, public_key=public, made_on=on)
    _close_private(key, private, passphrase)
    key.save(force_insert=True)
    accesslog.note(What.KEY_MADE, by=user, detail=key.fingerprint, on=on)
    return key


@transaction.atomic
def change_passphrase(by: Unlocked, passphrase, *, on):
    key = InspectorKey.objects.select_for_update().get(pk=by.key.pk)
    _close_private(key, by.private, passphrase)
    key.save(update_fields=["sealed_private", "salt", "passes", "memory"])
    return key


@transaction.atomic
def admit(key, *, by, recovery=None, on) -> InspectorKey:
    """Vouch for a new inspector's key: another inspector, or who holds the paper.

    ``by`` is an ``Unlocked`` inspector, or with ``recovery`` (the text on the paper) an account.
    """
    key = InspectorKey.objects.select_for_update().get(pk=key.pk)
    if key.retired_on or key.admitted_on:
        raise NotAllowed("กุญแจนี้รับรองไปแล้วหรือเลิกใช้แล้ว")
    voucher = by
    if recovery is not None:
        wants_recovery(recovery)
    else:
        voucher = by.user
        if access.key_of(voucher) is None or voucher.pk == key.user_id:
            raise NotAllowed("ผู้ตรวจสอบคนอื่นเป็นผู้รับรอง ไม่ใช่ตนเอง")
    key.admitted_on, key.admitted_by = on, voucher
    key.attestation = crypto.mark("inspector-key", key.attested)
    key.save(update_fields=["admitted_on", "admitted_by", "attestation"])
    detail = f"{key.user.username} {key.fingerprint}"
    accesslog.note(What.KEY_ADMITTED, by=voucher, detail=detail, on=on)
    return key


@transaction.atomic
def retire(key, *, by, on):
    """End a key at once: all that was sealed to it goes."""
    key = InspectorKey.objects.select_for_update().get(pk=key.pk)
    if key.retired_on:
        return key
    ReportKey.objects.filter(holder=key).delete()
    IdentityShare.objects.filter(Q(opener=key) | Q(consenter=key)).delete()
    IdentityRequest.objects.filter(asked_by=key, opened_on=None).delete()
    key.retired_on = on
    key.sealed_private, key.salt = b"", b""
    key.save(update_fields=["retired_on", "sealed_private", "salt"])
    accesslog.note(What.KEY_RETIRED, by=by, detail=key.user.username, on=on)
    return key


def retire_leavers(*, on) -> int:
    """End the keys of those who left the office or the role."""
    in_office = Q(user__is_active=True, user__groups__name=ROLES["inspector"].label)
    left = InspectorKey.objects.filter(retired_on=None).exclude(
        pk__in=InspectorKey.objects.filter(in_office).values("pk")
    )
    return len([retire(key, by=None, on=on) for key in left])


def new_recovery_key() -> tuple[bytes, str]:
    """Return a public key and the text for its paper. Neither is kept before somebody says so."""
    private, public = crypto.new_pair()
    return public, numbers.key_as_text(private)


@transaction.atomic
def keep_recovery_key(public, *, by, on) -> RecoveryKey:
    """Use this key from now on: its paper lies in an envelope.

    The first is made by any inspector's account. A later one by an ``Unlocked`` inspector, who
    seals to it every report they can open; the old paper still opens the others and all names.
    """
    unlocked = by if isinstance(by, Unlocked) else None
    account = by.user if unlocked else by
    if not access.is_inspector(account):
        raise NotAllowed("เฉพาะผู้รับเรื่องทุจริต")
    old = recovery_key()
    if old and not (unlocked and access.key_of(account)):
        raise NotAllowed("มีกุญแจกู้คืนอยู่แล้ว ผู้ตรวจสอบที่ปลดล็อกแล้วเท่านั้นที่พิมพ์ใบใหม่ได้")
    made = RecoveryKey(public_key=public, made_on=on, made_by=account)
    made.attestation = crypto.mark("recovery-key", made.attested)
    made.save(force_insert=True)
    if old:
        old.retired_on = on
        old.save(update_fields=["retired_on"])
        _seal_all_to(made, unlocked)
    accesslog.note(What.RECOVERY_MADE, by=account, detail=made.fingerprint, on=on)
    return made


def make_recovery_key(*, by, on) -> str:
    """Make one and use it at once. Return the text for the paper: shown once, kept nowhere."""
    public, text = new_recovery_key()
    keep_recovery_key(public, by=by, on=on)
    return text


def wants_recovery(text) -> tuple[RecoveryKey, bytes]:
    """Return the recovery key that this text belongs to; raise ``NotAllowed``."""
    try:
        private = numbers.key_from_text(text)
    except ValueError:
        raise NotAllowed("กุญแจกู้คืนไม่ครบหรือพิมพ์ผิด ตรวจทีละกลุ่ม") from None
    public = crypto.public_of(private)
    for key in RecoveryKey.objects.all():
        if bytes(key.public_key) == public and key.is_genuine:
            return key, private
    raise NotAllowed("ไม่ใช่กุญแจกู้คืนของระบบนี้")


def _seal_all_to(recovery, by):
    for report in access.reports_for(by.user):
        sealed = crypto.seal_for(recovery.public_key, key_for(report, by))
        ReportKey.objects.create(report=report, recovery=recovery, sealed=sealed)


def _close_private(key, private, passphrase):
    if len(passphrase) < crypto.LEAST_PASSPHRASE:
        raise NotAllowed(f"วลีลับต้องยาวอย่างน้อย {crypto.LEAST_PASSPHRASE} ตัวอักษร")
    key.salt = secrets.token_bytes(crypto.SALT)
    key.passes, key.memory = settings.PASSPHRASE_COST
    closed_with = crypto.key_of_passphrase(passphrase, key.salt, key.cost)
    key.sealed_private = crypto.wrap(private, closed_with)
