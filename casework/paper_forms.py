"""What people type to check a paper, and what they send to show that they paid."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout, Submit
from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from . import paper_codes, uploads


class VerifyForm(forms.Form):
    """A GET form: the code stands in the address of every paper anyway."""

    code = forms.CharField(
        label=_("รหัสบนเอกสาร"),
        help_text=_("12 ตัว เช่น 7K3M-Q9XP-T2W4 พิมพ์ตัวเล็กหรือไม่ใส่ขีดก็ได้"),
        max_length=60,
        error_messages={"required": _("พิมพ์รหัสบนเอกสารก่อน")},
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )

    def clean_code(self):
        code = paper_codes.read_code(self.cleaned_data["code"])
        if not code:
            raise ValidationError(
                _("รหัสมีตัวอักษร A ถึง Z และตัวเลข รวม 12 ตัว โปรดดูข้างคิวอาร์บนเอกสาร"), code="code"
            )
        return code

    @property
    def helper(self):
        helper = FormHelper()
        helper.attrs = {"novalidate": ""}
        helper.form_method = "get"
        helper.form_action = reverse("verify:ask")
        helper.disable_csrf = True
        helper.layout = Layout("code", Submit("", _("ตรวจเอกสาร")))
        return helper


class SlipForm(forms.Form):
    """The picture of a payment, as the bank's app made it or as it was photographed."""

    slip = forms.FileField(
        label=_("รูปหลักฐานการโอน"),
        help_text=_("รูปจากแอปธนาคารหรือรูปถ่าย ไม่เกิน 10 MB ต้องเห็นจำนวนเงิน วันเวลา และชื่อผู้รับ"),
        error_messages={
            "required": _("เลือกรูปหลักฐานการโอนก่อนกดส่ง"),
            "invalid": _("เลือกรูปหลักฐานการโอนก่อนกดส่ง"),
            "missing": _("เลือกรูปหลักฐานการโอนก่อนกดส่ง"),
        },
        allow_empty_file=True,  # said by our own check, in our own words
        widget=forms.FileInput(attrs={"accept": uploads.ACCEPT}),
    )

    def clean_slip(self):
        uploads.check(self.cleaned_data["slip"])
        return self.cleaned_data["slip"]

    @property
    def helper(self):
        helper = FormHelper()
        helper.attrs = {"novalidate": "", "data-once": ""}
        helper.form_show_errors = False  # they stand at the top of the page
        helper.layout = Layout("slip", Submit("", _("ส่งหลักฐานการโอน")))
        return helper
