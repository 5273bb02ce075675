"""Keeping uploaded files: first the bytes, durably, then the row that knows them."""

from dataclasses import dataclass

from django.db import transaction

from . import storage, uploads
from .models import CaseFile

FOLDER = "cases"


@dataclass(frozen=True)
class KeptFile:
    """A file whose bytes are safe on disk, not yet recorded."""

    name: str
    content_type: str
    stored: storage.Stored


def keep(files) -> list[KeptFile]:
    """Write the bytes, outside any transaction. Raise ``OSError`` when the disk will not."""
    return [
        KeptFile(
            name=uploads.clean_name(file.name),
            content_type=uploads.content_type(file.name),
            stored=storage.write(file.chunks(), folder=FOLDER),
        )
        for file in files
    ]


def record(kept, **where) -> list[CaseFile]:
    """Write the rows, inside the transaction of the action that brings the files."""
    return CaseFile.objects.bulk_create(
        CaseFile(
            name=file.name,
            content_type=file.content_type,
            path=file.stored.path,
            size=file.stored.size,
            sha256=file.stored.sha256,
            **where,
        )
        for file in kept
    )


def forget(files):
    """Delete the rows, and the bytes once that is certain."""
    files = list(files)
    CaseFile.objects.filter(pk__in=[file.pk for file in files]).delete()
    transaction.on_commit(lambda: [storage.delete(file.path) for file in files])


def discard(kept):
    """Delete bytes that were kept and turn out not to be needed."""
    transaction.on_commit(lambda: [storage.delete(file.stored.path) for file in kept])
