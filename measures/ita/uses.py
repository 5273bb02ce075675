"""Which items of which years show a piece of evidence, for the list of all evidence."""

from collections import defaultdict

from django.urls import reverse

from measures.evidence.uses import Use

from .models import ItemEvidence


def uses(ids) -> dict[int, list[Use]]:
    """The items by the id of the evidence, the newest year first."""
    lines = ItemEvidence.objects.filter(evidence__in=ids).select_related(
        "item__indicator__assessment"
    )
    found = defaultdict(list)
    for line in lines.order_by(
        "-item__indicator__assessment__year", "item__sort_order", "item__pk", "pk"
    ):
        item = line.item
        year = item.indicator.assessment.year
        address = reverse("ita_staff:item", args=[year, item.key])
        found[line.evidence_id].append(Use(f"ITA ปี {year} ข้อ {item}", address))
    return dict(found)
