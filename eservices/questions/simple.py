"""Questions that are one field."""

from django.core.exceptions import ValidationError
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from casework import fields
from casework.layouts import Upload
from casework.uploading import UploadField
from home.templatetags.thai import thai_date

from .base import Question


class TextQuestion(Question):
    def field(self, value, locality):
        return fields.LineField(**self.naming(value))

    class Meta:
        group = "เขียนตอบ"
        label = "ข้อความสั้น"
        icon = "pilcrow"


class LongTextQuestion(Question):
    def field(self, value, locality):
        return fields.LongTextField(**self.naming(value))

    class Meta:
        group = "เขียนตอบ"
        label = "ข้อความยาว"
        icon = "align-left"


class NumberQuestion(Question):
    unit = blocks.CharBlock(
        label="หน่วย", max_length=30, required=False, help_text="เช่น “ลิตร” “คน” “ตารางเมตร”"
    )
    least = blocks.DecimalBlock(label="ไม่น้อยกว่า", required=False, default=0)
    most = blocks.DecimalBlock(label="ไม่เกิน", required=False)
    places = blocks.IntegerBlock(
        label="ทศนิยมกี่ตำแหน่ง", default=0, min_value=0, max_value=4, help_text="0 = จำนวนเต็ม"
    )

    def clean(self, value):
        value = super().clean(value)
        least, most = value.get("least"), value.get("most")
        if least is not None and most is not None and least > most:
            error = ValidationError("ต้องไม่น้อยกว่าค่าในช่อง “ไม่น้อยกว่า”")
            raise StructBlockValidationError(block_errors={"most": error})
        return value

    def field(self, value, locality):
        label = f"{value['label']} ({value['unit']})" if value.get("unit") else value["label"]
        limits = {name: value.get(name) for name in ("least", "most")}
        places = value.get("places") or 0
        return fields.NumberField(places=places, **limits, **self.naming(value, label=label))

    def answer(self, key, value, cleaned, locality):
        number = cleaned.get(key)
        return "" if number is None else f"{number:,f} {value.get('unit') or ''}".strip()

    class Meta:
        group = "เขียนตอบ"
        label = "ตัวเลข"
        icon = "order"


class MoneyQuestion(Question):
    def field(self, value, locality):
        baht = _("บาท")
        label = f"{value['label']} ({baht})"
        return fields.MoneyField(**self.naming(value, label=label))

    def answer(self, key, value, cleaned, locality):
        amount = cleaned.get(key)
        return "" if amount is None else _("%(amount)s บาท") % {"amount": f"{amount:,.2f}"}

    class Meta:
        group = "เขียนตอบ"
        label = "จำนวนเงิน"
        icon = "tag"


class DateQuestion(Question):
    when = blocks.ChoiceBlock(
        label="วันที่รับได้",
        choices=[
            ("any", "วันใดก็ได้"),
            ("past", "ไม่เกินวันนี้ (เช่น วันเกิด)"),
            ("future", "วันนี้หรือหลังจากนี้ (เช่น วันนัด)"),
        ],
        default="any",
    )

    def field(self, value, locality):
        return fields.BuddhistDateField(when=value.get("when") or "any", **self.naming(value))

    def answer(self, key, value, cleaned, locality):
        return thai_date(cleaned[key]) if cleaned.get(key) else ""

    class Meta:
        group = "เขียนตอบ"
        label = "วันที่ (พ.ศ.)"
        icon = "date"


class PhoneQuestion(Question):
    def field(self, value, locality):
        return fields.PhoneField(**self.naming(value))

    class Meta:
        group = "บุคคลและเอกสาร"
        label = "เบอร์โทรศัพท์"
        icon = "mobile-alt"


class NationalIdQuestion(Question):
    is_sealed = True

    def field(self, value, locality):
        return fields.NationalIdField(**self.naming(value))

    def answer(self, key, value, cleaned, locality):
        return self.masked(cleaned.get(key) or "")

    def masked(self, text):
        return fields.masked_id(text)

    class Meta:
        group = "บุคคลและเอกสาร"
        label = "เลขประจำตัวประชาชน (ปกปิด)"
        icon = "lock"


class UploadQuestion(Question):
    most = blocks.IntegerBlock(
        label="แนบได้กี่ไฟล์",
        default=3,
        min_value=1,
        max_value=5,
        help_text="1 ถึง 5 ไฟล์ ไฟล์ละไม่เกิน 10 MB",
    )

    def field(self, value, locality):
        most = value.get("most") or 1
        kinds = ngettext(
            "รูปถ่ายหรือ PDF 1 ไฟล์ ไม่เกิน 10 MB",
            "รูปถ่ายหรือ PDF ไม่เกิน %(most)s ไฟล์ ไฟล์ละไม่เกิน 10 MB",
            most,
        )
        hint = f"{escape(value.get('hint') or '')} {kinds % {'most': most}}".strip()
        return UploadField(most=most, **self.naming(value, help_text=hint))

    def answer(self, key, value, cleaned, locality):
        return ", ".join(file.name for file in cleaned.get(key) or [])

    def layout(self, key, value, locality):
        return Upload(key)

    class Meta:
        group = "บุคคลและเอกสาร"
        label = "รูปถ่ายหรือไฟล์"
        icon = "upload"


class DeclarationQuestion(Question):
    label = blocks.TextBlock(
        label="ข้อความรับรอง", rows=3, help_text="เช่น “ข้าพเจ้าขอรับรองว่าข้อความข้างต้นเป็นความจริง”"
    )

    def field(self, value, locality):
        return fields.DeclarationField(**self.naming(value, required=True))

    def answer(self, key, value, cleaned, locality):
        return _("รับรองแล้ว") if cleaned.get(key) else ""

    class Meta:
        group = "บุคคลและเอกสาร"
        label = "คำรับรอง (ต้องทำเครื่องหมาย)"
        icon = "tick"
