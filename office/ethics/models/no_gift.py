"""The No Gift Policy of a year: what was declared, what was done, and what was given and taken."""

import datetime
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
)
from wagtail.fields import RichTextField
from wagtail.models import Orderable

from home.blocks import SMALL_RICH_TEXT
from home.buddhist import fiscal_days
from home.fields import document_field
from home.models import BasePage, YearPage
from home.models.pages import page_tabs
from home.page_forms import number_input
from office.ethics.forms import NoGiftForm
from office.ethics.models.gift_reports import CUSTOMARY_LIMIT, GiftReport, Half

GUIDE = (
    "<p><b>ITA ขออะไร</b> (ปี 2566: o31 o32 และ o33) ประกาศเจตนารมณ์ No Gift Policy ของปีนี้ "
    "ที่ผู้บริหารสูงสุดลงนาม กิจกรรมที่ปลูกฝังวัฒนธรรมนี้ และรายงานผล (ปี 2567 ขอการรับโดยธรรมจรรยาด้วย)</p>"
    "<p>ปีหนึ่งมีหน้าเดียว รายงานทุกครึ่งปีแม้ไม่มีใครให้อะไร ให้ใส่ 0 ระบบจะเขียนว่า “ไม่มีการรับของขวัญ” ให้เอง</p>"
)
TWO_LINKS = "เลือกหน้าในเว็บไซต์ หรือใส่ลิงก์ อย่างใดอย่างหนึ่ง"


class NoGiftIndexPage(BasePage):
    """The pages of all years."""

    subpage_types = ["ethics.NoGiftPage"]
    edit_handler = page_tabs(BasePage.content_panels)
    template = "ethics/no_gift_index_page.html"
    page_description = "หน้ารวม No Gift Policy ทุกปี"

    class Meta:
        verbose_name = "หน้ารวม No Gift Policy"

    @staticmethod
    def slug_stem(values):
        return "no-gift"

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "years": NoGiftPage.years_below(self)
        }


@dataclass(frozen=True)
class HalfYear:
    """A half of the fiscal year and its report, if there is one."""

    half: Half
    first: datetime.date
    last: datetime.date
    report: GiftReport | None


class NoGiftPage(YearPage):
    declaration = RichTextField("คำประกาศเจตนารมณ์", blank=True, features=SMALL_RICH_TEXT)
    signer_name = models.CharField("ผู้ลงนาม", max_length=150, blank=True)
    signer_position = models.CharField("ตำแหน่งผู้ลงนาม", max_length=150, blank=True)
    signed_on = models.DateField("ลงนามเมื่อ", null=True, blank=True)
    document = document_field("ประกาศฉบับลงนาม", help_text="สแกนประกาศที่ผู้บริหารสูงสุดลงนาม (PDF)")

    parent_page_types = ["ethics.NoGiftIndexPage"]
    subpage_types = []
    content_panels = [
        HelpPanel(content=GUIDE),
        *BasePage.content_panels,
        FieldPanel("fiscal_year", widget=number_input()),
        MultiFieldPanel(
            [
                FieldPanel("declaration"),
                FieldRowPanel([FieldPanel("signer_name"), FieldPanel("signer_position")]),
                FieldPanel("signed_on"),
                FieldPanel("document"),
            ],
            heading="ประกาศเจตนารมณ์ (o31)",
        ),
        InlinePanel("activities", heading="การสร้างวัฒนธรรม No Gift Policy (o32)", label="กิจกรรม"),
        InlinePanel("reports", heading="รายงานผล (o33)", label="รายงานครึ่งปี", max_num=2),
    ]
    base_form_class = NoGiftForm
    edit_handler = page_tabs(content_panels, form=NoGiftForm)
    template = "ethics/no_gift_page.html"
    page_description = "No Gift Policy ของปีงบประมาณ: ประกาศ กิจกรรม และรายงานการรับของขวัญ"

    class Meta:
        verbose_name = "No Gift Policy ประจำปี"

    @staticmethod
    def slug_stem(values):
        return f"no-gift-{values.get('fiscal_year') or 'year'}"

    def halves(self):
        """Both halves of the year; one without a report says so."""
        begins, ends = fiscal_days(self.fiscal_year)
        middle = datetime.date(ends.year, 4, 1)
        days = {
            Half.FIRST: (begins, middle - datetime.timedelta(days=1)),
            Half.SECOND: (middle, ends),
        }
        found = {report.half: report for report in self.reports.select_related("document")}
        return [HalfYear(half, *days[half], found.get(half)) for half in Half]

    def get_context(self, request, *args, **kwargs):
        activities = self.activities.select_related("linked_page").order_by("held_on", "pk")
        return super().get_context(request, *args, **kwargs) | {
            "activities": activities,
            "halves": self.halves(),
            "customary_limit": CUSTOMARY_LIMIT,
        }


class NoGiftActivity(Orderable):
    page = ParentalKey(NoGiftPage, on_delete=models.CASCADE, related_name="activities")
    held_on = models.DateField("วันที่", null=True)
    title = models.CharField("กิจกรรม", max_length=200)
    detail = models.TextField("ใครร่วม ได้ผลอย่างไร", max_length=1000, blank=True)
    linked_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name="หน้าในเว็บไซต์",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="ข่าวหรือบันทึกของกิจกรรมนี้",
    )
    url = models.URLField("หรือลิงก์ภายนอก", blank=True)

    panels = [
        FieldRowPanel([FieldPanel("held_on"), FieldPanel("title")]),
        FieldPanel("detail"),
        FieldPanel("linked_page"),
        FieldPanel("url"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "กิจกรรม"
        verbose_name_plural = "กิจกรรม"

    def __str__(self):
        return self.title

    def clean(self):
        super().clean()
        if self.linked_page_id and self.url:
            raise ValidationError({"url": TWO_LINKS})
