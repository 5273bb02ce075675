"""What the national commission asked: the files, and the years made from them."""

import pytest
from wagtail.models import ModelLogEntry

from measures.evidence.live import LIVE
from measures.ita import actions, catalogue
from measures.ita.models import AssessmentYear, Element, Indicator, Item, Question
from measures.ita.states import PeriodRule, State, Tool

from .conftest import AT

# Of domain.md section 1.4: the number of a key in each year, where it has one.
NUMBERS = {
    "structure": ("o1", "o1", "o1"),
    "contact": ("o5", "o4", "o3"),
    "qa": ("o8", "o6", None),
    "pdpa": ("o10", None, None),
    "strategic_plan": ("o4", "o7", "o5"),
    "service_manual": ("o15", "o11", "o9"),
    "service_stats": ("o16", "o12", "o11"),
    "e_service": ("o18", "o13", "o10"),
    "procurement_monthly": ("o21", "o16", None),
    "procurement_annual": ("o22", "o17", "o13"),
    "hr_report": ("o26", "o19", "o15"),
    "corruption_guideline": ("o27", "o22", "o17"),
    "corruption_stats": ("o29", "o24", "o19"),
    "participation": ("o30", "o25", "o20"),
    "no_gift": ("o31", "o26", "o21"),
    "gifts_received_report": (None, "o29", "o22"),
    "risk_assessment": ("o34", "o30", "o23"),
    "anticorruption_annual": ("o38", "o33", "o26"),
    "ethics_code": ("o39", "o20", "o16"),
    "measures": ("o42", "o34", "o27"),
    "measures_result": ("o43", "o35", "o28"),
}
YEARS = (2566, 2567, 2568)


def items(year):
    return [item for indicator in catalogue.indicators(year) for item in indicator.items]


class TestFiles:
    def test_each_year_has_as_many_items_as_were_asked(self):
        assert catalogue.years() == [2568, 2567, 2566]
        assert [len(items(year)) for year in YEARS] == [43, 35, 28]

    def test_the_numbers_run_through_without_a_gap(self):
        for year in YEARS:
            codes = [item.code for item in items(year)]
            assert codes == [f"o{number}" for number in range(1, len(codes) + 1)]

    def test_a_key_stays_while_its_number_moves(self):
        for place, year in enumerate(YEARS):
            codes = {item.key: item.code for item in items(year)}
            assert {key: codes.get(key) for key in NUMBERS} == {
                key: numbers[place] for key, numbers in NUMBERS.items()
            }

    def test_no_key_stands_twice_in_a_year(self):
        for year in YEARS:
            keys = [item.key for item in items(year)]
            assert len(keys) == len(set(keys))

    def test_every_item_says_what_it_must_show_in_both_languages(self):
        for item in (item for year in YEARS for item in items(year)):
            assert item.elements, item.key
            assert item.title, item.key
            assert item.title_en, item.key
            assert item.heading_en.startswith(item.heading.partition(" ")[0]), item.key
            assert item.period_rule in PeriodRule.values, item.key
            assert all(0 < len(text) <= 400 for text in item.elements), item.key

    def test_an_item_that_took_in_others_asks_what_they_asked(self):
        contact = next(item for item in items(2568) if item.key == "contact")
        assert any("สองทาง" in text for text in contact.elements)
        assert contact.live_keys == ["contact", "channels", "questions"]

    def test_2566_has_its_ten_indicators_and_45_questions(self):
        found = catalogue.indicators(2566)
        assert [one.number for one in found] == list(range(1, 11))
        assert [one.tool for one in found] == [Tool.IIT] * 5 + [Tool.EIT] * 3 + [Tool.OIT] * 2
        codes = [code for one in found for code, _text in one.questions]
        staff = [f"i{number}" for number in range(1, 31)]
        assert codes == staff + [f"e{number}" for number in range(1, 16)]
        texts = [text for one in found for _code, text in one.questions]
        assert len(set(texts)) == 45

    def test_the_portals_own_pages_are_pages_it_has(self):
        named = {key for year in YEARS for item in items(year) for key in item.live_keys}
        assert named <= LIVE.keys()


@pytest.mark.django_db
class TestLoading:
    def test_a_year_is_made_whole_and_waits(self, of_2566):
        assert Indicator.objects.filter(assessment=of_2566).count() == 10
        assert Question.objects.count() == 45
        assert Item.objects.count() == 43
        assert not of_2566.is_published
        assert set(Element.objects.values_list("state", flat=True)) == {State.WAITING}
        monthly = Item.objects.get(key="procurement_monthly")
        assert (monthly.code, monthly.heading) == ("o21", "9.3 การจัดซื้อจัดจ้าง")
        assert monthly.period_rule == PeriodRule.FIRST_HALF_BY_MONTH
        assert monthly.says_none

    def test_loading_is_in_the_log(self, of_2566, boss):
        entry = ModelLogEntry.objects.filter(action=actions.LOAD).get()
        assert (entry.user, entry.timestamp) == (boss, AT)

    def test_a_year_is_loaded_once(self, of_2566, boss):
        with pytest.raises(actions.NotAllowed, match="มีการประเมินของปีนี้แล้ว"):
            actions.load(2566, by=boss, at=AT)
        assert AssessmentYear.objects.count() == 1

    def test_a_year_without_a_list_is_refused(self, boss):
        with pytest.raises(actions.NotAllowed, match="คัดลอกจากปีก่อน"):
            actions.load(2560, by=boss, at=AT)
        assert not AssessmentYear.objects.exists()
