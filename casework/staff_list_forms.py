"""What officers type above the list of cases, and about many cases at once."""

from django import forms

from home.date_forms import BuddhistDateField
from home.models import Division

from . import extra_lists, queries, staff_names, topics
from .forms import TextField
from .models import Case
from .staff_forms import describe
from .states import State


class FilterForm(forms.Form):
    """A GET form: what cannot be read is as if it had not been asked."""

    q = forms.CharField(label="ค้นหาเลขที่ ชื่อ หรือโทรศัพท์", max_length=100, required=False)
    state = forms.ChoiceField(label="สถานะ", required=False)
    division = forms.ModelChoiceField(
        queryset=Division.objects.active(), label="กอง", empty_label="ทุกกอง", required=False
    )
    topic = forms.ChoiceField(label="บริการ", required=False)
    channel = forms.ChoiceField(
        label="ช่องทาง", choices=[("", "ทุกช่องทาง"), *Case.Channel.choices], required=False
    )
    officer = forms.ModelChoiceField(
        queryset=None, label="ผู้รับผิดชอบ", empty_label="ทุกคน", required=False
    )
    since = BuddhistDateField(label="รับตั้งแต่วันที่", required=False)
    until = BuddhistDateField(label="ถึงวันที่", required=False)
    late = forms.BooleanField(label="เฉพาะที่เกินกำหนด", required=False)
    unanswered = forms.BooleanField(label="เฉพาะที่พ้นวันให้ผู้ยื่นตอบ", required=False)
    show = forms.ChoiceField(
        choices=lambda: [(key, key) for key in [*queries.SHOWN, *extra_lists.all_lists()]],
        widget=forms.HiddenInput,
        required=False,
    )

    MORE = "more"  # in the address: show also these
    DETAILS = ("topic", "channel", "officer", "since", "until", "late", "unanswered")

    def __init__(self, *args, counts, sees_all, divisions, **options):
        super().__init__(*args, **options)
        self.fields["state"].choices = [
            ("", "ทุกสถานะ"),
            *((s.value, _with_count(s.label, counts.get(s.value))) for s in State),
        ]
        if not sees_all:
            del self.fields["division"]
        self.shows_details = any(self.data.get(name) for name in (self.MORE, *self.DETAILS))
        if self.shows_details:
            self._arrange(None if sees_all else divisions)
        else:  # their choices are not looked up for a list that nobody narrows
            for name in self.DETAILS:
                del self.fields[name]

    def _arrange(self, divisions):
        self.fields["topic"].choices = [("", "ทุกบริการ"), *topics.choices()]
        self.fields["officer"].queryset = queries.answering(divisions)
        self.fields["officer"].label_from_instance = staff_names.name_of
        for name in ("since", "until"):
            describe(self[name])

    def clean(self):
        values = super().clean()
        since, until = values.get("since"), values.get("until")
        if since and until and until < since:
            self.add_error("until", "วันสุดท้ายอยู่ก่อนวันแรก")
        return values

    @property
    def details(self):
        return [self[name] for name in self.DETAILS if name in self.fields]

    @property
    def filters(self) -> queries.Filters:
        self.is_valid()
        values = self.cleaned_data
        division, officer = values.get("division"), values.get("officer")
        return queries.Filters(
            show=values.get("show", ""),
            state=values.get("state", ""),
            division=division.pk if division else None,
            text=values.get("q", "").strip(),
            topic=values.get("topic", ""),
            channel=values.get("channel", ""),
            officer=officer.pk if officer else None,
            since=values.get("since"),
            until=values.get("until"),
            is_late=values.get("late", False),
            is_unanswered=values.get("unanswered", False),
        )


class SaveFilterForm(forms.Form):
    name = forms.CharField(
        label="ชื่อรายการ",
        max_length=60,
        error_messages={
            "required": "ตั้งชื่อรายการก่อนกดเก็บ",
            "max_length": "ชื่อยาวเกินไป ใช้ไม่เกิน 60 ตัวอักษร",
        },
    )

    def __init__(self, *args, **options):
        super().__init__(*args, auto_id="id_save_%s", **options)
        describe(self["name"])


class BulkForm(forms.Form):
    """About all the chosen cases; what each of them lets happen is asked case by case."""

    def __init__(self, *args, cases, **options):
        super().__init__(*args, auto_id="id_bulk_%s", **options)
        self.cases = cases
        self.arrange()
        for field in self.visible_fields():
            describe(field)

    def arrange(self):
        """Fill the lists to choose from."""


class BulkAssignForm(BulkForm):
    to = forms.ModelChoiceField(
        queryset=None,
        label="มอบให้",
        empty_label="เลือกเจ้าหน้าที่",
        error_messages={
            "required": "เลือกเจ้าหน้าที่หนึ่งคน",
            "invalid_choice": "เลือกเจ้าหน้าที่จากรายชื่อนี้",
        },
    )
    reason = forms.CharField(
        label="เหตุผลหรือข้อสั่งการ",
        help_text="ต้องใส่หากมีเรื่องที่มีผู้รับผิดชอบอยู่แล้ว เพื่อนร่วมงานเห็น ผู้ยื่นไม่เห็น",
        max_length=200,
        required=False,
    )

    def arrange(self):
        self.fields["to"].queryset = queries.answering({case.division_id for case in self.cases})
        self.fields["to"].label_from_instance = staff_names.name_and_post


class BulkMoveForm(BulkForm):
    to = forms.ModelChoiceField(
        queryset=Division.objects.active(),
        label="ย้ายไปที่",
        empty_label="เลือกกอง",
        error_messages={"required": "เลือกกองหนึ่งกอง", "invalid_choice": "เลือกกองจากรายชื่อนี้"},
    )
    reason = TextField(
        label="เหตุผลที่ย้าย",
        help_text="กองใหม่เห็น ผู้ยื่นไม่เห็น",
        error_messages={"required": "พิมพ์เหตุผลที่ย้าย กองใหม่จะได้ทำต่อได้"},
    )


class BulkNoteForm(BulkForm):
    text = TextField(
        label="บันทึกภายใน",
        help_text="เก็บไว้ในทุกเรื่องที่เลือก ผู้ยื่นไม่เห็น",
        error_messages={"required": "พิมพ์บันทึกก่อนกดเก็บ"},
    )


def _with_count(label, count):
    return f"{label} ({count})" if count is not None else label
