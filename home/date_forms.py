"""Dates in the back office, typed and shown in the Buddhist era."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils.timezone import localtime, make_aware
from wagtail.admin import filters
from wagtail.admin.forms.models import register_form_field_override

from home.buddhist import BE, NoSuchDayError, parse_buddhist
from home.folding import ascii_digits

INVALID = "ใส่วันที่เป็น วัน/เดือน/ปี พ.ศ. เช่น 23/11/2569"
NO_SUCH_DAY = "ปฏิทินไม่มีวันนี้ ตรวจวันและเดือนอีกครั้ง " + INVALID
INVALID_MOMENT = "ใส่วันและเวลาเป็น วัน/เดือน/ปี พ.ศ. ชั่วโมง:นาที เช่น 23/11/2569 08:30"


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
        except NoSuchDayError:
            raise ValidationError(NO_SUCH_DAY, code="invalid") from None
        except ValueError:
            raise ValidationError(INVALID, code="invalid") from None


class BuddhistMomentInput(forms.MultiWidget):
    """A day in the Buddhist era and, beside it, a time of that day."""

    def __init__(self, attrs=None, *, at_end_of_day=False):
        self.at_end_of_day = at_end_of_day
        time = forms.TimeInput({"type": "time", "aria-label": "เวลา"}, format="%H:%M")
        super().__init__([BuddhistDateInput({"aria-label": "วันที่"}), time], attrs)

    def decompress(self, value):
        if value is None:
            return [None, None]
        local = localtime(value)
        if self.at_end_of_day and local.time() == datetime.time():
            return [local.date() - datetime.timedelta(days=1), None]
        return [local.date(), local.time()]


class BuddhistMomentField(forms.MultiValueField):
    """A day and a time; without the time, the beginning of the day or its end."""

    def __init__(self, *, at_end_of_day=False, required=True, **kwargs):
        self.at_end_of_day = at_end_of_day
        fields = (BuddhistDateField(required=required), forms.TimeField(required=False))
        kwargs["widget"] = BuddhistMomentInput(at_end_of_day=at_end_of_day)
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


class TypedMomentInput(forms.TextInput):
    def __init__(self, attrs=None):
        words = {"placeholder": "วัน/เดือน/พ.ศ. ชั่วโมง:นาที", "autocomplete": "off"}
        super().__init__(words | (attrs or {}))

    def format_value(self, value):
        if isinstance(value, datetime.datetime):
            return f"{value.day}/{value.month}/{value.year + BE} {value:%H:%M}"
        return value


class TypedMomentField(forms.DateTimeField):
    """One line for day and time, where Wagtail has room for one; without a time, that midnight."""

    widget = TypedMomentInput
    default_error_messages = {"invalid": INVALID_MOMENT}

    def to_python(self, value):
        if value in self.empty_values or isinstance(value, datetime.date):
            return super().to_python(value)
        try:
            return super().to_python(moment_of(value))
        except ValueError:
            raise ValidationError(INVALID_MOMENT, code="invalid") from None


def moment_of(text):
    """The day and time typed, of no zone yet. Raises ValueError if there is none."""
    day, _, time = ascii_digits(text).replace(" น.", "").strip().rpartition(" ")
    if ":" not in time and not (day and "." in time and time.replace(".", "").isdigit()):
        return datetime.datetime.combine(parse_buddhist(text), datetime.time())  # noqa: DTZ001
    hour, _, minute = time.replace(".", ":").partition(":")
    return datetime.datetime.combine(parse_buddhist(day), datetime.time(int(hour), int(minute[:2])))


class BuddhistFilterInput(BuddhistDateInput):
    """Where a list is narrowed to days: the form behind it, not ours, is given ISO dates."""

    def format_value(self, value):
        try:
            return super().format_value(datetime.date.fromisoformat(value))
        except (TypeError, ValueError):
            return super().format_value(value)

    def value_from_datadict(self, data, files, name):
        typed = super().value_from_datadict(data, files, name)
        try:
            return parse_buddhist(typed).isoformat() if typed else typed
        except ValueError:
            return typed


def use_in_admin(date_field, moment_field):
    """Let the back office ask for these two kinds of model field, and narrow lists, in this way."""
    for field, form_class in (
        (date_field, BuddhistDateField),
        (moment_field, TypedMomentField),
    ):
        register_form_field_override(field, override={"form_class": form_class}, exact_class=True)
    filters.AdminDateInput = BuddhistFilterInput
