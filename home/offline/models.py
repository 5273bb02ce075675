"""Whether phones may keep pages, so that a keeper gone wrong can be called back."""

from django.db import models
from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.contrib.settings.models import BaseGenericSetting

HELP = (
    "<p>เมื่อเปิดไว้ โทรศัพท์ของผู้ที่เคยเข้าเว็บไซต์จะเก็บหน้าเบอร์โทร หน้าคู่มือบริการที่เคยเปิด "
    "และหน้าที่ปุ่มใหญ่ของหน้าแรกพาไป ไว้อ่านเมื่อไม่มีสัญญาณ ไม่เก็บเรื่องของใคร แบบฟอร์ม "
    "หรือช่องทางแจ้งเบาะแส</p>"
    "<p>ถ้ามีคนบอกว่าเว็บไซต์ค้างหรือเห็นแต่หน้าเก่า ให้ปิดที่นี่ โทรศัพท์ทุกเครื่องจะลบหน้าที่เก็บไว้เอง "
    "เมื่อเปิดเว็บไซต์ครั้งต่อไป</p>"
)


class OfflineSettings(BaseGenericSetting):
    is_on = models.BooleanField(
        "ให้โทรศัพท์เก็บหน้าไว้อ่านเมื่อไม่มีสัญญาณ",
        default=True,
    )

    panels = [HelpPanel(HELP), FieldPanel("is_on")]

    class Meta:
        verbose_name = "อ่านได้แม้ไม่มีสัญญาณ"
