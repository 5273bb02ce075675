"""What stands between questions: a heading, or the beginning of a new screen."""

from wagtail import blocks

from casework.layouts import Heading

from .base import OnlyIfBlock


class HeadingBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label="หัวข้อ", max_length=150)
    text = blocks.TextBlock(label="คำอธิบาย", rows=3, required=False)

    def layout(self, key, value, locality):
        return Heading(heading=value["heading"], text=value.get("text"))

    class Meta:
        label_format = "{heading}"
        group = "จัดหน้า"
        label = "หัวข้อหรือคำอธิบาย"
        icon = "title"


class SectionBlock(blocks.StructBlock):
    """All that follows stands on a screen of its own, up to the next section."""

    title = blocks.CharBlock(
        label="ชื่อหน้า", max_length=150, help_text="สั้น ๆ เช่น “ที่อยู่” หรือ “บัญชีที่รับเงิน”"
    )
    text = blocks.TextBlock(
        label="คำอธิบายใต้ชื่อหน้า",
        rows=3,
        required=False,
        help_text="บอกให้รู้ว่าหน้านี้ถามอะไร ต้องเตรียมอะไร เว้นว่างได้",
    )
    only_if = OnlyIfBlock(label="มีหน้านี้เฉพาะเมื่อ…", help_text="เว้นว่าง = มีทุกครั้ง")

    def layout(self, key, value, locality):
        return Heading(heading=value["title"], text=value.get("text"))

    class Meta:
        label_format = "{title}"
        group = "จัดหน้า"
        label = "ขึ้นหน้าใหม่ของแบบฟอร์ม"
        icon = "doc-empty"
