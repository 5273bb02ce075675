"""What officers type to hand a case on, to tie it to others, and to check its documents."""

from django import forms
from django.utils import translation
from django.utils.translation import gettext as _

from home.models import Division

from . import access, numbers
from .forms import TextField
from .models import CaseDocument
from .staff_forms import AskForm, SeenForm, describe

NOT_FOUND = "ไม่พบเรื่องเลขที่นี้ในเรื่องที่ท่านเห็นได้ ตรวจเลขที่อีกครั้ง เช่น NH-2570-000123"


class MoveDivisionForm(SeenForm):
    to = forms.ModelChoiceField(
        queryset=None,
        label="ย้ายไปที่",
        empty_label="เลือกกอง",
        error_messages={"required": "เลือกกองหนึ่งกอง", "invalid_choice": "เลือกกองจากรายชื่อนี้"},
    )
    reason = TextField(
        label="เหตุผลที่ย้าย",
        help_text="กองใหม่เห็น ผู้ยื่นไม่เห็น",
        error_messages={"required": "พิมพ์เหตุผลที่ย้าย กองใหม่จะได้ทำต่อได้"},
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        others = Division.objects.active().exclude(pk=self.case.division_id)
        self.fields["to"].queryset = others


class OtherCaseForm(SeenForm):
    """Names another case by its number. Only one that the person may see is found."""

    other = forms.CharField(
        label="เลขที่ของอีกเรื่อง",
        help_text="เช่น NH-2570-000123",
        max_length=60,
        error_messages={"required": "ใส่เลขที่ของอีกเรื่อง"},
    )

    def clean_other(self):
        number = numbers.read(self.cleaned_data["other"])
        found = access.staff_cases(self.by).filter(number=number).first()
        if not found:
            raise forms.ValidationError(NOT_FOUND)
        return found


class MergeForm(OtherCaseForm):
    is_sure = forms.BooleanField(
        label="เป็นเรื่องเดียวกัน แม้ผู้ยื่นเป็นคนละคน",
        help_text="ติ๊กเมื่อเบอร์โทรศัพท์ของสองเรื่องไม่ตรงกัน ผู้ยื่นเรื่องนี้จะรู้เลขที่ของอีกเรื่อง แต่เปิดดูเรื่องนั้นไม่ได้",
        required=False,
    )

    def clean(self):
        values = super().clean()
        other = values.get("other")
        if other and not values["is_sure"] and not self._is_same_citizen(other):
            self.add_error("is_sure", "เบอร์โทรศัพท์ของสองเรื่องไม่ตรงกัน ติ๊กยืนยัน หรือใช้ “เชื่อมกับเรื่องอื่น” แทน")
        return values

    def options(self):
        return {"seen": self.cleaned_data["seen"], "into": self.cleaned_data["other"]}

    def _is_same_citizen(self, other):
        return self.case.citizen_phone and self.case.citizen_phone == other.citizen_phone


class DocumentsForm(SeenForm):
    """One line for each document that the service asks for."""

    fields_template = "casework/staff/document_fields.html"

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.documents = list(self.case.documents.all())
        for document in self.documents:
            self._add(f"state_{document.position}", _state_field(document))
            self._add(f"note_{document.position}", _note_field(document))

    @property
    def lines(self):
        """Each document with its two fields, as the template draws them."""
        return [
            (document, self[f"state_{document.position}"], self[f"note_{document.position}"])
            for document in self.documents
        ]

    def options(self):
        values = self.cleaned_data
        places = [document.position for document in self.documents]
        marks = {at: (values[f"state_{at}"], values[f"note_{at}"]) for at in places}
        return {"seen": values["seen"], "marks": marks}

    def _add(self, name, field):
        self.fields[name] = field
        describe(self[name])


class AskDocumentsForm(AskForm):
    """Starts with the list of what is missing, in the citizen's language."""

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["text"].initial = missing_words(self.case)


def missing_words(case) -> str:
    """List what is missing and how to send it."""
    missing = [document for document in case.documents.all() if document.is_missing]
    with translation.override(case.language):
        lines = [f"{place}. {_line(document)}" for place, document in enumerate(missing, 1)]
        return "\n".join(
            [
                _("เราตรวจเอกสารแล้ว ยังขาดรายการต่อไปนี้"),
                *lines,
                _("ส่งเป็นรูปถ่ายหรือ PDF ในหน้าติดตามเรื่องนี้ หรือนำมาที่สำนักงาน"),
            ]
        )


def _line(document):
    return f"{document.local_name} – {document.note}" if document.note else document.local_name


def _state_field(document):
    return forms.ChoiceField(
        label=document.name,
        choices=CaseDocument.State.choices,
        widget=forms.RadioSelect,
        initial=document.state,
        error_messages={
            "required": "เลือกว่าครบหรือขาด",
            "invalid_choice": "เลือกว่าครบหรือขาด",
        },
    )


def _note_field(document):
    return forms.CharField(
        label=f"หมายเหตุ: {document.name}",
        initial=document.note,
        max_length=250,
        required=False,
        error_messages={"max_length": "พิมพ์ไม่เกิน 250 ตัวอักษร"},
    )
