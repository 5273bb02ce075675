"""What is typed about days on which somebody is away."""

from django import forms

from home.date_forms import BuddhistDateField
from home.models import Person

from . import queries
from .models import Absence
from .staff_forms import describe

NOBODY = {"required": "เลือกหนึ่งคน", "invalid_choice": "เลือกคนจากรายชื่อนี้"}
NOT_YOURS = NOBODY | {"invalid_choice": "เลือกคนจากรายชื่อนี้ คนที่ไม่มีในรายชื่อ ให้เจ้าตัวหรือปลัดเป็นผู้บันทึก"}


class AbsenceForm(forms.Form):
    """``people`` are those whose absence this person may write down."""

    person = forms.ModelChoiceField(
        queryset=None, label="ใครไม่อยู่", empty_label="เลือกคน", error_messages=NOT_YOURS
    )
    first_day = BuddhistDateField(
        label="ตั้งแต่วันที่",
        help_text="วัน/เดือน/ปี พ.ศ. เช่น 23/11/2569",
        error_messages={"required": "ใส่วันแรกที่ไม่อยู่"},
    )
    last_day = BuddhistDateField(
        label="ถึงวันที่",
        help_text="วันเดียวใส่วันเดียวกัน",
        error_messages={"required": "ใส่วันสุดท้ายที่ไม่อยู่"},
    )
    stand_in = forms.ModelChoiceField(
        queryset=None,
        label="ใครทำแทน",
        help_text="คนนี้จะเห็นเรื่องที่ยังเปิดของผู้ไม่อยู่ และได้รับเรื่องใหม่แทน",
        empty_label="เลือกคน",
        error_messages=NOBODY,
    )
    note = forms.CharField(
        label="หมายเหตุ",
        help_text="ไม่บังคับ เช่น “ลาพักผ่อน” เพื่อนร่วมงานเห็น",
        max_length=200,
        required=False,
        error_messages={"max_length": "พิมพ์ไม่เกิน 200 ตัวอักษร"},
    )

    def __init__(self, *args, people, **options):
        super().__init__(*args, auto_id="id_absence_%s", **options)
        self.fields["person"].queryset = people
        able = Person.objects.active().filter(user__in=queries.answering().order_by().values("pk"))
        self.fields["stand_in"].queryset = able.select_related("division")
        self.fields["stand_in"].label_from_instance = _with_division
        for field in self.visible_fields():
            describe(field)

    def clean(self):
        values = super().clean()
        if values.get("person") and values.get("person") == values.get("stand_in"):
            self.add_error("stand_in", "เลือกคนอื่นที่ไม่ใช่ผู้ไม่อยู่")
        return values

    def absence(self, pk=None) -> Absence:
        """What was typed, not yet written down."""
        return Absence(pk=pk, **self.cleaned_data)


def _with_division(person):
    return f"{person.name} – {person.division}" if person.division else person.name
