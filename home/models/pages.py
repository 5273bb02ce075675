"""The pages an editor writes: the home page, news and standard pages."""

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef
from django.http import Http404
from django.utils import translation
from wagtail import hooks
from wagtail.admin.panels import (
    FieldPanel,
    HelpPanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.fields import StreamField
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from home import slugs
from home.blocks import ActionsBlock, BodyBlock
from home.page_forms import PageCopyForm, PageForm
from home.privacy import open_to_all

NEWS_ON_HOME = 3
# What other apps show on the home page: a hook that gives objects with ``template`` and ``order``.
HOME_SECTIONS = "list_home_sections"
GUIDE = "wagtailadmin/guide_panel.html"  # what this kind of page is for, above its form
DEEPEST = 10  # levels of pages below the home page


class BasePage(Page):
    """What every page on the site has. The other apps' pages extend it too."""

    summary = models.CharField(
        "สรุป",
        max_length=255,
        blank=True,
        help_text="หนึ่งหรือสองประโยค แสดงใต้ชื่อเรื่อง ในรายการ และเมื่อแชร์ลิงก์",
    )

    base_form_class = PageForm
    copy_form_class = PageCopyForm
    # A page has one address in both languages, so that a poster serves both.
    override_translatable_fields = [SynchronizedField("slug", overridable=False)]
    search_fields = [*Page.search_fields, index.SearchField("summary")]
    content_panels = [
        FieldPanel("title", heading="ชื่อเรื่อง", help_text="สั้นและบอกเนื้อหา คนจะเห็นในเมนูและผลค้นหา"),
        FieldPanel("summary"),
    ]
    promote_panels = [
        FieldPanel(
            "slug",
            heading="ที่อยู่ของหน้า (ภาษาอังกฤษ)",
            help_text="ตัวอักษรอังกฤษสั้น ๆ เช่น water-notice เว้นว่าง = ระบบตั้งให้ "
            "ถ้าเปลี่ยนภายหลัง ลิงก์เดิมยังใช้ได้",
        ),
        FieldPanel("show_in_menus", heading="แสดงในเมนู"),
        MultiFieldPanel(
            [
                FieldPanel(
                    "seo_title", heading="ชื่อเรื่องสำหรับ Google", help_text="เว้นว่าง = ใช้ชื่อเรื่อง"
                ),
                FieldPanel(
                    "search_description", heading="คำบรรยายสำหรับ Google", help_text="เว้นว่าง = ใช้สรุป"
                ),
            ],
            heading="เครื่องมือค้นหา",
        ),
    ]

    class Meta:
        abstract = True

    # An address of the system's own that pages of this type are made for, as services/.
    own_slug = ""
    # What a page always shows of other tables: read together with it.
    seen_with = ()
    # Known once a page was found by its address; see HomePage.route.
    pages_above = None
    is_known_open = False

    @property
    def covers(self):
        """The first and the last day this page tells of, where it is a record of some days."""
        return None

    def get_view_restrictions(self):
        """As Wagtail's, without asking again for the pages above that are known already."""
        above = self.pages_above
        if above is None or any(page.alias_of_id for page in (self, *above)):
            return super().get_view_restrictions()
        if self.is_known_open:
            return PageViewRestriction.objects.none()
        ends = range(self.steplen, len(self.path) + 1, self.steplen)
        return PageViewRestriction.objects.filter(page__path__in=[self.path[:end] for end in ends])

    def full_clean(self, *args, **kwargs):
        if not self.slug and self.path:
            taken = slugs.slugs_below(self.get_parent(), but=self)
            self.slug = slugs.free_slug(self.slug_stem(vars(self)), taken)
        super().full_clean(*args, **kwargs)

    def clean(self):
        super().clean()
        if self.slug:
            try:
                slugs.check_slug(self.slug)
                slugs.check_free_of_ours(self.slug, depth=self.depth, own=self.own_slug)
            except ValidationError as error:
                raise ValidationError({"slug": error}) from None

    @staticmethod
    def slug_stem(values):
        """How an address begins that the editor left to us; values are the page's fields."""
        return "page"

    @property
    def description(self):
        """What a search engine and a shared link show."""
        return self.search_description or self.summary


def page_tabs(content, promote=BasePage.promote_panels, form=PageForm):
    """The editor's tabs, named in Thai; form is what checks the page as a whole."""
    return TabbedInterface(
        [
            ObjectList([HelpPanel(template=GUIDE), *content], heading="เนื้อหา"),
            ObjectList(promote, heading="ที่อยู่และเมนู"),
            ObjectList(Page.settings_panels, heading="การเผยแพร่"),
        ],
        base_form_class=form,
    )


class HomePage(BasePage):
    """The first page: one question, a few large answers, then what is urgent and new."""

    question = models.CharField(
        "คำถามต้อนรับ", max_length=120, default="วันนี้ให้เราช่วยเรื่องอะไร", help_text="บรรทัดใหญ่ที่สุดของหน้า"
    )
    actions = StreamField(
        ActionsBlock(min_num=1, max_num=8),
        verbose_name="ปุ่มใหญ่",
        blank=True,
        help_text="6 ถึง 8 ปุ่ม เรื่องที่คนมาหาบ่อยที่สุดอยู่บน",
    )

    max_count = 1
    parent_page_types = ["wagtailcore.Page"]
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("question"),
        FieldPanel("actions"),
    ]
    edit_handler = page_tabs(content_panels)
    page_description = "หน้าแรกของเว็บไซต์"

    class Meta:
        verbose_name = "หน้าแรก"

    @staticmethod
    def slug_stem(values):
        return "home"

    def route(self, request, path_components):
        """Finds a page at any depth in one query, where Wagtail asks twice for every level."""
        self.pages_above = ()
        if not path_components:
            return super().route(request, path_components)
        levels = range(1, min(len(path_components), DEEPEST) + 1)
        paths = [self.url_path + "/".join(path_components[:level]) + "/" for level in levels]
        private = PageViewRestriction.objects.filter(page=OuterRef("pk"))
        found = Page.objects.filter(url_path__in=["/", self.url_path, *paths]).order_by("depth")
        found = list(found.annotate(is_private=Exists(private)))
        below = [page for page in found if page.depth > self.depth]
        if not below:
            raise Http404
        page = _whole(below[-1])
        page.pages_above = (self, *below[:-1])
        page.is_known_open = not any(page.is_private for page in found)
        return page.route(request, path_components[len(below) :])

    def get_context(self, request, *args, **kwargs):
        # News is a page too, so its models build on these.
        news = apps.get_model("home.NewsPage").objects.live().descendant_of(self).newest()
        news = list(news[:NEWS_ON_HOME])
        return super().get_context(request, *args, **kwargs) | {
            "news": news,
            # News stands below its index: no need to ask for the index as well.
            "news_url": news[0].get_url(request).rstrip("/").rpartition("/")[0] if news else "",
            "actions": _with_addresses(self.actions, request),
            "sections": sorted(
                (one for listed in hooks.get_hooks(HOME_SECTIONS) for one in listed(request)),
                key=lambda one: one.order,
            ),
        }


def _whole(page):
    """The page with all its fields and with what it always shows of other tables."""
    seen_with = getattr(page.specific_class, "seen_with", ())
    if not seen_with:
        return page.specific
    return page.specific_class.objects.select_related(*seen_with).get(pk=page.pk)


def _with_addresses(actions, request):
    """The buttons; chosen pages get their address in the language being read, in one query."""
    actions = [block.value for block in actions]
    pages = [action["page"] for action in actions if action.get("page")]
    keys = {page.translation_key for page in pages}
    language = translation.get_language()
    local = {}
    if keys:
        found = Page.objects.live().filter(translation_key__in=keys, locale__language_code=language)
        local = {page.translation_key: page for page in found}
    for page in pages:
        there = local.get(page.translation_key, page)
        page.local_url = there.get_url(request) if there.live else ""
    return [action for action in actions if _leads_somewhere(action)]


def _leads_somewhere(action):
    """A page taken away after it was chosen leaves no button that leads nowhere."""
    page = action.get("page")
    return page.local_url if page else action.get("path") or action.get("phone")


class StandardPage(BasePage):
    body = StreamField(BodyBlock(), verbose_name="เนื้อหา", blank=True)
    show_in_footer = models.BooleanField(
        "แสดงที่ท้ายเว็บไซต์", default=False, help_text="เช่น นโยบายคุ้มครองข้อมูลส่วนบุคคล"
    )

    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    promote_panels = [
        *BasePage.promote_panels[:2],
        FieldPanel("show_in_footer"),
        *BasePage.promote_panels[2:],
    ]
    edit_handler = page_tabs(content_panels, promote_panels)
    page_description = "หน้าเนื้อหาทั่วไป: ประวัติ โครงสร้าง บุคลากร นโยบาย ติดต่อเรา และหน้ารวมของหน้าย่อย"

    class Meta:
        verbose_name = "หน้าทั่วไป"

    def get_context(self, request, *args, **kwargs):
        children = ()
        if self.numchild:
            children = open_to_all(self.get_children().live()).specific()
        return super().get_context(request, *args, **kwargs) | {"children": children}
