"""What waits between checking and sending: closed with a key that only the form holds."""

import secrets
from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from casework import tokens
from complaints.integrity import crypto, tries
from complaints.integrity.models import Held, HeldFile
from complaints.integrity.states import NotAllowed

MOST_HELD = 400  # forms at a time: more is somebody who wants to fill the disk
SHARE = 100  # of one visitor's, once half the room is taken: one machine closes it to nobody
HOURS = 2  # at most; it is forgotten at a full hour


@transaction.atomic
def hold(token, content, files, *, visitor="", at):
    """Keep what was typed and the cleaned files, in place of what this form held before."""
    if not Held.objects.filter(token_digest=tokens.digest(token)).exists():
        _find_room(visitor)
    key = crypto.key_of_token(token)
    let_go(token)
    forget_at = at.replace(minute=0, second=0, microsecond=0) + timedelta(hours=HOURS)
    held = Held.objects.create(
        token_digest=tokens.digest(token),
        sealed=crypto.close_json(content, key),
        forget_at=forget_at,
    )
    for position, (about, data) in enumerate(files):
        HeldFile.objects.create(
            held=held,
            position=position,
            about=crypto.close_json(about, key),
            sealed=crypto.close(data, key),
        )


def _find_room(visitor):
    """Raise ``NotAllowed`` where there is none. A form that holds something keeps its place."""
    taken = Held.objects.count()
    is_crowding = taken >= MOST_HELD // 2 and tries.begun_by(visitor) >= SHARE
    if taken >= MOST_HELD or is_crowding:
        raise NotAllowed(_("ขณะนี้มีผู้ใช้หน้านี้มาก โปรดรอหนึ่งชั่วโมงแล้วลองใหม่"))
    tries.count_begun(visitor)


def fetch(token, *, at) -> tuple[dict, list[tuple[dict, bytes]]] | None:
    """Return what this form holds; nothing where it was forgotten meanwhile."""
    held = Held.objects.filter(token_digest=tokens.digest(token), forget_at__gt=at).first()
    if held is None:
        return None
    key = crypto.key_of_token(token)
    files = [
        (crypto.open_json(file.about, key), crypto.open_box(file.sealed, key))
        for file in held.files.all()
    ]
    return crypto.open_json(held.sealed, key), files


def new_file_mark() -> str:
    """A short name for a file that tells nothing of it."""
    return secrets.token_hex(3)


def let_go(token):
    Held.objects.filter(token_digest=tokens.digest(token)).delete()


def forget_old(*, at):
    Held.objects.filter(forget_at__lte=at).delete()
