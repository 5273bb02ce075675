"""The outbox: what people are to be told, and whether that was done."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .cases import Case


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

    class Channel(models.TextChoices):
        EMAIL = "email", "อีเมล"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="notices")
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

    def __str__(self):
        return f"{self.case_id} {self.what}"
