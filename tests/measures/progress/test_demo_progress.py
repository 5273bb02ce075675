"""The demo's plans as they were done: one whole year with its reports, and this year's so far."""

import pytest
from django.utils.timezone import localdate

from cms.demo import accounts, agency, people, plans, progress
from home.buddhist import fiscal_year
from measures.plans.models import Plan
from measures.progress.models import PlanReport
from measures.progress.picture import picture

pytestmark = pytest.mark.django_db


def test_a_year_is_told_to_its_end_and_this_one_so_far(client, site):
    divisions = agency.create_divisions()
    users = accounts.create() | people.silent_users()
    plans.create(divisions, people.create(divisions, users), users)
    progress.create(users, {"meetings": site[0]})
    whole = picture(Plan.objects.get(fiscal_year=2566), on=localdate())
    assert all(step.now.on for step in whole.steps)
    assert (whole.tally.done, whole.tally.late, whole.tally.over) == (29, 1, 2)
    half, year = PlanReport.objects.order_by("months")
    assert half.facts["tally"]["unfinished"] == 2
    assert year.facts["tally"]["unfinished"] == 1
    page = client.get("/measures/2566/reports/12-months/").content.decode()
    assert "ครบกำหนดแล้วแต่ยังไม่เสร็จ 1 ขั้นตอน" in page
    so_far = picture(Plan.objects.get(fiscal_year=fiscal_year(localdate())), on=localdate())
    assert so_far.tally.under_way == 10
    assert any(step.now.on is None for step in so_far.steps)
