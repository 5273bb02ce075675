"""Committees that see to ethics: who sits on them, by which order, what for, how long."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable

from home.blocks import SMALL_RICH_TEXT
from home.fields import document_field
from home.models import BasePage
from home.models.pages import page_tabs
from home.privacy import open_to_all
from office.ethics.forms import CommitteeForm

GUIDE = (
    "<p><b>ITA ขออะไร</b> (ปี 2566: o40) ต้องมีทีมหรือคณะกรรมการขับเคลื่อนจริยธรรม ที่มีคำสั่งแต่งตั้ง รายชื่อ "
    "และหน้าที่ ใส่เลขที่และวันที่ของคำสั่ง แนบไฟล์คำสั่งที่ลงนามแล้ว และเพิ่มกรรมการทีละคน</p>"
    "<p>เลือกจากรายชื่อบุคลากร ชื่อและตำแหน่งจะตามมาเอง คนนอกหน่วยงานให้พิมพ์ชื่อ</p>"
)
NOBODY = "เลือกบุคลากร หรือพิมพ์ชื่อ อย่างใดอย่างหนึ่ง"
TWO_NAMES = "เลือกบุคลากรแล้ว ไม่ต้องพิมพ์ชื่อ ลบชื่อที่พิมพ์หรือเลิกเลือกบุคลากร"
NO_POSITION = "พิมพ์ตำแหน่งหรือที่มาของคนนี้ เช่น “ผู้แทนประชาชน หมู่ 4”"
ENDS_BEFORE = "วันสิ้นสุดต้องไม่อยู่ก่อนวันเริ่ม"


class CommitteeIndexPage(BasePage):
    """All committees, the latest first."""

    subpage_types = ["ethics.CommitteePage"]
    edit_handler = page_tabs(BasePage.content_panels)
    template = "ethics/committee_index_page.html"
    page_description = "หน้ารวมคณะกรรมการด้านจริยธรรม"

    class Meta:
        verbose_name = "หน้ารวมคณะกรรมการ"

    @staticmethod
    def slug_stem(values):
        return "committees"

    def get_context(self, request, *args, **kwargs):
        pages = open_to_all(CommitteePage.objects.live().child_of(self))
        pages = pages.order_by(F("term_from").desc(nulls_last=True), "-pk")
        return super().get_context(request, *args, **kwargs) | {"committees": pages}


class CommitteePage(BasePage):
    order_number = models.CharField(
        "คำสั่งเลขที่", max_length=60, blank=True, help_text="เช่น “คำสั่งที่ 123/2569”"
    )
    order_on = models.DateField("ลงวันที่", null=True, blank=True)
    order_document = document_field("ไฟล์คำสั่งแต่งตั้ง", help_text="สแกนคำสั่งที่ลงนามแล้ว (PDF)")
    term_from = models.DateField("เริ่มทำหน้าที่", null=True, blank=True)
    term_to = models.DateField("ถึงวันที่", null=True, blank=True, help_text="ว่าง = จนกว่าจะเปลี่ยนแปลง")
    duties = RichTextField("หน้าที่และอำนาจ", blank=True, features=SMALL_RICH_TEXT)

    parent_page_types = ["ethics.CommitteeIndexPage"]
    subpage_types = []
    content_panels = [
        HelpPanel(content=GUIDE),
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("order_number"), FieldPanel("order_on")]),
        FieldPanel("order_document"),
        FieldRowPanel([FieldPanel("term_from"), FieldPanel("term_to")]),
        FieldPanel("duties"),
        InlinePanel("members", heading="กรรมการ", label="กรรมการ"),
    ]
    base_form_class = CommitteeForm
    edit_handler = page_tabs(content_panels, form=CommitteeForm)
    template = "ethics/committee_page.html"
    page_description = "คณะกรรมการหนึ่งชุด: คำสั่งแต่งตั้ง รายชื่อ หน้าที่ และวาระ"

    class Meta:
        verbose_name = "คณะกรรมการ"

    @staticmethod
    def slug_stem(values):
        return "committee"

    @property
    def covers(self):
        return (self.term_from, self.term_to) if self.term_from and self.term_to else None

    def clean(self):
        super().clean()
        if self.term_from and self.term_to and self.term_to < self.term_from:
            raise ValidationError({"term_to": ENDS_BEFORE})

    def get_context(self, request, *args, **kwargs):
        members = self.members.select_related("person", "person__photo")
        members = members.order_by("sort_order", "pk").prefetch_related("person__photo__renditions")
        return super().get_context(request, *args, **kwargs) | {"members": members}


class CommitteeMember(Orderable):
    class Role(models.TextChoices):
        CHAIR = "chair", _("ประธาน")
        VICE = "vice", _("รองประธาน")
        MEMBER = "member", _("กรรมการ")
        SECRETARY = "secretary", _("เลขานุการ")
        ASSISTANT = "assistant", _("ผู้ช่วยเลขานุการ")

    page = ParentalKey(CommitteePage, on_delete=models.CASCADE, related_name="members")
    role = models.CharField("บทบาท", max_length=10, choices=Role, default=Role.MEMBER)
    person = models.ForeignKey(
        "home.Person",
        verbose_name="บุคลากร",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    name = models.CharField("หรือพิมพ์ชื่อ", max_length=150, blank=True)
    position = models.CharField(
        "ตำแหน่ง", max_length=150, blank=True, help_text="เว้นว่าง = ใช้ตำแหน่งของบุคลากรที่เลือก"
    )

    panels = [
        FieldPanel("role"),
        FieldPanel("person"),
        FieldPanel("name"),
        FieldPanel("position"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "กรรมการ"
        verbose_name_plural = "กรรมการ"

    def __str__(self):
        return self.name or str(self.person)

    def clean(self):
        super().clean()
        name = self.name.strip()
        if not (name or self.person_id):
            raise ValidationError({"person": NOBODY})
        if name and self.person_id:
            raise ValidationError({"name": TWO_NAMES})
        if name and not self.position.strip():
            raise ValidationError({"position": NO_POSITION})

    @property
    def local_name(self):
        return self.person.local_name if self.person else self.name

    @property
    def local_position(self):
        return self.position or (self.person.local_position if self.person else "")
