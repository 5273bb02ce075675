"""A report comes in: closed for its inspectors before it touches the database."""

from itertools import permutations

from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction

from casework import tokens
from casework.deadlines import add_working_days
from casework.roles import ROLES
from complaints.integrity import accesslog, crypto, excluding, news, numbers, opening
from complaints.integrity.models import (
    Entry,
    Identity,
    IdentityShare,
    InspectorKey,
    IntegritySettings,
    RecoveryKey,
    Report,
    ReportKey,
)
from complaints.integrity.states import NotAllowed
from home.models import Holiday, Person

from . import changing


class NobodyLeft(NotAllowed):
    """Every inspector is accused: the report belongs to an office outside."""


def is_ready() -> bool:
    """Whether somebody could read what comes in: an inspector's key and the one on paper."""
    return bool(InspectorKey.objects.genuine()) and recovery_key() is not None


def recovery_key() -> RecoveryKey | None:
    keys = RecoveryKey.objects.filter(retired_on=None)
    return next((key for key in keys if key.is_genuine), None)


def file(
    *, token, content, files=(), persons=(), about_leaders=False, identity=None, on, by=None
) -> tuple[Report, str]:
    """Keep the report; return it with the secret. The same token gives the same ones again.

    ``persons`` are the accused from the staff list; without any, or with ``about_leaders``, the
    office's leaders count as accused. ``by`` is a clerk who writes for somebody. Raises
    ``NobodyLeft`` when no inspector may read it, ``NotAllowed`` when nobody can read at all.
    """
    try:
        with transaction.atomic():
            return _file(
                token, content, files, _accused(persons, about_leaders), identity, on, by
            ), tokens.secret_for(token)
    except IntegrityError:
        return Report.objects.get(token_digest=tokens.digest(token)), tokens.secret_for(token)


def _file(token, content, files, accused, identity, on, by):
    if found := Report.objects.filter(token_digest=tokens.digest(token)).first():
        return found
    key = crypto.new_key()
    report = _new_report(token, key, on)
    marks = [mark for one in accused for mark in excluding.marks_of(report.pk, one)]
    excluding.record(report, marks)
    holders = _holders(report, marks)
    _seal_to(report, key, holders)
    changing.append(report, key, Entry.Kind.REPORT, content, files=files, on=on)
    if identity:
        seal_identity(report, identity, holders)
    if by:
        accesslog.note(accesslog.What.FILED_FOR, by=by, number=report.number, on=on)
    news.tell(report, on=on)
    return report


def sent_with(token) -> tuple[Report, str] | None:
    """The report that this form made, with its secret; for whoever presses the button again."""
    found = Report.objects.filter(token_digest=tokens.digest(token)).first()
    secret = tokens.secret_for(token)
    return (found, secret) if found and opening.with_secret(found.number, secret) else None


@transaction.atomic
def replace_secret(report, key, *, on, by=None) -> str:
    """Give the report another secret; the old one opens nothing any more. ``key`` is its key."""
    report, secret = changing.lock(report), numbers.new_secret()
    report.wrapped = crypto.wrap(key, crypto.key_of_secret(secret, report.number))
    report.save(update_fields=["wrapped"])
    if by:
        accesslog.note(accesslog.What.SECRET_REPLACED, by=by, number=report.number, on=on)
    return secret


def seal_identity(report, identity, holders):
    key = crypto.new_key()
    kept = Identity.objects.create(report=report, sealed=crypto.close_json(identity, key))
    share(kept, key, holders)
    recovery = recovery_key()
    IdentityShare.objects.create(
        identity=kept, recovery=recovery, sealed=crypto.seal_for(recovery.public_key, key)
    )


def share(identity, key, holders):
    """For every two of them: one opens, the other consents."""
    for opener, consenter in permutations(holders, 2):
        inner = crypto.seal_for(opener.public_key, key)
        IdentityShare.objects.get_or_create(
            identity=identity,
            opener=opener,
            consenter=consenter,
            defaults={"sealed": crypto.seal_for(consenter.public_key, inner)},
        )


def _new_report(token, key, on) -> Report:
    number = numbers.new_number()
    while Report.objects.filter(number=number).exists():
        number = numbers.new_number()
    days = IntegritySettings.load().finish_days
    secret = tokens.secret_for(token)
    return Report.objects.create(
        number=number,
        received_on=on,
        due_on=add_working_days(on, days, Holiday.objects.dates()),
        wrapped=crypto.wrap(key, crypto.key_of_secret(secret, number)),
        token_digest=tokens.digest(token),
    )


def _holders(report, marks) -> list[InspectorKey]:
    genuine, accused = InspectorKey.objects.genuine(), set(marks)
    if not genuine or recovery_key() is None:
        raise NotAllowed("ยังไม่มีผู้ตรวจสอบที่เปิดอ่านเรื่องได้")
    holders = [
        key for key in genuine if not accused & set(excluding.marks_of_user(report.pk, key.user))
    ]
    if not holders:
        raise NobodyLeft("ผู้ตรวจสอบทุกคนเป็นผู้ถูกกล่าวหา")
    return holders


def _seal_to(report, key, holders):
    recovery = recovery_key()
    ReportKey.objects.bulk_create(
        [
            *(
                ReportKey(report=report, holder=h, sealed=crypto.seal_for(h.public_key, key))
                for h in holders
            ),
            ReportKey(
                report=report, recovery=recovery, sealed=crypto.seal_for(recovery.public_key, key)
            ),
        ]
    )


def _accused(persons, about_leaders):
    """Persons from the staff list, and accounts of leaders whether these stand in it or not."""
    pks = [getattr(person, "pk", person) for person in persons]
    accused = list(Person.objects.filter(pk__in=pks))
    if about_leaders or not persons:
        leaders = get_user_model().objects.filter(groups__name=ROLES["chief"].label)
        accused += leaders.select_related("person")
    return accused
