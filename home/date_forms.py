"""Dates in the back office, typed and shown in the Buddhist era."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils.timezone import localtime, make_aware
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


class BuddhistMomentInput(forms.MultiWidget):
    """A day in the Buddhist era and, beside it, a time of that day."""

    def __init__(self, attrs=None):
        time = forms.TimeInput({"type": "time", "aria-label": "เวลา"}, format="%H:%M")
        super().__init__([BuddhistDateInput(), time], attrs)

    def decompress(self, value):
        if value is None:
            return [None, None]
        local = localtime(value)
        return [local.date(), local.time()]


class BuddhistMomentField(forms.MultiValueField):
    """A day and a time; without the time, the beginning of the day or its end."""

    widget = BuddhistMomentInput

    def __init__(self, *, at_end_of_day=False, required=True, **kwargs):
        self.at_end_of_day = at_end_of_day
        fields = (BuddhistDateField(required=required), forms.TimeField(required=False))
        super().__init__(fields, required=required, require_all_fields=False, **kwargs)

    def compress(self, data_list):
        day, time = [*data_list, None, None][:2]
        if day is None:
            if time is not None:
                raise ValidationError("ใส่วันที่ด้วย", code="incomplete")
            return None
        if time is None and self.at_end_of_day:
            day += datetime.timedelta(days=1)
        return make_aware(datetime.datetime.combine(day, time or datetime.time()))


def use_in_admin(date_field):
    """Let every form of the back office ask for this kind of model field in this way."""
    register_form_field_override(
        date_field, override={"form_class": BuddhistDateField}, exact_class=True
    )
