"""The library in the back office: upload many, look them over, replace one, mend what is bad."""

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.documents.models import Document

from cms import guides
from home.library import actions
from home.library.forms import RowForm
from home.library.models import DocumentKind, DocumentPage, InformationSection, LawPage, WaitingFile
from tests.factories import library as make
from tests.home.library.test_documents import fetched

UPLOAD = "/admin/library/upload/"
ORDER = "คำสั่งที่ 125-2569 แต่งตั้งกรรมการ ลว 3 ต.ค. 2569.pdf"


@pytest.fixture
def editor(client, user_of, index):
    client.force_login(user_of("editor"))
    return client


def sent(*names, data=None):
    data = make.blank_pdf() if data is None else data
    return {"upload": "1", "files": [SimpleUploadedFile(name, data) for name in names]}


def row(waiting, **values):
    """What the browser sends of one row, as it was guessed."""
    kind = DocumentKind.objects.get(slug="order").pk
    fields = {"take": "on", "title": "คำสั่งแต่งตั้ง", "kind": kind, "number": "125/2569"}
    fields |= {"issued_on": "3/10/2569", "fiscal_year": "2570"} | values
    return {f"file-{waiting.pk}-{name}": value for name, value in fields.items() if value != ""}


def text(response):
    return response.content.decode()


class TestUploading:
    def test_many_files_wait_with_what_their_names_tell(self, editor):
        response = editor.post(UPLOAD, sent(ORDER, "แผนดำเนินงาน ปีงบประมาณ 2570.pdf"), follow=True)
        html = text(response)
        assert WaitingFile.objects.count() == 2
        assert 'value="125/2569"' in html
        assert 'value="3/10/2569"' in html
        assert 'value="คำสั่ง แต่งตั้งกรรมการ"' in html
        assert "ภาพสแกน" in html
        assert not DocumentPage.objects.exists()

    def test_who_sends_what_a_scanner_named_is_asked_for_a_name(self, editor):
        editor.post(UPLOAD, sent("scan001.pdf", "ประกาศรับสมัครงาน.pdf"))
        html = text(editor.get(UPLOAD))
        assert html.count("ชื่อนี้เครื่องสแกนหรือกล้องตั้งให้") == 1
        assert 'value="scan001"' in html
        titles = Document.objects.values_list("title", flat=True)
        assert set(titles) == {"scan001", "ประกาศรับสมัครงาน"}

    def test_what_waits_is_served_to_no_visitor(self, editor, client):
        editor.post(UPLOAD, sent("ก.pdf"))
        document = Document.objects.get()
        client.logout()
        assert client.get(document.url).status_code == 404
        assert client.get(f"/doc/{document.pk}/").status_code == 404

    def test_what_is_wrong_with_one_keeps_no_other_out(self, editor):
        files = [
            SimpleUploadedFile("ดี.pdf", make.blank_pdf()),
            SimpleUploadedFile("ร้าย.exe", b"MZ"),
        ]
        html = text(editor.post(UPLOAD, {"upload": "1", "files": files}))
        assert [one.name for one in WaitingFile.objects.all()] == ["ดี.pdf"]
        assert "ร้าย.exe" in html
        assert "รับเฉพาะ" in html

    def test_nothing_chosen_is_said(self, editor):
        assert "ยังไม่ได้เลือกไฟล์" in text(editor.post(UPLOAD, {"upload": "1"}))

    def test_too_many_at_once_are_told_to_come_again(self, editor, monkeypatch):
        monkeypatch.setattr("home.library.forms.MOST_FILES", 1)
        html = text(editor.post(UPLOAD, sent("ก.pdf", "ข.pdf")))
        assert WaitingFile.objects.count() == 1
        assert "ส่งไฟล์นี้อีกครั้ง" in html

    def test_each_sees_only_their_own(self, editor, client, user_of):
        editor.post(UPLOAD, sent("ของฉัน.pdf"))
        client.force_login(user_of("approver"))
        assert "ของฉัน.pdf" not in text(client.get(UPLOAD))
        waiting = WaitingFile.objects.get()
        assert client.get(waiting.document.url).status_code == 404
        client.post(UPLOAD, {"discard": str(waiting.pk)})
        assert WaitingFile.objects.exists()
        client.force_login(waiting.uploaded_by)
        assert fetched(client, waiting.document.url).read.startswith(b"%PDF")

    def test_a_number_beyond_all_keys_is_an_unknown_document(self, client, user_of, index):
        client.force_login(user_of("approver"))
        for path in (f"{2**63}/replace/", f"{2**63}/editions/1/remove/"):
            assert client.get(f"/admin/library/documents/{path}").status_code == 404

    def test_who_may_add_no_file_finds_no_such_page(self, client, user_of, index):
        client.force_login(user_of("officer"))
        assert client.get(UPLOAD).status_code == 404
        assert client.post(UPLOAD, sent("ก.pdf")).status_code == 404
        assert not Document.objects.exists()


class TestDrafts:
    @pytest.fixture
    def waiting(self, editor):
        editor.post(UPLOAD, sent(ORDER))
        return WaitingFile.objects.get()

    def test_a_row_becomes_a_draft_with_all_that_was_typed(self, editor, waiting):
        section = InformationSection.objects.get(code="9-4")
        editor.post(UPLOAD, row(waiting, sections=section.pk))
        page = DocumentPage.objects.get()
        assert (page.title, page.number, page.fiscal_year) == ("คำสั่งแต่งตั้ง", "125/2569", 2570)
        assert page.issued_on == datetime.date(2026, 10, 3)
        assert page.slug == "order-125-2569"
        assert not page.live
        assert list(page.sections.all()) == [section]
        assert page.get_latest_revision().as_object().title == "คำสั่งแต่งตั้ง"
        assert page.document.title == "คำสั่งแต่งตั้ง"
        assert not WaitingFile.objects.exists()

    def test_what_a_row_must_have_is_marked(self, editor, waiting):
        html = text(editor.get(UPLOAD))
        starred = html.count('<span class="w-required-mark">*</span>')
        assert starred == 3  # the files themselves, a title and a kind
        errors = RowForm({}).errors
        assert set(errors) == {"title", "kind"}

    def test_the_draft_can_be_published_as_it_is(self, editor, waiting, client):
        editor.post(UPLOAD, row(waiting))
        DocumentPage.objects.get().get_latest_revision().publish()
        client.logout()
        assert client.get("/documents/order-125-2569/").status_code == 200

    @pytest.mark.parametrize(
        ("values", "said"),
        [
            ({"title": ""}, "ใส่ชื่อเอกสาร"),
            ({"kind": ""}, "เลือกชนิดเอกสาร"),
            ({"issued_on": "31/2/2569"}, "วัน/เดือน/ปี พ.ศ."),
            ({"issued_on": "3/10/2669"}, "ไม่น่าถูก"),
            ({"fiscal_year": "70"}, "ปีงบประมาณ"),
        ],
    )
    def test_a_mistake_is_told_at_its_row_and_nothing_typed_is_lost(
        self, editor, waiting, values, said
    ):
        typed = row(waiting, **{"number": "ที่ฉันพิมพ์", **values})
        typed.setdefault(f"file-{waiting.pk}-title", "")
        html = text(editor.post(UPLOAD, typed))
        assert said in html
        assert 'value="ที่ฉันพิมพ์"' in html
        assert not DocumentPage.objects.exists()
        assert WaitingFile.objects.exists()

    def test_a_row_that_is_not_ticked_waits_on(self, editor, waiting):
        editor.post(UPLOAD, sent("อีกไฟล์.pdf"))
        other = WaitingFile.objects.exclude(pk=waiting.pk).get()
        editor.post(UPLOAD, row(waiting) | row(other, take=""))
        assert DocumentPage.objects.count() == 1
        assert WaitingFile.objects.get() == other

    def test_right_rows_are_made_though_another_is_wrong(self, editor, waiting):
        editor.post(UPLOAD, sent("อีกไฟล์.pdf"))
        other = WaitingFile.objects.exclude(pk=waiting.pk).get()
        html = text(editor.post(UPLOAD, row(waiting) | row(other, kind="")))
        assert DocumentPage.objects.count() == 1
        assert "เลือกชนิดเอกสาร" in html
        assert "อีกไฟล์.pdf" in html

    def test_a_second_click_makes_no_second_draft(self, editor, waiting):
        editor.post(UPLOAD, row(waiting))
        editor.post(UPLOAD, row(waiting))
        assert DocumentPage.objects.count() == 1

    def test_without_a_library_the_file_waits_and_the_way_is_told(self, editor, waiting, index):
        index.delete()
        html = text(editor.post(UPLOAD, row(waiting)))
        assert "สร้างหน้า “คลังเอกสาร”" in html
        assert WaitingFile.objects.exists()

    def test_a_file_can_be_thrown_away(self, editor, waiting):
        editor.post(UPLOAD, {"discard": str(waiting.pk)})
        assert not WaitingFile.objects.exists()
        assert not Document.objects.exists()

    @pytest.mark.parametrize("number", ["x", "9" * 40, "-1", "๑"])
    def test_a_forged_number_throws_nothing_away(self, editor, waiting, number):
        editor.post(UPLOAD, {"discard": number})
        assert WaitingFile.objects.exists()


class TestReplacing:
    def address(self, page):
        return f"/admin/library/documents/{page.pk}/replace/"

    def posted(self, client, page, **values):
        data = {"file": SimpleUploadedFile("new.pdf", make.blank_pdf(3)), "note": "แก้เลข"} | values
        return client.post(self.address(page), {k: v for k, v in data.items() if v})

    def test_an_approver_replaces_the_file_of_a_public_document(self, client, user_of, index):
        page = make.document(index)
        client.force_login(user_of("approver"))
        assert "แทนที่ไฟล์" in text(client.get(self.address(page)))
        assert self.posted(client, page).status_code == 302
        page.document.refresh_from_db()
        assert page.document.editions.get().note == "แก้เลข"
        assert page.document.words.pages == 3

    def test_an_editor_may_not_change_what_is_public(self, editor, index):
        page = make.document(index)
        assert editor.get(self.address(page)).status_code == 404
        assert self.posted(editor, page).status_code == 404
        assert not page.document.editions.exists()

    def test_an_editor_replaces_the_file_of_a_draft(self, editor, index):
        page = make.document(index)
        page.unpublish()
        assert self.posted(editor, page).status_code == 302

    @pytest.mark.parametrize(("name", "said"), [("file", "เลือกไฟล์ใหม่"), ("note", "เปลี่ยนเพราะอะไร")])
    def test_what_is_missing_is_asked_for(self, client, user_of, index, name, said):
        page = make.document(index)
        client.force_login(user_of("approver"))
        assert said in text(self.posted(client, page, **{name: None}))
        assert not page.document.editions.exists()

    def test_a_file_that_came_with_a_mistake_is_asked_for_again_by_its_name(
        self, client, user_of, index
    ):
        client.force_login(user_of("approver"))
        html = text(self.posted(client, make.document(index), note=None))
        assert "เลือกไฟล์ “" in html
        assert "อีกครั้ง" in html

    def test_an_old_file_is_removed_by_who_may_publish(self, client, user_of, index):
        page = make.document(index)
        client.force_login(user_of("approver"))
        self.posted(client, page)
        address = f"/admin/library/documents/{page.pk}/editions/1/remove/"
        assert "เอาคืนไม่ได้" in text(client.get(address))
        assert "บอกสั้น ๆ" in text(client.post(address, {}))
        assert client.post(address, {"why": "มีเลขบัตร"}).status_code == 302
        assert not page.document.editions.get().is_kept
        assert client.get(address).status_code == 404

    def test_the_editor_of_a_page_sees_what_is_known_of_the_file(self, client, user_of, index):
        page = make.document(index)
        actions.read_words(page.document)
        client.force_login(user_of("approver"))
        html = text(client.get(f"/admin/pages/{page.pk}/edit/"))
        assert "ภาพสแกน" in html
        assert self.address(page) in html
        assert "คู่มือหรือมาตรฐานการให้บริการ" in html

    def test_a_public_document_is_not_pointed_at_another_file(self, client, user_of, index):
        from home.library.page_forms import OTHER_FILE  # noqa: PLC0415

        page = make.document(index)
        form_class = DocumentPage.get_edit_handler().get_form_class()
        values = {"title": "ก", "slug": page.slug, "document": make.file().pk, "kind": page.kind_id}
        values |= {"body-count": "0"}
        form = form_class(values, instance=page, parent_page=index, for_user=user_of("approver"))
        assert form.errors["document"] == [OTHER_FILE]


class TestMenu:
    def test_editors_find_the_library_in_their_menu(self, editor):
        assert "/admin/library/upload/" in text(editor.get("/admin/library/check/"))

    def test_others_do_not(self, client, user_of, index):
        client.force_login(user_of("officer"))
        assert "/admin/library/upload/" not in text(client.get("/admin/"))

    def test_bad_files_are_listed_with_what_to_do(self, editor, index):
        page = make.document(index, title="ประกาศที่สแกน")
        actions.read_words(page.document)
        good = make.document(
            index, title="ประกาศที่ดี", number="2/2569", document=make.file("a.csv", b"a")
        )
        actions.read_words(good.document)
        html = text(editor.get("/admin/library/check/"))
        assert '<table class="case-table">' in html  # a block for each file on a phone
        assert "ประกาศที่สแกน" in html
        assert "ประกาศที่ดี" not in html

    def test_a_bad_file_leads_to_replacing_it_whom_that_is_open_to(
        self, client, editor, user_of, index
    ):
        page = make.document(index)
        actions.read_words(page.document)
        address = f"/admin/library/documents/{page.pk}/replace/"
        assert address not in text(editor.get("/admin/library/check/"))
        assert "ผู้อนุมัติแทนที่ไฟล์ได้" in text(editor.get("/admin/library/check/"))
        client.force_login(user_of("approver"))
        assert address in text(client.get("/admin/library/check/"))

    @pytest.mark.parametrize("path", ["documents", "laws"])
    def test_the_lists_lead_to_the_pages_or_say_what_is_missing(self, editor, index, path, home):
        laws = make.laws(home)
        wanted = index if path == "documents" else laws
        assert editor.get(f"/admin/library/{path}/")["Location"] == f"/admin/pages/{wanted.pk}/"
        wanted.delete()
        assert "ยังไม่มีหน้า" in text(editor.get(f"/admin/library/{path}/", follow=True))

    @pytest.mark.parametrize("path", ["upload", "documents", "laws", "check"])
    def test_others_find_nothing_there(self, client, user_of, index, path):
        client.force_login(user_of("officer"))
        assert client.get(f"/admin/library/{path}/").status_code == 404

    def test_the_approver_keeps_the_lists_of_kinds(self, client, user_of, index):
        client.force_login(user_of("approver"))
        assert client.get("/admin/snippets/library/documentkind/").status_code == 200
        assert client.get("/admin/snippets/library/informationsection/").status_code == 200


@pytest.mark.parametrize("model", [DocumentKind, InformationSection, DocumentPage, LawPage])
def test_each_kind_of_thing_says_what_it_is_for(model):
    assert guides.guide_to(model)
