"""What is written down about a case: history, conversation, notes, decisions."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .cases import Case


def _staff(**options):
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", **options
    )


class Event(models.Model):
    """One line of a case's history. Written once, never changed."""

    wagtail_reference_index_ignore = True

    class What(models.TextChoices):
        OPENED = "opened", _("รับเรื่อง")
        TAKEN = "taken", _("เจ้าหน้าที่รับไปดำเนินการ")
        ASSIGNED = "assigned", _("มอบหมายผู้รับผิดชอบ")
        ASKED = "asked", _("ขอข้อมูลเพิ่มเติม หยุดนับเวลา")
        CITIZEN_REPLIED = "citizen_replied", _("ผู้ยื่นส่งข้อมูล")
        RESUMED = "resumed", _("ได้รับข้อมูลแล้ว นับเวลาต่อ")
        REPLIED = "replied", _("เจ้าหน้าที่ส่งข้อความ")
        STEP_DONE = "step_done", _("เสร็จขั้นตอน")
        SUBMITTED = "submitted", _("เสนอผู้บริหารพิจารณา")
        APPROVED = "approved", _("ผู้บริหารเห็นชอบ")
        RETURNED = "returned", _("ผู้บริหารส่งกลับให้แก้ไข")
        COMPLETED = "completed", _("ดำเนินการเสร็จ")
        REFUSED = "refused", _("ไม่อนุมัติ")
        REOPENED = "reopened", _("เปิดเรื่องอีกครั้ง")
        WITHDRAWN = "withdrawn", _("ผู้ยื่นขอยกเลิก")
        RATED = "rated", _("ผู้ยื่นให้คะแนน")
        NOTED = "noted", _("บันทึกภายใน")
        UNSEALED = "unsealed", _("เปิดดูข้อมูลที่ปกปิด")

    INTERNAL = (What.NOTED, What.UNSEALED, What.RETURNED)

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="events")
    what = models.CharField(max_length=20, choices=What)
    detail = models.TextField(blank=True)
    by = _staff(null=True, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.case_id} {self.what}"


class Message(models.Model):
    """A note between the citizen and the office. ``by`` is empty for the citizen."""

    wagtail_reference_index_ignore = True

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="messages")
    text = models.TextField("ข้อความ", blank=True)
    by = _staff(null=True, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.case_id} {self.at:%Y-%m-%d %H:%M}"


class Note(models.Model):
    """What staff write for each other. Never shown to the citizen."""

    wagtail_reference_index_ignore = True

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="notes")
    text = models.TextField("บันทึก")
    by = _staff()
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.case_id} {self.at:%Y-%m-%d %H:%M}"


class Approval(models.Model):
    """One decision of a superior on what the officer proposed."""

    wagtail_reference_index_ignore = True

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="decisions")
    level = models.CharField(max_length=10, choices=Case.Level)
    is_granted = models.BooleanField()
    comment = models.TextField(blank=True)
    by = _staff()
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.case_id} {self.level} {self.is_granted}"


class SealedAnswer(models.Model):
    """An answer too sensitive for ``Case.answers``, where only its masked form stands."""

    wagtail_reference_index_ignore = True

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="sealed_answers")
    key = models.CharField(max_length=40)
    sealed = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="one_sealed_answer_per_question", fields=["case", "key"]),
        ]

    def __str__(self):
        return f"{self.case_id} {self.key}"


class Rating(models.Model):
    """The citizen's judgement after closing. One per case."""

    wagtail_reference_index_ignore = True

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="rating")
    score = models.PositiveSmallIntegerField(
        "คะแนน", validators=[MinValueValidator(1), MaxValueValidator(5)]
    )
    comment = models.TextField("ความเห็น", blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="rating_from_one_to_five", condition=Q(score__range=(1, 5))
            ),
        ]

    def __str__(self):
        return f"{self.case_id} {self.score}/5"
