"""Opening a report: with an inspector's key, or with the reporter's number and secret."""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Prefetch

from casework import tokens

from . import crypto, numbers
from .models import Entry, InspectorKey, Report, ReportKey, SealedFile
from .states import NotAllowed

# Opened in place of a report that does not exist, so that this takes as long.
NOBODY = crypto.wrap(crypto.new_key(), crypto.new_key())


@dataclass(frozen=True)
class Unlocked:
    """An inspector whose passphrase was typed a while ago, with the private key in hand."""

    user: object
    key: InspectorKey
    private: bytes = field(repr=False)
    until: float = 0.0  # seconds since the epoch; nought where it is not kept


@dataclass(frozen=True)
class Attached:
    """What is known of a file without opening it."""

    id: object
    name: str
    kind: str
    size: int


@dataclass(frozen=True)
class Said:
    """An entry as it reads."""

    kind: str
    on: date
    by: object
    content: dict = field(repr=False)
    files: tuple[Attached, ...] = ()

    @property
    def text(self) -> str:
        return self.content.get("text", "")

    @property
    def is_from_reporter(self) -> bool:
        return self.kind in {Entry.Kind.REPORT, Entry.Kind.FROM_REPORTER}


def unlock(key: InspectorKey, passphrase: str) -> Unlocked:
    """Raise ``crypto.Unreadable`` for a wrong passphrase. Takes about a second, on purpose."""
    closed_with = crypto.key_of_passphrase(passphrase, key.salt, key.cost)
    return Unlocked(key.user, key, crypto.unwrap(key.sealed_private, closed_with))


def key_for(report: Report, by: Unlocked) -> bytes:
    """Return the report's key; raise ``NotAllowed`` where it was not sealed to this person."""
    held = ReportKey.objects.filter(report=report, holder=by.key).first()
    if held is None:
        raise NotAllowed("เรื่องนี้ไม่ได้มอบให้ท่าน")
    return crypto.unseal(held.sealed, by.private)


def with_secret(number: str, secret: str) -> tuple[Report, bytes] | None:
    """Return the report and its key for the right secret. Wrong ones all take the same way."""
    number, secret = numbers.read(number), tokens.read_secret(secret[:60])
    report = Report.objects.filter(number=number).first()
    try:
        key = crypto.unwrap(report.wrapped if report else NOBODY, _key_of(number, secret))
    except crypto.Unreadable:
        return None
    return (report, key) if report else None


def said(report: Report, key: bytes, *, for_reporter: bool) -> list[Said]:
    """The whole thread in order. A reporter never gets what inspectors note for themselves."""
    files = Prefetch("files", SealedFile.objects.defer("sealed"))
    entries = report.entries.select_related("by__person").prefetch_related(files)
    if for_reporter:
        entries = entries.exclude(kind=Entry.Kind.NOTE)
    return [
        Said(
            entry.kind,
            entry.on,
            entry.by,
            crypto.open_json(entry.sealed, key),
            tuple(_attached(file, key) for file in entry.files.all()),
        )
        for entry in entries.order_by("position")
    ]


def file_of(report: Report, pk, key: bytes, *, for_reporter: bool) -> tuple[Attached, bytes] | None:
    files = SealedFile.objects.filter(entry__report=report, pk=pk)
    if for_reporter:
        files = files.exclude(entry__kind=Entry.Kind.NOTE)
    found = files.first()
    return (_attached(found, key), crypto.open_box(found.sealed, key)) if found else None


def reason_of(request, key: bytes) -> str:
    """Why somebody asks who reported, in the words they wrote."""
    return crypto.open_json(request.detail, key)["text"]


def _attached(file: SealedFile, key: bytes) -> Attached:
    return Attached(file.pk, **crypto.open_json(file.about, key))


def _key_of(number, secret):
    return crypto.key_of_secret(secret, number)
