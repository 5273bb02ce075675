from django.db import models

from casework.fee_sums import FeeRow, rows_from, rows_kept

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

    fees = models.JSONField(
        null=True,
        blank=True,
        help_text="The schedule of fees on the day of filing; null: not yet kept then",
    )

    # Wagtail would look for references in every request saved; deleting is guarded by PROTECT.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "คำขอรับบริการ"
        verbose_name_plural = "คำขอรับบริการ"

    def __str__(self):
        return f"{self.case_id} {self.service_id}"

    @property
    def fee_rows(self) -> list[FeeRow]:
        """What may be charged: as it stood on the day of filing, else as it stands now."""
        return fees_of(self.service) if self.fees is None else rows_from(self.fees)


def fees_of(service) -> list[FeeRow]:
    """The service's schedule of fees, as it stands now."""
    return [
        FeeRow(
            item=fee.value["item"],
            price=fee.value.get("amount"),
            unit=fee.value.get("unit") or "",
            text=fee.value.get("text") or "",
        )
        for fee in service.fees
    ]


def fees_kept(service) -> list[dict]:
    """The same, as a request keeps it."""
    return rows_kept(fees_of(service))
