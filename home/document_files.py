"""Whether a file is there and is what its name says: of a document, and of one just sent."""

import zipfile

import puremagic
from django.core.exceptions import ValidationError

EMPTY = "ไฟล์ว่างเปล่า อัปโหลดไฟล์ใหม่แทน"
MISSING = "ไม่พบไฟล์ในเครื่อง อัปโหลดไฟล์ใหม่แทน"
OTHERWISE = "เนื้อหาไม่ตรงกับชนิดของไฟล์ คนเปิดอาจเปิดไม่ได้ อัปโหลดไฟล์ใหม่แทน"
HEAD = 8192  # bytes that tell what a file is
ZIP = b"PK\x03\x04"
# By the ending of the name: the first bytes. What is not here may be anything that is not empty.
BEGINS = {
    **dict.fromkeys(("docx", "xlsx", "pptx", "odt", "ods", "zip"), ZIP),
    "png": b"\x89PNG",
    "jpg": b"\xff\xd8\xff",
    "jpeg": b"\xff\xd8\xff",
}

MEGABYTE = 1024 * 1024
MOST_MEGABYTES = 20
JPEG = {".jpg", ".jpeg", ".jfif", ".jpe"}
PLAIN = {"pdf": {".pdf"}, "png": {".png"}, "jpg": JPEG, "jpeg": JPEG}
OFFICE = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}
ACCEPT = ",".join(f".{ending}" for ending in (*PLAIN, *OFFICE))


def trouble_of(document) -> str:
    """What is wrong with the file of a document, in a sentence; nothing if it opens."""
    try:
        with document.file.storage.open(document.file.name) as file:
            head = file.read(HEAD)
    except (OSError, ValueError):  # not there, or its name leads out of the folder
        return MISSING
    return trouble_with(head, document.file_extension)


def trouble_with(head: bytes, ending: str) -> str:
    if not head:
        return EMPTY
    if ending.lower() == "pdf":  # some programs write a few bytes before it, and readers look on
        return "" if b"%PDF" in head[:1024] else OTHERWISE
    return "" if head.startswith(BEGINS.get(ending.lower(), b"")) else OTHERWISE


def check_upload(file):
    """Raise ``ValidationError`` in words when the file can't be taken as evidence."""
    ending = file.name.rpartition(".")[2].lower()
    if not file.size:
        raise ValidationError("ไฟล์นี้ว่างเปล่า เลือกไฟล์ใหม่", code="empty")
    if file.size > MOST_MEGABYTES * MEGABYTE:
        raise ValidationError(
            f"ไฟล์ใหญ่เกิน {MOST_MEGABYTES} MB ย่อหรือแบ่งไฟล์ก่อน แล้วเลือกใหม่", code="too_big"
        )
    if ending not in PLAIN | OFFICE:
        raise ValidationError(
            "รับเฉพาะ PDF, รูป JPG หรือ PNG, Word (DOCX) และ Excel (XLSX)", code="kind"
        )
    if not (_has_part(file, OFFICE[ending]) if ending in OFFICE else _is_plain(file, ending)):
        raise ValidationError(
            "เปิดไฟล์นี้ไม่ได้ หรือเนื้อหาไม่ตรงกับชนิดไฟล์ บันทึกเป็นไฟล์ใหม่แล้วเลือกอีกครั้ง", code="content"
        )


def _is_plain(file, ending):
    file.seek(0)
    head = file.read(HEAD)
    file.seek(0)
    try:
        return bool(PLAIN[ending] & {m.extension.lower() for m in puremagic.magic_string(head)})
    except puremagic.PureError:
        return False


def _has_part(file, part):
    """Whether it is a package of an office program with this part; nothing is unpacked."""
    file.seek(0)
    try:
        with zipfile.ZipFile(file) as package:
            return part in package.namelist()
    except (zipfile.BadZipFile, ValueError, OSError):
        return False
    finally:
        file.seek(0)
