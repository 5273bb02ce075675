"""Who can open reports: inspectors with a key of their own, and a key on paper."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from casework.roles import ROLES
from complaints.integrity import crypto


class InspectorKeyQuerySet(models.QuerySet):
    def in_use(self):
        """Keys of inspectors in office. Whoever leaves the role or the office is out at once."""
        return self.filter(
            retired_on=None,
            admitted_on__isnull=False,
            user__is_active=True,
            user__groups__name=ROLES["inspector"].label,
        ).select_related("user__person")

    def genuine(self) -> list["InspectorKey"]:
        """Those in use, less what somebody wrote into the database by hand."""
        return [key for key in self.in_use() if key.is_genuine]


class InspectorKey(models.Model):
    """An inspector's pair of keys; the private one is closed under their own passphrase."""

    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="inspector_keys"
    )
    public_key = models.BinaryField()
    sealed_private = models.BinaryField()
    salt = models.BinaryField()
    passes = models.PositiveIntegerField()
    memory = models.PositiveBigIntegerField(help_text="bytes")
    made_on = models.DateField()
    admitted_on = models.DateField(null=True, blank=True)
    admitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    attestation = models.CharField(max_length=64, blank=True)
    retired_on = models.DateField(null=True, blank=True)

    objects = InspectorKeyQuerySet.as_manager()

    class Meta:
        ordering = ["made_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user"], condition=Q(retired_on=None), name="an_inspector_has_one_key"
            ),
        ]

    def __str__(self):
        return f"{self.user_id} {self.made_on}"

    @property
    def cost(self):
        return self.passes, self.memory

    @property
    def fingerprint(self):
        return crypto.fingerprint(self.public_key)

    @property
    def attested(self) -> str:
        """What the attestation is made over: a key put in by hand, or moved, has none."""
        return f"{self.user_id}:{bytes(self.public_key).hex()}"

    @property
    def is_genuine(self) -> bool:
        return crypto.is_mark("inspector-key", self.attested, self.attestation)


class RecoveryKey(models.Model):
    """The public half of the key on paper. The other half was shown once and never kept."""

    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    public_key = models.BinaryField()
    made_on = models.DateField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    attestation = models.CharField(max_length=64)
    retired_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["made_on", "pk"]

    def __str__(self):
        return self.fingerprint

    @property
    def fingerprint(self):
        return crypto.fingerprint(self.public_key)

    @property
    def attested(self) -> str:
        return bytes(self.public_key).hex()

    @property
    def is_genuine(self) -> bool:
        return crypto.is_mark("recovery-key", self.attested, self.attestation)
