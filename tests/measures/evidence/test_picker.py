"""The field with which staff choose evidence, and the list of all of it."""

import io
import zipfile

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.datastructures import MultiValueDict
from wagtail import hooks
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, ModelLogEntry

from casework.roles import ROLES
from home import document_files
from measures.evidence import actions, choosing, searching
from measures.evidence.models import Evidence, Kind
from measures.evidence.uses import Use
from tests.factories.eservices import ServiceFactory
from tests.factories.home import page

from .conftest import PDF

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 30


class Report(forms.Form):
    text = forms.CharField()
    evidence = choosing.EvidenceField(year=2570)


def form(file=None, **data):
    sent = {"text": "ทำแล้ว"} | {f"evidence_{key}": value for key, value in data.items()}
    posted = MultiValueDict({"evidence_file": [file]}) if file else None
    return Report(sent, posted)


def package(part):
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as made:
        made.writestr(part, "<x/>")
    return written.getvalue()


def upload(name, content):
    return SimpleUploadedFile(name, content)


def problem(form):
    assert not form.is_valid()
    assert not Evidence.objects.exists()
    return form.errors["evidence"][0]


class TestTheField:
    def test_what_is_chosen_is_kept_only_when_asked(self, home, admin_user):
        made = page(home)
        sent = form(choice=f"page:{made.pk}")
        assert sent.is_valid(), sent.errors
        assert not Evidence.objects.exists()
        assert sent.cleaned_data["evidence"].keep(by=admin_user).page_id == made.pk

    def test_a_pasted_link_wins_over_what_is_ticked(self, home, admin_user):
        sent = form(choice="live:home", address="https://example.go.th/a", title=" แผน  จังหวัด ")
        assert sent.is_valid(), sent.errors
        evidence = sent.cleaned_data["evidence"].keep(by=admin_user)
        assert (evidence.kind, evidence.title) == (Kind.ADDRESS, "แผน จังหวัด")

    def test_nothing_two_things_and_nonsense_are_refused_in_words(self):
        assert problem(form()) == choosing.NOTHING
        both = form(upload("a.pdf", PDF), address="https://example.go.th/")
        assert problem(both) == choosing.TWO
        assert problem(form(choice="page:999")) == actions.NOTHING_THERE
        assert problem(form(address="javascript:alert(1)")) == actions.NOT_AN_ADDRESS
        assert problem(form(address="\0")) == choosing.NOTHING
        assert problem(form(address="/admin/")) == actions.NOT_PUBLIC

    def test_it_may_be_left_out_where_it_is_not_required(self):
        field = choosing.EvidenceField(required=False)
        assert field.clean({"choice": ""}) is None
        assert field.clean(None) is None

    def test_searching_without_a_script_brings_the_list_and_loses_nothing(self, home):
        made = page(home, title="คำสั่งแต่งตั้งคณะทำงาน", slug="order")
        sent = form(find="1", search="คณะทำงาน", title="ชื่อที่พิมพ์ไว้", choice="live:home")
        assert problem(sent) == choosing.FOUND
        drawn = str(sent["evidence"])
        assert f'value="page:{made.pk}"' in drawn
        assert "/order/" in drawn
        assert 'value="live:home" checked' in drawn
        assert "ชื่อที่พิมพ์ไว้" in drawn

    def test_what_is_ticked_stays_in_the_list_when_other_words_are_searched(self, home):
        made = page(home, title="คำสั่งแต่งตั้ง")
        drawn = str(form(find="1", search="ไม่มีคำนี้", choice=f"page:{made.pk}")["evidence"])
        assert f'value="page:{made.pk}" checked' in drawn

    def test_nothing_typed_breaks_it(self):
        for value in ("\0", "ก" * 5000, "'\"<script>", "%", "page:๑๒", "page:" + "9" * 50):
            drawn = str(form(find="1", search=value, choice=value, title=value)["evidence"])
            assert "<script>" not in drawn.replace("<script src=", "")


class TestAFile:
    def test_it_becomes_a_document_everybody_can_open(self, admin_user):
        sent = form(upload("รายงาน การประชุม.pdf", PDF))
        assert sent.is_valid(), sent.errors
        evidence = sent.cleaned_data["evidence"].keep(by=admin_user)
        assert (evidence.kind, evidence.title) == (Kind.DOCUMENT, "รายงาน การประชุม")
        assert evidence.document.collection.name == "หลักฐาน"
        assert evidence.document.uploaded_by_user == admin_user
        assert evidence.trouble == ""
        assert ModelLogEntry.objects.filter(object_id=str(evidence.document_id)).exists()
        again = form(upload("b.pdf", PDF), title="ชื่อที่ตั้ง")
        assert again.is_valid()
        assert again.cleaned_data["evidence"].keep(by=admin_user).title == "ชื่อที่ตั้ง"
        assert Collection.objects.filter(name="หลักฐาน").count() == 1

    def test_what_it_is_must_be_what_it_is_called(self):
        for name, content, is_fine in (
            ("a.pdf", PDF, True),
            ("a.PDF", PDF, True),
            ("a.png", PNG, True),
            ("a.docx", package("word/document.xml"), True),
            ("a.xlsx", package("xl/workbook.xml"), True),
            ("a.docx", package("xl/workbook.xml"), False),
            ("a.docx", b"PK\x03\x04 broken", False),
            ("a.pdf", b"MZ\x90\0", False),
            ("a.exe", b"MZ\x90\0", False),
            ("a.html", b"<html>", False),
            ("a.svg", b"<svg/>", False),
            ("pdf", PDF, True),
            ("a.pdf", b"", False),
        ):
            assert form(upload(name, content)).is_valid() is is_fine, name

    def test_a_huge_one_is_refused(self, monkeypatch):
        monkeypatch.setattr(document_files, "MEGABYTE", 1)
        assert "ใหญ่เกิน 20 MB" in problem(form(upload("a.pdf", PDF + b"x" * 20)))


class TestSearching:
    def test_every_kind_is_found_by_a_part_of_a_word(self, home, document):
        page(home, title="รายงานน้ำประปา")
        document(title="แผนน้ำประปา")
        ServiceFactory(name="ขอน้ำ", search_words="น้ำประปาไม่ไหล")
        kinds = {one.kind for one in searching.search("น้ำประปา", 2570)}
        assert kinds == {Kind.PAGE, Kind.DOCUMENT, Kind.SERVICE}
        assert {one.kind for one in searching.search("สถิติ", 2570)} == {Kind.LIVE}

    def test_what_the_public_cannot_open_is_not_offered(self, home, document):
        hidden = page(home, title="ลับมาก", slug="draft")
        hidden.unpublish()
        closed = Collection.get_first_root_node().add_child(name="ภายใน")
        CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
        secret = document(title="ลับมาก", collection=closed)
        ServiceFactory(name="ลับมาก", published=False)
        assert searching.search("ลับมาก", 2570) == []
        for guessed in (f"page:{hidden.pk}", f"document:{secret.pk}"):
            assert searching.search("", 2570, chosen=guessed) == []
        document(title="ไม่ลับมาก")
        assert len(searching.search("ลับมาก", 2570)) == 1

    def test_lists_stay_short(self, home, document):
        for number in range(12):
            page(home, title=f"ข่าว {number}")
            document(f"{number}.pdf", title=f"ข่าว {number}")
        assert len(searching.search("ข่าว", 2570)) <= searching.MOST


class TestTheList:
    def test_everybody_with_a_role_reads_it_and_nobody_else(self, client, user_of, settings):
        made = actions.of_live("home")
        for role in ROLES:
            client.force_login(user_of(role))
            assert client.get("/admin/evidence/").status_code == 200, role
            assert client.get("/admin/evidence/search/?q=%E0%B8%82").status_code == 200, role
            assert client.post(f"/admin/evidence/{made.pk}/check/").status_code == 404
        client.logout()
        assert client.get("/admin/evidence/").status_code == 302

    def test_troubles_and_uses_are_shown(self, client, user_of, home):
        client.force_login(user_of("editor"))
        page(home, title="ร่างคำสั่ง").unpublish()
        gone = actions.of_page(type(home).objects.get(pk=home.pk).get_children().last())
        fine = actions.of_live("home")
        with hooks.register_temporarily(
            "list_evidence_uses", lambda ids: {fine.pk: [Use("ขั้นตอนที่ 2", "/admin/x/")]}
        ):
            whole = client.get("/admin/evidence/").content.decode()
            broken = client.get("/admin/evidence/?show=trouble").content.decode()
            unused = client.get("/admin/evidence/?show=unused&page=x").content.decode()
        assert "ขั้นตอนที่ 2" in whole
        assert "ร่างคำสั่ง" in whole
        assert "หน้าหลักของเว็บไซต์" not in broken
        assert "ยังไม่เผยแพร่ ประชาชนเปิดไม่ได้" in broken
        assert gone.title in unused
        assert "หน้าหลักของเว็บไซต์" not in unused

    def test_a_link_is_tried_again_when_asked(self, client, user_of):
        client.force_login(user_of("officer"))
        link = actions.of_address("https://example.go.th/")
        link.trouble = "ล่ม"
        link.checked_at = link.checked_at or "2026-11-30T00:00Z"
        link.save()
        response = client.post(f"/admin/evidence/{link.pk}/check/", follow=True)
        assert "ภายในหนึ่งนาที" in response.content.decode()
        link.refresh_from_db()
        assert (link.checked_at, link.trouble) == (None, "")

    def test_it_takes_the_same_queries_for_many(self, client, user_of):
        client.force_login(user_of("editor"))
        counts = []
        for address in ("https://a.example/0", *(f"https://a.example/{n}" for n in range(1, 9))):
            actions.of_address(address)
            with CaptureQueriesContext(connection) as queries:
                client.get("/admin/evidence/?show=trouble")
            counts.append(len(queries))
        assert counts[-1] == counts[1]


def test_no_document_is_left_behind_by_a_form_that_was_only_checked():
    form(upload("a.pdf", PDF)).is_valid()
    assert not get_document_model().objects.exists()
