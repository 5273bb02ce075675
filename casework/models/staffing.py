"""How staff arrange their work: who is away, which lists they keep, what they often write."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class AbsenceQuerySet(models.QuerySet):
    def on(self, day):
        return self.filter(first_day__lte=day, last_day__gte=day)


class Absence(models.Model):
    """Days on which somebody does another's work."""

    wagtail_reference_index_ignore = True

    person = models.ForeignKey(
        "home.Person", verbose_name="ผู้ไม่อยู่", on_delete=models.CASCADE, related_name="absences"
    )
    first_day = models.DateField("ตั้งแต่วันที่")
    last_day = models.DateField("ถึงวันที่")
    stand_in = models.ForeignKey(
        "home.Person",
        verbose_name="ผู้ปฏิบัติงานแทน",
        on_delete=models.CASCADE,
        related_name="stands_in",
    )
    note = models.CharField("หมายเหตุ", max_length=200, blank=True)

    objects = AbsenceQuerySet.as_manager()

    class Meta:
        verbose_name = "วันที่ไม่อยู่"
        verbose_name_plural = "วันที่ไม่อยู่"
        ordering = ["-first_day", "pk"]
        constraints = [
            models.CheckConstraint(
                name="absence_ends_after_it_begins", condition=Q(last_day__gte=F("first_day"))
            ),
            models.CheckConstraint(
                name="nobody_stands_in_for_themselves", condition=~Q(person=F("stand_in"))
            ),
        ]

    def __str__(self):
        return f"{self.person} {self.first_day}"


class SavedFilter(models.Model):
    """A list of cases that somebody looks at again and again."""

    wagtail_reference_index_ignore = True

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_filters"
    )
    name = models.CharField("ชื่อรายการ", max_length=60)
    query = models.CharField(max_length=500, help_text="Of the inbox's address")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(name="saved_filter_named_once", fields=["user", "name"]),
        ]

    def __str__(self):
        return self.name


class StandardReply(models.Model):
    """What staff often write, ready to be put into a form and adjusted."""

    class Use(models.TextChoices):
        ASK = "ask", "ขอข้อมูลจากผู้ยื่น"
        REPLY = "reply", "ส่งข้อความถึงผู้ยื่น"
        COMPLETE = "complete", "ปิดเรื่อง"
        ANSWER = "answer", "ตอบคำถาม"
        REFUSE = "refuse", "ไม่อนุมัติ"
        NOTE = "note", "บันทึกภายใน"

    name = models.CharField("ชื่อ", max_length=80)
    use = models.CharField("ใช้เมื่อ", max_length=10, choices=Use)
    topic = models.CharField("บริการ", max_length=60, blank=True)
    division = models.ForeignKey(
        "home.Division",
        verbose_name="กอง",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        help_text="เว้นว่าง = ทุกกอง",
    )
    text = models.TextField("ข้อความ")
    text_en = models.TextField("ข้อความ (อังกฤษ)", blank=True)

    class Meta:
        verbose_name = "ข้อความสำเร็จรูป"
        verbose_name_plural = "ข้อความสำเร็จรูป"
        ordering = ["use", "name"]

    def __str__(self):
        return self.name

    def text_for(self, language):
        """The text in the language of the citizen it is written to."""
        return self.text_en if language == "en" and self.text_en else self.text
