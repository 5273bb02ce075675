"""Somebody who was here before: their name and address, by the telephone number they give.

Only cases that this member of staff may see are looked at, and only name, e-mail and address
are taken from them.
"""

import json
from dataclasses import dataclass

from casework import access
from casework.models import Case
from casework.request_letter import UNKNOWN
from casework.sealing import Unreadable, unseal
from home.phones import normal_phone

MOST = 3
LOOKED_AT = 20
PLACES = {"address", "village"}


@dataclass(frozen=True)
class Applicant:
    case: Case  # the last one
    address: str


def find(user, phone: str) -> list[Applicant]:
    """Return the people who gave this number, each once, the latest first."""
    try:
        phone = normal_phone(phone)
    except ValueError:
        return []
    cases = access.staff_cases(user).filter(citizen_phone=phone).order_by("-pk")[:LOOKED_AT]
    by_name = {}
    for case in cases:
        by_name.setdefault(case.citizen_name, Applicant(case, _address(case)))
    return list(by_name.values())[:MOST]


def _address(case):
    return next(
        (
            a["value"]
            for a in case.answers
            if a.get("type") in PLACES and a["value"] not in ("", UNKNOWN)
        ),
        "",
    )


def fill_in(user, pk: int, phone: str, typed, questions) -> bool:
    """Put into ``typed`` (a mutable ``QueryDict``) what is known of the applicant of this case.

    An address that was begun stays. Return whether there was such a person.
    """
    found = next((a.case for a in find(user, phone) if a.case.pk == pk), None)
    if not found:
        return False
    typed["name"], typed["email"] = found.citizen_name, found.citizen_email
    known = _typed_of(found)
    places = {a["type"]: a["key"] for a in reversed(found.answers) if a.get("type") in PLACES}
    for question in questions:
        if question.type in places:
            _copy_place(known, places[question.type], typed, question.key)
    return True


def _copy_place(known, old, typed, new):
    inputs = {name.removeprefix(old): texts for name, texts in known.items() if _is_of(name, old)}
    if not any(typed.get(f"{new}{rest}") for rest in inputs):
        for rest, texts in inputs.items():
            typed.setlist(f"{new}{rest}", texts)


def _is_of(name, key):
    return name == key or name.startswith(f"{key}_")


def _typed_of(case):
    request = getattr(case, "service_request", None)
    if not (request and request.sealed_typed):
        return {}
    try:
        return json.loads(unseal(request.sealed_typed))
    except Unreadable:
        return {}
