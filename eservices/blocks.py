"""What a service's manual is made of, as staff fill it in."""

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.snippets.blocks import SnippetChooserBlock

from . import durations


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(
        label="ขั้นตอน", max_length=150, help_text="ขึ้นต้นด้วยคำกริยา เช่น “ตรวจสอบเอกสาร”"
    )
    detail = blocks.TextBlock(
        label="รายละเอียด",
        required=False,
        rows=2,
        help_text="ประชาชนต้องทำอะไรหรือจะเกิดอะไรขึ้นในขั้นนี้ เว้นว่างได้",
    )
    division = SnippetChooserBlock(
        "home.Division",
        label="ส่วนงานที่รับผิดชอบ",
        required=False,
        help_text="เว้นว่าง = ส่วนราชการเจ้าของบริการ",
    )
    outside_unit = blocks.CharBlock(
        label="หรือหน่วยงาน/ผู้บริหารอื่น",
        required=False,
        max_length=120,
        help_text="เช่น “ปลัด อบต.” หรือ “การไฟฟ้าส่วนภูมิภาค”",
    )
    decided_by = blocks.ChoiceBlock(
        label="ใครเป็นผู้ทำเครื่องหมายว่าเสร็จ",
        choices=[
            ("officer", "เจ้าหน้าที่ผู้รับเรื่อง"),
            ("head", "หัวหน้ากอง"),
            ("chief", "ปลัด/นายก"),
        ],
        default="officer",
        required=False,
        help_text="ขั้นตอนของหัวหน้ากองหรือปลัด/นายก เจ้าหน้าที่ทำเครื่องหมายแทนไม่ได้",
    )
    duration_number = blocks.IntegerBlock(label="ใช้เวลา", min_value=1, max_value=999)
    duration_unit = blocks.ChoiceBlock(
        label="หน่วยเวลา", choices=durations.Unit.choices, default=durations.Unit.DAYS
    )

    class Meta:
        label_format = "{title}"
        label = "ขั้นตอน"
        icon = "list-ol"


class DocumentBlock(blocks.StructBlock):
    name = blocks.CharBlock(label="เอกสาร", max_length=200, help_text="เช่น “บัตรประจำตัวประชาชน”")
    originals = blocks.IntegerBlock(label="ตัวจริง (ฉบับ)", default=1, min_value=0, max_value=20)
    copies = blocks.IntegerBlock(
        label="สำเนา (ฉบับ)",
        default=0,
        min_value=0,
        max_value=20,
        help_text="ยื่นออนไลน์ไม่ต้องรับรองสำเนา",
    )
    issuer = blocks.CharBlock(label="หน่วยงานที่ออกให้", required=False, max_length=150)
    note = blocks.CharBlock(
        label="หมายเหตุ", required=False, max_length=250, help_text="เช่น “ถ่ายรูปแนบทางเว็บได้”"
    )

    class Meta:
        label_format = "{name}"
        label = "เอกสาร"
        icon = "doc-full"


class FeeValue(blocks.StructValue):
    @property
    def amount_text(self):
        """The amount as it is written: a number with two places only where it needs them."""
        amount = self.get("amount")
        if amount is None:
            return ""
        return f"{amount:,.0f}" if amount == amount.to_integral_value() else f"{amount:,.2f}"


class FeeBlock(blocks.StructBlock):
    item = blocks.CharBlock(label="รายการ", max_length=200)
    amount = blocks.DecimalBlock(
        label="จำนวนเงิน (บาท)", required=False, min_value=0, max_digits=12, decimal_places=2
    )
    unit = blocks.CharBlock(
        label="ต่อ",
        required=False,
        max_length=40,
        help_text="เช่น “ชุด” “ตารางเมตร” “แผ่น” เว้นว่าง = ต่อคำขอ",
    )
    text = blocks.CharBlock(
        label="หรือวิธีคิด",
        required=False,
        max_length=250,
        help_text="เช่น “ตามขนาดอาคาร ตารางเมตรละ 0.50 บาท”",
    )

    def clean(self, value):
        value = super().clean(value)
        if value.get("amount") is None and not value.get("text"):
            error = ValidationError("ใส่จำนวนเงิน หรืออธิบายวิธีคิดอย่างใดอย่างหนึ่ง")
            raise StructBlockValidationError(block_errors={"amount": error})
        return value

    class Meta:
        label_format = "{item}"
        label = "ค่าธรรมเนียม"
        icon = "tag"
        value_class = FeeValue


class LawBlock(blocks.StructBlock):
    name = blocks.CharBlock(
        label="ชื่อกฎหมาย ระเบียบ หรือข้อบัญญัติ",
        max_length=250,
        help_text="เช่น “พ.ร.บ. ควบคุมอาคาร พ.ศ. 2522 มาตรา 21”",
    )
    url = blocks.URLBlock(label="ลิงก์", required=False)

    class Meta:
        label_format = "{name}"
        label = "กฎหมายที่เกี่ยวข้อง"
        icon = "doc-full-inverse"


class StepsBlock(blocks.StreamBlock):
    step = StepBlock()


class DocumentsBlock(blocks.StreamBlock):
    document = DocumentBlock()


class FeesBlock(blocks.StreamBlock):
    fee = FeeBlock()


class LawsBlock(blocks.StreamBlock):
    law = LawBlock()
