"""The people waiting at the counter today."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class WalkInQuerySet(models.QuerySet):
    def of(self, on):
        return self.filter(on=on)

    def waiting(self):
        return self.filter(state=WalkIn.State.WAITING)

    def serving(self):
        return self.filter(state=WalkIn.State.SERVING)


class WalkIn(models.Model):
    """One number of the day's queue. Public as a number alone; ``name`` is for the counter.

    Changes only through ``eservices.walk_in_actions``.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "รอเรียก"
        SERVING = "serving", "กำลังรับบริการ"
        DONE = "done", "เสร็จแล้ว"
        LEFT = "left", "ไม่มาหรือกลับไปแล้ว"

    on = models.DateField("วันที่")
    number = models.PositiveSmallIntegerField("เลขคิว")
    name = models.CharField("ชื่อผู้รอ", max_length=100, blank=True)
    service = models.ForeignKey(
        "eservices.Service",
        verbose_name="เรื่องที่มา",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    state = models.CharField("สถานะ", max_length=10, choices=State, default=State.WAITING)
    desk = models.PositiveSmallIntegerField("ช่องบริการ", null=True, blank=True)
    taken_at = models.DateTimeField("รับเลขเมื่อ")
    token_digest = models.CharField(
        max_length=64, unique=True, null=True, blank=True, editable=False
    )
    called_at = models.DateTimeField("เรียกเมื่อ", null=True, blank=True)
    called_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    jump_reason = models.CharField("เหตุที่เรียกก่อนคิว", max_length=200, blank=True)
    closed_at = models.DateTimeField("จบเมื่อ", null=True, blank=True)
    case = models.ForeignKey(
        "casework.Case", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = WalkInQuerySet.as_manager()

    # Wagtail would look for references in every number given out.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "คิว"
        verbose_name_plural = "คิว"
        ordering = ["on", "number"]
        indexes = [models.Index(name="walk_in_queue", fields=["on", "state", "number"])]
        constraints = [
            models.UniqueConstraint(name="one_walk_in_per_number_and_day", fields=["on", "number"]),
            models.CheckConstraint(
                name="walk_in_has_a_desk_exactly_once_called",
                condition=Q(desk__isnull=True, called_at__isnull=True)
                | Q(desk__isnull=False, called_at__isnull=False),
            ),
            models.CheckConstraint(
                name="walk_in_served_was_called",
                condition=~Q(state="serving") | Q(called_at__isnull=False),
            ),
        ]

    def __str__(self):
        return f"{self.on} {self.number}"
