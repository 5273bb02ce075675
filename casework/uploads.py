"""Which uploaded files we take. A refusal says what to do instead.

The kind is decided by name *and* content together: an ``.exe`` called ``.pdf``
is refused, and so is a PDF called ``.jpg``.
"""

import unicodedata
from pathlib import PurePosixPath, PureWindowsPath

import pillow_heif
import puremagic
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL import Image

MEGABYTE = 1024 * 1024
MAX_SIZE = 10 * MEGABYTE
MAX_FILES = 5
MAX_NAME = 255
HEAD = 8192  # bytes of a file that tell its kind

KINDS = {
    ".pdf": {".pdf"},
    ".jpg": {".jpg", ".jpeg", ".jfif", ".jpe"},
    ".jpeg": {".jpg", ".jpeg", ".jfif", ".jpe"},
    ".png": {".png"},
    ".webp": {".webp"},
    ".heic": {".heic", ".heif"},
}
CONTENT_TYPES = {
    ".pdf": "application/pdf",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".heic": "image/heic",
}
ACCEPT = ",".join(KINDS)
ACCEPT_PHOTOS = ",".join(kind for kind in KINDS if kind != ".pdf")
MOST_PIXELS = 80_000_000  # more is no photo, or a picture made to fill our memory
Image.MAX_IMAGE_PIXELS = MOST_PIXELS
pillow_heif.register_heif_opener()


def check(upload):
    """Raise ``ValidationError`` in words when the file can't be taken."""
    if not upload.size:
        raise ValidationError(_("ไฟล์นี้ว่างเปล่า โปรดเลือกไฟล์ใหม่"), code="empty")
    if upload.size > MAX_SIZE:
        raise ValidationError(
            _("ไฟล์ใหญ่เกิน %(limit)s MB โปรดถ่ายรูปใหม่ให้เล็กลงหรือเลือกไฟล์อื่น"),
            code="too_big",
            params={"limit": MAX_SIZE // MEGABYTE},
        )
    kind = _kind(upload.name)
    if kind not in KINDS:
        raise ValidationError(_("รับเฉพาะรูปถ่าย (JPG, PNG, HEIC, WebP) หรือไฟล์ PDF"), code="kind")
    if not KINDS[kind] & _kinds_by_content(upload):
        raise ValidationError(
            _("เปิดไฟล์นี้ไม่ได้ หรือเนื้อหาไม่ตรงกับชนิดไฟล์ โปรดถ่ายรูปใหม่แล้วแนบอีกครั้ง"),
            code="content",
        )


def check_photo(upload):
    """The same, of a picture that is to be shown: no paper, and none too large to be opened."""
    if _kind(upload.name) == ".pdf":
        raise ValidationError(_("ช่องนี้รับเฉพาะรูปถ่าย (JPG, PNG, HEIC, WebP)"), code="kind")
    check(upload)
    if not _pixels(upload):
        raise ValidationError(_("เปิดรูปนี้ไม่ได้ โปรดถ่ายรูปใหม่แล้วแนบอีกครั้ง"), code="content")
    if _pixels(upload) > MOST_PIXELS:
        raise ValidationError(_("รูปนี้ละเอียดเกินกว่าที่ระบบเปิดได้ โปรดถ่ายรูปใหม่แล้วแนบอีกครั้ง"), code="pixels")


def _pixels(upload) -> int:
    """How many pixels the picture says it has; only its head is read."""
    upload.seek(0)
    try:
        with Image.open(upload) as picture:
            return picture.width * picture.height
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return MOST_PIXELS + 1
    except (OSError, ValueError, SyntaxError):
        return 0
    finally:
        upload.seek(0)


def content_type(name: str) -> str:
    return CONTENT_TYPES.get(_kind(name), "application/octet-stream")


def clean_name(name: str) -> str:
    """Return the file's own name: no folders, no control characters, Thai as it was."""
    name = PurePosixPath(PureWindowsPath(name).name).name
    name = "".join(c for c in name if unicodedata.category(c)[0] != "C").strip(" .")
    stem, dot, kind = name.rpartition(".")
    if not dot or len(name) <= MAX_NAME:
        return name[:MAX_NAME] or "file"
    return (stem[: max(1, MAX_NAME - len(kind) - 1)] + "." + kind)[:MAX_NAME]


def _kind(name: str) -> str:
    return PurePosixPath((name or "").lower()).suffix


def _kinds_by_content(upload):
    upload.seek(0)
    head = upload.read(HEAD)
    upload.seek(0)
    try:
        return {match.extension.lower() for match in puremagic.magic_string(head)}
    except puremagic.PureError:
        return set()
