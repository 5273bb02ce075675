"""What the citizen does with their own case, or has somebody at the counter do."""

from django.db import transaction

from casework import filing, notices
from casework.models import CaseFile, Event, Notice
from casework.states import State

from .moves import lock, lock_open, move, record, save


@transaction.atomic
def answer(case, *, text, files=(), by=None, at, seen=None):
    """The citizen writes to us. If we were waiting for that, the clock runs again.

    ``by`` is who wrote it down, where the citizen came by or called. What only
    repeats the last message is that one, sent twice by a nervous finger.
    """
    case = lock_open(case, seen=seen, is_judged=False)
    if _is_last_message(case, text, files):
        filing.discard(files)
        return case
    message = case.messages.create(text=text, at=at)
    filing.record(files, case=case, message=message, purpose=CaseFile.Purpose.MESSAGE, at=at)
    record(case, Event.What.CITIZEN_REPLIED, by=by, at=at)
    if case.state == State.AWAITING_CITIZEN:
        move(case, State.IN_PROGRESS, at=at)
        record(case, Event.What.RESUMED, at=at)
    else:
        case.answer_by = None
        save(case, "answer_by")
    return case


@transaction.atomic
def withdraw(case, *, reason="", at):
    """The citizen gives the case up, and may say why. Asked twice, it is done once."""
    case = lock(case)
    if case.state == State.WITHDRAWN:
        return case
    move(case, State.WITHDRAWN, at=at)
    record(case, Event.What.WITHDRAWN, detail=reason, at=at)
    notices.queue(case, Notice.What.WITHDRAWN, at=at)
    return case


def _is_last_message(case, text, files):
    last = case.messages.last()
    if not last or last.by_id or last.text != text:
        return False
    known = last.files.order_by("sha256").values_list("sha256", flat=True)
    return list(known) == sorted(file.stored.sha256 for file in files)
