"""What citizens type to ask, and to ask on. Forms check and clean; they save nothing."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from casework.forms import CasePageForm, TextField
from casework.suspicion import TRAP
from home.folding import fold
from home.models import Division
from home.phones import normal_phone

CONTACT = ("name", "phone", "email")
SHORTEST = 5  # letters: less is no question


class QuestionField(TextField):
    """A question in somebody's own words."""

    widget = forms.Textarea(attrs={"rows": 5})

    def clean(self, value):
        text = super().clean(value)
        if len("".join(text.split())) < SHORTEST:
            raise ValidationError(_("คำถามสั้นเกินไป เขียนให้เจ้าหน้าที่เข้าใจว่าท่านอยากรู้อะไร"), code="short")
        return text


class LineField(forms.CharField):
    def to_python(self, value):
        return fold(super().to_python(value))


class DivisionField(forms.ModelChoiceField):
    def label_from_instance(self, division):
        return division.local_name


class AskForm(forms.Form):
    use_required_attribute = False

    text = QuestionField(
        label=_("ท่านอยากรู้อะไร"),
        help_text=_("เขียนเหมือนถามเจ้าหน้าที่ต่อหน้า ไม่ต้องใส่เลขบัตรประชาชนหรือข้อมูลส่วนตัวของคนอื่น"),
        error_messages={"required": _("พิมพ์คำถามก่อน")},
    )
    division = DivisionField(
        queryset=None,
        label=_("ถามส่วนราชการใด"),
        empty_label=_("ไม่แน่ใจ ให้เจ้าหน้าที่เลือกให้"),
        required=False,
        error_messages={"invalid_choice": _("เลือกจากรายการนี้ หรือเลือก “ไม่แน่ใจ”")},
    )
    name = LineField(
        label=_("ชื่อของท่าน"),
        help_text=_("ไม่บอกก็ได้ เราตอบทุกคำถามเหมือนกัน"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    phone = forms.CharField(
        label=_("เบอร์โทรศัพท์"),
        max_length=40,
        required=False,
        widget=forms.TelInput(attrs={"autocomplete": "tel"}),
    )
    email = forms.EmailField(
        label=_("อีเมล"),
        help_text=_("ถ้าให้ไว้ เราจะบอกเมื่อมีคำตอบ"),
        required=False,
        error_messages={"invalid": _("อีเมลไม่ถูกต้อง พิมพ์ให้ครบ เช่น somchai@example.com หรือเว้นว่างไว้")},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    may_be_published = forms.BooleanField(
        label=_("ยินยอมให้เผยแพร่คำถามและคำตอบนี้ โดยไม่แสดงชื่อ"),
        help_text=_("คนอื่นที่สงสัยเรื่องเดียวกันจะได้คำตอบด้วย เปลี่ยนใจภายหลังได้"),
        required=False,
    )
    extra_note = forms.CharField(
        label=_("เว้นช่องนี้ว่างไว้"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["division"].queryset = Division.objects.active()

    def clean_phone(self):
        text = self.cleaned_data["phone"]
        try:
            return normal_phone(text).partition(" ต่อ ")[0] if text else ""
        except ValueError:
            raise ValidationError(
                _("เบอร์โทรศัพท์ต้องมี 9 หรือ 10 หลัก เช่น 081-234-5678 หรือเว้นว่างไว้"), code="phone"
            ) from None

    @property
    def helper(self):
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        helper.form_show_errors = False
        helper.layout = Layout(
            "text",
            Div(css_class="suggested", data_suggested="", aria_live="polite"),
            *("division", "name", "phone", "email", "may_be_published"),
            Div(TRAP, css_class="visually-hidden", aria_hidden="true"),
        )
        return helper

    def typed(self):
        """Pairs of name and text, to go along with the check page."""
        return [(name, self[name].value() or "") for name in self.fields if self[name].value()]

    def rows(self):
        """What the check page says besides the question."""
        chosen = self.cleaned_data
        yes, no = _("ยินยอม ไม่แสดงชื่อ"), _("ไม่ยินยอม")
        division = chosen["division"]
        rows = [
            {
                "label": self["division"].label,
                "value": division.local_name if division else _("ไม่แน่ใจ ให้เจ้าหน้าที่เลือกให้"),
            },
            *({"label": self[name].label, "value": chosen[name]} for name in CONTACT),
            {"label": _("เผยแพร่คำถามและคำตอบ"), "value": yes if chosen["may_be_published"] else no},
        ]
        return [row for row in rows if row["value"]]

    def contact(self):
        return {name: self.cleaned_data[name] for name in CONTACT}


class AgainForm(CasePageForm):
    """Asking on, under the answer."""

    button = _("ส่งคำถามต่อ")
    text = QuestionField(
        label=_("ยังสงสัยอะไร"),
        help_text=_("เจ้าหน้าที่เห็นคำถามและคำตอบก่อนหน้านี้ทั้งหมด"),
        error_messages={"required": _("พิมพ์คำถามก่อน")},
    )
