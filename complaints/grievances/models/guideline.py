"""What the office writes around the guideline that the categories make by themselves."""

from wagtail import blocks
from wagtail.contrib.settings.models import BaseGenericSetting
from wagtail.fields import RichTextField, StreamField

from home.blocks import RICH_TEXT
from home.languages import in_language
from home.phones import dialled

FIELDS = ("name", "name_en", "phone", "about", "about_en")
USUAL = (
    (
        "ศูนย์ดำรงธรรม กระทรวงมหาดไทย",
        "Damrongtham Centre, Ministry of Interior",
        "1567",
        "ร้องเรียนการทำงานของ อบต. และทุกเรื่องในจังหวัดและอำเภอ",
        "About the work of this office, and any matter of the district or province",
    ),
    (
        "ศูนย์รับเรื่องร้องทุกข์ของรัฐบาล",
        "Government Complaint Centre",
        "1111",
        "ทุกหน่วยงานของรัฐ",
        "About any government agency",
    ),
    (
        "ผู้ตรวจการแผ่นดิน",
        "Ombudsman",
        "1676",
        "หน่วยงานของรัฐไม่ทำตามหน้าที่หรือปฏิบัติไม่เป็นธรรม",
        "Where an agency does not do its duty, or is not fair",
    ),
    (
        "สำนักงาน ป.ป.ช.",
        "National Anti-Corruption Commission",
        "1205",
        "ผู้บริหารหรือเจ้าหน้าที่ของรัฐทุจริต",
        "Corruption by leaders or officials",
    ),
)


class BodyValue(blocks.StructValue):
    @property
    def local_name(self):
        return in_language(self["name"], self["name_en"])

    @property
    def local_about(self):
        return in_language(self["about"], self["about_en"])

    @property
    def phone_href(self):
        return f"tel:{dialled(self['phone'])}" if self["phone"] else ""


class BodyBlock(blocks.StructBlock):
    """An office outside to which somebody not content with us can turn."""

    name = blocks.CharBlock(label="ชื่อหน่วยงาน", max_length=150)
    name_en = blocks.CharBlock(label="ชื่อภาษาอังกฤษ", max_length=150, required=False)
    phone = blocks.CharBlock(label="โทรศัพท์หรือสายด่วน", max_length=40, required=False)
    about = blocks.CharBlock(label="เหมาะกับเรื่องใด", max_length=200, required=False)
    about_en = blocks.CharBlock(label="เหมาะกับเรื่องใด (อังกฤษ)", max_length=200, required=False)

    class Meta:
        icon = "link-external"
        label = "หน่วยงานภายนอก"
        value_class = BodyValue


class BodiesBlock(blocks.StreamBlock):
    body = BodyBlock()


def usual_bodies():
    return [("body", dict(zip(FIELDS, values, strict=True))) for values in USUAL]


class GuidelineSettings(BaseGenericSetting):
    """Words before and after the generated guideline, and whom else one can turn to."""

    before = RichTextField(
        "ข้อความก่อนแนวปฏิบัติ",
        blank=True,
        features=RICH_TEXT,
        help_text="เช่น นโยบายของนายก ขอบเขตเรื่องที่รับ เว้นว่างได้",
    )
    before_en = RichTextField("ข้อความก่อน (อังกฤษ)", blank=True, features=RICH_TEXT)
    after = RichTextField(
        "ข้อความท้ายแนวปฏิบัติ",
        blank=True,
        features=RICH_TEXT,
        help_text="เช่น ประกาศหรือคู่มือฉบับลงนาม (ใส่ลิงก์เอกสารได้)",
    )
    after_en = RichTextField("ข้อความท้าย (อังกฤษ)", blank=True, features=RICH_TEXT)
    bodies = StreamField(
        BodiesBlock(),
        verbose_name="หน่วยงานภายนอกที่ร้องเรียนต่อได้",
        blank=True,
        default=usual_bodies,
    )

    class Meta:
        verbose_name = "แนวปฏิบัติการร้องเรียน"

    @property
    def local_before(self):
        return in_language(self.before, self.before_en)

    @property
    def local_after(self):
        return in_language(self.after, self.after_en)
