"""Forms about files: what may be uploaded, and what is said of each."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from wagtail.documents.forms import BaseDocumentForm

from home.date_forms import BuddhistDateField
from home.document_files import EMPTY, HEAD, MEGABYTE, MOST_MEGABYTES, trouble_with
from home.library import keeping
from home.library.fields import check_day
from home.library.models import DocumentKind, DocumentPage, InformationSection, LawPage
from home.library.rights import may_replace
from home.models import Division
from home.page_forms import WRONG_YEAR, number_input

MOST_FILES = 40
TOO_BIG = (
    "ไฟล์นี้ใหญ่ {size} MB ระบบรับไฟล์ละไม่เกิน {most} MB เพราะชาวบ้านเปิดจากโทรศัพท์ สแกนใหม่ที่ 150 จุด ขาวดำ "
    "หรือบันทึกจาก Word เป็น PDF ขนาดเล็กสุด หรือแบ่งเป็นหลายไฟล์"
)
OLD_OFFICE = (
    "ไฟล์ .{ending} แบบเก่าหลายเครื่องเปิดไม่ได้ เปิดใน Word หรือ Excel แล้วบันทึกเป็น PDF, DOCX หรือ XLSX"
)
WRONG_KIND = (
    "รับเฉพาะ PDF, Word (DOCX), Excel (XLSX), PowerPoint (PPTX), ODT, ODS, CSV, ZIP "
    "และรูป JPG หรือ PNG"
)
IS_PUBLIC = "ไฟล์นี้เผยแพร่อยู่ที่หน้า “{title}” ผู้อนุมัติเท่านั้นที่เปลี่ยนไฟล์ได้ ไฟล์ยังเหมือนเดิม"
AGAIN = "เลือกไฟล์ “{name}” อีกครั้ง เพราะช่องอื่นยังไม่ครบ ไฟล์ที่เลือกจึงยังไม่ได้ส่งถึงระบบ"
OLD = {"doc", "xls", "ppt", "rtf"}


def check_file(file):
    """Raise ``ValidationError`` in words when a file can't be a document of the site."""
    ending = file.name.rpartition(".")[2].lower()
    if not file.size:
        raise ValidationError(EMPTY, code="empty")
    if file.size > MOST_MEGABYTES * MEGABYTE:
        size = -(-file.size // MEGABYTE)
        raise ValidationError(TOO_BIG.format(size=size, most=MOST_MEGABYTES), code="too_big")
    if ending in OLD:
        raise ValidationError(OLD_OFFICE.format(ending=ending), code="old")
    if ending not in settings.WAGTAILDOCS_EXTENSIONS:
        raise ValidationError(WRONG_KIND, code="kind")
    file.seek(0)
    trouble = trouble_with(file.read(HEAD), ending)
    file.seek(0)
    if trouble:
        raise ValidationError(trouble, code="content")


class DocumentFileForm(BaseDocumentForm):
    """Wagtail's own form of a document: what is uploaded is checked, what is replaced is kept."""

    def __init__(self, *args, user=None, **kwargs):
        super().__init__(*args, user=user, **kwargs)
        self.by = user

    def full_clean(self):
        """Wagtail goes on to judge the ending of a file that was refused, and finds none."""
        super().full_clean()
        if "file" in self.errors:
            del self.errors["file"].data[1:]

    def clean_file(self):
        file = self.cleaned_data["file"]
        if isinstance(file, UploadedFile):
            check_file(file)
            self._check_right()
        return file

    def _check_right(self):
        """What the public reads now is replaced only by who may publish its page."""
        if not (self.by and self.instance.pk):
            return
        for model in (DocumentPage, LawPage):
            for page in model.objects.live().filter(document=self.instance):
                if not may_replace(page, self.by):
                    raise ValidationError(IS_PUBLIC.format(title=page.title), code="public")

    def save(self, commit=True):
        document = self.instance
        old = self.original_file if document.pk and "file" in self.changed_data else None
        if not (commit and old):
            return super().save(commit)
        size = type(document).objects.values_list("file_size", flat=True).get(pk=document.pk)
        name, self.original_file = old.name, None
        document = super().save(commit)
        keeping.keep_edition(document, name=name, size=size, by=self.by, at=timezone.now())
        return document


class ReplaceForm(forms.Form):
    """A browser forgets the file of a form that comes back, so that is said at the field."""

    file = forms.FileField(
        label="ไฟล์ใหม่",
        error_messages={"required": "เลือกไฟล์ใหม่", "empty": EMPTY},
        help_text=f"ไม่เกิน {MOST_MEGABYTES} MB ควรเป็น PDF ที่บันทึกจาก Word ไม่ใช่ภาพสแกน",
    )
    note = forms.CharField(
        label="เปลี่ยนเพราะอะไร",
        max_length=200,
        help_text="ประชาชนเห็นข้อความนี้ เช่น “แก้จำนวนเงินในหน้า 3” หรือ “ตัดข้อมูลส่วนบุคคล”",
        error_messages={"required": "บอกสั้น ๆ ว่าเปลี่ยนเพราะอะไร"},
    )

    def clean_file(self):
        check_file(self.cleaned_data["file"])
        return self.cleaned_data["file"]

    def clean(self):
        values = super().clean()
        if self.errors and "file" in values:
            self.add_error("file", AGAIN.format(name=values["file"].name))
        return values


class RemoveForm(forms.Form):
    why = forms.CharField(
        label="นำออกเพราะอะไร",
        max_length=200,
        help_text="ประชาชนเห็นข้อความนี้ เช่น “มีเลขประจำตัวประชาชนของผู้รับเงิน”",
        error_messages={"required": "บอกสั้น ๆ ว่านำออกเพราะอะไร"},
    )


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class UploadForm(forms.Form):
    """Many files at once; what is wrong with one keeps none of the others out."""

    files = forms.FileField(
        label="ไฟล์",
        widget=ManyFiles(attrs={"multiple": True}),
        help_text=f"เลือกหลายไฟล์พร้อมกันได้ ไม่เกิน {MOST_FILES} ไฟล์ ไฟล์ละไม่เกิน {MOST_MEGABYTES} MB "
        "รวมกันไม่เกิน 50 MB ต่อครั้ง",
    )

    def sorted_files(self):
        """The files that can be taken, and what is wrong with each of the others."""
        good, refused = [], []
        for place, file in enumerate(self.files.getlist("files")):
            try:
                if place >= MOST_FILES:
                    raise ValidationError(f"เกิน {MOST_FILES} ไฟล์ ส่งไฟล์นี้อีกครั้งในรอบถัดไป")
                check_file(file)
                good.append(file)
            except ValidationError as error:
                refused.append((file.name, error.messages[0]))
        return good, refused


class RowForm(forms.Form):
    """One waiting file, as it will be as a document."""

    title = forms.CharField(
        label="ชื่อเอกสาร", max_length=255, error_messages={"required": "ใส่ชื่อเอกสาร"}
    )
    kind = forms.ModelChoiceField(
        DocumentKind.objects.all(),
        label="ชนิด",
        empty_label="เลือกชนิด",
        error_messages={"required": "เลือกชนิดเอกสาร"},
    )
    number = forms.CharField(label="เลขที่", max_length=60, required=False)
    issued_on = BuddhistDateField(label="ลงวันที่", required=False, validators=[check_day])
    fiscal_year = forms.IntegerField(
        label="ปีงบประมาณ",
        required=False,
        min_value=2500,
        max_value=2700,
        widget=number_input(),
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), WRONG_YEAR),
    )
    division = forms.ModelChoiceField(
        Division.objects.active(), label="ส่วนราชการ", required=False, empty_label="ไม่ระบุ"
    )
    sections = forms.ModelMultipleChoiceField(
        InformationSection.objects.all(),
        label="มาตรา",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
