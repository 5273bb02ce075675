"""The pages that the portal makes by itself: their addresses, and what is true of them."""

import datetime

import pytest

from casework.states import State
from measures.evidence import actions, live, offers
from measures.evidence.routes import match
from measures.plans.models import Plan
from tests.factories.eservices import ServiceFactory
from tests.factories.home import DivisionFactory, agency, news, news_index, page

from .conftest import TODAY, keys

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
OCTOBER = datetime.date(2026, 10, 1)
# Kept by other apps; each answers as soon as its app is there, and until then says "gone".
NOT_OURS = {"measures-progress", "measures-report-6", "measures-report-12", "ita-index"}
NOT_OURS |= {"statistics-first-half", "outreach"}
PAGES = {"home", "contact", "channels", "services", "news", "transparency"}
PAGES |= {"documents", "laws", "information-centre"}


@pytest.fixture(autouse=True)
def _plan(db):
    Plan.objects.create(fiscal_year=2570, is_published=True)


class TestAddresses:
    def test_each_has_a_slug_a_title_and_a_path(self):
        assert set(live.LIVE) >= PAGES | NOT_OURS
        for key, one in live.LIVE.items():
            assert key == one.key
            assert one.title
            assert one.path(2570).startswith("/")
            assert one.needs_year == ("2570" in one.path(2570))

    def test_every_view_of_ours_answers(self, client, add):
        add()
        for key, one in live.known().items():
            if match(one.path(2570)) is None:
                assert key in PAGES | NOT_OURS, key
            elif one.years is not None and 2570 not in one.years():
                assert key in NOT_OURS, key  # a report that was not issued yet
            elif key != "ita-index":
                response = client.get(one.path(2570))
                assert response.status_code == 200, key
                _, _, fragment = one.path(2570).partition("#")
                assert f'id="{fragment}"' in response.content.decode() or not fragment

    def test_pages_of_the_tree_are_looked_up_there(self, client, home, seen):
        evidence = actions.of_live("contact")
        assert keys(seen(evidence)) == ["gone"]
        page(home, title="ติดต่อเรา", slug="contact")
        found = seen(evidence)
        assert found.is_open
        assert found.way == "หน้าหลัก › ติดต่อเรา"
        assert client.get(found.url).status_code == 200

    def test_the_way_to_a_view_says_where_to_click(self, seen, add):
        add()
        found = seen(actions.of_live("complaint-statistics", 2570))
        assert found.way == (
            "หน้าหลัก › ข้อมูลเชิงสถิติการให้บริการ (ท้ายหน้า) › ปีงบประมาณ 2570 › เรื่องร้องเรียนและข้อเสนอแนะ"
        )


class TestYears:
    def test_a_year_without_figures_is_no_such_year(self, add, seen):
        add()
        assert seen(actions.of_live("statistics", 2570)).is_open
        found = seen(actions.of_live("statistics", 2540))
        assert (keys(found), found.is_open) == (["no_such_year"], False)

    def test_a_plan_that_is_not_published_is_no_such_year(self, seen):
        evidence = actions.of_live("measures", 2570)
        assert seen(evidence).is_open
        Plan.objects.update(is_published=False)
        assert keys(seen(evidence)) == ["no_such_year"]

    def test_figures_cover_the_year_up_to_today(self, seen):
        assert seen(actions.of_live("statistics", 2570)).covers == (OCTOBER, TODAY)
        half = seen(actions.of_live("statistics-first-half", 2569))
        assert half.covers == (datetime.date(2025, 10, 1), datetime.date(2026, 3, 31))
        assert seen(actions.of_live("statistics", 2575)).covers is None

    def test_a_page_that_is_no_more_in_the_list_is_gone(self, seen):
        evidence = actions.of_live("home")
        evidence.live_key = "removed"
        assert keys(seen(evidence)) == ["gone"]


class TestFacts:
    def test_they_count_services_of_divisions(self):
        ServiceFactory(division=DivisionFactory())
        told = live.LIVE["services"].facts(None)
        assert "เผยแพร่บริการแล้ว 1 บริการ" in told
        assert any("ส่วนราชการมีบริการออนไลน์" in sentence for sentence in told)

    def test_they_count_the_cases_of_the_year(self, add):
        add(5)
        add(1, state=State.RECEIVED)
        told = live.LIVE["statistics"].facts(2570)
        assert told == ["คำขอรับบริการ: รับ 6 เรื่อง เสร็จแล้ว 5 เรื่อง", "เสร็จตรงเวลาร้อยละ 83"]

    def test_none_is_said_in_words(self):
        assert live.LIVE["corruption-statistics"].facts(2570) == ["ไม่มีเรื่องร้องเรียนการทุจริต"]
        assert "ยังไม่มีเรื่อง" in live.LIVE["complaint-statistics"].facts(2570)[0]
        assert "ยังไม่มีผู้ตอบ" in live.LIVE["satisfaction"].facts(2570)[0]

    def test_few_opinions_are_counted_and_not_shown(self, answer):
        answer(3, 5)
        assert live.LIVE["satisfaction"].facts(2570) == ["มีผู้ตอบแบบประเมิน 3 คน"]

    def test_all_can_be_asked_whatever_the_year(self, home):
        agency()
        news(news_index(home), published_on=OCTOBER)
        assert live.LIVE["news"].facts(2570) == ["มีข่าว 1 เรื่อง ในปีงบประมาณ 2570"]
        for one in live.LIVE.values():
            for year in (2566, 2570) if one.needs_year else (None, 2570):
                assert all(isinstance(sentence, str) for sentence in one.facts(year))
                one.updated_on(year)


class TestOffers:
    def test_what_is_offered_can_be_chosen(self, seen, add):
        add()
        offered = {offer.value: offer for offer in offers.offers(2570)}
        assert "live:statistics:2570" in offered
        assert "live:services" in offered
        for value in offered:
            assert seen(actions.of_choice(value)).title == offered[value].title

    def test_a_year_that_is_not_there_is_not_offered(self):
        assert "live:measures:2570" in {offer.value for offer in offers.offers(2570)}
        assert "live:measures:2560" not in {offer.value for offer in offers.offers(2560)}
