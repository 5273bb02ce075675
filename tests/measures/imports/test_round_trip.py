"""What the portal writes as DOCX, XLSX and CSV gives the same plan when it is brought back."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cms.demo import agency, people, plans
from home.models import AgencySettings
from measures.imports import known, opening, sample, understanding
from measures.imports.models import ImportDraft
from measures.plans import document, workbook
from measures.plans.models import Plan
from measures.plans.reading import sheet

from .test_import_screens import URL, typed

pytestmark = pytest.mark.django_db
WRITERS = {
    "docx": document.as_docx,
    "xlsx": workbook.as_xlsx,
    "csv": sample.as_csv,
}


@pytest.fixture
def plan(user_of):
    """The demo's plan of 2566 in the office it needs; beside it, its copies for later years."""
    divisions = agency.create_divisions()
    plans.create(divisions, people.create(divisions, {}), {"admin": user_of("admin")})
    return Plan.objects.get(fiscal_year=2566)


def everything(plan):
    """All of a plan that a table shows."""
    found = sheet(plan)
    return [
        (
            issue.title,
            [
                (row.code, row.question, row.analysis, row.period, row.responsible, row.officers)
                + ([(one.text, [step.text for step in one.steps]) for one in row.measures],)
                for row in issue.rows
            ],
        )
        for issue in found.issues
    ]


@pytest.mark.parametrize("kind", WRITERS)
def test_a_plan_written_and_brought_back_is_the_same(client, user_of, plan, kind):
    before, divisions = everything(plan), _divisions(plan)
    data = WRITERS[kind](sheet(plan), AgencySettings.load())
    plan.delete()
    client.force_login(user_of("head"))
    client.post(URL, {"file": SimpleUploadedFile(f"measures.{kind}", data)})
    draft = ImportDraft.objects.get()
    page = client.get(f"{URL}{draft.pk}/")
    assert page.context["preview"].count == 0
    client.post(f"{URL}{draft.pk}/", typed(page, confirm="1"))
    again = Plan.objects.get(fiscal_year=2566)
    assert again.title == "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
    assert everything(again) == before
    assert _divisions(again) == divisions


def test_the_copy_for_another_year_comes_back_with_its_own_dates(plan):
    other = Plan.objects.exclude(pk=plan.pk).first()
    for write in WRITERS.values():
        grid = opening.of_file(write(sheet(other), AgencySettings.load()))
        draft = understanding.understand(grid, known.office())
        assert draft["fiscal_year"] == str(other.fiscal_year)


def _divisions(plan):
    return [
        sorted(one.name for one in row.divisions.all())
        for issue in plan.issues.order_by("sort_order")
        for row in issue.rows.order_by("sort_order")
    ]
