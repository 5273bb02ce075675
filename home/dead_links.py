"""Pages that point at what is not there any more: a page, a file or a picture taken away.

A visitor is never shown a fault: the words stay and lead nowhere. Editors are told here. Wagtail
forgets its notes of who pointed at a thing when the thing is deleted, so the texts themselves are
read: as they are kept, for a chosen thing that is gone is no longer there once they are opened.
"""

import re
from dataclasses import dataclass

from django.core.cache import cache
from wagtail import blocks
from wagtail.documents import get_document_model
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page

PAGE, FILE, IMAGE = "หน้าเว็บ", "ไฟล์", "รูป"
CHOOSERS = (
    (blocks.PageChooserBlock, PAGE),
    (DocumentChooserBlock, FILE),
    (ImageChooserBlock, IMAGE),
)
KEPT, FOR = "dead-links", 3600  # seconds that the count for the first page is kept


@dataclass(frozen=True)
class DeadLink:
    """One page and what it points at in vain."""

    page: Page
    kind: str
    is_hidden: bool  # the other end exists and is not published

    @property
    def words(self):
        return f"{self.kind}ที่ยังไม่เผยแพร่" if self.is_hidden else f"{self.kind}ที่ลบไปแล้ว"


def listed():
    """The links, page by page; each page names a kind of thing once."""
    live = dict(Page.objects.values_list("pk", "live"))
    there = {
        PAGE: {pk for pk, is_live in live.items() if is_live},
        FILE: set(get_document_model().objects.values_list("pk", flat=True)),
        IMAGE: set(get_image_model().objects.values_list("pk", flat=True)),
    }
    found = {}
    for page in Page.objects.live().filter(depth__gt=1).order_by("path").specific():
        for kind, pk in pointed_at_by(page):
            if pk not in there[kind]:
                found[DeadLink(page, kind, kind == PAGE and pk in live)] = True
    cache.set(KEPT, len({link.page.pk for link in found}), FOR)
    return list(found)


def count():
    """How many pages have such a link, as it was within the hour; at once after publishing."""
    known = cache.get(KEPT)
    return len({link.page.pk for link in listed()}) if known is None else known


def forget():
    """A page was published or taken away: count anew when next asked."""
    cache.delete(KEPT)


def pointed_at_by(page):
    """(kind, key) of every page, file and picture that the page's texts name."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            stream = getattr(page, field.name)
            yield from _in_block(stream.stream_block, list(stream.raw_data))


def _in_block(block, raw):
    if isinstance(block, blocks.BaseStreamBlock):
        for piece in raw or ():
            child = block.child_blocks.get(piece["type"])
            yield from _in_block(child, piece["value"]) if child else ()
    elif isinstance(block, blocks.ListBlock):
        for piece in raw or ():
            value = piece["value"] if isinstance(piece, dict) and "value" in piece else piece
            yield from _in_block(block.child_block, value)
    elif isinstance(block, blocks.BaseStructBlock):
        for name, child in block.child_blocks.items():
            yield from _in_block(child, (raw or {}).get(name))
    elif isinstance(block, blocks.RichTextBlock):
        yield from in_text(raw or "")
    else:
        yield from ((kind, raw) for chooser, kind in CHOOSERS if isinstance(block, chooser) and raw)


def in_text(html):
    """(kind, key) of what the links of a rich text lead to."""
    for tag in re.findall(r"<a\b[^>]*>", html):
        marks = dict(re.findall(r'(\w+)="([^"]*)"', tag, re.ASCII))
        kind = {"page": PAGE, "document": FILE}.get(marks.get("linktype"))
        if kind and marks.get("id", "").isdecimal():
            yield kind, int(marks["id"])
