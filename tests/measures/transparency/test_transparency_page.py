"""The page of questions: what it leads to, and what it never leads to."""

import pytest
from django.core.exceptions import ValidationError
from wagtail import hooks
from wagtail.models import PageViewRestriction
from wagtail.test.utils.form_data import nested_form_data, streamfield

from home.models import StandardPage
from measures.doors import HOOK, Door, address, doors
from measures.transparency.blocks import LinkBlock
from measures.transparency.models import TransparencyIndexPage
from tests.factories.home import page as any_page

pytestmark = pytest.mark.django_db
ADDRESS = "/transparency/"


def page(parent, model=StandardPage, **fields):
    return any_page(parent, model, show_in_menus=False, **fields)


@pytest.fixture
def index(site):
    home, _english = site
    return page(home, TransparencyIndexPage, title="ความโปร่งใส", slug="transparency")


@pytest.fixture
def arrange(index):
    """Put links to these into one section and publish: ``arrange({"page": one, "year": 2566})``."""

    def put(*links):
        value = {"question": "เงินใช้ไปกับอะไร", "icon": "tax", "links": list(links)}
        index.refresh_from_db()
        index.sections = [("section", value)]
        index.save_revision().publish()
        return index

    return put


def text(response):
    assert response.status_code == 200
    return response.content.decode()


class TestDoors:
    def test_the_newest_published_plan_is_what_the_office_promises(self, client, index, make):
        make(2566, rows=3, is_published=True)
        make(2569, rows=9)
        shown = text(client.get(ADDRESS))
        assert "อบต. สัญญาอะไรไว้<" in shown
        assert "3 เรื่องที่จะทำให้ดีขึ้น 6 ขั้นตอน" in shown
        assert 'href="/measures/2566/"' in shown
        assert "เสร็จแล้ว 0 จาก 6 ขั้นตอน" in shown
        assert 'href="/measures/2566/progress/"' in shown
        assert "/measures/2569/" not in shown

    def test_without_a_published_plan_nothing_is_promised(self, client, index, make):
        make(2566)
        assert "สัญญา" not in text(client.get(ADDRESS))

    def test_the_other_doors_stand_in_english_too(self, client, index):
        index.copy_for_translation(_english(), copy_parents=True).save_revision().publish()
        shown = text(client.get("/en/transparency/"))
        assert 'href="/en/statistics/"' in shown
        assert "You saw something wrong" in shown
        assert 'href="/en/integrity/"' in shown

    def test_every_door_opens(self, client, index, make):
        make(2566, is_published=True)
        for door in doors(2570):
            assert client.get(door.url).status_code == 200, door

    def test_an_app_brings_its_own_door_in_its_place(self, client, index):
        mine = Door("ทำไปถึงไหนแล้ว", "ความก้าวหน้า", "เสร็จแล้ว 12 จาก 30 ขั้นตอน", "/news/", order=20)
        closed = Door("ยังไม่มี", "", "", address("no-such-app:page"))
        with hooks.register_temporarily(HOOK, lambda year: [closed, mine]):
            shown = text(client.get(ADDRESS))
        assert "เสร็จแล้ว 12 จาก 30 ขั้นตอน" in shown
        assert shown.index("ทำไปถึงไหนแล้ว") < shown.index("เห็นคนทำผิด บอกใคร")
        assert "ยังไม่มี<" not in shown


class TestSections:
    def test_a_section_is_a_door_and_lists_the_newest_year_first(
        self, client, site, index, arrange
    ):
        old, new = (page(index, title=f"งบปี {year}", slug=f"b{year}") for year in (2566, 2570))
        arrange({"page": old, "year": 2566}, {"page": new, "year": 2570})
        shown = text(client.get(ADDRESS))
        assert "2 รายการ ใหม่สุดปี 2570" in shown
        assert 'href="#section-1"' in shown
        assert shown.index("งบปี 2570") < shown.index("งบปี 2566")
        assert shown.count("งบปี 2566") == 1  # not again among the rest

    def test_what_is_closed_to_the_public_is_not_offered(self, client, index, arrange):
        gone, secret, there = (page(index, title=f"หน้า {n}", slug=f"p{n}") for n in (1, 2, 3))
        arrange({"page": gone}, {"page": secret}, {"page": there})
        gone.unpublish()
        PageViewRestriction.objects.create(page=secret, restriction_type="login")
        shown = text(client.get(ADDRESS))
        assert "หน้า 3" in shown
        assert "หน้า 1" not in shown
        assert "หน้า 2" not in shown
        assert "1 รายการ" in shown

    def test_a_section_of_nothing_but_closed_pages_is_left_out(self, client, index, arrange):
        gone = page(index, title="หน้าเก่า", slug="old")
        arrange({"page": gone})
        gone.unpublish()
        assert "เงินใช้ไปกับอะไร" not in text(client.get(ADDRESS))

    def test_english_readers_get_the_english_page_or_else_the_thai_one(self, client, site, index):
        index.copy_for_translation(_english(), copy_parents=True).save_revision().publish()
        both, thai = (page(index, title=f"แผน {n}", slug=f"p{n}") for n in (1, 2))
        english = both.copy_for_translation(_english())
        english.title = "Plan one"
        english.save_revision().publish()
        local = index.get_translation(_english()).specific
        links = [{"page": both}, {"page": thai}]
        local.sections = [("section", {"question": "Money?", "icon": "tax", "links": links})]
        local.save_revision().publish()
        shown = text(client.get("/en/transparency/"))
        assert 'href="/en/transparency/p1/"' in shown
        assert "Plan one" in shown
        assert 'href="/transparency/p2/" hreflang="th"' in shown
        assert shown.count("(in Thai)") == 1

    @pytest.mark.parametrize(
        ("link", "field"),
        [
            ({}, "page"),
            ({"path": "javascript:alert(1)"}, "path"),
            ({"path": "/measures/", "year": 70}, "year"),
        ],
    )
    def test_a_link_that_leads_nowhere_is_refused(self, link, field):
        block = LinkBlock()
        with pytest.raises(ValidationError) as refused:
            block.clean(block.to_python(link))
        assert set(refused.value.block_errors) == {field}
        assert (
            block.clean(block.to_python({"path": "/measures/", "year": 2570})).href == "/measures/"
        )


class TestChildren:
    def test_pages_below_stand_there_by_themselves_with_their_summary(self, client, index):
        page(index, title="รายงานการประชุม", summary="ประชุมเรื่องอะไร", slug="meetings")
        shown = text(client.get(ADDRESS))
        assert "รายงานการประชุม" in shown
        assert "ประชุมเรื่องอะไร" in shown

    @pytest.mark.parametrize("many", [3, 60])
    def test_a_visit_costs_few_queries(
        self,
        client,
        index,
        arrange,
        make,
        many,
        django_assert_max_num_queries,
    ):
        make(2566, rows=5, is_published=True)
        pages = [page(index, title=f"หน้า {n}", slug=f"p{n}") for n in range(many)]
        arrange(*({"page": one, "year": 2566} for one in pages[::2]))
        client.get(ADDRESS)
        with django_assert_max_num_queries(15):  # four of them for the doors
            client.get(f"{ADDRESS}?again")


class TestEditing:
    def test_an_editor_makes_the_page_and_adds_a_section(self, client, site, user_of):
        home, _english_home = site
        client.force_login(user_of("approver"))
        answer = client.post(
            f"/admin/pages/add/transparency/transparencyindexpage/{home.pk}/",
            nested_form_data(
                {
                    "title": "ความโปร่งใส",
                    "sections": streamfield([]),
                    "action-publish": "1",
                }
            ),
        )
        assert answer.status_code == 302
        [made] = TransparencyIndexPage.objects.all()
        assert made.slug == "transparency"
        assert StandardPage.can_create_at(made)
        home.refresh_from_db()
        assert not TransparencyIndexPage.can_create_at(home)


def _english():
    from wagtail.models import Locale  # noqa: PLC0415

    return Locale.objects.get(language_code="en")
