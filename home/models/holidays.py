from django.db import models

from home.buddhist import thai_date
from home.languages import in_language


class HolidayQuerySet(models.QuerySet):
    def dates(self):
        """All days off, as working-day counting wants them."""
        return frozenset(self.values_list("on", flat=True))


class Holiday(models.Model):
    """A day the office is closed besides Saturdays and Sundays."""

    on = models.DateField(
        "วันที่", unique=True, error_messages={"unique": "มีวันหยุดในวันนี้แล้ว แก้ไขรายการเดิมแทน"}
    )
    name = models.CharField("ชื่อวันหยุด", max_length=250)
    name_en = models.CharField("ชื่อภาษาอังกฤษ", max_length=250, blank=True)

    objects = HolidayQuerySet.as_manager()

    class Meta:
        ordering = ["on"]
        verbose_name = "วันหยุดราชการ"
        verbose_name_plural = "วันหยุดราชการ"

    def __str__(self):
        return f"{thai_date(self.on)} {self.name}"

    @property
    def local_name(self):
        return in_language(self.name, self.name_en)


class OfferedHoliday(models.Model):
    """A date once filled in. It is not offered again, so what staff moved or removed stays so."""

    on = models.DateField(unique=True)

    def __str__(self):
        return self.on.isoformat()
