"""Words and tones of the officers' screens."""

from django import template

from casework import access, staff_names
from casework.staff_moves import MOVES
from casework.states import State

register = template.Library()

ICONS = {
    State.RECEIVED: "mail",
    State.IN_PROGRESS: "cog",
    State.AWAITING_CITIZEN: "user",
    State.AWAITING_APPROVAL: "clipboard-list",
    State.COMPLETED: "check",
    State.REFUSED: "cross",
    State.WITHDRAWN: "minus",
    State.PAUSED: "time",
    State.MERGED: "link",
    State.FORWARDED: "mail",
    State.DISCARDED: "bin",
}


@register.filter
def staff_name(user):
    return staff_names.name_of(user)


@register.filter
def name_and_post(user):
    return staff_names.name_and_post(user)


@register.filter
def state_icon(state):
    return ICONS[State(state)]


@register.filter
def move_title(key):
    return MOVES[key].title


@register.simple_tag(takes_context=True)
def searches_cases(context):
    """Whether this person looks for cases: the others look for pages of the site."""
    return access.handles_cases(context["request"].user)
