"""Meetings: who met, what was found, what was decided, month by month."""

from dataclasses import dataclass

from django.db import models
from django.db.models import Count
from django.forms import Select
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel
from wagtail.models import Orderable
from wagtail.search import index

from home.buddhist import months_of
from home.fields import document_field
from home.models.pages import BasePage, page_tabs
from home.page_forms import PageForm
from office.records.fields import CountField, check_day
from office.records.years import month_around

from .named import Named
from .records import (
    EVIDENCE_PANELS,
    RecordIndexPage,
    RecordPage,
    dated_stem,
    index_tabs,
    people,
)

HELP = (
    "<p><b>ITA ดูอะไร:</b> แผนมาตรการให้ประชุมทบทวนปัญหาทุกเดือน และประชุมชี้แจงงบประมาณกับแผนจัดซื้อจัดจ้าง "
    "ผู้ตรวจจะหาวันที่ ผู้เข้าประชุม ปัญหาที่พบ มติ และรายงานการประชุม ครบทุกเดือน</p>"
    "<p>เดือนที่ไม่ได้ประชุม ไม่ต้องสร้างหน้า ระบบพิมพ์ว่า “เดือนนี้ไม่มีการประชุม” ให้เอง "
    "ประชุมเดือนถัดไป กด “คัดลอก” จากเดือนก่อน แล้วแก้วันที่และมติ จะไม่ต้องพิมพ์รายชื่อใหม่</p>"
)
DUE_FIRST = "กำหนดเสร็จต้องไม่อยู่ก่อนวันประชุม"
MORE_NAMES = "จำนวนผู้เข้าประชุมน้อยกว่ารายชื่อที่ใส่ไว้ (%s คน)"


class MeetingForm(PageForm):
    def is_valid(self):
        """What a field or a line alone can't tell; complained of once the rest is right."""
        return super().is_valid() and self._count_is_right() and self._dues_are_right()

    def _count_is_right(self):
        named = sum(1 for form in self.formsets["attendees"] if _is_kept(form))
        count = self.cleaned_data.get("attendee_count")
        if count is None or count >= named:
            return True
        self.add_error("attendee_count", MORE_NAMES % named)
        return False

    def _dues_are_right(self):
        held_on = self.cleaned_data.get("held_on")
        early = [
            form
            for form in self.formsets["items"]
            if held_on and (due := form.cleaned_data.get("due_on")) and due < held_on
        ]
        for form in early:
            form.add_error("due_on", DUE_FIRST)
        return not early


def _is_kept(form):
    values = getattr(form, "cleaned_data", None) or {}
    return bool(values.get("name") or values.get("person")) and not values.get("DELETE")


class MeetingPage(RecordPage):
    class Kind(models.TextChoices):
        MONTHLY = "monthly", gettext_lazy("ทบทวนปัญหารายเดือน")
        BUDGET = "budget", gettext_lazy("ชี้แจงงบประมาณและแผนจัดซื้อจัดจ้าง")
        OTHER = "other", gettext_lazy("ประชุมอื่น ๆ")

    kind = models.CharField("ชนิดการประชุม", max_length=10, choices=Kind, default=Kind.MONTHLY)
    held_on = models.DateField("วันที่ประชุม", db_index=True, validators=[check_day])
    place = models.CharField("สถานที่", max_length=150, help_text="เช่น “ห้องประชุม อบต. ชั้น 2”")
    chaired_by = models.CharField(
        "ประธานที่ประชุม", max_length=200, help_text="ชื่อและตำแหน่ง เช่น “นายสมชาย ใจดี ปลัด อบต.”"
    )
    attendee_count = CountField(
        "จำนวนผู้เข้าประชุม (คน)", null=True, blank=True, help_text="เว้นว่าง = นับจากรายชื่อ"
    )
    minutes = document_field("รายงานการประชุม", help_text="ไฟล์ PDF ที่ลงนามแล้ว")

    base_form_class = MeetingForm
    parent_page_types = ["records.MeetingIndexPage"]
    search_fields = [
        *BasePage.search_fields,
        index.FilterField("held_on"),
        index.RelatedFields("items", [index.SearchField("topic"), index.SearchField("decision")]),
    ]
    content_panels = [
        HelpPanel(HELP),
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("kind"), FieldPanel("held_on")]),
        FieldRowPanel([FieldPanel("place"), FieldPanel("chaired_by")]),
        InlinePanel(
            "items",
            [
                FieldPanel("topic"),
                FieldPanel("discussion"),
                FieldPanel("decision"),
                FieldRowPanel([FieldPanel("responsible"), FieldPanel("due_on")]),
                FieldPanel("is_done"),
            ],
            heading="เรื่องที่พิจารณาและมติ",
            label="เรื่อง",
        ),
        InlinePanel(
            "attendees",
            [
                FieldPanel("person", widget=Select),
                FieldRowPanel([FieldPanel("name"), FieldPanel("position")]),
            ],
            heading="ผู้เข้าประชุม",
            label="คน",
        ),
        FieldPanel("attendee_count"),
        FieldPanel("minutes"),
        *EVIDENCE_PANELS,
    ]
    edit_handler = page_tabs(content_panels, form=MeetingForm)
    page_description = "การประชุมหนึ่งครั้ง: วันที่ ผู้เข้าประชุม ปัญหา มติ และรายงานการประชุม"

    class Meta:
        verbose_name = "การประชุม"

    @staticmethod
    def slug_stem(values):
        return dated_stem("meeting", values.get("held_on"))

    @property
    def covers(self):
        return month_around(self.held_on)

    @cached_property
    def named(self):
        return list(self.attendees.select_related("person"))

    @property
    def facts(self):
        return [
            (_("วันที่"), self.days_in_words),
            (_("ชนิดการประชุม"), self.get_kind_display()),
            (_("สถานที่"), self.place),
            (_("ประธาน"), self.chaired_by),
            (_("ผู้เข้าประชุม"), people(self.attendee_count or len(self.named) or None)),
        ]

    def get_context(self, request, *args, **kwargs):
        items = list(self.items.select_related("page__minutes"))
        minutes = items[0].page.minutes if items else self.minutes
        context = super().get_context(request, *args, **kwargs)
        return context | {"items": items, "minutes": minutes}


class MeetingItem(Orderable):
    """One thing the meeting talked about."""

    page = ParentalKey(MeetingPage, on_delete=models.CASCADE, related_name="items")
    topic = models.CharField("เรื่องหรือปัญหา", max_length=250)
    discussion = models.TextField("ที่ประชุมหารือว่า", max_length=2000, blank=True)
    decision = models.TextField("มติ", max_length=2000, blank=True)
    responsible = models.CharField("ผู้รับผิดชอบ", max_length=150, blank=True)
    due_on = models.DateField("กำหนดเสร็จ", null=True, blank=True, validators=[check_day])
    is_done = models.BooleanField("ดำเนินการแล้ว", default=False)

    class Meta(Orderable.Meta):
        ordering = ["sort_order", "pk"]
        verbose_name = "เรื่องที่พิจารณา"
        verbose_name_plural = "เรื่องที่พิจารณา"

    def __str__(self):
        return self.topic

    @property
    def is_followed(self):
        """Whether somebody has to do something after the meeting."""
        return bool(self.is_done or self.responsible or self.due_on)


class Attendee(Named, Orderable):
    page = ParentalKey(MeetingPage, on_delete=models.CASCADE, related_name="attendees")

    class Meta(Orderable.Meta):
        ordering = ["sort_order", "pk"]
        verbose_name = "ผู้เข้าประชุม"
        verbose_name_plural = "ผู้เข้าประชุม"

    def __str__(self):
        return self.name


@dataclass(frozen=True)
class Entry:
    """A line of the list: a meeting under its month, or the words for a month without."""

    month: object
    record: MeetingPage | None
    words: str = ""
    is_ahead: bool = False


class MeetingIndexPage(RecordIndexPage):
    record_model = MeetingPage
    records_a_page = 48
    subpage_types = ["records.MeetingPage"]
    edit_handler = index_tabs()
    page_description = "หน้ารวมการประชุม แสดงครบสิบสองเดือนของปีงบประมาณ"

    class Meta:
        verbose_name = "หน้ารวมการประชุม"

    @staticmethod
    def slug_stem(values):
        return "meetings"

    def entries(self, records, year, kind):
        """Every month of the year in its order; of the rarer kinds only months with a meeting."""
        by_month = {}
        for record in reversed(records):
            by_month.setdefault(record.held_on.replace(day=1), []).append(record)
        today = timezone.localdate()
        for month in months_of(year):
            if month not in by_month and kind in ("", MeetingPage.Kind.MONTHLY):
                by_month[month] = [None]
        return [
            Entry(month, record, "" if record else _no_meeting(month, today), month > today)
            for month in sorted(by_month)
            for record in by_month[month]
        ]

    def records(self):
        return super().records().annotate(item_count=Count("items"))

    def totals(self, records):
        return {
            "count": len(records),
            "months": len({record.held_on.replace(day=1) for record in records}),
        }


def _no_meeting(month, today):
    if month > today:
        return _("ยังไม่ถึงเดือนนี้")
    if month == today.replace(day=1):
        return _("เดือนนี้ยังไม่มีการประชุม")
    return _("เดือนนี้ไม่มีการประชุม")
