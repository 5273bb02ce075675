"""How the questions of a form stand on a page, and what is drawn only for certain answers."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django.utils.translation import gettext as _

from casework.layouts import AskedIf, Choice, Heading

from .questions import Asked, key_of
from .questions.outline import CHOICES


class Drawing:
    """Draws screens of a form. ``holds`` judges conditions on what earlier pages asked."""

    def __init__(self, screens, locality, holds):
        self.locality, self.holds = locality, holds
        self.questions = {q.key: q for screen in screens for q in screen.questions}
        self.words = {key: _words_of(q) for key, q in self.questions.items() if q.type in CHOICES}

    def helper(self, screens, before=(), after=()):
        """Lay out these screens on one page, between the given objects."""
        here = {question.key for screen in screens for question in screen.questions}
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        drawn = [part for screen in screens for part in self._screen(screen, here)]
        helper.layout = Layout(*before, *drawn, *after)
        return helper

    def _screen(self, screen, here):
        if screen.title and len(here) > len(screen.questions):
            heading = Heading(heading=screen.title, text=screen.text)
            yield from self._conditional(heading, screen.conditions, here)
        for part in screen.parts:
            if not isinstance(part, Asked):
                heading = part.block.layout(key_of(part), part.value, self.locality)
                yield from self._conditional(heading, screen.conditions, here)
            elif not part.parent:
                yield from self._conditional(self._question(part, here), part.conditions, here)

    def _question(self, question, here):
        if question.type not in CHOICES:
            return question.block.layout(question.key, question.value, self.locality)
        inside = {}
        for sub in self.questions.values():
            if sub.parent == question.key:
                drawn = self._conditional(self._question(sub, here), sub.conditions[1:], here)
                inside.setdefault(sub.option, []).extend(drawn)
        return Choice(question.key, inside, question.block.stops(question.value))

    def _conditional(self, drawn, conditions, here):
        """Nothing where an earlier page said no; else inside the conditions of this page."""
        if not all(self.holds(one) for one in conditions if one.key not in here):
            return
        for condition in reversed([one for one in conditions if one.key in here]):
            drawn = AskedIf(condition, self._sentence(condition), drawn)
        yield drawn

    def _sentence(self, condition):
        label, options = self.words[condition.key]
        answers = [f"“{options[key]}”" for key in options if key in condition.options]
        return _("ตอบส่วนนี้เมื่อข้อ “%(question)s” ตอบ %(answers)s") % {
            "question": label,
            "answers": (" " + _("หรือ") + " ").join(answers),
        }


def _words_of(question):
    return question.value["label"], dict(question.block.choices(question.value))
