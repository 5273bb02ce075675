"""The plan as the public gets it: pages and files, in two languages."""

import io
import zipfile
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from measures.plans.models import Issue, Measure, MeasureStep, Plan, Row
from tests.factories.home import agency

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DANGEROUS = ("=1+1", "+1", "-1", "@SUM(A1)")


def text(response):
    return response.content.decode()


def book(response):
    return load_workbook(io.BytesIO(response.content)).active


def word(response):
    package = zipfile.ZipFile(io.BytesIO(response.content))
    assert package.testzip() is None
    return ElementTree.fromstring(package.read("word/document.xml"))  # noqa: S314


def words(element):
    return " ".join(one.text or "" for one in element.iter(f"{W}t"))


class TestThePages:
    def test_the_list_shows_published_years_newest_first(self, client, make):
        for year in (2566, 2568):
            make(year, is_published=True)
        make(2570)
        page = text(client.get("/measures/"))
        assert page.index("พ.ศ. 2568") < page.index("พ.ศ. 2566")
        assert "2570" not in page

    def test_an_empty_list_says_so(self, client):
        assert "ยังไม่มีแผนที่เผยแพร่" in text(client.get("/measures/"))

    def test_a_plan_is_read_from_issue_to_step(self, client, of_2566):
        agency(name="องค์การบริหารส่วนตำบลดอนตะวัน")
        page = text(client.get("/measures/2566/"))
        assert "องค์การบริหารส่วนตำบลดอนตะวัน ประจำปีงบประมาณ พ.ศ. 2566" in page
        assert "7 ประเด็น 9 ข้อคำถาม 30 ขั้นตอน" in page
        assert page.count('<article class="stack plan__row"') == 9
        assert "1 ต.ค. 2565 – 31 มี.ค. 2566" in page
        assert "ทุกหน่วยงาน โดยสำนักปลัด เป็นผู้รับผิดชอบหลัก" in page
        assert '<ol start="4" lang="th">' in page  # the second measure goes on counting
        assert "ผู้อำนวยการกองคลัง" in page
        assert "ประกาศเมื่อ 3 ตุลาคม 2565" in page

    def test_the_paper_table_has_seven_columns_and_a_line_for_each_measure(self, client, of_2566):
        table = text(client.get("/measures/2566/")).split('<div class="plan-table paper-only">')[1]
        assert table.count('scope="col"') == 7
        assert table.count("<tr>") == 2 + 11
        assert table.count('scope="rowgroup"') == 7

    def test_english_pages_have_english_words_around_the_thai_plan(self, client, of_2566):
        page = text(client.get("/en/measures/2566/"))
        assert "Open and efficient work" in page
        assert "1 Oct 2022 – 31 Mar 2023" in page
        assert "All divisions, led by Office of the Chief Administrator" in page
        assert '<p lang="th">' in page
        assert "Fiscal year 2566 BE" in text(client.get("/en/measures/"))

    @pytest.mark.parametrize(
        "path", ["2567/", "2569/", "0/", "99999999/", "abc/", "2569/measures.pdf"]
    )
    def test_drafts_and_years_without_a_plan_do_not_exist(self, client, make, path):
        make(2569)
        make(2568, is_published=True)
        assert client.get(f"/measures/{path}").status_code == 404
        assert "คำถามที่ 1" in text(client.get("/measures/2568/"))

    def test_they_are_the_same_for_everybody_and_may_be_kept(self, client, make):
        make(2568, is_published=True)
        for path in ("", "2568/", "2568/measures.pdf", "2568/measures.xlsx"):
            response = client.get(f"/measures/{path}")
            assert "public" in response["Cache-Control"]
            assert response["ETag"]
            assert not response.cookies

    @pytest.mark.parametrize("rows", [1, 9])
    def test_few_questions_are_asked_however_long_the_plan(
        self, client, make, rows, django_assert_max_num_queries
    ):
        make(2568, rows=rows, is_published=True)
        agency()
        with django_assert_max_num_queries(13):  # one of them for what is urgent
            assert text(client.get("/measures/2568/")).count("plan__row") == rows

    def test_what_was_typed_is_shown_as_it_is(self, client, make):
        make(2568, is_published=True)
        Measure.objects.update(text="<script>alert(1)</script>")
        assert "<script>alert" not in text(client.get("/measures/2568/"))

    def test_the_foot_of_the_site_leads_there(self, client):
        assert 'href="/measures/"' in text(client.get("/measures/"))


class TestTheWorkbook:
    def test_it_has_a_line_for_each_step_under_the_official_heading(self, client, of_2566):
        response = client.get("/measures/2566/measures.xlsx")
        sheet = book(response)
        assert 'filename="measures-2566-th.xlsx"' in response["Content-Disposition"]
        assert [cell.value for cell in sheet[5]][1:] == [
            "ข้อคำถาม ITA",
            "ผลการวิเคราะห์ข้อมูล",
            "มาตรการ",
            "ขั้นตอน/วิธีการปฏิบัติ",
            "ระยะเวลาดำเนินการ",
            "ส่วนงานที่รับผิดชอบ",
        ]
        assert sheet.max_row == 5 + 30
        assert len([row for row in range(6, sheet.max_row + 1) if sheet.cell(row, 1).value]) == 7
        assert len([row for row in range(6, sheet.max_row + 1) if sheet.cell(row, 2).value]) == 9
        merged = {str(one) for one in sheet.merged_cells.ranges}
        assert {"A6:A10", "B6:B8", "D6:D8", "G6:G8", "B4:C4", "D4:G4"} <= merged
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.print_title_rows == "$4:$5"

    @pytest.mark.parametrize("sign", DANGEROUS)
    def test_no_cell_of_it_is_a_formula(self, client, make, sign):
        make(2568, is_published=True)
        Row.objects.update(analysis=sign)
        Measure.objects.update(text=sign)
        sheet = book(client.get("/measures/2568/measures.xlsx"))
        cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
        assert {cell.data_type for cell in cells} == {"s"}
        assert sheet["D6"].value == sheet["C6"].value == sign


class TestTheDocument:
    def test_it_is_the_whole_table_across_with_its_heading_on_each_page(self, client, of_2566):
        body = word(client.get("/measures/2566/measures.docx"))
        lines = list(body.iter(f"{W}tr"))
        assert len(lines) == 2 + 11
        assert len(list(body.iter(f"{W}tblHeader"))) == 2
        assert body.find(f".//{W}pgSz").get(f"{W}orient") == "landscape"
        every = words(body)
        for step in MeasureStep.objects.filter(measure__row__issue__plan=of_2566):
            assert step.text in every

    def test_every_line_is_as_wide_as_seven_columns(self, client, of_2566):
        for line in word(client.get("/measures/2566/measures.docx")).iter(f"{W}tr"):
            spans = [
                int(cell.find(f"{W}tcPr/{W}gridSpan").get(f"{W}val"))
                if cell.find(f"{W}tcPr/{W}gridSpan") is not None
                else 1
                for cell in line.iter(f"{W}tc")
            ]
            assert sum(spans) == 7

    def test_signs_of_xml_and_control_characters_do_no_harm(self, client, make):
        make(2568, is_published=True)
        Measure.objects.update(text="ก < ข & \x0b ค")
        assert "ก < ข & " in words(word(client.get("/measures/2568/measures.docx")))


class TestThePdf:
    def test_it_is_a4_across_on_a_few_pages_with_every_code(self, client, of_2566):
        response = client.get("/measures/2566/measures.pdf")
        assert response["Content-Type"] == "application/pdf"
        assert response["X-Content-Type-Options"] == "nosniff"
        pages = PdfReader(io.BytesIO(response.content)).pages
        assert 3 <= len(pages) <= 9
        assert all(page.mediabox.width > page.mediabox.height for page in pages)
        every = " ".join(page.extract_text() for page in pages)
        for code in ("i1", "e15", "o15", "e6", "i20", "i9", "i14", "i25"):
            assert code in every
        assert all("ITA" in page.extract_text() for page in pages)  # the heading, on each

    def test_no_day_is_broken_over_lines(self, client, of_2566):
        pages = PdfReader(io.BytesIO(client.get("/measures/2566/measures.pdf").content)).pages
        lines = {" ".join(line.split()) for line in pages[0].extract_text().splitlines()}
        assert "30 ก.ย. 2566" in lines

    def test_it_is_english_on_the_english_address(self, client, of_2566):
        pages = PdfReader(io.BytesIO(client.get("/en/measures/2566/measures.pdf").content)).pages
        assert "From findings to action" in pages[0].extract_text()


class TestAPlanNobodyFinished:
    """Unpublished ones are drawn as files in the back office."""

    def test_its_files_are_made_all_the_same(self, client, user_of):
        plan = Plan.objects.create(fiscal_year=2571)
        Issue.objects.create(plan=plan, title="ว่าง")
        issue = Issue.objects.create(plan=plan, title="ไม่มีมาตรการ", sort_order=1)
        values = {"question": "?", "analysis": "-"}
        Row.objects.create(
            issue=issue, code="i1", begins_on="2024-10-01", ends_on="2024-10-01", **values
        )
        client.force_login(user_of("approver"))
        for kind, begins in (("pdf", b"%PDF"), ("docx", b"PK"), ("xlsx", b"PK")):
            response = client.get(f"/admin/plans/{plan.pk}/measures.{kind}")
            assert response.content.startswith(begins)
            assert "private, no-store" in response["Cache-Control"]
