"""How things are with what proves: title, address, days it tells of, and what is wrong with it.

The same few questions to the database for three rows and for three hundred.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils.timezone import localdate
from wagtail.documents import get_document_model
from wagtail.models import Page, ReferenceIndex

from eservices.models import Service
from home.buddhist import thai_date
from home.languages import thai_path
from home.privacy import closed_folders

from . import live
from .models import Evidence, Kind
from .routes import match
from .tree import HOME, Tree

SERVICES = "/services/"
CLOSING = {
    "gone",
    "unpublished",
    "private",
    "expired",
    "dead_link",
    "not_openable",
    "no_such_year",
}


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, and what to do, in a sentence."""

    key: str
    sentence: str

    @property
    def closes(self) -> bool:
        """Whether whoever checks would not see the evidence."""
        return self.key in CLOSING


@dataclass
class Seen:
    """What is known of one piece of evidence on a day. ``url`` is empty where nothing is there."""

    evidence: Evidence
    title: str
    url: str = ""
    findings: list[Finding] = field(default_factory=list)
    updated_on: datetime.date | None = None
    covers: tuple[datetime.date, datetime.date] | None = None
    click_path: list[str] = field(default_factory=list)

    @property
    def kind_label(self) -> str:
        return self.evidence.get_kind_display()

    @property
    def is_open(self) -> bool:
        return bool(self.url) and not any(finding.closes for finding in self.findings)

    @property
    def full_url(self) -> str:
        """The address as it is typed into the system of the assessment."""
        return f"{settings.SITE_URL}{self.url}" if self.url.startswith("/") else self.url

    @property
    def way(self) -> str:
        return " › ".join(self.click_path)


def look(evidences: Iterable[Evidence], *, today: datetime.date) -> dict[int, Seen]:
    """Return what is known of each, by its id."""
    evidences = list(evidences)
    around = _Around(evidences, today)
    return {evidence.pk: _LOOKS[evidence.kind](evidence, around) for evidence in evidences}


class _Around:
    """All that these rows point at, fetched at once."""

    def __init__(self, evidences, today):
        self.today = today
        self.lives = live.known() if any(e.kind == Kind.LIVE for e in evidences) else {}
        self.years = cache(lambda years: years())
        self.updated = cache(lambda tell, year: tell(year))
        self.documents = _documents({e.document_id for e in evidences} - {None})
        self.services = _services({e.service_id for e in evidences} - {None})
        self.used_on = _pages_that_lead_to(self.documents) if self.documents else {}
        self.tree = Tree(self._page_ids(evidences), self._paths(evidences))

    def _page_ids(self, evidences):
        linking = {pk for pages in self.used_on.values() for pk in pages}
        return {e.page_id for e in evidences if e.page_id} | linking

    def _paths(self, evidences):
        chosen = {e.live_key for e in evidences if e.kind == Kind.LIVE} & self.lives.keys()
        paths = {self.lives[key].under for key in chosen} - {""}
        paths |= {self.lives[key].path() for key in chosen if not self.lives[key].needs_year}
        return paths | ({SERVICES} if self.services else set())


def _look_at_page(evidence, around):
    page = around.tree.pages.get(evidence.page_id)
    if page is None:
        return _gone(evidence, "หน้านี้ถูกลบแล้ว เลือกหลักฐานอื่นแทน")
    return Seen(
        evidence,
        page.title,
        page.get_url() or "",
        _findings_of_page(page, around),
        _day(page.last_published_at or page.latest_revision_created_at),
        around.tree.days_of(page),
        around.tree.words(page),
    )


def _findings_of_page(page, around):
    found = []
    if not page.live and page.expired:
        found.append(Finding("expired", "หน้านี้หมดเวลาเผยแพร่แล้ว ตั้งวันใหม่แล้วเผยแพร่อีกครั้ง"))
    elif not page.live and page.go_live_at:
        on = thai_date(localdate(page.go_live_at))
        found.append(Finding("unpublished", f"หน้านี้ตั้งเวลาเผยแพร่ไว้ {on} ก่อนวันนั้นเปิดไม่ได้"))
    elif not page.live:
        found.append(Finding("unpublished", "หน้านี้ยังไม่เผยแพร่ ประชาชนเปิดไม่ได้"))
    if around.tree.is_private(page):
        found.append(Finding("private", "หน้านี้จำกัดผู้เข้าดู ประชาชนเปิดไม่ได้"))
    return found


def _look_at_document(evidence, around):
    document = around.documents.get(evidence.document_id)
    if document is None:
        return _gone(evidence, "เอกสารนี้ถูกลบแล้ว เลือกหลักฐานอื่นแทน")
    findings = []
    if document.is_private:
        findings.append(Finding("private", "เอกสารอยู่ในหมวดที่จำกัดผู้เข้าดู ประชาชนเปิดไม่ได้"))
    if evidence.trouble:
        findings.append(Finding("not_openable", evidence.trouble))
    return Seen(
        evidence,
        document.title,
        reverse("evidence:document", args=[document.pk]),
        findings,
        localdate(document.created_at),
        click_path=_way_to_document(document, around),
    )


def _way_to_document(document, around):
    """Through the first open page that leads there; none where nobody can click to it."""
    tree = around.tree
    for pk in around.used_on.get(document.pk, ()):
        page = tree.pages.get(pk)
        if page and page.live and not tree.is_private(page):
            return [*tree.words(page), document.title]
    return []


def _look_at_service(evidence, around):
    service = around.services.get(evidence.service_id)
    if service is None:
        return _gone(evidence, "บริการนี้ถูกลบแล้ว เลือกหลักฐานอื่นแทน")
    findings = []
    if not service.live:
        findings.append(Finding("unpublished", "บริการนี้ยังไม่เผยแพร่ ประชาชนเปิดไม่ได้"))
    return Seen(
        evidence,
        service.name,
        thai_path(service.get_absolute_url()),
        findings,
        _day(service.last_published_at),
        click_path=[*_words_of(SERVICES, around), service.name],
    )


def _look_at_live(evidence, around):
    one, year = around.lives.get(evidence.live_key), evidence.fiscal_year
    if one is None or (one.needs_year and year is None):
        return _gone(evidence, "ระบบไม่มีหน้านี้แล้ว เลือกหลักฐานอื่นแทน")
    years = around.years(one.years) if one.years else None
    is_there = years is None or year in years
    return Seen(
        evidence,
        one.title_of(year),
        one.path(year) if is_there else "",
        _findings_of_live(one, year, years, around),
        years.get(year) if years is not None else around.updated(one.updated, year),
        one.covers(year, today=around.today),
        [*_words_of(one.under, around), *one.words(year)],
    )


def _findings_of_live(one, year, years, around):
    if years is not None and year not in years:
        return [Finding("no_such_year", f"ยังไม่มี{one.title}ของปีงบประมาณ {year} ให้ประชาชนดู")]
    path = one.path(year).partition("#")[0]
    if match(path):
        return []
    page = around.tree.at(path)
    if page is None:
        return [Finding("gone", f"ยังไม่มีหน้า {path} บนเว็บไซต์ สร้างหน้าแล้วเผยแพร่")]
    return _findings_of_page(page, around)


def _look_at_address(evidence, around):
    findings = []
    if not evidence.is_outside and not match(evidence.address):
        findings.append(Finding("dead_link", "เว็บไซต์นี้ไม่มีหน้าตามที่อยู่นี้แล้ว แก้หรือเลือกหลักฐานอื่น"))
    elif evidence.trouble:
        findings.append(Finding("dead_link", evidence.trouble))
    elif evidence.is_outside and evidence.checked_at is None:
        findings.append(Finding("not_checked", "ระบบยังไม่ได้ลองเปิดลิงก์นี้ จะลองเองภายในไม่กี่นาที"))
    return Seen(evidence, evidence.title, evidence.address, findings)


_LOOKS = {
    Kind.PAGE: _look_at_page,
    Kind.DOCUMENT: _look_at_document,
    Kind.SERVICE: _look_at_service,
    Kind.LIVE: _look_at_live,
    Kind.ADDRESS: _look_at_address,
}


def _words_of(path, around):
    page = around.tree.at(path) if path else None
    return around.tree.words(page) if page else [HOME]


def _gone(evidence, sentence):
    return Seen(evidence, evidence.title, findings=[Finding("gone", sentence)])


def _documents(ids):
    """The documents, each knowing whether its collection is closed to the public."""
    if not ids:
        return {}
    found = get_document_model().objects.select_related("collection").in_bulk(ids)
    closed = closed_folders()
    for document in found.values():
        document.is_private = document.collection.path.startswith(closed)
    return found


def _services(ids):
    return Service.objects.defer("criteria", "steps", "questions").in_bulk(ids) if ids else {}


def _pages_that_lead_to(documents):
    """The ids of the pages that link to each document, from Wagtail's own index."""
    types = ContentType.objects.get_for_models(Page, get_document_model())
    rows = ReferenceIndex.objects.filter(
        base_content_type=types[Page],
        to_content_type=types[get_document_model()],
        to_object_id__in=[str(pk) for pk in documents],
    ).values_list("to_object_id", "object_id")
    used = {}
    for document, page in sorted((int(to), int(at)) for to, at in set(rows)):
        used.setdefault(document, []).append(page)
    return used


def _day(moment):
    return localdate(moment) if moment else None
