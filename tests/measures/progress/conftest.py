"""A plan of fiscal year 2568 that has begun, and people who answer for it."""

import datetime

import pytest
from django.utils.timezone import make_aware

from measures.plans.models import Issue, Measure, MeasureStep, Plan, Row
from measures.progress import actions
from tests.factories.home import DivisionFactory, PersonFactory

BEGINS, ENDS = datetime.date(2024, 10, 1), datetime.date(2025, 3, 31)
TODAY = datetime.date(2025, 5, 1)


def moment(day):
    return make_aware(datetime.datetime.combine(day, datetime.time(10)))


AT = moment(TODAY)


@pytest.fixture
def make(db):
    """A published plan: ``make(issues=2, rows=3)``, each row with two steps."""

    def build(year=2568, *, issues=1, rows=1, is_published=True, **fields):
        plan = Plan.objects.create(fiscal_year=year, is_published=is_published)
        for number in range(1, issues + 1):
            title, title_en = f"ประเด็น {number}", f"Issue {number}"
            issue = Issue.objects.create(
                plan=plan, title=title, title_en=title_en, sort_order=number
            )
            for place in range(1, rows + 1):
                _row(issue, place, fields)
        return plan

    return build


def _row(issue, place, fields):
    values = {"question": "เพียงใด", "analysis": "ยังช้า", "begins_on": BEGINS, "ends_on": ENDS}
    values |= {"lead": "สำนักปลัด", "code": f"i{place}", "sort_order": place}
    row = Row.objects.create(issue=issue, **values | fields)
    measure = Measure.objects.create(row=row, text=f"มาตรการ {place}", sort_order=1)
    for order, text in enumerate(("ติดป้าย", "วัดผล"), 1):
        MeasureStep.objects.create(measure=measure, text=text, sort_order=order)


@pytest.fixture
def step(make):
    """The first step of a plan of two."""
    make()
    return MeasureStep.objects.earliest("pk")


@pytest.fixture
def tell(user_of):
    """Report of a step: ``tell(step, 60, on=day)``."""
    by = user_of("lawyer")

    def report(step, percent, *, on=TODAY, text="ทำแล้วบางส่วน", at=AT):
        state = {0: "not_begun", 100: "done"}.get(percent, "under_way")
        return actions.report(step, state=state, percent=percent, text=text, on=on, by=by, at=at)

    return report


@pytest.fixture
def staff(user_of):
    """Somebody with a role and a place in a division: ``staff("officer", division)``."""

    def hire(role, division=None):
        user = user_of(role)
        user.email = f"{user.username}@example.org"
        user.save()
        PersonFactory(user=user, division=division or DivisionFactory())
        return user

    return hire
