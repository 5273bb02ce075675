"""Files and the national ID while applying: kept once, shown to nobody else."""

import re

import pytest
from django.utils import timezone

from casework import drafts, tokens
from casework.models import Case, CaseFile, Draft
from tests.factories.casework import photo
from tests.factories.eservices import key

from .applying import ANSWERS, NATIONAL_ID, Visitor

# Files


def test_a_file_is_kept_when_another_field_is_wrong(visitor):
    visitor.press(**(ANSWERS | {"phone": ""}), files={key("รูป"): photo("บ้าน.jpg")})
    assert "แนบแล้ว บ้าน.jpg" in visitor.text
    visitor.press(phone="0812345678")
    assert visitor.is_check
    assert "บ้าน.jpg" in visitor.text
    visitor.press("send")
    assert [file.name for file in Case.objects.get().files.all()] == ["บ้าน.jpg"]


def test_a_good_file_is_kept_when_the_other_one_is_bad(visitor):
    bad = photo("แฝง.jpg")
    bad.file.seek(0)
    bad.file.truncate()
    bad.file.write(b"MZ\x90\x00 not a picture at all")
    bad.size = 27
    bad.file.seek(0)
    visitor.press(**ANSWERS, files={key("รูป"): [photo("ดี.jpg"), bad]})
    assert visitor.is_form
    assert "แฝง.jpg" in visitor.errors[0]
    assert "แนบแล้ว ดี.jpg" in visitor.text


def test_a_kept_file_can_be_removed(visitor):
    visitor.press(**(ANSWERS | {"phone": ""}), files={key("รูป"): photo()})
    button = visitor.page.find("button", value=re.compile("^remove:"))
    visitor.press(button["value"])
    assert visitor.is_form
    assert visitor.errors == []
    assert "แนบแล้ว" not in visitor.text
    assert CaseFile.objects.count() == 0


@pytest.mark.parametrize(
    "what",
    [
        "remove:0",
        "remove:999999",
        "remove:",
        "remove:x",
        "remove:๑",
        "remove:" + "9" * 40,
        "edit:",
        "edit:__class__",
        "edit:" + "ก" * 300,
        "ลบ",
        "",
    ],
)
def test_a_button_that_does_not_exist_does_no_harm(visitor, what):
    visitor.press(what, **ANSWERS)
    assert visitor.response.status_code == 200


def test_nobody_removes_a_file_of_another_draft(visitor, service):
    visitor.press(**(ANSWERS | {"phone": ""}), files={key("รูป"): photo()})
    foreign = CaseFile.objects.get()
    Visitor(service).open().press(f"remove:{foreign.pk}", **ANSWERS)
    assert CaseFile.objects.filter(pk=foreign.pk).exists()


def test_the_same_file_sent_again_is_kept_once(visitor):
    wrong = ANSWERS | {"phone": ""}
    visitor.press(**wrong, files={key("รูป"): photo("ก" * 83 + ".jpg")})
    visitor.press(**wrong, files={key("รูป"): photo("ก" * 83 + ".jpg")})
    assert visitor.text.count("แนบแล้ว") == 1


def test_the_same_file_of_two_clicks_at_once_is_kept_once(service):
    token = tokens.new_token()
    for _click in range(2):
        options = {"typed": {}, "uploads": [(key("รูป"), photo())], "at": timezone.now()}
        drafts.keep(token, form=service.slug, **options)
    assert CaseFile.objects.count() == 1


def test_two_different_files_of_one_long_thai_name_are_both_kept(visitor):
    name = "ก" * 83 + ".jpg"
    two = [photo(name, colour=(1, 2, 3)), photo(name, colour=(200, 2, 3))]
    visitor.press(**ANSWERS, files={key("รูป"): two}).press("send")
    assert [file.name for file in Case.objects.get().files.all()] == [name, name]


def test_too_many_files_keep_the_first_ones(visitor):
    three = [photo(f"{n}.jpg", colour=(80 * n, 0, 0)) for n in range(3)]
    visitor.press(**ANSWERS, files={key("รูป"): three})
    assert "แนบได้ไม่เกิน 2 ไฟล์" in visitor.errors[0]
    assert visitor.text.count("แนบแล้ว") == 2
    assert visitor.press().is_check


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("ว่าง.jpg", b"", "ไฟล์นี้ว่างเปล่า"),
        ("โปรแกรม.exe", b"MZ", "รับเฉพาะรูปถ่าย"),
        ("หลอก.pdf", b"MZ\x90\x00", "เนื้อหาไม่ตรงกับชนิดไฟล์"),
        ("ภาพ.svg", b"<svg onload=alert(1)>", "รับเฉพาะรูปถ่าย"),
        ("ไม่มีนามสกุล", b"x", "รับเฉพาะรูปถ่าย"),
    ],
)
def test_a_bad_file_is_refused_in_words(visitor, name, content, sentence):
    from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: PLC0415

    visitor.press(**ANSWERS, files={key("รูป"): SimpleUploadedFile(name, content)})
    assert visitor.is_form
    assert sentence in visitor.errors[0]
    assert CaseFile.objects.count() == 0


# The national ID


def with_id(visitor):
    return visitor.press(**ANSWERS, **{key("เลขบัตร"): "๑-๑๐๑๗-๐๐๒๓๐-๗๐-๘"})


def test_a_sealed_answer_is_masked_on_the_check_page_and_in_the_case(visitor):
    assert "X-XXXX-XXXXX-70-8" in with_id(visitor).text
    visitor.press("send")
    case = Case.objects.get()
    assert "X-XXXX-XXXXX-70-8" in str(case.answers)
    assert case.sealed_answers.get().key == key("เลขบัตร")


def test_a_right_national_id_never_goes_back_to_a_page_or_lies_open(visitor):
    pages = [with_id(visitor).response.content.decode()]
    pages.append(visitor.press("edit:name").response.content.decode())
    pages.append(visitor.press(phone="").response.content.decode())
    pages.append(str(list(Draft.objects.values())))
    visitor.press(phone="0812345678").press("send")
    pages.append(str(list(Case.objects.values())) + str(list(Draft.objects.values())))
    for page in pages:
        assert NATIONAL_ID not in page
        assert "๑-๑๐๑๗-๐๐๒๓๐-๗๐-๘" not in page
    assert Case.objects.get().sealed_answers.count() == 1


def test_a_kept_national_id_is_said_to_be_kept(visitor):
    with_id(visitor).press("edit:name")
    assert "เก็บไว้แล้ว: X-XXXX-XXXXX-70-8 เว้นว่างไว้หากไม่เปลี่ยน" in visitor.text


def test_a_wrong_national_id_comes_back_to_be_mended(visitor):
    visitor.press(**ANSWERS, **{key("เลขบัตร"): "1101700230709"})
    assert visitor.typed[key("เลขบัตร")] == "1101700230709"


def test_a_dash_takes_an_optional_national_id_away_again(visitor):
    with_id(visitor).press("edit:name").press(**{key("เลขบัตร"): "-"})
    assert visitor.is_check
    visitor.press("send")
    assert Case.objects.get().sealed_answers.count() == 0
