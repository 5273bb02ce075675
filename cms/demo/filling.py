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


def send(service, *, contact, answers, token, at, **more):
    """The case of a filled-in form. ``answers`` maps a question's words to what is answered.

    A question that must be answered and is not there takes what is there for its type.
    Raises ``ValueError`` where the form would have said no.
    """
    shown, locality = Shown(service, service), queries.locality()
    typed, uploads = QueryDict(mutable=True), []
    typed.update(contact)
    for question in asked(service.questions):
        answer = _answer(question, answers, typed)
        if answer is None:
            continue
        if isinstance(answer, list) and isinstance(answer[0], UploadedFile):
            uploads += [(question.key, file) for file in answer]
        else:
            _type(typed, _typed(question, answer))
    if uploads:
        kept = dict(typed.lists())
        drafts.keep(token, form=service.slug, typed=kept, uploads=uploads, at=at)
    form = RequestForm(shown, locality, typed, None, drafts.files_of(drafts.find(token)))
    for field in form.fields.values():
        if hasattr(field, "today"):
            field.today = timezone.localdate(at)
    if not form.is_valid():
        labels = {name: form[name].label for name in form.errors if name in form.fields}
        raise ValueError(f"{service.slug}: {form.errors.as_json()} {labels}")
    return actions.submit(
        service,
        answers=form.answers(),
        sealed=form.sealed,
        contact=form.contact,
        typed=form.typed_and_asked(),
        token=token,
        at=at,
        **more,
    )


def _answer(question, answers, typed):
    """What is answered to a question that is asked, else nothing."""
    for condition in question.conditions:
        if not condition.options & set(typed.getlist(condition.key)):
            return None
    answer = answers.get(question.value["label"])
    if answer is None and question.value.get("required"):
        answer = answers.get(question.type)
    return answer


def _type(typed, values):
    for name, value in values.items():
        typed.setlist(name, value if isinstance(value, list) else [value])


def _typed(question, answer):
    """What a browser would send for the answer."""
    ways = {
        "choice": _chosen,
        "choices": _chosen,
        "date": _date,
        "address": _address,
        "person": _parts,
        "bank_account": _parts,
        "declaration": lambda key, question, answer: {key: "on"},
    }
    way = ways.get(question.type, lambda key, question, answer: {key: str(answer)})
    return way(question.key, question, answer)


def _chosen(key, question, answer):
    options = {label: option for option, label in question.block.choices(question.value)}
    wanted = answer if isinstance(answer, list) else [answer]
    return {key: [options[label] for label in wanted]}


def _date(key, question, answer):
    day, month, year = answer.day, answer.month, answer.year + BE
    return {f"{key}_day": str(day), f"{key}_month": str(month), f"{key}_year": str(year)}


def _address(key, question, answer):
    house, village = answer
    return {f"{key}_house": house, f"{key}_village": str(village)}


def _parts(key, question, answer):
    typed = {}
    for part, value in answer.items():
        if hasattr(value, "month"):
            typed |= _date(f"{key}_{part}", question, value)
        else:
            typed[f"{key}_{part}"] = value
    return typed
