"""What happens to a year and its items, and what is refused."""

import datetime

import pytest
from wagtail.models import ModelLogEntry

from measures.evidence import actions as evidence_actions
from measures.evidence.models import Evidence
from measures.ita import actions, reading
from measures.ita.models import AssessmentYear, Item, ItemEvidence
from measures.ita.states import PeriodRule, State

from .conftest import AT, TODAY

pytestmark = pytest.mark.django_db
LATER = AT + datetime.timedelta(days=1)


def sheet_of(item):
    return reading.item_sheet(item, item.indicator.assessment.year, today=TODAY)


class TestJudging:
    def test_who_judged_and_when_is_kept_as_it_was(self, one_item, judge, owner):
        item = one_item()
        actions.judge(item, {item.elements.get().pk: ("complete", "ครบ")}, by=owner.user, at=AT)
        owner.name = "นางสาวชื่อใหม่"
        owner.save()
        element = item.elements.get()
        assert (element.state, element.note, element.judged_at) == ("complete", "ครบ", AT)
        assert element.judged_by not in {"", owner.name}

    def test_what_stays_the_same_keeps_its_judge(self, one_item, judge, boss, owner):
        item = one_item(elements=2)
        assert judge(item) == 2
        first, second = item.elements.all()
        states = {first.pk: ("complete", ""), second.pk: ("incomplete", "ไม่มีรูปถ่าย")}
        assert actions.judge(item, states, by=owner.user, at=LATER) == 1
        first, second = item.elements.all()
        assert (first.judged_at, second.judged_at) == (AT, LATER)

    def test_elements_of_another_item_are_not_touched(self, one_item, boss):
        item, other = one_item(), one_item(key="news", code="o7")
        assert actions.judge(item, {other.elements.get().pk: ("complete", "")}, by=boss, at=AT) == 0
        assert other.elements.get().state == State.WAITING

    def test_a_state_that_is_none_is_refused(self, one_item, boss):
        item = one_item()
        with pytest.raises(actions.NotAllowed):
            actions.judge(item, {item.elements.get().pk: ("perfect", "")}, by=boss, at=AT)
        assert item.elements.get().state == State.WAITING


class TestEvidence:
    def test_it_stands_in_the_order_it_was_given(self, one_item, shown, boss):
        item = one_item()
        for title in ("หนึ่ง", "สอง", "สาม"):
            line = shown(item, title)
        actions.move(line, -1, by=boss, at=AT)
        assert [line.title for line in sheet_of(item).lines] == ["หนึ่ง", "สาม", "สอง"]
        actions.move(line, 7, by=boss, at=AT)
        assert [line.title for line in sheet_of(item).lines] == ["หนึ่ง", "สอง", "สาม"]

    def test_the_same_twice_is_refused(self, one_item, shown, boss):
        item = one_item()
        line = shown(item)
        with pytest.raises(actions.NotAllowed, match="อยู่ในข้อนี้แล้ว"):
            actions.show(item, line.evidence, by=boss, at=AT)
        assert item.evidence.count() == 1

    def test_none_is_said_in_words(self, one_item, boss):
        item = one_item(says_none=True)
        assert [finding.key for finding in sheet_of(item).findings] == ["none_not_said"]
        with pytest.raises(actions.NotAllowed):
            actions.say_none(item, "  ", by=boss, at=AT)
        actions.say_none(item, "ปีนี้ไม่มีเรื่องร้องเรียน", by=boss, at=AT)
        found = sheet_of(item)
        assert found.all_findings == []
        assert (found.lines[0].title, found.lines[0].url) == ("ปีนี้ไม่มีเรื่องร้องเรียน", "")

    def test_what_staff_said_can_be_changed(self, one_item, shown, boss):
        line = shown(one_item(period_rule=PeriodRule.FIRST_HALF))
        days = datetime.date(2022, 10, 1), datetime.date(2023, 3, 31)
        actions.change(line, actions.Words("หน้า 4", "", *days), by=boss, at=AT)
        found = sheet_of(line.item)
        assert found.lines[0].covers == days
        assert found.all_findings == []
        assert found.lines[0].row.note == "หน้า 4"

    def test_a_line_that_is_gone_is_refused_in_words(self, one_item, shown, boss):
        line = shown(one_item())
        actions.take_off(line, by=boss, at=AT)
        with pytest.raises(actions.NotAllowed, match="นำออกไปแล้ว"):
            actions.move(line, 1, by=boss, at=AT)

    def test_evidence_that_is_unpublished_later_makes_the_item_incomplete(
        self, one_item, shown, judge
    ):
        item = one_item()
        line = shown(item)
        judge(item)
        assert sheet_of(item).state == State.COMPLETE
        line.evidence.page.unpublish()
        found = sheet_of(item)
        assert found.state == State.INCOMPLETE
        assert found.is_broken
        assert [finding.key for finding in found.lines[0].findings] == ["unpublished"]

    def test_evidence_that_moves_is_found_at_its_new_address(self, one_item, shown, page):
        line = shown(one_item())
        line.evidence.page.specific.move(page("ที่ใหม่"), pos="last-child")
        [found] = sheet_of(line.item).lines
        assert found.is_open
        assert found.url.count("/") == 3


class TestLivePages:
    def test_they_stand_under_their_items_from_the_beginning(self, of_2566):
        line = ItemEvidence.objects.get(item__key="service_manual")
        assert (line.evidence.live_key, line.is_automatic) == ("service-manuals", True)

    def test_one_that_was_taken_off_stays_away(self, of_2566, boss):
        line = ItemEvidence.objects.get(item__key="service_manual")
        actions.take_off(line, by=boss, at=AT)
        actions.renew(of_2566)
        assert not ItemEvidence.objects.filter(item__key="service_manual").exists()

    def test_one_that_staff_put_back_comes_along_again(self, of_2566, boss):
        item = Item.objects.get(key="service_manual")
        actions.take_off(item.evidence.get(), by=boss, at=AT)
        actions.show(item, evidence_actions.of_live("service-manuals"), by=boss, at=AT)
        item.refresh_from_db()
        assert item.live_keys == ["service-manuals"]

    def test_nothing_is_attached_twice(self, of_2566):
        before = ItemEvidence.objects.count()
        assert before > 5
        assert actions.renew(of_2566) == 0
        assert ItemEvidence.objects.count() == before

    def test_a_page_of_a_year_that_does_not_exist_is_not_attached(self, of_2566):
        assert not ItemEvidence.objects.filter(item__key="measures_result").exists()


class TestCopying:
    @pytest.fixture
    def filled(self, of_2566, shown, boss, judge, owner):
        laws, plan = Item.objects.get(key="laws"), Item.objects.get(key="action_plan")
        shown(laws, "กฎหมาย")
        shown(plan, "แผนปี 2566")
        judge(laws)
        actions.give(laws, division=owner.division, person=owner, due_on=TODAY, by=boss, at=AT)
        return of_2566

    def test_items_and_owners_are_the_same_and_everything_waits_again(self, filled, boss, owner):
        copy = actions.copy(filled, to_year=2570, by=boss, at=AT)
        found = Item.objects.filter(indicator__assessment=copy)
        assert found.count() == 43
        laws = found.get(key="laws")
        assert (laws.code, laws.person, laws.division) == ("o6", owner, owner.division)
        assert laws.due_on is None
        assert {element.state for element in laws.elements.all()} == {State.WAITING}
        assert not copy.is_published

    def test_evidence_of_what_holds_now_stays_and_that_of_the_old_year_does_not(self, filled, boss):
        copy = actions.copy(filled, to_year=2570, by=boss, at=AT)
        lines = ItemEvidence.objects.filter(item__indicator__assessment=copy)
        titles = set(lines.filter(is_automatic=False).values_list("evidence__title", flat=True))
        assert titles == {"กฎหมาย"}
        assert lines.filter(item__key="service_manual", is_automatic=True).exists()

    def test_the_portals_own_pages_are_those_of_the_new_year(self, filled, boss):
        stats = Item.objects.get(key="service_stats")
        stats.evidence.all().delete()
        mine = evidence_actions.of_live("statistics", 2566)
        actions.show(stats, mine, by=boss, at=AT)
        copy = actions.copy(filled, to_year=2570, by=boss, at=AT)
        lines = ItemEvidence.objects.filter(
            item__indicator__assessment=copy, evidence__live_key="statistics"
        )
        assert lines.get().evidence.fiscal_year == 2570

    def test_who_left_the_office_is_not_copied(self, filled, boss, owner):
        owner.is_active = False
        owner.save()
        copy = actions.copy(filled, to_year=2570, by=boss, at=AT)
        assert Item.objects.get(indicator__assessment=copy, key="laws").person is None

    def test_a_year_that_is_there_is_not_overwritten(self, filled, boss):
        actions.copy(filled, to_year=2567, by=boss, at=AT)
        with pytest.raises(actions.NotAllowed):
            actions.copy(filled, to_year=2567, by=boss, at=AT)
        assert AssessmentYear.objects.count() == 2


class TestNumbering:
    def places(self, assessment, **codes):
        items = Item.objects.filter(indicator__assessment=assessment).order_by("sort_order")
        return [
            actions.Place(item.pk, codes.get(item.key, item.code), item.title) for item in items
        ]

    def test_two_items_change_numbers_and_keep_their_keys(self, of_2566, boss):
        places = self.places(of_2566, laws="o7", news="o6")
        actions.renumber(of_2566, places, by=boss, at=AT)
        codes = dict(Item.objects.values_list("key", "code"))
        assert (codes["laws"], codes["news"]) == ("o7", "o6")

    def test_the_same_number_twice_in_a_year_is_refused(self, of_2566, boss):
        places = self.places(of_2566, laws="o42")  # of another indicator
        with pytest.raises(actions.NotAllowed, match="o42 ใช้ 2 ครั้ง"):
            actions.renumber(of_2566, places, by=boss, at=AT)
        assert Item.objects.get(key="laws").code == "o6"

    def test_what_is_no_number_is_refused(self, of_2566, boss):
        for wrong in ("6", "o0", "ข้อ 6", "o1234", ""):
            with pytest.raises(actions.NotAllowed, match="ต้องเป็น o"):
                actions.renumber(of_2566, self.places(of_2566, laws=wrong), by=boss, at=AT)

    def test_the_order_given_is_the_order_kept(self, of_2566, boss):
        places = self.places(of_2566)
        actions.renumber(of_2566, places[::-1], by=boss, at=AT)
        assert Item.objects.order_by("sort_order").first().key == "measures_result"

    def test_an_item_with_evidence_is_not_removed(self, of_2566, shown, boss):
        laws = Item.objects.get(key="laws")
        shown(laws)
        rest = [place for place in self.places(of_2566) if place.pk != laws.pk]
        removed = frozenset({laws.pk})
        with pytest.raises(actions.NotAllowed, match="ลบข้อ o6 ไม่ได้"):
            actions.renumber(of_2566, rest, removed=removed, by=boss, at=AT)
        laws.evidence.all().delete()
        actions.renumber(of_2566, rest, removed=removed, by=boss, at=AT)
        assert Item.objects.count() == 42

    def test_an_item_added_meanwhile_is_not_lost(self, of_2566, boss):
        places = self.places(of_2566)
        wanted = {"key": "own", "code": "o44", "title": "ใหม่", "indicator_key": "prevention"}
        actions.add(of_2566, **wanted, by=boss, at=AT)
        with pytest.raises(actions.NotAllowed, match="ระหว่างนี้"):
            actions.renumber(of_2566, places, by=boss, at=AT)
        assert Item.objects.count() == 44

    def test_an_added_item_asks_what_its_key_usually_asks(self, of_2566, boss):
        wanted = {"key": "gifts_received_report", "code": "o44", "title": "รายงานการรับ"}
        item = actions.add(of_2566, **wanted, indicator_key="prevention", by=boss, at=AT)
        assert item.elements.count() == 2
        assert item.says_none
        with pytest.raises(actions.NotAllowed, match="มีอยู่แล้วที่ข้อ o44"):
            actions.add(
                of_2566, **wanted | {"code": "o45"}, indicator_key="prevention", by=boss, at=AT
            )


class TestWholeYears:
    def test_publishing_and_hiding_are_in_the_log(self, of_2566, boss):
        actions.publish(of_2566, by=boss, at=AT)
        assert AssessmentYear.objects.get().is_published
        actions.unpublish(of_2566, by=boss, at=AT)
        assert not AssessmentYear.objects.get().is_published
        kept = set(ModelLogEntry.objects.values_list("action", flat=True))
        assert {actions.PUBLISH, actions.UNPUBLISH} <= kept

    def test_an_empty_year_is_not_published(self, db, boss):
        year = AssessmentYear.objects.create(year=2565)
        with pytest.raises(actions.NotAllowed, match="ยังไม่มีข้อใด"):
            actions.publish(year, by=boss, at=AT)
        assert not AssessmentYear.objects.get().is_published

    def test_a_year_with_evidence_stays(self, of_2566, shown, boss):
        shown(Item.objects.get(key="laws"))
        with pytest.raises(actions.NotAllowed, match="มีหลักฐานที่เจ้าหน้าที่ใส่ไว้ 1 รายการ"):
            actions.delete(of_2566, by=boss, at=AT)
        assert Item.objects.count() == 43

    def test_a_published_or_judged_or_scored_year_stays(self, of_2566, judge, boss):
        actions.publish(of_2566, by=boss, at=AT)
        assert "เผยแพร่อยู่" in actions.why_it_stays(AssessmentYear.objects.get())
        actions.unpublish(of_2566, by=boss, at=AT)
        judge(Item.objects.get(key="laws"))
        assert "ตรวจองค์ประกอบไว้แล้ว" in actions.why_it_stays(AssessmentYear.objects.get())
        judge(Item.objects.get(key="laws"), "waiting")
        AssessmentYear.objects.update(total=80)
        assert "คะแนน" in actions.why_it_stays(AssessmentYear.objects.get())

    def test_a_year_loaded_by_mistake_goes_and_what_it_pointed_at_stays(self, of_2566, boss):
        kept = Evidence.objects.count()
        actions.delete(of_2566, by=boss, at=AT)
        assert not AssessmentYear.objects.exists()
        assert Evidence.objects.count() == kept > 0


class TestAsking:
    def test_an_element_whose_words_change_waits_again(self, one_item, judge, boss):
        item = one_item(elements=2)
        judge(item)
        first, second = item.elements.all()
        actions.ask(
            item,
            title="กฎหมาย",
            period_rule=PeriodRule.THIS_YEAR,
            says_none=True,
            elements=[(second.pk, second.text), (first.pk, "คำใหม่"), (None, "เพิ่ม")],
            by=boss,
            at=AT,
        )
        found = [(element.text, element.state) for element in item.elements.all()]
        assert found == [
            (second.text, State.COMPLETE),
            ("คำใหม่", State.WAITING),
            ("เพิ่ม", State.WAITING),
        ]
        item.refresh_from_db()
        assert (item.title, item.period_rule, item.says_none) == ("กฎหมาย", "this_year", True)

    def test_an_item_without_elements_is_refused(self, one_item, boss):
        item = one_item()
        fields = {"title": "ก", "period_rule": "current", "says_none": False}
        with pytest.raises(actions.NotAllowed):
            actions.ask(item, **fields, elements=[], by=boss, at=AT)
        assert item.elements.count() == 1
