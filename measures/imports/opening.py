"""What kind of table an upload is, by its content and not its name; or why it can't be read."""

from home.office_files import WORD, Package

from . import sheets, typed, word
from .grid import Grid, Unreadable

MEGABYTE = 1024 * 1024
MOST_MEGABYTES = 20
INSTEAD = "เปิดไฟล์ใน Word แล้วบันทึกเป็น DOCX หรือเลือกตาราง คัดลอก แล้ววางในช่องข้อความ"
EMPTY = "ไฟล์นี้ว่างเปล่า เลือกไฟล์ใหม่"
TOO_BIG = f"ไฟล์ใหญ่เกิน {MOST_MEGABYTES} MB ลบรูปออก หรือคัดลอกเฉพาะตารางมาวาง"
LOCKED = "ไฟล์นี้ใส่รหัสผ่านไว้ ระบบเปิดไม่ได้ เปิดใน Word หรือ Excel เอารหัสผ่านออก บันทึก แล้วอัปโหลดใหม่"
PDF = (
    "ไฟล์ PDF อ่านเป็นตารางไม่ได้ ไม่ว่าจะสแกนหรือพิมพ์ออกมา ใช้ไฟล์ Word หรือ Excel ต้นฉบับ "
    "ถ้ามีแต่ PDF ให้เปิดใน Word แล้วบันทึกเป็น DOCX หรือคัดลอกตารางมาวาง"
)
PICTURE = "ไฟล์นี้เป็นรูปภาพ ระบบอ่านตัวหนังสือในรูปไม่ได้ ใช้ไฟล์ Word หรือ Excel ต้นฉบับ หรือพิมพ์ลงในตัวอย่างตาราง"
OLD = f"ไฟล์ .doc หรือ .xls แบบเก่าอ่านไม่ได้ {INSTEAD} (ตารางใน Excel บันทึกเป็น XLSX)"
OTHER_OFFICE = f"ไฟล์ชนิดนี้อ่านไม่ได้ {INSTEAD}"
WEB_PAGE = f"ไฟล์นี้เป็นหน้าเว็บ ไม่ใช่ตาราง {INSTEAD}"
OLE = b"\xd0\xcf\x11\xe0"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF")


def of_file(data: bytes) -> Grid:
    """Return the table of an uploaded file. Raises Unreadable."""
    _refuse(data)
    if data.startswith(b"PK"):
        return _of_package(Package(data))
    text = typed.decode(data)
    if text.lstrip()[:200].lower().startswith(("<!doctype", "<html", "<?xml", "<table")):
        raise Unreadable(WEB_PAGE)
    return typed.read(text)


def of_text(text: str) -> Grid:
    """Return the table of a text that was pasted. Raises Unreadable."""
    return typed.read(text)


def _refuse(data):
    head = data[:1024]
    if not data.strip(b"\x00 \r\n\t"):
        raise Unreadable(EMPTY)
    if len(data) > MOST_MEGABYTES * MEGABYTE:
        raise Unreadable(TOO_BIG)
    if b"%PDF-" in head:
        raise Unreadable(PDF)
    if data.startswith(OLE):
        raise Unreadable(LOCKED if ENCRYPTED in data else OLD)
    if data.startswith(PICTURES):
        raise Unreadable(PICTURE)
    if data.startswith(b"{\\rtf"):
        raise Unreadable(OTHER_OFFICE)


def _of_package(package):
    if WORD in package.names:
        return word.read(package)
    if sheets.WORKBOOK in package.names:
        return sheets.read(package)
    raise Unreadable(OTHER_OFFICE)
