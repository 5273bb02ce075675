"""The announced results put together for reading: years, indicators, what changed, what is weak.

A year's result is read by everybody once its day of announcement is kept; before that the scores
are a draft of the office. An indicator is the same from year to year by its key, not its number.
"""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .models import AssessmentYear, Indicator, Tool

LOWEST = 3  # so many indicators are looked at even in a year in which all passed
# Of each tool in the total, in percent: a hint for whoever types. What was announced counts.
WEIGHTS = {Tool.IIT: 30, Tool.EIT: 30, Tool.OIT: 40}

ASKED = {
    Tool.IIT: gettext_lazy("บุคลากรของเราประเมิน (IIT)"),
    Tool.EIT: gettext_lazy("ผู้มาติดต่อประเมิน (EIT)"),
    Tool.OIT: gettext_lazy("การเปิดเผยข้อมูลบนเว็บไซต์ (OIT)"),
}


@dataclass(frozen=True)
class Change:
    """How a score stands to that of an earlier year."""

    points: Decimal
    since: int

    @property
    def words(self) -> str:
        values = {"points": f"{abs(self.points):.2f}", "year": self.since}
        if self.points > 0:
            return _("ดีขึ้น %(points)s คะแนนจากปี %(year)s") % values
        if self.points < 0:
            return _("ลดลง %(points)s คะแนนจากปี %(year)s") % values
        return _("เท่าเดิมกับปี %(year)s") % values

    @property
    def direction(self) -> str:
        return "up" if self.points > 0 else "down" if self.points < 0 else "same"


@dataclass(frozen=True)
class YearResult:
    assessment: AssessmentYear
    indicators: list[Indicator]

    @property
    def year(self) -> int:
        return self.assessment.year

    @property
    def scores(self) -> dict[str, Decimal]:
        return {one.key: one.score for one in self.indicators if one.score is not None}

    @property
    def tools(self) -> list[tuple[str, list[Indicator]]]:
        """The indicators under who was asked."""
        groups = [(ASKED[tool], [i for i in self.indicators if i.tool == tool]) for tool in Tool]
        return [(label, found) for label, found in groups if found]

    @property
    def weak(self) -> list[Indicator]:
        """Every indicator below the pass mark and at least the lowest three, the lowest first."""
        mark = self.assessment.pass_mark
        scored = sorted((i for i in self.indicators if i.score is not None), key=_lowest_first)
        below = [i for i in scored if mark is not None and i.score < mark]
        return scored[: max(LOWEST, len(below))]

    @property
    def is_passed(self) -> bool | None:
        """None where that can't be said."""
        total, mark = self.assessment.total, self.assessment.pass_mark
        return None if total is None or mark is None else total >= mark

    def standing(self, indicator: Indicator) -> str:
        """Say of one of the weak how it stands to the mark."""
        if self.is_below(indicator):
            return _("ยังไม่ถึงเกณฑ์ผ่าน")
        if self.assessment.pass_mark is None:
            return _("อยู่ในกลุ่มคะแนนต่ำสุด")
        return _("ผ่านเกณฑ์ แต่อยู่ในกลุ่มคะแนนต่ำสุด")

    def is_below(self, indicator: Indicator) -> bool:
        mark = self.assessment.pass_mark
        return mark is not None and indicator.score is not None and indicator.score < mark


def announced():
    return AssessmentYear.objects.exclude(announced_on=None)


def results() -> list[YearResult]:
    """Return every announced year, the oldest first. Two questions to the database."""
    years = list(announced().order_by("year"))
    found = Indicator.objects.filter(assessment__in=years).order_by("number", "pk")
    of_year = {year.pk: [] for year in years}
    for indicator in found:
        of_year[indicator.assessment_id].append(indicator)
    return [YearResult(year, of_year[year.pk]) for year in years]


def missing_years(found: list[YearResult]) -> list[int]:
    """The years between the first and the last of which no result is known."""
    known = {one.year for one in found}
    return [year for year in range(min(known), max(known)) if year not in known] if known else []


def change(found: list[YearResult], year: int, score_of) -> Change | None:
    """Return how a year's score stands to the latest earlier one that is known."""
    scores = [(one.year, score_of(one)) for one in found if one.year <= year]
    scores = [(known, score) for known, score in scores if score is not None]
    if len(scores) < 2 or scores[-1][0] != year:
        return None
    (since, before), (_year, now) = scores[-2:]
    return Change(now - before, since)


def total_of(result: YearResult) -> Decimal | None:
    return result.assessment.total


def score_of(key: str):
    return lambda result: result.scores.get(key)


def weighted_total(scores) -> Decimal | None:
    """The total of pairs of tool and score by the weights; None while a score is missing."""
    scores, total = list(scores), Decimal(0)
    for tool, weight in WEIGHTS.items():
        own = [score for its, score in scores if its == tool]
        if not own or None in own:
            return None
        total += sum(own) / len(own) * weight / 100
    return total.quantize(Decimal("0.01"))


def _lowest_first(indicator):
    return indicator.score, indicator.number
