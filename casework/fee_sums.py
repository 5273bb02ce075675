"""What a payment is made of: rows of quantity times price, and their total. Pure."""

from dataclasses import asdict, dataclass
from decimal import Decimal

from . import baht

MOST_QUANTITY = Decimal("999999.99")


@dataclass(frozen=True)
class FeeRow:
    """A row of the schedule of fees. Without a price the officer works it out."""

    item: str
    price: Decimal | None
    unit: str = ""
    text: str = ""  # how the price is worked out


@dataclass(frozen=True)
class Charge:
    """A row as it is asked for."""

    item: str
    quantity: Decimal
    unit: str
    price: Decimal

    @property
    def amount(self) -> Decimal:
        return baht.rounded(self.quantity * self.price)


def total(charges) -> Decimal:
    return sum((charge.amount for charge in charges), Decimal("0.00"))


def can_be_asked(amount: Decimal) -> bool:
    return Decimal(0) < amount <= baht.MOST


def as_rows(charges) -> list[dict]:
    """As JSON keeps them: numbers as text, so that nothing is ever rounded by a float."""
    rows = [{**asdict(charge), "amount": charge.amount} for charge in charges]
    return [
        {key: _plain(v) if isinstance(v, Decimal) else v for key, v in row.items()} for row in rows
    ]


def rows_kept(rows: list[FeeRow]) -> list[dict]:
    """A schedule of fees as JSON keeps it."""
    return [asdict(row) | {"price": None if row.price is None else str(row.price)} for row in rows]


def rows_from(kept: list[dict]) -> list[FeeRow]:
    """A schedule of fees as it was kept."""
    return [
        FeeRow(**row | {"price": None if row["price"] is None else Decimal(row["price"])})
        for row in kept
    ]


def _plain(number):
    return format(number.normalize(), "f") if number != number.to_integral() else f"{number:.0f}"
