"""Staff write down what was announced: typed, or pasted as a table."""

import datetime
from decimal import Decimal

import pytest
from wagtail.models import ModelLogEntry

from casework.roles import ROLES
from measures.ita import results_actions
from measures.ita.models import AssessmentYear, Indicator
from measures.ita.results_forms import ScoreField
from measures.ita.results_pasting import read, score_of

from .assessed import announced, question

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]
ADDRESS = "/admin/ita/2566/results/"
MAY = {"admin", "approver"}


@pytest.fixture
def year():
    return announced(2566, scores=(), total=None, mark=None, announced_on=None, grade="")


@pytest.fixture
def clerk(client, user_of):
    client.force_login(user_of("approver"))
    return client


def typed(year, scores=(), **fields):
    """What a browser sends: every box, empty where nothing was typed."""
    values = {f"indicator-{one.pk}": "" for one in year.indicators.all()}
    values |= dict(zip(values, scores, strict=False))
    blank = dict.fromkeys(("total", "grade", "pass_mark", "announced_on", "pasted"), "")
    return values | blank | fields


def kept(year):
    return list(Indicator.objects.filter(assessment=year).values_list("score", flat=True))


def text(response):
    return response.content.decode()


class TestWhoMay:
    def test_admin_and_approver_do_and_to_nobody_else_it_exists(self, client, user_of, year):
        for role in ROLES:
            client.force_login(user_of(role))
            expected = 200 if role in MAY else 404
            assert client.get(ADDRESS).status_code == expected, role
            answer = client.post(ADDRESS, typed(year, ["90"]))
            assert answer.status_code == (302 if role in MAY else 404), role
            assert kept(year)[0] == (Decimal(90) if role in MAY else None), role
            Indicator.objects.update(score=None)

    def test_a_stranger_is_asked_to_sign_in(self, client, year):
        assert client.get(ADDRESS).status_code == 302

    def test_a_year_that_is_not_there_does_not_exist(self, clerk, year):
        assert clerk.get("/admin/ita/2561/results/").status_code == 404


class TestTyping:
    def test_scores_are_kept_and_read_by_everybody_once_announced(self, clerk, year):
        values = typed(
            year,
            ["๙๑.๒๐", "80,1", " 88 ", "79.5%"],
            total="๘๘.๒๕",
            grade="ผ่านดี",
            pass_mark="85",
            announced_on="1/8/2566",
        )
        assert clerk.post(ADDRESS, values).status_code == 302
        year.refresh_from_db()
        assert year.total == Decimal("88.25")
        assert year.announced_on == datetime.date(2023, 8, 1)
        assert kept(year)[:5] == [*map(Decimal, ("91.20", "80.10", "88", "79.50")), None]
        entry = ModelLogEntry.objects.get(action=results_actions.KEEP)
        assert entry.object_id == str(year.pk)
        page = text(clerk.get("/ita/results/2566/"))
        assert "88.25" in page
        assert "ผ่านดี" in page

    def test_without_a_day_of_announcement_it_stays_a_draft(self, clerk, year):
        answer = clerk.post(ADDRESS, typed(year, ["90"], total="90"), follow=True)
        assert "ประชาชนยังไม่เห็นจนกว่าจะใส่วันที่ประกาศผล" in text(answer)
        assert clerk.get("/ita/results/2566/").status_code == 404

    def test_scores_of_questions_are_kept_too(self, clerk, year):
        asked = question(year, "property", "i20")
        clerk.post(ADDRESS, typed(year, **{f"question-{asked.pk}": "71.5"}))
        asked.refresh_from_db()
        assert asked.score == Decimal("71.5")

    def test_a_box_made_empty_takes_the_score_away(self, clerk, year):
        clerk.post(ADDRESS, typed(year, ["90"]))
        clerk.post(ADDRESS, typed(year))
        assert kept(year) == [None] * 10

    @pytest.mark.parametrize(
        ("name", "value", "sentence"),
        [
            ("total", "101", "0 ถึง 100"),
            ("total", "-1", "0 ถึง 100"),
            ("total", "เก้าสิบ", "0 ถึง 100"),
            ("total", "9" * 5000, "0 ถึง 100"),
            ("pass_mark", "1\0", "0 ถึง 100"),
            ("total", "87.255", "0 ถึง 100"),
            ("total", "NaN", "0 ถึง 100"),
            ("grade", "ก" * 5000, "ยาวเกิน 40"),
            ("grade", "A\0", "มีอักขระที่ใช้ไม่ได้"),
            ("announced_on", "31/2/2566", "วัน/เดือน/ปี"),
            ("announced_on", "1/8/2999", "อยู่ในอนาคต"),
            ("announced_on", "1/8/2540", "ห่างจากปีที่ประเมิน"),
            ("announced_on", "1/8/2566\0", "วัน/เดือน/ปี"),
            ("pasted", "1 90", "กด “อ่านตาราง”"),
        ],
    )
    def test_what_is_wrong_is_said_at_its_box_and_nothing_changes(
        self, clerk, year, name, value, sentence
    ):
        values = typed(year, ["77.77"]) | {name: value}
        answer = clerk.post(ADDRESS, values)
        assert answer.status_code == 422
        assert sentence in text(answer)
        assert "77.77" in text(answer)  # nothing typed is lost
        assert kept(year) == [None] * 10
        assert not ModelLogEntry.objects.filter(action=results_actions.KEEP).exists()

    def test_nothing_is_announced_without_a_score(self, clerk, year):
        answer = clerk.post(ADDRESS, typed(year, announced_on="1/8/2566"))
        assert "ใส่คะแนนรวมหรือคะแนนตัวชี้วัดอย่างน้อยหนึ่งข้อ" in text(answer)
        assert AssessmentYear.objects.get().announced_on is None

    def test_the_total_by_weights_is_a_hint_that_forces_nothing(self, clerk, year):
        scores = ["90"] * 5 + ["80"] * 3 + ["100"] * 2
        answer = clerk.post(ADDRESS, typed(year, scores, total="85"), follow=True)
        assert "คำนวณตามน้ำหนัก IIT 30 EIT 30 OIT 40 ได้ 91.00" in text(answer)
        assert "คะแนนรวมที่ใส่ 85.00 ต่างจากที่คำนวณตามน้ำหนัก 91.00" in text(answer)
        assert AssessmentYear.objects.get().total == Decimal(85)
        answer = clerk.post(ADDRESS, typed(year, scores, total="91"), follow=True)
        assert "ต่างจากที่คำนวณ" not in text(answer)


class TestTwoAtOnce:
    CHANGED = "มีคนบันทึกผลปีนี้หลังจากที่ท่านเปิดหน้านี้"

    def opened(self, clerk):
        return clerk.get(ADDRESS).context["form"]["seen"].value()

    def test_the_second_is_told_keeps_what_was_typed_and_may_mean_it(self, clerk, year):
        seen = self.opened(clerk)
        assert clerk.post(ADDRESS, typed(year, ["90"], seen=seen)).status_code == 302
        answer = clerk.post(ADDRESS, typed(year, ["77.77"], seen=seen))
        assert answer.status_code == 422
        assert self.CHANGED in text(answer)
        assert "77.77" in text(answer)
        assert kept(year)[0] == Decimal(90)
        again = answer.context["form"]["seen"].value()
        assert f'value="{again}"' in text(answer)
        assert clerk.post(ADDRESS, typed(year, ["77.77"], seen=again)).status_code == 302
        assert kept(year)[0] == Decimal("77.77")

    def test_a_change_elsewhere_in_the_year_is_no_matter(self, clerk, year):
        seen = self.opened(clerk)
        year.save(update_fields=["updated_at"])  # what every piece of evidence does
        assert clerk.post(ADDRESS, typed(year, ["90"], seen=seen)).status_code == 302

    def test_reading_a_pasted_table_forgets_nothing_of_it(self, clerk, year):
        seen = self.opened(clerk)
        clerk.post(ADDRESS, typed(year, ["90"], seen=seen))
        answer = clerk.post(ADDRESS, typed(year, pasted="1 80", read="1", seen=seen))
        assert self.CHANGED in text(answer)
        assert answer.context["form"]["total"].value() == ""


class TestPasting:
    TABLE = (
        "ตัวชี้วัด\tคะแนน\n1. การปฏิบัติหน้าที่\t๙๑.๒๐\nตัวชี้วัดที่ 2\t80,10\nการใช้อำนาจ | 88 %\n"
        "i20\t71.5\nคะแนนรวม\t88.25 คะแนน\n"
    )

    def test_the_boxes_are_filled_and_nothing_is_saved(self, clerk, year):
        asked = question(year, "property", "i20")
        answer = clerk.post(ADDRESS, typed(year, pasted=self.TABLE, read="1"))
        assert answer.status_code == 200
        assert "อ่านได้ 5 คะแนน" in text(answer)
        form = answer.context["form"]
        boxes = [form[f"indicator-{one.pk}"].value() for one in year.indicators.order_by("number")]
        assert boxes[:4] == ["91.20", "80.10", "88", ""]
        assert form[f"question-{asked.pk}"].value() == "71.5"
        assert form["total"].value() == "88.25"
        assert form["pasted"].value() == ""
        assert kept(year) == [None] * 10

    def test_lines_that_can_not_be_read_stay_in_the_box_with_a_sentence_each(self, clerk, year):
        lines = ["1 90", "1 91", "12 90", "การใช้งบประมาณ 120", "z9 80"]
        answer = clerk.post(ADDRESS, typed(year, pasted="\n".join(lines), read="1"))
        assert answer.status_code == 422
        assert answer.context["form"]["pasted"].value() == "\n".join(lines[1:])
        page = text(answer)
        assert "บรรทัด “1 91” มีคะแนนในบรรทัดก่อนหน้าแล้ว" in page
        assert "บรรทัด “12 90” ไม่ตรงกับตัวชี้วัด" in page
        assert "บรรทัด “การใช้งบประมาณ 120” อ่านคะแนนไม่ได้" in page

    @pytest.mark.parametrize("junk", ["1" * 20_000, "\0 1 \0", " 9" * 5_000, "=1+1 5", "5"])
    def test_any_text_is_answered(self, clerk, year, junk):
        assert clerk.post(ADDRESS, typed(year, pasted=junk, read="1")).status_code in (200, 422)
        assert kept(year) == [None] * 10

    def test_a_name_says_more_than_a_number_that_moved(self, year):
        found = read("1 การใช้งบประมาณ 80", year.indicators.all(), [])
        budget = year.indicators.get(key="budget")
        assert found.scores == {f"indicator-{budget.pk}": "80"}


def test_a_score_is_a_number_from_0_to_100_with_two_decimals_at_most():
    assert [score_of(good) for good in ("0", "๑๐๐", "87,5", "9.05%")] == [
        *map(Decimal, ("0", "100", "87.5", "9.05"))
    ]
    for bad in ("", "100.01", "1e1", "٣", "8 7", "1,000"):
        with pytest.raises(ValueError, match="not a score"):
            score_of(bad)
    assert ScoreField(label="x").clean("  ") is None
