from django.db import models

from .services import Service


class ServiceRequest(models.Model):
    """What a request for a service has beyond being a case."""

    case = models.OneToOneField(
        "casework.Case", on_delete=models.CASCADE, related_name="service_request"
    )
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="requests")
    revision = models.ForeignKey(
        "wagtailcore.Revision",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="The form as it was when it was answered",
    )
    sealed_typed = models.TextField(
        blank=True, help_text="What was typed, by name of input, to be corrected later"
    )

    # Wagtail would look for references in every request saved; deleting is guarded by PROTECT.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "คำขอรับบริการ"
        verbose_name_plural = "คำขอรับบริการ"

    def __str__(self):
        return f"{self.case_id} {self.service_id}"
