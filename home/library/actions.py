"""What happens to the files of documents."""

import time

from django.db import transaction
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.log_actions import log
from wagtail.models import Locale
from wagtail.search import index

from home import slugs
from home.languages import THAI
from home.library import keeping, naming, queries, reading
from home.library.models import (
    DocumentPage,
    DocumentText,
    FileEdition,
    LibraryPage,
    WaitingFile,
)
from home.library.soundness import Verdict

REPLACE, REMOVE = "library.replace_file", "library.remove_edition"
READ_AT_ONCE = 20  # files that the worker reads at one time
PATIENCE = 15  # seconds somebody who uploads is let wait for the reading of the files
GONE = "ฉบับนี้นำไฟล์ออกไปแล้ว"
NO_LIBRARY = "ยังไม่มีหน้าคลังเอกสาร สร้างหน้า “คลังเอกสาร” ใต้หน้าแรกก่อน ไฟล์ที่อัปโหลดไว้ยังรออยู่"


class NotAllowed(Exception):
    """Carries the reason in Thai."""


@transaction.atomic
def replace_file(document, file, *, note, by, at) -> FileEdition:
    """Give a document another file under the same address; the one it had is kept."""
    document = get_document_model().objects.select_for_update().get(pk=document.pk)
    edition = keeping.keep_edition(
        document, name=document.file.name, size=document.file_size, by=by, at=at, note=note
    )
    document.file = file
    document._set_document_file_metadata()
    document.save()
    log(instance=document, action=REPLACE, user=by, data={"edition": edition.number, "note": note})
    return edition


@transaction.atomic
def remove_edition(edition, *, why, by) -> None:
    """Take the file of an old edition away for good; that there was one stays told."""
    edition = FileEdition.objects.select_for_update().get(pk=edition.pk)
    if not edition.is_kept:
        raise NotAllowed(GONE)
    storage, name = edition.file.storage, edition.file.name
    edition.file, edition.removed_why = "", why
    edition.save(update_fields=["file", "removed_why"])
    log(
        instance=edition.document,
        action=REMOVE,
        user=by,
        data={"edition": edition.number, "why": why},
    )
    transaction.on_commit(lambda: storage.delete(name))


def read_words(document, *, read=reading.read) -> DocumentText:
    """Read the words of a document's file and let the search know them.

    That the disk has lost the file is remembered too: it is read again once it is there or changes.
    """
    try:
        with document.file.storage.open(document.file.name) as file:
            found = read(file.read(), document.file_extension)
            document.get_file_hash()
    except FileNotFoundError:
        found = reading.Found(Verdict.LOST)
    words, _ = DocumentText.objects.update_or_create(
        document=document,
        defaults={
            "file_hash": document.file_hash,
            "verdict": found.verdict,
            "text": found.text,
            "pages": found.pages,
            "pages_without_text": found.pages_without_text,
            "read_at": timezone.now(),
        },
    )
    for page in DocumentPage.objects.live().filter(document=document):
        index.insert_or_update_object(page)
    return words


def watch(*, at) -> None:
    """Read what nobody has read yet, or is there again: the worker calls this every minute."""
    waiting = [*queries.unread().order_by("pk")[:READ_AT_ONCE], *queries.found_again()]
    for document in waiting[:READ_AT_ONCE]:
        read_words(document)


def upload(files, *, by, at) -> list[WaitingFile]:
    """Take files that were checked; they wait for titles, seen by nobody but who sent them."""
    waiting = []
    with transaction.atomic():
        for file in files:
            document = get_document_model()(
                title=naming.stem(file.name)[:255], file=file, uploaded_by_user=by
            )
            document._set_document_file_metadata()
            document.save()
            log(instance=document, action="wagtail.create", user=by)
            waiting.append(
                WaitingFile.objects.create(
                    document=document, uploaded_by=by, name=file.name[:255], at=at
                )
            )
    ends = time.monotonic() + PATIENCE
    for one in waiting:
        if time.monotonic() < ends:
            read_words(one.document)
    return waiting


def library() -> LibraryPage | None:
    """The page below which all documents are."""
    return LibraryPage.objects.filter(locale__language_code=THAI).order_by("path").first()


@transaction.atomic
def make_draft(waiting, values, *, by) -> DocumentPage:
    """Make a draft of one waiting file. ``values`` are fields of its page; sections come apart.

    Raises NotAllowed without a library, ValidationError where the page would not be right.
    """
    parent = library()
    if parent is None:
        raise NotAllowed(NO_LIBRARY)
    values = dict(values)
    sections = values.pop("sections", ())
    page = DocumentPage(document=waiting.document, locale=Locale.objects.get(language_code=THAI))
    for name, value in values.items():
        setattr(page, name, value)
    page.live, page.has_unpublished_changes, page.owner = False, True, by
    page.sections = sections
    page.slug = slugs.free_slug(page.slug_stem(vars(page)), slugs.slugs_below(parent))
    parent.add_child(instance=page)
    page.full_clean()  # Wagtail itself lets a draft be anything
    page.save_revision(user=by)
    log(instance=page, action="wagtail.create", user=by)
    document = waiting.document
    document.title = page.title
    document.save(update_fields=["title"])
    waiting.delete()
    return page


@transaction.atomic
def discard(waiting, *, by) -> None:
    """Throw a waiting file away, and what was read of it."""
    log(instance=waiting.document, action="wagtail.delete", user=by)
    waiting.document.delete()
