"""Whole numbers in Thai words, and digits and letters by their names. Pure."""

import string

_DIGITS = ["", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"]
_PLACES = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"]
_MILLION = 1_000_000
DIGITS = dict(zip("0123456789", ["ศูนย์", *_DIGITS[1:]], strict=True))
_SAID = "เอ บี ซี ดี อี เอฟ จี เอช ไอ เจ เค แอล เอ็ม เอ็น โอ พี คิว อาร์ เอส ที ยู วี ดับเบิลยู เอกซ์ วาย แซด"
LETTERS = dict(zip(string.ascii_uppercase, _SAID.split(), strict=True))


def number_in_words(number: int) -> str:
    if number == 0:
        return "ศูนย์"
    millions, rest = divmod(number, _MILLION)
    begun = f"{number_in_words(millions)}ล้าน" if millions else ""
    return begun + _below_a_million(rest, has_more_before=bool(millions))


def digit_by_digit(digits: str) -> str:
    """``080`` gives ``ศูนย์ แปด ศูนย์``; what is no digit is left out."""
    return " ".join(DIGITS[sign] for sign in digits if sign in DIGITS)


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
