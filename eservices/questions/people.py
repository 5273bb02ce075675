"""Questions about a person: who, and where the money goes. Several fields, one question."""

from crispy_forms.layout import Div, Fieldset
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from casework import fields
from casework.layouts import Hint
from home.templatetags.thai import thai_date

from .base import Question

OTHER = "other"
PREFIXES = ("นาย", "นาง", "นางสาว", "เด็กชาย", "เด็กหญิง")
BANKS = {
    "ktb": gettext_lazy("ธนาคารกรุงไทย"),
    "gsb": gettext_lazy("ธนาคารออมสิน"),
    "baac": gettext_lazy("ธ.ก.ส. (ธนาคารเพื่อการเกษตรและสหกรณ์การเกษตร)"),
    "bbl": gettext_lazy("ธนาคารกรุงเทพ"),
    "kbank": gettext_lazy("ธนาคารกสิกรไทย"),
    "scb": gettext_lazy("ธนาคารไทยพาณิชย์"),
    "bay": gettext_lazy("ธนาคารกรุงศรีอยุธยา"),
    "ttb": gettext_lazy("ธนาคารทหารไทยธนชาต"),
    "ghb": gettext_lazy("ธนาคารอาคารสงเคราะห์"),
    "isbt": gettext_lazy("ธนาคารอิสลามแห่งประเทศไทย"),
    "uob": gettext_lazy("ธนาคารยูโอบี"),
    "cimb": gettext_lazy("ธนาคารซีไอเอ็มบี ไทย"),
    "kkp": gettext_lazy("ธนาคารเกียรตินาคินภัทร"),
    "tisco": gettext_lazy("ธนาคารทิสโก้"),
    "lhb": gettext_lazy("ธนาคารแลนด์ แอนด์ เฮ้าส์"),
}


class _Parts(Question):
    """Several fields under one legend; begun, it must be finished."""

    def lacking(self, value):
        """Return by part what is said when it is missing while others are there."""
        raise NotImplementedError

    def parts(self, key, value, cleaned):
        names = self.fields(key, value, None)
        return {name.removeprefix(f"{key}_"): cleaned.get(name) or "" for name in names}

    def problems(self, key, value, cleaned):
        parts = self.parts(key, value, cleaned)
        if not any(parts.values()):
            return {}
        wanted = self.lacking(value)
        return {f"{key}_{name}": said for name, said in wanted.items() if not parts[name]}

    def layout(self, key, value, locality):
        return Fieldset(
            value["label"],
            Hint(text=value.get("hint")),
            Div(*self.fields(key, value, locality), css_class="person"),
        )


class PersonQuestion(_Parts):
    with_birth_date = blocks.BooleanBlock(label="ถามวันเกิด", required=False, default=True)
    with_national_id = blocks.BooleanBlock(
        label="ถามเลขประจำตัวประชาชน",
        required=False,
        default=False,
        help_text="เก็บแบบปกปิด เห็นครบเฉพาะเจ้าหน้าที่ที่รับผิดชอบ ถามเมื่อจำเป็นเท่านั้น",
    )

    def fields(self, key, value, locality):
        must = {"required": bool(value.get("required"))}
        parts = {
            "prefix": fields.SelectField(label=_("คำนำหน้า"), choices=_prefixes(), **must),
            "first_name": fields.LineField(label=_("ชื่อ"), most_letters=100, **must),
            "surname": fields.LineField(label=_("นามสกุล"), most_letters=100, **must),
        }
        if value.get("with_birth_date"):
            parts["birth"] = fields.BuddhistDateField(label=_("วันเกิด"), when="past", **must)
        if value.get("with_national_id"):
            parts["national_id"] = fields.NationalIdField(label=_("เลขประจำตัวประชาชน"), **must)
        return {f"{key}_{name}": field for name, field in parts.items()}

    def lacking(self, value):
        said = {
            "prefix": _("เลือกคำนำหน้า"),
            "first_name": _("กรอกชื่อ"),
            "surname": _("กรอกนามสกุล"),
        }
        if value.get("with_birth_date"):
            said["birth"] = _("กรอกวันเกิด")
        if value.get("with_national_id"):
            said["national_id"] = _("กรอกเลขประจำตัวประชาชน")
        return said

    def answer(self, key, value, cleaned, locality):
        return self._said(self.parts(key, value, cleaned), self.masked)

    def sealed_inputs(self, key, value):
        return (f"{key}_national_id",) if value.get("with_national_id") else ()

    def secret(self, key, value, cleaned, locality):
        parts = self.parts(key, value, cleaned)
        return self._said(parts, str) if parts.get("national_id") else ""

    def masked(self, text):
        return fields.masked_id(text)

    @staticmethod
    def _said(parts, shown):
        if not parts["first_name"]:
            return ""
        prefix = "" if parts["prefix"] == OTHER else parts["prefix"]
        said = [f"{prefix}{parts['first_name']} {parts['surname']}".strip()]
        if parts.get("birth"):
            said.append(_("เกิด %(date)s") % {"date": thai_date(parts["birth"])})
        if parts.get("national_id"):
            number = shown(parts["national_id"])
            said.append(_("เลขประจำตัวประชาชน %(number)s") % {"number": number})
        return " ".join(said)

    class Meta:
        group = "บุคคลและเอกสาร"
        label = "บุคคล (คำนำหน้า ชื่อ สกุล วันเกิด)"
        icon = "user"


def _prefixes():
    other = _("อื่น ๆ (พิมพ์ยศหรือสมณศักดิ์ไว้หน้าชื่อ)")
    return [("", _("เลือกคำนำหน้า")), *((prefix, prefix) for prefix in PREFIXES), (OTHER, other)]


class BankAccountQuestion(_Parts):
    """Where money is to be sent. Of the number only the end is shown."""

    def fields(self, key, value, locality):
        must = {"required": bool(value.get("required"))}
        banks = [("", _("เลือกธนาคาร")), *BANKS.items()]
        return {
            f"{key}_bank": fields.SelectField(label=_("ธนาคาร"), choices=banks, **must),
            f"{key}_number": fields.AccountNumberField(
                label=_("เลขที่บัญชี"), help_text=_("ตัวเลข 10 ถึง 15 หลัก ดูได้ที่หน้าสมุดบัญชี"), **must
            ),
            f"{key}_holder": fields.LineField(
                label=_("ชื่อบัญชี"),
                help_text=_("ตามหน้าสมุดบัญชี"),
                widget=forms.TextInput(attrs={"autocomplete": "off"}),
                **must,
            ),
        }

    def lacking(self, value):
        return {
            "bank": _("เลือกธนาคาร"),
            "number": _("กรอกเลขที่บัญชี"),
            "holder": _("กรอกชื่อบัญชี"),
        }

    def answer(self, key, value, cleaned, locality):
        return self._said(self.parts(key, value, cleaned), self.masked)

    def sealed_inputs(self, key, value):
        return (f"{key}_number",)

    def secret(self, key, value, cleaned, locality):
        return self._said(self.parts(key, value, cleaned), str)

    def masked(self, text):
        return fields.masked_account(text)

    @staticmethod
    def _said(parts, shown):
        if not parts["number"]:
            return ""
        return _("%(bank)s เลขที่บัญชี %(number)s ชื่อบัญชี %(holder)s") % {
            "bank": BANKS.get(parts["bank"], ""),
            "number": shown(parts["number"]),
            "holder": parts["holder"],
        }

    class Meta:
        group = "บุคคลและเอกสาร"
        label = "บัญชีธนาคาร (ปกปิดเลขที่)"
        icon = "lock"
