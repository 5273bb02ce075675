"""Last year's assessment as the beginning of another year's."""

import datetime

from django.db import transaction

from measures.evidence import actions as evidence_actions
from measures.evidence.models import Kind
from measures.ita.models import (
    YEAR_TWICE,
    AssessmentYear,
    Element,
    Indicator,
    Item,
    ItemEvidence,
    Question,
)
from measures.ita.states import PeriodRule
from measures.refusing import NotAllowed

from .living import renew
from .refusing import changed, locked

COPY = "ita.copy"


@transaction.atomic
def copy(source: AssessmentYear, *, to_year: int, by, at: datetime.datetime) -> AssessmentYear:
    """Return another year with the same items, elements (waiting again) and owners.

    Evidence of what holds now stays; the portal's own pages become those of the new year; all
    other evidence told of the old year and is not copied. Raises NotAllowed where that year is.
    """
    source = locked(source)
    if AssessmentYear.objects.filter(year=to_year).exists():
        raise NotAllowed(YEAR_TWICE)
    new = AssessmentYear.objects.create(year=to_year, pass_mark=source.pass_mark)
    for indicator in source.indicators.order_by("number"):
        copied = _same(Indicator, indicator, assessment=new, score=None)
        for question in indicator.questions.order_by("sort_order", "pk"):
            _same(Question, question, indicator=copied, score=None)
        for item in indicator.items.select_related("division", "person").order_by(
            "sort_order", "pk"
        ):
            _copy_item(item, copied, to_year - source.year)
    renew(new)
    changed(new, by=by, at=at, action=COPY, **{"from": source.year})
    return new


def _copy_item(item, indicator, years):
    is_current = item.period_rule == PeriodRule.CURRENT
    new = _same(
        Item,
        item,
        indicator=indicator,
        division=item.division if item.division and item.division.is_active else None,
        person=item.person if item.person and item.person.is_active else None,
        explanation=item.explanation if is_current else "",
        due_on=None,
    )
    Element.objects.bulk_create(
        Element(item=new, text=one.text, sort_order=one.sort_order)
        for one in item.elements.order_by("sort_order", "pk")
    )
    for line in item.evidence.select_related("evidence").order_by("sort_order", "pk"):
        _copy_line(line, new, years, is_current)


def _copy_line(line, item, years, is_current):
    evidence = line.evidence
    if evidence and evidence.kind == Kind.LIVE and evidence.fiscal_year:
        if not line.is_automatic:  # what is, is attached again once it exists
            evidence = evidence_actions.of_live(evidence.live_key, evidence.fiscal_year + years)
            _same(ItemEvidence, line, item=item, evidence=evidence, **_UNSAID)
    elif evidence and is_current:
        _same(ItemEvidence, line, item=item, **_UNSAID)


_UNSAID = {"covers_from": None, "covers_to": None, "none_words": ""}


def _same(model, one, **changes):
    """Another row with the same values but for these."""
    fields = [field for field in model._meta.concrete_fields if not field.primary_key]
    values = {field.attname: getattr(one, field.attname) for field in fields}
    for name in changes:
        values.pop(f"{name}_id", None)
    return model.objects.create(**values | changes)
