"""What a case is tied to: the papers it needs, other cases, more time."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from home.languages import in_language

from .cases import Case


def _staff(**options):
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", **options
    )


class Follower(models.Model):
    """Somebody with the same trouble: counted, and told how it goes where they gave an address."""

    wagtail_reference_index_ignore = True

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="followers")
    email = models.EmailField("อีเมล", blank=True)
    language = models.CharField(max_length=5, default="th")
    token_digest = models.CharField(max_length=64, unique=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_address_follows_a_case_once",
                fields=["case", "email"],
                condition=~Q(email=""),
            ),
        ]

    def __str__(self):
        return f"{self.case_id} {self.at:%Y-%m-%d}"


class CaseDocument(models.Model):
    """One document that the service asks for, as promised when the case was filed."""

    wagtail_reference_index_ignore = True

    class State(models.TextChoices):
        UNCHECKED = "unchecked", "ยังไม่ตรวจ"
        COMPLETE = "complete", "ครบ"
        MISSING = "missing", "ขาด"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="documents")
    position = models.PositiveSmallIntegerField()
    name = models.CharField("เอกสาร", max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    originals = models.PositiveSmallIntegerField("ตัวจริง", default=0)
    copies = models.PositiveSmallIntegerField("สำเนา", default=0)
    state = models.CharField(max_length=10, choices=State, default=State.UNCHECKED)
    note = models.CharField("หมายเหตุ", max_length=250, blank=True)
    by = _staff(null=True, blank=True)
    at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(name="document_has_its_own_place", fields=["case", "position"]),
        ]

    def __str__(self):
        return f"{self.case_id} {self.name}"

    @property
    def local_name(self):
        return in_language(self.name, self.name_en)

    @property
    def is_missing(self):
        return self.state == self.State.MISSING


class CaseLink(models.Model):
    """One case has to do with another."""

    wagtail_reference_index_ignore = True

    class Kind(models.TextChoices):
        RELATED = "related", "เกี่ยวข้องกัน"
        DUPLICATE = "duplicate", "เรื่องซ้ำ"
        SPLIT = "split", "แยกไปอีกกอง"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="links")
    other = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="linked_from")
    kind = models.CharField(max_length=10, choices=Kind)
    by = _staff()
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(name="two_cases_are_linked_once", fields=["case", "other"]),
            models.CheckConstraint(
                name="case_is_not_linked_to_itself", condition=~Q(case=F("other"))
            ),
        ]

    def __str__(self):
        return f"{self.case_id} {self.kind} {self.other_id}"


class Extension(models.Model):
    """More time for a case, with the reason the citizen was told."""

    wagtail_reference_index_ignore = True

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="extensions")
    days = models.PositiveSmallIntegerField("ขยายอีก (วันทำการ)")
    reason = models.TextField("เหตุผล")
    old_due_on = models.DateField()
    new_due_on = models.DateField()
    by = _staff()
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.case_id} +{self.days}"
