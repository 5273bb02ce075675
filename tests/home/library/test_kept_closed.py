"""What was closed or taken off the site stays away from the public, by every address."""

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from home.library import queries
from home.models import NewsPage
from office.circulars.models import Circular
from tests.factories import home as make_home
from tests.factories import library as make
from tests.home.library.test_documents import fetched
from tests.home.library.test_files import printed, replaced, upload


@pytest.fixture
def paper(index):
    return make.document(index)


def close(paper):
    closed = Collection.get_first_root_node().add_child(name="ปิดไว้")
    CollectionViewRestriction.objects.create(
        collection=closed, restriction_type=CollectionViewRestriction.LOGIN
    )
    paper.document.collection = closed
    paper.document.save(update_fields=["collection"])


def test_the_old_file_of_a_closed_document_is_closed_too(client, paper):
    replaced(paper)
    close(paper)
    assert client.get("/documents/order-125-2569/versions/1/").status_code == 404
    CollectionViewRestriction.objects.all().delete()
    assert fetched(client, "/documents/order-125-2569/versions/1/").read.startswith(b"%PDF")


def test_the_words_of_a_closed_file_are_not_for_searching(paper):
    paper.words = type("Words", (), {"text": "จำนวนน้ำที่กำหนด"})()
    assert paper.file_words == "จำนวนน้ำที่กำหนด"
    close(paper)
    assert paper.file_words == ""


def test_an_old_address_of_a_withheld_file_does_not_tell_its_new_name(client, paper):
    old = paper.document.url
    replaced(paper)
    assert client.get(old)["Location"] == paper.document.url
    paper.unpublish()
    response = client.get(old)
    assert response.status_code == 404
    assert "Location" not in response


def test_the_file_of_a_law_that_is_taken_off_is_not_served(client, laws):
    law = make.law(laws)
    law.document = make.file("law.pdf") if law.document is None else law.document
    law.save_revision().publish()
    law.unpublish()
    assert client.get(law.document.url).status_code == 404
    law.get_latest_revision().publish()
    assert fetched(client, law.document.url).read.startswith(b"%PDF")


class TestAFileThatNothingPublishedNames:
    """It waits: for its news to be published, or for the draft in which it was chosen."""

    @pytest.fixture
    def news(self, home):
        return make_home.news(make_home.news_index(home, slug="news"))

    @staticmethod
    def chosen(news, document):
        news.attachments = [("file", {"document": document, "title": "ใบสมัคร"})]
        return news.save_revision()

    def test_only_staff_open_what_a_draft_chose(self, client, news, user_of):
        document = make.file("form.pdf")
        self.chosen(news, document)
        assert client.get(document.url).status_code == 404
        client.force_login(user_of("editor"))
        assert fetched(client, document.url).read.startswith(b"%PDF")

    def test_once_the_draft_is_published_everybody_opens_it(self, client, news):
        document = make.file("form.pdf")
        self.chosen(news, document).publish()
        assert fetched(client, document.url).read.startswith(b"%PDF")

    def test_the_files_of_news_come_and_go_with_the_news(self, client, news):
        document = make.file("form.pdf")
        self.chosen(news, document).publish()
        NewsPage.objects.get(pk=news.pk).unpublish()
        assert client.get(document.url).status_code == 404
        NewsPage.objects.get(pk=news.pk).get_latest_revision().publish()
        assert not queries.is_withheld(document)
        PageViewRestriction.objects.create(page=news, restriction_type="login")
        assert client.get(document.url).status_code == 404

    def test_what_is_no_page_names_a_file_too(self, client, index):
        document = make.file("summary.pdf")
        assert client.get(document.url).status_code == 404
        Circular.objects.create(title="เวียน", summary=document, created_at=timezone.now())
        assert fetched(client, document.url).status_code == 200


class TestWhoMayChangeWhatIsPublic:
    def by(self, client, user_of, role):
        client.force_login(user_of(role))
        return client

    @pytest.fixture
    def _asked(self, paper):
        self.edit = reverse("wagtaildocs:edit", args=[paper.document_id])
        self.values = {
            "title": "ชื่อใหม่",
            "file": upload("other.pdf", printed()),
            "collection": paper.document.collection_id,
            "tags": "",
        }

    @pytest.mark.usefixtures("_asked")
    def test_an_editor_can_not_put_another_file_in_its_place(self, client, paper, user_of):
        before = paper.document.file.name
        answer = self.by(client, user_of, "editor").post(self.edit, self.values)
        assert "ผู้อนุมัติเท่านั้น" in answer.content.decode()
        paper.document.refresh_from_db()
        assert (paper.document.file.name, paper.document.title != "ชื่อใหม่") == (before, True)

    @pytest.mark.usefixtures("_asked")
    def test_an_editor_can_not_delete_it(self, client, paper, user_of):
        address = reverse("wagtaildocs:delete", args=[paper.document_id])
        self.by(client, user_of, "editor").post(address)
        assert type(paper.document).objects.filter(pk=paper.document_id).exists()

    @pytest.mark.usefixtures("_asked")
    def test_an_approver_can_change_it(self, client, paper, user_of):
        self.by(client, user_of, "approver").post(self.edit, self.values)
        paper.document.refresh_from_db()
        assert paper.document.title == "ชื่อใหม่"
