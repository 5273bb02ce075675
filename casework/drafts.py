"""Forms begun and not yet sent. Kept sealed, found by their token, forgotten in time.

A draft holds what was typed as JSON, encrypted, because it may hold a national
ID, and the files that were already uploaded, so that nobody uploads twice. One
put aside to be continued later has a number and a secret too: both are needed to
find it again, and every time it is found it goes on under a new token, so that
two browsers never write into the same one.
"""

import hmac
import json
import secrets
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext

from home.folding import ascii_digits

from . import filing, tokens
from .models import Case, CaseFile, Draft, LeftToken
from .sealing import seal, unseal

KEPT_FOR = timedelta(seconds=tokens.MAX_AGE)
PUT_ASIDE_FOR = timedelta(days=14)
DIGITS = 8
GROUP = 4


def find(token: str) -> Draft | None:
    return Draft.objects.filter(token_digest=tokens.digest(token)).first()


def answers_of(draft: Draft | None) -> dict:
    """Return what was typed, as ``save`` got it."""
    return json.loads(unseal(draft.sealed)) if draft and draft.sealed else {}


def files_of(draft: Draft | None) -> list[CaseFile]:
    return list(draft.files.all()) if draft else []


@transaction.atomic
def save(token: str, *, form: str, answers: dict, files=(), at) -> Draft:
    """Keep what was typed. ``files`` are pairs of question key and ``filing.KeptFile``."""
    draft, _ = Draft.objects.update_or_create(
        token_digest=tokens.digest(token),
        defaults={
            "form": form,
            "sealed": seal(json.dumps(answers, ensure_ascii=False)),
            "changed_at": at,
        },
    )
    for key, kept in files:
        filing.record([kept], draft=draft, purpose=CaseFile.Purpose.ANSWER, key=key, at=at)
    return draft


@transaction.atomic
def add_file(token: str, *, form: str, key: str, kept: filing.KeptFile, most: int, at):
    """Keep one more file and leave what was typed alone. Return its row.

    The same file again is the one that is there already; ``None`` says that the
    question has its ``most`` files.
    """
    draft, _ = Draft.objects.get_or_create(
        token_digest=tokens.digest(token), defaults={"form": form, "changed_at": at}
    )
    draft = Draft.objects.select_for_update().get(pk=draft.pk)
    there = [file for file in draft.files.all() if file.key == key]
    known = next((file for file in there if file.sha256 == kept.stored.sha256), None)
    if known or len(there) >= most:
        filing.discard([kept])
        return known
    draft.changed_at = at
    draft.save(update_fields=["changed_at"])
    [row] = filing.record([kept], draft=draft, purpose=CaseFile.Purpose.ANSWER, key=key, at=at)
    return row


def sent_with(token: str) -> Case | None:
    """Return the case this token already made."""
    return Case.objects.filter(token_digest=tokens.digest(token)).first()


def keep(token: str, *, form: str, typed: dict, uploads, at) -> Draft:
    """Keep what was typed and the files that came; ``uploads`` are pairs of key and file.

    The bytes of the files are safe on disk before the row is written. Raises
    ``OSError`` when the disk will not take them.
    """
    files = [(key, kept) for key, file in uploads for kept in filing.keep([file])]
    draft = save(token, form=form, answers=typed, files=files, at=at)
    if files:
        _drop_doubles(draft)
    return draft


def keep_file(token: str, *, form: str, key: str, file, most: int, at) -> CaseFile:
    """Keep one file of a form still being typed, and return its row.

    Raises ``ValidationError`` when the question has its ``most`` files, and
    ``OSError`` when the disk will not take it.
    """
    [kept] = filing.keep([file])
    if row := add_file(token, form=form, key=key, kept=kept, most=most, at=at):
        return row
    raise ValidationError(
        gettext("แนบครบ %(most)s ไฟล์แล้ว ลบไฟล์ที่ไม่ใช้ก่อนแนบเพิ่ม"), code="full", params={"most": most}
    )


def _drop_doubles(draft):
    """Two clicks at once bring the same file twice."""
    known = set()
    for file in files_of(draft):
        if (file.key, file.sha256) in known:
            remove_file(draft, file.pk)
        known.add((file.key, file.sha256))


@transaction.atomic
def continue_with(draft: Draft, *, token: str):
    """Let a form that was open too long go on under a new token."""
    draft.token_digest = tokens.digest(token)
    draft.save(update_fields=["token_digest"])


def remove_file(draft: Draft, file_id: int):
    filing.forget(draft.files.filter(pk=file_id))


def hand_over(draft: Draft, case, *, keys):
    """Give the draft's files to the case it became; those of questions not asked are dropped."""
    filing.forget(draft.files.exclude(key__in=keys))
    draft.files.update(case=case, draft=None)
    draft.delete()


@transaction.atomic
def put_aside(draft: Draft, *, form_version="", language="th", at) -> Draft | None:
    """Give the draft a number and a secret. One that has them keeps them for two more weeks.

    ``None`` says that it was sent, or forgotten, in the meantime.
    """
    draft = Draft.objects.select_for_update().filter(pk=draft.pk).first()
    if not draft:
        return None
    if not draft.number:
        draft.number = _free_number()
        draft.secret_digest = tokens.secret_digest(secret_of(draft))
    draft.form_version, draft.language, draft.changed_at = form_version, language, at
    draft.save(update_fields=["number", "secret_digest", "form_version", "language", "changed_at"])
    return draft


def secret_of(draft: Draft) -> str:
    """The secret follows from the draft's own key and number, and is stored nowhere."""
    return tokens.draft_secret(f"{draft.pk}:{draft.number}")


def read_number(text: str) -> str:
    """Return a draft's number as it is kept, however it was typed; empty where it is none."""
    digits = "".join(letter for letter in ascii_digits(text) if letter in "0123456789")
    return digits if len(digits) == DIGITS else ""


def in_groups(number: str) -> str:
    return f"{number[:GROUP]}-{number[GROUP:]}"


def find_put_aside(number: str, secret: str, *, at) -> Draft | None:
    """Return the draft, or ``None`` alike for an unknown number, a wrong secret, one too old."""
    draft = Draft.objects.filter(number=number).first() if number else None
    known = draft.secret_digest if draft else "0" * 64
    given = tokens.secret_digest(secret)
    is_right = hmac.compare_digest(known, given)
    return draft if draft and is_right and at < draft.changed_at + PUT_ASIDE_FOR else None


@transaction.atomic
def go_on(draft: Draft, *, token: str, at) -> bool:
    """Let the draft go on under a new token; the browser that had it before lost it.

    Return whether it is still there.
    """
    draft = Draft.objects.select_for_update().filter(pk=draft.pk).first()
    if not draft:
        return False
    left = {"number": draft.number, "left_at": at}
    LeftToken.objects.get_or_create(token_digest=draft.token_digest, defaults=left)
    draft.token_digest, draft.changed_at = tokens.digest(token), at
    draft.save(update_fields=["token_digest", "changed_at"])
    return True


def left_with(token: str) -> LeftToken | None:
    """Say that the draft of this token went on in another browser."""
    return LeftToken.objects.filter(token_digest=tokens.digest(token)).first()


def hold(token: str) -> Draft | None:
    """Return the draft, and let nobody take it elsewhere before the transaction ends."""
    return Draft.objects.select_for_update().filter(token_digest=tokens.digest(token)).first()


def kept_until(draft: Draft):
    """The last whole day on which a draft put aside can still be found."""
    return timezone.localdate(draft.changed_at + PUT_ASIDE_FOR) - timedelta(days=1)


def forget_old(*, at) -> int:
    """Delete drafts nobody touched for 48 hours, or 14 days where they were put aside."""
    old = Draft.objects.filter(
        Q(number=None, changed_at__lt=at - KEPT_FOR) | Q(changed_at__lt=at - PUT_ASIDE_FOR)
    )
    filing.forget(CaseFile.objects.filter(draft__in=old))
    LeftToken.objects.filter(left_at__lt=at - PUT_ASIDE_FOR).delete()
    count, _ = old.delete()
    return count


def _free_number() -> str:
    while True:
        number = str(secrets.randbelow(9 * 10 ** (DIGITS - 1)) + 10 ** (DIGITS - 1))
        if not Draft.objects.filter(number=number).exists():
            return number
