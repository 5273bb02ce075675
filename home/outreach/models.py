"""Where and when a piece of news was carried to people. A row is never changed, only taken back."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext, ngettext

from home.buddhist import fiscal_days
from home.outreach.channels import Channel


def _runs(numbers):
    """1, 2, 3, 5 as 1–3 and 5: twelve villages in a row are read at a glance."""
    runs = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    for run in runs:
        if len(run) > 2:
            yield f"{run[0]}–{run[-1]}"
        else:
            yield from map(str, run)


class SendingQuerySet(models.QuerySet):
    def standing(self):
        """Those that nobody took back, the newest first."""
        return self.filter(taken_back_at=None).order_by("-sent_on", "-sent_time", "-pk")

    def of_fiscal_year(self, year):
        return self.filter(sent_on__range=fiscal_days(year))


class Sending(models.Model):
    """One piece of news went out by one way on one day, to some villages or to a place by name."""

    page = models.ForeignKey(
        "home.NewsPage",
        verbose_name="ข่าว",
        null=True,
        on_delete=models.SET_NULL,
        related_name="sendings",
    )
    # What it was called then; what proves stays although the news is deleted.
    title = models.CharField("ชื่อข่าว", max_length=255)
    channel = models.CharField("ช่องทาง", max_length=20, choices=Channel)
    place = models.CharField("ชื่อกลุ่ม สถานี หรือสถานที่", max_length=120, blank=True)
    moos = models.JSONField("หมู่ที่", default=list, blank=True)
    sent_on = models.DateField("วันที่ส่ง", db_index=True)
    sent_time = models.TimeField("เวลา", null=True, blank=True)
    carried_by = models.CharField("ผู้ส่งหรือผู้ประกาศ", max_length=120, blank=True)
    reach = models.PositiveIntegerField("คนได้รับประมาณ", null=True, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    recorded_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, blank=True)

    objects = SendingQuerySet.as_manager()

    class Meta:
        verbose_name = "การส่งข่าว"
        verbose_name_plural = "การส่งข่าว"
        indexes = [
            models.Index(
                fields=["page", "-sent_on"],
                condition=Q(taken_back_at=None),
                name="sendings_of_a_page",
            ),
        ]

    def __str__(self):
        return f"{self.get_channel_display()} {self.title}"

    @property
    def sent_month(self):
        return self.sent_on.replace(day=1)

    @property
    def where(self):
        """The villages and the name, in words: หมู่ที่ 3, 4 · กลุ่มบ้านเรา."""
        return " · ".join(filter(None, [self.villages, self.place]))

    @property
    def villages(self):
        """หมู่ที่ 3, 4; empty where it went to no village of its own."""
        numbers = ", ".join(_runs(sorted(self.moos)))
        return gettext("หมู่ที่ %s") % numbers if numbers else ""

    @property
    def reached(self):
        """How many people got it, about, in words; empty where nobody counted."""
        if not self.reach:
            return ""
        return ngettext("ประมาณ %(count)s คน", "ประมาณ %(count)s คน", self.reach) % {
            "count": f"{self.reach:,}"
        }


class ToldApproval(models.Model):
    """A state of an approval that its people were told of, so that they are told once."""

    task_state = models.ForeignKey(
        "wagtailcore.TaskState", on_delete=models.CASCADE, related_name="+"
    )
    status = models.CharField(max_length=50)
    at = models.DateTimeField()

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["task_state", "status"], name="an_approval_is_told_once_a_status"
            )
        ]

    def __str__(self):
        return f"{self.task_state_id} {self.status}"
