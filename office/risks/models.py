"""The corruption risks of a fiscal year: what may go wrong, how grave, who does what against it.

ITA 2566 asks for the assessment (o34) and for what was done (o35): both are this one page.
"""

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
from wagtail.url_routing import RouteResult

from home.blocks import SMALL_RICH_TEXT
from home.fields import document_field
from home.models import BasePage, YearPage
from home.models.pages import page_tabs
from home.page_forms import YearPageForm, number_input

from . import downloads, reading
from .levels import NUMBERED, WRONG_ORDER, Scale, State

GUIDE = (
    "<p><b>ITA ขออะไร</b> (ปี 2566: o34 และ o35) ความเสี่ยงการทุจริตของปีนี้ครบสามอย่าง: เหตุการณ์ความเสี่ยง "
    "ระดับของความเสี่ยง และมาตรการจัดการ จากนั้นต้องมีผลว่าได้ทำตามมาตรการแล้ว</p>"
    "<p>ปีหนึ่งมีทะเบียนเดียว เพิ่มความเสี่ยงทีละเรื่อง ระบบคูณคะแนนและบอกระดับให้เอง ทำเรื่องใดเสร็จ "
    "ให้เปลี่ยนสถานะเป็น “เสร็จ” พร้อมผลและวันที่ หน้าเดียวกันนี้ใช้เป็นหลักฐานทั้งสองข้อ</p>"
)
NO_OWNER = "เลือกส่วนราชการหรือบุคคลที่รับผิดชอบอย่างน้อยหนึ่งอย่าง"
NO_RESULT = "เรื่องที่เสร็จแล้วต้องบอกผลการดำเนินการ"
NO_RESULT_DATE = "เรื่องที่เสร็จแล้วต้องบอกวันที่ทำเสร็จ"
NOT_DONE = "มีวันที่ทำเสร็จแล้ว เปลี่ยนสถานะเป็น “เสร็จ” หรือลบวันที่ออก"


class RiskIndexPage(BasePage):
    """The registers of all years."""

    subpage_types = ["risks.RiskRegisterPage"]
    edit_handler = page_tabs(BasePage.content_panels)
    template = "risks/index_page.html"
    page_description = "หน้ารวมทะเบียนความเสี่ยงการทุจริตทุกปี"

    class Meta:
        verbose_name = "หน้ารวมความเสี่ยงการทุจริต"

    @staticmethod
    def slug_stem(values):
        return "risks"

    def get_context(self, request, *args, **kwargs):
        pages = RiskRegisterPage.years_below(self).prefetch_related("items")
        years = [(page, reading.register(page.items.all(), page.scale)) for page in pages]
        return super().get_context(request, *args, **kwargs) | {"years": years}


class RiskRegisterPage(YearPage):
    introduction = RichTextField(
        "ประเมินอย่างไร",
        blank=True,
        features=SMALL_RICH_TEXT,
        help_text="ใครประเมิน เมื่อไร ใช้วิธีใด สองสามบรรทัด",
    )
    announced_on = models.DateField("วันที่ประกาศ", null=True, blank=True)
    document = document_field("ฉบับลงนาม", help_text="สแกนประกาศหรือรายงานที่ผู้บริหารลงนาม (PDF)")
    medium_from = models.PositiveSmallIntegerField("“ปานกลาง” เริ่มที่คะแนน", default=4)
    high_from = models.PositiveSmallIntegerField("“สูง” เริ่มที่คะแนน", default=9)
    severe_from = models.PositiveSmallIntegerField("“สูงมาก” เริ่มที่คะแนน", default=15)
    results = RichTextField(
        "สรุปผลการจัดการความเสี่ยง",
        blank=True,
        features=SMALL_RICH_TEXT,
        help_text="เขียนเมื่อครบรอบ ผลรายเรื่องใส่ในแต่ละความเสี่ยง",
    )
    results_document = document_field("รายงานผลฉบับลงนาม", help_text="ถ้ามี (PDF)")

    parent_page_types = ["risks.RiskIndexPage"]
    subpage_types = []
    content_panels = [
        HelpPanel(content=GUIDE),
        *BasePage.content_panels,
        FieldRowPanel(
            [FieldPanel("fiscal_year", widget=number_input()), FieldPanel("announced_on")]
        ),
        FieldPanel("introduction"),
        FieldPanel("document"),
        InlinePanel("items", heading="ความเสี่ยง", label="ความเสี่ยง"),
        MultiFieldPanel(
            [FieldPanel("results"), FieldPanel("results_document")], heading="ผลการดำเนินการ (o35)"
        ),
        MultiFieldPanel(
            [
                FieldPanel(name, widget=number_input())
                for name in ("medium_from", "high_from", "severe_from")
            ],
            heading="เกณฑ์ระดับความเสี่ยง (โอกาส × ผลกระทบ)",
            classname="collapsed",
        ),
    ]
    edit_handler = page_tabs(content_panels, form=YearPageForm)
    template = "risks/register_page.html"
    page_description = "ทะเบียนความเสี่ยงการทุจริตของปีงบประมาณ พร้อมแผนภาพความเสี่ยงและผลการจัดการ"

    class Meta:
        verbose_name = "ทะเบียนความเสี่ยงการทุจริต"

    @staticmethod
    def slug_stem(values):
        return f"risks-{values.get('fiscal_year') or 'year'}"

    @property
    def scale(self):
        return Scale(self.medium_from, self.high_from, self.severe_from)

    def clean(self):
        super().clean()
        limits = (self.medium_from, self.high_from, self.severe_from)
        if None not in limits and not self.scale.is_in_order:
            raise ValidationError({"medium_from": WRONG_ORDER})

    def read(self):
        """The register as the public reads it."""
        items = self.items.select_related("division", "person").order_by("sort_order", "pk")
        return reading.register(items, self.scale)

    def route(self, request, path_components):
        """The same table as a file, at xlsx/ and csv/."""
        if len(path_components) == 1 and path_components[0] in downloads.TYPES and self.live:
            return RouteResult(self, kwargs={"file_type": path_components[0]})
        return super().route(request, path_components)

    def serve(self, request, *args, file_type="", **kwargs):
        if not file_type:
            return super().serve(request, *args, **kwargs)
        return downloads.answer(
            self.read(), name=f"risks-{self.fiscal_year}", title=self.title, file_type=file_type
        )

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"register": self.read()}


class RiskItem(Orderable):
    page = ParentalKey(RiskRegisterPage, on_delete=models.CASCADE, related_name="items")
    process = models.CharField(
        "งาน",
        max_length=150,
        help_text="เช่น การอนุญาตก่อสร้าง จัดซื้อจัดจ้าง การเบิกจ่าย การยืมทรัพย์สิน บริหารงานบุคคล",
    )
    event = models.TextField(
        "เหตุการณ์ความเสี่ยง",
        max_length=1000,
        help_text="อะไรอาจเกิดขึ้นได้ เช่น “เรียกรับเงินเพื่อเร่งออกใบอนุญาต”",
    )
    likelihood = models.PositiveSmallIntegerField("โอกาสเกิด", choices=NUMBERED)
    impact = models.PositiveSmallIntegerField("ผลกระทบ", choices=NUMBERED)
    control = models.TextField("มาตรการจัดการ", max_length=2000)
    division = models.ForeignKey(
        "home.Division",
        verbose_name="ส่วนราชการที่รับผิดชอบ",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    person = models.ForeignKey(
        "home.Person",
        verbose_name="หรือบุคคลที่รับผิดชอบ",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    due_on = models.DateField("กำหนดเสร็จ", null=True)
    state = models.CharField("สถานะ", max_length=10, choices=State, default=State.TODO)
    result = models.TextField(
        "ผลการดำเนินการ",
        max_length=2000,
        blank=True,
        help_text="ทำอะไรไปแล้ว เกิดผลอย่างไร คนทั่วไปอ่านได้",
    )
    result_on = models.DateField("วันที่ทำเสร็จ", null=True, blank=True)

    panels = [
        FieldPanel("process"),
        FieldPanel("event"),
        FieldRowPanel([FieldPanel("likelihood"), FieldPanel("impact")]),
        FieldPanel("control"),
        FieldRowPanel([FieldPanel("division"), FieldPanel("person")]),
        FieldRowPanel([FieldPanel("due_on"), FieldPanel("state")]),
        FieldPanel("result"),
        FieldPanel("result_on"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "ความเสี่ยง"
        verbose_name_plural = "ความเสี่ยง"

    def __str__(self):
        return self.event

    def clean(self):
        super().clean()
        errors = {}
        if not (self.division_id or self.person_id):
            errors["division"] = NO_OWNER
        if self.state == State.DONE:
            if not self.result.strip():
                errors["result"] = NO_RESULT
            if not self.result_on:
                errors["result_on"] = NO_RESULT_DATE
        elif self.result_on:
            errors["state"] = NOT_DONE
        if errors:
            raise ValidationError(errors)

    @property
    def owners(self):
        """Who answers for it, in the language being read."""
        person = self.person and f"{self.person.local_name} ({self.person.local_position})"
        return [*filter(None, (self.division and self.division.local_name, person))]
