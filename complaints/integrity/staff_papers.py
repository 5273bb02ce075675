"""What is printed: the key on paper, and the slip for somebody for whom we wrote it down."""

from django.conf import settings
from django.urls import reverse
from django.utils.safestring import mark_safe

from home import paper


def qr(text: str) -> str:
    """An inline SVG of nothing but black squares and our own title."""
    return mark_safe(paper.qr_svg(text, title="คิวอาร์ของข้อความเดียวกัน"))  # noqa: S308


def address() -> str:
    """Where the reporter comes back with number and secret."""
    return settings.SITE_URL + reverse("integrity:return")
