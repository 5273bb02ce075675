"""What happens on a day in the subdistrict, as people want to know it beforehand."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from home.languages import in_language
from home.models import Village

LONGEST = timedelta(days=366)


class EventQuerySet(models.QuerySet):
    def between(self, first, last):
        """Those that take place on any of these days."""
        ends = self.annotate(last_day=Coalesce("ends_on", "starts_on"))
        return ends.filter(starts_on__lte=last, last_day__gte=first).order_by(
            "starts_on", F("starts_at").asc(nulls_first=True), "pk"
        )

    def for_village(self, village):
        """Those for this village, and those for everybody."""
        ours = Village.objects.filter(pk=village.pk, events=models.OuterRef("pk"))
        any_village = Village.objects.filter(events=models.OuterRef("pk"))
        return self.filter(Q(models.Exists(ours)) | ~models.Exists(any_village))


class Event(models.Model):
    """An event with a day. Without a time it takes the whole day."""

    class Kind(models.TextChoices):
        SERVICE = "service", "บริการถึงที่"
        DEADLINE = "deadline", "ช่วงเปิดรับหรือกำหนดส่ง"
        MEETING = "meeting", "ประชุมหรือประชาคม"
        TRADITION = "tradition", "งานบุญและประเพณี"
        ACTIVITY = "activity", "กิจกรรม"

    title = models.CharField("ชื่อ", max_length=150, help_text="เช่น “ฉีดวัคซีนพิษสุนัขบ้าถึงบ้าน”")
    title_en = models.CharField("ชื่อภาษาอังกฤษ", max_length=150, blank=True)
    kind = models.CharField("ชนิด", max_length=10, choices=Kind, default=Kind.ACTIVITY)
    starts_on = models.DateField("วันที่", db_index=True)
    starts_at = models.TimeField("เวลาเริ่ม", null=True, blank=True, help_text="เว้นว่าง = ทั้งวัน")
    ends_on = models.DateField("ถึงวันที่", null=True, blank=True, help_text="เว้นว่าง = วันเดียว")
    ends_at = models.TimeField("เวลาเลิก", null=True, blank=True)
    place = models.CharField("สถานที่", max_length=150, blank=True)
    place_en = models.CharField("สถานที่ (อังกฤษ)", max_length=150, blank=True)
    text = models.TextField(
        "รายละเอียด", blank=True, max_length=1500, help_text="ใครมาได้ ต้องเตรียมอะไร โทรถามที่ไหน"
    )
    text_en = models.TextField("รายละเอียด (อังกฤษ)", blank=True, max_length=1500)
    villages = models.ManyToManyField(
        Village,
        verbose_name="เฉพาะหมู่บ้าน",
        blank=True,
        related_name="events",
        help_text="ไม่เลือก = ทั้งตำบล",
    )
    is_cancelled = models.BooleanField(
        "ยกเลิก", default=False, help_text="ใช้แทนการลบ คนที่บันทึกไว้ในโทรศัพท์จะเห็นว่ายกเลิกแล้ว"
    )
    changed_at = models.DateTimeField(auto_now=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_on", "starts_at"]
        verbose_name = "กิจกรรมในปฏิทิน"
        verbose_name_plural = "กิจกรรมในปฏิทิน"

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("about:event", args=[self.pk])

    def clean(self):
        super().clean()
        ends = self.ends_on or self.starts_on
        if not self.starts_on:
            return
        if ends < self.starts_on:
            raise ValidationError({"ends_on": "วันสุดท้ายต้องไม่อยู่ก่อนวันแรก"})
        if ends - self.starts_on > LONGEST:
            raise ValidationError({"ends_on": "นานเกินหนึ่งปี ตรวจปีที่ใส่"})
        if self.ends_at and not self.starts_at:
            raise ValidationError({"starts_at": "ใส่เวลาเริ่มด้วย หรือเว้นว่างทั้งสองช่อง"})
        if ends == self.starts_on and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": "เวลาเลิกต้องอยู่หลังเวลาเริ่ม"})

    @property
    def local_title(self):
        return in_language(self.title, self.title_en)

    @property
    def local_place(self):
        return in_language(self.place, self.place_en)

    @property
    def local_text(self):
        return in_language(self.text, self.text_en)

    @property
    def local_kind(self):
        return {
            "service": gettext("บริการถึงที่"),
            "deadline": gettext("ช่วงเปิดรับหรือกำหนดส่ง"),
            "meeting": gettext("ประชุมหรือประชาคม"),
            "tradition": gettext("งานบุญและประเพณี"),
            "activity": gettext("กิจกรรม"),
        }[self.kind]

    @property
    def last_on(self):
        return self.ends_on or self.starts_on

    @property
    def is_over(self):
        return self.last_on < timezone.localdate()
