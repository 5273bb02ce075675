"""What the office decides about its confidential channel, and whom else one can turn to."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail import blocks
from wagtail.contrib.settings.models import BaseGenericSetting
from wagtail.fields import StreamField

from home.languages import in_language
from home.phones import dialled

HANDLED = (
    "เรื่องที่เจ้าหน้าที่หรือผู้บริหารของเราเรียกหรือรับเงินหรือประโยชน์ ฮั้วหรือเอื้อประโยชน์ในการจัดซื้อจัดจ้าง "
    "ใช้รถ วัสดุ หรือเงินหลวงเพื่อตนเอง เบิกเงินเท็จ ใช้อำนาจช่วยพวกพ้อง หรือกลั่นแกล้งผู้ที่ร้องเรียน"
)
HANDLED_EN = (
    "Officials or leaders of this office who ask for or take money or favours, rig or steer "
    "procurement, use public vehicles, materials or money for themselves, claim false expenses, "
    "favour their own people, or punish somebody who complained."
)


def years(label, default, help_text=""):
    return models.PositiveSmallIntegerField(
        label,
        default=default,
        help_text=help_text,
        validators=[
            MinValueValidator(1, "ใส่ตั้งแต่ 1 ปีขึ้นไป"),
            MaxValueValidator(30, "ใส่ได้ไม่เกิน 30 ปี"),
        ],
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
    name = blocks.CharBlock(label="ชื่อหน่วยงาน", max_length=150)
    name_en = blocks.CharBlock(label="ชื่อภาษาอังกฤษ", max_length=150, required=False)
    phone = blocks.CharBlock(label="โทรศัพท์หรือสายด่วน", max_length=40, required=False)
    url = blocks.URLBlock(label="เว็บไซต์", required=False)
    about = blocks.CharBlock(label="เหมาะกับเรื่องใด", max_length=200, required=False)
    about_en = blocks.CharBlock(label="เหมาะกับเรื่องใด (อังกฤษ)", max_length=200, required=False)

    class Meta:
        icon = "link-external"
        label = "หน่วยงานภายนอก"
        value_class = BodyValue


def usual_bodies():
    """The offices every subdistrict can be reported to; the district officer has no hotline."""
    return [("body", dict(zip(BODY_FIELDS, values, strict=True))) for values in USUAL_BODIES]


BODY_FIELDS = ("name", "name_en", "phone", "url", "about", "about_en")
USUAL_BODIES = [
    (
        "สำนักงาน ป.ป.ช.",
        "National Anti-Corruption Commission (NACC)",
        "1205",
        "https://www.nacc.go.th/",
        "ผู้บริหารหรือเจ้าหน้าที่ของรัฐทุจริต รวมถึงนายกและปลัด",
        "Corruption by leaders or officials, the mayor and the chief administrator included",
    ),
    (
        "สำนักงาน ป.ป.ท.",
        "Office of Public Sector Anti-Corruption Commission (PACC)",
        "1206",
        "https://www.pacc.go.th/",
        "เจ้าหน้าที่ของรัฐทุจริตหรือประพฤติมิชอบ",
        "Corruption or misconduct of officials",
    ),
    (
        "ศูนย์ดำรงธรรม",
        "Damrongdhama Centre",
        "1567",
        "",
        "เดือดร้อนหรือไม่ได้รับความเป็นธรรมจากหน่วยงานในจังหวัด",
        "Unfair treatment by any office in the province",
    ),
    (
        "นายอำเภอ (ผู้กำกับดูแล อบต.)",
        "District Chief, who supervises this office",
        "",
        "",
        "เรื่องของนายก รองนายก ปลัด หรือสภา ติดต่อที่ที่ว่าการอำเภอ",
        "Matters about the mayor, the chief administrator or the council; at the district office",
    ),
]


class IntegritySettings(BaseGenericSetting):
    is_open = models.BooleanField(
        "รับเรื่องทางเว็บไซต์",
        default=True,
        help_text="ปิดแล้ว หน้าเว็บจะแนะนำหน่วยงานภายนอกแทน เรื่องเดิมยังตามได้",
    )
    handled = models.TextField("เรื่องที่รับ", max_length=1500, default=HANDLED)
    handled_en = models.TextField(
        "เรื่องที่รับ (อังกฤษ)", max_length=1500, default=HANDLED_EN, blank=True
    )
    finish_days = models.PositiveSmallIntegerField(
        "แจ้งผลภายใน (วันทำการ)",
        default=60,
        validators=[MinValueValidator(5, "ใส่ตั้งแต่ 5 วันทำการ"), MaxValueValidator(365)],
    )
    keep_years = years("เก็บเรื่องหลังปิดกี่ปี", 5, "ครบแล้วระบบเตือน ผู้ตรวจสอบขยายเวลาหรือลบ")
    mail_hour = models.PositiveSmallIntegerField(
        "ส่งอีเมลแจ้งผู้ตรวจสอบเวลา (นาฬิกา)",
        default=9,
        validators=[MaxValueValidator(23, "ใส่ 0 ถึง 23")],
        help_text="วันละครั้ง เวลาเดียว วันถัดจากวันที่มีรายการใหม่ เพื่อไม่ให้รู้ว่าแจ้งเมื่อใด",
    )
    bodies = StreamField(
        [("body", BodyBlock())],
        verbose_name="หน่วยงานภายนอกที่แจ้งได้",
        blank=True,
        default=usual_bodies,
    )

    class Meta:
        verbose_name = "ช่องทางแจ้งเบาะแสการทุจริต"

    @property
    def local_handled(self):
        return in_language(self.handled, self.handled_en)
