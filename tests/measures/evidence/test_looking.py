"""How things are with what proves: pages, documents, services, links."""

import datetime

import pytest
from django.core.cache.backends.locmem import LocMemCache
from django.utils.timezone import localdate, now
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from measures.evidence import actions, looking
from measures.evidence.models import Evidence
from tests.factories.eservices import ServiceFactory
from tests.factories.home import news, news_index, page

from .conftest import TODAY, keys

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


class CountingCache(LocMemCache):
    """Knows how often it was asked: in the office it is a table of the database."""

    asked = []

    def get(self, key, *args, **options):
        self.asked.append(key)
        return super().get(key, *args, **options)


class TestAPage:
    def test_an_open_page_has_address_day_and_the_way_from_the_home_page(self, home, seen):
        above = page(home, title="ความโปร่งใส", slug="open")
        made = seen(actions.of_page(page(above, title="รายงานปี 2569", slug="report")))
        assert (made.url, made.title) == ("/open/report/", "รายงานปี 2569")
        assert made.way == "หน้าหลัก › ความโปร่งใส › รายงานปี 2569"
        assert made.is_open
        assert not made.findings
        assert made.updated_on == localdate()
        assert made.kind_label == "หน้าเว็บ"

    def test_a_page_that_is_not_published_is_not_open(self, home, seen):
        made = page(home, title="ร่าง")
        made.unpublish()
        found = seen(actions.of_page(made))
        assert keys(found) == ["unpublished"]
        assert not found.is_open

    def test_a_page_to_be_published_later_says_when(self, home, seen):
        made = page(home)
        made.unpublish()
        type(made).objects.update(go_live_at=datetime.datetime(2026, 12, 5, 5, tzinfo=datetime.UTC))
        found = seen(actions.of_page(made))
        assert "5 ธันวาคม 2569" in found.findings[0].sentence

    def test_an_expired_page_says_so(self, home, seen):
        made = page(home)
        made.unpublish(set_expired=True)
        assert keys(seen(actions.of_page(made))) == ["expired"]

    def test_a_page_below_a_private_one_is_private(self, home, seen):
        above = page(home, slug="above")
        made = actions.of_page(page(above, slug="below"))
        assert seen(made).is_open
        PageViewRestriction.objects.create(page=above, restriction_type="login")
        assert keys(seen(made)) == ["private"]
        assert seen(actions.of_page(page(home, slug="beside"))).is_open

    def test_a_moved_page_shows_where_it_is_now(self, home, seen):
        made, target = page(home, slug="plan"), page(home, slug="archive")
        evidence = actions.of_page(made)
        made.move(target, pos="last-child")
        assert seen(evidence).url == "/archive/plan/"

    def test_a_deleted_page_leaves_its_name_and_a_gap(self, home, seen):
        made = page(home, title="คำสั่งเดิม")
        evidence = actions.of_page(made)
        made.delete()
        evidence.refresh_from_db()
        found = seen(evidence)
        assert (keys(found), found.title, found.url) == (["gone"], "คำสั่งเดิม", "")

    def test_a_new_title_is_shown_at_once(self, home, seen):
        made = page(home)
        evidence = actions.of_page(made)
        type(made).objects.update(title="ชื่อใหม่")
        assert seen(evidence).title == "ชื่อใหม่"


@pytest.mark.usefixtures("on_disk")
class TestADocument:
    def test_it_has_an_address_that_stays_when_the_file_changes(self, client, document, seen):
        made = document("plan.pdf")
        evidence = actions.of_document(made)
        url = seen(evidence).url
        assert url == f"/doc/{made.pk}/"
        assert b"".join(client.get(url)).startswith(b"%PDF")
        with document("other.docx", b"PK\x03\x04 other").file.open() as other:
            made.file.save("แผนฉบับแก้ไข.docx", other)
        response = client.get(url)
        assert b"".join(response).startswith(b"PK")
        assert "wordprocessingml" in response["Content-Type"]

    def test_one_in_a_closed_collection_does_not_exist_for_the_public(self, client, document, seen):
        root = Collection.get_first_root_node()
        closed = root.add_child(name="ภายใน")
        made = document(collection=closed.add_child(name="ในภายใน"))
        evidence = actions.of_document(made)
        assert b"".join(client.get(f"/doc/{made.pk}/")).startswith(b"%PDF")
        CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
        assert client.get(f"/doc/{made.pk}/").status_code == 404
        assert keys(seen(evidence)) == ["private"]

    def test_one_without_its_file_is_not_found_and_not_openable(self, client, document, seen):
        made = document()
        made.file.storage.delete(made.file.name)
        assert client.get(f"/doc/{made.pk}/").status_code == 404
        assert keys(seen(actions.of_document(made))) == ["not_openable"]

    def test_an_unknown_one_is_not_found(self, client):
        assert client.get("/doc/1/").status_code == 404
        assert client.get(f"/doc/{'9' * 40}/").status_code == 404

    def test_what_is_not_what_its_name_says_does_not_open(self, document, seen):
        for name, content, is_fine in (
            ("a.pdf", b"%PDF-1.4", True),
            ("b.pdf", b"\xef\xbb\xbf%PDF-1.4", True),
            ("c.pdf", b"<html>", False),
            ("d.docx", b"PK\x03\x04", True),
            ("e.xlsx", b"%PDF", False),
            ("f.csv", "ก,ข".encode(), True),
            ("g.csv", b"", False),
        ):
            assert seen(actions.of_document(document(name, content))).is_open is is_fine, name

    def test_the_way_leads_through_an_open_page_that_links_to_it(self, home, document, seen):
        made = document(title="แผนพัฒนา")
        evidence = actions.of_document(made)
        assert seen(evidence).click_path == []
        text = f'<p><a linktype="document" id="{made.pk}">แผน</a></p>'
        body = [("paragraph", text)]
        page(home, title="แผนงาน", body=body)
        assert seen(evidence).way == "หน้าหลัก › แผนงาน › แผนพัฒนา"

    def test_a_deleted_document_is_gone(self, document, seen):
        made = document(title="คำสั่ง")
        evidence = actions.of_document(made)
        made.delete()
        evidence.refresh_from_db()
        assert keys(seen(evidence)) == ["gone"]


class TestAService:
    def test_a_published_service_is_open_and_another_not(self, seen):
        found = seen(actions.of_service(ServiceFactory(slug="water", name="ขอน้ำ")))
        assert (found.url, found.is_open) == ("/services/water/", True)
        assert found.way == "หน้าหลัก › ขอน้ำ"
        hidden = seen(actions.of_service(ServiceFactory(published=False)))
        assert keys(hidden) == ["unpublished"]


class TestALink:
    def test_one_that_was_never_tried_says_so_and_opens_all_the_same(self, seen):
        found = seen(actions.of_address("https://itas.example.go.th/2570"))
        assert (keys(found), found.is_open) == (["not_checked"], True)

    def test_one_that_failed_is_dead(self, seen):
        evidence = actions.of_address("https://itas.example.go.th/2570")
        evidence.trouble, evidence.checked_at = "ไม่พบหน้านี้ (404)", now()
        assert keys(seen(evidence)) == ["dead_link"]


class TestMany:
    def test_many_pages_ask_once_where_the_sites_begin(self, home, settings):
        settings.CACHES = settings.CACHES | {"default": {"BACKEND": f"{__name__}.CountingCache"}}
        made = [actions.of_page(page(home)) for _ in range(5)]
        CountingCache.asked.clear()
        found = looking.look(made, today=TODAY)
        assert all(found[one.pk].url for one in made)
        assert len(CountingCache.asked) <= 1

    def test_three_hundred_are_looked_at_with_the_same_few_queries(
        self, home, document, django_assert_max_num_queries, django_assert_num_queries
    ):
        index = news_index(home)

        def more(count):
            for number in range(count):
                actions.of_page(news(index, title=f"ข่าว {number}"))
                actions.of_document(document(f"{number}.pdf"))
                actions.of_service(ServiceFactory())
                actions.of_address(f"https://example.go.th/{number}")
                actions.of_live("statistics", 2500 + Evidence.objects.count())
            actions.of_live("services")
            actions.of_live("questions")

        more(1)
        evidences = list(Evidence.objects.all())
        looking.look(evidences, today=TODAY)  # what is kept for all requests is warm
        with django_assert_max_num_queries(16) as first:
            looking.look(evidences, today=TODAY)
        more(20)
        evidences = list(Evidence.objects.all())
        with django_assert_num_queries(len(first)):
            found = looking.look(evidences, today=TODAY)
        assert len(found) == Evidence.objects.count()

    def test_nothing_is_looked_at_without_a_query_for_it(self, django_assert_max_num_queries):
        with django_assert_max_num_queries(1):
            assert looking.look([], today=TODAY) == {}
