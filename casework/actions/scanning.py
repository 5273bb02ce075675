"""The signed paper comes back to the case it was printed from."""

from django.db import transaction

from casework import filing
from casework.models import CaseFile, Event

from .moves import NotAllowed, lock, record, save


@transaction.atomic
def scan(case, *, files, by, at, seen=None):
    """Keep the signed request with the case. Its citizen sees it: it is their own letter."""
    case = lock(case, seen=seen)
    if not files:
        raise NotAllowed("แนบไฟล์สแกนหรือรูปถ่ายอย่างน้อยหนึ่งไฟล์")
    filing.record(files, case=case, purpose=CaseFile.Purpose.SCAN, by=by, at=at)
    save(case)
    record(case, Event.What.SCANNED, detail=", ".join(file.name for file in files), by=by, at=at)
    return case
