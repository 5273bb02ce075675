"""The papers a case led to and the payments it asked for, as both its screens show them."""

from decimal import Decimal

from . import baht
from .models import IssuedPaper, Payment


def all_of(case) -> dict:
    """``papers`` (receipts stand with their payment) and ``payments``, oldest first."""
    papers = case.papers.exclude(kind=IssuedPaper.Kind.RECEIPT)
    payments = case.payments.select_related(
        "slip", "receipt__file", "asked_by__person", "confirmed_by__person"
    )
    return {
        "papers": list(papers.select_related("file", "by__person", "revoked_by__person")),
        "payments": list(payments),
    }


def open_payment(case) -> Payment | None:
    """What the citizen should pay now; there is at most one."""
    return next((payment for payment in case.payments.all() if payment.is_payable), None)


def rows_of(payment) -> list[dict]:
    """The rows of a payment as people read them."""
    return [
        {
            "item": row["item"],
            "quantity": f"{baht.in_figures(Decimal(row['quantity']))} {row['unit']}".strip(),
            "price": baht.in_figures(Decimal(row["price"])),
            "amount": baht.in_figures(Decimal(row["amount"])),
        }
        for row in payment.rows
    ]
