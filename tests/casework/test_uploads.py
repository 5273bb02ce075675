"""Which files are taken: name and content must agree, and a refusal says what to do."""

import io
import zipfile

import pillow_heif
import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from casework import uploads
from tests.factories.casework import photo

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
EXE = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff" + b"\0" * 400 + b"PE\0\0" + b"\0" * 400
HTML = b"<!doctype html><html><script>alert(1)</script></html>"
SVG = (
    b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
)
THAI_87 = "หนังสือร้องเรียนเรื่องน้ำท่วมขังถนนสายหลักหมู่ที่สี่บ้านโนนสูงตำบลดอนตะวันปี๒๕๖๙ฉบับแก้ไข"[:83] + ".pdf"


def file(name, data):
    return SimpleUploadedFile(name, data)


def heic(name="IMG_0001.HEIC"):
    data = io.BytesIO()
    pillow_heif.from_pillow(Image.new("RGB", (64, 48), (34, 57, 107))).save(data)
    return file(name, data.getvalue())


def zipped():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", "x")
    return data.getvalue()


@pytest.mark.parametrize(
    "upload",
    [
        photo(),
        photo("ภาพ.JPEG"),
        photo("a.png", "PNG"),
        photo("a.webp", "WEBP"),
        heic(),
        file("สำเนาทะเบียนบ้าน.pdf", PDF),
        file("two.dots.Pdf", PDF),
    ],
    ids=lambda upload: upload.name,
)
def test_photos_and_pdfs_are_taken_and_left_at_their_beginning(upload):
    uploads.check(upload)

    assert upload.tell() == 0


@pytest.mark.parametrize(
    ("upload", "code"),
    [
        (file("empty.pdf", b""), "empty"),
        (file("virus.pdf", EXE), "content"),
        (file("virus.jpg", EXE), "content"),
        (file("virus.exe", EXE), "kind"),
        (file("photo.jpg", SVG), "content"),
        (file("photo.jpg", HTML), "content"),
        (file("page.html", HTML), "kind"),
        (file("drawing.svg", SVG), "kind"),
        (file("letter.pdf", HTML + b"\n%%EOF\n"), "content"),
        (file("letter.pdf", b"junk " * 40 + PDF), "content"),
        (file("photo.jpg", b"GIF89a" + b"\0" * 100), "content"),
        (file("photo.jpg", PDF), "content"),
        (photo("photo.pdf"), "content"),
        (photo("photo.heic"), "content"),
        (file("letter.docx", zipped()), "kind"),
        (file("letter.pdf", zipped()), "content"),
        (file("photo.jpg", b"x"), "content"),
        (file("photo.jpg", b"\0" * 9000), "content"),
        (file("no ending", PDF), "kind"),
        (file("photo.jpg.exe", EXE), "kind"),
    ],
    ids=lambda value: getattr(value, "name", value),
)
def test_what_is_no_photo_and_no_pdf_is_refused_in_words(upload, code):
    with pytest.raises(ValidationError) as refused:
        uploads.check(upload)

    assert refused.value.code == code
    assert any("ก" <= letter <= "๛" for letter in refused.value.messages[0])


def test_ten_megabytes_are_taken_and_one_byte_more_is_not():
    picture = photo().read()

    uploads.check(file("a.jpg", picture.ljust(uploads.MAX_SIZE, b"\0")))
    with pytest.raises(ValidationError) as refused:
        uploads.check(file("a.jpg", picture.ljust(uploads.MAX_SIZE + 1, b"\0")))
    assert refused.value.code == "too_big"
    assert "10 MB" in refused.value.messages[0]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("รูปถ่าย น้ำท่วม ปี ๒๕๖๙.jpg", "รูปถ่าย น้ำท่วม ปี ๒๕๖๙.jpg"),
        ("../../../etc/passwd", "passwd"),
        ("..\\..\\windows\\system32\\a.pdf", "a.pdf"),
        ("C:\\Users\\สมศรี\\เอกสาร.pdf", "เอกสาร.pdf"),
        ("/tmp/a.jpg", "a.jpg"),
        ("a\r\nSet-Cookie: x=1.jpg", "aSet-Cookie: x=1.jpg"),
        ("a\0b\x1bc.pdf", "abc.pdf"),
        ("gpj.\u202efdp.pdf", "gpj.fdp.pdf"),
        ("...", "file"),
        ("", "file"),
        (" .jpg ", "jpg"),
    ],
)
def test_a_name_keeps_its_thai_and_loses_folders_and_controls(name, kept):
    assert uploads.clean_name(name) == kept


def test_a_name_of_87_thai_characters_is_kept_whole():
    assert len(THAI_87) == 87
    assert len(THAI_87.encode()) > 200

    assert uploads.clean_name(THAI_87) == THAI_87


def test_a_name_too_long_keeps_its_ending():
    name = uploads.clean_name("ก" * 400 + ".pdf")

    assert len(name) == 255
    assert name.endswith("ก.pdf")


def test_a_name_with_a_huge_ending_is_cut():
    assert len(uploads.clean_name("a." + "x" * 400)) <= 255


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.JPG", "image/jpeg"),
        ("a.heic", "image/heic"),
        ("a.pdf", "application/pdf"),
        ("a.html", "application/octet-stream"),
        ("a", "application/octet-stream"),
    ],
)
def test_a_file_is_never_served_as_anything_that_runs(name, kind):
    assert uploads.content_type(name) == kind
