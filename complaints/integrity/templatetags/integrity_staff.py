"""Words and tones of the inspectors' screens."""

import math
import time

from django import template

from complaints.integrity import staff_forms
from complaints.integrity.states import State

register = template.Library()

ICONS = {
    State.RECEIVED: "mail",
    State.EXAMINING: "search",
    State.AWAITING_REPORTER: "user",
    State.CLOSED: "check",
    State.NOT_TAKEN_UP: "cross",
    State.PASSED_ON: "link-external",
}
# The officers' screens have a colour for each state of a case: these take the same ones.
TONES = {
    State.AWAITING_REPORTER: "awaiting_citizen",
    State.CLOSED: "completed",
    State.NOT_TAKEN_UP: "refused",
    State.PASSED_ON: "paused",
}


@register.filter
def report_icon(state):
    return ICONS[State(state)]


@register.filter
def state_tone(state):
    return TONES.get(State(state), "received")


@register.filter
def minutes_left(inspector):
    return max(1, math.ceil((inspector.until - time.time()) / 60))


@register.filter
def person_of(user):
    return staff_forms.person_of(user)
