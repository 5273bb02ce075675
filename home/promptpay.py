"""PromptPay: which identifiers there are, and the text a bank's app reads from the QR code.

The text follows the EMV merchant-presented mode, with the tag of Thailand's PromptPay:
two digits of tag, two of length, the value, and a CRC-16/CCITT-FALSE at the end.
It only fills in the payment. Whether money came is known from the slip, never from here.
"""

import re
from decimal import Decimal

from home.folding import ascii_digits

APPLICATION = "A000000677010111"
BAHT = "764"  # ISO 4217
MOST = Decimal("9999999.99")  # what fits with certainty into every bank's field
_SPACING = re.compile(r"[\s\-\u2010-\u2015.()]+")
_PHONE = re.compile(r"0[689]\d{8}", re.ASCII)
_TAX_ID = re.compile(r"\d{13}", re.ASCII)
_WALLET = re.compile(r"\d{15}", re.ASCII)


def normal_id(text: str) -> str:
    """The digits of a mobile phone (10), a tax or national ID (13) or an e-wallet (15).

    Raises ValueError for anything else, and for thirteen digits whose last one is not theirs.
    """
    digits = _SPACING.sub("", ascii_digits(text))
    if _PHONE.fullmatch(digits) or _WALLET.fullmatch(digits):
        return digits
    if _TAX_ID.fullmatch(digits) and _check_digit(digits) == int(digits[12]):
        return digits
    raise ValueError(f"not a PromptPay identifier: {text!r}")


def payload(promptpay_id: str, amount: Decimal) -> str:
    """What the QR code holds: pay exactly this amount, once, to this account.

    Raises ValueError for an amount that is not above zero or finer than a satang.
    """
    if not 0 < amount <= MOST or amount != amount.quantize(Decimal("0.01")):
        raise ValueError(f"not an amount that can be asked for: {amount}")
    account = _field("00", APPLICATION) + _target(promptpay_id)
    text = "".join(
        [
            _field("00", "01"),
            _field("01", "12"),  # 12: with an amount, so for one payment
            _field("29", account),
            _field("58", "TH"),
            _field("53", BAHT),
            _field("54", f"{amount:.2f}"),
            "6304",
        ]
    )
    return f"{text}{crc16(text):04X}"


def crc16(text: str) -> int:
    """CRC-16/CCITT-FALSE: polynomial 1021, from FFFF, nothing reflected."""
    value = 0xFFFF
    for byte in text.encode("ascii"):
        value ^= byte << 8
        for _bit in range(8):
            value = (value << 1 ^ 0x1021 if value & 0x8000 else value << 1) & 0xFFFF
    return value


def _target(promptpay_id):
    digits = normal_id(promptpay_id)
    if len(digits) == 10:
        return _field("01", f"0066{digits[1:]}")
    return _field("03" if len(digits) == 15 else "02", digits)


def _field(tag, value):
    return f"{tag}{len(value):02d}{value}"


def _check_digit(digits):
    total = sum(int(digit) * (13 - place) for place, digit in enumerate(digits[:12]))
    return (11 - total % 11) % 10
