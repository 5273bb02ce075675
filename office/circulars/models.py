"""Circulars to staff: what was sent, to whom, who has read it. Changes only through ``actions``."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone

USUAL_REMIND_DAYS = 3


class CircularQuerySet(models.QuerySet):
    def sent(self):
        """Those that went out, withdrawn ones too: who got one can still open it."""
        return self.exclude(published_at=None)


class Circular(models.Model):
    """หนังสือเวียน: a letter to colleagues, who say that they have read it."""

    wagtail_reference_index_ignore = True

    title = models.CharField("เรื่อง", max_length=250)
    number = models.CharField("เลขที่หนังสือ", max_length=60, blank=True)
    dated_on = models.DateField("ลงวันที่", default=timezone.localdate)
    body = models.TextField("ข้อความ", blank=True)
    is_for_all = models.BooleanField("เจ้าหน้าที่ทุกคน", default=True)
    divisions = models.ManyToManyField(
        "home.Division", verbose_name="ส่วนราชการ", blank=True, related_name="+"
    )
    people = models.ManyToManyField(
        "home.Person", verbose_name="เฉพาะคน", blank=True, related_name="+"
    )
    remind_days = models.PositiveSmallIntegerField("เตือนทุกกี่วัน", default=USUAL_REMIND_DAYS)
    version = models.PositiveSmallIntegerField(default=0, help_text="0 until it goes out")
    read_version = models.PositiveSmallIntegerField(
        default=1, help_text="Who read an older one is asked to read again"
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_why = models.CharField(max_length=500, blank=True)
    summary = models.ForeignKey(
        "wagtaildocs.Document",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Who has read it, as a document that may be shown to the public",
    )

    objects = CircularQuerySet.as_manager()

    class Meta:
        verbose_name = "หนังสือเวียน"
        verbose_name_plural = "หนังสือเวียน"
        ordering = ["-published_at", "-pk"]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("circulars_staff:one", args=[self.pk])

    @property
    def is_draft(self):
        return self.published_at is None

    @property
    def is_withdrawn(self):
        return self.withdrawn_at is not None

    @property
    def is_open(self):
        """Whether it is out and still to be read."""
        return not self.is_draft and not self.is_withdrawn


class CircularVersion(models.Model):
    """What it said from a moment on, and what was changed then."""

    wagtail_reference_index_ignore = True

    circular = models.ForeignKey(Circular, on_delete=models.CASCADE, related_name="versions")
    version = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=250)
    body = models.TextField(blank=True)
    note = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField()

    class Meta:
        ordering = ["version"]
        constraints = [
            models.UniqueConstraint(
                fields=["circular", "version"], name="a_version_of_a_circular_is_kept_once"
            ),
        ]

    def __str__(self):
        return f"{self.circular_id} {self.version}"


class CircularFile(models.Model):
    """A paper that goes with it. The bytes are in ``casework.storage``, never public."""

    wagtail_reference_index_ignore = True

    circular = models.ForeignKey(Circular, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=255)
    content_type = models.CharField(max_length=100)
    path = models.CharField(max_length=200)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return self.name


class AddresseeQuerySet(models.QuerySet):
    def read(self):
        return self.filter(Exists(_readings()))

    def unread(self):
        """Those who were not yet heard to have read what is out now."""
        waiting = self.filter(circular__withdrawn_at=None).exclude(circular__published_at=None)
        return waiting.filter(~Exists(_readings()))


def _readings():
    return Acknowledgement.objects.filter(
        addressee=OuterRef("pk"), version__gte=OuterRef("circular__read_version")
    )


class Addressee(models.Model):
    """One person it went to, from the moment it went out."""

    wagtail_reference_index_ignore = True

    circular = models.ForeignKey(Circular, on_delete=models.CASCADE, related_name="addressees")
    person = models.ForeignKey("home.Person", on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(null=True, blank=True)
    told_on = models.DateField(help_text="The last day it was sent or reminded of")

    objects = AddresseeQuerySet.as_manager()

    class Meta:
        ordering = ["person__order", "person__name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["circular", "person"], name="a_circular_goes_to_a_person_once"
            ),
        ]

    def __str__(self):
        return f"{self.circular_id} {self.person_id}"


class Acknowledgement(models.Model):
    """รับทราบแล้ว: said once of each version."""

    wagtail_reference_index_ignore = True

    addressee = models.ForeignKey(
        Addressee, on_delete=models.CASCADE, related_name="acknowledgements"
    )
    version = models.PositiveSmallIntegerField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["version"]
        constraints = [
            models.UniqueConstraint(
                fields=["addressee", "version"], name="a_version_is_acknowledged_once"
            ),
        ]

    def __str__(self):
        return f"{self.addressee_id} {self.version}"
