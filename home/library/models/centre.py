"""The information centre: what the Official Information Act lets everybody look at, by section."""

from dataclasses import dataclass, field

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.snippets.blocks import SnippetChooserBlock

from home.blocks import BodyBlock
from home.languages import is_english, local_path
from home.library.models.documents import DocumentPage, page_above
from home.library.models.lists import InformationSection
from home.models.pages import BasePage, page_tabs

NEWEST = 3  # documents of each section that the page names


class PlaceValue(blocks.StructValue):
    @property
    def href(self):
        if page := self.get("page"):
            return getattr(page, "local_url", None) or page.url
        path = self.get("path", "")
        return local_path(path) if path.startswith("/") else path


class PlaceBlock(blocks.StructBlock):
    section = SnippetChooserBlock("library.InformationSection", label="มาตรา")
    title = blocks.CharBlock(label="ชื่อที่แสดง", max_length=150)
    page = blocks.PageChooserBlock(label="หน้าบนเว็บไซต์", required=False)
    path = blocks.CharBlock(
        label="หรือที่อยู่",
        max_length=250,
        required=False,
        default="",
        help_text="เช่น /statistics/ หรือ https://…",
    )

    class Meta:
        icon = "link"
        label = "หน้าที่ตอบมาตรานี้"
        value_class = PlaceValue


class PlacesBlock(blocks.StreamBlock):
    place = PlaceBlock()


@dataclass
class Shelf:
    """One section with what there is of it."""

    section: InformationSection
    places: list = field(default_factory=list)
    documents: list = field(default_factory=list)
    count: int = 0


class InformationCentrePage(BasePage):
    """Documents tell by themselves where they belong; pages of the site are added here."""

    body = StreamField(
        BodyBlock(),
        verbose_name="ข้อความต้นหน้า",
        blank=True,
        help_text="ขอดูได้ที่ไหน เวลาใด ใครดูแล และขอสำเนาอย่างไร",
    )
    places = StreamField(
        PlacesBlock(),
        verbose_name="หน้าบนเว็บไซต์ที่ตอบแต่ละมาตรา",
        blank=True,
        help_text="เอกสารในคลังขึ้นเองตามมาตราที่เลือกไว้ ที่นี่ใส่เฉพาะหน้าของเว็บไซต์",
    )

    max_count_per_parent = 1
    parent_page_types = ["library.LibraryPage"]
    subpage_types = []
    edit_handler = page_tabs([*BasePage.content_panels, FieldPanel("body"), FieldPanel("places")])
    page_description = "ศูนย์ข้อมูลข่าวสาร: ดัชนีตามมาตรา 7 และมาตรา 9"

    class Meta:
        verbose_name = "ศูนย์ข้อมูลข่าวสาร"

    @staticmethod
    def slug_stem(values):
        return "information-centre"

    def shelves(self):
        """Every section with its pages and newest documents, in as many queries for any number."""
        shelves = {one.pk: Shelf(one) for one in InformationSection.objects.all()}
        for place in self._own_places():
            section = place.get("section")
            if section and section.pk in shelves:
                shelves[section.pk].places.append(place)
        shown = DocumentPage.objects.shown()
        by_section = shown.exclude(sections=None).order_by().values("sections")
        for row in by_section.annotate(count=Count("pk", distinct=True)):
            shelves[row["sections"]].count = row["count"]
        for document in _newest_of_each(shown):
            shelves[document.section_id].documents.append(document)
        return list(shelves.values())

    def _own_places(self):
        """Those that lead somewhere, to the page in the language being read where there is one."""
        places = [
            one.value for one in self.places if one.value.get("page") or one.value.get("path")
        ]
        pages = [one["page"] for one in places if one.get("page")]
        keys = {page.translation_key for page in pages} if is_english() else set()
        local = {}
        if keys:
            found = Page.objects.live().filter(translation_key__in=keys, locale_id=self.locale_id)
            local = {page.translation_key: page.url for page in found}
        for page in pages:
            page.local_url = local.get(page.translation_key)
        return places

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "shelves": self.shelves(),
            "library_url": page_above(self).get_url(request),
        }


def _newest_of_each(shown):
    place = Window(
        RowNumber(),
        partition_by=[F("sections")],
        order_by=[F("issued_on").desc(nulls_last=True), F("pk").desc()],
    )
    found = shown.exclude(sections=None).annotate(section_id=F("sections"), place=place)
    found = found.filter(place__lte=NEWEST).defer("body").order_by("section_id", "place")
    return found.select_related("kind", "division", "document")
