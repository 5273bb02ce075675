"""Making evidence of a thing: once, whoever chose it; and what is refused."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.contrib.redirects.models import Redirect

from measures.evidence import actions
from measures.evidence.models import Evidence, Kind
from tests.factories.eservices import ServiceFactory
from tests.factories.home import page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def refused(text):
    count = Evidence.objects.count()
    with pytest.raises(ValidationError) as raised:
        actions.of_address(text)
    assert Evidence.objects.count() == count
    return raised.value.messages[0]


class TestOnce:
    def test_the_same_thing_is_the_same_row(self, home, document):
        made, paper, service = page(home), document(), ServiceFactory()
        for make in (
            lambda: actions.of_page(made),
            lambda: actions.of_document(paper),
            lambda: actions.of_service(service),
            lambda: actions.of_live("home"),
            lambda: actions.of_live("statistics", 2566),
            lambda: actions.of_address("https://example.go.th/a"),
        ):
            assert make() == make()
        assert Evidence.objects.count() == 6

    def test_years_are_apart_and_a_page_without_year_has_none(self):
        first, second = actions.of_live("statistics", 2566), actions.of_live("statistics", 2567)
        assert first != second
        assert actions.of_live("home", 2566).fiscal_year is None

    def test_no_page_of_the_system_is_made_up(self):
        for key, year in (("nothing", 2566), ("statistics", None), ("statistics", 1)):
            with pytest.raises(ValidationError):
                actions.of_live(key, year)
        assert not Evidence.objects.exists()


class TestWhatAFormSends:
    def test_each_kind_is_found(self, home, document):
        made, paper, service = page(home), document(), ServiceFactory()
        for value, kind in (
            (f"page:{made.pk}", Kind.PAGE),
            (f"document:{paper.pk}", Kind.DOCUMENT),
            (f"service:{service.pk}", Kind.SERVICE),
            ("live:statistics:2566", Kind.LIVE),
            ("live:home", Kind.LIVE),
            ("address:https://example.go.th/", Kind.ADDRESS),
        ):
            evidence = actions.of_choice(value)
            assert evidence.kind == kind
            assert actions.of_choice(f"evidence:{evidence.pk}") == evidence

    def test_nonsense_is_refused_in_words(self):
        for value in (
            "",
            "page:",
            "page:1",
            "page:999999999999999999999",
            "page:-1",
            "page:๑๒",
            "case:1",
            "live:statistics:9999999",
            "live:statistics:๒๕๖๖๖",
            "document:x\0y",
            "evidence:0",
            None,
        ):
            with pytest.raises(ValidationError):
                actions.of_choice(value)
        assert not Evidence.objects.exists()


class TestAPastedAddress:
    def test_it_is_kept_as_ascii_with_a_scheme(self):
        for typed, kept in (
            ("  HTTPS://Example.go.TH/แผน ", "https://example.go.th/%E0%B9%81%E0%B8%9C%E0%B8%99"),
            ("www.example.go.th/a?b=1#c", "https://www.example.go.th/a?b=1#c"),
            ("http://ไทย.th/x", "http://xn--o3cw4h.th/x"),
            ("https://example.go.th:8443/", "https://example.go.th:8443/"),
        ):
            assert actions.of_address(typed).address == kept

    def test_what_is_no_address_of_the_web_is_refused(self):
        for text in (
            "",
            "แผนปี 2570",
            "javascript:alert(1)",
            "ftp://example.go.th/a",
            "file:///etc/passwd",
            "data:text/html,x",
            "http://",
            "https://nodots/",
            "http://[::1",
            "https://example.go.th:99999/",
            "someone@example.go.th",
        ):
            assert refused(text) == actions.NOT_AN_ADDRESS, text
        assert refused("https://a:b@example.go.th/") == actions.WITH_PASSWORD
        assert refused("https://example.go.th/" + "ก" * 400) == actions.TOO_LONG
        assert refused("https://example.go.th/" + "a" * 5000) == actions.TOO_LONG

    def test_no_null_byte_reaches_the_database(self):
        assert "\0" not in actions.of_address("https://example.go.th/a\0b").address

    def test_our_own_page_becomes_that_page(self, home, english_page, settings):
        settings.SITE_URL = "https://www.dontawan.example"
        made = page(home, slug="plan")
        for text in (
            "https://www.dontawan.example/plan/",
            "https://WWW.dontawan.example/plan",
            "/plan/",
            "https://www.dontawan.example/plan/?from=line#top",
        ):
            assert actions.of_address(text).page_id == made.pk, text
        assert actions.of_address("/en/").page_id == english_page.pk

    def test_an_address_that_was_moved_becomes_the_page_that_moved(self, home):
        made = page(home, slug="plan")
        Redirect.objects.create(old_path="/old-plan", redirect_page=made)
        assert actions.of_address("/old-plan/").page_id == made.pk

    def test_services_documents_and_pages_of_the_system_become_themselves(self, document):
        service, paper = ServiceFactory(slug="water"), document()
        assert actions.of_address("/services/water/").service == service
        assert actions.of_address("/en/services/water/").service == service
        assert actions.of_address(f"/doc/{paper.pk}/").document == paper
        assert actions.of_address(paper.url).document == paper
        assert actions.of_address("/statistics/2566/").live_key == "statistics"
        assert actions.of_address("/statistics/2566/#corruption").live_key == (
            "corruption-statistics"
        )
        assert actions.of_address("/complaints/questions/").live_key == "questions"
        assert actions.of_address("/measures/2566/").fiscal_year == 2566

    def test_other_public_files_of_ours_are_kept_as_a_path(self, seen):
        evidence = actions.of_address("/statistics/2566/statistics.xlsx")
        assert (evidence.kind, evidence.address) == (
            Kind.ADDRESS,
            "/statistics/2566/statistics.xlsx",
        )
        assert seen(evidence).is_open

    def test_nothing_of_cases_reports_or_the_back_office_is_evidence(self):
        for path in (
            "/admin/",
            "/admin/cases/1/",
            "/accounts/login/",
            "/track/",
            "/track/NH-2570-000001/",
            "/complaints/list/NH-2570-000001/",
            "/complaints/followed/NH-2570-000001/",
            "/complaints/questions/12/",
            "/integrity/report/",
            "/integrity/return/",
            "/verify/ABCD/",
            "/services/correct/NH-2570-000001/",
            "/services/water/apply/",
            "/survey/front/",
            "/nothing/here/",
            "/%00/",
        ):
            assert refused(path) == actions.NOT_PUBLIC, path


@pytest.fixture
def english_page(homes):
    return homes[1]
