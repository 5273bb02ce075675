"""The published years in one line each: how many items are complete, and what the result was."""

from dataclasses import dataclass

from django.db.models import Count, Q

from .models import AssessmentYear, Item, State


@dataclass(frozen=True)
class YearLine:
    assessment: AssessmentYear
    items: int
    complete: int

    @property
    def is_announced(self) -> bool:
        return self.assessment.announced_on is not None


def published():
    return AssessmentYear.objects.filter(is_published=True)


def years() -> list[YearLine]:
    """Return every published year, the newest first. Two questions to the database."""
    found = list(published().order_by("-year"))
    counts = {year.pk: [0, 0] for year in found}
    lacking = Count("elements", filter=~Q(elements__state=State.COMPLETE))
    items = Item.objects.filter(indicator__assessment__in=found).order_by()
    items = items.annotate(all=Count("elements"), lacking=lacking)
    for year, all_, lacks in items.values_list("indicator__assessment_id", "all", "lacking"):
        counts[year][0] += 1
        counts[year][1] += bool(all_ and not lacks)
    return [YearLine(year, *counts[year.pk]) for year in found]
