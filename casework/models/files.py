"""Files people sent or the office issued, and forms not yet sent."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from .cases import Case
from .records import Message


class Draft(models.Model):
    """What was typed into a form, kept sealed until it is sent or forgotten."""

    wagtail_reference_index_ignore = True

    token_digest = models.CharField(max_length=64, unique=True)
    form = models.CharField(max_length=80, help_text="Which form, for instance the service's slug")
    sealed = models.TextField(blank=True)
    number = models.CharField(
        max_length=24, unique=True, null=True, blank=True, help_text="Saved to be continued later"
    )
    secret_digest = models.CharField(max_length=64, blank=True)
    email = models.EmailField(blank=True)
    form_version = models.CharField(max_length=40, blank=True, help_text="When it was put aside")
    language = models.CharField(max_length=5, default="th")
    changed_at = models.DateTimeField()

    def __str__(self):
        return f"{self.form} {self.changed_at:%Y-%m-%d %H:%M}"


class LeftToken(models.Model):
    """The token of a page whose draft went on in another browser: it sends nothing any more."""

    wagtail_reference_index_ignore = True

    token_digest = models.CharField(max_length=64, unique=True)
    number = models.CharField(max_length=24, help_text="Of the draft")
    left_at = models.DateTimeField()

    def __str__(self):
        return f"{self.number} {self.left_at:%Y-%m-%d %H:%M}"


class CaseFile(models.Model):
    """One file. The bytes are in ``casework.storage``; ``path`` says where."""

    wagtail_reference_index_ignore = True

    class Purpose(models.TextChoices):
        ANSWER = "answer", "แนบมากับคำขอ"
        MESSAGE = "message", "แนบมากับข้อความ"
        RESULT = "result", "เอกสารผลการดำเนินการ"
        SCAN = "scan", "คำขอที่ลงนามแล้ว"
        SLIP = "slip", "หลักฐานการชำระเงิน"
        PAPER = "paper", "เอกสารที่ออกจากระบบ"

    case = models.ForeignKey(
        Case, null=True, blank=True, on_delete=models.CASCADE, related_name="files"
    )
    draft = models.ForeignKey(
        Draft, null=True, blank=True, on_delete=models.CASCADE, related_name="files"
    )
    message = models.ForeignKey(
        Message, null=True, blank=True, on_delete=models.CASCADE, related_name="files"
    )
    purpose = models.CharField(max_length=10, choices=Purpose)
    key = models.CharField(max_length=40, blank=True, help_text="The question it answers")
    name = models.CharField(max_length=255, help_text="As the person named it")
    content_type = models.CharField(max_length=100)
    path = models.CharField(max_length=200, unique=True)
    size = models.PositiveIntegerField(help_text="bytes")
    sha256 = models.CharField(max_length=64)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="file_belongs_to_a_case_or_to_a_draft",
                condition=Q(case__isnull=False, draft__isnull=True)
                | Q(case__isnull=True, draft__isnull=False),
            ),
        ]

    def __str__(self):
        return self.name
