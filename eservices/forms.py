"""From a service's questions to the form a citizen fills in. The form saves nothing."""

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property

from django import forms
from django.conf import settings
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.forms.utils import ErrorDict
from django.urls import reverse
from django.utils import translation
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from casework.forms import Unjudged
from casework.layouts import Heading, hidden_from_people
from casework.suspicion import TRAP
from casework.uploading import UploadField

from . import queries
from .applicant import APPLICANT, applicant_fields
from .drawing import Drawing
from .questions import START, STOP, Screen, asked, asked_keys, in_words_of, screens


@dataclass(frozen=True)
class Page:
    """One page of the form as it is asked now: which of how many, and the fields on it."""

    number: int
    count: int
    screen: Screen
    names: tuple[str, ...]

    @property
    def key(self):
        return self.screen.key

    @property
    def is_first(self):
        return self.number == 1

    @property
    def is_last(self):
        return self.number == self.count


class RequestForm(Unjudged, forms.Form):
    """Who asks, then what the service wants to know.

    ``typed`` is what the browser sent, ``kept`` the files that came with earlier
    tries. Questions whose condition does not hold are neither checked nor kept,
    and nothing that is not a field of this form is ever looked at.

    ``helper`` draws all questions on one page; ``pages`` and ``helper_of`` one
    screen at a time.
    """

    use_required_attribute = False

    def __init__(self, shown, locality, typed=None, files=None, kept=()):
        super().__init__(typed, files)
        self.shown, self.locality = shown, locality
        self.screens = _screens(shown)
        self.asked = [question for screen in self.screens for question in screen.questions]
        self.fields |= applicant_fields()
        self._names = {question.key: self._add_fields(question) for question in self.asked}
        self.fields[TRAP] = forms.CharField(
            label=_("เว้นช่องนี้ว่างไว้"),
            required=False,
            widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
        )
        self.set_kept(kept)

    def _add_fields(self, question):
        added = question.block.fields(question.key, question.value, self.locality)
        self.fields |= added
        return tuple(added)

    @property
    def upload_url(self):
        """Where a script sends a file by itself."""
        return reverse("eservices:upload", args=[self.shown.thai.slug])

    def set_kept(self, files):
        for name, field in self.upload_fields():
            field.kept = [file for file in files if file.key == name]
            field.accepted = []

    def upload_fields(self):
        return [(n, field) for n, field in self.fields.items() if isinstance(field, UploadField)]

    # What is asked, and whether it is answered

    def clean(self):
        cleaned = super().clean()
        self.asked_now = self._asked_keys()
        for question in self.asked:
            if not self.is_asked(question):
                self._forget(question)
                continue
            problems = question.block.problems(question.key, question.value, cleaned)
            for name, problem in problems.items():
                if name not in self.errors:
                    self.add_error(name, problem)
        if cleaned.get(TRAP):
            raise ValidationError(_("ระบบยังไม่แน่ใจว่าท่านเป็นคน โปรดกดปุ่มด้านล่างอีกครั้ง"), code="trap")
        return cleaned

    @cached_property
    def asked_now(self):
        """Before anything was answered: what is asked of everybody."""
        return self._asked_keys()

    def _asked_keys(self):
        pairs = [(question.key, question.conditions) for question in self.asked]
        return asked_keys(pairs, self._chosen)

    def _chosen(self, key):
        chosen = getattr(self, "cleaned_data", {}).get(key) or ()
        return {chosen} if isinstance(chosen, str) else set(chosen)

    def is_asked(self, question):
        """Whether the answers that lead to this question were chosen."""
        return question.key in self.asked_now

    def _forget(self, question):
        for name in self._names[question.key]:
            self.cleaned_data.pop(name, None)
            self._errors.pop(name, None)

    @property
    def rows(self):
        return [question for question in self.asked if self.is_asked(question)]

    # One screen at a time

    @property
    def version(self):
        """Changes whenever the questions do: a page drawn before says by it that it is older."""
        questions = json.dumps(self.shown.thai.questions.get_prep_value(), default=str)
        return hashlib.sha256(questions.encode()).hexdigest()[:12]

    @property
    def is_paged(self):
        return len(self.screens) > 1

    @property
    def pages(self) -> list[Page]:
        """The pages as they are asked now: one that asks nothing is left out."""
        shown = [
            screen
            for screen in self.screens
            if screen.key == START or any(map(self.is_asked, screen.questions))
        ]
        return [
            Page(number, len(shown), screen, self._names_on(screen))
            for number, screen in enumerate(shown, 1)
        ]

    @property
    def all_pages(self) -> list[Page]:
        """Every page, whatever is answered: for whoever writes the form."""
        count = len(self.screens)
        return [Page(n, count, s, self._names_on(s)) for n, s in enumerate(self.screens, 1)]

    def _names_on(self, screen):
        first = APPLICANT if screen.key == START else ()
        return *first, *(name for q in screen.questions for name in self._names[q.key])

    def page(self, key) -> Page:
        """The page with this key, else the first one."""
        pages = self.pages
        return next((page for page in pages if page.key == key), pages[0])

    def page_of(self, name) -> Page:
        """The page on which this field stands, else the first one."""
        pages = self.pages
        return next((page for page in pages if name in page.names), pages[0])

    def page_before(self, page) -> Page:
        return self.pages[max(page.number - 2, 0)]

    def page_after(self, page) -> Page | None:
        return next(iter(self.pages[page.number :]), None)

    def first_wrong(self) -> Page:
        """The first page on which something is to be corrected, else the first one."""
        pages = self.pages
        return next((page for page in pages if self.errors_on(page)), pages[0])

    def is_begun(self, page):
        """Whether anything was typed on this page."""
        names = self._input_names(page.names)
        return any(text.strip() for name in names for text in self.data.getlist(name))

    def typed_elsewhere(self, page):
        """What was typed on the other pages, for hidden inputs."""
        here = set(self._input_names(page.names))
        return [(name, text) for name, text in self.typed_openly() if name not in here]

    def errors_on(self, page):
        """Return what is wrong on this page, and what is wrong with no field."""
        names = {*page.names, NON_FIELD_ERRORS}
        return {name: errors for name, errors in self.errors.items() if name in names}

    def judge_only(self, page):
        """Before drawing one page: the other pages' errors are none of its business."""
        self._errors = ErrorDict(self.errors_on(page), renderer=self.renderer)
        return self

    @property
    def stops(self):
        """What is said to a citizen whose answer means that the web is not the way."""
        found = [error for errors in self.errors.as_data().values() for error in errors]
        return [error.message for error in found if error.code == STOP]

    @property
    def stopped_at(self):
        """The name of the field whose answer stops the form."""
        errors = self.errors.as_data()
        return next((name for name in errors if any(e.code == STOP for e in errors[name])), "")

    # What was answered

    @property
    def contact(self):
        return {name: self.cleaned_data[name] for name in APPLICANT}

    @property
    def sealed(self):
        """Answers for the officer in charge alone, in full, in Thai."""
        with translation.override(settings.LANGUAGE_CODE):
            secrets = {
                q.key: q.block.secret(q.key, q.value, self.cleaned_data, self.locality)
                for q in self.rows
            }
        return {key: secret for key, secret in secrets.items() if secret}

    def answers(self):
        """What was asked and answered, in Thai, and as shown where that was not Thai."""
        language = translation.get_language()
        shown = [self._answer(question, question.value, self.locality) for question in self.rows]
        if language == settings.LANGUAGE_CODE:
            return shown
        with translation.override(settings.LANGUAGE_CODE):
            thai = {question.key: question.value for question in asked(self.shown.thai.questions)}
            locality = queries.locality()
            answers = [
                self._answer(question, thai[question.key], locality) for question in self.rows
            ]
        for answer, local in zip(answers, shown, strict=True):
            answer |= {f"{part}_{language}": local[part] for part in ("label", "value")}
        return answers

    def _answer(self, question, value, locality):
        return {
            "key": question.key,
            "label": value["label"],
            "type": question.type,
            "value": question.block.answer(question.key, value, self.cleaned_data, locality),
            "sealed": bool(question.block.sealed_inputs(question.key, value)),
        } | question.block.details(question.key, self.cleaned_data)

    # What was typed

    def typed(self):
        """What was typed, to be kept until it is sent: lists of texts by name of input."""
        return self._typed(self.fields)

    def typed_and_asked(self):
        """The same, of the questions that are asked: what stays with the case."""
        names = [name for question in self.rows for name in self._names[question.key]]
        return self._typed([*APPLICANT, *names])

    def typed_openly(self):
        """What was typed without what is sealed, as pairs for hidden inputs."""
        sealed = sealed_inputs(self.asked)
        return [
            (name, text)
            for name, texts in self.typed().items()
            for text in texts
            if name not in sealed
        ]

    def _typed(self, fields_):
        names = [name for name in self._input_names(fields_) if name in self.data]
        return {name: [_writable(text) for text in self.data.getlist(name)] for name in names}

    def _input_names(self, names):
        for name in names:
            field = self.fields[name]
            if isinstance(field, UploadField) or name == TRAP:
                continue
            suffixes = getattr(field.widget, "widgets_names", [""])
            yield from (f"{name}{suffix}" for suffix in suffixes)

    def hide_sealed(self):
        """Before drawing: a right national ID does not go back to the screen.

        It is kept with the draft; the field is drawn empty and says so.
        """
        self.data = MultiValueDict(self.data)
        self.data.setlist(TRAP, [])
        for question in self.asked:
            for name in question.block.sealed_inputs(question.key, question.value):
                if value := self.cleaned_data.get(name):
                    self.data.setlist(name, [])
                    self[name].help_text = self._kept_words(name, question.block.masked(value))

    def _kept_words(self, name, masked):
        words = _("เก็บไว้แล้ว: %(masked)s เว้นว่างไว้หากไม่เปลี่ยน") % {"masked": masked}
        if self.fields[name].required:
            return words
        return words + " " + _("หรือพิมพ์ - เพื่อลบ")

    # How it is drawn

    def check_pages(self):
        """The lines of the check page, page by page: what was asked and answered, and where."""
        return [(page, self._check_rows(page)) for page in self.pages]

    def _check_rows(self, page):
        rows = []
        if page.is_first:
            rows = [
                {"label": self[n].label, "value": self.cleaned_data[n], "field": self[n]}
                for n in APPLICANT
            ]
        for question in filter(self.is_asked, page.screen.questions):
            answer = self._answer(question, question.value, self.locality)
            first = self[self._names[question.key][0]]
            rows.append({"label": answer["label"], "value": answer["value"], "field": first})
        return rows

    def focus(self, name):
        """Have the browser begin at this field."""
        if name in self.fields:
            widget = self.fields[name].widget
            getattr(widget, "widgets", [widget])[0].attrs["autofocus"] = True

    @property
    def helper(self):
        """All questions on one page."""
        return self._helper(self.screens)

    def helper_of(self, page):
        """The questions of one page."""
        return self._helper([page.screen])

    def preview_of(self, page):
        """The questions of one page whatever is answered, for whoever writes the form."""
        return self._helper([page.screen], lambda condition: True)

    def _helper(self, drawn, holds=None):
        drawing = Drawing(self.screens, self.locality, holds or self._holds)
        before = []
        if any(screen.key == START for screen in drawn):
            before = [Heading(heading=_("ผู้ยื่นคำขอ")), *APPLICANT]
            if drawn[0].parts:
                before.append(Heading(heading=_("รายละเอียดคำขอ")))
        return drawing.helper(drawn, before, [hidden_from_people(TRAP)])

    def _holds(self, condition):
        return condition.key in self.asked_now and condition.options & self._chosen(condition.key)


def _screens(shown):
    if shown.local is shown.thai:
        return screens(shown.thai.questions)
    return in_words_of(shown.thai.questions, shown.local.questions)


def sealed_inputs(questions) -> set[str]:
    return {name for q in questions for name in q.block.sealed_inputs(q.key, q.value)}


def with_sealed(typed, kept, shown):
    """Return what was typed; a sealed answer left empty is the one that was kept."""
    typed = MultiValueDict(typed)
    for name in sealed_inputs(asked(shown.thai.questions)):
        if not (typed.get(name) or "").strip():
            typed.setlist(name, kept.get(name, []))
    return typed


def _writable(text):
    return text.encode("utf-8", "replace").decode()
