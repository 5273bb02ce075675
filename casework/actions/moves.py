"""What every action does: lock the case, check the move, save, write it down."""

from django.utils import timezone
from django.utils.translation import gettext as _

from casework.deadlines import resumed, shifted, warning_day, working_days_between
from casework.models import Case, CaseStep, Event
from casework.states import CLOSED, RATEABLE, STOPPED, State, can_move
from home.models import Holiday

HELD = "เรื่องนี้พักไว้ตรวจ ต้องยืนยันก่อนว่าเป็นเรื่องจริง"


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


def lock_open(case, *, seen=None, is_judged=True) -> Case:
    """Lock an open case; ``is_judged``: not one that still waits for a person's judgement."""
    case = lock(case, seen=seen)
    if case.is_closed:
        raise NotAllowed(_("เรื่องนี้ปิดแล้ว"))
    if is_judged and case.held_why:
        raise NotAllowed(HELD)
    return case


def save(case, *fields):
    case.version += 1
    case.save(update_fields=[*fields, "version"])


def record(case, what, *, detail="", by=None, at):
    case.events.create(what=what, detail=detail, by=by, at=at)
    if by is None and what in Event.NEWS:
        _set_news(case, True)
    elif what in Event.SETTLES or (what == Event.What.NOTED and by.pk == case.assigned_to_id):
        _set_news(case, False)


def _set_news(case, has_news):
    if case.has_news != has_news:
        case.has_news = has_news
        case.save(update_fields=["has_news"])


def move(case, new, *, at, awaiting_level=""):
    """Change the state of a locked case, and what must change with it."""
    if case.held_why and new not in UNJUDGED:
        raise NotAllowed(HELD)
    if not can_move(case.state, new):
        raise NotAllowed(
            _("เรื่องนี้อยู่ในสถานะ “%(state)s” จึงทำรายการนี้ไม่ได้") % {"state": case.get_state_display()}
        )
    today = timezone.localdate(at)
    note_lateness(case, today)
    if case.is_paused:
        _run_again(case, today)
    case.paused_on = today if new in STOPPED else None
    case.pause_reason = ""
    case.answer_by = None
    case.awaiting_level = awaiting_level
    case.closed_at = at if new in CLOSED else None
    case.state = new
    _keep_score(case, today)
    save(
        case,
        "state",
        "paused_on",
        "pause_reason",
        "answer_by",
        "awaiting_level",
        "merged_into",
        *SCORE,
    )


UNJUDGED = (State.DISCARDED, State.WITHDRAWN)  # how a case that looks like none may end
SCORE = ("closed_at", "took_days", "was_on_time", "closings")


def note_lateness(case, today):
    """A promised day that passed stays passed: no pause, extension or reopening mends it."""
    if case.is_overdue(today):
        case.was_on_time = False


def _keep_score(case, today):
    """Write down how long it took, for the published figures; open again, it is not yet known."""
    case.took_days = None
    case.was_on_time = None if case.was_on_time else case.was_on_time
    if case.state not in RATEABLE:
        return
    passed = working_days_between(case.counted_from, today, Holiday.objects.dates())
    case.took_days = max(0, passed - case.stood_days)
    if case.was_on_time is None:
        case.was_on_time = today <= case.due_on
    case.closings += 1


def _run_again(case, today):
    """Move what is due by the working days for which the clock stood."""
    holidays = Holiday.objects.dates()
    since = max(case.paused_on, case.counted_from)  # before that no clock ran
    case.stood_days += max(0, working_days_between(since, today, holidays))
    set_due(case, resumed(case.due_on, since, max(since, today), holidays))
    save(case, "stood_days")


def set_due(case, due_on):
    """Set a new due day. The steps not yet done move with it, and the warning is given again."""
    holidays = Holiday.objects.dates()
    moved = working_days_between(case.due_on, due_on, holidays)
    steps = [step for step in case.steps.filter(done_at=None) if step.due_on]
    for step in steps:
        step.due_on = shifted(step.due_on, moved, holidays)
    CaseStep.objects.bulk_update(steps, ["due_on"])
    case.due_on = due_on
    case.warn_on = warning_day(due_on, case.working_days, holidays)
    case.is_warned = False
    case.lateness_told_on = None
    save(case, "due_on", "warn_on", "is_warned", "lateness_told_on")
