"""What people thought of the service: what they said after closing, and at the counter.

Five levels, 5 the most, on four dimensions. The percentage is the mean of five, as the yearly
survey of satisfaction reckons it.
"""

import datetime
from dataclasses import dataclass, field

from django.db.models import Case as Choice
from django.db.models import Count, SmallIntegerField, Sum, Value, When
from django.utils.timezone import get_current_timezone

from casework.models import Case, Rating, SurveySheet
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


def opinions(
    months: list[datetime.date], *, kind=Case.Kind.SERVICE_REQUEST, divisions=None
) -> list[tuple[dict, Opinion]]:
    """Return the answers given in these months, in groups by ``month``, ``division``, ``topic``.

    Those after closing are of cases of this kind; at the counter people judge services.
    ``divisions`` limits to those, by id.
    """
    days = [*months, _month_after(months[-1])]
    moments = [_midnight(day) for day in days]
    ratings = Rating.objects.filter(at__gte=moments[0], at__lt=moments[-1], case__kind=kind)
    sheets = SurveySheet.objects.filter(on__gte=days[0], on__lt=days[-1])
    if divisions is not None:
        ratings = ratings.filter(case__division__in=divisions)
        sheets = sheets.filter(division__in=divisions)
    of_case = {"division": "case__division_id", "topic": "case__topic"}
    of_sheet = {"division": "division_id", "topic": "topic"}
    said = _grouped(ratings, _nth("at", moments), months, **of_case)
    if kind != Case.Kind.SERVICE_REQUEST:
        return said
    return [
        *said,
        *_grouped(sheets, _nth("on", days), months, **of_sheet),
    ]


def _grouped(answers, nth, months, *, division, topic):
    rows = (
        answers.order_by()
        .annotate(nth=nth)
        .values("nth", division, topic)
        .annotate(count=Count("pk"), **{f"sum_{name}": Sum(name) for name in DIMENSIONS})
    )
    return [
        (
            {"month": months[row["nth"]], "division": row[division], "topic": row[topic]},
            Opinion(row["count"], {name: row[f"sum_{name}"] for name in DIMENSIONS}),
        )
        for row in rows
    ]


def _nth(when, begins):
    """Which of the months it was, by comparing: SQLite would call Python for every row's month."""
    whens = [
        When(**{f"{when}__lt": after}, then=Value(nth)) for nth, after in enumerate(begins[1:])
    ]
    return Choice(*whens, output_field=SmallIntegerField())


def _midnight(day):
    return datetime.datetime.combine(day, datetime.time(), get_current_timezone())


def _month_after(month):
    return (month + datetime.timedelta(days=31)).replace(day=1)
