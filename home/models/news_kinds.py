"""What sorts of news there are, and what an office files them under."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from home.languages import in_language
from home.slugs import check_slug


class NewsKind(models.TextChoices):
    NEWS = "news", _("ข่าวประชาสัมพันธ์")
    ACTIVITY = "activity", _("กิจกรรม")
    ANNOUNCEMENT = "announcement", _("ประกาศและคำสั่ง")
    JOB = "job", _("รับสมัครงาน")
    PROCUREMENT = "procurement", _("จัดซื้อจัดจ้าง")


class NewsCategory(models.Model):
    """What news is about, in the office's own words: น้ำ, ถนน, เงินช่วยเหลือ."""

    name = models.CharField(
        "ชื่อหมวด",
        max_length=60,
        unique=True,
        error_messages={"unique": "มีหมวดชื่อนี้แล้ว"},
        help_text="สั้น เป็นคำที่ชาวบ้านพูด เช่น “น้ำประปา”",
    )
    name_en = models.CharField("ชื่อภาษาอังกฤษ", max_length=60, blank=True)
    slug = models.CharField(
        "ที่อยู่ (ภาษาอังกฤษ)",
        max_length=40,
        unique=True,
        validators=[check_slug],
        error_messages={"unique": "มีหมวดอื่นใช้ที่อยู่นี้แล้ว"},
        help_text="ตัวอักษรอังกฤษสั้น ๆ เช่น water ใช้ในลิงก์",
    )
    order = models.PositiveSmallIntegerField("ลำดับ", default=100, help_text="เลขน้อยแสดงก่อน")

    class Meta:
        ordering = ["order", "name"]
        verbose_name = "หมวดข่าว"
        verbose_name_plural = "หมวดข่าว"

    def __str__(self):
        return self.name

    @property
    def local_name(self):
        return in_language(self.name, self.name_en)
