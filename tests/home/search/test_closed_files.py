"""What a file says is found only while the folder it lies in is open to everybody."""

import datetime

import pytest
from wagtail.models import Collection, CollectionViewRestriction

from home.library.models import DocumentPage, DocumentText
from home.search import keeping, nightly
from home.search.models import Entry
from tests.factories import library as make
from tests.home.search.test_search import found, home, offered, page_of

__all__ = ["home"]
pytestmark = pytest.mark.django_db
NOW = datetime.datetime(2026, 11, 30, 12, 0, tzinfo=datetime.UTC)


@pytest.fixture
def paper(home):
    return paper_saying(make.library(home), "สระน้ำหนองบัว", "ราคากลางขุดสระ")


def paper_saying(index, title, words, folder="แบบแปลน"):
    page = make.document(index, title=title)
    page.document.collection = Collection.get_first_root_node().add_child(name=folder)
    page.document.save(update_fields=["collection"])
    DocumentText.objects.create(
        document=page.document, text=words, verdict="sound", pages=1, pages_without_text=0,
        file_hash=page.document.get_file_hash(), read_at=NOW,
    )  # fmt: skip
    keeping.renew(DocumentPage.objects.get(pk=page.pk))
    return page


def close(folder):
    return CollectionViewRestriction.objects.create(
        collection=folder, restriction_type=CollectionViewRestriction.LOGIN
    )


def test_words_of_a_file_are_found_while_its_folder_is_open(paper):
    assert found("ราคากลาง") == ["สระน้ำหนองบัว"]
    assert Entry.objects.get(title="สระน้ำหนองบัว").file == paper.document_id


@pytest.mark.parametrize("above", [False, True])
def test_they_are_found_no_more_from_the_moment_the_folder_is_closed(paper, above):
    folder = paper.document.collection
    closing = close(folder.get_parent() if above else folder)
    assert found("ราคากลาง") == found("สระน้ำ ราคากลาง") == []
    assert "ราคากลาง" not in page_of("สระน้ำ").content.decode()
    closing.delete()
    assert found("ราคากลาง") == ["สระน้ำหนองบัว"]


def test_so_they_are_when_the_file_moves_into_a_closed_folder(paper):
    closed = Collection.get_first_root_node().add_child(name="ปิดไว้")
    close(closed)
    assert found("ราคากลาง") == ["สระน้ำหนองบัว"]
    paper.document.collection = closed
    paper.document.save(update_fields=["collection"])
    assert found("ราคากลาง") == []


def test_the_page_is_found_by_its_own_words_a_minute_later(paper):
    keeping.rebuild()
    close(paper.document.collection)
    nightly.run(at=NOW.replace(year=2020))
    assert found("สระน้ำ") == ["สระน้ำหนองบัว"]
    assert offered("สระน้ำ") == ["สระน้ำหนองบัว"]
    assert found("ราคากลาง") == []


def test_closed_folders_cost_the_same_for_many_files_as_for_few(
    paper, django_assert_max_num_queries
):
    page_of("ราคากลาง")
    counts = []
    for number in range(40):
        other = paper_saying(paper.get_parent(), f"แบบที่ {number}", "ราคากลาง", f"ที่ {number}")
        if number % 2:
            close(other.document.collection)
        if number in (20, 39):
            with django_assert_max_num_queries(12) as asked:
                assert len(page_of("ราคากลาง").context["results"]) == 10
            counts.append(len(asked.captured_queries))
    assert counts[0] == counts[1]
