"""What happens to a request for a service, on top of what happens to any case."""

import json

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext

from casework import actions as casework
from casework import drafts, routing
from casework.models import Case
from casework.sealing import seal
from casework.states import State

from .models import Service, ServiceRequest, english_of
from .models.requests import fees_kept
from .questions.copying import new_ones


@transaction.atomic
def submit(
    service: Service,
    *,
    answers,
    sealed,
    contact,
    token,
    at,
    channel=Case.Channel.WEB,
    language="th",
    typed=None,
    taken_in_by=None,
    received_at=None,
) -> Case:
    """Open the case of a request. The same token gives the same case, however often it comes.

    ``typed`` is what ``RequestForm.typed`` gave, kept sealed so that the citizen can
    correct it; ``taken_in_by`` typed it for the citizen, who had asked at ``received_at``.
    Raises ``NotAllowed`` where the form went on in another browser.
    """
    if not drafts.hold(token) and drafts.left_with(token):
        raise casework.NotAllowed(gettext("แบบฟอร์มนี้กรอกต่อในหน้าอื่นแล้ว หน้านี้จึงส่งไม่ได้"))
    service_en = english_of(service)
    case = casework.open_case(
        kind=Case.Kind.SERVICE_REQUEST,
        subject=service.name,
        subject_en=service_en.name if service_en else "",
        division=service.division,
        answers=answers,
        sealed=sealed,
        contact=contact,
        taken_in_by=taken_in_by,
        received_at=received_at,
        **_promised(service, service_en, at),
        form_version=str(service.live_revision_id or ""),
        channel=channel,
        language=language,
        token=token,
        at=at,
    )
    kept = {
        "service": service,
        "revision_id": service.live_revision_id,
        "fees": fees_kept(service),
        "sealed_typed": seal(json.dumps(typed, ensure_ascii=False)) if typed else "",
    }
    ServiceRequest.objects.get_or_create(case=case, defaults=kept)
    return case


@transaction.atomic
def correct(
    request: ServiceRequest, *, answers, sealed, contact, typed, dropped=(), draft=None, at
) -> Case:
    """The citizen corrects the request, in the form as it was when it was answered."""
    case = casework.correct(
        request.case,
        answers=answers,
        sealed=sealed,
        contact=contact,
        dropped=dropped,
        draft=draft,
        at=at,
    )
    request.sealed_typed = seal(json.dumps(typed, ensure_ascii=False))
    request.save(update_fields=["sealed_typed"])
    return case


@transaction.atomic
def split(request: ServiceRequest, *, to, service, subject, text, by, at, seen=None) -> Case:
    """Send a part of the request to another division, as a request of its own.

    With a ``service`` of that division it has that one's steps and time, else the
    time of the request it comes from. Returns the case it comes from.
    """
    case = request.case
    if service:
        promised = _promised(service, english_of(service), at)
    else:
        promised = {"working_days": case.working_days, "topic": case.topic}
    new = casework.split(
        case, to=to, subject=subject, text=text, by=by, at=at, seen=seen, **promised
    )
    fees = fees_kept(service) if service else request.fees
    ServiceRequest.objects.create(case=new, service=service or request.service, fees=fees)
    return case


@transaction.atomic
def complete(request: ServiceRequest, *, result, files=(), by, at, seen=None) -> Case:
    """Tell the citizen that it is done, with the papers it led to, and close the case."""
    return casework.close(
        request.case, outcome=State.COMPLETED, result=result, files=files, by=by, at=at, seen=seen
    )


@transaction.atomic
def refuse(request: ServiceRequest, *, reason, appeal, by, at, seen=None) -> Case:
    """Refuse with the reason and how to appeal (Administrative Procedure Act, s. 37 and 40)."""
    result = f"{reason}\n\nการอุทธรณ์: {appeal}"
    return casework.close(
        request.case, outcome=State.REFUSED, result=result, by=by, at=at, seen=seen
    )


def _promised(service, service_en, at):
    """What the service promises a case, frozen into it, and who gets it that day."""
    people = (service.officer, service.deputy)
    return {
        "assigned_to": routing.on_duty(people, timezone.localdate(at)),
        "responsible": service.officer,
        "working_days": service.working_days,
        "steps": _steps(service, service_en),
        "documents": _documents(service, service_en),
        "topic": service.slug,
        "approvals": service.approvals,
    }


def _steps(service, service_en):
    """The steps as they were promised, frozen into the case in both languages."""
    with translation.override("th"):
        steps = [
            {
                "title": step.title,
                "unit": step.unit,
                "duration": step.duration,
                "level": step.level,
                "length": step.length,
            }
            for step in service.chart
        ]
    if service_en:
        with translation.override("en"):
            for step, english in zip(steps, service_en.chart, strict=False):
                step |= {
                    "title_en": english.title,
                    "unit_en": english.unit,
                    "duration_en": english.duration,
                }
    return steps


def _documents(service, service_en):
    """The documents as they were asked for, to be ticked off."""
    names = [row.value["name"] for row in service_en.documents] if service_en else []
    return [
        {
            "name": row.value["name"],
            "name_en": names[position] if position < len(names) else "",
            "originals": row.value.get("originals") or 0,
            "copies": row.value.get("copies") or 0,
        }
        for position, row in enumerate(service.documents)
    ]


@transaction.atomic
def copy_questions(service: Service, source: Service, *, by) -> int:
    """Add the questions of another service to the draft of this one; return how many are new."""
    there = service.questions.get_prep_value()
    added = new_ones(source.questions.get_prep_value(), there)
    if added:
        service.questions = service.questions.stream_block.to_python([*there, *added])
        service.save_revision(user=by, changed=True, log_action=True, clean=False)
    return len(added)
