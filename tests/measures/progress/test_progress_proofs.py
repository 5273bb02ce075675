"""What proves a step: on its page in the back office, and for everybody."""

import pytest
from django.core.files.base import ContentFile
from django.utils.timezone import localdate
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from home.buddhist import fiscal_year
from measures.evidence import actions as evidence_actions
from measures.evidence.models import Evidence
from measures.evidence.uses import uses_of
from measures.plans.models import MeasureStep
from measures.progress import actions
from measures.progress.fitting import keys_for
from measures.progress.models import StepEvidence
from tests.factories.home import agency, page

from .conftest import AT

pytestmark = pytest.mark.django_db
PUBLIC = "/measures/2568/progress/"


def url_of(step, more=""):
    return f"/admin/progress/2568/steps/{step.pk}/{more}"


def text(response):
    return response.content.decode()


@pytest.fixture
def add(step):
    def one(evidence, **more):
        return actions.add_evidence(step, evidence, by=None, at=AT, **more)

    return one


class TestForEverybody:
    def test_each_is_a_link_with_its_note(self, client, add, site):
        made, year = page(site[0]), fiscal_year(localdate())  # the year that always has figures
        add(evidence_actions.of_page(made), note="ข้อ 2")
        add(evidence_actions.of_live("statistics", year))
        add(evidence_actions.of_address("https://example.go.th/plan.pdf", title="แผน"))
        shown = text(client.get(PUBLIC))
        for link in (made.get_url(), f"/statistics/{year}/", "https://example.go.th/plan.pdf"):
            assert f'href="{link}"' in shown
        assert "ข้อ 2" in shown
        assert f'href="/en/statistics/{year}/"' in text(client.get(f"/en{PUBLIC}"))

    def test_what_nobody_can_open_is_not_led_to(self, client, add, site):
        closed, hidden = page(site[0], title="หน้าปิด"), page(site[0], title="หน้าร่าง")
        PageViewRestriction.objects.create(page=closed, restriction_type="login")
        add(evidence_actions.of_page(closed))
        add(evidence_actions.of_page(hidden))
        hidden.unpublish()
        shown = text(client.get(PUBLIC))
        assert "หน้าปิด" not in shown
        assert "หน้าร่าง" not in shown

    def test_a_page_of_the_portal_that_is_not_there_yet_is_not_led_to(self, client, add, site):
        add(evidence_actions.of_live("measures", 2568))
        add(evidence_actions.of_live("measures-report-6", 2568))
        add(evidence_actions.of_live("measures", 2569))
        shown = text(client.get(PUBLIC)).partition("ติดป้าย")[2]
        assert 'href="/measures/2568/"' in shown
        assert "/measures/2568/reports/" not in shown
        assert "/measures/2569/" not in shown

    def test_a_file_of_a_closed_collection_is_not_named(self, client, add):
        root = Collection.get_first_root_node()
        closed = root.add_child(name="ภายใน")
        CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
        for title, folder in (("แผนที่เปิดเผย", root), ("ผลสอบวินัย", closed)):
            file = ContentFile(f"%PDF-1.7 {title}".encode(), name="a.pdf")
            document = get_document_model().objects.create(
                title=title, file=file, collection=folder
            )
            add(evidence_actions.of_document(document))
        shown = text(client.get(PUBLIC))
        assert "แผนที่เปิดเผย" in shown
        assert "ผลสอบวินัย" not in shown

    def test_few_questions_are_asked_with_much_evidence(
        self, client, make, site, django_assert_max_num_queries
    ):
        make(issues=3, rows=3)
        proof = evidence_actions.of_page(page(site[0]))
        link = evidence_actions.of_address("https://example.go.th/")
        for step in MeasureStep.objects.all():
            for one in (proof, link):
                actions.add_evidence(step, one, by=None, at=AT)
        agency()
        with django_assert_max_num_queries(12):
            client.get(PUBLIC)


class TestInTheBackOffice:
    @pytest.fixture(autouse=True)
    def _signed_in(self, client, user_of):
        client.force_login(user_of("approver"))

    def test_what_fits_is_offered_with_its_facts_and_added_by_one_press(self, client, step):
        MeasureStep.objects.filter(pk=step.pk).update(text="จัดทำระบบ E-Service")
        shown = text(client.get(url_of(step)))
        assert "ส่วนราชการมีบริการออนไลน์" in shown
        client.post(url_of(step, "offered/"), {"value": "live:services"})
        assert StepEvidence.objects.get().evidence.live_key == "services"
        assert 'value="live:services"' not in text(client.get(url_of(step))).split("<details")[0]
        again = client.post(url_of(step, "offered/"), {"value": "live:services"}, follow=True)
        assert "อยู่ในขั้นตอนนี้แล้ว" in text(again)
        for value in ("live:nothing", "", "\x00", "page:99999999999999999999"):
            client.post(url_of(step, "offered/"), {"value": value})
        assert StepEvidence.objects.count() == 1

    def test_a_link_is_pasted_and_a_wrong_one_stays_typed(self, client, step):
        bad = {"evidence_address": "javascript:alert(1)", "note": "หน้า 4"}
        response = client.post(url_of(step, "evidence/"), bad)
        assert response.status_code == 422
        assert "ลิงก์ต้องขึ้นต้นด้วย" in text(response)
        assert "หน้า 4" in text(response)
        assert not Evidence.objects.exists()
        good = {"evidence_address": "https://example.go.th/a", "note": "หน้า ๔"}
        client.post(url_of(step, "evidence/"), good)
        assert StepEvidence.objects.get().note == "หน้า ๔"
        assert client.get(url_of(step, "evidence/")).url == url_of(step)

    def test_something_is_removed_only_with_a_reason(self, client, step, add):
        kept = add(evidence_actions.of_live("services"))
        url = url_of(step, f"evidence/{kept.pk}/remove/")
        assert "นำหลักฐานออก" in text(client.get(url))
        assert client.post(url, {"reason": " "}).status_code == 422
        assert StepEvidence.objects.exists()
        client.post(url, {"reason": "ผิดปี"})
        assert not StepEvidence.objects.exists()
        assert client.get(url).status_code == 404

    def test_what_is_wrong_with_it_is_said(self, client, step, add, site):
        made = page(site[0], title="ภาพกิจกรรม")
        add(evidence_actions.of_page(made))
        made.delete()
        shown = text(client.get(url_of(step)))
        assert "ภาพกิจกรรม" in shown
        assert "ถูกลบแล้ว" in shown


def test_who_may_not_report_changes_no_evidence(client, step, add, user_of):
    kept = add(evidence_actions.of_live("services"))
    client.force_login(user_of("auditor"))
    assert "นำออก" not in text(client.get(url_of(step)))
    for more in ("offered/", "evidence/", f"evidence/{kept.pk}/remove/"):
        values = {"value": "live:news", "evidence_address": "https://a.go.th/", "reason": "-"}
        assert client.post(url_of(step, more), values).status_code == 404
    assert StepEvidence.objects.get() == kept


def test_evidence_knows_the_steps_it_proves(step, add):
    kept = add(evidence_actions.of_live("services"))
    use = uses_of([kept.evidence_id])[kept.evidence_id][0]
    assert (use.text, use.url) == ("แผน 2568 ข้อ i1 ติดป้าย", url_of(step))


def test_words_of_a_step_bring_the_pages_that_fit():
    assert "services" in keys_for("ให้แต่ละกองงานจัดทำระบบ e-service")
    assert "satisfaction" in keys_for("จัดทำแบบประเมินความพึงพอใจ")
    assert keys_for("จัดซื้อ") == []
