"""Pages that point at what is not there any more: a page, a file or a picture taken away.

Wagtail notes what every page refers to, and keeps the note when the other end is deleted. A
visitor is never shown a fault: the words stay and lead nowhere. Editors are told here.
"""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Q
from django.db.models.functions import Cast
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, ReferenceIndex

KINDS = {"page": "หน้าเว็บ", "document": "ไฟล์", "image": "รูป"}


@dataclass(frozen=True)
class DeadLink:
    """One page and what it points at in vain."""

    page: Page
    kind: str
    is_hidden: bool  # the other end exists and is not published

    @property
    def words(self):
        return f"{self.kind}ที่ยังไม่เผยแพร่" if self.is_hidden else f"{self.kind}ที่ลบไปแล้ว"


def dead():
    """The notes whose other end no visitor can open, of pages that visitors read."""
    wrong = Q(pk=None)
    standing = (
        (Page, Page.objects.live()),
        (get_document_model(), get_document_model().objects.all()),
        (get_image_model(), get_image_model().objects.all()),
    )
    for model, there in standing:
        wrong |= Q(to_content_type=_kind(model)) & ~Q(to_object_id__in=_keys(there))
    return ReferenceIndex.objects.filter(
        wrong, base_content_type=_kind(Page), object_id__in=_keys(Page.objects.live())
    )


def count(most=99):
    """How many pages have such a link, or ``most`` if there are more."""
    return len(dead().values_list("object_id").order_by().distinct()[:most])


def listed(most=200):
    """The links, page by page; each page names a kind of thing once."""
    rows = dead().values_list("object_id", "to_content_type", "to_object_id")
    rows = sorted(
        {(int(pk), ContentType.objects.get_for_id(kind).model, to) for pk, kind, to in rows}
    )
    pages = Page.objects.in_bulk([pk for pk, _, _ in rows])
    hidden = {str(pk) for pk in Page.objects.filter(live=False).values_list("pk", flat=True)}
    return [
        DeadLink(pages[pk], KINDS.get(model, "สิ่ง"), model == "page" and to in hidden)
        for pk, model, to in rows[:most]
    ]


def _kind(model):
    return ContentType.objects.get_for_model(model)


def _keys(rows):
    """Their keys as the notes write them: as text."""
    return rows.order_by().annotate(as_text=Cast("pk", CharField())).values("as_text")
