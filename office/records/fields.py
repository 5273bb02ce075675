"""Numbers as an office types them: Thai digits, commas, "บาท" and "คน" are understood."""

from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from casework import baht
from home.buddhist import fiscal_year
from home.folding import ascii_digits
from home.page_forms import WRONG_YEAR, number_input

NEGATIVE = "ตัวเลขต้องไม่ติดลบ"
NO_COUNT = "ใส่จำนวนเป็นตัวเลข เช่น 45"
MOST_PEOPLE = 99_999
TOO_MANY = f"จำนวนคนต้องไม่เกิน {MOST_PEOPLE:,} ตรวจตัวเลขอีกครั้ง"
NO_AMOUNT = "ใส่จำนวนเงินเป็นบาท เช่น 25,000 หรือ 1,250.50"
TOO_MUCH = f"จำนวนเงินต้องไม่เกิน {baht.MOST:,} บาท ตรวจตัวเลขอีกครั้ง"
FIRST_YEAR, LAST_YEAR = 2540, 2699
WRONG_DAY = "ตรวจปีของวันที่ ต้องเป็น พ.ศ. เช่น 23/11/2569"


def check_day(on):
    """Refuse a date whose year nobody can have meant."""
    if not FIRST_YEAR <= fiscal_year(on) <= LAST_YEAR:
        raise ValidationError(WRONG_DAY, code="year")


class CountFormField(forms.IntegerField):
    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
    default_error_messages = {"invalid": NO_COUNT, "min_value": NEGATIVE}

    def to_python(self, value):
        if isinstance(value, str):
            plain = ascii_digits(value).replace("คน", "").replace(",", "").strip()
            value = plain if len(plain) < 20 else "?"
        number = super().to_python(value)
        if number is not None and number > MOST_PEOPLE:
            raise ValidationError(TOO_MANY, code="max_value")
        return number


class CountField(models.PositiveIntegerField):
    """How many people; empty is "not known"."""

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": CountFormField, **kwargs})


class BahtFormField(forms.DecimalField):
    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def to_python(self, value):
        if value in self.empty_values or isinstance(value, Decimal):
            return None if value in self.empty_values else value
        text = str(value).strip()
        if text.startswith("-"):
            raise ValidationError(NEGATIVE, code="min_value")
        try:
            amount = baht.read(text)
        except ValueError:
            raise ValidationError(NO_AMOUNT, code="invalid") from None
        if amount != amount.quantize(baht.SATANG):
            raise ValidationError(NO_AMOUNT, code="invalid")
        if amount > baht.MOST:
            raise ValidationError(TOO_MUCH, code="max_value")
        return amount

    def prepare_value(self, value):
        return baht.in_figures(value) if isinstance(value, Decimal) else value


class BahtField(models.DecimalField):
    """An amount of money in baht, satang after the point; empty is "not known"."""

    def __init__(self, *args, **kwargs):
        limits = [MinValueValidator(0, NEGATIVE), MaxValueValidator(baht.MOST, TOO_MUCH)]
        defaults = {"max_digits": 9, "decimal_places": 2, "validators": limits}
        super().__init__(*args, **{**defaults, **kwargs})

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": BahtFormField, **kwargs})


class YearFormField(forms.IntegerField):
    widget = number_input()
    default_error_messages = {"invalid": WRONG_YEAR, "min_value": WRONG_YEAR}


class FiscalYearField(models.PositiveSmallIntegerField):
    """A fiscal year in the Buddhist era."""

    default_validators = [
        MinValueValidator(FIRST_YEAR, WRONG_YEAR),
        MaxValueValidator(LAST_YEAR, WRONG_YEAR),
    ]

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": YearFormField, **kwargs})
