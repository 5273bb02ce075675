"""What the citizen's own page says of a case: where it stands, who has it, what happened."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from home.languages import in_language
from home.models import AgencySettings
from home.phones import dialled

from . import issued, ratings
from .models import CaseDocument, CaseFile, Event, Payment
from .states import State
from .wording import wording_of

NOT_YET_CLOSED = {"rating": None, "may_rate": False, "reopening": None}
NO_PAPERS = {"papers": [], "payments": []}
PAPERS_COME_WITH = {Event.What.ISSUED, Event.What.CHARGED}
STATES_WITH_CHART = {State.COMPLETED}  # of those closed: what was cut short has no more steps


@dataclass(frozen=True)
class StepShown:
    """One step of the case's own chart."""

    title: str
    unit: str
    duration: str
    done_at: datetime | None
    due_on: date | None
    is_now: bool
    is_late: bool
    is_for_superior: bool  # not the one who has the case, but somebody above decides

    @property
    def is_done(self):
        return self.done_at is not None


def where_it_stands(request, case) -> dict:
    """What may be shown to who knows the number and the telephone number alone."""
    return _standing(request, case, list(case.steps.all()))


def whole(request, case) -> dict:
    """Everything that who holds the secret may read.

    Its history says what there is besides, so that an ordinary case costs no
    queries for extensions, papers and fees that it does not have.
    """
    steps = list(case.steps.all())
    files = list(case.files.filter(message=None))
    events = list(case.events.all())
    had = {event.what for event in events}
    shown = _standing(request, case, steps)
    papers = issued.all_of(case) if PAPERS_COME_WITH & had else NO_PAPERS
    is_fee_due = any(p.state == Payment.State.DUE for p in papers["payments"])
    return shown | {
        "wording": wording_of(
            case.state,
            kind=case.kind,
            is_fee_due=is_fee_due and not case.is_closed,
            is_late=shown["is_overdue"],
        ),
        "extensions": _extensions(case) if Event.What.EXTENDED in had else [],
        "missing": _missing(case),
        "thread": case.messages.select_related("by").prefetch_related("files"),
        "results": [file for file in files if file.purpose == CaseFile.Purpose.RESULT],
        "sent_files": [file for file in files if file.purpose == CaseFile.Purpose.ANSWER],
        "scans": [file for file in files if file.purpose == CaseFile.Purpose.SCAN],
        **papers,
        "answers": _answers(case),
        "history": _history(events, steps),
        **(ratings.said_of(case) if case.closings else NOT_YET_CLOSED),
    }


def _standing(request, case, steps):
    today = localdate()
    is_overdue = case.is_overdue(today)
    chart = chart_of(case, steps, today)
    person = holder_of(case)
    return {
        "case": case,
        "wording": wording_of(case.state, kind=case.kind, is_late=is_overdue),
        "is_overdue": is_overdue,
        "chart": chart if not case.is_closed or case.state in STATES_WITH_CHART else [],
        "step_now": next((step for step in chart if step.is_now), None),
        "person": person,
        "phone": phone_to_ask(request, case, person),
    }


def chart_of(case, steps, today) -> list[StepShown]:
    """The way of this case. While the clock stands no step has a day, because all will move."""
    now = next((step for step in steps if not step.done_at), None)
    if case.is_closed:
        now = None
    return [
        StepShown(
            title=step.local_title,
            unit=step.local_unit,
            duration=step.local_duration,
            done_at=step.done_at,
            due_on=_day(case, step, step is now, today),
            is_now=step is now,
            is_late=step is now and _is_past(case, step, today),
            is_for_superior=bool(step.level),
        )
        for step in steps
    ]


def _day(case, step, is_now, today):
    """A step to come is not promised for a day that is gone."""
    return None if case.is_paused or (not is_now and _is_past(case, step, today)) else step.due_on


def _is_past(case, step, today):
    return bool(step.due_on and step.due_on < today and not case.is_paused)


def holder_of(case):
    """Who has the case: whom it was given to, before that who answers for the service."""
    person = getattr(case.assigned_to, "person", None)
    return person if person and person.is_active else case.responsible


def phone_to_ask(request, case, person):
    number = (person.phone if person else "") or case.division.phone
    number = number or AgencySettings.load(request).phone
    return {"number": number, "href": f"tel:{dialled(number)}"} if number else None


def _extensions(case):
    """Why it takes longer is of interest as long as it does."""
    return [] if case.is_closed else list(case.extensions.all())


def _missing(case):
    """The documents that the citizen is asked for."""
    if case.state != State.AWAITING_CITIZEN:
        return []
    return list(case.documents.filter(state=CaseDocument.State.MISSING))


def _answers(case):
    """What was sent, in the language it was asked in."""
    return [
        {part: in_language(answer[part], answer.get(f"{part}_en")) for part in ("label", "value")}
        for answer in case.answers
    ]


def _history(events, steps):
    """What happened, without what staff wrote for each other."""
    titles = {step.title: step.local_title for step in steps}
    return [
        {
            "title": event.get_what_display(),
            "detail": titles.get(event.detail, "") if event.what == Event.What.STEP_DONE else "",
            "at": event.at,
        }
        for event in events
        if event.what not in Event.INTERNAL
    ]
