"""News: a list that is also a feed, and the pieces of news."""

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import models
from django.utils import timezone, translation
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.blocks import StreamBlock
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index
from wagtail.url_routing import RouteResult

from home import feeds
from home.blocks import BodyBlock, PictureBlock
from home.buddhist import BE
from home.models.pages import BasePage, page_tabs
from home.privacy import open_to_all

NEWS_A_PAGE = 12
NEWS_IN_FEED = 20


class NewsIndexPage(BasePage):
    """All news, newest first, twelve a page, and the same as RSS at feed/."""

    subpage_types = ["home.NewsPage"]
    edit_handler = page_tabs(BasePage.content_panels)
    page_description = "หน้ารวมข่าว ข่าวทุกข่าวอยู่ใต้หน้านี้"

    class Meta:
        verbose_name = "หน้ารวมข่าว"

    @staticmethod
    def slug_stem(values):
        return "news"

    @property
    def news(self):
        return NewsPage.objects.live().child_of(self).newest()

    def route(self, request, path_components):
        if path_components == ["feed"] and self.live:
            return RouteResult(self, kwargs={"feed": True})
        return super().route(request, path_components)

    def serve(self, request, *args, feed=False, **kwargs):
        return self._feed() if feed else super().serve(request, *args, **kwargs)

    def get_context(self, request, *args, **kwargs):
        page_of_news = Paginator(self.news, NEWS_A_PAGE).get_page(request.GET.get("page"))
        return super().get_context(request, *args, **kwargs) | {"news": page_of_news}

    def _feed(self):
        address = self.full_url
        return feeds.rss(
            title=self.title,
            link=address,
            feed_url=f"{address}feed/",
            description=self.description or self.title,
            language=translation.get_language(),
            news=self.news[:NEWS_IN_FEED],
        )


class NewsQuerySet(PageQuerySet):
    def newest(self):
        """For lists: newest first, with pictures, without bodies."""
        return (
            open_to_all(self)
            .order_by("-published_on", "-pk")
            .defer("body", "gallery")
            .select_related("picture")
            .prefetch_related("picture__renditions")
        )


class GalleryBlock(StreamBlock):
    picture = PictureBlock()


class NewsPage(BasePage):
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

    objects = PageManager.from_queryset(NewsQuerySet)()

    parent_page_types = ["home.NewsIndexPage"]
    subpage_types = []
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.FilterField("published_on"),
    ]
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("published_on"),
        MultiFieldPanel([FieldPanel("picture"), FieldPanel("picture_alt")], heading="รูปหลัก"),
        FieldPanel("body"),
        FieldPanel("gallery"),
    ]
    edit_handler = page_tabs(content_panels)
    page_description = "ข่าวหรือประกาศหนึ่งเรื่อง มีวันที่และรูป"

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
