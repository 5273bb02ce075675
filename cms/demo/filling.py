"""Filling in a service's own form for somebody, as they would have done."""

from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils import timezone

from casework import drafts
from eservices import actions, queries
from eservices.forms import RequestForm
from eservices.models import Shown
from eservices.questions import asked
from home.buddhist import BE


def send(service, *, contact, answers, token, at, channel="web"):
    """The case of a filled-in form. ``answers`` maps a question's words to what is answered.

    Raises ``ValueError`` where the form would have said no.
    """
    shown, locality = Shown(service, service), queries.locality()
    typed, uploads = QueryDict(mutable=True), []
    typed.update(contact)
    for question in asked(service.questions):
        answer = answers.get(question.value["label"])
        if answer is None or not _is_asked(question, typed):
            continue
        if isinstance(answer, list) and isinstance(answer[0], UploadedFile):
            uploads += [(question.key, file) for file in answer]
        else:
            typed.update(_typed(question, answer))
    if uploads:
        actions.keep(service, token=token, typed=dict(typed.lists()), uploads=uploads, at=at)
    form = RequestForm(shown, locality, typed, None, drafts.files_of(drafts.find(token)))
    for field in form.fields.values():
        if hasattr(field, "today"):
            field.today = timezone.localdate(at)
    if not form.is_valid():
        raise ValueError(f"{service.slug}: {form.errors.as_json()}")
    return actions.submit(
        service,
        answers=form.answers(),
        sealed=form.sealed,
        contact=form.contact,
        token=token,
        at=at,
        channel=channel,
    )


def _is_asked(question, typed):
    return not question.parent or question.option in typed.getlist(question.parent)


def _typed(question, answer):
    """What a browser would send for the answer."""
    key, kind = question.key, question.type
    if kind == "choice":
        options = {label: option for option, label in question.block.choices(question.value)}
        return {key: options[answer]}
    if kind == "date":
        return dict(
            zip(
                (f"{key}_day", f"{key}_month", f"{key}_year"),
                (str(answer.day), str(answer.month), str(answer.year + BE)),
                strict=True,
            )
        )
    if kind == "address":
        house, village = answer
        return {f"{key}_house": house, f"{key}_village": str(village)}
    if kind == "declaration":
        return {key: "on"}
    return {key: str(answer)}
