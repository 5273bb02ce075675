"""A form not yet sent waits sealed, is found by its token alone, and is forgotten in time."""

from datetime import timedelta
from pathlib import Path

import pytest

from casework import drafts, tokens
from casework.models import CaseFile, Draft
from tests.factories.casework import MONDAY, kept, open_case, photo

PIN = "1101700230708"


@pytest.fixture
def token():
    return tokens.new_token()


@pytest.fixture
def root(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path
    return tmp_path


def save(token, *, files=(), at=MONDAY, **answers):
    return drafts.save(
        token, form="water", answers=answers, files=[("photo", file) for file in files], at=at
    )


def on_disk(root):
    return [path for path in Path(root).rglob("*") if path.is_file()]


@pytest.mark.django_db
class TestKeeping:
    def test_what_was_typed_is_found_by_its_token(self, token):
        save(token, name=["สมศรี"], pin=[PIN])

        assert drafts.answers_of(drafts.find(token)) == {"name": ["สมศรี"], "pin": [PIN]}

    def test_another_token_finds_nothing(self, token):
        save(token, name=["สมศรี"])

        assert drafts.find(tokens.new_token()) is None
        assert drafts.answers_of(None) == {}
        assert drafts.files_of(None) == []

    def test_nothing_typed_and_no_token_can_be_read_in_the_row(self, token):
        draft = save(token, name=["Somsri"], pin=[PIN])
        row = str(Draft.objects.filter(pk=draft.pk).values().get())

        assert PIN not in row
        assert "Somsri" not in row
        assert token not in row

    def test_saving_again_keeps_one_draft_and_all_its_files(self, token, root):
        save(token, files=kept(), name=["ก"])
        draft = save(token, files=kept(photo("สอง.jpg")), name=["ข"])

        assert Draft.objects.count() == 1
        assert drafts.answers_of(draft) == {"name": ["ข"]}
        assert [file.name for file in drafts.files_of(draft)] == ["รูปถ่าย.jpg", "สอง.jpg"]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
class TestForgetting:
    def test_a_removed_file_is_gone_from_the_disk(self, token, root):
        draft = save(token, files=kept(photo("หนึ่ง.jpg"), photo("สอง.jpg")))
        drafts.remove_file(draft, drafts.files_of(draft)[0].pk)

        assert [file.name for file in drafts.files_of(draft)] == ["สอง.jpg"]
        assert len(on_disk(root)) == 1

    def test_nobody_removes_a_file_of_another_draft(self, token, root):
        mine, other = save(token), save(tokens.new_token(), files=kept())
        drafts.remove_file(mine, drafts.files_of(other)[0].pk)

        assert len(drafts.files_of(other)) == 1
        assert len(on_disk(root)) == 1

    def test_after_48_hours_a_draft_and_its_files_are_gone(self, token, root):
        save(token, files=kept())
        younger = tokens.new_token()
        save(younger, files=kept(), at=MONDAY + timedelta(hours=2))

        assert drafts.forget_old(at=MONDAY + timedelta(hours=49)) == 1
        assert drafts.find(token) is None
        assert drafts.find(younger)
        assert len(on_disk(root)) == CaseFile.objects.count() == 1

    def test_the_case_takes_the_files_of_its_questions_and_the_draft_goes(self, token, root):
        save(token, files=kept(photo("บ้าน.jpg")), name=["ก"])
        drafts.save(
            token, form="water", answers={}, files=[("dropped", file) for file in kept()], at=MONDAY
        )
        case = open_case(token=token, answers=[{"key": "photo", "label": "รูป", "value": "บ้าน.jpg"}])

        assert [file.name for file in case.files.all()] == ["บ้าน.jpg"]
        assert Draft.objects.count() == 0
        assert len(on_disk(root)) == 1

    def test_files_of_a_case_are_never_forgotten_with_old_drafts(self, token, root):
        save(token, files=kept())
        case = open_case(token=token, answers=[{"key": "photo", "label": "รูป", "value": "บ้าน.jpg"}])
        drafts.forget_old(at=MONDAY + timedelta(days=400))

        assert case.files.count() == len(on_disk(root)) == 1
