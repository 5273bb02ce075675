"""The form of the counter: a citizen's own form, and beside it how and when the request came.

A clerk types for somebody else; what only the citizen knows may wait.
"""

from crispy_forms.layout import Div
from django import forms

from casework.layouts import Drawn, Heading
from casework.request_letter import UNKNOWN
from casework.typed_for import CHANNELS, Earlier, TypedForAnother

from .forms import APPLICANT, RequestForm


class FindButton(Drawn):
    """Looks up who gave this telephone number before."""

    template = "eservices/intake/find_button.html"


class IntakeForm(TypedForAnother, RequestForm):
    """``clerk`` is who types; ``at`` the moment of typing. Files travel with the form."""

    def __init__(self, *args, clerk, at, **options):
        super().__init__(*args, **options)
        self.unknown = []  # questions that nobody at the counter could answer
        self.type_for_another(clerk=clerk, at=at, channels=CHANNELS)
        self.fields["is_incomplete"] = forms.BooleanField(
            label="ผู้ยื่นยังไม่ทราบ ให้รับเรื่องไว้ก่อน แล้วขอข้อที่ขาดภายหลัง", required=False
        )
        self.fields["name"].help_text = "ตามบัตรประชาชน พร้อมคำนำหน้า"

    # What is wrong

    def clean(self):
        cleaned = super().clean()
        self.check_typist(cleaned)
        if cleaned.get("is_incomplete"):
            self._leave_unknown()
        return cleaned

    def _leave_unknown(self):
        """Take questions without any answer for not known yet; half an answer stays an error."""
        for question in self.rows:
            names = self._names[question.key]
            if set(names) & set(self.errors) and self._is_empty(names):
                self.unknown.append(question)
                self._forget(question)

    def _is_empty(self, names):
        typed = (text for texts in self._typed(names).values() for text in texts)
        uploads = (field for name, field in self.upload_fields() if name in names)
        return not any(t.strip() for t in typed) and not any(f.kept or f.accepted for f in uploads)

    @property
    def could_be_left(self):
        """Whether nothing is wrong but that questions have no answer yet."""
        if self.unknown or not self.is_bound or not self.errors:
            return bool(self.unknown)
        left = set(self.errors)
        for question in self.rows:
            names = self._names[question.key]
            if self._is_empty(names):
                left -= set(names)
        return not left

    # What was answered

    def _answer(self, question, value, locality):
        answer = super()._answer(question, value, locality)
        if question in self.unknown:
            answer |= {"value": UNKNOWN, "sealed": False}
        return answer

    # How it is drawn

    @property
    def helper(self):
        helper = super().helper
        questions = [part for part in helper.layout.fields if part not in APPLICANT][1:]
        own = ["is_own"] if self.is_the_clerk else []
        incomplete = ["is_incomplete"] if self.could_be_left else []
        helper.layout.fields = [
            *incomplete,
            Div("channel", css_class="intake-channel"),
            Earlier(),
            Heading(heading="ผู้ยื่นคำขอ"),
            Div("phone", FindButton(), css_class="intake-phone"),
            "name",
            *own,
            "email",
            *questions,
        ]
        return helper
