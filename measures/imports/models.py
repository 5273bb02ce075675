"""A table as it was understood, kept until the officer confirms it. Nothing of a plan yet."""

from django.conf import settings
from django.db import models


class ImportDraft(models.Model):
    """One table that somebody brought. Only its owner sees it; forgotten some days later."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    source = models.CharField("ที่มา", max_length=200)
    content = models.JSONField("สิ่งที่เข้าใจ")  # as measures.imports.understanding gives it
    plan = models.ForeignKey(
        "plans.Plan",
        verbose_name="แผนที่สร้างแล้ว",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    changed_at = models.DateTimeField("แก้ไขล่าสุด", db_index=True)

    class Meta:
        verbose_name = "ร่างนำเข้า"
        verbose_name_plural = "ร่างนำเข้า"

    def __str__(self):
        return self.source
