"""Inputs that the browser does not have."""

from django import forms
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _

from home.buddhist import BE


class BuddhistDateInput(forms.MultiWidget):
    """Day, month and year of the Buddhist era: a browser's own calendar shows other years."""

    template_name = "casework/form/date.html"
    use_fieldset = True

    def __init__(self, attrs=None):
        digits = {"inputmode": "numeric", "autocomplete": "off"}
        months = [("", _("เลือก")), *((str(n), name) for n, name in MONTHS.items())]
        super().__init__(
            {
                "day": forms.TextInput(attrs={**digits, "size": 2}),
                "month": forms.Select(choices=months),
                "year": forms.TextInput(attrs={**digits, "size": 4}),
            },
            attrs,
        )

    def decompress(self, value):
        return [str(value.day), str(value.month), str(value.year + BE)] if value else ["", "", ""]


class UploadInput(forms.FileInput):
    """Several files at once. What was sent before is listed by the field's layout."""

    allow_multiple_selected = True

    def value_from_datadict(self, data, files, name):
        return files.getlist(name) if hasattr(files, "getlist") else files.get(name, [])
