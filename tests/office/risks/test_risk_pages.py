"""The corruption risks as the public reads them."""

import csv
import datetime
import io

import pytest
from openpyxl import load_workbook
from wagtail.models import PageViewRestriction

from home.translating import translate
from office.risks.levels import Level, Scale
from office.risks.models import RiskRegisterPage
from tests.factories import office as make
from tests.factories.home import PersonFactory

pytestmark = pytest.mark.django_db
DONE = {"state": "done", "result": "ประกาศแล้วทั้ง 6 กอง", "result_on": datetime.date(2026, 11, 5)}


@pytest.fixture
def index(home):
    return make.risk_index(home)


def body(client, path, status=200):
    response = client.get(path)
    assert response.status_code == status, path
    return response.content.decode()


def test_the_level_is_likelihood_times_impact_in_words():
    scale = Scale(4, 9, 15)
    words = {
        1: "ต่ำ",
        3: "ต่ำ",
        4: "ปานกลาง",
        8: "ปานกลาง",
        9: "สูง",
        12: "สูง",
        15: "สูงมาก",
        25: "สูงมาก",
    }
    assert {product: str(scale.level(product).label) for product in words} == words
    assert [(band.first, band.last) for band in scale.bands] == [(1, 3), (4, 8), (9, 14), (15, 25)]


def test_the_limits_are_the_editors():
    assert Scale(2, 3, 4).level(4) == Level.SEVERE
    assert not Scale(9, 4, 15).is_in_order
    assert not Scale(1, 4, 15).is_in_order
    assert not Scale(4, 9, 26).is_in_order


def test_a_register_shows_every_risk_with_its_level_measure_owner_and_state(client, index):
    person = PersonFactory(name="นางพรทิพย์ ใจดี", position="ผู้อำนวยการกองคลัง")
    risks = [make.risk(), make.risk(process="พัสดุ", likelihood=5, impact=5, person=person, **DONE)]
    make.risk_register(index, risks=risks)
    html = body(client, "/risks/risks-2570/")
    for text in (
        "เรียกรับเงินเพื่อเร่งออกใบอนุญาต",
        "ระดับสูง (12 คะแนน)",
        "ระดับสูงมาก (25 คะแนน)",
        "โอกาส 3 × ผลกระทบ 4",
        "ประกาศขั้นตอนและเวลา",
        "นางพรทิพย์ ใจดี (ผู้อำนวยการกองคลัง)",
        "31 มีนาคม 2570",
        "ยังไม่เริ่ม",
        "จัดการเสร็จแล้ว 1 จาก 2 เรื่อง",
        "ประกาศแล้วทั้ง 6 กอง",
    ):
        assert text in html, text


def test_the_heat_map_counts_in_words_and_leads_to_the_rows(client, index):
    make.risk_register(index, risks=[make.risk(), make.risk(), make.risk(likelihood=1, impact=1)])
    html = body(client, "/risks/risks-2570/")
    assert html.count('class="heat__cell heat__cell--') == 25
    assert '<span class="heat__count">2 เรื่อง</span>' in html
    for number in (1, 2, 3):
        assert f'class="heat__link" href="#risk-{number}"' in html
        assert f'id="risk-{number}"' in html
    assert '12<span class="visually-hidden"> สูง</span>' in html


def test_a_register_without_risks_and_an_index_without_registers_say_so(client, index):
    assert "ยังไม่มีทะเบียนความเสี่ยงที่เผยแพร่" in body(client, "/risks/")
    make.risk_register(index, risks=[])
    assert "ยังไม่มีความเสี่ยงในทะเบียนนี้" in body(client, "/risks/risks-2570/")
    assert "ความเสี่ยง 0 เรื่อง" in body(client, "/risks/")


def test_nothing_done_is_said_in_words(client, index):
    make.risk_register(index)
    html = body(client, "/risks/risks-2570/")
    assert "จัดการเสร็จแล้ว 0 จาก 1 เรื่อง" in html
    assert "ยังไม่มีเรื่องที่จัดการเสร็จ" in html


def test_the_index_lists_what_is_open_to_all_newest_year_first(client, index):
    for year in (2566, 2570):
        make.risk_register(index, year)
    make.risk_register(index, 2571, live=False)
    private = make.risk_register(index, 2569)
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    html = body(client, "/risks/")
    assert html.index("ความเสี่ยงการทุจริต 2570") < html.index("ความเสี่ยงการทุจริต 2566")
    assert "ความเสี่ยงการทุจริต 2571" not in html
    assert "ความเสี่ยงการทุจริต 2569" not in html


def test_the_files_hold_every_risk_and_no_formula(client, index):
    make.risk_register(index, risks=[make.risk(event="=HYPERLINK(1)"), make.risk(**DONE)])
    response = client.get("/risks/risks-2570/csv/")
    assert response["Content-Disposition"] == 'attachment; filename="risks-2570.csv"'
    lines = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert [line[2] for line in lines[1:]] == ["'=HYPERLINK(1)", "เรียกรับเงินเพื่อเร่งออกใบอนุญาต"]
    assert lines[2][5:7] == ["12", "สูง"]
    assert lines[2][10:] == ["เสร็จ", "ประกาศแล้วทั้ง 6 กอง", "5 พฤศจิกายน 2569"]
    sheet = load_workbook(io.BytesIO(client.get("/risks/risks-2570/xlsx/").content)).active
    assert (sheet["C2"].value, sheet["C2"].data_type) == ("=HYPERLINK(1)", "s")
    assert sheet["F3"].value == 12


def test_the_files_of_a_draft_or_a_private_register_are_not_given_out(client, index):
    draft = make.risk_register(index, 2571, live=False)
    private = make.risk_register(index, 2569)
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    assert client.get(f"/risks/{draft.slug}/csv/").status_code == 404
    assert client.get(f"/risks/{private.slug}/csv/").status_code == 302
    assert client.get("/risks/risks-2569/pdf/").status_code == 404


def test_a_register_tells_of_its_fiscal_year(index):
    covers = make.risk_register(index).covers
    assert covers == (datetime.date(2026, 10, 1), datetime.date(2027, 9, 30))


def test_english_words_stand_around_the_thai_register(client, index, english):
    page = make.risk_register(index, risks=[make.risk(**DONE), make.risk()])
    translate(index, english, {"ความเสี่ยงการทุจริต": "Corruption risks"})
    translate(page, english, {"ความเสี่ยงการทุจริต 2570": "Corruption risks 2570"})
    html = body(client, "/en/risks/risks-2570/")
    for text in ("Corruption risks 2570", "High", "Done", "5 November 2026", "Division"):
        assert text in html, text
    assert html.count('class="risk"') == 2
    assert "Corruption risks 2570" in body(client, "/en/risks/")


def test_a_new_risk_reaches_the_english_page_with_the_next_translation(client, index, english):
    page = make.risk_register(index)
    translate(index, english, {})
    translate(page, english, {})
    page.items = [*page.items.all(), make.risk(event="ฮั้วประมูล")]
    page.save_revision().publish()
    translate(RiskRegisterPage.objects.get(pk=page.pk), english, {})
    html = body(client, "/en/risks/risks-2570/")
    assert html.count('class="risk"') == 2
    assert "ฮั้วประมูล" in html


def test_a_page_costs_the_same_for_few_risks_and_many(client, index, django_assert_max_num_queries):
    make.risk_register(index, 2569)
    make.risk_register(index, 2570, risks=[make.risk() for _ in range(40)])
    body(client, "/")  # the site's root paths are looked up once for all
    costs = []
    for path in ("/risks/risks-2569/", "/risks/risks-2570/", "/risks/"):
        with django_assert_max_num_queries(12) as spent:
            body(client, path)
        costs.append(len(spent))
    assert costs[0] == costs[1]
