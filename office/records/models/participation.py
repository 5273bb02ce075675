"""Activities in which people from outside took part."""

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel
from wagtail.search import index

from home.models.pages import BasePage, page_tabs
from office.records.fields import CountField, check_day

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
    "<p><b>ITA ดูอะไร:</b> ข้อ “การเปิดโอกาสให้เกิดการมีส่วนร่วม” (o30 ปี 2566, o25 ปี 2567, o20 ปี 2568) "
    "ต้องบอกครบ 4 อย่าง คือ ประเด็นที่เปิดให้มีส่วนร่วม ใครเข้าร่วม ผลที่ได้ และนำผลไปใช้อย่างไร "
    "ขาดข้อใดข้อหนึ่งไม่ได้คะแนน และต้องมีคนนอกหน่วยงานเข้าร่วม</p>"
)


class ParticipationPage(RecordPage):
    class Kind(models.TextChoices):
        LISTEN = "listen", gettext_lazy("ร่วมแสดงความเห็น")
        PLAN = "plan", gettext_lazy("ร่วมวางแผน")
        DECIDE = "decide", gettext_lazy("ร่วมตัดสินใจ")
        ACT = "act", gettext_lazy("ร่วมดำเนินการ")
        FOLLOW = "follow", gettext_lazy("ร่วมติดตามประเมินผล")

    kind = models.CharField("มีส่วนร่วมอย่างไร", max_length=10, choices=Kind, default=Kind.LISTEN)
    topic = models.TextField(
        "ประเด็นที่เปิดให้มีส่วนร่วม", max_length=1000, help_text="เช่น “จัดลำดับโครงการในแผนพัฒนาท้องถิ่น”"
    )
    held_on = models.DateField("วันที่จัด", db_index=True, validators=[check_day])
    ends_on = models.DateField(
        "ถึงวันที่", null=True, blank=True, validators=[check_day], help_text="เว้นว่าง = วันเดียว"
    )
    place = models.CharField("สถานที่หรือช่องทาง", max_length=150)
    groups = models.TextField(
        "ใครเข้าร่วม",
        max_length=1000,
        help_text="บอกกลุ่มคนนอกหน่วยงาน เช่น “ผู้แทนหมู่บ้าน 12 หมู่บ้าน กลุ่มสตรี โรงเรียน”",
    )
    people_count = CountField("จำนวนผู้เข้าร่วม (คน)", null=True, blank=True)
    activity = models.TextField("จัดอย่างไร", max_length=3000, blank=True)
    result = models.TextField("ผลจากการมีส่วนร่วม", max_length=3000, blank=True)
    use_made = models.TextField("นำผลไปใช้อย่างไร", max_length=3000, blank=True)

    parent_page_types = ["records.ParticipationIndexPage"]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("topic"),
        index.SearchField("result"),
        index.FilterField("held_on"),
    ]
    content_panels = [
        HelpPanel(HELP),
        *BasePage.content_panels,
        FieldPanel("kind"),
        FieldPanel("topic"),
        FieldRowPanel([FieldPanel("held_on"), FieldPanel("ends_on")]),
        FieldPanel("place"),
        FieldPanel("groups"),
        FieldPanel("people_count"),
        FieldPanel("activity"),
        FieldPanel("result"),
        FieldPanel("use_made"),
        *EVIDENCE_PANELS,
    ]
    edit_handler = page_tabs(content_panels)
    page_description = "กิจกรรมที่คนนอกหน่วยงานมีส่วนร่วม: ประเด็น ผู้เข้าร่วม ผล และการนำไปใช้"

    class Meta:
        verbose_name = "กิจกรรมการมีส่วนร่วม"

    @staticmethod
    def slug_stem(values):
        return dated_stem("participation", values.get("held_on"))

    def clean(self):
        super().clean()
        check_order(self.held_on, self.ends_on)

    @property
    def facts(self):
        return [
            (_("ประเด็น"), self.topic),
            (_("วันที่"), self.days_in_words),
            (_("สถานที่หรือช่องทาง"), self.place),
            (_("มีส่วนร่วมอย่างไร"), self.get_kind_display()),
            (_("ใครเข้าร่วม"), self.groups),
            (_("จำนวน"), people(self.people_count)),
        ]

    @property
    def last_day(self):
        return self.ends_on or self.held_on

    @property
    def covers(self):
        return self.held_on, self.last_day


class ParticipationIndexPage(RecordIndexPage):
    record_model = ParticipationPage
    subpage_types = ["records.ParticipationPage"]
    edit_handler = index_tabs()
    page_description = "หน้ารวมกิจกรรมที่เปิดโอกาสให้ประชาชนมีส่วนร่วม"

    class Meta:
        verbose_name = "หน้ารวมการมีส่วนร่วม"

    @staticmethod
    def slug_stem(values):
        return "participation"

    def totals(self, records):
        return super().totals(records) | {"people": total(records, "people_count")}
