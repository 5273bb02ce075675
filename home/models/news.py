"""A piece of news: what sort it is, whom it concerns, and what it leads to."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, Exists, IntegerField, OuterRef, Q, Value, When
from django.utils import timezone
from modelcluster.fields import ParentalManyToManyField
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.blocks import StreamBlock
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index
from wagtail.url_routing import RouteResult
from wagtail_localize.fields import SynchronizedField

from home.blocks import BodyBlock, FileBlock, PictureBlock
from home.buddhist import BE
from home.models.news_kinds import NewsKind
from home.models.pages import BasePage, page_tabs
from home.privacy import open_to_all

RELATED = 3


class NewsQuerySet(PageQuerySet):
    def newest(self):
        """For lists: newest first, with pictures, without bodies."""
        return (
            open_to_all(self)
            .order_by("-published_on", "-pk")
            .defer("body", "gallery", "attachments")
            .select_related("picture", "category")
            .prefetch_related("picture__renditions")
        )

    def of_village(self, moo):
        """The news that names this village; what concerns all names none."""
        return self.filter(Exists(_naming(village__moo=moo)))

    def of_year(self, year):
        """The news of a calendar year (BE)."""
        return self.filter(published_on__year=max(year - BE, datetime.MINYEAR))

    def like(self, page, villages):
        """Other news beside this one, the nearest first: its category, its villages, its sort."""
        near = [(1, Q(kind=page.kind))]
        if page.category_id:
            near.append((4, Q(category=page.category_id)))
        if villages:
            near.append((2, Exists(_naming(village__in=[village.pk for village in villages]))))
        closeness = sum(
            Case(When(test, then=Value(points)), default=0, output_field=IntegerField())
            for points, test in near
        )
        beside = open_to_all(self.live().sibling_of(page, inclusive=False))
        beside = beside.defer("body", "gallery", "attachments").annotate(closeness=closeness)
        return beside.filter(closeness__gt=0).order_by("-closeness", "-published_on", "-pk")


def _naming(**villages):
    return NewsPage.villages.through.objects.filter(newspage=OuterRef("pk"), **villages)


class GalleryBlock(StreamBlock):
    picture = PictureBlock()


class AttachmentsBlock(StreamBlock):
    file = FileBlock()


class NewsPage(BasePage):
    kind = models.CharField(
        "ชนิด", max_length=20, choices=NewsKind, default=NewsKind.NEWS, db_index=True
    )
    category = models.ForeignKey(
        "home.NewsCategory",
        verbose_name="หมวด",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    villages = ParentalManyToManyField(
        "home.Village",
        verbose_name="หมู่บ้านที่เกี่ยวข้อง",
        blank=True,
        related_name="+",
        help_text="เลือกเฉพาะข่าวของบางหมู่ ข่าวจะขึ้นที่หน้าของหมู่บ้านนั้นด้วย ไม่เลือก = ทั้งตำบล",
    )
    published_on = models.DateField("วันที่ของข่าว", default=timezone.localdate, db_index=True)
    picture = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name="รูปหลัก",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    picture_alt = models.CharField(
        "คำบรรยายรูปหลัก",
        max_length=200,
        blank=True,
        help_text="บอกคนที่มองไม่เห็นรูปว่าในรูปมีอะไร ต้องใส่เมื่อมีรูป",
    )
    body = StreamField(BodyBlock(), verbose_name="เนื้อข่าว", blank=True)
    gallery = StreamField(GalleryBlock(), verbose_name="รูปเพิ่มเติม", blank=True)
    attachments = StreamField(
        AttachmentsBlock(),
        verbose_name="ไฟล์แนบ",
        blank=True,
        help_text="ไฟล์ที่คนต้องเปิดอ่านหรือพิมพ์ เช่น ประกาศฉบับลงนาม ใบสมัคร",
    )

    objects = PageManager.from_queryset(NewsQuerySet)()
    seen_with = ("picture", "category")

    parent_page_types = ["home.NewsIndexPage"]
    subpage_types = []
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("kind", overridable=False),
        SynchronizedField("category", overridable=False),
        SynchronizedField("villages", overridable=False),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.FilterField("published_on"),
        index.FilterField("kind"),
    ]
    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("kind"), FieldPanel("published_on")]),
        MultiFieldPanel(
            [
                FieldPanel("category"),
                FieldPanel("villages", widget=forms.CheckboxSelectMultiple),
            ],
            heading="เรื่องของใคร",
        ),
        MultiFieldPanel([FieldPanel("picture"), FieldPanel("picture_alt")], heading="รูปหลัก"),
        FieldPanel("body"),
        FieldPanel("gallery"),
        FieldPanel("attachments"),
    ]
    edit_handler = page_tabs(content_panels)
    page_description = "ข่าว กิจกรรม ประกาศ รับสมัครงาน หรือจัดซื้อจัดจ้าง หนึ่งเรื่อง มีวันที่และรูป"

    class Meta:
        verbose_name = "ข่าว"

    @staticmethod
    def slug_stem(values):
        on = values.get("published_on") or timezone.localdate()
        return f"news-{on.year + BE}-{on:%m-%d}"

    def clean(self):
        super().clean()
        if self.picture_id and not self.picture_alt.strip():
            raise ValidationError({"picture_alt": "ใส่คำบรรยายรูปหลัก เพื่อให้คนที่มองไม่เห็นรูปรู้ว่าในรูปมีอะไร"})

    def route(self, request, path_components):
        """What other apps make of a piece of news has an address below it: ``card/``, ``notice/``.

        The hook ``news_parts`` gives them as a dict of functions of request and page.
        """
        part = news_parts().get("/".join(path_components)) if path_components else None
        if part and self.live:
            return RouteResult(self, kwargs={"part": part})
        return super().route(request, path_components)

    def serve(self, request, *args, part=None, **kwargs):
        return part(request, self) if part else super().serve(request, *args, **kwargs)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        villages = list(self.villages.all())
        related = NewsPage.objects.like(self, villages)[:RELATED] if self.pk else ()
        context |= {"villages": villages, "related": related}
        for tell in hooks.get_hooks("news_context"):
            context |= tell(request, self)
        return context


def news_parts():
    """Address below a piece of news -> what answers there."""
    parts = {}
    for tell in hooks.get_hooks("news_parts"):
        parts |= tell()
    return parts
