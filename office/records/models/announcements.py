"""Announcements, orders and declared intents about integrity, and which replaced which."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel
from wagtail.models import PageManager
from wagtail.search import index

from home.buddhist import fiscal_days, fiscal_year
from home.fields import document_field
from home.models.pages import BasePage, page_tabs
from office.records.fields import FiscalYearField, check_day

from .records import (
    EVIDENCE_PANELS,
    RecordIndexPage,
    RecordPage,
    RecordQuerySet,
    dated_stem,
    index_tabs,
)

HELP = (
    "<p><b>ITA ดูอะไร:</b> ประกาศหรือคำสั่งต้องมีวันที่ ผู้ลงนาม และเป็นของปีที่ประเมิน "
    "เจตจำนงสุจริตและ No Gift Policy ต้องลงนามโดยผู้บริหารสูงสุด แนบไฟล์สแกนที่ลงนามแล้ว "
    "และพิมพ์สาระสำคัญให้อ่านได้โดยไม่ต้องเปิดไฟล์</p>"
    "<p>ออกฉบับใหม่แทนฉบับเดิม อย่าลบฉบับเดิม ให้สร้างหน้าใหม่แล้วเลือกฉบับเดิมที่ช่อง “ใช้แทน”</p>"
)
NOT_THAT_YEAR = "วันที่กับปีงบประมาณไม่ตรงกัน วันที่นี้อยู่ในปีงบประมาณ %s"
REPLACES_ITSELF = "ประกาศใช้แทนตัวเองไม่ได้ เลือกฉบับเดิม หรือเว้นว่าง"
REPLACES_NEWER = "ฉบับที่ถูกแทนลงวันที่หลังฉบับนี้ ตรวจวันที่ หรือเลือกฉบับอื่น"


class AnnouncementQuerySet(RecordQuerySet):
    """An announcement belongs to the fiscal year it is for, not always to that of its day."""

    def in_year(self, year):
        return self.filter(fiscal_year=year)

    def years(self):
        return set(self.order_by().values_list("fiscal_year", flat=True).distinct())

    def shown(self):
        return super().shown().order_by("-fiscal_year", "-signed_on", "-pk")


class AnnouncementPage(RecordPage):
    class Kind(models.TextChoices):
        INTENT = "intent", gettext_lazy("เจตจำนง")
        NOTICE = "notice", gettext_lazy("ประกาศ")
        ORDER = "order", gettext_lazy("คำสั่ง")

    kind = models.CharField("ชนิด", max_length=10, choices=Kind, default=Kind.NOTICE)
    number = models.CharField(
        "เลขที่", max_length=60, blank=True, help_text="เช่น “125/2569” ไม่มีเลขที่ให้เว้นว่าง"
    )
    signed_on = models.DateField("ลงวันที่", db_index=True, validators=[check_day])
    fiscal_year = FiscalYearField(
        "ปีงบประมาณ (พ.ศ.)",
        null=True,
        blank=True,
        db_index=True,
        help_text="ปีที่ประกาศนี้ใช้ เว้นว่าง = ปีของวันที่ลงนาม",
    )
    signed_by = models.CharField("ผู้ลงนาม", max_length=150, help_text="ชื่อ-สกุลพร้อมคำนำหน้า")
    signed_position = models.CharField("ตำแหน่งผู้ลงนาม", max_length=150)
    text = models.TextField(
        "สาระสำคัญ", max_length=5000, help_text="พิมพ์ใจความ เว้นบรรทัดระหว่างข้อ คนตาบอดอ่านไฟล์สแกนไม่ได้"
    )
    document = document_field("ไฟล์ที่ลงนามแล้ว")
    replaces = models.ForeignKey(
        "self",
        verbose_name="ใช้แทน",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="ฉบับเดิมที่เลิกใช้เพราะฉบับนี้",
    )

    objects = PageManager.from_queryset(AnnouncementQuerySet)()

    parent_page_types = ["records.AnnouncementIndexPage"]
    day_field = "signed_on"
    long_fields = ("gallery", "files", "text")
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("number"),
        index.SearchField("text"),
        index.FilterField("signed_on"),
        index.FilterField("fiscal_year"),
    ]
    content_panels = [
        HelpPanel(HELP),
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("kind"), FieldPanel("number")]),
        FieldRowPanel([FieldPanel("signed_on"), FieldPanel("fiscal_year")]),
        FieldRowPanel([FieldPanel("signed_by"), FieldPanel("signed_position")]),
        FieldPanel("text"),
        FieldPanel("document"),
        FieldPanel("replaces"),
        *EVIDENCE_PANELS,
    ]
    edit_handler = page_tabs(content_panels)
    page_description = "ประกาศ คำสั่ง หรือเจตจำนงหนึ่งฉบับ: เลขที่ วันที่ ผู้ลงนาม ไฟล์ และฉบับที่ใช้แทน"

    class Meta:
        verbose_name = "ประกาศหรือคำสั่ง"

    @staticmethod
    def slug_stem(values):
        return dated_stem(values.get("kind") or "notice", values.get("signed_on"))

    def clean(self):
        super().clean()
        if self.signed_on:
            self._check_year(fiscal_year(self.signed_on))
        if self.replaces and self.pk and self.replaces.pk == self.pk:
            raise ValidationError({"replaces": REPLACES_ITSELF})
        if self.replaces and self.signed_on and self.replaces.signed_on > self.signed_on:
            raise ValidationError({"replaces": REPLACES_NEWER})

    def _check_year(self, year):
        """Signed in its year, or in the one before or after: not a slip of the pen."""
        if self.fiscal_year is None:
            self.fiscal_year = year
        elif abs(self.fiscal_year - year) > 1:
            raise ValidationError({"fiscal_year": NOT_THAT_YEAR % year})

    @property
    def year(self):
        return self.fiscal_year or super().year

    @property
    def facts(self):
        return [
            (_("ชนิด"), self.get_kind_display()),
            (_("เลขที่"), self.number),
            (_("ลงวันที่"), self.days_in_words),
            (_("ปีงบประมาณ"), str(self.year)),
            (_("ผู้ลงนาม"), f"{self.signed_by}\n{self.signed_position}"),
        ]

    @property
    def covers(self):
        return fiscal_days(self.year)

    def get_context(self, request, *args, **kwargs):
        older = self.replaces if self.replaces and self.replaces.live else None
        newer = AnnouncementPage.objects.filter(
            replaces__translation_key=self.translation_key, locale_id=self.locale_id
        ).shown()
        return super().get_context(request, *args, **kwargs) | {
            "older": older and older.localized,
            "newer": newer.order_by("signed_on", "pk").last(),
        }


class AnnouncementIndexPage(RecordIndexPage):
    record_model = AnnouncementPage
    records_a_page = 40
    begins_with_all_years = True
    subpage_types = ["records.AnnouncementPage"]
    edit_handler = index_tabs()
    page_description = "หน้ารวมประกาศและคำสั่งด้านคุณธรรมและความโปร่งใส เรียงตามปีงบประมาณ"

    class Meta:
        verbose_name = "หน้ารวมประกาศและคำสั่ง"

    @staticmethod
    def slug_stem(values):
        return "announcements"

    def records(self):
        """Those that a newer one replaced are marked."""
        newer = AnnouncementPage.objects.filter(
            live=True, replaces__translation_key=models.OuterRef("translation_key")
        )
        return super().records().annotate(is_replaced=models.Exists(newer))
