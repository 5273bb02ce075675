"""Everything that happens to a circular, each in one transaction."""

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils.timezone import localdate
from wagtail.documents import get_document_model
from wagtail.log_actions import log
from wagtail.models import Collection

from casework import storage
from casework.models import StaffNotice

from . import access
from .models import Acknowledgement, Addressee, Circular, CircularFile

PUBLISH, CORRECT, WITHDRAW = "circulars.publish", "circulars.correct", "circulars.withdraw"
COLLECTION = "หลักฐาน"
TEXTS = ("title", "number", "dated_on", "body")
NOBODY = "ยังไม่มีใครได้รับ เลือก “เจ้าหน้าที่ทุกคน” ส่วนราชการ หรือคน (คนที่ยังไม่มีบัญชีผู้ใช้รับหนังสือเวียนไม่ได้)"
EMPTY = "ยังไม่มีข้อความและไม่มีไฟล์แนบ พิมพ์ข้อความหรือแนบไฟล์ก่อนส่ง"
SENT_ALREADY = "หนังสือนี้ส่งไปแล้ว ถ้าต้องแก้ ให้ใช้ปุ่ม “แก้ไขและแจ้งฉบับใหม่”"
NOT_SENT = "หนังสือนี้ยังไม่ได้ส่ง"
WITHDRAWN = "หนังสือนี้ถอนแล้ว"
GONE = "ร่างนี้ถูกลบไปแล้ว"


class NotAllowed(Exception):
    """Why it can't be done now, in a sentence."""


@transaction.atomic
def write(values: dict, *, files=(), by, at) -> Circular:
    """Begin a draft. ``values`` are the fields; ``files`` are on disk already."""
    circular = Circular(created_by=by, created_at=at)
    _fill(circular, values)
    _attach(circular, files)
    return circular


@transaction.atomic
def change(circular: Circular, values: dict, *, files=(), away=(), by) -> Circular:
    """Change a draft; ``away`` are the ids of files that go. Raises ``NotAllowed``."""
    circular = _locked(circular)
    if not circular.is_draft:
        raise NotAllowed(SENT_ALREADY)
    _fill(circular, values)
    _take_away(circular, away)
    _attach(circular, files)
    return circular


@transaction.atomic
def discard(circular: Circular, *, by):
    """Throw a draft away, its files too."""
    circular = _locked(circular)
    if not circular.is_draft:
        raise NotAllowed(SENT_ALREADY)
    _take_away(circular, circular.files.values_list("pk", flat=True))
    circular.delete()


def recipients(circular: Circular):
    """Who would get it now."""
    if circular.is_for_all:
        return access.staff()
    chosen = Q(division__in=circular.divisions.all()) | Q(pk__in=circular.people.all())
    return access.staff().filter(chosen)


@transaction.atomic
def publish(circular: Circular, *, by, at) -> int:
    """Send it: from now on each of them is asked to read it. Return how many.

    Raises ``NotAllowed``; pressed twice, it is sent once.
    """
    circular = _locked(circular)
    if not circular.is_draft:
        raise NotAllowed(SENT_ALREADY)
    if not circular.body and not circular.files.exists():
        raise NotAllowed(EMPTY)
    people = list(recipients(circular))
    if not people:
        raise NotAllowed(NOBODY)
    circular.published_at, circular.version, circular.read_version = at, 1, 1
    circular.save(update_fields=["published_at", "version", "read_version"])
    _keep_version(circular, "", by, at)
    _send_to(circular, people, at)
    log(instance=circular, action=PUBLISH, user=by)
    return len(people)


@transaction.atomic
def correct(
    circular: Circular, values: dict, *, note, asks_again, files=(), away=(), by, at
) -> Circular:
    """Put another text in its place and say what changed; the old one is kept.

    ``asks_again`` asks everybody to read it anew. Raises ``NotAllowed``.
    """
    circular = _open(circular)
    for name in TEXTS:
        setattr(circular, name, values[name])
    circular.version += 1
    if asks_again:
        circular.read_version = circular.version
    circular.save(update_fields=[*TEXTS, "version", "read_version"])
    _take_away(circular, away)
    _attach(circular, files)
    _keep_version(circular, note, by, at)
    if asks_again:
        circular.addressees.update(told_on=localdate(at))
        rows = circular.addressees.select_related("person__user")
        _mail([row.person for row in rows], [circular], at)
    log(instance=circular, action=CORRECT, user=by)
    return circular


@transaction.atomic
def withdraw(circular: Circular, *, reason, by, at) -> Circular:
    """Nobody is asked to read it any more; who got it sees why. Raises ``NotAllowed``."""
    circular = _open(circular)
    circular.withdrawn_at, circular.withdrawn_why = at, reason
    circular.save(update_fields=["withdrawn_at", "withdrawn_why"])
    log(instance=circular, action=WITHDRAW, user=by)
    return circular


def opened(addressee: Addressee, *, at):
    """It was looked at for the first time."""
    Addressee.objects.filter(pk=addressee.pk, opened_at=None).update(opened_at=at)


@transaction.atomic
def acknowledge(addressee: Addressee, *, at) -> Acknowledgement:
    """รับทราบแล้ว; said again it stays as it was. Raises ``NotAllowed`` when it is withdrawn."""
    circular = _open(addressee.circular)
    found, _ = Acknowledgement.objects.get_or_create(
        addressee=addressee, version=circular.version, defaults={"at": at}
    )
    return found


@transaction.atomic
def keep_summary(circular: Circular, pdf: bytes, *, title, by):
    """Keep who has read it as a document; a later one takes the file's place, not its address."""
    circular = _locked(circular)
    document = circular.summary or get_document_model()(
        collection=_collection(), uploaded_by_user=by
    )
    is_new = document.pk is None
    document.title = title[:255]
    document.file.save(f"circular-{circular.pk}.pdf", ContentFile(pdf), save=False)
    document.file_size, document.file_hash = len(pdf), ""
    document.save()
    document.get_file_hash()
    if is_new:
        circular.summary = document
        circular.save(update_fields=["summary"])
    log(instance=document, action="wagtail.create" if is_new else "wagtail.edit", user=by)
    return document


@transaction.atomic
def remind(addressees: list[Addressee], *, at) -> int:
    """One mail to each person about all that they have not read. Return how many mails."""
    by_person = {}
    for row in addressees:
        by_person.setdefault(row.person, []).append(row.circular)
    ids = [row.pk for row in addressees]
    Addressee.objects.filter(pk__in=ids).update(told_on=localdate(at))
    return sum(_mail([person], found, at, again=True) for person, found in by_person.items())


def _fill(circular, values):
    for name in (*TEXTS, "is_for_all", "remind_days"):
        setattr(circular, name, values[name])
    circular.save()
    circular.divisions.set(values["divisions"])
    circular.people.set(values["people"])


def _attach(circular, files):
    CircularFile.objects.bulk_create(
        CircularFile(
            circular=circular,
            name=file.name,
            content_type=file.content_type,
            path=file.stored.path,
            size=file.stored.size,
            sha256=file.stored.sha256,
        )
        for file in files
    )


def _take_away(circular, ids):
    """Delete rows, and the bytes once that is certain."""
    files = list(circular.files.filter(pk__in=ids))
    circular.files.filter(pk__in=[file.pk for file in files]).delete()
    transaction.on_commit(lambda: [storage.delete(file.path) for file in files])


def _keep_version(circular, note, by, at):
    circular.versions.create(
        version=circular.version,
        title=circular.title,
        body=circular.body,
        note=note,
        by=by,
        at=at,
    )


def _send_to(circular, people, at):
    Addressee.objects.bulk_create(
        Addressee(circular=circular, person=person, told_on=localdate(at)) for person in people
    )
    _mail(people, [circular], at)


def _mail(people, circulars, at, *, again=False) -> int:
    """Queue a mail to each of them that has an address; nothing leaves during a request."""
    context = {"circulars": circulars, "url": settings.SITE_URL, "again": again}
    text = render_to_string("circulars/email/read.txt", context)
    subject = "ยังไม่ได้กดรับทราบหนังสือเวียน" if again else f"หนังสือเวียน: {circulars[0].title}"
    notices = [
        StaffNotice(to=person.user, subject=subject[:200], text=text, queued_at=at, next_try_at=at)
        for person in people
        if person.user and person.user.is_active and person.user.email
    ]
    return len(StaffNotice.objects.bulk_create(notices))


def _open(circular):
    circular = _locked(circular)
    if circular.is_draft:
        raise NotAllowed(NOT_SENT)
    if circular.is_withdrawn:
        raise NotAllowed(WITHDRAWN)
    return circular


def _locked(circular):
    found = Circular.objects.select_for_update().filter(pk=circular.pk).first()
    if found is None:  # somebody threw it away meanwhile
        raise NotAllowed(GONE)
    return found


def _collection():
    root = Collection.get_first_root_node()
    found = root.get_children().filter(name=COLLECTION).first()
    return found or root.add_child(name=COLLECTION)
