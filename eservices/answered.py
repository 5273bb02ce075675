"""What a request was answered with: the form as it was then, and what was typed into it."""

import json

from casework.sealing import Unreadable, unseal

from .models import ServiceRequest, Shown, find


def typed_of(request: ServiceRequest) -> dict:
    """What was typed, by name of input; empty where it was not kept or cannot be read."""
    try:
        return json.loads(unseal(request.sealed_typed)) if request.sealed_typed else {}
    except Unreadable:
        return {}


def form_of(request: ServiceRequest) -> Shown:
    """The service as it was when it was answered, in the language of the page where it can be."""
    frozen = request.revision.as_object() if request.revision else request.service
    now = find(request.service.slug)
    return Shown(frozen, now.local if now and now.local is not now.thai else frozen)
