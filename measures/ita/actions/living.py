"""The portal's own pages, attached to the items they answer without anybody's doing."""

from collections import defaultdict
from functools import cache

from measures.evidence import actions as evidence_actions
from measures.evidence import live
from measures.ita.models import AssessmentYear, Item, ItemEvidence
from measures.ita.states import PeriodRule


def renew(assessment: AssessmentYear) -> int:
    """Attach what exists by now and does not stand under its item. Return how many.

    What staff took off an item is not in its ``live_keys`` any more and stays away.
    """
    items = list(Item.objects.filter(indicator__assessment=assessment).order_by("sort_order", "pk"))
    standing = _standing(assessment)
    pages = _Pages()
    made = [
        _line(item, key, assessment.year, len(standing[item.pk]))
        for item in items
        for key in item.live_keys
        if not any(line.evidence_id and line.evidence.live_key == key for line in standing[item.pk])
        and pages.exists(key, year_of(item.period_rule, assessment.year))
    ]
    ItemEvidence.objects.bulk_create(made)
    return len(made)


def year_of(rule: str, year: int) -> int:
    """The fiscal year that an item of that rule asks for."""
    return year - 1 if rule == PeriodRule.LAST_YEAR else year


class _Pages:
    """Which of the portal's pages there are; asked once."""

    def __init__(self):
        self.known = live.known()
        self.years = cache(lambda key: self.known[key].years())

    def exists(self, key, year):
        one = self.known.get(key)
        return one is not None and (one.years is None or year in self.years(key))


def _standing(assessment):
    lines = defaultdict(list)
    found = ItemEvidence.objects.filter(item__indicator__assessment=assessment)
    for line in found.select_related("evidence").order_by("sort_order", "pk"):
        lines[line.item_id].append(line)
    return lines


def _line(item, key, year, place):
    return ItemEvidence(
        item=item,
        evidence=evidence_actions.of_live(key, year_of(item.period_rule, year)),
        is_automatic=True,
        sort_order=place,
    )
