"""The integrity plans of the demo: of 2566 and of this year, published, and next year's draft."""

import datetime

from django.utils.timezone import localdate

from home.buddhist import fiscal_year
from measures.plans import actions
from measures.plans.models import Issue, Measure, MeasureStep, Plan, Row, RowOfficer

from .plan_texts import HALF, ISSUES, YEAR

BEGINS = datetime.date(2022, 10, 1)
ENDS = {True: datetime.date(2023, 3, 31), False: datetime.date(2023, 9, 30)}  # of the half year


def create(divisions, staff, users):
    """Everything of the first plan, then the copies by actions, as an office would make them."""
    plan = Plan.objects.create(
        fiscal_year=YEAR,
        title_en="Measures for integrity and transparency",
        announced_on=BEGINS + datetime.timedelta(days=2),
    )
    for place, text in enumerate(ISSUES):
        title, title_en = text.title
        issue = Issue.objects.create(plan=plan, title=title, title_en=title_en, sort_order=place)
        for row_place, row in enumerate(text.rows):
            _row(issue, row_place, row, divisions, staff)
    actions.publish(plan, by=users["admin"])
    this_year = fiscal_year(localdate())
    plan = actions.copy(plan, to_year=this_year, by=users["admin"])
    actions.publish(plan, by=users["admin"])
    actions.copy(plan, to_year=this_year + 1, by=users["admin"])


def _row(issue, place, text, divisions, staff):
    lead, lead_en = text.lead
    row = Row(
        issue=issue,
        sort_order=place,
        code=text.code,
        question=text.question,
        analysis=text.analysis,
        begins_on=BEGINS,
        ends_on=ENDS[text.period == HALF],
        is_for_all=text.is_for_all,
        lead=lead,
        lead_en=lead_en,
    )
    row.full_clean()
    row.divisions.set([divisions[key] for key in text.divisions])
    row.save()
    for order, key in enumerate(text.officers):
        RowOfficer.objects.create(row=row, person=staff[key], sort_order=order)
    for order, (words, steps) in enumerate(text.measures):
        measure = Measure.objects.create(row=row, text=words, sort_order=order)
        MeasureStep.objects.bulk_create(
            MeasureStep(measure=measure, text=step, sort_order=n)
            for n, (_mark, step) in enumerate(steps)
        )
