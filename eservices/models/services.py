"""The service: described once, and shown as manual, step chart, form and clock."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField, StreamField
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from eservices import durations, seasons
from eservices.blocks import DocumentsBlock, FeesBlock, LawsBlock, StepsBlock
from eservices.questions import QuestionsBlock
from home.blocks import ICONS, SMALL_RICH_TEXT

from . import charts

TRANSLATED = (
    "name",
    "summary",
    "place",
    "hours",
    "channels",
    "criteria",
    "steps",
    "documents",
    "fees",
    "laws",
    "complaint_channel",
    "questions",
    "search_words",
)
SAME_IN_ALL_LANGUAGES = (
    "slug",
    "icon",
    "order",
    "division",
    "officer",
    "deputy",
    "no_documents",
    "no_fee",
    "paper_form",
    "result_kind",
    "fill_minutes",
    "is_open_online",
    "approval",
    "season_opens",
    "season_closes",
    "season_repeats",
)


# Words that stand where a service's own address would: /services/steps/ is a page of its own.
RESERVED_SLUGS = {
    "apply",
    "booklet",
    "continue",
    "correct",
    "later",
    "life",
    "poster",
    "search",
    "steps",
    "upload",
}
SEASON_PROBLEMS = {
    "no_end": ("season_closes", "ใส่วันสุดท้ายที่รับด้วย เพราะเปิดรับช่วงเดียวกันทุกปี"),
    "no_start": ("season_opens", "ใส่วันแรกที่รับด้วย เพราะเปิดรับช่วงเดียวกันทุกปี"),
    "backwards": ("season_closes", "วันสุดท้ายที่รับต้องไม่อยู่ก่อนวันแรก"),
}


class ServiceQuerySet(models.QuerySet):
    def in_thai(self):
        """The rows that count: the others are their translations."""
        return self.filter(locale__language_code=settings.LANGUAGE_CODE)

    def published(self):
        return self.in_thai().filter(live=True)


class Service(
    PreviewableMixin,
    DraftStateMixin,
    RevisionMixin,
    TranslatableMixin,
    index.Indexed,
    models.Model,
):
    """Something the office does for people. Cases point to the Thai row."""

    class Approval(models.TextChoices):
        NONE = "", "เจ้าหน้าที่ปิดเรื่องได้เอง"
        HEAD = "head", "หัวหน้ากองเห็นชอบ"
        HEAD_CHIEF = "head,chief", "หัวหน้ากอง แล้วปลัด/นายกเห็นชอบ"

    class Result(models.TextChoices):
        WORK = "work", _("เราลงมือทำให้ในพื้นที่")
        DOCUMENT = "document", _("ใบอนุญาตหรือหนังสือ")
        REGISTRATION = "registration", _("การขึ้นทะเบียนสิทธิ")
        ANSWER = "answer", _("คำตอบหรือผลการพิจารณา")

    name = models.CharField(
        "ชื่อบริการ", max_length=150, help_text="เรียกอย่างที่ชาวบ้านเรียก เช่น “ขอสนับสนุนน้ำอุปโภคบริโภค”"
    )
    slug = models.SlugField(
        "ที่อยู่ของหน้า (ภาษาอังกฤษ)",
        max_length=60,
        help_text="ตัวอักษร a ถึง z ตัวเลข และขีด เช่น water-truck จะพิมพ์บนโปสเตอร์ เปลี่ยนไม่ได้หลังเผยแพร่",
    )
    summary = models.CharField(
        "สำหรับใคร ได้อะไร", max_length=255, help_text="หนึ่งหรือสองประโยค แสดงในรายการบริการและใต้ชื่อ"
    )
    search_words = models.TextField(
        "คำที่คนมักใช้ค้นหา",
        blank=True,
        help_text="คำอื่นที่ชาวบ้านใช้เรียกบริการนี้ คั่นด้วยช่องว่างหรือขึ้นบรรทัดใหม่ ไม่แสดงบนหน้าเว็บ",
    )
    icon = models.CharField("สัญลักษณ์", max_length=20, choices=ICONS, default="form")
    order = models.PositiveSmallIntegerField("ลำดับในรายการ", default=100, help_text="เลขน้อยแสดงก่อน")
    division = models.ForeignKey(
        "home.Division",
        verbose_name="ส่วนราชการเจ้าของบริการ",
        on_delete=models.PROTECT,
        related_name="services",
        help_text="คำขอใหม่จะเข้ากล่องงานของส่วนราชการนี้",
    )
    officer = models.ForeignKey(
        "home.Person",
        verbose_name="เจ้าหน้าที่ผู้รับผิดชอบ",
        on_delete=models.PROTECT,
        related_name="+",
        help_text="ชื่อ ตำแหน่ง และโทรศัพท์จะแสดงให้ประชาชนเห็น",
    )
    deputy = models.ForeignKey(
        "home.Person",
        verbose_name="ผู้ปฏิบัติงานแทน",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    place = models.TextField(
        "สถานที่ให้บริการ", blank=True, help_text="เว้นว่าง = ที่ทำการตามที่อยู่ใน “ข้อมูลหน่วยงาน”"
    )
    hours = models.CharField(
        "วันและเวลาให้บริการ",
        max_length=200,
        blank=True,
        help_text="เว้นว่าง = วันและเวลาทำการตาม “ข้อมูลหน่วยงาน”",
    )
    channels = models.TextField(
        "ช่องทางอื่นที่ยื่นได้", blank=True, help_text="เช่น “โทร 045-123-456 หรือแจ้งผู้ใหญ่บ้าน” บรรทัดละช่องทาง"
    )
    criteria = RichTextField(
        "หลักเกณฑ์ วิธีการ และเงื่อนไข",
        features=[*SMALL_RICH_TEXT, "h3"],
        help_text="ใครขอได้ ต้องมีคุณสมบัติอะไร มีข้อยกเว้นหรือกำหนดเวลาอะไร",
    )
    steps = StreamField(
        StepsBlock(required=False),
        verbose_name="ขั้นตอนและระยะเวลา",
        blank=True,
        help_text="เรียงตามที่เกิดขึ้นจริง เวลารวมและวันกำหนดเสร็จคำนวณจากตรงนี้",
    )
    documents = StreamField(DocumentsBlock(required=False), verbose_name="เอกสารที่ต้องใช้", blank=True)
    no_documents = models.BooleanField("ไม่ต้องใช้เอกสาร", default=False)
    fees = StreamField(FeesBlock(required=False), verbose_name="ค่าธรรมเนียม", blank=True)
    no_fee = models.BooleanField("ไม่มีค่าธรรมเนียม", default=False)
    paper_form = models.ForeignKey(
        "wagtaildocs.Document",
        verbose_name="แบบฟอร์มกระดาษ",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="สำหรับผู้ที่ต้องการพิมพ์ไปกรอก เว้นว่างได้",
    )
    laws = StreamField(LawsBlock(required=False), verbose_name="กฎหมายที่เกี่ยวข้อง", blank=True)
    complaint_channel = models.TextField(
        "ช่องทางร้องเรียนบริการนี้",
        blank=True,
        help_text="เว้นว่าง = โทรศัพท์กลางของหน่วยงาน และศูนย์ดำรงธรรม 1567",
    )
    result_kind = models.CharField(
        "ประชาชนจะได้รับ", max_length=20, choices=Result, default=Result.WORK
    )
    questions = StreamField(
        QuestionsBlock(required=False),
        verbose_name="คำถามในแบบฟอร์ม",
        blank=True,
        help_text="ชื่อ โทรศัพท์ และอีเมลของผู้ยื่นมีให้แล้ว ไม่ต้องถามซ้ำ",
    )
    fill_minutes = models.PositiveSmallIntegerField(
        "ใช้เวลากรอกประมาณ (นาที)", default=5, help_text="บอกประชาชนก่อนเริ่มกรอก"
    )
    is_open_online = models.BooleanField(
        "เปิดรับคำขอทางเว็บไซต์", default=True, help_text="เอาออกเพื่อหยุดรับชั่วคราว หน้าคู่มือยังแสดงอยู่"
    )
    season_opens = models.DateField(
        "เปิดรับตั้งแต่วันที่", null=True, blank=True, help_text="เว้นว่างทั้งสองช่อง = เปิดรับตลอดปี"
    )
    season_closes = models.DateField("ถึงวันที่", null=True, blank=True)
    season_repeats = models.BooleanField("เปิดรับช่วงเดียวกันทุกปี", default=False)
    approval = models.CharField(
        "ผู้เห็นชอบก่อนปิดเรื่อง", max_length=20, choices=Approval, default=Approval.NONE, blank=True
    )

    objects = ServiceQuerySet.as_manager()

    # The address must be the same in all languages, so that one poster serves all.
    translatable_fields = [
        *map(TranslatableField, TRANSLATED),
        *(SynchronizedField(name, overridable=False) for name in SAME_IN_ALL_LANGUAGES),
    ]
    search_fields = [
        index.SearchField("name", boost=3),
        index.AutocompleteField("name"),
        index.SearchField("summary"),
        index.SearchField("search_words"),
        index.SearchField("criteria"),
        index.FilterField("live"),
        index.FilterField("locale_id"),
        index.FilterField("division_id"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = "บริการ"
        verbose_name_plural = "บริการ"
        ordering = ["order", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["slug", "locale"], name="service_slug_unique_in_its_language"
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("eservices:service", args=[self.slug])

    def clean(self):
        super().clean()
        others = Service.objects.filter(slug=self.slug, locale_id=self.locale_id)
        if self.slug and others.exclude(pk=self.pk).exists():
            raise ValidationError({"slug": "มีบริการอื่นใช้ที่อยู่นี้แล้ว ใส่ที่อยู่อื่น เช่น เติมเลขต่อท้าย"})
        if self.slug and self.slug.lower() != self.slug:
            raise ValidationError({"slug": "ใช้ตัวพิมพ์เล็กทั้งหมด เช่น water-truck"})
        if self.slug in RESERVED_SLUGS:
            raise ValidationError({"slug": "เว็บไซต์ใช้คำนี้กับหน้าอื่นแล้ว ใส่ที่อยู่อื่น เช่น เติมชื่องานข้างหน้า"})
        if self.pk and self.first_published_at and not others.filter(pk=self.pk).exists():
            raise ValidationError({"slug": "เผยแพร่แล้ว เปลี่ยนที่อยู่ไม่ได้ เพราะโปสเตอร์และลิงก์เดิมจะใช้ไม่ได้"})
        if problem := self.season.problem():
            field, sentence = SEASON_PROBLEMS[problem]
            raise ValidationError({field: sentence})

    @property
    def durations(self):
        """How long each step takes; read from the raw blocks, so without a query."""
        values = (block["value"] for block in self.steps.raw_data)
        return [(value["duration_number"], value["duration_unit"]) for value in values]

    @property
    def working_days(self):
        return durations.working_days(self.durations)

    @property
    def total_time(self):
        return durations.total_text(self.durations)

    @property
    def chart(self):
        return charts.draw(self)

    @property
    def approvals(self):
        """The levels that must agree before a case is closed, in their order."""
        return tuple(filter(None, self.approval.split(",")))

    @property
    def has_form(self):
        return self.is_open_online and bool(self.questions.raw_data)

    @property
    def season(self):
        return seasons.Season(self.season_opens, self.season_closes, self.season_repeats)

    @property
    def season_now(self):
        return seasons.on(self.season, localdate())

    @property
    def takes_requests(self):
        """Whether the form can be filled in today."""
        return self.has_form and self.season_now.is_open

    @property
    def phone(self):
        """Whom to call about this service."""
        return self.officer.phone or self.division.phone

    @property
    def preview_modes(self):
        return [("", "หน้าคู่มือ"), ("form", "แบบฟอร์ม")]

    def get_preview_context(self, request, mode_name):
        # What a form looks like is known above the models: the back office puts it here.
        context = super().get_preview_context(request, mode_name)
        return context | getattr(self, "preview_context", dict)()

    def get_preview_template(self, request, mode_name):
        return "eservices/form_preview.html" if mode_name == "form" else "eservices/service.html"
