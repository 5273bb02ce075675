"""The outbox: what people are to be told, and whether that was done."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .cases import Case
from .files import Draft
from .links import Follower


class NoticeQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(sent_at=None, given_up_at=None)

    def due(self, at):
        return self.waiting().filter(next_try_at__lte=at).order_by("pk")


class Notice(models.Model):
    """One message to one person. Written in the transaction that it tells of."""

    wagtail_reference_index_ignore = True

    class What(models.TextChoices):
        RECEIVED = "received", _("เราได้รับเรื่องของท่านแล้ว")
        ASKED = "asked", _("เราขอข้อมูลเพิ่มเติม")
        REPLIED = "replied", _("มีข้อความใหม่จากเจ้าหน้าที่")
        COMPLETED = "completed", _("เรื่องของท่านเสร็จแล้ว")
        REFUSED = "refused", _("แจ้งผลการพิจารณาเรื่องของท่าน")
        REOPENED = "reopened", _("เราเปิดเรื่องของท่านอีกครั้ง")
        WITHDRAWN = "withdrawn", _("ท่านยกเลิกเรื่องแล้ว")
        EXTENDED = "extended", _("ขอขยายเวลาดำเนินการ")
        PAUSED = "paused", _("พักเรื่องไว้ชั่วคราว")
        LATE = "late", _("เรื่องของท่านล่าช้ากว่ากำหนด")
        UNANSWERED = "unanswered", _("พ้นวันที่ขอให้ท่านตอบแล้ว")
        MERGED = "merged", _("เรารวมเรื่องของท่านกับอีกเรื่องหนึ่ง")
        ISSUED = "issued", _("เราออกเอกสารให้ท่านแล้ว")
        CHARGED = "charged", _("มีค่าธรรมเนียมที่ต้องชำระ")
        PAID = "paid", _("เราได้รับเงินของท่านแล้ว")
        SLIP_REFUSED = "slip_refused", _("หลักฐานการชำระเงินยังใช้ไม่ได้")
        REOPENING_REFUSED = "reopening_refused", _("แจ้งผลคำขอให้เปิดเรื่องอีกครั้ง")
        SAVED = "saved", _("แบบฟอร์มที่ท่านเก็บไว้กรอกต่อ")
        FORWARDED = "forwarded", _("เราส่งเรื่องต่อให้หน่วยงานที่รับผิดชอบ")
        PROGRESS = "progress", _("แจ้งความคืบหน้าของเรื่องที่ท่านแจ้ง")
        FOLLOWED = "followed", _("เรื่องที่ท่านติดตามมีความคืบหน้า")
        ANSWERED = "answered", _("เราตอบคำถามของท่านแล้ว")

    class Channel(models.TextChoices):
        EMAIL = "email", "อีเมล"

    case = models.ForeignKey(
        Case, null=True, blank=True, on_delete=models.CASCADE, related_name="notices"
    )
    draft = models.ForeignKey(
        Draft, null=True, blank=True, on_delete=models.CASCADE, related_name="notices"
    )
    follower = models.ForeignKey(
        Follower,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="notices",
        help_text="Whom it tells of somebody else's case",
    )
    what = models.CharField(max_length=20, choices=What)
    channel = models.CharField(max_length=10, choices=Channel, default=Channel.EMAIL)
    recipient = models.CharField(max_length=254)
    queued_at = models.DateTimeField()
    next_try_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=255, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                name="notice_waiting",
                fields=["next_try_at"],
                condition=models.Q(sent_at=None, given_up_at=None),
            ),
            models.Index(name="notice_recipient", fields=["recipient", "sent_at"]),
        ]
        constraints = [
            models.CheckConstraint(
                name="notice_tells_of_a_case_or_of_a_draft",
                condition=models.Q(case__isnull=False, draft__isnull=True)
                | models.Q(case__isnull=True, draft__isnull=False),
            ),
        ]

    def __str__(self):
        return f"{self.case_id} {self.what}"


class StaffNotice(models.Model):
    """One mail to a member of staff, with its text as it was when it was written."""

    wagtail_reference_index_ignore = True

    to = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="staff_notices"
    )
    on = models.DateField(null=True, blank=True, help_text="The day it is the digest of")
    subject = models.CharField(max_length=200)
    text = models.TextField()
    queued_at = models.DateTimeField()
    next_try_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=255, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                name="staff_notice_waiting",
                fields=["next_try_at"],
                condition=models.Q(sent_at=None, given_up_at=None),
            ),
        ]
        constraints = [
            models.UniqueConstraint(name="one_digest_a_day", fields=["to", "on"]),
        ]

    def __str__(self):
        return f"{self.to_id} {self.subject}"
