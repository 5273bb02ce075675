"""The demo's library: documents with real files, laws, and the information centre."""

import io
from datetime import datetime, time, timedelta

from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image
from wagtail.documents.models import Document
from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from home import paper
from home.buddhist import fiscal_days, fiscal_year, thai_date
from home.library import actions, reading
from home.library.models import (
    DocumentKind,
    DocumentPage,
    InformationCentrePage,
    InformationSection,
    LawIndexPage,
    LawPage,
    LibraryPage,
)
from home.models import NewsPage
from office.ethics.models import CommitteePage, NoGiftPage
from office.records.models import AnnouncementPage, MeetingPage
from office.risks.models import RiskRegisterPage

from . import law_texts, people
from .agency import FIELDS
from .library_money_texts import PAPERS as ABOUT_MONEY
from .library_texts import LOST_MARKS, PAPERS, SCANNED
from .writing import Text

# The papers of other pages: type, file, day, number, kind, sections, keys of the assessment.
SIGNED = (
    (MeetingPage, "minutes", "held_on", "", "minutes", ("9-8",), ("measures_result",)),
    (AnnouncementPage, "document", "signed_on", "number", "announcement", ("9-4",), ()),
    (NoGiftPage, "document", "signed_on", "", "announcement", ("9-2",), ("no_gift",)),
    (CommitteePage, "order_document", "order_on", "order_number", "order", ("9-4",), ()),
    (RiskRegisterPage, "document", "announced_on", "", "report", ("9-8",), ("risk_assessment",)),
)
CORRECTED = "budget-now"
ATTACHED = {
    "no-burning": "ประกาศเขตควบคุมการเผาในที่โล่ง",
    "road-contract": "แผนการจัดซื้อจัดจ้างประจำปีงบประมาณ",
}
WHY = "แก้จำนวนเงินงบลงทุนในหน้า 1 ให้ตรงกับที่สภาเห็นชอบ"
PLACES = (
    ("7-1", "ผู้บริหารและสภา", "/about/executives/"),
    ("7-1", "บุคลากรทุกกอง", "/about/staff/"),
    ("7-2", "อำนาจหน้าที่", "/about/duties/"),
    ("7-3", "ติดต่อเรา", "/contact/"),
    ("7-3", "ขอดูข้อมูลข่าวสารทางเว็บไซต์", "/services/information-request/"),
    ("7-4", "กฎหมายและข้อบัญญัติ", "/laws/"),
    ("9-4", "คู่มือและขั้นตอนของทุกบริการ", "/services/steps/"),
    ("9-8", "สถิติการให้บริการ", "/statistics/"),
    ("9-8", "ดัชนีการประเมิน ITA", "/ita/"),
)


def create_indexes(tree, home):
    """The three lists, empty yet; returns them by the last part of their address."""
    text = Text()
    documents = LibraryPage(
        title=text("เอกสาร", "Documents"),
        summary=text(
            "แผน งบประมาณ คำสั่ง ประกาศ และรายงาน ค้นตามชนิดหรือปีได้",
            "Plans, budgets, orders, announcements and reports, by kind or year",
        ),
        slug="documents",
    )
    tree.add(home, documents, text)
    centre = _centre(tree, documents)
    text = Text()
    laws = LawIndexPage(
        title=text("กฎหมายและข้อบัญญัติ", "Laws and ordinances"),
        summary=text(
            "กฎหมายให้ท่านทำอะไร ห้ามอะไร และให้สิทธิอะไร อธิบายด้วยคำง่าย ๆ",
            "What the law asks of you, forbids and gives you, in plain words",
        ),
        slug="laws",
    )
    tree.add(home, laws, text)
    return {page.slug: page for page in (documents, centre, laws)}


def _centre(tree, parent):
    text = Text()
    page = InformationCentrePage(
        title=text("ศูนย์ข้อมูลข่าวสาร", "Information centre"),
        summary=text(
            "เอกสารที่กฎหมายให้ทุกคนดูได้ ไม่ต้องบอกเหตุผล ไม่เสียค่าดู",
            "What the law lets everyone see. You need not say why, and looking costs nothing.",
        ),
        slug="information-centre",
    )
    page.body = [
        text.paragraphs(
            (
                "มาดูเอกสารตัวจริงได้ที่สำนักงานทุกวันทำการ 08.30–16.30 น. ขอสำเนาแผ่นละ 1 บาท "
                "เรื่องที่ไม่อยู่ในหน้านี้ก็ขอดูได้ เราตอบภายใน 15 วัน",
                "Come and see the papers themselves at the office on working days, 8.30 am to 4.30 pm. "
                "Copies cost 1 baht a sheet. You may ask for what is not listed; we answer in 15 days.",
            )
        )
    ]
    sections = {one.code: one for one in InformationSection.objects.all()}
    page.places = [
        ("place", {"section": sections[code], "title": text(title, _ENGLISH[title]), "path": path})
        for code, title, path in PLACES
    ]
    return tree.add(parent, page, text)


_ENGLISH = {
    "ผู้บริหารและสภา": "Executives and council",
    "บุคลากรทุกกอง": "Staff of every division",
    "อำนาจหน้าที่": "Powers and duties",
    "ติดต่อเรา": "Contact us",
    "ขอดูข้อมูลข่าวสารทางเว็บไซต์": "Ask for information on this site",
    "กฎหมายและข้อบัญญัติ": "Laws and ordinances",
    "คู่มือและขั้นตอนของทุกบริการ": "Manual and steps of every service",
    "สถิติการให้บริการ": "Figures of our services",
    "ดัชนีการประเมิน ITA": "ITA index",
}


def create(tree, divisions, users):
    """Fill the lists; the records of the office are there already."""
    _Library(tree, divisions, users).create()


class _Library:
    def __init__(self, tree, divisions, users):
        self.tree, self.divisions, self.users = tree, divisions, users
        self.parent = tree.open_pages["documents"]
        self.parent.refresh_from_db()
        self.kinds = {one.slug: one for one in DocumentKind.objects.all()}
        self.sections = {one.code: one for one in InformationSection.objects.all()}
        self.now, self.made, self.numbers = fiscal_year(tree.today), {}, set()
        self.chief = people.chief_executive()

    def create(self):
        for one in (*ABOUT_MONEY, *PAPERS, LOST_MARKS):
            self._paper(one)
        self._paper(SCANNED, draw=_scanned)
        self._correct(self.made[CORRECTED])
        for signed in SIGNED:
            self._signed(*signed)
        self._laws()
        self._attach()

    def _attach(self):
        """What news tells of can be opened from the news."""
        for slug, title in ATTACHED.items():
            page = NewsPage.objects.get(slug=slug, locale=self.parent.locale)
            told = DocumentPage.objects.filter(title__startswith=title).first()
            page.attachments = [("file", {"document": told.document, "title": ""})]
            page.save_revision().publish()

    def _paper(self, one, draw=paper.pdf):
        year = one.year if one.year > 0 else self.now + one.year
        on = self.tree.working_day(fiscal_days(year)[0] + timedelta(days=one.day))
        on = min(on, self.tree.working_day(self.tree.today - timedelta(days=2)))
        title = one.title.format(year=year, before=year - 1)
        document = self._file(title, one.number, on, one.lines, draw)
        page = self._add(
            title,
            document,
            on,
            one.kind,
            one.sections,
            one.keys,
            number=one.number,
            fiscal_year=year,
            summary=one.lines[0] if one is not LOST_MARKS else "",
            division=self.divisions[one.division],
            signed_by=f"{self.chief.name} {self.chief.position}",
            supersedes=self.made.get(one.supersedes),
        )
        if one.key:  # most papers are spoken of by none: nothing replaces those
            self.made[one.key] = page

    def _file(self, title, number, on, lines, draw):
        content = self._content(title, number, on, lines)
        file = ContentFile(draw("record.typ", content), name="document.pdf")
        return self._kept(Document(title=title, file=file))

    def _content(self, title, number, on, lines):
        rows = [f"ที่ {number}"] if number else []
        return {
            "emblem": "",
            "is_sample": False,
            "agency_name": FIELDS["name"],
            "title": title,
            "rows": [*rows, thai_date(on)],
            "parts": [{"title": "", "text": list(lines)}],
            "signed_by": self.chief.name,
            "signed_position": self.chief.position,
        }

    @staticmethod
    def _kept(document):
        document._set_document_file_metadata()
        document.save()
        actions.read_words(document, read=reading.read_here)
        return document

    def _add(self, title, document, on, kind, sections, keys, **fields):
        page = DocumentPage(
            title=title,
            document=document,
            issued_on=on,
            kind=self.kinds[kind],
            locale=self.parent.locale,
            **fields,
        )
        page.sections = [self.sections[code] for code in sections]
        page.set_ita_keys(keys)
        at = timezone.make_aware(datetime.combine(on, time(11))) + timedelta(days=1)
        page.first_published_at = page.last_published_at = min(at, timezone.now())
        with disable_reference_index_auto_update():
            self.parent.add_child(instance=page)
        ReferenceIndex.create_or_update_for_object(page)
        return page

    def _correct(self, page):
        """The present file is a corrected one: the first is kept with its days."""
        lines = [*next(one.lines for one in ABOUT_MONEY if one.key == CORRECTED), "(แก้ไขครั้งที่ 1)"]
        content = self._content(page.title, page.number, page.issued_on, lines)
        file = ContentFile(paper.pdf("record.typ", content), name="document.pdf")
        by, at = self.users["editor"], timezone.now() - timedelta(days=6)
        actions.replace_file(page.document, file, note=WHY, by=by, at=at)
        page.document.refresh_from_db()
        actions.read_words(page.document, read=reading.read_here)

    def _signed(self, model, file, day, number, kind, sections, keys):
        """Papers that other pages show are documents of the library too."""
        pages = model.objects.live().filter(locale=self.parent.locale).exclude(**{file: None})
        for page in pages.select_related(file).order_by("path"):
            document, on = getattr(page, file), getattr(page, day)
            said = getattr(page, number).removeprefix("คำสั่งที่ ") if number else ""
            if said and said in self.numbers:
                continue  # one order, told of on two pages
            self.numbers.add(said)
            self._kept(document)
            order = kind == "announcement" and getattr(page, "kind", "") == "order"
            self._add(
                document.title,
                document,
                on,
                "order" if order else kind,
                sections,
                keys,
                number=said,
                division=self.divisions["office"],
            )

    def _laws(self):
        index, made = self.tree.open_pages["laws"], {}
        index.refresh_from_db()
        for one in law_texts.LAWS:
            fields = {
                name: value for name, value in one.items() if name not in {"replaced_by", "key"}
            }
            page = LawPage(
                locale=index.locale, replaced_by=made.get(one.get("replaced_by")), **fields
            )
            page.first_published_at = page.last_published_at = timezone.now()
            index.add_child(instance=page)
            made[one["key"]] = page


def _scanned(template, content):
    """A picture of the page in a PDF, as an old copier makes it."""
    picture = Image.open(io.BytesIO(paper.png(template, content, 100))).convert("L")
    written = io.BytesIO()
    picture.save(written, "PDF", resolution=100)
    return written.getvalue()
