"""What officers type about a step. Forms check and clean; they save nothing."""

from django import forms

from casework.fields import LineField, LongTextField
from home.date_forms import BuddhistDateField
from home.folding import ascii_digits
from home.models import Division
from measures.evidence.choosing import EvidenceField
from measures.meanwhile import say_once, seen_field

from .models import MOST_TEXT
from .states import NO_PERCENT, ONLY, State

REQUIRED = {"required": "เลือกว่าขั้นตอนนี้อยู่ที่ใด"}
CHANGED = (
    "มีคนรายงานขั้นตอนนี้หลังจากที่ท่านเปิดหน้านี้ ดูได้ที่ประวัติของขั้นตอน สิ่งที่ท่านพิมพ์ยังอยู่ครบ "
    "ถ้ายังต้องการรายงานเพิ่ม กดบันทึกอีกครั้ง"
)


class PercentField(forms.IntegerField):
    """A whole number, Thai digits and a sign of percent allowed."""

    def to_python(self, value):
        text = ascii_digits(str(value or "")).strip().removesuffix("%").strip()
        return super().to_python(text.replace("\x00", ""))


class ReportForm(forms.Form):
    """How a step stands. Where the state says the percent, it need not be typed."""

    seen = seen_field()  # the last report as opened
    state = forms.ChoiceField(
        label="สถานะ", choices=State.choices, widget=forms.RadioSelect, error_messages=REQUIRED
    )
    percent = PercentField(
        label="ทำไปแล้วร้อยละ",
        required=False,
        min_value=0,
        max_value=100,
        help_text="ใส่เมื่อกำลังดำเนินการ เช่น 60 ถ้ายังไม่เริ่มหรือเสร็จแล้ว เว้นว่างได้",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), NO_PERCENT),
    )
    text = LongTextField(
        label="ผลการดำเนินงาน",
        most_letters=MOST_TEXT,
        rows=5,
        help_text="ประชาชนอ่านได้ทันที เขียนสั้น ๆ ว่าทำอะไรแล้ว ได้ผลอย่างไร หรือติดขัดเรื่องใด ไม่ใส่ชื่อประชาชน",
        error_messages={"required": "เขียนว่าทำอะไรไปแล้วบ้าง"},
    )
    reported_on = BuddhistDateField(
        label="ณ วันที่",
        help_text="วัน/เดือน/ปี พ.ศ. ย้อนหลังได้",
        error_messages={"required": "ใส่วันที่ของข้อมูล"},
    )

    def clean(self):
        values = super().clean()
        say_once(self, self.initial.get("seen", ""), CHANGED)
        state, percent = values.get("state"), values.get("percent")
        if not state or "percent" in self.errors:
            return values
        # What stood there from the last report and was left is not what somebody typed.
        if state in ONLY and percent in (None, self.initial.get("percent")):
            values["percent"] = ONLY[state]
        elif percent is None:
            self.add_error("percent", "ใส่ว่าทำไปแล้วร้อยละเท่าไร")
        return values


class ProofForm(forms.Form):
    """What proves a step, and in a few words how."""

    note = LineField(
        label="คำอธิบายสั้น ๆ",
        required=False,
        most_letters=250,
        help_text="เช่น “หน้า 4 ข้อ 2” หรือ “ภาพกิจกรรม” เว้นว่างได้",
    )

    def __init__(self, *args, year, **options):
        super().__init__(*args, **options)
        self.fields = {"evidence": EvidenceField(year=year)} | self.fields


class ReasonForm(forms.Form):
    reason = LineField(label="เหตุผลที่นำออก", error_messages={"required": "บอกเหตุผลที่นำหลักฐานออก"})


class BoardFilter(forms.Form):
    """A GET form: what cannot be read is as if it had not been asked."""

    SHOWN = [("", "ทุกขั้นตอน"), ("mine", "ของฉัน"), ("late", "ล่าช้า"), ("silent", "รอรายงาน")]
    show = forms.ChoiceField(choices=SHOWN, required=False)
    division = forms.ModelChoiceField(
        queryset=Division.objects.active(),
        label="ส่วนราชการ",
        empty_label="ทุกส่วนราชการ",
        required=False,
    )

    def chosen(self) -> dict:
        self.is_valid()
        return self.cleaned_data
