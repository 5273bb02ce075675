"""Who reported, where they said so: apart from the content, opened by two officers together."""

import uuid

from django.db import models
from django.db.models import Q

from .keys import InspectorKey, RecoveryKey
from .reports import Report


class Identity(models.Model):
    """Name and how to reach the person, closed with a key of its own."""

    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    report = models.OneToOneField(Report, on_delete=models.CASCADE, related_name="identity")
    sealed = models.BinaryField()

    def __str__(self):
        return f"{self.report_id}"


class IdentityShare(models.Model):
    """The identity's key for one pair: sealed to who opens it, and that sealed to who consents.

    Neither can open it alone. Who consents peels the outer seal; what is left only the other opens.
    """

    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    identity = models.ForeignKey(Identity, on_delete=models.CASCADE, related_name="shares")
    opener = models.ForeignKey(InspectorKey, null=True, on_delete=models.CASCADE, related_name="+")
    consenter = models.ForeignKey(
        InspectorKey, null=True, on_delete=models.CASCADE, related_name="+"
    )
    recovery = models.ForeignKey(RecoveryKey, null=True, on_delete=models.PROTECT, related_name="+")
    sealed = models.BinaryField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="an_identity_share_is_for_two_or_for_recovery",
                condition=Q(opener__isnull=False, consenter__isnull=False, recovery=None)
                | Q(opener=None, consenter=None, recovery__isnull=False),
            ),
            models.CheckConstraint(
                name="nobody_consents_to_themselves",
                condition=~Q(opener=models.F("consenter")),
            ),
            models.UniqueConstraint(
                name="a_pair_has_one_share", fields=["identity", "opener", "consenter"]
            ),
        ]

    def __str__(self):
        return f"{self.identity_id}"


class IdentityRequest(models.Model):
    """An inspector asks to know who reported; another consents, or does not."""

    wagtail_reference_index_ignore = True

    class Reason(models.TextChoices):
        WITNESS = "witness", "ต้องสอบปากคำผู้แจ้งเป็นพยาน"
        PROTECT = "protect", "ต้องคุ้มครองความปลอดภัยของผู้แจ้ง"
        LAW = "law", "หน่วยงานที่มีอำนาจตามกฎหมายขอเป็นหนังสือ"
        OTHER = "other", "เหตุอื่น (เขียนไว้ในบันทึกที่เข้ารหัส)"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    identity = models.ForeignKey(Identity, on_delete=models.CASCADE, related_name="requests")
    asked_by = models.ForeignKey(InspectorKey, on_delete=models.CASCADE, related_name="+")
    asked_on = models.DateField()
    reason = models.CharField(max_length=10, choices=Reason)
    detail = models.BinaryField(help_text="In words, closed with the report's key")
    answered_by = models.ForeignKey(
        InspectorKey, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    answered_on = models.DateField(null=True, blank=True)
    peeled = models.BinaryField(null=True, blank=True, help_text="Now only who asked can open it")
    opened_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["asked_on", "pk"]

    def __str__(self):
        return f"{self.identity_id} {self.reason}"

    @property
    def is_waiting(self) -> bool:
        return self.answered_on is None

    @property
    def has_consent(self) -> bool:
        return self.peeled is not None
