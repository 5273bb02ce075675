"""What citizens type about a case. Forms check and clean; they save nothing."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout, Submit
from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import ErrorDict
from django.utils.translation import gettext_lazy as _

from home.folding import fold
from home.phones import normal_phone

from . import numbers, uploads

MAX_TEXT = 4000


class Unjudged:
    """Mixed into forms that are shown again before somebody asks to go on."""

    def unjudged(self):
        """The same form, without its errors."""
        self._errors = ErrorDict()
        return self


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files at once, each checked; the cleaned value is a list."""

    widget = FilesInput(attrs={"accept": uploads.ACCEPT})

    def clean(self, data, initial=None):
        files = [file for file in (data or []) if file]
        if self.required and not files:
            raise ValidationError(self.error_messages["required"], code="required")
        if len(files) > uploads.MAX_FILES:
            raise ValidationError(
                _("แนบได้ไม่เกิน %(limit)s ไฟล์ต่อครั้ง"),
                code="too_many",
                params={"limit": uploads.MAX_FILES},
            )
        for file in files:
            uploads.check(file)
        return files


class TextField(forms.CharField):
    """Free text, folded to one spelling, with room enough and no more."""

    widget = forms.Textarea(attrs={"rows": 4})

    def __init__(self, **options):
        super().__init__(max_length=MAX_TEXT, **options)

    def to_python(self, value):
        return fold(super().to_python(value))


def _helper(*fields, button, look=""):
    helper = FormHelper()
    helper.attrs = {"novalidate": "", "data-once": ""}
    helper.layout = Layout(*fields, Submit("", button, css_class=look))
    return helper


class CasePageForm(forms.Form):
    """One of several forms of the case page: each is sent to an address of its own.

    What is wrong with it stands at the top of the page, not at the top of the form.
    """

    button = ""
    look = ""  # class of the button

    def __init__(self, *args, action="", **options):
        super().__init__(*args, **options)
        self.action = action

    @property
    def helper(self):
        helper = _helper(*self.fields, button=self.button, look=self.look)
        helper.form_action = self.action
        helper.form_show_errors = False
        return helper


class TrackForm(forms.Form):
    """A GET form: the number alone shows nothing, so it may stand in an address."""

    number = forms.CharField(
        label=_("เลขที่รับเรื่อง"),
        max_length=60,
        error_messages={"required": _("พิมพ์เลขที่รับเรื่องก่อน")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
    )

    def __init__(self, *args, example, **options):
        super().__init__(*args, **options)
        self.example = {"example": example}
        self.fields["number"].help_text = _("ดูได้จากใบรับเรื่อง เช่น %(example)s") % self.example

    def clean_number(self):
        number = numbers.read(self.cleaned_data["number"])
        if not numbers.is_number(number):
            raise ValidationError(
                _("เลขที่รับเรื่องมีตัวอักษร ปี และเลข 6 หลัก เช่น %(example)s โปรดดูที่ใบรับเรื่อง"),
                code="number",
                params=self.example,
            )
        return number

    @property
    def helper(self):
        helper = _helper("number", button=_("ดูความคืบหน้า"))
        helper.form_method = "get"
        helper.disable_csrf = True
        return helper


class UnlockForm(forms.Form):
    key = forms.CharField(
        label=_("รหัสลับ หรือเบอร์โทรศัพท์ที่ให้ไว้"),
        help_text=_("รหัสลับ 16 ตัวอยู่ในใบรับเรื่อง หากใช้เบอร์โทรศัพท์จะเห็นเฉพาะสถานะ"),
        max_length=60,
        error_messages={"required": _("พิมพ์รหัสลับหรือเบอร์โทรศัพท์ก่อน")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    # What was being written to the office when the browser's ticket ran out.
    text = forms.CharField(required=False, widget=forms.HiddenInput)

    action = ""

    @property
    def helper(self):
        helper = _helper("key", "text", button=_("ดูเรื่องของฉัน"))
        helper.form_action = self.action
        return helper


class AnswerForm(CasePageForm):
    """The citizen writes to the office: words, files, or both."""

    button = _("ส่งข้อความ")
    text = TextField(label=_("ข้อความถึงเจ้าหน้าที่"), required=False)
    files = FilesField(
        label=_("แนบรูปถ่ายหรือเอกสาร"),
        help_text=_("รูปถ่ายหรือ PDF ไม่เกิน 5 ไฟล์ ไฟล์ละไม่เกิน 10 MB"),
        required=False,
    )
    text.is_required_if = files.is_required_if = True  # one of the two: neither is "optional"

    def clean(self):
        cleaned = super().clean()
        if not self.errors and not cleaned.get("text") and not cleaned.get("files"):
            error = ValidationError(_("พิมพ์ข้อความหรือแนบไฟล์ก่อนกดส่ง"), code="empty")
            self.add_error("text", error)
        return cleaned


class ContactForm(CasePageForm):
    """Where to reach the citizen from now on.

    Who could be reached, by ``reached``, is still reached afterwards, one way or the
    other; who gave nothing at the counter owes us nothing.
    """

    button = _("บันทึก")
    look = "button--secondary"
    phone = forms.CharField(
        label=_("เบอร์โทรศัพท์"),
        max_length=40,
        required=False,
        widget=forms.TelInput(attrs={"autocomplete": "tel"}),
    )
    email = forms.EmailField(
        label=_("อีเมล"),
        required=False,
        error_messages={"invalid": _("อีเมลไม่ถูกต้อง พิมพ์ให้ครบ เช่น somchai@example.com หรือเว้นว่างไว้")},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def __init__(self, *args, reached=(), **options):
        super().__init__(*args, **options)
        self.was_reached = any(reached)
        if self.was_reached:  # one of the two is enough: neither is "optional"
            for field in self.fields.values():
                field.is_required_if = True

    def clean_phone(self):
        text = self.cleaned_data["phone"]
        try:
            return normal_phone(text).partition(" ต่อ ")[0] if text else ""
        except ValueError:
            raise ValidationError(
                _("เบอร์โทรศัพท์ต้องมี 9 หรือ 10 หลัก เช่น 081-234-5678 หรือ 045-123-456 โปรดตรวจอีกครั้ง"),
                code="phone",
            ) from None

    def clean(self):
        cleaned = super().clean()
        if self.was_reached and not self.errors and not any(cleaned.values()):
            error = ValidationError(_("กรอกเบอร์โทรศัพท์หรืออีเมลอย่างน้อยหนึ่งอย่าง เราจะได้ติดต่อท่านได้"))
            self.add_error("phone", error)
        return cleaned


class WithdrawForm(CasePageForm):
    button = _("ยกเลิกเรื่อง")
    look = "button--danger"
    reason = TextField(
        label=_("เหตุที่ยกเลิก"), help_text=_("บอกเราสั้น ๆ ก็ได้ ช่วยให้เราปรับปรุงบริการ"), required=False
    )
    sure = forms.BooleanField(
        label=_("ข้าพเจ้าต้องการยกเลิกเรื่องนี้"),
        error_messages={"required": _("ทำเครื่องหมายยืนยันก่อนกดยกเลิก")},
    )
