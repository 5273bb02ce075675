"""Fields that take what people type (Thai digits too) and keep one way of writing it."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from home.folding import ascii_digits
from home.phones import normal_phone

MOST = 999_999  # of anything counted
WRONG_COUNT = "ใส่จำนวนเป็นตัวเลข 0 ขึ้นไป ไม่มีให้ใส่ 0"
WRONG_BAHT = "ใส่จำนวนเงินเป็นตัวเลข เช่น 1250 หรือ 1,250.50"


def check_phone(value):
    try:
        normal_phone(value)
    except ValueError:
        raise ValidationError(
            "หมายเลขโทรศัพท์ต้องมี 9 หรือ 10 หลัก เช่น 045-123-456 หรือ 081-234-5678 "
            "(มีเลขต่อได้ เช่น 045-123-456 ต่อ 12) หรือสายด่วน เช่น 1567",
            code="phone",
        ) from None


def check_postcode(value):
    if not re.fullmatch(r"[1-9]\d{4}", value, re.ASCII):
        raise ValidationError("รหัสไปรษณีย์ต้องเป็นตัวเลข 5 หลัก เช่น 34140", code="postcode")


def check_prefix(value):
    if not re.fullmatch(r"[A-Z]{2,4}", value, re.ASCII):
        raise ValidationError(
            "อักษรนำของเลขที่รับเรื่องต้องเป็นตัวพิมพ์ใหญ่ A ถึง Z 2 ถึง 4 ตัว เช่น NH", code="prefix"
        )


class PhoneField(models.CharField):
    """A Thai telephone number, kept as it is written: 081-234-5678."""

    default_validators = [check_phone]

    def __init__(self, *args, max_length=40, **kwargs):
        super().__init__(*args, max_length=max_length, **kwargs)

    def to_python(self, value):
        value = super().to_python(value)
        try:
            return normal_phone(value) if value else value
        except ValueError:
            return value  # as typed; the validator says what is wrong


class PostcodeField(models.CharField):
    """Five digits."""

    default_validators = [check_postcode]

    def __init__(self, *args, max_length=10, **kwargs):
        super().__init__(*args, max_length=max_length, **kwargs)

    def to_python(self, value):
        value = super().to_python(value)
        return ascii_digits(value).replace(" ", "") if value else value


def coordinate(label, limit, **kwargs):
    """A decimal degree of latitude or longitude, or nothing."""
    message = f"{label}ต้องอยู่ระหว่าง -{limit} ถึง {limit}"
    return models.DecimalField(
        label,
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-limit, message), MaxValueValidator(limit, message)],
        **kwargs,
    )


class CountFormField(forms.IntegerField):
    """A number as people write it: 1,250 and ๑๒ too."""

    def to_python(self, value):
        return super().to_python(value.replace(",", "") if isinstance(value, str) else value)


class BahtFormField(forms.DecimalField):
    def to_python(self, value):
        return super().to_python(value.replace(",", "") if isinstance(value, str) else value)


class CountField(models.PositiveIntegerField):
    """How many. Nought is typed, not left out: an empty cell says nothing."""

    default_validators = [MaxValueValidator(MOST, WRONG_COUNT)]

    def formfield(self, **kwargs):
        messages = dict.fromkeys(("required", "invalid", "min_value"), WRONG_COUNT)
        return super().formfield(
            **{"form_class": CountFormField, "error_messages": messages} | kwargs
        )


class BahtField(models.DecimalField):
    """An amount of money, or nothing known."""

    default_validators = [MinValueValidator(0, WRONG_BAHT)]

    def __init__(self, *args, max_digits=12, decimal_places=2, **kwargs):
        super().__init__(*args, max_digits=max_digits, decimal_places=decimal_places, **kwargs)

    def formfield(self, **kwargs):
        names = ("invalid", "max_digits", "max_decimal_places", "max_whole_digits")
        messages = dict.fromkeys(names, WRONG_BAHT)
        return super().formfield(
            **{"form_class": BahtFormField, "error_messages": messages} | kwargs
        )


def document_field(label, **kwargs):
    """A file among the site's documents, or none."""
    return models.ForeignKey(
        "wagtaildocs.Document",
        verbose_name=label,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        **kwargs,
    )
