"""A file sent by itself while the rest is typed: taken once, refused in words, never lost."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from casework.models import Case, CaseFile, Draft
from tests.factories.casework import photo
from tests.factories.eservices import key

from .applying import ANSWERS, Visitor, aged

PHOTO = key("รูป")


def send(visitor, *files, token=None, field=PHOTO):
    """What the page's script sends for one file."""
    token = visitor.token if token is None else token
    body = {"token": token, "field": field, "file": list(files)}
    return visitor.client.post(visitor.url.replace("apply/", "upload/"), body)


def problem(response):
    return response.json()["problem"]


def test_a_file_waits_in_the_draft_and_goes_with_the_request(visitor):
    answer = send(visitor, photo("น้ำท่วม.jpg"))

    assert answer.status_code == 200
    assert answer.json()["name"] == "น้ำท่วม.jpg"
    assert "no-store" in answer["Cache-Control"]
    visitor.press(**ANSWERS).press("send")
    assert Case.objects.get().files.get().name == "น้ำท่วม.jpg"


def test_what_was_typed_before_stays(visitor):
    visitor.press(**(ANSWERS | {"phone": "08"}))
    send(visitor, photo())
    visitor.press(phone="081-234-5678")

    assert visitor.is_check
    assert "น้ำไม่ไหล" in visitor.text


def test_the_same_file_twice_is_one_file(visitor):
    first, second = send(visitor, photo()), send(visitor, photo())

    assert first.json() == second.json()
    assert CaseFile.objects.count() == 1


def test_a_file_that_the_form_brings_again_is_the_one_that_is_there(visitor):
    send(visitor, photo())
    visitor.press(**ANSWERS, files={PHOTO: [photo()]}).press("send")

    assert Case.objects.get().files.count() == 1


def test_a_file_sent_by_itself_can_be_removed(visitor):
    number = send(visitor, photo()).json()["id"]
    visitor.press(f"remove:{number}", **ANSWERS)

    assert visitor.is_form
    assert not CaseFile.objects.exists()


def test_no_more_than_the_question_takes(visitor):
    for name, colour in (("a.jpg", (1, 2, 3)), ("b.jpg", (4, 5, 6))):
        assert send(visitor, photo(name, colour=colour)).status_code == 200
    answer = send(visitor, photo("c.jpg", colour=(7, 8, 9)))

    assert answer.status_code == 422
    assert "ไม่เกิน 2 ไฟล์" in problem(answer)
    assert CaseFile.objects.count() == 2


@pytest.mark.parametrize(
    ("upload", "words"),
    [
        (SimpleUploadedFile("empty.pdf", b""), "ว่างเปล่า"),
        (SimpleUploadedFile("virus.pdf", b"MZ" + b"\0" * 900), "ไม่ตรงกับชนิดไฟล์"),
        (SimpleUploadedFile("virus.exe", b"MZ" + b"\0" * 900), "รับเฉพาะรูปถ่าย"),
        (SimpleUploadedFile("a.jpg", b"\xff\xd8\xff" + b"\0" * 11_000_000), "ใหญ่เกิน 10 MB"),
    ],
)
def test_a_file_we_cannot_take_is_told_by_name(visitor, upload, words):
    upload.seek(0)
    answer = send(visitor, upload)

    assert answer.status_code == 422
    assert upload.name in problem(answer)
    assert words in problem(answer)
    assert not CaseFile.objects.exists()


@pytest.mark.parametrize("field", ["name", "", "q\0", "ไม่มี", key("เรื่อง")])
def test_a_file_for_no_question_is_refused_in_words(visitor, field):
    answer = send(visitor, photo(), field=field)

    assert answer.status_code == 422
    assert "ไม่พบไฟล์หรือข้อ" in problem(answer)


def test_no_file_is_refused_in_words(visitor):
    assert send(visitor).status_code == 422


@pytest.mark.parametrize("token", ["", "x", "ปลอม:1:2", "too old"])
def test_a_token_that_is_not_ours_or_too_old_keeps_nothing(visitor, token):
    answer = send(visitor, photo(), token=aged(None) if token == "too old" else token)

    assert answer.status_code == 409
    assert not Draft.objects.exists()


def test_after_sending_nothing_is_added(visitor):
    token = visitor.token
    visitor.press(**ANSWERS).press("send")

    assert send(visitor, photo(), token=token).status_code == 409
    assert not Draft.objects.exists()
    assert not CaseFile.objects.exists()


def test_a_full_disk_says_so_and_the_form_may_carry_the_file(visitor, settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path / "file"
    settings.PRIVATE_ROOT.write_text("no folder")
    answer = send(visitor, photo())

    assert answer.status_code == 503
    assert "ลองอีกครั้ง" in problem(answer)
    assert not CaseFile.objects.exists()


def test_another_site_sends_nothing(service):
    visitor = Visitor(service, enforce_csrf_checks=True).open()

    assert send(visitor, photo()).status_code == 403
    assert not CaseFile.objects.exists()


def test_it_is_sent_and_never_asked_for(visitor):
    url = visitor.url.replace("apply/", "upload/")

    assert visitor.client.get(url).status_code == 405
    assert Client().post("/services/no-such/upload/").status_code == 404


def test_the_form_tells_the_script_where_to_send(visitor):
    assert visitor.page.find("input", {"name": PHOTO})["data-upload"].endswith("/upload/")
    assert visitor.page.find("template", {"data-upload-row": True})


def test_a_flood_of_files_from_one_address_is_refused_kindly(visitor, monkeypatch):
    monkeypatch.setattr("casework.single_uploads.PER_CLIENT", 2)
    for _file in range(2):
        assert send(visitor, photo()).status_code == 200
    answer = send(visitor, photo("more.jpg"))

    assert answer.status_code == 429
    assert "รอสิบนาที" in problem(answer)
    assert CaseFile.objects.count() == 1
