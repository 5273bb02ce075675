"""Dates in the back office, typed and shown in the Buddhist era."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from wagtail.admin.forms.models import register_form_field_override

from home.buddhist import BE, parse_buddhist

INVALID = "ใส่วันที่เป็น วัน/เดือน/ปี พ.ศ. เช่น 23/11/2569"


class BuddhistDateInput(forms.TextInput):
    def __init__(self, attrs=None):
        super().__init__({"placeholder": "วัน/เดือน/พ.ศ.", "autocomplete": "off", **(attrs or {})})

    def format_value(self, value):
        if isinstance(value, datetime.date):
            return f"{value.day}/{value.month}/{value.year + BE}"
        return value


class BuddhistDateField(forms.DateField):
    """A date typed in any way parse_buddhist takes; what was typed stays when it is wrong."""

    widget = BuddhistDateInput
    default_error_messages = {"invalid": INVALID}

    def to_python(self, value):
        if value in self.empty_values or isinstance(value, datetime.date):
            return super().to_python(value)
        try:
            return parse_buddhist(value)
        except ValueError:
            raise ValidationError(INVALID, code="invalid") from None


def use_in_admin(date_field):
    """Let every form of the back office ask for this kind of model field in this way."""
    register_form_field_override(
        date_field, override={"form_class": BuddhistDateField}, exact_class=True
    )
