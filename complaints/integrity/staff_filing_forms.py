"""What an inspector writes down for somebody else."""

from django import forms
from django.core.exceptions import ValidationError

from casework import tokens
from casework.fields import LineField, LongTextField, PhoneField
from home.models import Person

from .staff_forms import StaffForm

CHANNELS = ("มาด้วยตนเอง", "จดหมาย", "โทรศัพท์", "หน่วยงานอื่นส่งมา")
CONTENT = ("channel", "what", "who", "when", "where", "evidence", "elsewhere")


class FilingForm(StaffForm):
    token = forms.CharField(widget=forms.HiddenInput, max_length=200)
    channel = forms.ChoiceField(
        label="รับแจ้งทาง",
        choices=[(text, text) for text in CHANNELS],
        error_messages={"invalid_choice": "เลือกจากรายการนี้"},
    )
    what = LongTextField(
        label="เกิดอะไรขึ้น",
        help_text="จดตามที่ผู้แจ้งเล่า อย่าใส่ชื่อผู้แจ้งในช่องนี้ มีช่องแยกด้านล่าง",
        rows=6,
        error_messages={"required": "จดสิ่งที่ผู้แจ้งเล่าก่อน"},
    )
    who = LineField(label="ใครทำ", help_text="ชื่อหรือตำแหน่ง ตามที่ผู้แจ้งบอก", required=False)
    when = LineField(label="เมื่อใด", required=False)
    where = LineField(label="ที่ไหน", required=False)
    evidence = LongTextField(label="หลักฐานและพยาน", required=False)
    elsewhere = LineField(label="เคยแจ้งที่อื่นหรือไม่", required=False)
    persons = forms.ModelMultipleChoiceField(
        queryset=Person.objects.active().order_by("order", "name"),
        label="ผู้ถูกกล่าวหาจากรายชื่อบุคลากร",
        help_text="ผู้ที่เลือกจะไม่เห็นเรื่องนี้ตลอดไป ถ้าไม่เลือกใคร ระบบกันปลัดและนายกไว้ก่อน",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    about_leaders = forms.BooleanField(label="เกี่ยวกับนายกหรือปลัดด้วย", required=False)
    name = LineField(
        label="ชื่อผู้แจ้ง",
        help_text="เว้นว่างได้ ถ้าใส่ จะเข้ารหัสแยกจากเรื่อง เปิดดูต้องมีผู้ตรวจสอบอีกคนยินยอม",
        required=False,
    )
    phone = PhoneField(label="โทรศัพท์ของผู้แจ้ง", help_text="เว้นว่างได้", required=False)

    def clean_token(self):
        try:
            return tokens.check_token(self.cleaned_data["token"])
        except tokens.BadToken:
            raise ValidationError("หน้านี้เปิดไว้นานเกินไป กดบันทึกอีกครั้ง") from None

    def renew(self):
        """A token that was too old gives way to a new one; what was typed stays."""
        if "token" in self.errors:
            self.data = self.data.copy()
            self.data["token"] = tokens.new_token()

    def options(self) -> dict:
        cleaned = self.cleaned_data
        identity = {key: cleaned[key] for key in ("name", "phone") if cleaned[key]}
        return {
            "token": cleaned["token"],
            "content": {key: cleaned[key] for key in CONTENT if cleaned[key]},
            "persons": list(cleaned["persons"]),
            "about_leaders": cleaned["about_leaders"],
            "identity": identity or None,
        }
