"""The reports of six and twelve months: figures, texts, issuing, files."""

import datetime
import io
import zipfile

import pytest
from pypdf import PdfReader

from home.models import AgencySettings
from measures.evidence.actions import of_live
from measures.plans.models import MeasureStep, Plan, Row
from measures.progress import actions, report_actions
from measures.progress.facts import facts, last_day_of
from measures.progress.models import PlanReport
from tests.factories.home import PersonFactory, agency

from .conftest import moment

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]
MARCH, APRIL = datetime.date(2025, 3, 20), datetime.date(2025, 4, 10)
OCTOBER = datetime.date(2025, 10, 5)
DESK = "/admin/progress/2568/reports/"
SIX, TWELVE = "/measures/2568/reports/6-months/", "/measures/2568/reports/12-months/"
TEXTS = {
    "introduction": "ครึ่งปีแรกทำได้ตามแผน",
    "remarks": {"1": "ป้ายมาช้า"},
    "problems": "",
    "suggestions": "เผื่อเวลา",
}


def text(response):
    return response.content.decode()


@pytest.fixture
def plan(make, tell):
    """Two steps: one done in time, one after the half year."""
    plan = make()
    first, second = MeasureStep.objects.order_by("pk")
    tell(first, 100, on=MARCH, text="ติดครบแล้ว")
    tell(second, 70, on=MARCH, text="วัดแล้วสองครั้ง")
    tell(second, 100, on=APRIL, text="วัดครบแล้ว")
    return plan


@pytest.fixture
def issue(plan):
    def issue_report(months=6, *, on=APRIL, **texts):
        report_actions.write(plan, months, texts=TEXTS | texts, by=None, at=moment(on))
        return report_actions.issue(plan, months, by=None, at=moment(on))

    return issue_report


class TestTheFigures:
    def test_six_months_know_nothing_of_april(self, plan):
        assert last_day_of(2568, 6) == datetime.date(2025, 3, 31)
        found = facts(plan, 6, today=OCTOBER)
        assert (found["until"], found["percent"]) == ("2025-03-31", 85)
        wanted = {"total": 2, "done": 1, "under_way": 1, "unfinished": 1, "over": 0}
        assert wanted.items() <= found["tally"].items()
        assert found["issues"][0]["steps"][1]["said"] == "วัดแล้วสองครั้ง"

    def test_twelve_months_know_what_was_done_late(self, plan):
        found = facts(plan, 12, today=OCTOBER)
        assert (found["until"], found["percent"]) == ("2025-09-30", 100)
        assert {"done": 2, "unfinished": 0, "over": 1}.items() <= found["tally"].items()
        assert found["issues"][0]["steps"][1]["days_over"] == 10

    def test_each_step_has_its_code_who_answers_and_what_proves_it(self, plan):
        step = MeasureStep.objects.earliest("pk")
        actions.add_evidence(step, of_live("services"), by=None, at=moment(MARCH))
        found = facts(plan, 6, today=OCTOBER)["issues"][0]
        step = found["steps"][0]
        assert (step["code"], step["number"], step["responsible"]) == ("i1", 1, "สำนักปลัด")
        assert step["evidence"][0]["url"] == "/services/"
        assert (found["title"], found["title_en"], found["tally"]["proved"]) == (
            "ประเด็น 1",
            "Issue 1",
            1,
        )


class TestIssuing:
    def test_figures_and_signer_stay_as_they_were(self, client, issue, tell):
        agency(paper_signer=PersonFactory(name="นายก ใจดี", position="นายก อบต."))
        kept = issue()
        tell(MeasureStep.objects.latest("pk"), 50, on=datetime.date(2025, 3, 25))
        Row.objects.update(code="o99")
        PersonFactory._meta.model.objects.update(name="คนใหม่")
        page = text(client.get(SIX))
        assert "วัดแล้วสองครั้ง" in page
        assert "o99" not in page
        assert "นายก ใจดี" in page
        assert "ออกรายงานเมื่อ 10 เมษายน 2568" in page
        assert PlanReport.objects.get().facts == kept.facts

    def test_what_is_missing_or_too_early_is_refused(self, plan, user_of, client):
        by = user_of("admin")

        def refused(on, introduction):
            texts = TEXTS | {"introduction": introduction}
            report_actions.write(plan, 6, texts=texts, by=by, at=moment(on))
            with pytest.raises(actions.NotAllowed) as raised:
                report_actions.issue(plan, 6, by=by, at=moment(on))
            return str(raised.value)

        assert "31 มีนาคม 2568" in refused(datetime.date(2025, 3, 30), "-")
        assert "เขียนบทนำ" in refused(APRIL, "  ")
        with pytest.raises(actions.NotAllowed, match="ยังไม่มีร่าง"):
            report_actions.issue(plan, 12, by=by, at=moment(OCTOBER))
        assert client.get(SIX).status_code == client.get(TWELVE).status_code == 404

    def test_issued_again_the_old_one_is_kept(self, client, issue, user_of):
        old = issue()
        issue(introduction="แก้คำผิด", on=OCTOBER)
        page = text(client.get(SIX))
        assert "แก้คำผิด" in page
        assert "ฉบับที่ 2 แทนฉบับก่อน" in page
        old.refresh_from_db()
        assert old.introduction == "ครึ่งปีแรกทำได้ตามแผน"
        client.force_login(user_of("auditor"))
        assert "ฉบับเดิม" in text(client.get(DESK))
        pdf = client.get(f"/admin/progress/reports/{old.pk}.pdf")
        assert pdf.content.startswith(b"%PDF")


class TestForEverybody:
    def test_page_pdf_and_word_say_the_same(self, client, issue):
        agency(name="องค์การบริหารส่วนตำบลดอนตะวัน")
        issue()
        pages = PdfReader(io.BytesIO(client.get(f"{SIX}report.pdf").content)).pages
        paper = "".join("".join(page.extract_text() for page in pages).split())
        package = zipfile.ZipFile(io.BytesIO(client.get(f"{SIX}report.docx").content))
        assert package.testzip() is None
        document = package.read("word/document.xml").decode()
        page = text(client.get(SIX))
        for words in ("วัดแล้วสองครั้ง", "i1 (2)", "31 มี.ค. 2568"):
            assert words in page
            assert words in document
        for words in ("i1(1)", "i1(2)", "70%", "2568"):
            assert words in paper  # Thai marks come out of a PDF in another order
        for words in ("องค์การบริหารส่วนตำบลดอนตะวัน", "ป้ายมาช้า", "เผื่อเวลา"):
            assert words in page
            assert words in document
        assert "ลงชื่อ" in document

    def test_english_words_stand_around_the_thai_report(self, client, issue):
        issue()
        page = text(client.get(f"/en{SIX}"))
        for words in ("First six months", "Issue 1", "1 of 2 steps done", "Introduction"):
            assert words in page
        assert client.get(f"/en{SIX}report.pdf").content.startswith(b"%PDF")

    def test_the_progress_leads_there_and_evidence_knows_it(self, client, issue):
        assert SIX not in text(client.get("/measures/2568/progress/"))
        issue()
        assert f'href="{SIX}"' in text(client.get("/measures/2568/progress/"))

    def test_there_is_nothing_of_other_months_years_and_kinds(self, client, issue):
        issue()
        for path in ("7-months/", "12-months/", "6-months/report.xlsx", "0-months/"):
            assert client.get(f"/measures/2568/reports/{path}").status_code == 404
        Plan.objects.update(is_published=False)
        assert client.get(SIX).status_code == 404

    def test_few_questions_are_asked(self, client, issue, django_assert_max_num_queries):
        issue()
        agency()
        with django_assert_max_num_queries(12):
            client.get(SIX)

    def test_what_nobody_can_draw_breaks_no_file(self, client, issue):
        issue(introduction="ก < ข & \x0b #[ค] $x$", suggestions="x" * 3000)
        for kind in ("pdf", "docx"):
            assert client.get(f"{SIX}report.{kind}").status_code == 200


class TestInTheBackOffice:
    def test_a_report_is_written_looked_at_and_issued(self, client, plan, user_of):
        client.force_login(user_of("approver"))
        AgencySettings.load().save()
        page = text(client.get(f"{DESK}6/"))
        assert "ดำเนินการแล้ว 1 จาก 2 ขั้นตอน รวมร้อยละ 85" in page
        assert "แผนปีงบประมาณ พ.ศ. 2568" in page
        assert "ข้อสังเกต ประเด็นที่ 1" in page
        values = {"introduction": "บทนำของเรา", "remark_1": "ดี", "problems": "\x00ไม่มีคน"}
        page = text(client.post(f"{DESK}6/", values, follow=True))
        assert "บทนำของเรา" in page
        assert "ออกรายงานให้ประชาชนอ่าน" in page
        for kind, begins in (("pdf", b"%PDF"), ("docx", b"PK")):
            response = client.get(f"{DESK}6/draft.{kind}")
            assert response.content.startswith(begins)
            assert "private" in response["Cache-Control"]
        assert client.get(f"{DESK}6/draft.exe").status_code == 404
        page = text(client.post(f"{DESK}6/issue/", follow=True))
        assert "ประชาชนอ่านและดาวน์โหลดได้ทันที" in page
        kept = PlanReport.objects.get()
        assert (kept.remarks, kept.problems, kept.is_issued) == ({"1": "ดี"}, "ไม่มีคน", True)
        assert "บทนำของเรา" in text(client.get(f"{DESK}6/"))  # the next begins with it

    @pytest.mark.parametrize("is_begun", [True, False])
    def test_of_two_who_write_the_second_is_told(self, client, plan, user_of, is_begun):
        client.force_login(user_of("approver"))
        AgencySettings.load().save()
        if is_begun:
            report_actions.write(plan, 6, texts=TEXTS, by=None, at=moment(APRIL))
        seen = client.get(f"{DESK}6/").context["form"]["seen"].value()
        client.post(f"{DESK}6/", {"introduction": "ของคนแรก", "seen": seen})
        response = client.post(f"{DESK}6/", {"introduction": "ของคนที่สอง", "seen": seen})
        assert response.status_code == 422
        assert "มีคนบันทึกรายงานนี้หลังจากที่ท่านเปิดหน้านี้" in text(response)
        assert "ของคนที่สอง" in text(response)
        assert PlanReport.objects.get().introduction == "ของคนแรก"
        again = response.context["form"]["seen"].value()
        assert f'value="{again}"' in text(response)
        client.post(f"{DESK}6/", {"introduction": "ของคนที่สอง", "seen": again})
        assert PlanReport.objects.get().introduction == "ของคนที่สอง"

    def test_too_long_a_text_stays_typed(self, client, plan, user_of):
        client.force_login(user_of("approver"))
        response = client.post(f"{DESK}6/", {"introduction": "ก" * 5000, "remark_1": "ดีมาก"})
        assert response.status_code == 422
        assert "ดีมาก" in text(response)
        assert not PlanReport.objects.exists()

    def test_who_may_not_write_reads_what_was_issued(self, client, issue, user_of):
        issue()
        report_actions.write(Plan.objects.get(), 12, texts=TEXTS, by=None, at=moment(OCTOBER))
        for role in ("head", "officer", "chief", "auditor", "editor"):
            client.force_login(user_of(role))
            assert "ออกเมื่อ" in text(client.get(DESK)), role
            for path in ("6/", "12/preview/", "12/draft.pdf"):
                assert client.get(f"{DESK}{path}").status_code == 404, role
            assert client.post(f"{DESK}12/issue/").status_code == 404
            assert client.post(f"{DESK}6/", TEXTS).status_code == 404
        assert PlanReport.objects.filter(issued_on=None).count() == 1

    def test_a_plan_with_a_report_is_not_deleted(self, client, issue, user_of):
        issue()
        Plan.objects.update(is_published=False)
        client.force_login(user_of("admin"))
        client.post(f"/admin/snippets/plans/plan/delete/{Plan.objects.get().pk}/")
        assert Plan.objects.exists()
