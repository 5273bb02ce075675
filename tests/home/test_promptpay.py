"""PromptPay's QR text, against payloads that banks' apps are known to read."""

from decimal import Decimal

import pytest

from home import promptpay


@pytest.mark.parametrize(
    ("promptpay_id", "amount", "known"),
    [
        (
            "0899999999",
            "4.22",
            "00020101021229370016A000000677010111011300668999999995802TH530376454044.226304",
        ),
        (
            "1-1017-00230-70-8",
            "1000",
            "00020101021229370016A000000677010111021311017002307085802TH530376454071000.006304",
        ),
        (
            "012345678901234",
            "0.01",
            "00020101021229390016A00000067701011103150123456789012345802TH530376454040.016304",
        ),
    ],
)
def test_the_text_names_account_country_currency_and_amount(promptpay_id, amount, known):
    text = promptpay.payload(promptpay_id, Decimal(amount))
    assert text[:-4] == known
    assert text[-4:] == f"{promptpay.crc16(known):04X}"


@pytest.mark.parametrize(
    "known",
    [  # published with the open library promptpay-qr, and read by banks' apps
        "00020101021129370016A000000677010111011300668012345675802TH530376463046197",
        "00020101021129370016A000000677010111021311111111111115802TH530376463047B5A",
        "00020101021229370016A000000677010111011300660000000005802TH530376454044.226304E469",
    ],
)
def test_the_checksum_is_that_of_known_codes(known):
    assert f"{promptpay.crc16(known[:-4]):04X}" == known[-4:]


def test_the_checksum_is_the_one_catalogues_give_for_its_test_word():
    assert promptpay.crc16("123456789") == 0x29B1


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("081-234-5678", "0812345678"),
        ("๐๘๑ ๒๓๔ ๕๖๗๘", "0812345678"),
        ("1-1017-00230-70-8", "1101700230708"),
        ("012345678901234", "012345678901234"),
    ],
)
def test_an_identifier_is_read_however_it_is_typed(typed, kept):
    assert promptpay.normal_id(typed) == kept


@pytest.mark.parametrize(
    "typed",
    ["", "045123456", "081234567", "1101700230709", "12345678901234", "x", "0812345678a", "²" * 13],
)
def test_what_is_no_identifier_is_refused(typed):
    with pytest.raises(ValueError, match="not a PromptPay"):
        promptpay.normal_id(typed)


@pytest.mark.parametrize("amount", ["0", "-1", "0.001", "10000000", "NaN"])
def test_an_amount_nobody_can_pay_is_refused(amount):
    with pytest.raises((ValueError, ArithmeticError)):
        promptpay.payload("0812345678", Decimal(amount))
