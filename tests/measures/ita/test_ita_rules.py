"""The rules of an item, without a database."""

import datetime

from measures.ita import rules
from measures.ita.rules import Finding, Shown
from measures.ita.states import PeriodRule, State

APRIL = datetime.date(2023, 4, 3)


def days(first, last):
    return datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)


def missing(*covers, rule=PeriodRule.FIRST_HALF_BY_MONTH, today=APRIL):
    found = rules.months_missing(rule, 2566, covers, today=today)
    return [rules.month_name(month) for month in found]


class TestMonths:
    def test_all_six_are_missing_where_nothing_tells_of_any(self):
        assert missing() == [
            "ต.ค. 2565",
            "พ.ย. 2565",
            "ธ.ค. 2565",
            "ม.ค. 2566",
            "ก.พ. 2566",
            "มี.ค. 2566",
        ]

    def test_one_report_of_the_half_year_tells_of_all(self):
        assert missing(days("2022-10-01", "2023-03-31")) == []

    def test_a_month_told_of_in_part_is_missing(self):
        told = [days("2022-10-01", "2022-12-31"), days("2023-01-02", "2023-03-31")]
        assert missing(*told) == ["ม.ค. 2566"]

    def test_a_month_that_is_not_over_is_not_missing_yet(self):
        assert missing(today=datetime.date(2022, 11, 30)) == ["ต.ค. 2565"]
        assert missing(today=datetime.date(2022, 12, 1)) == ["ต.ค. 2565", "พ.ย. 2565"]

    def test_other_rules_ask_for_no_months(self):
        assert missing(rule=PeriodRule.THIS_YEAR) == []


class TestPeriod:
    def test_each_rule_has_its_days(self):
        year = days("2022-10-01", "2023-09-30")
        half = days("2022-10-01", "2023-03-31")
        expected = {
            PeriodRule.CURRENT: None,
            PeriodRule.THIS_YEAR: year,
            PeriodRule.COVERS_YEAR: year,
            PeriodRule.FIRST_HALF: half,
            PeriodRule.FIRST_HALF_BY_MONTH: half,
            PeriodRule.LAST_YEAR: days("2021-10-01", "2022-09-30"),
        }
        assert {rule: rules.period(rule, 2566) for rule in PeriodRule} == expected


class TestOneLine:
    def keys(self, rule, **shown):
        found = rules.findings_of_line(rule, 2566, Shown(**shown))
        assert not any(finding.is_grave for finding in found)
        return [finding.key for finding in found]

    def test_days_outside_the_period_are_told(self):
        last_year = days("2021-10-01", "2022-03-31")
        assert self.keys(PeriodRule.THIS_YEAR, covers=last_year) == ["outside_period"]
        assert self.keys(PeriodRule.LAST_YEAR, covers=last_year) == []

    def test_a_plan_of_five_years_is_within_the_year(self):
        assert self.keys(PeriodRule.COVERS_YEAR, covers=days("2022-10-01", "2027-09-30")) == []

    def test_half_a_year_needs_to_say_which_months_it_tells_of(self):
        assert self.keys(PeriodRule.FIRST_HALF) == ["no_covers"]
        assert self.keys(PeriodRule.THIS_YEAR) == []

    def test_a_page_last_renewed_before_the_year_is_old(self):
        old = datetime.date(2022, 9, 30)
        assert self.keys(PeriodRule.THIS_YEAR, updated_on=old) == ["too_old"]
        assert self.keys(PeriodRule.THIS_YEAR, updated_on=datetime.date(2022, 10, 1)) == []

    def test_what_holds_now_may_be_a_year_older(self):
        assert self.keys(PeriodRule.CURRENT, updated_on=datetime.date(2021, 10, 1)) == []
        assert self.keys(PeriodRule.CURRENT, updated_on=datetime.date(2021, 9, 30)) == ["too_old"]

    def test_the_words_that_there_is_none_are_never_old(self):
        assert self.keys(PeriodRule.FIRST_HALF, says_none=True) == []


class TestWholeItem:
    def keys(self, rule, *lines, says_none=False):
        found = rules.findings_of_item(rule, 2566, says_none, list(lines), today=APRIL)
        assert all(finding.is_grave for finding in found)
        assert all(finding.sentence and finding.advice for finding in found)
        return [finding.key for finding in found]

    def test_nothing_shown_is_a_finding_of_its_own(self):
        assert self.keys(PeriodRule.CURRENT) == ["no_evidence"]
        assert self.keys(PeriodRule.CURRENT, says_none=True) == ["none_not_said"]

    def test_the_words_that_there_is_none_are_enough(self):
        line = Shown(says_none=True)
        assert self.keys(PeriodRule.FIRST_HALF, line, says_none=True) == []

    def test_missing_months_are_named_and_none_may_be_said(self):
        lines = [Shown(days("2022-10-01", "2023-02-28"))]
        rule = PeriodRule.FIRST_HALF_BY_MONTH
        [found] = rules.findings_of_item(rule, 2566, True, lines, today=APRIL)
        assert found.key == "months_missing"
        assert "มี.ค. 2566" in found.sentence
        assert "ไม่มี" in found.advice
        said = Shown(days("2023-03-01", "2023-03-31"), says_none=True)
        assert self.keys(rule, *lines, said, says_none=True) == []

    def test_evidence_of_another_year_alone_is_nothing_of_the_period(self):
        other = Shown(days("2021-10-01", "2022-03-31"))
        assert self.keys(PeriodRule.FIRST_HALF, other) == ["nothing_of_period"]
        assert self.keys(PeriodRule.THIS_YEAR, other) == ["nothing_of_period"]
        assert self.keys(PeriodRule.THIS_YEAR, other, Shown()) == []


class TestState:
    COMPLETE, WAITING, INCOMPLETE = State.COMPLETE, State.WAITING, State.INCOMPLETE

    def test_one_missing_element_makes_the_whole_item_incomplete(self):
        assert rules.state_of([self.COMPLETE, self.INCOMPLETE], []) == State.INCOMPLETE
        assert rules.state_of([self.WAITING, self.INCOMPLETE], []) == State.INCOMPLETE

    def test_it_waits_until_every_element_is_judged(self):
        assert rules.state_of([self.COMPLETE, self.WAITING], []) == State.WAITING
        assert rules.state_of([], []) == State.WAITING

    def test_complete_elements_with_dead_evidence_are_not_complete(self):
        dead, slow = Finding("dead_link", "ลิงก์เสีย"), Finding("not_checked", "ยังไม่ได้ตรวจ")
        assert rules.state_of([self.COMPLETE], [dead]) == State.INCOMPLETE
        assert rules.state_of([self.COMPLETE], [slow]) == State.COMPLETE

    def test_what_is_not_there_yet_is_not_broken(self):
        assert Finding("gone", "").is_broken
        assert not Finding("no_evidence", "").is_broken
        assert not Finding("too_old", "").is_broken
