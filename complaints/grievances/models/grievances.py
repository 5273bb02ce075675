"""What a grievance has beyond being a case. Changes only through ``grievances.actions``."""

from django.db import models
from django.db.models import Q

from casework.states import State
from home.fields import coordinate
from home.languages import local_path

from .categories import Category, OutsideAgency, RefusalReason


class Grievance(models.Model):
    """A trouble, a suggestion or a praise, with its place and what the public may read of it."""

    # Wagtail would look for references in every one saved; deleting is guarded by PROTECT.
    wagtail_reference_index_ignore = True

    case = models.OneToOneField("casework.Case", on_delete=models.CASCADE, related_name="grievance")
    category = models.ForeignKey(
        Category, verbose_name="ประเภท", on_delete=models.PROTECT, related_name="grievances"
    )
    village = models.ForeignKey(
        "home.Village",
        verbose_name="หมู่บ้าน",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="grievances",
    )
    place = models.CharField("สถานที่", max_length=255, blank=True)
    latitude = coordinate("ละติจูด", 90)
    longitude = coordinate("ลองจิจูด", 180)
    public_subject = models.CharField(
        "ชื่อเรื่องที่แสดงต่อสาธารณะ",
        max_length=150,
        blank=True,
        help_text="Written or seen by staff; what the citizen typed is never shown",
    )
    is_public = models.BooleanField(
        default=False, help_text="Screened by staff and shown in the public list"
    )
    traffy_number = models.CharField("เลขที่ Traffy Fondue", max_length=30, blank=True)
    refused_for = models.ForeignKey(
        RefusalReason, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    forwarded_to = models.ForeignKey(
        OutsideAgency, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    was_not_fixed = models.BooleanField(
        default=False, help_text="The citizen reopened it once; later wishes are judged by the head"
    )
    progress_told_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = "เรื่องที่แจ้ง"
        verbose_name_plural = "เรื่องที่แจ้ง"
        indexes = [
            models.Index(name="grievance_public", fields=["-id"], condition=Q(is_public=True)),
            models.Index(name="grievance_place", fields=["category", "village"]),
        ]
        constraints = [
            models.CheckConstraint(
                name="grievance_has_both_coordinates_or_none",
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__isnull=False, longitude__isnull=False),
            ),
            models.CheckConstraint(
                name="a_public_grievance_has_a_public_subject",
                condition=Q(is_public=False) | ~Q(public_subject=""),
            ),
        ]

    def __str__(self):
        return f"{self.case_id} {self.category_id}"

    @property
    def public_path(self):
        """Where everybody may read of it; empty where it is not public."""
        return local_path(f"/complaints/list/{self.case.number}/") if self.is_public else ""

    @property
    def waits_for_publishing(self):
        """Whether it is done and public, and none of its photos is chosen for everybody yet."""
        if not (self.is_public and self.case.state == State.COMPLETED):
            return False
        shown = list(self.photos.values_list("is_public", flat=True))
        return bool(shown) and not any(shown)

    @property
    def has_point(self):
        return self.latitude is not None


class GrievancePhoto(models.Model):
    """A photo of before or after. The public sees a copy made anew, and only where staff agreed."""

    wagtail_reference_index_ignore = True

    class When(models.TextChoices):
        BEFORE = "before", "ก่อนแก้ไข"
        AFTER = "after", "หลังแก้ไข"

    grievance = models.ForeignKey(Grievance, on_delete=models.CASCADE, related_name="photos")
    file = models.OneToOneField(
        "casework.CaseFile", on_delete=models.CASCADE, related_name="grievance_photo"
    )
    when = models.CharField(max_length=6, choices=When)
    is_public = models.BooleanField(default=False)
    path = models.CharField(
        max_length=200, blank=True, help_text="Of the copy for the public, in casework.storage"
    )
    width = models.PositiveSmallIntegerField(default=0)
    height = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="a_public_photo_has_its_copy", condition=Q(is_public=False) | ~Q(path="")
            ),
        ]

    def __str__(self):
        return f"{self.grievance_id} {self.when}"
