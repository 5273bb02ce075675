"""What the citizen's own page of a question offers."""

from django import template
from django.urls import reverse

from complaints.questions.forms import AgainForm

register = template.Library()


@register.simple_tag
def again_form(case):
    """The form of asking on, empty."""
    return AgainForm(action=reverse("questions:again", args=[case.number]))


@register.simple_tag
def opening_of(case):
    """What the thread began with."""
    return {"text": case.asked, "at": case.received_at}
