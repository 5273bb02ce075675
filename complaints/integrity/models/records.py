"""What stays: who opened what, what was deleted, and who is to be told that there is news."""

from django.conf import settings
from django.db import models

from casework.models.notices import NoticeQuerySet
from complaints.integrity.states import State


class AccessLog(models.Model):
    """One line, never changed: each carries a mark made over itself and the line before."""

    wagtail_reference_index_ignore = True

    class What(models.TextChoices):
        FILED_FOR = "filed_for", "รับแจ้งแทนผู้แจ้ง"
        SECRET_REPLACED = "secret", "ออกรหัสลับใหม่"  # noqa: S105 - a word for people
        READ = "read", "เปิดอ่านเรื่อง"
        FILE_READ = "file", "เปิดไฟล์"
        WROTE = "wrote", "เขียนถึงผู้แจ้งหรือบันทึก"
        MOVED = "moved", "เปลี่ยนสถานะ"
        POSTPONED = "postponed", "เลื่อนวันแจ้งผล"
        ASSIGNED = "assigned", "เพิ่มผู้ตรวจสอบ"
        UNASSIGNED = "unassigned", "เอาผู้ตรวจสอบออก"
        CONFLICT = "conflict", "ถอนตัวเพราะมีส่วนได้เสีย"
        IDENTITY_ASKED = "id_asked", "ขอดูชื่อผู้แจ้ง"
        IDENTITY_CONSENTED = "id_consent", "ยินยอมให้เปิดชื่อผู้แจ้ง"
        IDENTITY_REFUSED = "id_refused", "ไม่ยินยอมให้เปิดชื่อผู้แจ้ง"
        IDENTITY_OPENED = "id_opened", "เปิดดูชื่อผู้แจ้ง"
        KEPT_LONGER = "kept", "ขยายเวลาเก็บ"
        DELETED = "deleted", "ลบเรื่อง"
        KEY_MADE = "key_made", "ตั้งกุญแจผู้ตรวจสอบ"
        KEY_ADMITTED = "admitted", "รับรองกุญแจผู้ตรวจสอบ"
        KEY_RETIRED = "retired", "เลิกใช้กุญแจผู้ตรวจสอบ"
        RECOVERY_MADE = "rec_made", "พิมพ์กุญแจกู้คืน"
        RECOVERED = "recovered", "ใช้กุญแจกู้คืน"

    number = models.CharField(max_length=9, blank=True, help_text="Of the report, where of one")
    what = models.CharField(max_length=10, choices=What)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    who = models.CharField(max_length=200, help_text="The account's name as it was")
    detail = models.CharField(max_length=200, blank=True)
    on = models.DateField()
    chain = models.CharField(max_length=64)

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.number} {self.what}"


class LogHead(models.Model):
    """How long the log is and where it ends, so that a tail cut off is missed."""

    wagtail_reference_index_ignore = True

    lines = models.PositiveBigIntegerField(default=0)
    chain = models.CharField(max_length=64, blank=True)
    mark = models.CharField(max_length=64, blank=True)

    def __str__(self):
        return f"{self.lines}"


class Forgotten(models.Model):
    """The line that a deleted report leaves behind. No content, no names."""

    wagtail_reference_index_ignore = True

    number = models.CharField(max_length=9, unique=True)
    received_month = models.DateField(help_text="The first day of the month")
    closed_on = models.DateField()
    deleted_on = models.DateField()
    outcome = models.CharField(max_length=10, choices=State)
    was = models.UUIDField(null=True, help_text="The report's own key, of which the marks are made")
    excluded = models.JSONField(default=list, help_text="Marks of those it accused")

    class Meta:
        ordering = ["deleted_on", "number"]

    def __str__(self):
        return self.number


class News(models.Model):
    """An inspector who will be told, at the fixed hour of another day, that something is new."""

    wagtail_reference_index_ignore = True

    to = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="integrity_news"
    )
    queued_at = models.DateTimeField(help_text="The fixed hour, not when it came about")
    next_try_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=255, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)

    objects = NoticeQuerySet.as_manager()

    def __str__(self):
        return f"{self.to_id}"
