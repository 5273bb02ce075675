"""A request that a clerk types for somebody: the same case as from the website."""

from django.db import transaction

from casework import actions as casework
from casework.models import Case

from . import actions, walk_in_actions


@transaction.atomic
def take_in(service, form, *, token, by, at, walk_in=None) -> Case:
    """Open the case of a valid ``IntakeForm``, once for this token, and close the queue number.

    What nobody could answer yet is written down for the officer.
    """
    case = actions.submit(
        service,
        answers=form.answers(),
        sealed=form.sealed,
        contact=form.contact,
        typed=form.typed_and_asked(),
        token=token,
        taken_in_by=by,
        at=at,
        **form.intake,
    )
    if form.unknown and not case.notes.exists():
        casework.add_note(case, text=_lacking(form), by=by, at=at)
    if walk_in:
        walk_in_actions.finish_if_serving(walk_in, case=case, at=at)
    return case


def _lacking(form):
    lines = "\n".join(f"- {question.value['label']}" for question in form.unknown)
    return f"รับเรื่องไว้ก่อน ผู้ยื่นยังไม่ทราบข้อต่อไปนี้ ต้องขอเพิ่ม:\n{lines}"
