"""The announced results as everybody reads them."""

import pytest

from measures.doors import doors
from measures.evidence.live import known
from tests.factories.home import agency

from .assessed import SCORES, announced, item, plan, question

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def text(response):
    assert response.status_code == 200
    return response.content.decode()


class TestAllYears:
    def test_an_office_without_results_says_so(self, client):
        assert "ยังไม่มีผลการประเมินที่ประกาศ" in text(client.get("/ita/results/"))

    def test_scores_stand_beside_each_other_with_the_difference_in_words(self, client):
        announced(2565, scores=("90", "80.10", "88.50", *SCORES[3:]), total="84.50")
        announced(2566, total="90.12")
        page = text(client.get("/ita/results/"))
        assert "ดีขึ้น 5.62 คะแนนจากปี 2565" in page  # the total
        assert "ดีขึ้น 1.20 คะแนนจากปี 2565" in page
        assert "เท่าเดิมกับปี 2565" in page
        assert "ลดลง 0.50 คะแนนจากปี 2565" in page
        assert "ผ่านเกณฑ์ 85 คะแนน" in page
        assert page.count('data-label="2565"') == 10

    def test_a_year_without_result_keeps_its_place_and_is_named(self, client):
        announced(2564, total="70")
        announced(2567, total="88")
        page = text(client.get("/ita/results/"))
        assert "ไม่มีผลการประเมินของปี 2565, 2566 ในระบบ" in page
        assert "ดีขึ้น 18.00 คะแนนจากปี 2564" in page
        described = page.split('id="trend-desc">')[1].split("</desc>")[0]
        assert described.split(". ")[:4] == [
            "2564: 70.00 ไม่ถึงเกณฑ์",
            "2565: ไม่มีผล",
            "2566: ไม่มีผล",
            "2567: 88.00 ผ่าน",
        ]
        assert page.split("ita-trend")[1].split("</svg>")[0].count('stroke-width="2.5"/>') == 1

    def test_the_first_year_has_nothing_to_be_compared_with(self, client):
        announced(2566)
        assert "ไม่มีคะแนนของปีก่อนให้เทียบ" in text(client.get("/ita/results/"))

    def test_a_year_not_announced_is_read_by_nobody(self, client):
        announced(2566, total="61.11", announced_on=None, is_published=True)
        assert "61.11" not in text(client.get("/ita/results/"))
        assert client.get("/ita/results/2566/").status_code == 404

    def test_a_total_alone_is_shown_too(self, client):
        announced(2566, scores=(), mark=None)
        page = text(client.get("/ita/results/"))
        assert "90.12" in page
        assert "ita-weak" not in page


class TestOneYear:
    def test_the_weak_ones_are_all_below_the_mark_the_lowest_first(self, client):
        announced(2565)
        weak = text(client.get("/ita/results/2565/")).split('class="ita-weak"')[1]
        assert [line.split("</h3>")[0] for line in weak.split("<h3>")[1:]] == [
            "4. การใช้ทรัพย์สินของราชการ",
            "2. การใช้งบประมาณ",
            "8. การปรับปรุงระบบการทำงาน",
        ]

    def test_where_all_passed_the_lowest_three_are_looked_at(self, client):
        announced(2565, mark="70")
        weak = text(client.get("/ita/results/2565/")).split('class="ita-weak"')[1]
        assert weak.count("<h3>") == 3
        assert "ผ่านเกณฑ์ แต่อยู่ในกลุ่มคะแนนต่ำสุด" in weak

    def test_each_leads_to_the_rows_of_next_years_plan_that_answer_it(self, client):
        year = announced(2565)
        question(year, "property", "i20")
        question(year, "budget", "i9")
        plan(2566, ["i1", "I20", "i9"])
        page = text(client.get("/ita/results/2565/"))
        assert 'href="/measures/2566/#issue-2-i20"' in page
        assert 'href="/measures/2566/#issue-3-i9"' in page
        assert "#issue-1-i1" not in page
        assert "ดำเนินการแล้ว 0 จาก 1 ขั้นตอน ล่าช้า 1 ขั้นตอน" in page
        assert "แผนปีนั้นไม่มีมาตรการที่ตอบตัวชี้วัดนี้โดยตรง" in page
        assert 'id="issue-2-i20"' in text(client.get("/measures/2566/"))

    def test_a_code_means_what_it_means_in_the_plans_own_year(self, client):
        old = announced(2565, scores=("90",) * 8 + ("60", "90"))
        new = announced(2566, announced_on=None)
        item(old, "prevention", "o15")
        item(new, "disclosure", "o15")
        plan(2566, ["o15"])
        weak = text(client.get("/ita/results/2565/")).split('class="ita-weak"')[1]
        first = weak.split("<h3>")[1]
        assert first.startswith("9. การเปิดเผยข้อมูล")
        assert "#issue-1-o15" in first
        assert weak.count("#issue-1-o15") == 1

    def test_a_code_that_no_newer_list_knows_means_what_it_meant_in_the_last_that_did(self, client):
        question(announced(2566), "property", "i20")
        announced(2569)
        announced(2570, announced_on=None)
        plan(2570, ["i20"])
        assert 'href="/measures/2570/#issue-1-i20"' in text(client.get("/ita/results/2569/"))

    def test_a_plan_not_published_is_not_shown(self, client):
        question(announced(2565), "property", "i20")
        plan(2566, ["i20"], is_published=False)
        page = text(client.get("/ita/results/2565/"))
        assert "ยังไม่มีแผนมาตรการปีงบประมาณ 2566 ที่เผยแพร่" in page
        assert "#issue" not in page

    def test_below_the_mark_is_said_in_words(self, client):
        announced(2565)
        table = text(client.get("/ita/results/2565/")).split('class="ita-weak"')[0]
        assert table.count("ยังไม่ถึงเกณฑ์ผ่าน") == 3

    @pytest.mark.parametrize("path", ["2564/", "0/", "99999999999/", "x/"])
    def test_other_years_do_not_exist(self, client, path):
        announced(2565)
        assert client.get(f"/ita/results/{path}").status_code == 404
        assert client.get("/ita/results/2565/").status_code == 200


class TestBoth:
    def test_english_pages_have_english_words(self, client):
        announced(2565)
        for path in ("", "2565/"):
            page = text(client.get(f"/en/ita/results/{path}"))
            assert "property in English" in page
            assert "below the pass mark" in page

    def test_they_are_the_same_for_everybody(self, client):
        announced(2565)
        for path in ("", "2565/"):
            response = client.get(f"/ita/results/{path}")
            assert "public" in response["Cache-Control"]
            assert not response.cookies

    @pytest.mark.parametrize("years", [1, 6])
    def test_few_questions_are_asked_however_many_years(
        self, client, years, django_assert_max_num_queries
    ):
        agency()
        for year in range(2565 - years + 1, 2566):
            announced(year)
        question(announced(2566, announced_on=None), "property", "i20")
        plan(2566, ["i20"] * 1 + [f"i{n}" for n in range(1, years)])
        for path in ("", "2565/"):
            with django_assert_max_num_queries(13):
                text(client.get(f"/ita/results/{path}"))


class TestDoors:
    def test_the_newest_result_and_index_are_doors_for_villagers(self):
        assert [door for door in doors(2570) if "/ita/" in door.url] == []
        announced(2565, is_published=True)
        announced(2566, total="91.5", grade="A")
        announced(2571, is_published=True, announced_on=None)
        result, shown = [door for door in doors(2570) if "/ita/" in door.url]
        assert (result.url, result.fact) == (
            "/ita/results/",
            "ผลล่าสุดที่ประกาศ: ปี 2566 ได้ 91.50 คะแนน A",
        )
        assert shown.url == "/ita/2565/"

    def test_a_plan_leads_to_the_results_that_plans_answer(self, client):
        plan(2566, ["i1"])
        assert 'href="/ita/results/"' in text(client.get("/measures/2566/"))

    def test_the_index_can_prove_that_it_is_there(self):
        announced(2566, is_published=True)
        index = known()["ita-index"]
        assert list(index.years()) == [2566]
        assert index.path(2566) == "/ita/2566/"
