"""What the office issues and what it is paid."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from casework.states import State

from .cases import Case
from .files import CaseFile


def _staff(**options):
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", **options
    )


FEE_FREE = frozenset({State.WITHDRAWN, State.REFUSED, State.MERGED})


class IssuedPaper(models.Model):
    """A numbered paper as it was issued. Revoked with a reason, never deleted."""

    wagtail_reference_index_ignore = True

    class Kind(models.TextChoices):
        LETTER = "letter", _("หนังสือแจ้งผล")
        LICENCE = "licence", _("ใบอนุญาต")
        RECEIPT = "receipt", _("ใบเสร็จรับเงิน")

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="papers")
    kind = models.CharField(max_length=10, choices=Kind)
    year = models.PositiveSmallIntegerField(
        "ปี", help_text="Buddhist era: the calendar's for letters, the fiscal year for receipts"
    )
    number = models.CharField("เลขที่", max_length=60)
    title = models.CharField("ชื่อเอกสาร", max_length=200)
    content = models.JSONField(help_text="What was printed, frozen")
    file = models.ForeignKey(
        CaseFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    code = models.CharField(max_length=24, unique=True, help_text="Of the public address")
    issued_on = models.DateField("วันที่ออก")
    valid_until = models.DateField("ใช้ได้ถึง", null=True, blank=True)
    signed_by = models.CharField("ผู้ลงนาม", max_length=150, blank=True)
    signed_position = models.CharField("ตำแหน่ง", max_length=150, blank=True)
    by = _staff()
    at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = _staff(null=True, blank=True)
    revoked_reason = models.TextField("เหตุที่ยกเลิก", blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                name="paper_number_given_once_a_year", fields=["kind", "year", "number"]
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.number}"

    @property
    def is_revoked(self):
        return self.revoked_at is not None

    def is_expired(self, on):
        return self.valid_until is not None and self.valid_until < on


class Payment(models.Model):
    """A fee that one case costs, from being asked for to its receipt. Amounts in baht."""

    wagtail_reference_index_ignore = True

    class State(models.TextChoices):
        DUE = "due", _("รอชำระ")
        SLIP = "slip", _("ส่งหลักฐานแล้ว รอเจ้าหน้าที่ตรวจ")
        PAID = "paid", _("ชำระแล้ว")
        CANCELLED = "cancelled", _("ยกเลิกแล้ว")

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="payments")
    state = models.CharField(max_length=10, choices=State, default=State.DUE)
    rows = models.JSONField(help_text="item, quantity, unit, price and amount of each row")
    amount = models.DecimalField("จำนวนเงิน (บาท)", max_digits=12, decimal_places=2)
    note = models.TextField("หมายเหตุ", blank=True)
    asked_by = _staff()
    asked_at = models.DateTimeField()
    slip = models.ForeignKey(
        CaseFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    slip_at = models.DateTimeField(null=True, blank=True)
    slip_problem = models.TextField("เหตุที่หลักฐานใช้ไม่ได้", blank=True)
    confirmed_by = _staff(null=True, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    is_cash = models.BooleanField("รับเป็นเงินสด", default=False)
    receipt = models.OneToOneField(
        IssuedPaper, null=True, blank=True, on_delete=models.PROTECT, related_name="payment"
    )

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="payment_is_of_money", condition=Q(amount__gt=0)),
            models.UniqueConstraint(
                name="one_open_payment_per_case",
                fields=["case"],
                condition=Q(state__in=["due", "slip"]),
            ),
        ]

    def __str__(self):
        return f"{self.case_id} {self.amount}"

    @property
    def is_open(self):
        return self.state in (self.State.DUE, self.State.SLIP)

    @property
    def is_payable(self):
        """Nobody is asked to pay for what was given up, refused, or goes on in another case."""
        return self.is_open and self.case.state not in FEE_FREE

    @property
    def is_unwanted(self):
        """Asked for, and then the case ended in a way that costs nothing."""
        return self.is_open and not self.is_payable

    @property
    def is_due(self):
        return self.state == self.State.DUE

    @property
    def awaits_check(self):
        return self.state == self.State.SLIP

    @property
    def is_paid(self):
        return self.state == self.State.PAID

    @property
    def is_cancelled(self):
        return self.state == self.State.CANCELLED
