"""From a service's questions to the form a citizen fills in. The form saves nothing."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.forms.utils import ErrorDict
from django.urls import reverse
from django.utils import translation
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from . import fields, queries
from .layouts import Heading
from .questions import asked, key_of
from .uploading import UploadField

TRAP = "extra_note"  # people do not see this field; programs fill it in
APPLICANT = ("name", "phone", "email")


def _applicant_fields():
    return {
        "name": fields.LineField(
            label=_("ชื่อและนามสกุล"),
            help_text=_("ตามบัตรประชาชน พร้อมคำนำหน้า เช่น นายสมชาย ใจดี"),
            widget=forms.TextInput(attrs={"autocomplete": "name"}),
        ),
        "phone": fields.PhoneField(
            label=_("เบอร์โทรศัพท์"),
            help_text=_("เบอร์ที่เจ้าหน้าที่โทรหาได้ ใช้เบอร์ญาติหรือเพื่อนบ้านได้"),
            widget=forms.TelInput(attrs={"autocomplete": "tel"}),
        ),
        "email": fields.EmailField(
            label=_("อีเมล"), help_text=_("ถ้ามี เราจะส่งเลขที่รับเรื่องและผลให้ทางอีเมลด้วย"), required=False
        ),
    }


class RequestForm(forms.Form):
    """Who asks, then what the service wants to know.

    ``typed`` is what the browser sent, ``kept`` the files that came with earlier
    tries. Questions inside an answer that was not chosen are neither checked nor
    kept, and nothing that is not a field of this form is ever looked at.
    """

    use_required_attribute = False

    def __init__(self, shown, locality, typed=None, files=None, kept=()):
        super().__init__(typed, files)
        self.shown, self.locality = shown, locality
        self.asked = list(asked(shown.local.questions))
        self.fields |= _applicant_fields()
        for question in self.asked:
            self.fields |= question.block.fields(question.key, question.value, locality)
        self.fields[TRAP] = forms.CharField(
            label=_("เว้นช่องนี้ว่างไว้"),
            required=False,
            widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
        )
        self.set_kept(kept)

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

    def clean(self):
        cleaned = super().clean()
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

    def is_asked(self, question):
        """Whether the answer that leads to this question was chosen."""
        if not question.parent:
            return True
        chosen = self.cleaned_data.get(question.parent) or ()
        return question.option in ([chosen] if isinstance(chosen, str) else chosen)

    def _forget(self, question):
        for name in question.block.fields(question.key, question.value, self.locality):
            self.cleaned_data.pop(name, None)
            self._errors.pop(name, None)

    @property
    def contact(self):
        return {name: self.cleaned_data[name] for name in APPLICANT}

    @property
    def sealed(self):
        """Answers for the officer in charge alone, in full."""
        return {
            question.key: self.cleaned_data[question.key]
            for question in self.asked
            if question.block.is_sealed and self.cleaned_data.get(question.key)
        }

    def answers(self):
        """What was asked and answered, in Thai, and as shown where that was not Thai."""
        language = translation.get_language()
        if language == settings.LANGUAGE_CODE:
            return [self._answer(question, question.value, self.locality) for question in self.rows]
        shown = [self._answer(question, question.value, self.locality) for question in self.rows]
        with translation.override(settings.LANGUAGE_CODE):
            thai = {question.key: question.value for question in asked(self.shown.thai.questions)}
            locality = queries.locality()
            answers = [
                self._answer(question, thai.get(question.key, question.value), locality)
                for question in self.rows
            ]
        for answer, local in zip(answers, shown, strict=True):
            answer |= {f"{part}_{language}": local[part] for part in ("label", "value")}
        return answers

    @property
    def rows(self):
        return [question for question in self.asked if self.is_asked(question)]

    def _answer(self, question, value, locality):
        return {
            "key": question.key,
            "label": value["label"],
            "type": question.type,
            "value": question.block.answer(question.key, value, self.cleaned_data, locality),
            "sealed": question.block.is_sealed,
        } | question.block.details(question.key, self.cleaned_data)

    def typed(self):
        """What was typed, to be kept until it is sent: lists of texts by name of input."""
        names = [name for name in self._input_names() if name in self.data]
        return {name: [_writable(text) for text in self.data.getlist(name)] for name in names}

    def typed_openly(self):
        """The same without what is sealed, as pairs for hidden inputs."""
        sealed = {question.key for question in self.asked if question.block.is_sealed}
        return [
            (name, text)
            for name, texts in self.typed().items()
            for text in texts
            if name not in sealed
        ]

    def _input_names(self):
        for name, field in self.fields.items():
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
        for key, value in self.sealed.items():
            self.data.setlist(key, [])
            self[key].help_text = self._kept_words(key, value)

    def _kept_words(self, key, value):
        words = _("เก็บไว้แล้ว: %(masked)s เว้นว่างไว้หากไม่เปลี่ยน") % {"masked": fields.masked_id(value)}
        if self.fields[key].required:
            return words
        return words + " " + _("หรือพิมพ์ - เพื่อลบ")

    def unjudged(self):
        """The same form without its errors: the citizen has not asked to go on yet."""
        self._errors = ErrorDict()
        return self

    def check_rows(self):
        """The lines of the check page: what was asked, what was answered, where to change it."""
        rows = [
            {"label": self[name].label, "value": self.cleaned_data[name], "field": self[name]}
            for name in APPLICANT
        ]
        for question in self.rows:
            first = next(iter(question.block.fields(question.key, question.value, self.locality)))
            answer = self._answer(question, question.value, self.locality)
            rows.append({"label": answer["label"], "value": answer["value"], "field": self[first]})
        return rows

    def focus(self, name):
        """Have the browser begin at this field."""
        if name in self.fields:
            widget = self.fields[name].widget
            getattr(widget, "widgets", [widget])[0].attrs["autofocus"] = True

    @property
    def helper(self):
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        questions = [
            child.block.layout(key_of(child), child.value, self.locality)
            for child in self.shown.local.questions
        ]
        helper.layout = Layout(
            Heading(heading=_("ผู้ยื่นคำขอ")),
            *APPLICANT,
            Heading(heading=_("รายละเอียดคำขอ")),
            *questions,
            Div(TRAP, css_class="visually-hidden", aria_hidden="true"),
        )
        return helper


def with_sealed(typed, kept, shown):
    """Return what was typed; a sealed answer left empty is the one that was kept."""
    typed = MultiValueDict(typed)
    for question in asked(shown.local.questions):
        if question.block.is_sealed and not (typed.get(question.key) or "").strip():
            typed.setlist(question.key, kept.get(question.key, []))
    return typed


def _writable(text):
    return text.encode("utf-8", "replace").decode()
