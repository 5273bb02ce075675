from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from home.fields import PhoneField, coordinate
from home.languages import in_language
from home.phones import dialled

_RANGE = "หมู่ที่ต้องเป็นเลข 1 ถึง 99"


class Village(models.Model):
    """A village (หมู่บ้าน), known by its number (หมู่ที่) in the subdistrict."""

    moo = models.PositiveSmallIntegerField(
        "หมู่ที่",
        unique=True,
        validators=[MinValueValidator(1, _RANGE), MaxValueValidator(99, _RANGE)],
        error_messages={"unique": "มีหมู่ที่นี้แล้ว แก้ไขหมู่เดิม หรือใส่เลขอื่น", "invalid": _RANGE},
    )
    name = models.CharField("ชื่อบ้าน", max_length=100, help_text="ไม่ต้องใส่คำว่า “บ้าน” เช่น “โนนสูง”")
    name_en = models.CharField(
        "ชื่อภาษาอังกฤษ", max_length=100, blank=True, help_text="เช่น “Non Sung”"
    )
    latitude = coordinate("ละติจูด", 90, help_text="ใช้วางจุดบนแผนที่ เช่น 15.512345")
    longitude = coordinate("ลองจิจูด", 180, help_text="เช่น 104.712345")
    head_name = models.CharField("ผู้ใหญ่บ้าน / กำนัน", max_length=150, blank=True)
    head_phone = PhoneField("โทรศัพท์ผู้ใหญ่บ้าน / กำนัน", blank=True)

    class Meta:
        ordering = ["moo"]
        verbose_name = "หมู่บ้าน"
        verbose_name_plural = "หมู่บ้าน"

    def __str__(self):
        return f"หมู่ที่ {self.moo} บ้าน{self.name.removeprefix('บ้าน')}"

    @property
    def head_phone_href(self):
        return f"tel:{dialled(self.head_phone)}" if self.head_phone else ""

    @property
    def english_name(self):
        """Empty where nobody wrote the name in English."""
        return f"Moo {self.moo}, Ban {self.name_en.removeprefix('Ban ')}" if self.name_en else ""

    @property
    def local_name(self):
        return in_language(str(self), self.english_name)
