"""The staff's manual, read from ``docs/`` and shown in the back office.

The file is Markdown of the plainest kind: titles, numbered lines, paragraphs, bold words
and code. Nothing else is understood, and everything is escaped.
"""

import re
from dataclasses import dataclass, field

from django.conf import settings
from django.utils.html import escape
from django.utils.safestring import mark_safe

PLACE = settings.BASE_DIR / "docs" / "staff-manual.md"
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_CODE = re.compile(r"`(.+?)`")


@dataclass
class Chapter:
    """One part of the manual: numbered lines, and what stands after them."""

    title: str
    lines: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def chapters() -> list[Chapter]:
    """Return the manual's parts in their order; what stands before the first has no title."""
    found = [Chapter("")]
    for line in PLACE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            found.append(Chapter(line[3:].strip()))
        elif numbered := re.match(r"\d+\.\s+(.*)", line, re.ASCII):
            found[-1].lines.append(_marked(numbered[1]))
        elif line.strip() and not line.startswith("# "):
            found[-1].notes.append(_marked(line.strip()))
    return found


def _marked(text):
    """Escaped first, so that only our own two marks become HTML."""
    text = _CODE.sub(r"<code>\1</code>", _BOLD.sub(r"<strong>\1</strong>", escape(text)))
    return mark_safe(text)  # noqa: S308
