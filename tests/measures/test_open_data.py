"""Half-years as pages, and all figures as one table for machines: nothing hidden gets out."""

import csv
import io
import json
from itertools import pairwise

import pytest
from openpyxl import load_workbook
from wagtail import hooks

from casework.states import State
from measures import figures, of_measures, open_schema
from measures.of_measures import MeasureFigure
from measures.open_rows import open_rows
from tests.factories.eservices import ServiceFactory
from tests.factories.home import DivisionFactory
from tests.measures.conftest import OCTOBER
from tests.measures.plans.conftest import make

__all__ = ["make"]
pytestmark = pytest.mark.django_db
YEAR = 2569  # a whole year that is over
FIRST, SECOND = OCTOBER.replace(year=2025, month=11), OCTOBER.replace(year=2026, month=5)


@pytest.fixture(autouse=True)
def _a_day_later(site, monkeypatch):
    monkeypatch.setattr(figures, "localdate", lambda: OCTOBER.replace(month=11, day=23))


@pytest.fixture
def uneven(add):
    """Three late and in time in one half, many in the other; another service with many in both."""
    ServiceFactory(slug="water-truck", name="ขอน้ำ")
    ServiceFactory(slug="street-light", name="ซ่อมไฟ")
    add(3, month=FIRST, was_on_time=False), add(30, month=SECOND)
    add(40, month=FIRST, topic="street-light"), add(50, month=SECOND, topic="street-light")


def text(response):
    assert response.status_code == 200
    return response.content.decode()


def lines(client, year=YEAR):
    file = client.get(f"/statistics/{year}/data.csv").content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(file)))


def cell(found, period, dimension, key, measure, kind="services"):
    wanted = (period, kind, dimension, key, measure)
    columns = ("period", "kind", "dimension", "key", "measure")
    [line] = [one for one in found if tuple(one[name] for name in columns) == wanted]
    return line["value"], line["note"]


class TestHalves:
    def test_each_half_has_a_page_with_its_own_months_and_sums(self, client, uneven):
        first = text(client.get(f"/statistics/{YEAR}/first-half/"))
        assert 'href="/statistics/2569/second-half/"' in first
        assert "ต.ค. 2568" in first
        assert "มี.ค. 2569" in first
        assert "เม.ย. 2569" not in first
        assert "รวมทั้งปี" not in first
        assert '<td class="number">43</td>' in first
        second = text(client.get(f"/en/statistics/{YEAR}/second-half/"))
        assert "Sep 2026" in second
        assert '<td class="number">80</td>' in second
        assert "<title>ข้อมูลเชิงสถิติการให้บริการ ปีงบประมาณ 2569 · 6 เดือนแรก" in first

    def test_complaints_have_them_too(self, client):
        page = text(client.get(f"/statistics/{YEAR + 1}/complaints/first-half/"))
        assert "ต.ค. 2569" in page
        assert "/statistics/2570/complaints/second-half/" in page

    def test_a_half_to_come_says_so_and_a_strange_one_is_not_found(self, client):
        assert "ยังไม่ถึงช่วงนี้" in text(client.get("/statistics/2570/second-half/"))
        for address in ("/statistics/2570/third-half/", "/statistics/2500/first-half/"):
            assert client.get(address).status_code == 404

    def test_a_half_adds_up_with_the_other_to_the_year(self, uneven):
        first, second, year = figures.of_periods(YEAR).values()
        for name in ("received", "closed", "open", "on_time", "late"):
            parts = getattr(first.total.tally, name) + getattr(second.total.tally, name)
            assert parts == getattr(year.total.tally, name)

    def test_what_a_half_hides_is_not_the_year_less_the_other(self, client, uneven):
        found = lines(client)
        for period in ("first-half", "second-half"):
            for service in ("water-truck", "street-light"):
                assert cell(found, period, "service", service, "on_time")[0] == ""
        assert cell(found, "first-half", "service", "water-truck", "late") == ("", "few")
        assert cell(found, "second-half", "service", "water-truck", "late") == ("", "withheld")
        assert cell(found, "year", "service", "water-truck", "late") == ("3", "")
        assert cell(found, "first-half", "service", "water-truck", "received") == ("3", "")

    def test_opinions_of_few_in_a_half_stay_unsaid(self, client, add, answer, point):
        other = DivisionFactory()
        add(1, month=FIRST), answer(2, 1, on=FIRST), answer(40, 5, on=SECOND)
        for half in (FIRST, SECOND):
            answer(60, 4, on=half, division=other)
        found = lines(client)
        own = str(point.division_id)
        for key in (own, str(other.pk)):
            for period in ("first-half", "second-half"):
                assert cell(found, period, "division", key, "mean_score")[0] == ""
        assert cell(found, "year", "division", own, "answers") == ("42", "")
        pages = [
            text(client.get(f"/statistics/{YEAR}/{half}-half/")) for half in ("first", "second")
        ]
        assert all('<td class="number">42</td>' not in page for page in pages)


class TestOpenData:
    def test_all_three_files_hold_the_same_lines(self, client, uneven, make):
        make(YEAR, rows=2, is_published=True)
        found = lines(client)
        told = json.loads(client.get(f"/statistics/{YEAR}/data.json").content)
        book = load_workbook(io.BytesIO(client.get(f"/statistics/{YEAR}/data.xlsx").content))
        rows = list(book["data"].iter_rows(values_only=True))
        assert list(rows[0]) == list(found[0]) == list(told["rows"][0]) == open_schema.NAMES
        assert len(rows) - 1 == len(found) == len(told["rows"])
        for sheet_line, one, line in zip(rows[1:], told["rows"], found, strict=True):
            texts = ["" if value is None else str(value) for value in one.values()]
            assert texts == list(line.values())
            assert ["" if v is None else v for v in sheet_line] == [
                "" if v is None else v for v in one.values()
            ]

    def test_each_line_is_as_the_schema_says_and_there_once(self, client, uneven, make):
        make(YEAR, rows=2, is_published=True)
        schema = json.loads(client.get("/statistics/data/schema.json").content)
        found = lines(client) + lines(client, 2570)
        keys = [tuple(line[name] for name in schema["primaryKey"]) for line in found]
        assert all(before != after for before, after in pairwise(sorted(keys)))
        for line in found:
            for field in schema["fields"]:
                value, rule = line[field["name"]], field["constraints"]
                assert value or not rule.get("required")
                assert not value or value in rule.get("enum", [value])
                if value and field["type"] in {"integer", "number"}:
                    float(value)
            assert bool(line["value"]) != bool(line["note"])
            assert line["measure"] in {*open_schema.MEASURES, line["key"]}

    def test_months_without_a_case_are_nought_and_months_to_come_are_not(self, client, uneven):
        found = lines(client)
        assert cell(found, "year", "month", "2025-10", "received") == ("0", "")
        assert cell(found, "year", "month", "2025-10", "percent_on_time") == ("", "none")
        assert cell(lines(client, 2570), "year", "month", "2027-03", "received") == ("", "ahead")

    def test_a_name_is_never_a_formula_and_the_key_never_changes(self, client, add):
        ServiceFactory(slug="evil", name='=HYPERLINK("http://evil.example")')
        add(6, month=FIRST, topic="evil")
        [line] = [
            one for one in lines(client) if one["key"] == "evil" and one["measure"] == "open"
        ][:1]
        assert line["label"].startswith("'=")
        sheet = load_workbook(io.BytesIO(client.get(f"/statistics/{YEAR}/data.xlsx").content))[
            "data"
        ]
        assert all(one.data_type != "f" for row in sheet.iter_rows() for one in row)

    def test_the_language_of_the_reader_changes_nothing_in_it(self, client, uneven):
        thai = client.get(f"/statistics/{YEAR}/data.csv").content
        assert client.get(f"/en/statistics/{YEAR}/data.csv").content == thai
        assert "ซ่อมไฟ".encode() in thai
        assert b"Whole year" in thai

    def test_it_may_be_kept_and_read_from_anywhere(self, client):
        for name in ("2570/data.csv", "2570/data.json", "2570/data.xlsx", "data/schema.json"):
            answer = client.get(f"/statistics/{name}")
            assert answer["Access-Control-Allow-Origin"] == "*"
            assert "public" in answer["Cache-Control"]
        assert client.get("/statistics/2500/data.csv").status_code == 404

    def test_a_page_says_what_every_column_means(self, client):
        for address in ("/statistics/data/", "/en/statistics/data/"):
            page = text(client.get(address))
            for name in (*open_schema.NAMES, *open_schema.MEASURES, *open_schema.NOTES):
                assert f"<code>{name}</code>" in page
            assert "/2570/data.csv" in page

    def test_states_and_channels_are_counts_alone(self, add):
        add(3, month=FIRST, state=State.RECEIVED)
        told = [line for line in open_rows(YEAR) if line[3] in {"state", "channel"}]
        assert {line[7] for line in told} == {"received"}


class TestMeasures:
    def test_the_published_plan_is_counted_and_a_draft_is_not(self, client, make):
        plan = make(2570, rows=3)
        page = text(client.get("/statistics/2570/"))
        assert "ยังไม่มีแผนที่เผยแพร่ในปีงบประมาณนี้" in page
        plan.is_published = True
        plan.save()
        page = text(client.get("/statistics/2570/first-half/?again"))
        assert '<th scope="row">ขั้นตอนในแผน</th><td class="number">6</td>' in page
        assert 'href="/measures/2570/"' in page

    def test_an_app_above_adds_its_own_for_the_days_asked(self, client):
        asked = []

        def tell(year, first, last):
            asked.append((year, first.isoformat(), last.isoformat()))
            return [MeasureFigure("steps_done", "ขั้นตอนที่เสร็จแล้ว", 12)]

        with hooks.register_temporarily(of_measures.HOOK, tell):
            page = text(client.get("/statistics/2570/first-half/"))
            assert cell(
                lines(client, 2570), "year", "total", "steps_done", "steps_done", "measures"
            ) == ("12", "")
        assert asked[0] == (2570, "2026-10-01", "2027-03-31")
        assert (2570, "2027-04-01", "2027-09-30") in asked
        assert "ขั้นตอนที่เสร็จแล้ว" in page
