"""Which files the public may not have yet, and what staff should look at."""

import functools

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, F, OuterRef, Q
from wagtail.documents import get_document_model
from wagtail.models import Page, ReferenceIndex

from home.library.models import DocumentPage, DocumentText, FileEdition, LawPage, WaitingFile
from home.library.soundness import Verdict
from home.privacy import open_to_all

_OWN = (DocumentText, FileEdition, WaitingFile)  # they tell of a file and show it to nobody
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
    return withheld().filter(pk=document.pk).exists() or not is_named(document)


def is_named(document) -> bool:
    """Whether something published names the file: an open page, or a thing that is no page."""
    naming = ReferenceIndex.get_references_to(document)
    of_page = ContentType.objects.get_for_model(Page)
    if naming.exclude(base_content_type=of_page).exists():
        return True
    ids = {int(pk) for pk in naming.values_list("object_id", flat=True)}
    if open_to_all(Page.objects.live().filter(pk__in=ids)).exists():
        return True
    return any(
        model.objects.filter(**{name: document.pk}).exists() for model, name in _not_in_the_index()
    )


@functools.cache
def _not_in_the_index():
    """The fields that point to a file from things of which Wagtail keeps no list."""
    fields = get_document_model()._meta.get_fields(include_hidden=True)
    pointing = [one for one in fields if one.auto_created and (one.one_to_many or one.one_to_one)]
    known = {*ReferenceIndex.tracked_models, *_OWN}
    return [
        (one.related_model, one.field.name) for one in pointing if one.related_model not in known
    ]


def unread():
    """Files of the library whose words were not read since they were uploaded or replaced."""
    mine = Q(library_pages__isnull=False) | Q(waiting__isnull=False)
    read = DocumentText.objects.filter(document=OuterRef("pk"), file_hash=OuterRef("file_hash"))
    return get_document_model().objects.filter(mine).exclude(Exists(read)).distinct()


def found_again():
    """Files that the disk had lost and has again: somebody put a backup back. A list."""
    lost = DocumentText.objects.filter(verdict=Verdict.LOST).select_related("document")
    lost = [words.document for words in lost.order_by("document_id")]
    return [one for one in lost if one.file.storage.exists(one.file.name)]


def with_bad_files(user_pages):
    """Documents whose file people can't search or hear read; the newest first."""
    bad = DocumentText.objects.filter(document=OuterRef("document_id"))
    bad = bad.filter(Q(verdict__in=BAD) | Q(pages_without_text__gt=0))
    found = user_pages.filter(Exists(bad)).select_related("document__words", "kind")
    return found.order_by(F("issued_on").desc(nulls_last=True), "-pk").defer("body")
