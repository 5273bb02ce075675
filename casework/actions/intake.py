"""A case begins: its number, its secret, its clock, and the first notice."""

from django.db import transaction
from django.utils import timezone

from casework import drafts, notices, numbers, tokens
from casework.deadlines import add_working_days, counted_from, dues, warning_day
from casework.models import (
    Case,
    CaseDocument,
    CaseStep,
    Event,
    Notice,
    NumberSeries,
    SealedAnswer,
)
from casework.sealing import seal
from home.buddhist import fiscal_year
from home.models import AgencySettings, Holiday

from .moves import record


@transaction.atomic
def open_case(
    *,
    kind,
    subject,
    division,
    answers,
    contact,
    working_days,
    token,
    at,
    sealed=None,
    steps=(),
    approvals=(),
    assigned_to=None,
    responsible=None,
    subject_en="",
    form_version="",
    channel=Case.Channel.WEB,
    language="th",
    topic="",
    documents=(),
    taken_in_by=None,
    received_at=None,
    held_why="",
) -> Case:
    """Open the case that this token makes, or return it if it was opened before.

    ``answers`` is a list of dicts (key, label, type, value) as a person reads
    them; ``sealed`` maps a key to the full value of an answer shown masked;
    ``steps`` are dicts of ``CaseStep`` fields and ``length``, a time in working
    days; ``documents`` dicts of ``CaseDocument`` fields; ``working_days`` is the
    promise. ``taken_in_by`` typed it for the citizen, who had asked at ``received_at``.
    ``held_why`` puts it aside for a person to judge first: nobody is written to.
    """
    agency = AgencySettings.load()
    received_at = received_at or at
    received = timezone.localtime(received_at)
    series = _lock_series(agency.number_prefix, fiscal_year(received.date()))
    if done := Case.objects.filter(token_digest=tokens.digest(token)).first():
        return done
    holidays = Holiday.objects.dates()
    first_day = counted_from(received, agency.office_closes, holidays)
    due_on = add_working_days(first_day, working_days, holidays)
    case = Case.objects.create(
        number=_next_number(series),
        kind=kind,
        subject=subject,
        subject_en=subject_en,
        channel=channel,
        language=language,
        answers=answers,
        form_version=form_version,
        citizen_name=contact["name"],
        citizen_phone=contact.get("phone", ""),
        citizen_email=contact.get("email", ""),
        division=division,
        assigned_to=assigned_to,
        responsible=responsible,
        topic=topic,
        taken_in_by=taken_in_by,
        held_why=held_why,
        received_at=received_at,
        received_month=received.date().replace(day=1),
        counted_from=first_day,
        working_days=working_days,
        due_on=due_on,
        warn_on=warning_day(due_on, working_days, holidays),
        approvals=list(approvals),
        token_digest=tokens.digest(token),
        secret_digest=tokens.secret_digest(tokens.secret_for(token)),
    )
    _write_steps(case, steps, holidays)
    _write_rows(case, documents, sealed or {}, token)
    record(case, Event.What.OPENED, at=received_at)
    if taken_in_by:
        detail = case.get_channel_display()
        record(case, Event.What.TAKEN_IN, detail=detail, by=taken_in_by, at=at)
    if held_why:
        record(case, Event.What.HELD, detail=held_why, at=at)
    else:
        notices.queue(case, Notice.What.RECEIVED, at=at)
    return case


def _lock_series(prefix, year):
    series, _ = NumberSeries.objects.get_or_create(prefix=prefix, fiscal_year=year)
    return NumberSeries.objects.select_for_update().get(pk=series.pk)


def _next_number(series):
    series.last += 1
    series.save(update_fields=["last"])
    return numbers.written(series.prefix, series.fiscal_year, series.last)


def _write_steps(case, steps, holidays):
    steps = [dict(step) for step in steps]
    lengths = [step.pop("length", 0) for step in steps]
    days = dues(case.counted_from, lengths, case.due_on, holidays)
    CaseStep.objects.bulk_create(
        CaseStep(case=case, position=position, due_on=due_on, **step)
        for position, (step, due_on) in enumerate(zip(steps, days, strict=True), 1)
    )


def _write_rows(case, documents, sealed, token):
    CaseDocument.objects.bulk_create(
        CaseDocument(case=case, position=position, **document)
        for position, document in enumerate(documents, 1)
    )
    SealedAnswer.objects.bulk_create(
        SealedAnswer(case=case, key=key, sealed=seal(value)) for key, value in sealed.items()
    )
    if draft := drafts.find(token):
        drafts.hand_over(draft, case, keys=[answer["key"] for answer in case.answers])
