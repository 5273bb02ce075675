"""The stretches of a fiscal year that figures are published for."""

import datetime
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from home.buddhist import months_of

from .fiscal_years import HALF, first_day, last_day


class Period(StrEnum):
    """Its value stands in addresses and in open data, so it does not change."""

    FIRST = "first-half"
    SECOND = "second-half"
    YEAR = "year"

    @property
    def title(self):
        return TITLES[self]

    @property
    def is_half(self) -> bool:
        return self is not Period.YEAR

    def of(self, months: list) -> list:
        """Return what of twelve things, one for each month, is within it."""
        return {Period.FIRST: months[:HALF], Period.SECOND: months[HALF:]}.get(self, months)

    def days(self, year: int) -> tuple[datetime.date, datetime.date]:
        """Return its first and its last day in a fiscal year (BE)."""
        begins = self.of(months_of(year))[0]
        if self is Period.FIRST:
            return begins, months_of(year)[HALF] - datetime.timedelta(days=1)
        return (begins if self.is_half else first_day(year)), last_day(year)


TITLES = {
    Period.FIRST: _("6 เดือนแรก (ต.ค.–มี.ค.)"),
    Period.SECOND: _("6 เดือนหลัง (เม.ย.–ก.ย.)"),
    Period.YEAR: _("ทั้งปี"),
}
