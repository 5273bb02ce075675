"""The index as assessors and everybody else read it: page and files."""

import csv
import datetime
import io

import pytest
from django.test import override_settings
from openpyxl import load_workbook

from measures.evidence import actions as evidence_actions
from measures.evidence.models import Evidence, Kind
from measures.ita.models import AssessmentYear, Element, ItemEvidence, State
from tests.factories.home import agency

from .assessed import announced, item

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]
DANGEROUS = ("=1+1", "+1", "-1", "@SUM(A1)")
CHECKED = datetime.datetime(2026, 10, 1, tzinfo=datetime.UTC)


def text(response):
    assert response.status_code == 200
    return response.content.decode()


def link(to, address, **fields):
    """Put an address outside, which was opened and found well, under an item."""
    trouble = fields.pop("trouble", "")
    evidence, _created = Evidence.objects.get_or_create(
        kind=Kind.ADDRESS,
        address=address,
        defaults={"title": f"หลักฐาน {address[-12:]}", "checked_at": CHECKED, "trouble": trouble},
    )
    place = ItemEvidence.objects.filter(item=to).count()
    return ItemEvidence.objects.create(item=to, evidence=evidence, sort_order=place, **fields)


def live(to, key):
    """Put a page that the portal makes by itself under an item."""
    place = ItemEvidence.objects.filter(item=to).count()
    evidence = evidence_actions.of_live(key, None)
    return ItemEvidence.objects.create(item=to, evidence=evidence, sort_order=place)


def none(to, words):
    return ItemEvidence.objects.create(item=to, none_words=words, sort_order=9)


def entry(page, code):
    return page.split(f'<tr id="{code}">')[1].split("</tr>")[0]


@pytest.fixture
def year():
    return announced(2566, is_published=True)


@pytest.fixture
def manual(year):
    return item(
        year,
        "disclosure",
        "o15",
        key="service-manual",
        title="คู่มือการให้บริการ",
        title_en="Service manual",
        heading="9.2 การบริหารงาน",
        heading_en="9.2 Administration",
        explanation="มีทุกบริการ",
    )


def sheet(response, number):
    return load_workbook(io.BytesIO(response.content)).worksheets[number]


def rows(cells):
    return [[cell.value for cell in line] for line in cells.iter_rows()]


class TestTheYears:
    def test_published_ones_are_listed_newest_first_with_what_came_of_them(self, client, year):
        whole, broken, untold = (item(year, "disclosure", f"o{n}") for n in (1, 2, 3))
        Element.objects.create(item=whole, text="ก", state=State.COMPLETE)
        Element.objects.create(item=broken, text="ก", state=State.COMPLETE)
        Element.objects.create(item=broken, text="ข", state=State.INCOMPLETE)
        announced(2567, is_published=True, announced_on=None, total="99.99")
        announced(2568)
        page = text(client.get("/ita/"))
        assert page.index("ITA ปี 2567") < page.index("ITA ปี 2566")
        assert "ครบถ้วน 1 จาก 3 ข้อ · ได้ 90.12 คะแนน" in page
        assert "ยังไม่ประกาศผล" in page
        assert "99.99" not in page
        assert "2568" not in page
        assert untold.elements.count() == 0

    def test_the_foot_of_the_site_leads_there(self, client):
        assert '<a href="/ita/">การประเมิน ITA</a>' in text(client.get("/measures/"))

    def test_an_office_without_any_says_so(self, client):
        assert "ยังไม่มีปีที่เผยแพร่" in text(client.get("/ita/"))

    @pytest.mark.parametrize("path", ["2567/", "2568/ita.xlsx", "2568/ita.csv", "0/", "x/"])
    def test_a_year_not_published_does_not_exist(self, client, year, path):
        AssessmentYear.objects.create(year=2568)
        assert client.get(f"/ita/{path}").status_code == 404
        text(client.get("/ita/2566/"))


class TestTheIndex:
    @override_settings(SITE_URL="https://obt.example.go.th")
    def test_an_item_shows_its_links_with_address_note_and_way(self, client, manual):
        link(manual, "https://other.example/a", note="หน้าแรก", click_path="หน้าหลัก › คู่มือ")
        live(manual, "complaint-guideline")
        page = text(client.get("/ita/2566/"))
        own = entry(page, "o15")
        assert "คู่มือการให้บริการ" in own
        assert 'href="https://other.example/a"' in own
        assert "หน้าแรก" in own
        assert "หน้าหลัก › คู่มือ" in own
        assert 'href="/complaints/guideline/"' in own
        assert "https://obt.example.go.th/complaints/guideline/" in own
        assert "มีทุกบริการ" in own
        assert own.index("other.example") < own.index("/complaints/")
        assert 'href="#o15"' in page
        assert "9.2 การบริหารงาน" in page

    def test_words_of_none_are_read_as_they_are(self, client, manual):
        none(manual, "เดือนนี้ไม่มีการจัดซื้อจัดจ้าง")
        own = entry(text(client.get("/ita/2566/")), "o15")
        assert "เดือนนี้ไม่มีการจัดซื้อจัดจ้าง" in own
        assert "กำลังจัดทำ" not in own

    def test_an_item_with_nothing_is_in_preparation(self, client, manual):
        assert "กำลังจัดทำ" in entry(text(client.get("/ita/2566/")), "o15")

    def test_what_does_not_open_is_not_linked(self, client, manual):
        link(manual, "https://dead.example/x", trouble="เปิดไม่ได้")
        gone = Evidence.objects.create(kind=Kind.PAGE, title="หน้าลับที่ลบแล้ว")
        ItemEvidence.objects.create(item=manual, evidence=gone)
        page = text(client.get("/ita/2566/"))
        assert "dead.example" not in page
        assert "หน้าลับ" not in page
        assert "กำลังจัดทำ" in entry(page, "o15")

    def test_notes_of_the_office_stay_inside(self, client, manual):
        Element.objects.create(item=manual, text="องค์ประกอบ", note="ยังขาดลายเซ็น", judged_by="สมชาย")
        page = text(client.get("/ita/2566/"))
        assert "ยังขาดลายเซ็น" not in page
        assert "สมชาย" not in page

    def test_the_same_item_of_other_published_years_is_one_click_away(self, client, manual):
        newer = announced(2567, is_published=True)
        item(newer, "disclosure", "o11", key="service-manual")
        hidden = announced(2568)
        item(hidden, "disclosure", "o9", key="service-manual")
        own = entry(text(client.get("/ita/2566/")), "o15")
        assert '<a href="/ita/2567/#o11">2567 (o11)</a>' in own
        assert "2568" not in own
        assert 'href="/en/ita/2567/#o11"' in text(client.get("/en/ita/2566/"))

    def test_english_pages_lead_to_the_thai_address(self, client, manual):
        live(manual, "complaint-guideline")
        page = text(client.get("/en/ita/2566/"))
        assert "9.2 Administration" in page
        assert "Service manual" in page
        assert 'href="/complaints/guideline/"' in entry(page, "o15")
        assert "In preparation" not in page

    def test_it_is_the_same_for_everybody_and_may_be_kept(self, client, manual):
        for path in ("", "2566/", "2566/ita.xlsx", "2566/ita.csv"):
            response = client.get(f"/ita/{path}")
            assert "public" in response["Cache-Control"]
            assert not response.cookies

    def test_what_was_typed_is_shown_as_it_is(self, client, manual):
        none(manual, "<script>alert(1)</script>")
        assert "<script>alert" not in text(client.get("/ita/2566/"))

    @pytest.mark.parametrize(("items", "each"), [(3, 1), (43, 5)])
    def test_few_questions_are_asked_and_the_page_stays_light(
        self, client, year, items, each, django_assert_max_num_queries
    ):
        agency()
        newer = announced(2567, is_published=True)
        for number in range(1, items + 1):
            heading = f"9.{number // 9 + 1} กลุ่มของข้อมูล"
            own = item(year, "disclosure", f"o{number}", heading=heading, explanation="คำ " * 30)
            item(newer, "disclosure", f"o{number}")
            for place in range(each):
                address = f"https://obt.example.go.th/transparency/documents/{number}-{place}/"
                link(own, address, note="เอกสารลงนาม", click_path="หน้าหลัก › ความโปร่งใส › เอกสาร")
        with django_assert_max_num_queries(20):
            page = text(client.get("/ita/2566/"))
        assert page.count('class="ita-url"') == items * each
        assert len(page.encode()) < 200_000


class TestTheFiles:
    def test_there_is_one_address_a_line_and_all_of_an_item_in_one_cell(self, client, manual):
        link(manual, "https://a.example/1", note="หนึ่ง")
        link(manual, "https://a.example/2", click_path="หน้าหลัก › สอง")
        response = client.get("/ita/2566/ita.xlsx")
        assert 'filename="ita-2566-th.xlsx"' in response["Content-Disposition"]
        each = rows(sheet(response, 0))
        assert [row[4] for row in each] == [
            "ที่อยู่ (URL)",
            "https://a.example/1",
            "https://a.example/2",
        ]
        together = rows(sheet(response, 1))
        assert together[1][:3] == [
            "o15",
            "คู่มือการให้บริการ",
            "https://a.example/1\nhttps://a.example/2",
        ]
        assert together[1][3].startswith("มีทุกบริการ\n1. ")
        assert "หน้าหลัก › สอง" in together[1][3]

    def test_an_item_with_nothing_keeps_its_line(self, client, manual):
        each = rows(sheet(client.get("/ita/2566/ita.xlsx"), 0))
        assert each[1][0] == "o15"
        assert each[1][3] == "กำลังจัดทำ"

    @pytest.mark.parametrize("sign", DANGEROUS)
    def test_no_cell_is_a_formula(self, client, manual, sign):
        none(manual, sign)
        AssessmentYear.objects.update(updated_at=CHECKED)
        book = client.get("/ita/2566/ita.xlsx")
        for number in (0, 1):
            cells = [cell for line in sheet(book, number).iter_rows() for cell in line]
            assert "f" not in {cell.data_type for cell in cells}
        assert rows(sheet(book, 0))[1][3] == sign
        lines = csv.reader(io.StringIO(text(client.get("/ita/2566/ita.csv")).lstrip("\ufeff")))
        assert f"'{sign}" in list(lines)[2]
