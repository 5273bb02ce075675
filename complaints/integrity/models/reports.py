"""A report and what was said and sent about it: closed at rest, dated by the day only.

Nothing here counts upwards and nothing has a time of day, so that a row tells neither when in the
day nor after whom somebody reported. Content never stands beside it in plain.
"""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from complaints.integrity.states import ENDED, OPEN, State

from .keys import InspectorKey, RecoveryKey


class ReportQuerySet(models.QuerySet):
    def open(self):
        return self.filter(state__in=OPEN)

    def ended(self):
        return self.filter(state__in=ENDED)


class Report(models.Model):
    """One report. What it says is in its entries; who may open it, in its keys."""

    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.CharField(max_length=9, unique=True)
    state = models.CharField(max_length=10, choices=State, default=State.RECEIVED)
    received_on = models.DateField()
    due_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    keep_until = models.DateField(null=True, blank=True)
    reminded_on = models.DateField(null=True, blank=True)
    wrapped = models.BinaryField(help_text="The report's key, closed under the reporter's secret")
    token_digest = models.CharField(max_length=64, unique=True)

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "number"]
        constraints = [
            models.CheckConstraint(
                name="an_ended_report_has_its_day",
                condition=Q(state__in=sorted(ENDED), closed_on__isnull=False)
                | Q(state__in=sorted(OPEN), closed_on__isnull=True),
            ),
        ]

    def __str__(self):
        return self.number

    @property
    def is_ended(self) -> bool:
        return self.state in ENDED

    @property
    def has_identity(self) -> bool:
        return hasattr(self, "identity")


class ReportKey(models.Model):
    """The report's key, sealed to one inspector or to the recovery key."""

    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="keys")
    holder = models.ForeignKey(
        InspectorKey, null=True, on_delete=models.CASCADE, related_name="report_keys"
    )
    recovery = models.ForeignKey(
        RecoveryKey, null=True, on_delete=models.PROTECT, related_name="report_keys"
    )
    sealed = models.BinaryField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_report_key_is_for_one",
                condition=Q(holder__isnull=False, recovery=None)
                | Q(holder=None, recovery__isnull=False),
            ),
            models.UniqueConstraint(
                name="an_inspector_has_a_report_once", fields=["report", "holder"]
            ),
            models.UniqueConstraint(
                name="a_recovery_key_has_a_report_once", fields=["report", "recovery"]
            ),
        ]

    def __str__(self):
        return f"{self.report_id} {self.holder_id or self.recovery_id}"


class ReportExclusion(models.Model):
    """Somebody who must never see this report, as a mark that names nobody.

    It is made from the report and the person together, so that the same person named twice does
    not look the same.
    """

    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="exclusions")
    mark = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="excluded_once", fields=["report", "mark"]),
        ]

    def __str__(self):
        return f"{self.report_id}"


class Entry(models.Model):
    """One thing said: the report itself, a question, an answer, a note, the outcome."""

    wagtail_reference_index_ignore = True

    class Kind(models.TextChoices):
        REPORT = "report", "เรื่องที่แจ้ง"
        FROM_REPORTER = "reporter", "ข้อความจากผู้แจ้ง"
        TO_REPORTER = "office", "ข้อความถึงผู้แจ้ง"
        OUTCOME = "outcome", "ผลการพิจารณา"
        NOTE = "note", "บันทึกภายในของผู้ตรวจสอบ"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="entries")
    kind = models.CharField(max_length=10, choices=Kind)
    position = models.PositiveSmallIntegerField()
    sealed = models.BinaryField()
    on = models.DateField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(name="entries_have_an_order", fields=["report", "position"]),
        ]

    def __str__(self):
        return f"{self.report_id} {self.position}"

    @property
    def is_for_reporter(self) -> bool:
        return self.kind != self.Kind.NOTE


class SealedFile(models.Model):
    """A file, closed with the report's key. In the database: a file on disk has a time of day."""

    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="files")
    position = models.PositiveSmallIntegerField()
    about = models.BinaryField(help_text="Its name, kind and size, closed")
    sealed = models.BinaryField()

    class Meta:
        ordering = ["position"]

    def __str__(self):
        return f"{self.entry_id} {self.position}"


class Held(models.Model):
    """What was typed and cleaned and waits for the final "send". Only the form has its key."""

    wagtail_reference_index_ignore = True

    token_digest = models.CharField(primary_key=True, max_length=64)
    sealed = models.BinaryField()
    forget_at = models.DateTimeField(help_text="A full hour, so that it tells no time")

    def __str__(self):
        return f"{self.forget_at:%Y-%m-%d}"


class HeldFile(models.Model):
    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    held = models.ForeignKey(Held, on_delete=models.CASCADE, related_name="files")
    position = models.PositiveSmallIntegerField()
    about = models.BinaryField()
    sealed = models.BinaryField()

    class Meta:
        ordering = ["position"]

    def __str__(self):
        return f"{self.held_id} {self.position}"
