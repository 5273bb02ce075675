"""Policies of the office, each with all its versions: what was promised when can be read."""

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.rich_text import get_text_for_indexing
from wagtail.search import index
from wagtail.url_routing import RouteResult

from home.about.policy_forms import PolicyForm, check_public
from home.date_forms import BuddhistDateField
from home.models.pages import BasePage, page_tabs
from home.page_forms import NotPublished

TEXT = ["h2", "h3", "bold", "ol", "ul", "link", "document-link"]


class DayBlock(blocks.DateBlock):
    """A day typed in the Buddhist era, as everywhere else in the back office."""

    @cached_property
    def field(self):
        return BuddhistDateField(**self.field_options)


class VersionBlock(blocks.StructBlock):
    number = blocks.IntegerBlock(label="รุ่นที่", min_value=1, max_value=999)
    effective_on = DayBlock(label="มีผลตั้งแต่วันที่", help_text="ก่อนถึงวันนี้ หน้าเว็บยังแสดงรุ่นเดิม")
    what_changed = blocks.CharBlock(
        label="แก้อะไร",
        max_length=250,
        help_text="หนึ่งประโยค เช่น “เพิ่มเรื่องกล้องวงจรปิด”",
    )
    body = blocks.RichTextBlock(label="ข้อความ", features=TEXT)

    class Meta:
        icon = "doc-full"
        label = "รุ่น"


class VersionsBlock(blocks.StreamBlock):
    version = VersionBlock()


class PolicyPage(BasePage):
    """The version in force is the page; versions/N/ is any other that was ever in force."""

    versions = StreamField(
        VersionsBlock(min_num=1),
        verbose_name="รุ่น",
        help_text="แก้นโยบาย = เพิ่มรุ่นใหม่ต่อท้าย รุ่นเก่าเก็บไว้ให้อ่านเสมอ",
    )
    show_in_footer = models.BooleanField("แสดงที่ท้ายเว็บไซต์", default=True)

    base_form_class = PolicyForm
    search_fields = [*BasePage.search_fields, index.SearchField("searched_text")]
    content_panels = [*BasePage.content_panels, FieldPanel("versions")]
    promote_panels = [
        *BasePage.promote_panels[:2],
        FieldPanel("show_in_footer"),
        *BasePage.promote_panels[2:],
    ]
    edit_handler = page_tabs(content_panels, promote_panels, form=PolicyForm)
    template = "about/policy_page.html"
    page_description = "นโยบายหรือคำประกาศของหน่วยงาน เก็บทุกรุ่นพร้อมวันที่มีผล เช่น นโยบายความเป็นส่วนตัว"

    class Meta:
        verbose_name = "นโยบาย"

    @staticmethod
    def slug_stem(values):
        return "policy"

    def publish(self, revision, user=None, **how):
        """A draft written earlier may rewrite what has become public since: it is not published,
        and whoever set a day for it finds the page as it was."""
        try:
            check_public(self, revision.as_object().versions)
        except ValidationError as error:
            if user:
                raise NotPublished(self, error.messages[0]) from error
            self.revisions.filter(pk=revision.pk).update(approved_go_live_at=None)
            return
        super().publish(revision, user=user, **how)

    def all_versions(self):
        """Those the public may read, the newest first: in force, once in force, and announced."""
        values = [block.value for block in self.versions]
        return sorted(values, key=lambda one: one["number"], reverse=True)

    def current_version(self, today=None):
        """The version in force; before the first of all begins, that one."""
        today = today or timezone.localdate()
        versions = self.all_versions()
        in_force = [one for one in versions if one["effective_on"] <= today]
        return (in_force or versions[-1:] or [None])[0]

    @property
    def searched_text(self):
        version = self.current_version()
        return get_text_for_indexing(version["body"].source) if version else ""

    def route(self, request, path_components):
        if path_components[:1] == ["versions"] and len(path_components) == 2 and self.live:
            number = path_components[1]
            if number.isdecimal() and number.isascii() and len(number) < 4:
                return RouteResult(self, kwargs={"number": int(number)})
            raise Http404
        return super().route(request, path_components)

    def get_context(self, request, *args, number=None, **kwargs):
        versions, current = self.all_versions(), self.current_version()
        shown = current
        if number is not None:
            shown = next((one for one in versions if one["number"] == number), None)
            if shown is None:
                raise Http404
        today = timezone.localdate()
        return super().get_context(request, *args, **kwargs) | {
            "version": shown,
            "current": current,
            "versions": versions,
            "is_old": number is not None and shown is not current,
            "is_coming": bool(shown) and shown["effective_on"] > today,
        }
