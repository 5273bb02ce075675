"""Plans small and whole, and the demo's of 2566 with the office it needs."""

import datetime

import pytest

from cms.demo import agency, people, plans
from measures.plans.models import Issue, Measure, MeasureStep, Plan, Row

BEGINS, ENDS = datetime.date(2024, 10, 1), datetime.date(2025, 3, 31)


@pytest.fixture
def make(db):
    """A plan with so many rows in one issue: ``make(2568, rows=9, is_published=True)``."""

    def build(year=2568, *, rows=1, **fields):
        plan = Plan.objects.create(fiscal_year=year, **fields)
        issue = Issue.objects.create(
            plan=plan, title="ความโปร่งใส", title_en="Openness", sort_order=1
        )
        for number in range(1, rows + 1):
            row = Row.objects.create(
                issue=issue,
                code=f"i{number}",
                question=f"คำถามที่ {number}",
                analysis="ยังช้า",
                begins_on=BEGINS,
                ends_on=ENDS,
                is_for_all=True,
                lead="สำนักปลัด",
                sort_order=number,
            )
            measure = Measure.objects.create(row=row, text=f"มาตรการ {number}", sort_order=1)
            for place, step in enumerate(("ติดป้าย", "วัดผล"), 1):
                MeasureStep.objects.create(measure=measure, text=step, sort_order=place)
        return plan

    return build


@pytest.fixture
def of_2566(user_of):
    """The demo's plan, published, with its copy for this year."""
    divisions = agency.create_divisions()
    plans.create(divisions, people.create(divisions, {}), {"admin": user_of("admin")})
    return Plan.objects.get(fiscal_year=2566)
