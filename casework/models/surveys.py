"""What citizens think of the service: after a case, and at the counter.

Five levels (5 most, 1 least) on the four dimensions that the yearly report asks for.
"""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from home.languages import in_language

from .cases import Case

DIMENSIONS = ("process", "staff", "place", "outcome")
LEVELS = (1, 5)


def _level(label, **options):
    validators = [MinValueValidator(LEVELS[0]), MaxValueValidator(LEVELS[1])]
    return models.PositiveSmallIntegerField(label, validators=validators, **options)


def _all_between():
    return Q(**{f"{name}__range": LEVELS for name in DIMENSIONS})


class Answers(models.Model):
    """The four answers, whoever gave them and wherever."""

    process = _level(_("ขั้นตอนและระยะเวลา"))
    staff = _level(_("เจ้าหน้าที่ผู้ให้บริการ"))
    place = _level(_("สถานที่และช่องทาง"))
    outcome = _level(_("ผลที่ได้รับ"))
    comment = models.TextField("ความเห็น", blank=True)

    class Meta:
        abstract = True

    @property
    def mean(self) -> float:
        return sum(getattr(self, name) for name in DIMENSIONS) / len(DIMENSIONS)


class Rating(Answers):
    """The citizen's judgement after closing. One for each closing of a case."""

    wagtail_reference_index_ignore = True

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="ratings")
    closing = models.PositiveSmallIntegerField(help_text="The first, the second … of the case")
    is_solved = models.BooleanField("แก้ไขได้จริง")
    at = models.DateTimeField()

    class Meta:
        ordering = ["closing"]
        indexes = [models.Index(name="rating_by_moment", fields=["at"])]
        constraints = [
            models.UniqueConstraint(name="one_rating_per_closing", fields=["case", "closing"]),
            models.CheckConstraint(name="rating_levels_from_one_to_five", condition=_all_between()),
        ]

    def __str__(self):
        return f"{self.case_id} {self.mean}/5"


class ReopenRequest(models.Model):
    """The citizen says that it is not really solved; the head judges."""

    wagtail_reference_index_ignore = True

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="reopen_requests")
    text = models.TextField("สิ่งที่ยังไม่เรียบร้อย", blank=True)
    at = models.DateTimeField()
    is_granted = models.BooleanField(null=True, blank=True)
    comment = models.TextField("เหตุผล", blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                name="one_undecided_reopen_request_per_case",
                fields=["case"],
                condition=Q(is_granted=None),
            ),
        ]

    def __str__(self):
        return f"{self.case_id} {self.is_granted}"


class SurveyPoint(models.Model):
    """A place where people are asked how they were served: a counter, a division."""

    slug = models.SlugField("ที่อยู่ของหน้า (ภาษาอังกฤษ)", max_length=40, unique=True)
    name = models.CharField("ชื่อจุดบริการ", max_length=120)
    name_en = models.CharField("ชื่อจุดบริการ (อังกฤษ)", max_length=120, blank=True)
    division = models.ForeignKey(
        "home.Division", verbose_name="กอง", on_delete=models.PROTECT, related_name="survey_points"
    )
    is_active = models.BooleanField("ใช้อยู่", default=True)

    class Meta:
        verbose_name = "จุดประเมินความพึงพอใจ"
        verbose_name_plural = "จุดประเมินความพึงพอใจ"
        ordering = ["name"]

    def __str__(self):
        return self.name

    @property
    def local_name(self):
        return in_language(self.name, self.name_en)


class SurveySheet(Answers):
    """One person's answers at a point; nothing says who it was."""

    wagtail_reference_index_ignore = True

    class Source(models.TextChoices):
        TABLET = "tablet", "แท็บเล็ตที่จุดบริการ"
        PHONE = "phone", "โทรศัพท์ของประชาชน"
        PAPER = "paper", "แบบกระดาษ"

    point = models.ForeignKey(SurveyPoint, on_delete=models.PROTECT, related_name="sheets")
    division = models.ForeignKey(
        "home.Division", on_delete=models.PROTECT, related_name="+", help_text="Of the point then"
    )
    topic = models.CharField(max_length=60, blank=True, help_text="As Case.topic; empty: not said")
    source = models.CharField(max_length=10, choices=Source)
    on = models.DateField("วันที่ใช้บริการ")
    at = models.DateTimeField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        indexes = [models.Index(name="sheet_by_day", fields=["on", "point"])]
        constraints = [
            models.CheckConstraint(name="sheet_levels_from_one_to_five", condition=_all_between()),
        ]

    def __str__(self):
        return f"{self.point_id} {self.on}"
