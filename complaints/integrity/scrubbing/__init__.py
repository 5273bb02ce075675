"""Takes out of a file what tells who made it, where and when, and says what that was.

A picture is drawn anew from its pixels; papers lose their properties. What can't be cleaned is
refused in words. Everything happens in memory.
"""

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from . import office, papers, pictures
from .found import Refused

MEGABYTE = 1024 * 1024
MAX_SIZE = 10 * MEGABYTE
ACCEPT = ".jpg,.jpeg,.png,.webp,.heic,.heif,.pdf,.docx,.xlsx,.pptx"
ASKED = gettext_lazy(
    "รับรูปถ่าย (JPG, PNG, HEIC, WebP), PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx)"
)


@dataclass(frozen=True)
class Cleaned:
    """The file as it will be kept. ``found`` are pairs: what it was, and its value."""

    kind: str
    ending: str
    data: bytes = field(repr=False)
    found: list[tuple[str, str]] = field(repr=False)


def clean(name: str, data: bytes) -> Cleaned:
    """Return the cleaned file; raise ``ValidationError`` in words."""
    if not data:
        raise ValidationError(_("ไฟล์นี้ว่างเปล่า โปรดเลือกไฟล์ใหม่"))
    if len(data) > MAX_SIZE:
        raise ValidationError(_("ไฟล์ใหญ่เกิน %(limit)s MB") % {"limit": MAX_SIZE // MEGABYTE})
    ending = PurePosixPath((name or "").lower()).suffix
    cleaner = CLEANERS.get(ending)
    if cleaner is None:
        raise ValidationError(ASKED)
    try:
        return Cleaned(*cleaner(ending, data))
    except Refused as refusal:
        raise ValidationError(refusal.words) from None


CLEANERS = {
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif"), pictures.clean),
    ".pdf": papers.clean,
    **dict.fromkeys((".docx", ".xlsx", ".pptx"), office.clean),
}
