"""Circulars in the back office: who may do what, and what each screen says."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from casework.roles import ROLES
from office.circulars import actions
from office.circulars.models import Acknowledgement, Addressee, Circular, CircularFile
from tests.factories.casework import MONDAY

pytestmark = pytest.mark.django_db
LIST = "/admin/circulars/"
PDF = b"%PDF-1.7\n%%EOF"
WRITERS = {"admin", "chief", "head", "clerk"}
OF_ALL = {"admin", "chief"}
READ_ALL = OF_ALL | {"auditor"}
TYPED = {
    "title": "แจ้งวันประชุม",
    "number": "",
    "dated_on": "๒๓/๑๑/๒๕๖๙",
    "body": "ประชุมวันพุธ",
    "is_for_all": "on",
    "remind_days": "๓",
}


@pytest.fixture(autouse=True)
def _office(rights, settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path


def text(response):
    return response.content.decode()


def status(client, path, data=None):
    response = client.get(path) if data is None else client.post(path, data)
    return response.status_code


class TestThePermissionTable:
    """Role by role: what is written here may be done, and nothing else."""

    def test_writing_and_the_lists(self, client, person):
        for role in ROLES:
            client.force_login(person(role))
            assert status(client, LIST) == 200, role
            assert status(client, f"{LIST}new/") == (200 if role in WRITERS else 404), role
            count = Circular.objects.count()
            assert status(client, f"{LIST}new/", TYPED) == (302 if role in WRITERS else 404), role
            assert Circular.objects.count() == count + (role in WRITERS), role

    def test_what_others_sent(self, client, person, draft, sent):
        alone = {"is_for_all": False, "people": [person("officer").person]}
        theirs, ready = sent(**alone), draft(**alone)
        for role in ROLES:
            client.force_login(person(role))
            sees, does = role in READ_ALL, role in OF_ALL
            assert status(client, f"{LIST}{theirs.pk}/") == (200 if sees else 404), role
            assert status(client, f"{LIST}{theirs.pk}/summary.pdf") == (200 if sees else 404), role
            assert status(client, f"{LIST}{ready.pk}/") == (200 if does else 404), role
            for move in ("edit", "correct", "withdraw"):
                of = ready if move == "edit" else theirs
                assert status(client, f"{LIST}{of.pk}/{move}/") == (200 if does else 404), role
            for move in ("acknowledge", "publish", "discard", "summary/keep"):
                if does and move != "acknowledge":
                    continue
                assert status(client, f"{LIST}{theirs.pk}/{move}/", {}) == 404, (role, move)
        theirs.refresh_from_db()
        assert theirs.is_open
        assert not Acknowledgement.objects.exists()

    def test_everybody_reads_their_own_and_says_so(self, client, person, sent):
        users = {role: person(role) for role in ROLES}
        made = sent(by=users["head"])
        for role, user in users.items():
            client.force_login(user)
            page = text(client.get(f"{LIST}{made.pk}/"))
            assert "อ่านจบแล้ว กดปุ่มนี้" in page, role
            assert ("ยังไม่รับทราบ (" in page) is (role in READ_ALL | {"head"}), role
            assert status(client, f"{LIST}{made.pk}/acknowledge/", {}) == 302, role
        assert Acknowledgement.objects.count() == len(ROLES)

    def test_a_sender_does_all_with_their_own(self, client, person):
        for role in WRITERS:
            client.force_login(person(role))
            client.post(f"{LIST}new/", TYPED)
            pk = Circular.objects.latest("pk").pk
            assert status(client, f"{LIST}{pk}/edit/", TYPED | {"title": "แก้แล้ว"}) == 302
            assert status(client, f"{LIST}{pk}/publish/", {}) == 302
            note = TYPED | {"note": "เลื่อนวัน", "asks_again": "on"}
            assert status(client, f"{LIST}{pk}/correct/", note) == 302
            assert status(client, f"{LIST}{pk}/summary.pdf") == 200
            assert status(client, f"{LIST}{pk}/summary/keep/", {}) == 302
            assert status(client, f"{LIST}{pk}/withdraw/", {"reason": "ยกเลิก"}) == 302
            made = Circular.objects.get(pk=pk)
            assert (made.version, made.withdrawn_why) == (2, "ยกเลิก"), role
            assert made.summary.title.startswith("สรุปการรับทราบหนังสือเวียน เรื่อง")

    def test_strangers_and_accounts_without_role_see_nothing(self, client, sent, django_user_model):
        made = sent()
        assert status(client, f"{LIST}{made.pk}/") == 302
        client.force_login(django_user_model.objects.create_user("nobody"))
        assert status(client, LIST) != 200
        assert status(client, f"{LIST}{made.pk}/") != 200


class TestWriting:
    def write(self, client, person, **changes):
        client.force_login(person("head"))
        return client.post(f"{LIST}new/", TYPED | changes, follow=True)

    def test_a_draft_says_whom_it_would_reach(self, client, person):
        page = text(self.write(client, person))
        assert "ถ้ากดส่งตอนนี้จะถึง 1 คน" in page
        assert "23 พฤศจิกายน 2569" in page

    def test_what_is_wrong_is_said_and_nothing_typed_is_lost(self, client, person):
        for changes, words in (
            ({"title": ""}, "พิมพ์ชื่อเรื่อง"),
            ({"title": "ก" * 5000}, "ยาวเกิน 250"),
            ({"dated_on": "31/2/2569"}, "วัน/เดือน/ปี"),
            ({"dated_on": "1/1/99999"}, "วัน/เดือน/ปี"),
            ({"remind_days": "0"}, "ต้องไม่น้อยกว่า"),
            ({"remind_days": "สาม"}, "ตัวเลข"),
            ({"divisions": "999"}, "เลือกจากรายการนี้"),
            ({"people": "x"}, "เลือกจากรายการนี้"),
            ({"people": str(2**70)}, "เลือกจากรายการนี้"),
        ):
            page = text(self.write(client, person, **changes))
            assert words in page, changes
            assert "ประชุมวันพุธ" in page
        assert not Circular.objects.exists()

    def test_all_and_some_at_once_is_asked_about(self, client, person):
        division = person("officer").person.division
        page = text(self.write(client, person, divisions=str(division.pk)))
        assert "เอาเครื่องหมาย “ทุกคน” ออก" in page
        assert not Circular.objects.exists()

    def test_control_characters_are_left_out(self, client, person):
        self.write(client, person, title="แจ้ง\0วัน", body="ก\0ข\u202e")
        assert (Circular.objects.get().title, Circular.objects.get().body) == ("แจ้งวัน", "กข")

    def test_files_are_kept_privately_and_survive_a_mistake(self, client, person):
        client.force_login(person("head"))
        file = SimpleUploadedFile("หนังสือ.pdf", PDF)
        kept = re.search(r'name="kept" value="([^"]+)"', text(client.get(f"{LIST}new/")))[1]
        again = client.post(f"{LIST}new/", TYPED | {"title": "", "files": file, "kept": kept})
        assert again.status_code == 422
        assert "แนบไว้แล้ว" in text(again)
        client.post(f"{LIST}new/", TYPED | {"kept": kept})
        found = CircularFile.objects.get()
        assert found.name == "หนังสือ.pdf"
        path = f"{LIST}{found.circular_id}/files/{found.pk}/"
        response = client.get(path)
        assert b"".join(response) == PDF
        assert response["Content-Disposition"].startswith("attachment")
        client.force_login(person("officer"))
        assert status(client, path) == 404

    def test_a_file_can_be_taken_away_again(
        self, client, person, django_capture_on_commit_callbacks, settings
    ):
        client.force_login(person("head"))
        client.post(f"{LIST}new/", TYPED | {"files": SimpleUploadedFile("a.pdf", PDF)})
        found = CircularFile.objects.get()
        assert (settings.PRIVATE_ROOT / found.path).exists()
        with django_capture_on_commit_callbacks(execute=True):
            client.post(f"{LIST}{found.circular_id}/edit/", TYPED | {"away": str(found.pk)})
        assert not CircularFile.objects.exists()
        assert not (settings.PRIVATE_ROOT / found.path).exists()

    def test_a_program_is_refused(self, client, person):
        page = text(self.write(client, person, files=SimpleUploadedFile("a.exe", b"MZ")))
        assert "รับเฉพาะรูปถ่าย" in page
        assert not Circular.objects.exists()


class TestReading:
    def test_unread_ones_come_first_and_count_in_the_menu(self, client, person, sent, row):
        reader = person("officer")
        new, old = sent(title="เรื่องใหม่"), sent(title="เรื่องเก่า", at=MONDAY.replace(day=24))
        actions.acknowledge(row(old, reader), at=MONDAY)
        client.force_login(reader)
        page = text(client.get(LIST))
        assert page.index("เรื่องใหม่") < page.index("เรื่องเก่า")
        assert ' (1)"' in page  # the menu's line, as the script of the menu gets it
        home = text(client.get("/admin/"))
        assert "หนังสือเวียนที่ยังไม่ได้อ่าน" in home
        assert "เรื่องใหม่" in home
        assert "เรื่องเก่า" not in home
        client.post(f"{LIST}{new.pk}/acknowledge/")
        home = text(client.get("/admin/"))
        assert "หนังสือเวียนที่ยังไม่ได้อ่าน" not in home
        assert ' (1)"' not in home

    def test_opening_is_remembered_once(self, client, person, sent, row):
        reader = person("officer")
        made = sent()
        client.force_login(reader)
        client.get(f"{LIST}{made.pk}/")
        first = row(made, reader).opened_at
        client.get(f"{LIST}{made.pk}/")
        assert first is not None
        assert row(made, reader).opened_at == first

    def test_a_correction_and_a_withdrawal_are_told_to_who_got_it(self, client, person, sent):
        reader = person("officer")
        made = sent()
        values = {name: getattr(made, name) for name in ("title", "number", "dated_on", "body")}
        actions.correct(
            made, values, note="เลื่อนเป็นวันศุกร์", asks_again=True, by=made.created_by, at=MONDAY
        )
        client.force_login(reader)
        assert "เลื่อนเป็นวันศุกร์" in text(client.get(f"{LIST}{made.pk}/"))
        actions.withdraw(made, reason="ส่งผิดเรื่อง", by=made.created_by, at=MONDAY)
        page = text(client.get(f"{LIST}{made.pk}/"))
        assert "ส่งผิดเรื่อง" in page
        assert "กดปุ่มนี้" not in page
        response = client.post(f"{LIST}{made.pk}/acknowledge/", follow=True)
        assert "หนังสือนี้ถอนแล้ว" in text(response)

    def test_typed_markup_is_shown_as_it_was_typed(self, client, person, sent):
        made = sent(title="<b>ด่วน</b>", body="<script>alert(1)</script>")
        client.force_login(made.created_by)
        assert "<script>alert(1)" not in text(client.get(f"{LIST}{made.pk}/"))

    def test_a_keeper_of_the_list_without_person_is_told_why_it_is_empty(self, client, person):
        user = person("editor")
        user.person.delete()
        client.force_login(user)
        assert "ยังไม่ได้ผูกกับบุคลากร" in text(client.get(LIST))


class TestTheSummary:
    def test_kept_again_it_stays_the_same_document(self, client, person, sent, row):
        made = sent()
        client.force_login(made.created_by)
        client.post(f"{LIST}{made.pk}/summary/keep/")
        first = Circular.objects.get().summary
        actions.acknowledge(row(made, made.created_by), at=MONDAY)
        client.post(f"{LIST}{made.pk}/summary/keep/")
        second = Circular.objects.get().summary
        assert second.pk == first.pk
        assert second.file_hash != first.file_hash


class TestQueries:
    def test_lists_ask_the_same_for_few_and_for_many(self, client, person, sent):
        sender = person("chief")
        client.force_login(sender)
        counts = []
        for size in (2, 8):
            for _ in range(size):
                sent(by=sender)
            client.get(LIST)
            for path in (LIST, f"{LIST}?sent=1"):
                with CaptureQueriesContext(connection) as queries:
                    client.get(path)
                counts.append(len(queries))
        assert counts[:2] == counts[2:]

    def test_one_circular_asks_the_same_whoever_many_it_went_to(self, client, person, sent):
        sender = person("chief")
        client.force_login(sender)
        counts = []
        for size in (1, 6):
            for _ in range(size):
                person("officer")
            made = sent(by=sender)
            client.get(f"{LIST}{made.pk}/")
            with CaptureQueriesContext(connection) as queries:
                client.get(f"{LIST}{made.pk}/")
            counts.append(len(queries))
        assert counts[0] == counts[1]
        assert Addressee.objects.count() == 2 + 8
