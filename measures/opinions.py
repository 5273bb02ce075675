"""What people thought of the service: what they said after closing, and at the counter.

Five levels, 5 the most, on four dimensions. The percentage is the mean of five, as the yearly
survey of satisfaction reckons it.
"""

import datetime
from dataclasses import dataclass, field

from django.db.models import Count, Sum
from django.db.models.functions import TruncMonth
from django.utils.timezone import get_current_timezone

from casework.models import Rating, SurveySheet
from casework.models.surveys import DIMENSIONS, LEVELS

MOST = LEVELS[1]


@dataclass
class Opinion:
    """The answers of some people together. Adds up."""

    count: int = 0
    sums: dict[str, int] = field(default_factory=lambda: dict.fromkeys(DIMENSIONS, 0))

    def add(self, other: "Opinion"):
        self.count += other.count
        for dimension, total in other.sums.items():
            self.sums[dimension] += total

    @property
    def mean(self) -> float | None:
        """The mean of all dimensions, from 1 to 5."""
        return sum(self.sums.values()) / (self.count * len(DIMENSIONS)) if self.count else None

    @property
    def percent(self) -> float | None:
        return self.mean * 100 / MOST if self.count else None

    def mean_of(self, dimension: str) -> float | None:
        return self.sums[dimension] / self.count if self.count else None


def opinions(months: list[datetime.date], *, divisions=None) -> list[tuple[dict, Opinion]]:
    """Return the answers given in these months, in groups by ``month``, ``division``, ``topic``.

    ``divisions`` limits to those, by id.
    """
    first, after = months[0], _month_after(months[-1])
    zone = get_current_timezone()
    begin, end = (datetime.datetime.combine(day, datetime.time(), zone) for day in (first, after))
    ratings = Rating.objects.filter(at__gte=begin, at__lt=end)
    sheets = SurveySheet.objects.filter(on__gte=first, on__lt=after)
    if divisions is not None:
        ratings = ratings.filter(case__division__in=divisions)
        sheets = sheets.filter(division__in=divisions)
    return [
        *_grouped(ratings, "at", division="case__division_id", topic="case__topic"),
        *_grouped(sheets, "on", division="division_id", topic="topic"),
    ]


def _grouped(answers, when, *, division, topic):
    rows = (
        answers.order_by()
        .annotate(month=TruncMonth(when))
        .values("month", division, topic)
        .annotate(count=Count("pk"), **{f"sum_{name}": Sum(name) for name in DIMENSIONS})
    )
    return [
        (
            {"month": _date(row["month"]), "division": row[division], "topic": row[topic]},
            Opinion(row["count"], {name: row[f"sum_{name}"] for name in DIMENSIONS}),
        )
        for row in rows
    ]


def _date(month):
    return month.date() if isinstance(month, datetime.datetime) else month


def _month_after(month):
    return (month + datetime.timedelta(days=31)).replace(day=1)
