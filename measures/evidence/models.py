"""What proves: a page, a document, a service, what the portal shows by itself, or an address.

A thing is kept once, however many steps and items of the assessment point at it. When what it
points at is deleted the row stays, so that the gap is seen instead of vanishing.
"""

from django.db import models
from django.db.models import Q

TARGETS = ("page", "document", "service")


class Kind(models.TextChoices):
    PAGE = "page", "หน้าเว็บ"
    DOCUMENT = "document", "เอกสาร"
    SERVICE = "service", "บริการ"
    LIVE = "live", "หน้าที่ระบบทำให้เอง"
    ADDRESS = "address", "ลิงก์"


def _one_of_each(field):
    return models.UniqueConstraint(
        fields=[field],
        condition=Q(**{f"{field}__isnull": False}),
        name=f"a_{field}_is_evidence_once",
    )


class Evidence(models.Model):
    """One thing that can be opened by whoever checks."""

    kind = models.CharField("ชนิด", max_length=10, choices=Kind.choices)
    title = models.CharField("ชื่อ", max_length=250, help_text="ชื่อเมื่อเห็นครั้งล่าสุด")
    page = models.ForeignKey(
        "wagtailcore.Page", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    document = models.ForeignKey(
        "wagtaildocs.Document", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    service = models.ForeignKey(
        "eservices.Service", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    live_key = models.SlugField("หน้าของระบบ", max_length=60, blank=True)
    fiscal_year = models.PositiveSmallIntegerField("ปีงบประมาณ (พ.ศ.)", null=True, blank=True)
    # Of a link outside; of the others the last address known, for when they are gone.
    address = models.CharField("ที่อยู่", max_length=1000, blank=True)
    trouble = models.CharField(
        "ปัญหาเมื่อเปิดครั้งล่าสุด", max_length=250, blank=True, help_text="ของลิงก์ภายนอกและไฟล์"
    )
    checked_at = models.DateTimeField("เปิดดูเมื่อ", null=True, blank=True)

    class Meta:
        verbose_name = "หลักฐาน"
        verbose_name_plural = "หลักฐาน"
        constraints = [
            *(_one_of_each(field) for field in TARGETS),
            models.UniqueConstraint(
                fields=["live_key", "fiscal_year"],
                condition=Q(kind=Kind.LIVE, fiscal_year__isnull=False),
                name="a_live_page_of_a_year_is_evidence_once",
            ),
            models.UniqueConstraint(
                fields=["live_key"],
                condition=Q(kind=Kind.LIVE, fiscal_year__isnull=True),
                name="a_live_page_without_year_is_evidence_once",
            ),
            models.UniqueConstraint(
                fields=["address"],
                condition=Q(kind=Kind.ADDRESS),
                name="an_address_is_evidence_once",
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def is_outside(self):
        """Whether it is a link to another site, which has to be opened to know how it is."""
        return self.kind == Kind.ADDRESS and not self.address.startswith("/")
