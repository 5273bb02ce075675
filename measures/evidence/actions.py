"""Making evidence of a thing: the same thing is always the same row, whoever chose it first."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.encoding import iri_to_uri
from django.utils.timezone import now
from wagtail.documents import get_document_model
from wagtail.models import Page

from eservices.models import Service

from . import files, live, own_addresses
from .models import Evidence, Kind

LONGEST = 1000
LONGEST_TITLE = 250
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
        evidence.trouble, evidence.checked_at = files.trouble_of(document), now()
        evidence.save(update_fields=["trouble", "checked_at"])
    return evidence


def of_service(service: Service) -> Evidence:
    address = service.get_absolute_url()
    return _one(Kind.SERVICE, title=service.name, address=address, service=service)


def of_live(key: str, year: int | None = None) -> Evidence:
    """Raises ``ValidationError`` where the system has no such page."""
    one = live.LIVE.get(key)
    if one is None or (one.needs_year and year not in YEARS):
        raise ValidationError(NOTHING_THERE, code="nothing_there")
    year = year if one.needs_year else None
    return _one(Kind.LIVE, title=one.title_of(year), live_key=key, fiscal_year=year)


def of_address(text: str, *, title: str = "") -> Evidence:
    """Of what somebody pasted; an address of our own becomes the page, service or document there.

    Raises ``ValidationError`` with what to do.
    """
    parts = _split(text)
    if own_addresses.is_ours(parts):
        return _of_own(parts, title)
    if len(parts.geturl()) > LONGEST:
        raise ValidationError(TOO_LONG, code="too_long")
    return _of_link(parts.geturl(), title)


def of_choice(value: str) -> Evidence:
    """Of what a form sent: "page:12", "live:statistics:2566", "address:https://…"."""
    kind, _, rest = (value or "").replace("\0", "").strip().partition(":")
    make = _CHOICES.get(kind)
    if make is None:
        raise ValidationError(NOTHING_THERE, code="nothing_there")
    return make(rest)


def _of_live_choice(rest):
    key, _, year = rest.partition(":")
    return of_live(key, int(year) if year.isdecimal() and len(year) == 4 else None)


def _chooser(rows, make):
    def choose(pk):
        found = rows().filter(pk=int(pk)) if pk.isdecimal() and len(pk) < 15 else ()
        for one in found:
            return make(one)
        raise ValidationError(NOTHING_THERE, code="nothing_there")

    return choose


_CHOICES = {
    "page": _chooser(lambda: Page.objects.filter(depth__gt=1), of_page),
    "document": _chooser(lambda: get_document_model().objects.all(), of_document),
    "service": _chooser(Service.objects.in_thai, of_service),
    "evidence": _chooser(Evidence.objects.all, lambda evidence: evidence),
    "live": _of_live_choice,
    "address": of_address,
}


def _of_own(parts, title):
    path = parts.path or "/"
    whole = path + (f"#{parts.fragment}" if parts.fragment else "")
    for place in (whole, path):
        if found := own_addresses.live_at(place):
            key, year = found
            if not live.LIVE[key].under or own_addresses.page_at(path) is None:
                return of_live(key, year)
    if pk := own_addresses.document_at(path):
        return _CHOICES["document"](str(pk))
    if service := own_addresses.service_at(path):
        return of_service(service)
    if own_addresses.may_be_shown(path):
        return _of_link(parts._replace(scheme="", netloc="").geturl(), title)
    if page := own_addresses.page_at(path):
        return of_page(page)
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
