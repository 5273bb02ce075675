"""What was typed on one page of a form, over what was kept of the others."""

from django.utils.datastructures import MultiValueDict

from .applicant import APPLICANT
from .forms import TRAP
from .questions import START, screens


def typed_so_far(posted, kept, questions, page):
    """What was typed: on the page just sent what came now, on the others what was kept.

    A form on one page sends everything, and so does every page once its draft is
    lost: what was typed on the others waits in hidden inputs.
    """
    here = _names_on(page, questions)
    if not here or not kept:
        return posted
    typed = MultiValueDict({n: texts for n, texts in kept.items() if _owner(n) not in here})
    for name, texts in posted.lists():
        if _owner(name) in here or name == TRAP:
            typed.setlist(name, texts)
    return typed


def _names_on(page, questions):
    """What the names of inputs on this page begin with; nothing for a page that is not there."""
    if not page:
        return set()
    for screen in screens(questions):
        if screen.key == page:
            keys = {question.key for question in screen.questions}
            return keys | set(APPLICANT) if page == START else keys
    return set()


def _owner(name):
    return name.partition("_")[0]
