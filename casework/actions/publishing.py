"""What the public may read of a case is written down in its history."""

from django.db import transaction

from .moves import lock, record, save


@transaction.atomic
def note_publishing(case, *, what, detail="", by, at, seen=None):
    """Write ``Event.What.PUBLISHED`` or ``UNPUBLISHED``; called by the app that owns the kind."""
    case = lock(case, seen=seen)
    save(case)
    record(case, what, detail=detail, by=by, at=at)
    return case
