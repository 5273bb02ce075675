"""Figures of grievances: by the same counting as services, by what only grievances have."""

import csv
import io
import re

import pytest
from django.core.cache import cache

from casework.models import Case
from casework.states import State
from complaints.grievances.models import Category, Grievance
from complaints.integrity.figures import Totals
from measures import figures
from measures.counting import GRIEVANCE
from tests.casework.desk import person
from tests.factories.grievances import CategoryFactory
from tests.factories.home import DivisionFactory, VillageFactory
from tests.measures.conftest import OCTOBER

pytestmark = pytest.mark.django_db
NOVEMBER = OCTOBER.replace(month=11)


@pytest.fixture(autouse=True)
def _in_that_year(site, monkeypatch):
    monkeypatch.setattr(figures, "localdate", lambda: NOVEMBER.replace(day=23))


@pytest.fixture
def light(division):
    return CategoryFactory(slug="light", division=division)


@pytest.fixture
def complain(add, light):
    """So many grievances alike: ``complain(3, village=…, was_not_fixed=True)``."""

    def make(count=1, *, category=light, village=None, was_not_fixed=False, **changes):
        cases = add(count, kind=GRIEVANCE, topic=category.slug, **changes)
        Grievance.objects.bulk_create(
            Grievance(case=case, category=category, village=village, was_not_fixed=was_not_fixed)
            for case in cases
        )
        return cases

    return make


def reckoned():
    return figures.reckon(2570, kind=GRIEVANCE)


def received(rows):
    return {row.key: row.tally.received for row in rows if row.tally.received}


def text(response):
    return response.content.decode()


def lines_of(response):
    return list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))


class TestCounting:
    def test_services_and_grievances_are_counted_apart(self, add, complain, rate, answer):
        rate(add(6), 5), rate(complain(7), 2), answer(5, 5)

        services, grievances = figures.reckon(2570), reckoned()

        assert (services.total.tally.received, grievances.total.tally.received) == (6, 7)
        assert (services.total.opinion.count, grievances.total.opinion.count) == (11, 7)
        assert grievances.total.opinion.mean == 2

    def test_by_category_village_division_channel_and_sort(self, complain, division):
        village = VillageFactory()
        praise = CategoryFactory(slug="praise", sort=Category.Sort.PRAISE)
        complain(3, village=village), complain(2, channel=Case.Channel.HOTLINE)
        complain(1, category=praise)

        found = reckoned()

        assert received(found.topics) == {"light": 5, "praise": 1}
        assert received(found.villages) == {village.pk: 3, None: 3}
        assert received(found.divisions) == {division.pk: 6}
        assert received(found.channels) == {"web": 4, "hotline": 2}
        assert received(found.sorts) == {"grievance": 5, "praise": 1}
        assert sum(received(found.states).values()) == 6

    def test_what_waits_for_a_judgement_or_was_none_is_not_counted(self, complain):
        complain(2), complain(3, held_why="กับดัก", state=State.RECEIVED)
        complain(4, state=State.DISCARDED)
        assert reckoned().total.tally.received == 2

    def test_those_put_right_only_on_paper_are_told(self, complain):
        complain(6), complain(2, was_not_fixed=True)
        assert reckoned().total.tally.reopened == 2

    def test_a_year_begins_with_the_first_grievance_too(self, complain):
        complain(month=OCTOBER.replace(year=2024))
        cache.clear()
        assert figures.years() == [2570, 2569, 2568]

    @pytest.mark.parametrize("many", [1, 60])
    def test_the_queries_are_as_many_for_many(self, complain, many, django_assert_max_num_queries):
        complain(many, village=VillageFactory())
        with django_assert_max_num_queries(7):
            reckoned()


class TestThePages:
    def test_the_page_of_all_figures_has_a_section_with_every_month(self, client, complain):
        complain(3)
        section = text(client.get("/statistics/")).split('id="complaints"')[1]
        assert "เรื่องร้องเรียนและข้อเสนอแนะ" in section
        assert re.search(r"ตุลาคม 2569</th><td class=.number.>3<", section)
        assert re.search(r"พฤศจิกายน 2569</th><td class=.number.>ไม่มีเรื่องร้องเรียน<", section)
        assert re.search(r"ธันวาคม 2569</th><td class=.number.>ยังไม่ถึง<", section)
        assert 'href="/statistics/2570/complaints/"' in section

    def test_a_year_without_any_says_so(self, client):
        assert "ไม่มีเรื่องร้องเรียนในปีงบประมาณนี้" in text(client.get("/statistics/"))

    def test_the_page_of_grievances_shows_what_they_are_counted_by(self, client, complain):
        complain(8, village=VillageFactory(moo=5, name="ทุ่งรวง")), complain(2, was_not_fixed=True)
        page = text(client.get("/statistics/complaints/"))
        for words in ("รายประเภท", "รายหมู่บ้าน", "หมู่ที่ 5 บ้านทุ่งรวง", "คำชม", "แก้ไขแล้ว", "สายด่วน 1567"):
            assert words in page
        assert "แจ้งว่ายังไม่เรียบร้อย" in page
        assert "ไม่มีเรื่องร้องเรียน</td>" in page
        assert text(client.get("/statistics/2570/complaints/")).count("<tr>") == page.count("<tr>")

    def test_on_a_phone_what_is_left_gives_way_in_head_and_rows_alike(self, client, complain):
        complain(8, village=VillageFactory(moo=5, name="ทุ่งรวง"))
        villages = text(client.get("/statistics/complaints/")).split('id="villages-heading"')[1]
        head, row = villages.split("<tbody>")[0], villages.split("ทุ่งรวง</th>")[1].split("</tr>")[0]
        assert head.count("figures__rest") == row.count("figures__rest") == 1

    def test_few_tell_no_rate_and_not_who_was_not_content(self, client, complain):
        complain(3, was_not_fixed=True)
        october = re.search(
            r"ต.ค. 2569</th>(.*?)</tr>", text(client.get("/statistics/complaints/")), re.S
        )
        assert "น้อยกว่า 5 เรื่อง" in october[1]
        assert october[1].count(">3<") == 2  # received and closed

    def test_the_page_is_in_english_and_may_be_kept(self, client, complain):
        complain(6)
        response = client.get("/en/statistics/complaints/")
        assert "No complaints" in text(response)
        assert "Street lights" in text(response)
        assert "public" in response["Cache-Control"]
        assert not response.cookies

    def test_years_without_figures_do_not_exist(self, client):
        for address in ("complaints/", "complaints.csv", "complaints.xlsx", "complaints.svg"):
            assert client.get(f"/statistics/2570/{address}").status_code == 200
            assert client.get(f"/statistics/2555/{address}").status_code == 404

    def test_the_file_has_every_month_with_words_where_there_are_none(self, client, complain):
        complain(8), complain(2, was_not_fixed=True)
        response = client.get("/statistics/2570/complaints.csv")
        rows = {row[0]: row for row in lines_of(response) if row}
        assert rows["ตุลาคม 2569"][1] == "10"
        assert rows["ตุลาคม 2569"][-2:] == ["2", ""]
        assert rows["พฤศจิกายน 2569"][-1] == "ไม่มีเรื่องร้องเรียน"
        assert {"รายหมู่บ้าน", "รายประเภท", "ชนิดของเรื่อง"} <= set(rows)
        assert "complaints-2570-th.csv" in response["Content-Disposition"]


class TestStaff:
    def test_a_head_sees_the_own_division_only(self, complain, division):
        other = DivisionFactory(name="กองอื่น")
        complain(6), complain(8, division=other)
        _, desk = person("head", division=division)

        page = text(desk.get("/admin/figures/?kind=grievance"))
        rows = lines_of(desk.get("/admin/figures/statistics.csv?kind=grievance"))

        assert "รายหมู่บ้าน" in page
        assert "กองอื่น" not in page
        assert next(row for row in rows if row[:1] == ["รวมทั้งปี"])[1] == "6"

    def test_another_kind_is_as_if_none_was_asked(self, add):
        add(6)
        _, desk = person("chief")
        assert "รายบริการ" in text(desk.get("/admin/figures/?kind=integrity"))


class TestCorruption:
    """Only totals, and never one so small that somebody could be guessed."""

    def section(self, client, path="/statistics/"):
        return text(client.get(path)).split('id="corruption"')[1].split("</section>")[0]

    def reports(self, monkeypatch, **numbers):
        fields = dict.fromkeys(("received", "open", "closed", "first_half", "second_half"), 0)
        totals = Totals(year=2570, counted_to=OCTOBER.replace(day=31), **fields | numbers)
        monkeypatch.setattr(figures.integrity, "totals", lambda year, *, today: totals)

    def test_none_at_all_is_said_in_words(self, client):
        assert "ไม่มีเรื่องร้องเรียนการทุจริตในปีงบประมาณนี้" in self.section(client)
        assert "No corruption" in self.section(client, "/en/statistics/")

    def test_few_are_fewer_than_five_and_of_what_state_is_not_told(self, client, monkeypatch):
        hidden = dict.fromkeys(("received", "open", "closed", "first_half", "second_half"))
        self.reports(monkeypatch, **hidden)
        shown = self.section(client)
        assert shown.count("น้อยกว่า 5</td>") == 1
        assert shown.count("ไม่แสดง</td>") == 4
        assert not re.search(r">\d+</td>", shown)

    def test_many_are_told(self, client, monkeypatch):
        self.reports(monkeypatch, received=12, open=5, closed=7, first_half=12, second_half=0)
        assert re.findall(r">(\d+)</td>", self.section(client)) == ["12", "5", "7", "12", "0"]
