"""Numbers to call at any hour, as the office keeps them: one list for all pages and papers."""

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from home.languages import in_language
from home.phones import dialled, normal_phone


class HotlineValue(blocks.StructValue):
    @property
    def local_what(self):
        return in_language(self.get("what"), self.get("what_en"))

    @property
    def href(self):
        return f"tel:{dialled(self.get('number', ''))}"


class HotlineBlock(blocks.StructBlock):
    what = blocks.CharBlock(label="เรื่อง", max_length=100, help_text="เช่น “เจ็บป่วยฉุกเฉิน”")
    what_en = blocks.CharBlock(label="เรื่อง (อังกฤษ)", max_length=100, required=False, default="")
    number = blocks.CharBlock(label="หมายเลข", max_length=40, help_text="เช่น 1669")

    class Meta:
        icon = "warning"
        label = "สายด่วน"
        value_class = HotlineValue

    def clean(self, value):
        value = super().clean(value)
        try:
            value["number"] = normal_phone(value["number"])
        except ValueError:
            error = ValidationError("ใส่หมายเลขโทรศัพท์ เช่น 1669 หรือ 045-123-456")
            raise StructBlockValidationError(block_errors={"number": error}) from None
        return value


class HotlinesBlock(blocks.StreamBlock):
    hotline = HotlineBlock()
