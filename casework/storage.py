"""Files of cases on disk, so that what was acknowledged survives a power cut.

A file is written as ``.part``, synced, renamed, and its directory synced, all
before the transaction that records it. The name on disk is random; the name the
person gave it is a column. Nothing here is ever served but through ``access``.
"""

import hashlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings


@dataclass(frozen=True)
class Stored:
    path: str  # below settings.PRIVATE_ROOT
    size: int  # bytes
    sha256: str


def write(chunks, *, folder: str) -> Stored:
    """Keep the bytes durably and say where. Raise ``OSError`` when the disk will not."""
    name = secrets.token_hex(16)
    path = Path(folder) / name[:2] / name
    full = Path(settings.PRIVATE_ROOT) / path
    _make_folder(full.parent)
    part = full.with_suffix(".part")
    try:
        size, sha256 = _write_synced(part, chunks)
        part.rename(full)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _sync_folder(full.parent)
    return Stored(path.as_posix(), size, sha256)


def open_file(path: str):
    return (Path(settings.PRIVATE_ROOT) / path).open("rb")


def delete(path: str):
    (Path(settings.PRIVATE_ROOT) / path).unlink(missing_ok=True)


def _write_synced(part: Path, chunks):
    digest, size = hashlib.sha256(), 0
    with part.open("xb") as file:
        for chunk in chunks:
            file.write(chunk)
            digest.update(chunk)
            size += len(chunk)
        file.flush()
        os.fsync(file.fileno())
    return size, digest.hexdigest()


def _make_folder(folder: Path):
    """Make the folder, closed to others, and sync every parent that got a new entry."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    for path in reversed(missing):
        path.mkdir(mode=0o700, exist_ok=True)
        _sync_folder(path.parent)


def _sync_folder(folder: Path):
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
