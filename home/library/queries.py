"""Which files the public may not have yet, and what staff should look at."""

from django.db.models import Exists, F, OuterRef, Q
from wagtail.documents import get_document_model

from home.library.models import DocumentPage, DocumentText, LawPage, WaitingFile
from home.library.soundness import Verdict
from home.privacy import open_to_all

BAD = [Verdict.SCAN, Verdict.BROKEN, Verdict.UNREADABLE, Verdict.LOST]


def withheld():
    """Files that wait to be made a document, or whose only pages are not public."""
    pages = DocumentPage.objects.filter(document=OuterRef("pk"))
    laws = LawPage.objects.filter(document=OuterRef("pk"))
    waiting = WaitingFile.objects.filter(document=OuterRef("pk"))
    is_on_a_page = Exists(pages) | Exists(laws)
    is_open = Exists(open_to_all(pages.live())) | Exists(open_to_all(laws.live()))
    has_no_open_page = is_on_a_page & ~is_open
    return get_document_model().objects.filter(Exists(waiting) | has_no_open_page)


def is_withheld(document) -> bool:
    return withheld().filter(pk=document.pk).exists()


def unread():
    """Files of the library whose words were not read since they were uploaded or replaced."""
    mine = Q(library_pages__isnull=False) | Q(waiting__isnull=False)
    read = DocumentText.objects.filter(document=OuterRef("pk"), file_hash=OuterRef("file_hash"))
    return get_document_model().objects.filter(mine).exclude(Exists(read)).distinct()


def with_bad_files(user_pages):
    """Documents whose file people can't search or hear read; the newest first."""
    bad = DocumentText.objects.filter(document=OuterRef("document_id"))
    bad = bad.filter(Q(verdict__in=BAD) | Q(pages_without_text__gt=0))
    found = user_pages.filter(Exists(bad)).select_related("document__words", "kind")
    return found.order_by(F("issued_on").desc(nulls_last=True), "-pk").defer("body")
