"""Amounts of money as they are written, in figures and in words. Pure; Decimal throughout."""

import re
from decimal import ROUND_HALF_UP, Decimal

from home.folding import ascii_digits

SATANG = Decimal("0.01")
MOST = Decimal("9999999.99")

_DIGITS = ["", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"]
_PLACES = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"]
_MILLION = 1_000_000
_IN_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+(\.\d*)?", re.ASCII)


def rounded(amount: Decimal) -> Decimal:
    """To whole satang, half a satang up."""
    return amount.quantize(SATANG, ROUND_HALF_UP)


def in_figures(amount: Decimal) -> str:
    """``1,234.50``, and ``1,234`` where no satang are left."""
    amount = rounded(amount)
    return f"{amount:,.0f}" if amount == amount.to_integral_value() else f"{amount:,.2f}"


def in_words(amount: Decimal) -> str:
    """``หนึ่งพันสองร้อยสามสิบสี่บาทห้าสิบสตางค์``, as on a receipt. Raises ValueError below zero."""
    if amount < 0:
        raise ValueError("an amount in words is not negative")
    satang_in_all = int(rounded(amount) * 100)
    baht, satang = divmod(satang_in_all, 100)
    if not satang:
        return f"{number_in_words(baht)}บาทถ้วน"
    small = f"{number_in_words(satang)}สตางค์"
    return f"{number_in_words(baht)}บาท{small}" if baht else small


def number_in_words(number: int) -> str:
    if number == 0:
        return "ศูนย์"
    millions, rest = divmod(number, _MILLION)
    begun = f"{number_in_words(millions)}ล้าน" if millions else ""
    return begun + _below_a_million(rest, has_more_before=bool(millions))


def read(text: str) -> Decimal:
    """The amount a person typed: ``1,234.50``, ``๕๐ บาท``. Raises ValueError if it is none."""
    plain = ascii_digits(text).replace("บาท", "").strip()
    if "," in plain and not _IN_THOUSANDS.fullmatch(plain):
        raise ValueError(f"not an amount: {text!r}")
    plain = plain.replace(",", "")
    whole, _dot, part = plain.partition(".")
    if not (whole + part).isascii() or not (whole + part).isdigit() or len(plain) > 20:
        raise ValueError(f"not an amount: {text!r}")
    return Decimal(plain)


def _below_a_million(number, *, has_more_before):
    words, digits = "", [int(digit) for digit in str(number)]
    for index, digit in enumerate(digits):
        place = len(digits) - 1 - index
        if digit:
            is_first = not words and not has_more_before
            words += _digit(digit, place, is_first) + _PLACES[place]
    return words


def _digit(digit, place, is_first):
    if place == 1 and digit <= 2:
        return ["", "", "ยี่"][digit]
    if place == 0 and digit == 1 and not is_first:
        return "เอ็ด"
    return _DIGITS[digit]
