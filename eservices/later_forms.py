"""What is asked when a form is put aside, and when it is taken up again."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout, Submit
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from casework import drafts, fields, tokens


class MailForm(forms.Form):
    """Where to send the link, for who would rather not write down a secret."""

    email = fields.EmailField(
        label=_("อีเมล"),
        error_messages={
            "required": _("พิมพ์อีเมลก่อนกดส่ง"),
            "invalid": _("อีเมลไม่ถูกต้อง พิมพ์ให้ครบ เช่น somchai@example.com"),
        },
    )

    @property
    def helper(self):
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        helper.form_show_errors = False  # they stand at the top of the page
        helper.layout = Layout("email")
        return helper


class ResumeForm(forms.Form):
    number = fields.LineField(
        label=_("เลขที่แบบร่าง"),
        help_text=_("เลข 8 หลัก เช่น 1234-5678"),
        error_messages={"required": _("พิมพ์เลขที่แบบร่างก่อน")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
    )
    key = fields.LineField(
        label=_("รหัส"),
        help_text=_("ตัวอักษรและตัวเลข 12 ตัวที่จดไว้"),
        error_messages={"required": _("พิมพ์รหัสก่อน")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )

    def clean_number(self):
        number = drafts.read_number(self.cleaned_data["number"])
        if not number:
            raise ValidationError(_("เลขที่แบบร่างมี 8 หลัก โปรดดูที่จดไว้"), code="number")
        return number

    def clean_key(self):
        return tokens.read_secret(self.cleaned_data["key"])

    @property
    def helper(self):
        helper = FormHelper()
        helper.attrs = {"novalidate": "", "data-once": ""}
        helper.layout = Layout("number", "key", Submit("", _("กรอกต่อ")))
        return helper
