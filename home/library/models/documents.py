"""The library: one list of all documents, and a page of its own for each."""

import re

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import models
from django.forms import CheckboxSelectMultiple
from django.http import FileResponse, Http404
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index
from wagtail.url_routing import RouteResult

from home.blocks import BodyBlock
from home.buddhist import BE, fiscal_year
from home.languages import THAI
from home.library.fields import ascii_number, fiscal_year_field, paper_day
from home.library.models import narrowing
from home.library.models.files import DocumentText
from home.library.models.lists import DocumentKind, InformationSection
from home.library.page_forms import DocumentForm
from home.library.panels import FilePanel
from home.library.soundness import Verdict
from home.models.pages import BasePage, page_tabs
from home.privacy import is_closed, open_to_all

DOCUMENTS_A_PAGE = 20
SEARCHED_LETTERS = 200_000
REPLACES_ITSELF = "เอกสารใช้แทนตัวเองไม่ได้ เลือกฉบับเดิม หรือเว้นว่าง"
REPLACES_EACH_OTHER = "ฉบับที่เลือกใช้แทนเอกสารนี้อยู่แล้ว เลือกฉบับอื่น หรือเว้นว่าง"
HELP = (
    "<p>หนึ่งหน้าคือเอกสารหนึ่งฉบับ เอกสารนี้จะขึ้นในคลังเอกสาร และในศูนย์ข้อมูลข่าวสารตามมาตราที่เลือก "
    "หลายไฟล์พร้อมกัน ใช้เมนู “อัปโหลดเอกสาร” เร็วกว่า</p>"
    "<p>แก้ไฟล์ที่เผยแพร่แล้ว ให้ใช้ปุ่ม “แทนที่ไฟล์” ที่อยู่ของเอกสารคงเดิม และระบบเก็บไฟล์เดิมพร้อมวันที่ "
    "ออกฉบับใหม่แทนฉบับเดิม ให้สร้างหน้าใหม่ แล้วเลือกฉบับเดิมที่ช่อง “ใช้แทนเอกสารเดิม”</p>"
)


class DocumentQuerySet(PageQuerySet):
    def shown(self):
        """What the public may read, in Thai: the papers of the office are."""
        return open_to_all(self.live().filter(locale__language_code=THAI))

    def newest(self):
        """For lists: the newest first, without what only the page itself shows."""
        return (
            self.order_by(models.F("issued_on").desc(nulls_last=True), "-pk")
            .defer("body")
            .select_related("kind", "division", "document")
        )


def page_above(page):
    """The page's parent, which whoever found it by its address has already."""
    return page.pages_above[-1] if page.pages_above else page.get_parent()


class DocumentPage(BasePage):
    """One document. Its address stays when its file is replaced; the files it had are kept."""

    kind = models.ForeignKey(
        DocumentKind, verbose_name="ชนิด", null=True, on_delete=models.PROTECT, related_name="+"
    )
    number = models.CharField(
        "เลขที่", max_length=60, blank=True, help_text="เช่น 125/2569 ไม่มีเลขที่ให้เว้นว่าง"
    )
    issued_on = paper_day("ลงวันที่", db_index=True, help_text="วันที่ในเอกสาร เช่น 3/10/2569 ไม่มีให้เว้นว่าง")
    fiscal_year = fiscal_year_field("ปีที่เอกสารนี้เป็นเรื่องของปีนั้น เว้นว่าง = ปีของวันที่ในเอกสาร")
    division = models.ForeignKey(
        "home.Division",
        verbose_name="ส่วนราชการเจ้าของเอกสาร",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    signed_by = models.CharField(
        "ผู้ลงนาม", max_length=200, blank=True, help_text="ชื่อและตำแหน่งตามเอกสาร"
    )
    document = models.ForeignKey(
        "wagtaildocs.Document",
        verbose_name="ไฟล์",
        null=True,
        on_delete=models.PROTECT,
        related_name="library_pages",
    )
    body = StreamField(
        BodyBlock(),
        verbose_name="สาระสำคัญ",
        blank=True,
        help_text="พิมพ์ใจความหรือตารางสำคัญ คนที่เปิดไฟล์ไม่ได้จะได้อ่าน ถ้าเป็นภาพสแกนควรมี",
    )
    sections = ParentalManyToManyField(
        InformationSection,
        verbose_name="มาตราตามกฎหมายข้อมูลข่าวสาร",
        blank=True,
        related_name="documents",
    )
    supersedes = models.ForeignKey(
        "self",
        verbose_name="ใช้แทนเอกสารเดิม",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="superseded_by",
        help_text="ฉบับเดิมที่เลิกใช้เพราะฉบับนี้ หน้าของฉบับเดิมจะบอกเองว่ามีฉบับใหม่",
    )

    objects = PageManager.from_queryset(DocumentQuerySet)()

    base_form_class = DocumentForm
    parent_page_types = ["library.LibraryPage"]
    subpage_types = []
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("number"),
        index.SearchField("signed_by"),
        index.SearchField("body"),
        index.SearchField("file_words"),
        index.FilterField("fiscal_year"),
        index.FilterField("issued_on"),
    ]
    content_panels = [
        HelpPanel(HELP),
        *BasePage.content_panels,
        FieldPanel("document"),
        FilePanel(),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("number")]),
        FieldRowPanel([FieldPanel("issued_on"), FieldPanel("fiscal_year")]),
        FieldRowPanel([FieldPanel("division"), FieldPanel("signed_by")]),
        FieldPanel("supersedes"),
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldPanel("sections", widget=CheckboxSelectMultiple), FieldPanel("keys")],
            heading="ใช้เปิดเผยตามกฎหมายและ ITA",
            classname="collapsed",
        ),
    ]
    edit_handler = page_tabs(content_panels, form=DocumentForm)
    page_description = "เอกสารหนึ่งฉบับ: ไฟล์ ชนิด เลขที่ วันที่ และเรื่องที่ใช้ตอบ ที่อยู่คงเดิมเมื่อเปลี่ยนไฟล์"

    class Meta:
        verbose_name = "เอกสาร"

    @staticmethod
    def slug_stem(values):
        """order-125-2569; without a number order-2569-10-03; else the kind alone."""
        kind = values.get("kind") or DocumentKind.objects.filter(pk=values.get("kind_id")).first()
        stem = kind.slug if kind else "document"
        on = values.get("issued_on")
        numbers = "-".join(re.findall(r"\d+", ascii_number(values.get("number") or ""), re.ASCII))
        if numbers:
            return f"{stem}-{numbers}"
        return f"{stem}-{on.year + BE}-{on:%m-%d}" if on else stem

    def clean(self):
        super().clean()
        self.number = ascii_number(self.number or "")
        if self.issued_on and self.fiscal_year is None:
            self.fiscal_year = fiscal_year(self.issued_on)
        if self.supersedes_id and self.supersedes_id == self.pk:
            raise ValidationError({"supersedes": REPLACES_ITSELF})
        if self.supersedes and self.pk and self.supersedes.supersedes_id == self.pk:
            raise ValidationError({"supersedes": REPLACES_EACH_OTHER})

    # Keys of the yearly assessment

    @property
    def ita_key_names(self):
        return [one.key for one in self.ita_keys.all()]

    def set_ita_keys(self, keys):
        kept = {one.key: one for one in self.ita_keys.all()}
        self.ita_keys.set([kept.get(key) or DocumentItaKey(key=key) for key in keys])

    # The file

    @cached_property
    def live_document_id(self):
        """The file that the public page has now, whatever a draft says."""
        found = DocumentPage.objects.filter(pk=self.pk).values_list("document_id", flat=True)
        return found.first()

    @cached_property
    def words(self):
        """What was read of the file, or None."""
        return DocumentText.objects.filter(document_id=self.document_id).first()

    @property
    def file_words(self):
        if not self.words or is_closed(self.document):
            return ""
        return self.words.text[:SEARCHED_LETTERS]

    def route(self, request, path_components):
        if self.live and path_components[:1] == ["versions"] and len(path_components) == 2:
            number = path_components[1]
            if number.isascii() and number.isdigit() and len(number) < 6:
                return RouteResult(self, kwargs={"version": int(number)})
        return super().route(request, path_components)

    def serve(self, request, *args, version=None, **kwargs):
        if version is None:
            return super().serve(request, *args, **kwargs)
        edition = self.document.editions.filter(number=version).first() if self.document else None
        if edition is None or not edition.is_kept or is_closed(self.document):
            raise Http404
        try:
            file = edition.file.open("rb")
        except FileNotFoundError:  # its row is there, the file is not
            raise Http404 from None
        name = f"{self.slug}-version-{version}.{edition.extension}"
        response = FileResponse(file, as_attachment=edition.extension != "pdf", filename=name)
        response["X-Content-Type-Options"] = "nosniff"
        response["Content-Security-Policy"] = "default-src 'none'"
        return response

    @property
    def is_scan(self):
        return bool(self.words and self.words.verdict == Verdict.SCAN)

    @property
    def facts(self):
        return [
            (_("ชนิด"), self.kind.local_name if self.kind else ""),
            (_("เลขที่"), self.number),
            (_("ปีงบประมาณ"), str(self.fiscal_year or "")),
            (_("ส่วนราชการ"), self.division.local_name if self.division else ""),
            (_("ผู้ลงนาม"), self.signed_by),
        ]

    def get_context(self, request, *args, **kwargs):
        related = models.Q(pk=self.supersedes_id) | models.Q(supersedes_id=self.pk)
        related = list(DocumentPage.objects.shown().filter(related).order_by("issued_on", "pk"))
        newer = [one for one in related if one.supersedes_id == self.pk]
        if not getattr(request, "is_preview", False):
            self._fetch_at_once()
        return super().get_context(request, *args, **kwargs) | {
            "facts": [(label, value) for label, value in self.facts if value],
            "older": next((one for one in related if one.pk == self.supersedes_id), None),
            "newer": newer[-1] if newer else None,
            "editions": list(self.document.editions.all()) if self.document_id else [],
            "info_sections": list(self.sections.all()),
            "index_url": page_above(self).get_url(request),
        }

    def _fetch_at_once(self):
        """All that it points to in one question; a preview has what was just chosen instead."""
        rows = DocumentPage.objects.select_related("kind", "division", "document__words")
        found = rows.get(pk=self.pk)
        self.kind, self.division, self.document = found.kind, found.division, found.document
        self.words = getattr(found.document, "words", None)


class DocumentItaKey(models.Model):
    """A key of the yearly assessment that a document answers."""

    page = ParentalKey(DocumentPage, on_delete=models.CASCADE, related_name="ita_keys")
    key = models.SlugField("คีย์", max_length=60, db_index=True)

    class Meta:
        ordering = ["key"]
        verbose_name = "ข้อของ ITA"
        verbose_name_plural = "ข้อของ ITA"
        constraints = [
            models.UniqueConstraint(fields=["page", "key"], name="a_document_has_a_key_once")
        ]

    def __str__(self):
        return self.key


class LibraryPage(BasePage):
    """All documents, newest first, narrowed by what one chooses."""

    body = StreamField(BodyBlock(), verbose_name="ข้อความใต้ชื่อหน้า", blank=True)

    own_slug = "documents"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["library.DocumentPage", "library.InformationCentrePage"]
    edit_handler = page_tabs([*BasePage.content_panels, FieldPanel("body")])
    page_description = "คลังเอกสาร: รายการเอกสารทั้งหมด กรองตามชนิด ปี ส่วนราชการ และมาตรา"

    class Meta:
        verbose_name = "คลังเอกสาร"

    @staticmethod
    def slug_stem(values):
        return "documents"

    def get_context(self, request, *args, **kwargs):
        shown = DocumentPage.objects.shown()
        chosen = narrowing.read(request.GET)
        choices = narrowing.choices(shown)
        found = narrowing.narrow(shown, chosen).newest()
        pages = Paginator(found, DOCUMENTS_A_PAGE).get_page(request.GET.get("page"))
        return super().get_context(request, *args, **kwargs) | {
            "documents": pages,
            "chosen": chosen,
            "choices": choices,
            "base": narrowing.address(chosen),
            "centre": self.get_children().live().type(_centre()).first(),
        }


def _centre():
    return apps.get_model("library.InformationCentrePage")  # it builds on documents
