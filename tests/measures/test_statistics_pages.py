"""The page of figures, its drawing and its files, as a visitor gets them."""

import csv
import io
import re
from xml.etree import ElementTree

import pytest
from django.core.cache import cache
from openpyxl import load_workbook

from home.spreadsheets import plain
from measures import figures
from measures.files import as_csv, as_xlsx
from measures.tables import Table
from tests.factories.eservices import ServiceFactory
from tests.measures.conftest import OCTOBER

pytestmark = pytest.mark.django_db
YEAR = 2570
DANGEROUS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1+1"]


@pytest.fixture(autouse=True)
def _in_that_year(site, monkeypatch):
    monkeypatch.setattr(figures, "localdate", lambda: OCTOBER.replace(month=11, day=23))


@pytest.fixture
def busy(add, rate, answer):
    """A year with cases late and in time, and with enough answers to show."""
    ServiceFactory(slug="water-truck", name="ขอน้ำอุปโภคบริโภค")
    rate(add(20, took_days=3), 4)
    add(5, was_on_time=False, took_days=9)
    answer(5, 5)


def text(response):
    return response.content.decode()


class TestThePage:
    def test_an_empty_year_prints_every_month_and_says_so(self, client):
        page = text(client.get("/statistics/"))
        assert "ยังไม่มีเรื่องในปีงบประมาณนี้" in page
        for month in ("ต.ค. 2569", "ธ.ค. 2569", "ก.ย. 2570"):
            assert f'<th scope="row" class="nowrap">{month}</th>' in page
        assert (
            page.count("ยังไม่ถึง</td>") == 22
        )  # each with its half-year; of services, of grievances
        assert "รวม 6 เดือนแรก" in page

    def test_it_says_what_the_figures_mean(self, client, busy):
        page = text(client.get("/statistics/"))
        assert "80" in page
        assert "ตรงเวลา จาก 25 เรื่อง" in page
        assert "ขอน้ำอุปโภคบริโภค" in page
        assert "4.20" in page
        assert "นับถึง" in page

    def test_it_is_the_same_for_everybody_and_may_be_kept(self, client):
        response = client.get("/statistics/")
        assert "public" in response["Cache-Control"]
        assert not response.cookies
        assert response["ETag"]
        again = client.get("/statistics/", headers={"If-None-Match": response["ETag"]})
        assert again.status_code == 304

    def test_other_years_are_links_and_years_without_figures_do_not_exist(self, client, add):
        add(month=OCTOBER.replace(year=2024))
        page = text(client.get("/statistics/"))
        for year in (2568, 2569, 2570):
            assert f'href="/statistics/{year}/"' in page
        assert client.get("/statistics/2568/").status_code == 200
        for year in ("2567", "2571", "0", "99999999999999999999"):
            assert client.get(f"/statistics/{year}/").status_code == 404
            assert client.get(f"/statistics/{year}/statistics.csv").status_code == 404

    def test_few_answers_show_no_mean(self, client, rate, add):
        rate(add(3), 1)
        page = text(client.get("/statistics/"))
        assert "มีผู้ตอบน้อยกว่า 5 คน" in page
        assert "1.00" not in page

    def test_it_is_written_in_english_too(self, client, busy):
        response = client.get("/en/statistics/")
        assert response["Content-Language"] == "en"
        assert "October 2026" in text(response)
        assert "ตุลาคม" not in text(response)

    def test_a_visit_costs_few_queries(self, client, busy, django_assert_max_num_queries):
        client.get("/statistics/")
        cache.clear()
        with django_assert_max_num_queries(23):  # once in ten minutes
            client.get("/en/statistics/")
        with django_assert_max_num_queries(12):
            client.get("/en/statistics/?again")


class TestTheDrawing:
    def test_it_is_a_picture_that_can_be_read_aloud(self, client, busy):
        response = client.get(f"/statistics/{YEAR}/months.svg")
        assert response["Content-Type"] == "image/svg+xml"
        drawing = ElementTree.fromstring(response.content)
        names = {child.tag.split("}")[1] for child in drawing}
        assert {"title", "desc"} <= names
        assert drawing.get("role") == "img"
        assert "ตุลาคม 2569: 25" in response.content.decode()

    def test_it_needs_no_style_that_the_policy_refuses(self, client, busy):
        for address in ("/statistics/", f"/statistics/{YEAR}/months.svg"):
            page = text(client.get(address))
            assert not re.search(r"\sstyle=|<style|<script(?! src)", page)

    def test_lengths_are_numbers_in_every_language(self, client, busy):
        for address in (f"/statistics/{YEAR}/months.svg", f"/en/statistics/{YEAR}/months.svg"):
            widths = re.findall(r'width="([^"]+)"', text(client.get(address)))
            assert all(re.fullmatch(r"\d+(\.\d+)?", width) for width in widths)


class TestTheFiles:
    def test_csv_opens_in_excel_with_every_table(self, client, busy):
        response = client.get(f"/statistics/{YEAR}/statistics.csv")
        assert response.content.startswith(b"\xef\xbb\xbf")
        assert "attachment" in response["Content-Disposition"]
        rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))
        october = next(row for row in rows if row and row[0] == "ตุลาคม 2569")
        assert october[1:8] == ["25", "25", "0", "20", "5", "80", "3.0"]
        assert any(row[:1] == ["รวม 6 เดือนแรก"] for row in rows)
        assert any(row[:1] == ["รวมทั้งปี"] for row in rows)

    def test_xlsx_has_a_sheet_for_each_table(self, client, busy):
        response = client.get(f"/statistics/{YEAR}/statistics.xlsx")
        book = load_workbook(io.BytesIO(response.content))
        assert book.sheetnames[:3] == ["รายเดือน", "รายบริการ", "รายส่วนราชการ"]
        cells = [cell.value for cell in book["รายเดือน"]["A"]]
        assert cells[1] == "ตุลาคม 2569"
        assert cells[7] == "รวม 6 เดือนแรก"
        assert book["รายเดือน"]["B2"].value == 25

    def test_months_to_come_are_empty_not_zero(self, client):
        rows = list(
            csv.reader(
                io.StringIO(
                    client.get(f"/statistics/{YEAR}/statistics.csv").content.decode("utf-8-sig")
                )
            )
        )
        march = next(row for row in rows if row and row[0] == "มีนาคม 2570")
        assert set(march[1:]) == {""}

    def test_few_are_not_told_in_files_either(self, client, add, rate):
        rate(add(3), 1)
        content = client.get(f"/statistics/{YEAR}/statistics.csv").content.decode()
        assert "น้อยกว่า 5" in content
        assert "1.0" not in content

    def test_a_month_hidden_for_anothers_sake_is_not_called_few(self, client, add, answer):
        november = OCTOBER.replace(month=11)
        add(3), add(30, month=november), answer(3, 1), answer(30, 5, on=november)
        for address, word, name in (
            ("/statistics/", "ไม่แสดง", "พฤศจิกายน 2569"),
            ("/en/statistics/", "not shown", "November 2026"),
        ):
            assert text(client.get(address)).count(f">{word}</td>") == 2
            file = text(client.get(f"{address}{YEAR}/statistics.csv"))
            row = next(line for line in file.splitlines() if line.startswith(name))
            assert row.split(",")[4:] == [word] * 7

    @pytest.mark.parametrize("name", DANGEROUS)
    def test_no_cell_is_ever_a_formula(self, name):
        table = Table("ก", ["ข", name], [[name, 1]])
        [row] = list(csv.reader(io.StringIO(as_csv([table]).decode("utf-8-sig"))))[2:3]
        assert row[0].startswith("'")
        sheet = load_workbook(io.BytesIO(as_xlsx([table]))).active
        assert sheet["A2"].data_type == "s"
        assert sheet["B1"].data_type == "s"

    def test_numbers_stay_numbers_even_below_zero(self):
        assert plain(-3) == -3
        assert plain(None) == ""

    def test_characters_no_workbook_may_hold_are_left_out(self):
        sheet = load_workbook(io.BytesIO(as_xlsx([Table("ก/ข:*?[]", ["x"], [["ก\x00\x0bข"]])])))
        assert sheet.active["A2"].value == "กข"

    def test_a_service_with_such_a_name_is_published_safely(self, client, add):
        ServiceFactory(slug="evil", name='=HYPERLINK("http://evil.example")')
        add(6, topic="evil")
        content = client.get(f"/statistics/{YEAR}/statistics.csv").content.decode()
        assert "'=HYPERLINK" in content
        assert '\n"=HYPERLINK' not in content
