from django.db import models

from casework.models import IssuedPaper

from .services import Service


class PaperTemplate(models.Model):
    """The words of a letter or licence, with places for what the case knows."""

    service = models.ForeignKey(
        Service,
        verbose_name="บริการ",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="paper_templates",
        help_text="เว้นว่าง = ใช้ได้กับทุกบริการ",
    )
    kind = models.CharField(
        "ชนิด",
        max_length=10,
        choices=[(kind.value, kind.label) for kind in IssuedPaper.Kind if kind != "receipt"],
    )
    name = models.CharField("ชื่อแม่แบบ", max_length=100)
    title = models.CharField("ชื่อเอกสารหรือเรื่อง", max_length=200)
    body = models.TextField("ข้อความ")
    valid_days = models.PositiveSmallIntegerField(
        "ใช้ได้กี่วัน", null=True, blank=True, help_text="เว้นว่าง = ไม่มีวันหมดอายุ"
    )

    class Meta:
        verbose_name = "แม่แบบเอกสาร"
        verbose_name_plural = "แม่แบบเอกสาร"
        ordering = ["name"]

    def __str__(self):
        return self.name
