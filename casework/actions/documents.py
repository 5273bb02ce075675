"""The checklist of documents: what is there, what is missing, one request for the rest."""

from django.db import transaction
from django.utils import timezone

from casework import notices
from casework.models import CaseDocument, Event, Notice
from casework.states import State

from .moves import NotAllowed, lock, lock_open, move, record, save
from .work import ask_citizen

Mark = CaseDocument.State


@transaction.atomic
def check_documents(case, *, marks, by, at, seen=None):
    """Note what was found. ``marks`` maps a document's position to its state and a note."""
    case = lock_open(case, seen=seen)
    documents = {document.position: document for document in case.documents.all()}
    changed = [
        documents[position]
        for position, mark in marks.items()
        if position in documents and _set(documents[position], mark, by=by, at=at)
    ]
    if not changed:
        return case
    CaseDocument.objects.bulk_update(changed, ["state", "note", "by", "at"])
    save(case)
    record(case, Event.What.DOCUMENTS_CHECKED, detail=_detail(documents.values()), by=by, at=at)
    return case


@transaction.atomic
def ask_documents(case, *, text, days, by, at, files=(), seen=None):
    """Ask once, in writing, for all that is missing (Facilitation Act B.E. 2558, s. 8)."""
    case = lock_open(case, seen=seen)
    states = set(case.documents.values_list("state", flat=True))
    if Mark.UNCHECKED in states:
        raise NotAllowed("ยังมีเอกสารที่ไม่ได้ตรวจ ตรวจให้ครบทุกรายการก่อน จะได้ขอผู้ยื่นครั้งเดียว")
    if Mark.MISSING not in states:
        raise NotAllowed("ไม่มีเอกสารที่ขาด")
    return ask_citizen(case, text=text, days=days, files=files, by=by, at=at)


@transaction.atomic
def return_unanswered(case, *, at) -> bool:
    """Give the case back to its officer when the citizen's date has passed.

    The clock runs again. ``answer_by`` stays, so that the lists show it. Returns
    whether this was done now.
    """
    case = lock(case)
    day = case.answer_by
    if case.state != State.AWAITING_CITIZEN or not day or day >= timezone.localdate(at):
        return False
    move(case, State.IN_PROGRESS, at=at)
    case.answer_by = day
    save(case, "answer_by")
    record(case, Event.What.UNANSWERED, at=at)
    notices.queue(case, Notice.What.UNANSWERED, at=at)
    return True


def _set(document, mark, *, by, at):
    state, note = mark
    if (document.state, document.note) == (state, note):
        return False
    document.state, document.note, document.by, document.at = state, note, by, at
    return True


def _detail(documents):
    missing = [document.name for document in documents if document.state == Mark.MISSING]
    return f"ขาด {', '.join(missing)}" if missing else "ครบตามที่ตรวจ"
