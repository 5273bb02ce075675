"""What every action does: lock, look again, move, append."""

from complaints.integrity import access, crypto, opening
from complaints.integrity.models import Entry, Report, SealedFile
from complaints.integrity.states import ENDED, NotAllowed, State, can_move

MOST_ENTRIES = 300


def lock(report) -> Report:
    return Report.objects.select_for_update().get(pk=report.pk)


def lock_for(report, by: opening.Unlocked) -> tuple[Report, bytes]:
    """The report as it is now and its key; refused to whom it is not given any more."""
    if not access.reports_for(by.user).filter(pk=report.pk).exists():
        raise NotAllowed("ไม่พบเรื่องนี้")
    report = lock(report)
    return report, opening.key_for(report, by)


def move(report, state, *, on):
    if not can_move(report.state, state):
        raise NotAllowed(f"เรื่องนี้อยู่ในสถานะ “{State(report.state).label}” จึงทำขั้นนี้ไม่ได้")
    report.state = state
    report.closed_on = on if state in ENDED else None
    report.save(update_fields=["state", "closed_on"])


def append(report, key, kind, content, *, files=(), on, by=None) -> Entry:
    """Close and keep one thing said. ``files`` are pairs of what is known and the bytes."""
    position = report.entries.count()
    if position >= MOST_ENTRIES:
        raise NotAllowed("เรื่องนี้มีข้อความเต็มแล้ว โปรดติดต่อสำนักงาน")
    entry = report.entries.create(
        kind=kind, position=position, sealed=crypto.close_json(content, key), on=on, by=by
    )
    for place, (about, data) in enumerate(files):
        SealedFile.objects.create(
            entry=entry,
            position=place,
            about=crypto.close_json(about, key),
            sealed=crypto.close(data, key),
        )
    return entry
