"""What inspectors type. Forms check and clean; they save nothing."""

from django import forms
from django.core.exceptions import ValidationError

from casework.fields import LineField, LongTextField
from casework.staff_forms import describe
from home.models import Person

from . import crypto
from .models import IdentityRequest, InspectorKey, IntegritySettings

FEWEST_SIGNS = 5  # different ones in a passphrase
MOST_DAYS = 120
MOST_YEARS = 10
OUTCOMES = (
    "พบการกระทำผิด ดำเนินการทางวินัยหรือทางกฎหมายแล้ว",
    "พบข้อบกพร่อง แก้ไขวิธีปฏิบัติงานแล้ว",
    "ตรวจสอบแล้วไม่พบการกระทำผิด",
    "หลักฐานไม่เพียงพอที่จะสรุป",
)
REFUSALS = (
    "ไม่ใช่เรื่องทุจริตหรือประพฤติมิชอบ แนะนำช่องทางร้องเรียนทั่วไป",
    "ข้อมูลไม่พอตรวจสอบ และผู้แจ้งไม่ได้ตอบคำถาม",
    "เรื่องเดียวกันมีผู้แจ้งและตรวจสอบอยู่แล้ว",
    "หน่วยงานอื่นหรือศาลพิจารณาเรื่องนี้อยู่หรือพิจารณาแล้ว",
    "ไม่เกี่ยวกับเจ้าหน้าที่หรือผู้บริหารของเรา",
)


class StaffForm(forms.Form):
    """Drawn as the officers' forms are."""

    fields_template = "casework/staff/fields.html"

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        for field in self.visible_fields():
            describe(field)


def passphrase_field(label, help_text="", autocomplete="current-password"):
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": autocomplete, "class": "desk-secret"}),
        error_messages={"required": "พิมพ์วลีลับ"},
    )


class UnlockForm(StaffForm):
    passphrase = passphrase_field("วลีลับของท่าน")


class NewPassphraseForm(StaffForm):
    """Long, of many signs, not the password, and typed twice."""

    new = passphrase_field(
        "วลีลับใหม่",
        f"อย่างน้อย {crypto.LEAST_PASSPHRASE} ตัวอักษร ใช้คำสี่ห้าคำที่ไม่เกี่ยวกันจะจำง่ายและเดายาก "
        "เช่น “ควายสี่ตัวเดินข้ามทุ่ง” (อย่าใช้ตัวอย่างนี้)",
        autocomplete="new-password",
    )
    again = passphrase_field("พิมพ์วลีลับอีกครั้ง", autocomplete="new-password")
    sure = forms.BooleanField(
        label="เข้าใจแล้วว่า ถ้าลืมวลีลับ ไม่มีใครเปิดแทนได้ แม้แต่ผู้ดูแลระบบ",
        error_messages={"required": "ทำเครื่องหมายว่าเข้าใจก่อน"},
    )

    def __init__(self, *args, by, **options):
        super().__init__(*args, **options)
        self.by = by

    def clean_new(self):
        text = self.cleaned_data["new"]
        if len(text) < crypto.LEAST_PASSPHRASE:
            raise ValidationError(
                f"สั้นเกินไป ท่านพิมพ์ {len(text)} ตัวอักษร ต้องมีอย่างน้อย {crypto.LEAST_PASSPHRASE}"
            )
        if len(set(text)) < FEWEST_SIGNS:
            raise ValidationError("เดาง่ายเกินไป ใช้ตัวอักษรให้หลากหลายขึ้น")
        if self.by.get_username().lower() in text.lower():
            raise ValidationError("อย่าใส่ชื่อบัญชีของท่านในวลีลับ")
        if self.by.check_password(text):
            raise ValidationError("ต้องไม่ใช่รหัสผ่านที่ใช้เข้าระบบ")
        return text

    def clean(self):
        cleaned = super().clean()
        if "new" in cleaned and "again" in cleaned and cleaned["new"] != cleaned["again"]:
            self.add_error("again", "พิมพ์สองครั้งไม่ตรงกัน")
        return cleaned


class PaperForm(StaffForm):
    """The key on paper, typed in."""

    paper = LongTextField(
        label="กุญแจกู้คืนจากกระดาษ",
        help_text="14 กลุ่ม กลุ่มละ 4 ตัว พิมพ์เล็กหรือใหญ่ เว้นวรรคหรือไม่ก็ได้",
        most_letters=200,
        rows=3,
        error_messages={"required": "พิมพ์กุญแจกู้คืนจากกระดาษ"},
    )
    paper.widget.attrs |= {"autocomplete": "off", "spellcheck": "false"}


class LastGroupsForm(StaffForm):
    """Shows that the paper lies in front of somebody who can read it."""

    signed = forms.CharField(widget=forms.HiddenInput)
    last = LineField(
        label="สองกลุ่มสุดท้ายบนกระดาษ",
        help_text="8 ตัว เพื่อยืนยันว่าพิมพ์ออกมาแล้วและอ่านได้",
        error_messages={"required": "พิมพ์สองกลุ่มสุดท้ายจากกระดาษ"},
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )


class ReportForm(StaffForm):
    """About one report, as it was on the screen (``seen``)."""

    field_order = []
    seen = forms.CharField(widget=forms.HiddenInput, max_length=40)

    def __init__(self, *args, report, by, stamp, **options):
        self.report, self.by = report, by
        super().__init__(*args, **options)
        self.fields["seen"].initial = stamp

    def options(self) -> dict:
        return {name: value for name, value in self.cleaned_data.items() if name != "seen"}

    def renew(self, stamp):
        """Go on with what was typed, over the report as it is now."""
        self.data = self.data.copy()
        self.data["seen"] = stamp


def text_field(label, help_text="", required=True):
    words = {"required": "พิมพ์ข้อความก่อน"}
    return LongTextField(label=label, help_text=help_text, required=required, error_messages=words)


def list_field(label, choices):
    return forms.ChoiceField(
        label=label,
        choices=[("", "เลือกหนึ่งข้อ"), *((text, text) for text in choices)],
        error_messages={"required": "เลือกหนึ่งข้อ", "invalid_choice": "เลือกจากรายการนี้"},
    )


def number_field(label, help_text, most, unit):
    wrong = f"ใส่ตัวเลข 1 ถึง {most} {unit}"
    codes = ("required", "invalid", "min_value", "max_value")
    return forms.IntegerField(
        label=label,
        help_text=help_text,
        min_value=1,
        max_value=most,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages=dict.fromkeys(codes, wrong),
    )


class AskForm(ReportForm):
    text = text_field("คำถามถึงผู้แจ้ง", "อย่าเขียนสิ่งที่ทำให้คนอื่นรู้ว่าผู้แจ้งเป็นใคร")


class TellForm(ReportForm):
    text = text_field("ข้อความถึงผู้แจ้ง")


class NoteForm(ReportForm):
    text = text_field("บันทึกภายใน")


class CloseForm(ReportForm):
    outcome = list_field("ผลการตรวจสอบ", OUTCOMES)
    text = text_field("คำอธิบายถึงผู้แจ้ง")


class RefuseForm(ReportForm):
    outcome = list_field("เหตุที่ไม่รับไว้ตรวจสอบ", REFUSALS)
    text = text_field("คำอธิบายถึงผู้แจ้ง")


class PassOnForm(ReportForm):
    outcome = list_field("ส่งต่อไปที่", ())
    text = text_field("ข้อความถึงผู้แจ้ง", "เช่น เลขหนังสือที่ส่ง และติดต่อหน่วยงานนั้นได้อย่างไร")

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        names = [block.value["name"] for block in IntegritySettings.load().bodies]
        names.append("หน่วยงานอื่น (เขียนชื่อในข้อความ)")
        self.fields["outcome"].choices = [("", "เลือกหนึ่งข้อ"), *((name, name) for name in names)]


class ReopenForm(ReportForm):
    text = text_field("เหตุที่เปิดอีกครั้ง", "ผู้แจ้งอ่านข้อความนี้")


class PostponeForm(ReportForm):
    days = number_field("เลื่อนออกไปกี่วันทำการ", "นับต่อจากกำหนดเดิม", MOST_DAYS, "วันทำการ")
    text = text_field("เหตุผล", "ผู้แจ้งอ่านข้อความนี้")


class AssignForm(ReportForm):
    key = forms.ModelChoiceField(
        queryset=InspectorKey.objects.none(),
        label="เพิ่มผู้ตรวจสอบ",
        empty_label="เลือกหนึ่งคน",
        error_messages={"required": "เลือกหนึ่งคน", "invalid_choice": "เลือกจากรายชื่อนี้"},
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        others = InspectorKey.objects.in_use().exclude(report_keys__report=self.report)
        self.fields["key"].queryset = others
        self.fields["key"].label_from_instance = lambda key: person_of(key.user)


class ExcludeForm(ReportForm):
    person = forms.ModelChoiceField(
        queryset=Person.objects.active(),
        label="บุคคลที่เกี่ยวข้อง",
        help_text="ผู้นี้จะไม่เห็นเรื่องนี้ตลอดไป แม้ได้รับแต่งตั้งเป็นผู้ตรวจสอบภายหลัง ระบบไม่จดชื่อไว้ที่ใด",
        empty_label="เลือกหนึ่งคน",
        error_messages={"required": "เลือกหนึ่งคน", "invalid_choice": "เลือกจากรายชื่อนี้"},
    )


class ConflictForm(ReportForm):
    sure = forms.BooleanField(
        label="ขอถอนตัวจากเรื่องนี้ตลอดไป",
        error_messages={"required": "ทำเครื่องหมายยืนยันก่อน"},
    )

    def options(self):
        return {}


class IdentityForm(ReportForm):
    reason = forms.ChoiceField(
        label="เหตุที่ต้องรู้ชื่อ",
        choices=[("", "เลือกหนึ่งข้อ"), *IdentityRequest.Reason.choices],
        error_messages={"required": "เลือกหนึ่งข้อ", "invalid_choice": "เลือกจากรายการนี้"},
    )
    detail = text_field("อธิบายให้ผู้ตรวจสอบอีกคน")


class KeepForm(ReportForm):
    years = number_field("เก็บต่ออีกกี่ปี", "นับต่อจากวันครบกำหนดเดิม", MOST_YEARS, "ปี")
    text = text_field("เหตุผล", "เก็บเป็นบันทึกภายใน เช่น คดีอยู่ในศาล")


class ForgetForm(ReportForm):
    typed = LineField(label="พิมพ์เลขที่ของเรื่องนี้เพื่อยืนยัน", error_messages={"required": "พิมพ์เลขที่ก่อน"})

    def clean_typed(self):
        if self.cleaned_data["typed"].upper() != self.report.number:
            raise ValidationError("เลขที่ไม่ตรงกับเรื่องนี้")
        return self.cleaned_data["typed"]

    def options(self):
        return {}


class EmptyForm(ReportForm):
    """Nothing to fill in."""


def person_of(user) -> str:
    person = getattr(user, "person", None)
    return f"{person.name} – {person.position}" if person else user.get_username()
