"""Codes of the yearly assessment's questions: a letter and a number, i1, e15, o15.

Which codes there are differs from year to year, so it is not known here.
"""

import re

from django.core.exceptions import ValidationError
from django.db import models

from home.folding import ascii_digits, fold

INVALID = "รหัสขึ้นต้นด้วยตัวอักษร i e หรือ o แล้วตามด้วยเลขข้อ เช่น i1 e15 o15 (ตัวโอ ไม่ใช่เลขศูนย์)"


def normal_code(text: str) -> str:
    """One way of writing a code: "I ๑๔" gives "i14"."""
    return "".join(ascii_digits(fold(text)).split()).lower()


def check_code(code):
    if not re.fullmatch(r"[a-z]{1,3}[1-9]\d{0,2}", code, re.ASCII):
        raise ValidationError(INVALID, code="code")


class CodeField(models.CharField):
    """A code of a question, kept as i14 however it was typed."""

    default_validators = [check_code]

    def to_python(self, value):
        value = super().to_python(value)
        return normal_code(value) if value else value
