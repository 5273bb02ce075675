from django.db import models
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel

from home.blocks import ICONS
from home.languages import in_language

from .services import Service


class LifeEvent(ClusterableModel):
    """What happens in people's lives that brings them to the office: a child, a house, a shop."""

    name = models.CharField("ชื่อ", max_length=60, help_text="อย่างที่ชาวบ้านพูด เช่น “มีลูก” “สร้างบ้าน”")
    name_en = models.CharField("ชื่อภาษาอังกฤษ", max_length=60, blank=True)
    slug = models.SlugField("ชื่อในที่อยู่ (ภาษาอังกฤษ)", max_length=40, unique=True)
    icon = models.CharField("สัญลักษณ์", max_length=20, choices=ICONS, default="form")
    order = models.PositiveSmallIntegerField("ลำดับ", default=100, help_text="เลขน้อยแสดงก่อน")
    services = ParentalManyToManyField(
        Service, verbose_name="บริการ", related_name="life_events", blank=True
    )

    class Meta:
        verbose_name = "เหตุการณ์ในชีวิต"
        verbose_name_plural = "เหตุการณ์ในชีวิต"
        ordering = ["order", "name"]

    def __str__(self):
        return self.name

    @property
    def local_name(self):
        return in_language(self.name, self.name_en)
