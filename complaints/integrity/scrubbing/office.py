"""Word, Excel and PowerPoint: the zip is written anew without what tells of people and machines."""

import re
import zipfile
import zlib
from io import BytesIO

from django.utils.translation import gettext_lazy as _

from .found import Refused, unique, unreadable
from .pictures import MOST_INSIDE, pixels, strip_picture

CONTENT = "[Content_Types].xml"
MAIN = {".docx": "word/document.xml", ".xlsx": "xl/workbook.xml", ".pptx": "ppt/presentation.xml"}
KINDS = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
MOST_PARTS, MOST_BYTES, LONGEST_NAME = 2000, 80 * 1024 * 1024, 255
LONGEST_REFERENCE = 8000  # bytes
MOST_PIXELS = 100_000_000  # of all PNGs inside: they are drawn anew
EPOCH = (1980, 1, 1, 0, 0, 0)
# Properties, thumbnails, printers, lists of authors: whole parts, with every reference to them.
DROPPED = re.compile(
    r"docProps/|customXml/|printerSettings\d*\.bin$|/people\.xml$|/persons?/|commentAuthors\.xml$"
    r"|/authors\.xml$|revisions/|/threadedComments/"
)
HIDDEN = re.compile(
    r"(?i)vbaproject|activex|/embeddings/|oleobject|/media/(?!.*\.(?:jpe?g|png|gif|emf|wmf)$)"
    r"|\.(?:bin|exe|dll|svg)$"
)
PROPERTY = re.compile(
    rb"<(dc:creator|cp:lastModifiedBy|dc:title|dc:subject|dc:description|cp:keywords|Company|Manager"
    rb"|Application|Template|dcterms:created|dcterms:modified)(?:\s[^<>]*)?>([^<]+)<"
)
LABELS = {
    b"dc:creator": _("ชื่อผู้เขียน"),
    b"cp:lastModifiedBy": _("ชื่อผู้แก้ไขล่าสุด"),
    b"Company": _("หน่วยงาน"),
    b"Manager": _("หัวหน้า"),
    b"Application": _("โปรแกรมที่ใช้"),
    b"dcterms:created": _("วันเวลาที่สร้าง"),
    b"dcterms:modified": _("วันเวลาที่แก้ไข"),
}
AUTHOR = re.compile(rb'\b(?:w:author|w:initials|userId|providerId)="([^"]*)"')
DATE = re.compile(rb'\s(?:w:date|w16du:dateUtc|w16cex:dateUtc|dT)="[^"]*"')
NAMES = re.compile(rb"<author>([^<]*)</author>")
PLACE = re.compile(rb'(<x15ac:absPath\s[^<>"]*?url=")[^"]*"')
LAST_USER = re.compile(rb'(\s(?:userName|rsid\w*|w:rsid\w*)=")[^"]*"')
# One tag each: none reaches over the next "<", so a file made to be slow is read as fast as others.
REFERENCE = re.compile(rb"<(?:\w+:)?(?:Relationship|Override)\b[^<>]*>")
IS_ELSEWHERE = re.compile(rb"""\bTargetMode\s*=\s*["']External["']""")
IS_WEB_LINK = re.compile(rb"""\bType\s*=\s*["'][^"']*/hyperlink["']""")
TARGET = re.compile(rb"""(\b(?:Target|PartName)\s*=\s*)("[^"]*"|'[^']*')""")


TOO_LARGE = _("ไฟล์นี้ขยายแล้วใหญ่เกินไป โปรดบันทึกเป็น PDF แล้วแนบใหม่")


def clean(ending, data):
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = _parts(archive, ending)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise unreadable() from error
    _check_pictures(parts)
    found = _found(parts)
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            if not DROPPED.search(name):
                archive.writestr(zipfile.ZipInfo(name, EPOCH), _stripped(name, content), 8)
    return KINDS[ending], ending, out.getvalue(), found


def _parts(archive, ending) -> dict[str, bytes]:
    infos = archive.infolist()
    if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > MOST_BYTES:
        raise Refused(TOO_LARGE)
    if any(len(info.filename) > LONGEST_NAME for info in infos):
        raise unreadable()
    parts = {}
    for info in infos:
        with archive.open(info) as part:
            parts[info.filename] = part.read(MOST_BYTES)
    if CONTENT not in parts or MAIN[ending] not in parts:
        raise unreadable()
    if b"macroEnabled" in parts[CONTENT] or any("vbaproject" in name.lower() for name in parts):
        raise Refused(_("เอกสารนี้มีคำสั่งอัตโนมัติ (มาโคร) จึงรับไม่ได้ โปรดบันทึกเป็น PDF แล้วแนบใหม่"))
    if any(HIDDEN.search(name) and not DROPPED.search(name) for name in parts):
        raise Refused(_("เอกสารนี้มีไฟล์อื่นฝังอยู่ข้างใน จึงรับไม่ได้ โปรดบันทึกเป็น PDF แล้วแนบใหม่"))
    return parts


def _check_pictures(parts):
    """A few bytes of PNG can hold a picture that fills the memory."""
    sizes = [pixels(data) for name, data in parts.items() if name.lower().endswith(".png")]
    if max(sizes, default=0) > MOST_INSIDE or sum(sizes) > MOST_PIXELS:
        raise Refused(TOO_LARGE)


def _found(parts):
    found = []
    for name, content in parts.items():
        if name.startswith("docProps/") and name.endswith(".xml"):
            found += [
                (LABELS.get(key, _("ข้อมูลในไฟล์")), value) for key, value in PROPERTY.findall(content)
            ]
        elif name.endswith(".xml"):
            writers = AUTHOR.findall(content) + NAMES.findall(content)
            found += [(_("ชื่อผู้แก้ไขหรือผู้เขียนหมายเหตุ"), writer) for writer in writers]
            if PLACE.search(content):
                found.append((_("ที่เก็บไฟล์ในเครื่อง"), _("มี")))
    return unique(found)


def _stripped(name: str, content: bytes) -> bytes:
    lower = name.lower()
    if not lower.endswith((".xml", ".rels")):
        return strip_picture(lower, content)
    if lower.endswith(".rels") or name == CONTENT:
        return REFERENCE.sub(_kept_reference, content)
    content = AUTHOR.sub(lambda match: match[0][: match[0].index(b'"')] + b'""', content)
    content = NAMES.sub(b"<author></author>", DATE.sub(b"", content))
    content = PLACE.sub(rb'\1"', content)
    return LAST_USER.sub(_without_value, content)


def _kept_reference(match):
    """Nothing, where the reference leads to a part that was dropped.

    What lies elsewhere would be fetched when somebody opens the file, and tell that they did:
    only links that a person presses stay.
    """
    tag = match[0]
    if len(tag) > LONGEST_REFERENCE:
        raise unreadable()
    found = TARGET.search(tag)
    target = found[2][1:-1] if found else b""
    if IS_ELSEWHERE.search(tag):
        is_link = IS_WEB_LINK.search(tag) and re.match(rb"https?://", target)
        return tag if is_link else TARGET.sub(rb'\1"about:blank"', tag)
    path = target.decode("utf-8", "replace").removeprefix("../")
    return b"" if DROPPED.search(path) or DROPPED.search(f"/{path}") else tag


def _without_value(match):
    """rsids are numbers of editing sessions; they may be missing."""
    return b"" if b"rsid" in match[0] else match[1] + b'"'
