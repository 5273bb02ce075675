"""Money in figures and in words."""

from decimal import Decimal

import pytest

from casework import baht, fee_sums
from casework.fee_sums import Charge


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("0", "ศูนย์บาทถ้วน"),
        ("1", "หนึ่งบาทถ้วน"),
        ("10", "สิบบาทถ้วน"),
        ("11", "สิบเอ็ดบาทถ้วน"),
        ("20", "ยี่สิบบาทถ้วน"),
        ("21", "ยี่สิบเอ็ดบาทถ้วน"),
        ("100", "หนึ่งร้อยบาทถ้วน"),
        ("101", "หนึ่งร้อยเอ็ดบาทถ้วน"),
        ("111", "หนึ่งร้อยสิบเอ็ดบาทถ้วน"),
        ("1234.50", "หนึ่งพันสองร้อยสามสิบสี่บาทห้าสิบสตางค์"),
        ("0.25", "ยี่สิบห้าสตางค์"),
        ("0.01", "หนึ่งสตางค์"),
        ("5.01", "ห้าบาทหนึ่งสตางค์"),
        ("1000000", "หนึ่งล้านบาทถ้วน"),
        ("1000001", "หนึ่งล้านเอ็ดบาทถ้วน"),
        ("2100021.75", "สองล้านหนึ่งแสนยี่สิบเอ็ดบาทเจ็ดสิบห้าสตางค์"),
        ("11000000", "สิบเอ็ดล้านบาทถ้วน"),
        ("21000000000000", "ยี่สิบเอ็ดล้านล้านบาทถ้วน"),
    ],
)
def test_an_amount_is_said_as_on_a_receipt(amount, words):
    assert baht.in_words(Decimal(amount)) == words


def test_a_negative_amount_has_no_words():
    with pytest.raises(ValueError, match="negative"):
        baht.in_words(Decimal("-1"))


@pytest.mark.parametrize(
    ("amount", "figures"), [("1234.5", "1,234.50"), ("1234", "1,234"), ("0.005", "0.01")]
)
def test_an_amount_shows_satang_only_where_there_are_some(amount, figures):
    assert baht.in_figures(Decimal(amount)) == figures


@pytest.mark.parametrize(
    ("typed", "amount"), [("1,234.50", "1234.50"), ("๕๐ บาท", "50"), (" .5", "0.5"), ("7.", "7")]
)
def test_a_typed_amount_is_read(typed, amount):
    assert baht.read(typed) == Decimal(amount)


@pytest.mark.parametrize(
    "typed", ["", ".", "-5", "1e5", "NaN", "๕ก", "1.2.3", "²", "9" * 40, "12,50", "1,2,3", "1,23.5"]
)
def test_what_is_no_amount_is_refused(typed):
    with pytest.raises(ValueError, match="not an amount"):
        baht.read(typed)


def test_a_charge_is_quantity_times_price_rounded_to_satang_half_up():
    rows = [
        Charge("ตรวจแบบ", Decimal("12.5"), "ตารางเมตร", Decimal("0.50")),
        Charge("ครึ่งสตางค์", Decimal("0.5"), "", Decimal("0.01")),
    ]
    assert [row.amount for row in rows] == [Decimal("6.25"), Decimal("0.01")]
    assert fee_sums.total(rows) == Decimal("6.26")


def test_rows_are_kept_as_text_without_a_float():
    [row] = fee_sums.as_rows([Charge("ก", Decimal("2"), "ถัง", Decimal("1000.50"))])
    assert row == {
        "item": "ก", "quantity": "2", "unit": "ถัง", "price": "1000.5", "amount": "2001",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("amount", "can"), [("0", False), ("-1", False), ("0.01", True), ("10000000", False)]
)
def test_only_an_amount_above_zero_and_not_huge_can_be_asked_for(amount, can):
    assert fee_sums.can_be_asked(Decimal(amount)) is can
