"""What is typed about a circular. Forms check and clean; they save nothing."""

from django import forms

from casework import kept_files, tokens
from casework.fields import LineField, LongTextField, NumberField
from casework.forms import FilesField
from casework.staff_forms import FILES_HINT, describe
from home.date_forms import BuddhistDateField
from home.models import Division

from . import access

MOST_BODY = 20_000
ALL_OR_SOME = "เลือกส่วนราชการหรือคนไว้ด้วย เอาเครื่องหมาย “ทุกคน” ออก หรือเอาที่เลือกไว้ออก"
NOT_LISTED = {"invalid_choice": "เลือกจากรายการนี้", "invalid_pk_value": "เลือกจากรายการนี้"}


class ListedField(forms.ModelMultipleChoiceField):
    """Some of a short list: what is not on it never reaches the database, however long a number."""

    def clean(self, value):
        listed = {str(pk) for pk in self.queryset.values_list("pk", flat=True)}
        if not {str(one) for one in value or ()} <= listed:
            raise forms.ValidationError(self.error_messages["invalid_choice"], "invalid_choice")
        return super().clean(value)


class TextForm(forms.Form):
    """What it says. Files survive a form that comes back: they wait under ``kept``."""

    title = LineField(label="เรื่อง", most_letters=250, error_messages={"required": "พิมพ์ชื่อเรื่อง"})
    number = LineField(
        label="เลขที่หนังสือ", most_letters=60, required=False, help_text="เช่น “อบ 75301/ว 12” เว้นว่างได้"
    )
    dated_on = BuddhistDateField(
        label="ลงวันที่",
        help_text="วัน/เดือน/ปี พ.ศ. เช่น 23/11/2569",
        error_messages={"required": "ใส่วันที่ของหนังสือ"},
    )
    body = LongTextField(
        label="ข้อความ",
        most_letters=MOST_BODY,
        rows=10,
        required=False,
        help_text="ให้อ่านจบแล้วรู้ว่าต้องทำอะไร ภายในวันใด ถ้ามีหนังสือสแกนอยู่แล้ว แนบไฟล์และสรุปสั้น ๆ ก็พอ",
    )
    files = FilesField(
        label="แนบไฟล์", help_text=f"{FILES_HINT} เห็นเฉพาะเจ้าหน้าที่ที่ได้รับ", required=False
    )
    kept = forms.CharField(widget=forms.HiddenInput, max_length=200, required=False)
    away = forms.MultipleChoiceField(
        label="ไฟล์ที่แนบไว้แล้ว ทำเครื่องหมายเพื่อลบออก",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages=NOT_LISTED,
    )

    def __init__(self, *args, circular=None, **options):
        super().__init__(*args, **options)
        self.fields["kept"].initial = tokens.new_token()
        self.fields["away"].choices = (
            [(str(file.pk), file.name) for file in circular.files.all()] if circular else []
        )
        if not self.fields["away"].choices:
            del self.fields["away"]
        for field in self.visible_fields():
            describe(field)

    @property
    def waiting(self):
        """The files that came with an earlier try."""
        return kept_files.waiting(self["kept"].value() or "") if self.is_bound else []

    @property
    def away_ids(self) -> list[int]:
        return [int(pk) for pk in self.cleaned_data.get("away", [])]


class WriteForm(TextForm):
    """All of it, before it goes out."""

    is_for_all = forms.BooleanField(
        label="ส่งถึงเจ้าหน้าที่ทุกคน", required=False, help_text="เอาเครื่องหมายออกเพื่อเลือกส่วนราชการหรือคน"
    )
    divisions = ListedField(
        queryset=None,
        label="ส่งถึงส่วนราชการ",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages=NOT_LISTED,
    )
    people = ListedField(
        queryset=None,
        label="ส่งถึงคน",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages=NOT_LISTED,
    )
    remind_days = NumberField(
        label="เตือนทางอีเมลทุกกี่วัน",
        least=1,
        most=30,
        help_text="คนที่ยังไม่กดรับทราบจะได้อีเมลเตือน จนกว่าจะกดหรือถอนหนังสือ",
        error_messages={"required": "ใส่จำนวนวัน 1 ถึง 30"},
    )
    field_order = ["title", "number", "dated_on", "body", "away", "files"]

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["divisions"].queryset = Division.objects.active()
        self.fields["people"].queryset = access.staff().select_related("division")

    def clean(self):
        values = super().clean()
        if values.get("is_for_all") and (values.get("divisions") or values.get("people")):
            self.add_error("is_for_all", ALL_OR_SOME)
        return values


class CorrectForm(TextForm):
    """Another text in its place."""

    note = LineField(
        label="แก้ไขอะไร",
        most_letters=500,
        help_text="ผู้รับจะเห็น เช่น “เลื่อนวันประชุมเป็น 20 ธันวาคม”",
        error_messages={"required": "บอกผู้รับว่าแก้ไขอะไร"},
    )
    asks_again = forms.BooleanField(
        label="ให้ทุกคนกดรับทราบใหม่",
        required=False,
        initial=True,
        help_text="เอาเครื่องหมายออกถ้าแก้เพียงคำผิด",
    )
    field_order = ["note", "title", "number", "dated_on", "body", "away", "files", "asks_again"]


class WithdrawForm(forms.Form):
    reason = LineField(
        label="ถอนเพราะอะไร",
        most_letters=500,
        help_text="ผู้รับจะเห็นเหตุผลนี้",
        error_messages={"required": "บอกเหตุผลที่ถอน"},
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        describe(self["reason"])
