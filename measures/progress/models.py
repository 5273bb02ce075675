"""What was done of a plan: reports of its steps, what proves them, and the reports of half years.

Reports are only ever added: the newest counts, the others are the history. Whether a step is late
is reckoned, never kept.
"""

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from wagtail.contrib.settings.models import BaseGenericSetting

from measures.evidence.models import Evidence
from measures.plans.models import MeasureStep, Plan

from .states import State

MOST_TEXT = 3000


class StepReport(models.Model):
    """What somebody said of a step on a day."""

    wagtail_reference_index_ignore = True

    # A step of which something was said is not deleted with its words.
    step = models.ForeignKey(MeasureStep, on_delete=models.PROTECT, related_name="reports")
    state = models.CharField("สถานะ", max_length=10, choices=State.choices)
    percent = models.PositiveSmallIntegerField("ร้อยละ")
    text = models.TextField("ผลการดำเนินงาน", max_length=MOST_TEXT)
    reported_on = models.DateField("ณ วันที่")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    by_name = models.CharField("ผู้รายงาน", max_length=200)  # as it was on that day
    created_at = models.DateTimeField()

    class Meta:
        verbose_name = "รายงานความก้าวหน้า"
        verbose_name_plural = "รายงานความก้าวหน้า"
        ordering = ["reported_on", "pk"]
        indexes = [models.Index(fields=["step", "reported_on"], name="reports_of_a_step")]
        constraints = [
            models.CheckConstraint(
                name="a_state_has_its_percent",
                condition=Q(state=State.DONE, percent=100)
                | Q(state=State.NOT_BEGUN, percent=0)
                | Q(state=State.UNDER_WAY, percent__gte=1, percent__lte=99),
            )
        ]

    def __str__(self):
        return f"{self.reported_on} {self.percent} %"


class StepEvidence(models.Model):
    """What proves a step, in the order it is shown."""

    wagtail_reference_index_ignore = True

    step = models.ForeignKey(MeasureStep, on_delete=models.PROTECT, related_name="evidence")
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="of_steps")
    note = models.CharField("คำอธิบาย", max_length=250, blank=True)
    sort_order = models.PositiveSmallIntegerField(default=0)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    added_at = models.DateTimeField()

    class Meta:
        verbose_name = "หลักฐานของขั้นตอน"
        verbose_name_plural = "หลักฐานของขั้นตอน"
        ordering = ["sort_order", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["step", "evidence"], name="a_thing_proves_a_step_once")
        ]

    def __str__(self):
        return f"{self.evidence_id} → {self.step_id}"


class PlanReport(models.Model):
    """The report of the first six months or of the whole year.

    A draft shows the figures of the day it is looked at; issuing freezes them. A report issued
    again is another row: what was published stays as it was.
    """

    class Months(models.IntegerChoices):
        SIX = 6, "รอบ 6 เดือน"
        TWELVE = 12, "รอบ 12 เดือน"

    wagtail_reference_index_ignore = True

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="reports")
    months = models.PositiveSmallIntegerField("รอบ", choices=Months.choices)
    introduction = models.TextField("บทนำ", max_length=MOST_TEXT, blank=True)
    remarks = models.JSONField("ข้อสังเกตรายประเด็น", default=dict, blank=True)  # by number
    problems = models.TextField("ปัญหาและอุปสรรค", max_length=MOST_TEXT, blank=True)
    suggestions = models.TextField("ข้อเสนอแนะ", max_length=MOST_TEXT, blank=True)
    updated_at = models.DateTimeField()
    # All of these are empty until it is issued.
    facts = models.JSONField(null=True, blank=True)
    issued_on = models.DateField("ออกเมื่อ", null=True, blank=True)
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    signer = models.CharField("ผู้ลงนาม", max_length=150, blank=True)
    signer_position = models.CharField("ตำแหน่ง", max_length=150, blank=True)

    class Meta:
        verbose_name = "รายงานผลตามแผน"
        verbose_name_plural = "รายงานผลตามแผน"
        ordering = ["plan", "months", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "months"],
                condition=Q(issued_on=None),
                name="one_report_of_a_half_is_being_written",
            ),
            models.CheckConstraint(
                condition=Q(issued_on=None) | Q(facts__isnull=False),
                name="an_issued_report_has_its_figures",
            ),
        ]

    def __str__(self):
        return f"{self.get_months_display()} {self.plan}"

    @property
    def is_issued(self) -> bool:
        return self.issued_on is not None


class Reminder(models.Model):
    """When somebody was last written to about steps without a report."""

    wagtail_reference_index_ignore = True

    to = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="progress_reminder"
    )
    sent_on = models.DateField()

    def __str__(self):
        return f"{self.to_id} {self.sent_on}"


class ProgressSettings(BaseGenericSetting):
    remind_after = models.PositiveSmallIntegerField(
        "เตือนเมื่อไม่มีรายงานความก้าวหน้าเกิน (วัน)",
        default=30,
        validators=[MaxValueValidator(366, "ใส่ไม่เกิน 366 วัน")],
        help_text="เจ้าหน้าที่ที่มีชื่อในแผนได้อีเมลไม่เกินสัปดาห์ละหนึ่งฉบับ ใส่ 0 ถ้าไม่ให้เตือน",
    )
    looked_on = models.DateField(null=True, editable=False)  # when it was last seen who waits

    class Meta:
        verbose_name = "การเตือนรายงานความก้าวหน้า"

    def __str__(self):
        return "การเตือนรายงานความก้าวหน้า"
