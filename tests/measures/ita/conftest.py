"""A year of the assessment as the national commission asked it, and small ones made by hand."""

import datetime

import pytest

from home.models import StandardPage
from measures.evidence import actions as evidence_actions
from measures.ita import actions
from measures.ita.models import AssessmentYear, Element, Indicator, Item
from tests.factories.home import DivisionFactory, PersonFactory

AT = datetime.datetime(2023, 4, 3, 3, tzinfo=datetime.UTC)  # 3 April 2566, ten in the morning
TODAY = datetime.date(2023, 4, 3)


@pytest.fixture
def boss(user_of):
    return user_of("approver")


@pytest.fixture
def of_2566(boss):
    """All 43 items of 2566, nothing judged yet."""
    return actions.load(2566, by=boss, at=AT)


@pytest.fixture
def one_item(site):
    """A year of one item: ``one_item(period_rule="first_half", elements=2)``."""

    def make(year=2566, *, elements=1, key="laws", code="o6", **fields):
        assessment, _ = AssessmentYear.objects.get_or_create(year=year)
        indicator, _ = Indicator.objects.get_or_create(
            assessment=assessment, key="disclosure", number=9, tool="oit", title="การเปิดเผยข้อมูล"
        )
        item = Item.objects.create(
            indicator=indicator, key=key, code=code, **{"title": "กฎหมายที่เกี่ยวข้อง"} | fields
        )
        for place in range(elements):
            Element.objects.create(item=item, text=f"องค์ประกอบ {place + 1}", sort_order=place)
        return item

    return make


@pytest.fixture
def page(site):
    """A published page of the site: ``page("ข้อบัญญัติ")``."""
    home, _english = site

    def make(title="ข้อบัญญัติ"):
        made = home.add_child(
            instance=StandardPage(title=title, slug=f"page-{home.numchild + 1}", live=False)
        )
        home.refresh_from_db()
        made.save_revision().publish()
        made.refresh_from_db()
        return made

    return make


@pytest.fixture
def shown(page, boss):
    """Puts a new page under an item as evidence: ``shown(item, covers_from=…)``."""

    def make(item, title="ข้อบัญญัติ", **words):
        evidence = evidence_actions.of_page(page(title))
        return actions.show(item, evidence, actions.Words(**words), by=boss, at=AT)

    return make


@pytest.fixture
def judge(boss):
    """Judges all elements of an item alike."""

    def make(item, state="complete", note=""):
        wanted = {element.pk: (state, note) for element in item.elements.all()}
        return actions.judge(item, wanted, by=boss, at=AT)

    return make


@pytest.fixture
def owner(user_of):
    """An officer with an account, and their division."""
    division = DivisionFactory()
    return PersonFactory(division=division, user=user_of("officer"))
