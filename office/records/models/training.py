"""Trainings: for whom, by whom, what it cost and what came of it."""

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
)
from wagtail.models import Orderable
from wagtail.search import index

from casework import baht
from home.fields import document_field
from home.models.pages import BasePage, page_tabs
from office.records.fields import BahtField, CountField, check_day

from .records import (
    EVIDENCE_PANELS,
    RecordIndexPage,
    RecordPage,
    check_order,
    dated_stem,
    index_tabs,
    people,
    total,
)

HELP = (
    "<p><b>ITA ดูอะไร:</b> การอบรมคุณธรรมจริยธรรมเป็นหลักฐานการขับเคลื่อนจริยธรรม ต้องเห็นว่าอบรมเรื่องใด เมื่อไร "
    "ใครเข้าร่วม และผลเป็นอย่างไร การอบรมเพิ่มทักษะเป็นหลักฐานของแผนมาตรการและการพัฒนาบุคลากร</p>"
    "<p>สร้างหน้าได้ตั้งแต่ก่อนอบรม แล้วกลับมาใส่จำนวนผู้เข้าร่วม เงินที่ใช้ รูป และผล เมื่ออบรมเสร็จ</p>"
)


class TrainingPage(RecordPage):
    class Kind(models.TextChoices):
        INTEGRITY = "integrity", gettext_lazy("คุณธรรมจริยธรรม")
        SKILLS = "skills", gettext_lazy("เพิ่มทักษะ")
        OTHER = "other", gettext_lazy("อบรมอื่น ๆ")

    kind = models.CharField("ชนิดการอบรม", max_length=10, choices=Kind, default=Kind.INTEGRITY)
    objective = models.TextField("วัตถุประสงค์", max_length=2000)
    begins_on = models.DateField("เริ่มวันที่", db_index=True, validators=[check_day])
    ends_on = models.DateField("ถึงวันที่", validators=[check_day], help_text="วันเดียวให้ใส่วันเดิม")
    place = models.CharField("สถานที่", max_length=150)
    responsible = models.CharField(
        "ผู้รับผิดชอบโครงการ", max_length=150, blank=True, help_text="เช่น “งานการเจ้าหน้าที่ สำนักปลัด”"
    )
    target_group = models.CharField(
        "กลุ่มเป้าหมาย", max_length=200, blank=True, help_text="เช่น “พนักงานส่วนตำบลและพนักงานจ้างทุกคน”"
    )
    target_count = CountField("เป้าหมาย (คน)", null=True, blank=True)
    actual_count = CountField("เข้าร่วมจริง (คน)", null=True, blank=True)
    budget = BahtField("งบประมาณ (บาท)", null=True, blank=True, help_text="ไม่ใช้งบประมาณให้ใส่ 0")
    spent = BahtField("ใช้จริง (บาท)", null=True, blank=True)
    result = models.TextField("ผลการอบรม", max_length=3000, blank=True)
    evaluation = models.TextField(
        "ผลการประเมิน", max_length=2000, blank=True, help_text="เช่น คะแนนก่อนและหลังอบรม ความพึงพอใจ"
    )

    parent_page_types = ["records.TrainingIndexPage"]
    day_field = "begins_on"
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("objective"),
        index.SearchField("result"),
        index.FilterField("begins_on"),
    ]
    content_panels = [
        HelpPanel(HELP),
        *BasePage.content_panels,
        FieldPanel("kind"),
        FieldPanel("objective"),
        FieldRowPanel([FieldPanel("begins_on"), FieldPanel("ends_on")]),
        FieldRowPanel([FieldPanel("place"), FieldPanel("responsible")]),
        InlinePanel(
            "speakers",
            [
                FieldRowPanel([FieldPanel("name"), FieldPanel("organisation")]),
                FieldPanel("topic"),
                FieldPanel("invitation"),
            ],
            heading="วิทยากร",
            label="คน",
        ),
        MultiFieldPanel(
            [
                FieldPanel("target_group"),
                FieldRowPanel([FieldPanel("target_count"), FieldPanel("actual_count")]),
                FieldRowPanel([FieldPanel("budget"), FieldPanel("spent")]),
            ],
            heading="คนและเงิน",
        ),
        FieldPanel("result"),
        FieldPanel("evaluation"),
        *EVIDENCE_PANELS,
    ]
    edit_handler = page_tabs(content_panels)
    page_description = "การอบรมหนึ่งโครงการ: วิทยากร จำนวนคน งบประมาณ และผล"

    class Meta:
        verbose_name = "การอบรม"

    @staticmethod
    def slug_stem(values):
        return dated_stem("training", values.get("begins_on"))

    def clean(self):
        super().clean()
        check_order(self.begins_on, self.ends_on)

    @property
    def last_day(self):
        return self.ends_on

    @property
    def covers(self):
        return self.begins_on, self.ends_on

    @property
    def facts(self):
        return [
            (_("วันที่"), self.days_in_words),
            (_("ชนิดการอบรม"), self.get_kind_display()),
            (_("สถานที่"), self.place),
            (_("ผู้รับผิดชอบ"), self.responsible),
            (_("กลุ่มเป้าหมาย"), self.target_group),
            (_("เป้าหมาย"), people(self.target_count)),
            (_("เข้าร่วมจริง"), people(self.actual_count)),
            (_("งบประมาณ"), _money(self.budget)),
            (_("ใช้จริง"), _money(self.spent)),
        ]

    def get_context(self, request, *args, **kwargs):
        speakers = self.speakers.select_related("invitation")
        return super().get_context(request, *args, **kwargs) | {"speakers": list(speakers)}


def _money(amount):
    if amount is None:
        return ""
    return _("%s บาท") % baht.in_figures(amount) if amount else _("ไม่ใช้งบประมาณ")


class Speaker(Orderable):
    page = ParentalKey(TrainingPage, on_delete=models.CASCADE, related_name="speakers")
    name = models.CharField("ชื่อ-สกุล", max_length=150)
    organisation = models.CharField("หน่วยงาน", max_length=150, blank=True)
    topic = models.CharField("หัวข้อที่บรรยาย", max_length=250, blank=True)
    invitation = document_field("หนังสือเชิญวิทยากร")

    class Meta(Orderable.Meta):
        ordering = ["sort_order", "pk"]
        verbose_name = "วิทยากร"
        verbose_name_plural = "วิทยากร"

    def __str__(self):
        return self.name


class TrainingIndexPage(RecordIndexPage):
    record_model = TrainingPage
    subpage_types = ["records.TrainingPage"]
    edit_handler = index_tabs()
    page_description = "หน้ารวมการอบรม มียอดรวมของแต่ละปีงบประมาณ"

    class Meta:
        verbose_name = "หน้ารวมการอบรม"

    @staticmethod
    def slug_stem(values):
        return "trainings"

    def totals(self, records):
        return super().totals(records) | {
            "people": total(records, "actual_count"),
            "budget": total(records, "budget"),
            "spent": total(records, "spent"),
        }
