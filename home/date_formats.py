"""The dates that Django and Wagtail write by themselves, in the Buddhist era on Thai screens.

Both ask ``django.utils.formats`` for "the date as this language writes it". Django's Thai formats
are right but for the year, and a format cannot say "plus 543": so the year is drawn here. What
names its own format ("Y-m-d", for a machine to read) stays as it is.
"""

from types import SimpleNamespace

from django.utils import dateformat, formats

from home.buddhist import BE
from home.languages import THAI, is_english

NAMED = ("DATE_FORMAT", "DATETIME_FORMAT", "SHORT_DATE_FORMAT", "SHORT_DATETIME_FORMAT")


class ThaiFormat(dateformat.DateFormat):
    def Y(self):  # noqa: N802 - the letter of the format
        return self.data.year + BE


def written(value, format_string):
    """The date or moment in this format; Buddhist if it is how Thai writes dates."""
    thai = not is_english() and format_string in _thai_formats()
    return (ThaiFormat if thai else dateformat.DateFormat)(value).format(format_string)


def use_everywhere():
    """Let every date that no format is named for be written this way."""
    formats.dateformat = SimpleNamespace(format=written, time_format=dateformat.time_format)


def _thai_formats():
    return {formats.get_format(name, THAI) for name in (*NAMED, "YEAR_MONTH_FORMAT")}
