"""What every action does: lock the case, check the move, save, write it down."""

from django.utils import timezone
from django.utils.translation import gettext as _

from casework.deadlines import resumed
from casework.models import Case
from casework.states import CLOSED, State, can_move
from home.models import Holiday


class NotAllowed(Exception):
    """The case is not in a state that permits this. The text is for the person."""


class Changed(Exception):
    """Somebody else changed the case since this person saw it."""

    def __init__(self, case):
        super().__init__("เรื่องนี้มีการเปลี่ยนแปลงหลังจากที่ท่านเปิดดู")
        self.case = case


def lock(case, *, seen=None) -> Case:
    """Return the case as it is now, locked until the transaction ends."""
    case = Case.objects.select_for_update().get(pk=case.pk)
    if seen is not None and case.version != seen:
        raise Changed(case)
    return case


def lock_open(case, *, seen=None) -> Case:
    case = lock(case, seen=seen)
    if case.is_closed:
        raise NotAllowed(_("เรื่องนี้ปิดแล้ว"))
    return case


def save(case, *fields):
    case.version += 1
    case.save(update_fields=[*fields, "version"])


def record(case, what, *, detail="", by=None, at):
    case.events.create(what=what, detail=detail, by=by, at=at)


def move(case, new, *, at, awaiting_level=""):
    """Change the state of a locked case, and what must change with it."""
    if not can_move(case.state, new):
        raise NotAllowed(
            _("เรื่องนี้อยู่ในสถานะ “%(state)s” จึงทำรายการนี้ไม่ได้") % {"state": case.get_state_display()}
        )
    today = timezone.localdate(at)
    if case.is_paused:
        case.due_on = resumed(case.due_on, case.paused_on, today, Holiday.objects.dates())
    case.paused_on = today if new == State.AWAITING_CITIZEN else None
    case.awaiting_level = awaiting_level
    case.closed_at = at if new in CLOSED else None
    case.state = new
    save(case, "state", "due_on", "paused_on", "awaiting_level", "closed_at")
