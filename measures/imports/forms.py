"""The forms of an import: the upload, and each part of the preview."""

from django import forms
from django.core.exceptions import ValidationError

from home.date_forms import BuddhistDateField
from home.snippets import number_input
from measures.plans.codes import check_code, normal_code
from measures.plans.models import ENDS_FIRST, FIRST_YEAR, LAST_YEAR, WRONG_YEAR, Plan

from .grid import fit

NOTHING = "เลือกไฟล์ หรือวางตารางในช่องข้อความ"
BOTH = "เลือกไฟล์หรือวางข้อความอย่างใดอย่างหนึ่ง ลบข้อความในช่องออกถ้าต้องการใช้ไฟล์"
NEEDS = {
    "title": "ใส่ชื่อ",
    "code": "ใส่รหัส ITA เช่น i1 e15 o15",
    "question": "ใส่ข้อคำถาม",
    "analysis": "ใส่ผลการวิเคราะห์ข้อมูล",
    "begins_on": "ใส่วันเริ่ม เช่น 1 ต.ค. 2565",
    "ends_on": "ใส่วันสิ้นสุด เช่น 30 ก.ย. 2566",
    "text": "ขั้นตอนด้านล่างยังไม่มีมาตรการ ใส่มาตรการ หรือย้ายขั้นตอนไปไว้ใต้มาตรการอื่น",
}
TOO_LONG = "ยาวเกิน %(limit_value)s ตัวอักษร (ขณะนี้ %(show_value)s)"
STEP_LENGTH = 1500
STEP_TOO_LONG = f"ขั้นตอนหนึ่งยาวเกิน {STEP_LENGTH:,} ตัวอักษร แบ่งเป็นหลายบรรทัด"
MOST_STEPS = 100
TOO_MANY_STEPS = f"มาตรการหนึ่งมีได้ไม่เกิน {MOST_STEPS} ขั้นตอน"
NO_PERSON = "ไม่พบ “%s” ในรายชื่อบุคลากร พิมพ์ชื่อให้ตรง หรือลบบรรทัดนี้ แล้วเพิ่มภายหลังในหน้าแก้ไขแผน"
YEAR_TAKEN = "ปีงบประมาณ %(year)s มีแผนแล้ว ใส่ปีอื่น (ปี %(free)s ยังไม่มีแผน) หรือเปิดแผนเดิมเพื่อแก้ไข"


class PastedField(forms.CharField):
    """Text as it was pasted: tabs at its ends count, signs that no database holds do not."""

    widget = forms.Textarea

    def to_python(self, value):
        return fit(super().to_python(value))


class UploadForm(forms.Form):
    file = forms.FileField(
        label="ไฟล์ตาราง",
        required=False,
        allow_empty_file=True,
        help_text="Word (.docx) Excel (.xlsx) หรือ CSV ไม่เกิน 20 MB รูปในไฟล์ไม่เป็นไร ระบบไม่อ่านรูป",
    )
    text = PastedField(
        label="หรือวางตาราง",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6, "wrap": "off", "spellcheck": "false"}),
        help_text="ใน Word หรือ Excel เลือกทั้งตารางตั้งแต่หัวตาราง คัดลอก (Ctrl+C) แล้ววางที่นี่ (Ctrl+V)",
    )

    def clean(self):
        values = super().clean()
        has_text = bool(values.get("text", "").strip())
        if has_text and values.get("file"):
            self.add_error("text", BOTH)
        elif not has_text and not values.get("file") and not self.errors:
            self.add_error("file", NOTHING)
        return values


def _text(label, name, length, *, rows=0, **options):
    """A field of text whose refusals are in our words."""
    widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput()
    field = forms.CharField(label=label, max_length=length, widget=widget, **options)
    field.error_messages["required"] = NEEDS.get(name, "")
    for check in field.validators:
        if hasattr(check, "limit_value"):
            check.message = TOO_LONG
    widget.attrs.pop("maxlength", None)
    return field


class PlanPart(forms.Form):
    existing = None  # key of the plan that the year has already

    fiscal_year = forms.IntegerField(
        label="ปีงบประมาณ (พ.ศ.)",
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        widget=number_input(),
        error_messages=dict.fromkeys(("required", "invalid"), WRONG_YEAR),
    )
    title = _text("ชื่อแผน", "title", 200)

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        for check in self.fields["fiscal_year"].validators:
            check.message = WRONG_YEAR

    def clean_fiscal_year(self):
        year = self.cleaned_data["fiscal_year"]
        taken = dict(Plan.objects.values_list("fiscal_year", "pk"))
        self.existing = taken.get(year)
        if self.existing:
            free = next(one for one in range(year, LAST_YEAR + 2) if one not in taken)
            raise ValidationError(YEAR_TAKEN % {"year": year, "free": free}, code="taken")
        return year


class IssuePart(forms.Form):
    title = _text("ประเด็น", "title", 250)


class MeasurePart(forms.Form):
    text = _text("มาตรการ", "text", 1500, rows=2, required=False)
    steps = forms.CharField(
        label="ขั้นตอน (บรรทัดละหนึ่งขั้นตอน ไม่ต้องใส่เลข)",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def clean_steps(self):
        lines = (" ".join(line.split()) for line in self.cleaned_data["steps"].split("\n"))
        steps = [line for line in lines if line]
        if any(len(step) > STEP_LENGTH for step in steps):
            raise ValidationError(STEP_TOO_LONG)
        if len(steps) > MOST_STEPS:
            raise ValidationError(TOO_MANY_STEPS)
        return steps

    def clean(self):
        values = super().clean()
        if values.get("steps") and values.get("text") == "":
            self.add_error("text", NEEDS["text"])
        return values


class RowPart(forms.Form):
    code = _text("รหัส ITA", "code", 8)
    question = _text("ข้อคำถาม ITA", "question", 1000, rows=2)
    analysis = _text("ผลการวิเคราะห์ข้อมูล", "analysis", 3000, rows=3)
    begins_on = BuddhistDateField(label="เริ่มวันที่")
    ends_on = BuddhistDateField(label="สิ้นสุดวันที่")
    is_for_all = forms.BooleanField(label="ทุกหน่วยงาน", required=False)
    divisions = forms.TypedMultipleChoiceField(
        label="ส่วนราชการที่รับผิดชอบ",
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "เลือกส่วนราชการใหม่ มีรายการที่ไม่ใช้แล้ว"},
    )
    lead = _text("ผู้รับผิดชอบหลัก", "lead", 150, required=False)
    officers = _text("เจ้าหน้าที่ (ชื่อบรรทัดละหนึ่งคน)", "officers", 2000, rows=2, required=False)
    skip = forms.BooleanField(label="ไม่นำเข้าข้อนี้", required=False)

    def __init__(self, *args, office, **options):
        super().__init__(*args, **options)
        self.office = office
        names = [(key, names[0]) for key, names in office.divisions.items()]
        self.fields["divisions"].choices = names
        for name in ("begins_on", "ends_on"):
            self.fields[name].error_messages["required"] = NEEDS[name]

    def clean_code(self):
        code = normal_code(self.cleaned_data["code"])
        check_code(code)
        return code

    def clean_officers(self):
        keys = []
        for name in filter(None, map(str.strip, self.cleaned_data["officers"].split("\n"))):
            key = self.office.person(name)
            if key is None:
                raise ValidationError(NO_PERSON % name)
            keys.append(key)
        return list(dict.fromkeys(keys))

    def clean(self):
        values = super().clean()
        begins, ends = values.get("begins_on"), values.get("ends_on")
        if begins and ends and ends < begins:
            self.add_error("ends_on", ENDS_FIRST)
        return values
