"""Files that are replaced, kept, read and taken away."""

import io

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from wagtail import hooks
from wagtail.documents.forms import get_document_form
from wagtail.documents.models import Document
from wagtail.models import ModelLogEntry

from home import paper
from home.document_files import MEGABYTE
from home.library import actions, forms, queries, reading
from home.library.models import DocumentText, FileEdition
from home.library.soundness import Verdict
from tests.factories import library as make
from tests.home.library.test_documents import body, fetched

NOW = timezone.now()


def upload(name="new.pdf", data=None):
    return SimpleUploadedFile(name, make.blank_pdf(2) if data is None else data)


def printed(line="จำนวนน้ำที่กำหนด"):
    content = {"emblem": "", "is_sample": False, "agency_name": "อบต.ตัวอย่าง", "rows": []}
    content |= {"title": "คำสั่งเรื่องน้ำ", "parts": [{"title": "", "text": [line]}]}
    return paper.pdf("record.typ", content | {"signed_by": "", "signed_position": ""})


def replaced(page, note="แก้ตัวเลข", by=None):
    edition = actions.replace_file(page.document, upload(), note=note, by=by, at=NOW)
    page.document.refresh_from_db()
    return edition


class TestReplacing:
    def test_the_address_stays_and_the_old_file_is_kept_with_its_days(self, client, index):
        page = make.document(index)
        old_url, old_name = page.document.url, page.document.file.name
        edition = replaced(page)
        assert (edition.number, edition.note) == (1, "แก้ตัวเลข")
        assert edition.since == page.document.created_at
        assert edition.file.name == old_name
        assert page.document.file.name != old_name
        html = body(client, "/documents/order-125-2569/")
        assert "/documents/order-125-2569/versions/1/" in html
        assert "แก้ตัวเลข" in html
        assert client.get(old_url)["Location"] == page.document.url

    def test_an_old_file_opens_at_an_address_of_its_own(self, client, index):
        page = make.document(index)
        replaced(page)
        response = fetched(client, "/documents/order-125-2569/versions/1/")
        assert response.read.startswith(b"%PDF")
        assert response["X-Content-Type-Options"] == "nosniff"
        assert "order-125-2569-version-1.pdf" in response["Content-Disposition"]

    @pytest.mark.parametrize("number", ["2", "0", "x", "999999", "-1"])
    def test_an_edition_that_never_was_is_not_found(self, client, index, number):
        page = make.document(index)
        replaced(page)
        assert client.get(f"/documents/order-125-2569/versions/{number}/").status_code == 404

    def test_editions_are_counted_on_and_their_days_follow_each_other(self, index):
        page = make.document(index)
        first = replaced(page)
        second = replaced(page, "แก้อีกครั้ง")
        assert second.number == 2
        assert second.since == first.replaced_at

    def test_it_is_written_in_the_log_so_that_kept_pages_are_made_anew(self, index):
        page = make.document(index)
        replaced(page)
        assert ModelLogEntry.objects.filter(action=actions.REPLACE).exists()

    def test_an_old_file_may_be_taken_away_for_good(
        self, client, index, django_capture_on_commit_callbacks
    ):
        page = make.document(index)
        edition = replaced(page)
        storage, name = edition.file.storage, edition.file.name
        with django_capture_on_commit_callbacks(execute=True):
            actions.remove_edition(edition, why="มีเลขบัตรประชาชน", by=None)
        assert not storage.exists(name)
        assert client.get("/documents/order-125-2569/versions/1/").status_code == 404
        html = body(client, "/documents/order-125-2569/")
        assert "นำไฟล์ออกแล้ว" in html
        assert "มีเลขบัตรประชาชน" in html
        with pytest.raises(actions.NotAllowed):
            actions.remove_edition(edition, why="อีกครั้ง", by=None)

    def test_wagtails_own_form_keeps_the_old_file_too(self, site, user_of, index):
        document = make.document(index).document
        storage, name = document.file.storage, document.file.name
        form = get_document_form(Document)(
            {"title": "ชื่อใหม่", "tags": "", "collection": document.collection_id},
            {"file": upload("again.pdf")},
            instance=document,
            user=user_of("approver"),
        )
        assert form.is_valid(), form.errors
        form.save()
        edition = FileEdition.objects.get(document=document)
        assert edition.file.name == name
        assert storage.exists(name)
        assert edition.size > 0

    def test_what_is_wrong_with_a_file_is_said_once(self, site, user_of):
        document = make.file()
        values = {"title": "ชื่อใหม่", "tags": "", "collection": document.collection_id}
        form = get_document_form(Document)(
            values, {"file": upload("again.exe")}, user=user_of("approver")
        )
        assert len(form.errors["file"]) == 1
        assert "รับเฉพาะ PDF" in form.errors["file"][0]

    def test_a_new_title_alone_makes_no_edition(self, site, user_of):
        document = make.file()
        values = {"title": "ชื่อใหม่", "tags": "", "collection": document.collection_id}
        form = get_document_form(Document)(values, instance=document, user=user_of("approver"))
        assert form.is_valid(), form.errors
        form.save()
        assert not FileEdition.objects.exists()


class TestWords:
    def test_what_is_sound_is_found_by_the_search_of_pages(self, index):
        page = make.document(index, document=make.file(data=printed("ปั๊มน้ำบ้านโคก")))
        words = actions.read_words(page.document)
        assert words.verdict == Verdict.SOUND
        assert words.warning == ""
        page = type(page).objects.get(pk=page.pk)
        assert "ปั๊มน้ำบ้านโคก" in page.file_words

    def test_a_scan_is_searched_nowhere_and_staff_are_told_what_to_do(self, index):
        page = make.document(index)
        words = actions.read_words(page.document)
        assert "ภาพสแกน" in words.warning
        assert "Word" in words.warning
        assert type(page).objects.get(pk=page.pk).file_words == ""

    def test_some_scanned_pages_are_counted(self):
        words = DocumentText(verdict=Verdict.SOUND, pages=5, pages_without_text=2)
        assert "2 จาก 5 หน้า" in words.warning

    def test_the_worker_reads_what_nobody_has_read(self, index):
        assert actions.watch in hooks.get_hooks("watch")
        page = make.document(index)
        make.file()  # of no document: nobody searches it
        assert list(queries.unread()) == [page.document]
        actions.watch(at=NOW)
        assert list(queries.unread()) == []

    def test_a_replaced_file_is_read_again(self, index):
        page = make.document(index)
        actions.read_words(page.document)
        replaced(page)
        assert list(queries.unread()) == [page.document]
        actions.watch(at=NOW)
        assert DocumentText.objects.get(document=page.document).pages == 2

    def test_a_file_that_the_disk_lost_holds_nobody_up(self, index):
        lost, there = make.document(index), make.document(index, number="2/2569")
        lost.document.file.storage.delete(lost.document.file.name)
        actions.watch(at=NOW)
        assert DocumentText.objects.get(document=there.document).verdict == Verdict.SCAN

    def test_a_lost_file_is_looked_for_once_and_again_when_it_is_another(self, index):
        lost = make.document(index)
        type(lost.document).objects.filter(pk=lost.document_id).update(file_hash="")
        lost.document.file.storage.delete(lost.document.file.name)
        actions.watch(at=NOW)
        words = DocumentText.objects.get(document=lost.document)
        assert (words.verdict, words.text) == (Verdict.LOST, "")
        assert "อัปโหลดไฟล์นี้ใหม่" in words.warning
        assert list(queries.with_bad_files(type(lost).objects.all())) == [lost]
        assert list(queries.unread()) == []
        replaced(lost)
        actions.watch(at=NOW)
        assert DocumentText.objects.get(document=lost.document).verdict == Verdict.SCAN

    def test_a_lost_file_that_is_put_back_is_read_again(self, index):
        lost = make.document(index)
        storage, name = lost.document.file.storage, lost.document.file.name
        with storage.open(name) as file:
            backup = file.read()
        storage.delete(name)
        actions.watch(at=NOW)
        actions.watch(at=NOW)
        assert DocumentText.objects.get(document=lost.document).verdict == Verdict.LOST
        assert storage.save(name, ContentFile(backup)) == name
        actions.watch(at=NOW)
        assert DocumentText.objects.get(document=lost.document).verdict == Verdict.SCAN
        assert queries.found_again() == []

    def test_nothing_is_read_in_this_process_unless_it_is_ours(self, index, monkeypatch):
        monkeypatch.setattr(reading, "read_here", None)
        assert actions.read_words(make.document(index).document).verdict == Verdict.SCAN


class TestChecking:
    @pytest.mark.parametrize(
        ("name", "data", "said"),
        [
            ("a.pdf", b"", "ว่างเปล่า"),
            ("a.doc", b"\xd0\xcf\x11\xe0", "DOCX"),
            ("a.exe", b"MZ", "รับเฉพาะ"),
            ("a", b"x", "รับเฉพาะ"),
            ("a.pdf", b"<html>", "ไม่ตรงกับชนิด"),
            ("a.docx", b"%PDF-1.7", "ไม่ตรงกับชนิด"),
        ],
    )
    def test_a_file_that_nobody_could_open_is_refused_in_words(self, name, data, said):
        with pytest.raises(forms.ValidationError) as refused:
            forms.check_file(SimpleUploadedFile(name, data))
        assert said in refused.value.messages[0]

    def test_thirty_megabytes_are_too_many_and_the_way_out_is_told(self):
        file = SimpleUploadedFile("big.pdf", b"%PDF-1.7")
        file.size = 30 * MEGABYTE
        with pytest.raises(forms.ValidationError) as refused:
            forms.check_file(file)
        said = refused.value.messages[0]
        assert "30 MB" in said
        assert "20 MB" in said
        assert "สแกนใหม่" in said

    def test_wagtails_own_form_says_so_too(self, site, user_of):
        big = SimpleUploadedFile("big.pdf", b"%PDF-1.7")
        big.size = 30 * MEGABYTE
        form = get_document_form(Document)(
            {"title": "แผน", "tags": "", "collection": 1}, {"file": big}, user=user_of("editor")
        )
        assert "30 MB" in form.errors["file"][0]
        assert not Document.objects.exists()

    @pytest.mark.parametrize("name", ["a.csv", "a.PDF"])
    def test_what_can_be_opened_is_taken(self, name):
        forms.check_file(io_file(name))


def io_file(name):
    file = io.BytesIO(b"%PDF-1.7 a,b")
    file.name, file.size = name, 12
    return file
