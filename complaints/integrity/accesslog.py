"""The log of who opened what: every line is chained to the one before."""

import json

from . import crypto
from .models import AccessLog, LogHead

What = AccessLog.What


def note(what, *, by, on, number="", detail=""):
    """Write one line. Days only: who reads at what minute is nobody's business either."""
    LogHead.objects.get_or_create(pk=1)
    head = LogHead.objects.select_for_update().get(pk=1)
    line = AccessLog(
        number=number,
        what=what,
        by=by,
        who=_name(by),
        detail=detail[:200],
        on=on,
    )
    line.chain = _chain(line, head.lines + 1, head.chain)
    line.save(force_insert=True)
    head.lines, head.chain = head.lines + 1, line.chain
    head.mark = _head_mark(head)
    head.save(update_fields=["lines", "chain", "mark"])


def first_broken() -> str:
    """Say in words where the log was changed; nothing where it is whole."""
    chain = ""
    place = 0
    for place, line in enumerate(AccessLog.objects.order_by("pk").iterator(), start=1):
        if line.chain != _chain(line, place, chain):
            return f"บรรทัดที่ {place} ถูกแก้ แทรก หรือลบ"
        chain = line.chain
    head = LogHead.objects.filter(pk=1).first()
    lines = head.lines if head else 0
    if place != lines or (head and (head.chain != chain or head.mark != _head_mark(head))):
        return f"บันทึกมี {place} บรรทัด แต่ควรมี {lines} บรรทัด"
    return ""


def ending() -> tuple[int, str]:
    """How many lines, and the mark of the last one, to be written down outside this machine."""
    head = LogHead.objects.filter(pk=1).first()
    return (head.lines, head.chain[:16].upper()) if head else (0, "")


def _chain(line, place, before) -> str:
    told = [place, line.number, str(line.what), line.by_id, line.who, line.detail]
    return crypto.mark("log", json.dumps([*told, line.on.isoformat(), before]))


def _head_mark(head) -> str:
    return crypto.mark("log-head", f"{head.lines}:{head.chain}")


def _name(user) -> str:
    if user is None:
        return "ระบบ"
    person = getattr(user, "person", None)
    return f"{person.name} ({user.username})" if person else user.username
