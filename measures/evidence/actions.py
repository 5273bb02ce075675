"""Making evidence of a thing: the same thing is always the same row, whoever chose it first."""

from collections.abc import Callable
from functools import partial
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.encoding import iri_to_uri
from django.utils.timezone import now
from wagtail.documents import get_document_model
from wagtail.log_actions import log
from wagtail.models import Collection, Page

from eservices.models import Service
from home import document_files

from . import live, own_addresses
from .models import Evidence, Kind

LONGEST = 1000
LONGEST_TITLE = 250
LONGEST_DOCUMENT_TITLE = 255
COLLECTION = "หลักฐาน"
YEARS = range(2500, 2700)
NOT_AN_ADDRESS = "ลิงก์ต้องขึ้นต้นด้วย http:// หรือ https:// เช่น https://www.example.go.th/plan.pdf"
TOO_LONG = f"ลิงก์ยาวเกิน {LONGEST} ตัวอักษร ใช้ลิงก์ที่สั้นกว่านี้"
WITH_PASSWORD = "ลิงก์นี้มีชื่อผู้ใช้หรือรหัสผ่านอยู่ด้วย เอาออกก่อน"  # noqa: S105
NOT_PUBLIC = "ที่อยู่นี้ของเว็บไซต์เราเปิดเป็นหลักฐานไม่ได้ ประชาชนเปิดไม่ได้หรือเป็นเรื่องของประชาชน เลือกหน้าอื่น"
NOTHING_THERE = "ไม่พบสิ่งที่เลือก อาจถูกลบไปแล้ว เลือกใหม่อีกครั้ง"


def of_page(page: Page) -> Evidence:
    return _one(Kind.PAGE, title=page.title, address=page.get_url() or "", page=page)


def of_document(document) -> Evidence:
    """The file is looked at right away, so that a broken one is seen while it is chosen."""
    evidence = _one(Kind.DOCUMENT, title=document.title, document=document)
    if evidence.checked_at is None:
        evidence.trouble, evidence.checked_at = document_files.trouble_of(document), now()
        evidence.save(update_fields=["trouble", "checked_at"])
    return evidence


def of_service(service: Service) -> Evidence:
    address = service.get_absolute_url()
    return _one(Kind.SERVICE, title=service.name, address=address, service=service)


def of_live(key: str, year: int | None = None) -> Evidence:
    """Raises ``ValidationError`` where the system has no such page."""
    one = _known_live(key, year)
    year = year if one.needs_year else None
    return _one(Kind.LIVE, title=one.title_of(year), live_key=key, fiscal_year=year)


def of_address(text: str, *, title: str = "") -> Evidence:
    """Of what somebody pasted; an address of our own becomes the page, service or document there.

    Raises ``ValidationError`` with what to do.
    """
    return find_address(text, title=title)()


def of_choice(value: str) -> Evidence:
    """Of what a form sent: "page:12", "live:statistics:2566", "address:https://…"."""
    return find_choice(value)()


def of_upload(file, *, title: str, by) -> Evidence:
    """Of a file that was checked: it becomes a document that the public can open."""
    title = " ".join(title.split()) or PurePosixPath(file.name).stem
    document = get_document_model().objects.create(
        title=title[:LONGEST_DOCUMENT_TITLE],
        file=file,
        collection=_collection(),
        uploaded_by_user=by,
    )
    log(instance=document, action="wagtail.create", user=by)
    document.get_file_hash()
    return of_document(document)


def find_choice(value: str) -> Callable[[], Evidence]:
    """Check what a form sent, without keeping anything yet: the answer does, when called.

    Raises ``ValidationError`` with what to do.
    """
    kind, _, rest = (value or "").replace("\0", "").strip().partition(":")
    find = _CHOICES.get(kind)
    if find is None:
        raise _nothing_there()
    return find(rest)


def find_address(text: str, *, title: str = "") -> Callable[[], Evidence]:
    """The same of a pasted address."""
    parts = _split(text)
    if own_addresses.is_ours(parts):
        return _find_own(parts, title)
    if len(parts.geturl()) > LONGEST:
        raise ValidationError(TOO_LONG, code="too_long")
    return partial(_of_link, parts.geturl(), title)


def _find_live(rest):
    key, _, year = rest.partition(":")
    year = int(year) if year.isdecimal() and len(year) == 4 else None
    _known_live(key, year)
    return partial(of_live, key, year)


def _known_live(key, year):
    one = live.LIVE.get(key)
    if one is None or (one.needs_year and year not in YEARS):
        raise _nothing_there()
    return one


def _finder(rows, make):
    def find(pk):
        found = rows().filter(pk=int(pk)) if pk.isdecimal() and len(pk) < 15 else ()
        for one in found:
            return partial(make, one)
        raise _nothing_there()

    return find


_CHOICES = {
    "page": _finder(lambda: Page.objects.filter(depth__gt=1), of_page),
    "document": _finder(lambda: get_document_model().objects.all(), of_document),
    "service": _finder(Service.objects.in_thai, of_service),
    "evidence": _finder(Evidence.objects.all, lambda evidence: evidence),
    "live": _find_live,
    "address": find_address,
}


def _nothing_there():
    return ValidationError(NOTHING_THERE, code="nothing_there")


def _find_own(parts, title):
    path = parts.path or "/"
    whole = path + (f"#{parts.fragment}" if parts.fragment else "")
    for place in (whole, path):
        if found := own_addresses.live_at(place):
            key, year = found
            if not live.LIVE[key].under or own_addresses.page_at(path) is None:
                return partial(of_live, key, year)
    if pk := own_addresses.document_at(path):
        return _CHOICES["document"](str(pk))
    if service := own_addresses.service_at(path):
        return partial(of_service, service)
    if own_addresses.may_be_shown(path):
        return partial(_of_link, parts._replace(scheme="", netloc="").geturl(), title)
    if page := own_addresses.page_at(path):
        return partial(of_page, page)
    raise ValidationError(NOT_PUBLIC, code="not_public")


def _split(text):
    """The address as it is kept: ASCII, host in small letters."""
    text = (text or "").replace("\0", "").strip()
    if len(text) > LONGEST:
        raise ValidationError(TOO_LONG, code="too_long")
    if text.startswith("/") and not text.startswith("//"):
        text = f"{settings.SITE_URL}{text}"
    if "://" not in text and "." in text.partition("/")[0] and "@" not in text:
        text = f"https://{text}"
    try:
        parts = urlsplit("".join(text.split()))
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, UnicodeError):
        raise ValidationError(NOT_AN_ADDRESS, code="not_an_address") from None
    if parts.scheme not in {"http", "https"} or not _is_host(host):
        raise ValidationError(NOT_AN_ADDRESS, code="not_an_address")
    if parts.username is not None or parts.password is not None:
        raise ValidationError(WITH_PASSWORD, code="with_password")
    host = f"[{host}]" if ":" in host else host
    return urlsplit(iri_to_uri(parts._replace(netloc=f"{host.lower()}{port}").geturl()))


def _is_host(host):
    return host == "localhost" or "." in host or ":" in host


def _of_link(address, title):
    title = " ".join(title.replace("\0", "").split()) or address
    evidence, _ = Evidence.objects.get_or_create(
        kind=Kind.ADDRESS, address=address, defaults={"title": title[:LONGEST_TITLE]}
    )
    return evidence


def _one(kind, *, title, address="", **target):
    """Two at the same moment get the same row: a constraint of the table sees to it."""
    evidence, _ = Evidence.objects.get_or_create(
        kind=kind, **target, defaults={"title": title[:LONGEST_TITLE], "address": address[:LONGEST]}
    )
    return evidence


def _collection():
    """Where uploaded evidence lies, made when it is first needed."""
    root = Collection.get_first_root_node()
    found = root.get_children().filter(name=COLLECTION).first()
    return found or root.add_child(name=COLLECTION)
